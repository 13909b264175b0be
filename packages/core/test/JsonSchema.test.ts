import { readFileSync } from "node:fs"
import Ajv2020 from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { shapeFaults } from "../src/Fault.ts"
import * as JsonSchema from "../src/JsonSchema.ts"
import * as Period from "../src/Period.ts"
import * as PlainDate from "../src/PlainDate.ts"
import * as Register from "../src/Register.ts"
import * as testing from "../src/testing.ts"
import { known, own, registerJson } from "./documents.ts"

const file = new URL("../schema/lethe-register-1.schema.json", import.meta.url)
const published = JSON.parse(readFileSync(file, "utf8"))
const ajv = new Ajv2020.default({ strict: true, strictTypes: false })
const accepts = ajv.compile(published)

/** The shape alone, as `decode` reads it before it looks where references lead, and what fits together. */
const shape = Schema.decodeUnknownResult(Register.RegisterJson, { errors: "all", onExcessProperty: "error" })
const hasShape = (json: unknown) => {
  const decoded = shape(json)
  return Result.isSuccess(decoded) || shapeFaults(decoded.failure).every(({ message }) => contradiction.test(message))
}
const contradiction = new RegExp(
  [
    "^expected after the version ahead of it has ended$",
    "^expected all for events, or all from and until days",
    "^has no day: ",
    "^is before the first day$",
    "^is shorter than the period$",
    "^only a duty to keep has one",
    "^given twice$",
    "^is the provision itself$"
  ].join("|"),
  "u"
)

describe("the published JSON Schema", () => {
  it("is what the Schemas say today: pnpm reference writes it", () =>
    assert.deepEqual(published, JsonSchema.register()))

  it("is a draft 2020-12 Schema with a title and a description of each model", () => {
    assert.strictEqual(published.$schema, "https://json-schema.org/draft/2020-12/schema")
    assert.isTrue(ajv.validateSchema(published))
    for (const name of ["Register", "Version", "Period", "RetentionRule", "TransferTool"]) {
      assert.isString(published.$defs[name].title, name)
      assert.isString(published.$defs[name].description, name)
    }
  })

  it("accepts the JSON of any register", () =>
    fc.assert(
      fc.property(testing.register(), (register) => {
        const json = JSON.parse(JSON.stringify(Register.encode(register, { provisions: [] })))
        assert.isTrue(accepts(json), JSON.stringify(accepts.errors))
      }),
      { numRuns: 50 }
    ))

  it("says that unknown keys are refused, of each object", () => {
    const closed = (schema: unknown): void => {
      if (typeof schema !== "object" || schema === null) return
      if ("properties" in schema) assert.isFalse("additionalProperties" in schema && schema.additionalProperties)
      for (const part of Object.values(schema)) closed(part)
    }
    closed(published)
  })
})

type Path = ReadonlyArray<string | number>

/** Every place of a document. */
const pathsOf = (json: unknown, path: Path = []): ReadonlyArray<Path> =>
  typeof json !== "object" || json === null
    ? [path]
    : [
        path,
        ...Object.entries(json).flatMap(([key, each]) => pathsOf(each, [...path, Array.isArray(json) ? +key : key]))
      ]

/** A copy in which something else stands at a place, or nothing. */
const put = (json: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value
  const copy = Array.isArray(json) ? [...json] : { ...(json as object) }
  const fields = copy as Record<string | number, unknown>
  const inner = rest.length === 0 ? value : put(fields[key], rest, value)
  if (inner !== undefined) fields[key] = inner
  else if (Array.isArray(copy)) copy.splice(Number(key), 1)
  else delete fields[key]
  return copy
}

const get = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], json)

const places = pathsOf(registerJson())
const wrong: ReadonlyArray<unknown> = [null, true, 3, -0.5, "", "?", [], [[]], {}, { _tag: "Nothing" }, undefined]

