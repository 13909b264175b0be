import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Register from "../../src/Register.ts"
import * as testing from "../../src/testing.ts"
import { AnnotatedRegister, models } from "../../src/vocabulary.ts"
import { registerJson } from "../documents.ts"
import { listed } from "./lists.ts"
import { placesOfSchema, placesOfTable } from "./places.ts"

const ofSchema = placesOfSchema(Register.RegisterJson.ast)
const ofTable = placesOfTable(models)

describe("the table of terms", () => {
  it("has a text for every Schema, every property and every word of the model", () =>
    assert.deepEqual(
      [...ofSchema].filter((place) => !ofTable.has(place)),
      []
    ))

  it("names nothing that the model has not", () =>
    assert.deepEqual(
      [...ofTable.keys()].filter((place) => !ofSchema.has(place)),
      []
    ))

  it("has texts that are sentences", () => {
    for (const [place, { text }] of ofTable) assert.match(text, /^[A-Z“].{3,}[.”]$/u, place)
  })

  it("gives an enumeration one name, and no name two contents", () => {
    const named = new Map<string, ReadonlyArray<string>>()
    for (const { values } of ofTable.values()) {
      if (values === undefined) continue
      assert.isFalse(Object.hasOwn(models, values.name), values.name)
      assert.deepEqual(named.get(values.name) ?? Object.keys(values.terms), Object.keys(values.terms), values.name)
      named.set(values.name, Object.keys(values.terms))
    }
  })

  it("claims no more than one exact match for a word", () => {
    for (const [place, { is = [] }] of ofTable)
      assert.isAtMost(is.filter(({ match }) => match === "exactMatch").length, 1, place)
  })

  it("uses the keys of fideslang that are listed, and no other; no two words of an enumeration the same", () => {
    const used = [...ofTable].flatMap(([place, { fideslang }]) =>
      fideslang === undefined ? [] : [{ place, fideslang }]
    )
    assert.sameMembers([...new Set(used.map(({ fideslang }) => fideslang))], [...listed("fideslang-keys-used.txt")])
    const words = used
      .filter(({ place }) => place.includes("="))
      .map(({ place, fideslang }) => `${place.split("=")[0]} ${fideslang}`)
    assert.strictEqual(new Set(words).size, words.length)
  })

  it("is not a check that cannot fail: a model with one more word is found", () => {
    const more = Schema.Struct({ ...Register.RegisterJson.fields, mood: Schema.Literals(["calm", "wild"]) }).annotate({
      identifier: "Register"
    })
    const missing = [...placesOfSchema(more.ast)].filter((place) => !ofTable.has(place))
    assert.deepEqual(missing, ["Register.mood", "Register.mood=calm", "Register.mood=wild"])
  })
})

describe("the annotated copy", () => {
  it("has a title and a description wherever the table has a text", () => {
    const texts = JSON.stringify(Schema.toJsonSchemaDocument(AnnotatedRegister))
    for (const [place, { text }] of ofTable) assert.include(texts, JSON.stringify(text).slice(1, -1), place)
  })

  const original = Schema.decodeUnknownResult(Register.RegisterJson, { errors: "all", onExcessProperty: "error" })
  const copy = Schema.decodeUnknownResult(AnnotatedRegister, { errors: "all", onExcessProperty: "error" })

  it("decodes what the original decodes", () =>
    fc.assert(
      fc.property(testing.register(), (register) => {
        const json = Register.encode(register, { provisions: [] })
        assert.deepEqual(Result.getOrThrow(copy(json)), json)
      }),
      { numRuns: 20 }
    ))

  it("refuses what the original refuses, at the same places", () => {
    const spoilt = registerJson()
    spoilt.mood = "calm"
    spoilt.versions[0].zone = "Paris"
    spoilt.versions[0].categories[0].id = 3
    delete spoilt.versions[0].name
    const paths = (result: Result.Result<unknown, Schema.SchemaError>) =>
      Result.isFailure(result) ? result.failure.message.match(/at \[.*\]/gu) : []
    assert.deepEqual(paths(copy(spoilt)), paths(original(spoilt)))
    assert.lengthOf(paths(copy(spoilt)) ?? [], 4)
  })

  it("leaves the originals as they are", () =>
    assert.notInclude(JSON.stringify(Schema.toJsonSchemaDocument(Register.RegisterJson)), "description"))
})