describe("what stands wrongly in a document", () => {
  it("is refused by the JSON Schema exactly where its shape is refused by decode", () => {
    let refused = 0
    for (const path of places)
      for (const value of wrong) {
        const json = put(registerJson(), path, value)
        const accepted = accepts(json)
        if (!accepted) refused += 1
        assert.strictEqual(accepted, hasShape(json), `${path.join(".")} ${JSON.stringify(value)}`)
      }
    assert.isAbove(refused, places.length * 5)
  })

  it("is refused so in any register, anywhere in it", () =>
    fc.assert(
      fc.property(testing.register(), fc.nat(), fc.constantFrom(...wrong), (register, nat, value) => {
        const json = Register.encode(register, { provisions: [] })
        const paths = pathsOf(json)
        const path = paths[nat % paths.length] ?? []
        const changed = put(json, path, value)
        assert.strictEqual(accepts(changed), hasShape(changed), `${path.join(".")} ${JSON.stringify(value)}`)
      }),
      { numRuns: 100 }
    ))

  it("is refused also as an unknown key, at every object", () => {
    for (const path of places) {
      if (Array.isArray(get(registerJson(), path)) || typeof get(registerJson(), path) !== "object") continue
      const json = put(registerJson(), [...path, "unheardOf"], 1)
      assert.isFalse(accepts(json) || hasShape(json), path.join("."))
    }
  })

  it("is refused by decode alone where one place contradicts another, which JSON Schema cannot say", () => {
    const first = ["versions", 0] as const
    const { categories, zone } = registerJson().versions[0]
    const { period, ...withoutPeriod } = own
    const contradictions: ReadonlyArray<readonly [Path, unknown]> = [
      [[...first, "categories", 0, "of"], ["nobody"]],
      [
        [...first, "categories"],
        [...categories, categories[0]]
      ],
      [[...first, "activities", 0, "recipients"], ["nobody"]],
      [["provisions"], []],
      [["provisions", 0, "ceiling"], "P2Y"],
      [["provisions", 0], { ...withoutPeriod, versions: [{ period, until: "2020-12-31" }, { period: "P2Y" }] }],
      [[...first, "zone"], `${zone}/Nowhere`],
      [["versions"], [registerJson().versions[0], registerJson().versions[0]]]
    ]
    for (const [path, value] of contradictions) {
      const json = put(registerJson(), path, value)
      assert.isTrue(accepts(json), path.join("."))
      assert.isTrue(Result.isFailure(Register.decode(json, { provisions: [known] })), path.join("."))
    }
  })
})

describe("texts that are checked with code", () => {
  const matching = (name: string) => new RegExp(published.$defs[name].pattern, "u")
  const near = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 })
  const digits = (least: number, most: number) =>
    fc.integer({ min: 0, max: most }).map((n) => `${n}`.padStart(least, "0"))
  const days = fc.tuple(digits(4, 9999), digits(2, 13), digits(2, 32)).map((parts) => parts.join("-"))

  it("the pattern of a day matches exactly the days that exist", () => {
    fc.assert(
      fc.property(fc.oneof(days, testing.plainDate(), near("0129-")), (text) =>
        assert.strictEqual(matching("PlainDate").test(text), PlainDate.isValid(text), text)
      ),
      { numRuns: 2_000 }
    )
    for (let year = 0; year <= 9999; year++) {
      const leap = `${`${year}`.padStart(4, "0")}-02-29`
      assert.strictEqual(matching("PlainDate").test(leap), PlainDate.isValid(leap), leap)
    }
  })

  it("the pattern of a period matches exactly the periods", () =>
    fc.assert(
      fc.property(fc.oneof(testing.period(), near("PTYMWDH0129")), (text) =>
        assert.strictEqual(matching("Period").test(text), Period.isValid(text), text)
      ),
      { numRuns: 2_000 }
    ))

  it("the pattern of a zone matches every zone that this machine knows", () => {
    for (const zone of ["UTC", ...Intl.supportedValuesOf("timeZone")]) assert.match(zone, matching("Zone"))
    for (const none of ["EST", "+01:00", "", "europe/Paris"]) assert.notMatch(none, matching("Zone"))
  })
})
