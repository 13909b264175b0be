import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { pathText } from "../src/Fault.ts"
import * as Register from "../src/Register.ts"
import { register } from "../src/testing.ts"
import { known, registerJson, type Spoilt } from "./documents.ts"
import { documentRuns } from "./runs.ts"

const decode = (json: unknown) => Register.decode(json, { provisions: [known] })
const faultsOf = (json: unknown) => Result.getOrThrow(Result.flip(decode(json))).faults
const paths = (json: unknown) => faultsOf(json).map(({ path }) => pathText(path))
const spoil = (change: (version: Spoilt, document: Spoilt) => void): unknown => {
  const document = registerJson()
  change(document.versions[0], document)
  return document
}
/** Through text, where `__proto__` is a key like any other. */
const inText = (found: string, instead: string): unknown => {
  const text = JSON.stringify(registerJson())
  assert.include(text, found)
  return JSON.parse(text.replace(found, instead))
}
const nested = (levels: number, innermost: unknown, around: (inner: unknown) => unknown): unknown => {
  let value = innermost
  for (let level = 0; level < levels; level++) value = around(value)
  return value
}
const ruleNested = (levels: number) =>
  spoil((version) => {
    const rule = nested(levels, { _tag: "UntilObjection" }, (inner) => ({
      _tag: "OnlyIf",
      event: "visited",
      rule: inner
    }))
    version.activities[0].purposes[0].keeps[0].rule = rule
  })

describe("what is no register", () => {
  it("is refused as a whole", () => {
    for (const value of [null, undefined, true, 7, "text", "", [], [registerJson()], Symbol("s"), () => ({}), 1n]) {
      assert.deepEqual(paths(value), ["(whole)"])
    }
  })

  it("is told what it lacks where it is an object", () => {
    for (const value of [{}, new Date(0), new Map(), Object.create(null)]) {
      assert.sameMembers(paths(value), ["format", "provisions", "versions"])
    }
  })

  it("is told of each place that is of another type", () => {
    const wrong = spoil((version, document) => {
      document.provisions = {}
      version.name = 7
      version.subjects = null
      version.categories[0].of = "visitor"
      version.activities[0].purposes[0].keeps = "everything"
    })
    assert.includeMembers(paths(wrong), [
      "provisions",
      "versions[0].name",
      "versions[0].subjects",
      "versions[0].categories[0].of",
      "versions[0].activities[0].purposes[0].keeps"
    ])
  })
})

describe("names that every object knows", () => {
  it("__proto__ as a key is refused like any other unknown key", () => {
    assert.deepEqual(paths(inText('"zone":', '"__proto__":{"zone":"UTC"},"zone":')), ["versions[0].__proto__"])
    assert.deepEqual(paths(inText('{"format":', '{"__proto__":{},"format":')), ["__proto__"])
    const bound = paths(
      inText('"events":{"visited":', '"events":{"__proto__":{"_tag":"Undetermined","words":"x"},"visited":')
    )
    assert.deepEqual(bound, ["versions[0].activities[0].purposes[0].keeps[0].rule.rules[1].events.__proto__"])
    assert.isUndefined(({} as { readonly zone?: string }).zone)
  })

  it("__proto__ is no id", () => {
    assert.include(paths(inText('{"id":"visitor"}', '{"id":"__proto__"}')), "versions[0].subjects[0].id")
  })

  it("constructor, toString and hasOwnProperty are ids, declared or dangling like any others", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty", "valueOf"]) {
      const everywhere = JSON.parse(
        JSON.stringify(registerJson()).replaceAll('"pageVisit"', `"${name}"`).replaceAll('"visited"', `"${name}"`)
      )
      assert.isTrue(Result.isSuccess(decode(everywhere)), name)
      const dangling = spoil((version) => (version.activities[0].recipients = [name]))
      assert.deepEqual(paths(dangling), ["versions[0].activities[0].recipients[0]"])
      const unbound = spoil((version) => delete version.activities[0].purposes[0].keeps[0].rule.rules[1].events.visited)
      assert.lengthOf(paths(unbound), 1)
    }
  })

  it("constructor and toString are no forms of a rule or a basis", () => {
    for (const _tag of ["constructor", "toString", "__proto__"]) {
      const rule = spoil((version) => (version.activities[0].purposes[0].keeps[0].rule._tag = _tag))
      assert.deepEqual(paths(rule), ["versions[0].activities[0].purposes[0].keeps[0].rule"])
      const basis = spoil((version) => (version.activities[0].purposes[0].basis._tag = _tag))
      assert.deepEqual(paths(basis), ["versions[0].activities[0].purposes[0].basis"])
    }
  })
})

describe("nesting", () => {
  const tooDeep = [{ path: [], message: "nested deeper than 64" }]

  it("of 10,000 is refused before anything is decoded", () => {
    assert.deepEqual(faultsOf(ruleNested(10_000)), tooDeep)
    assert.deepEqual(faultsOf(nested(10_000, 1, (inner) => [inner])), tooDeep)
    assert.deepEqual(faultsOf(spoil((version) => (version.name = nested(10_000, 1, (inner) => ({ inner }))))), tooDeep)
  })

  it("of 64 is read, of 65 refused", () => {
    // The rule itself is on the tenth level: document, versions, version, activities, activity, …, rule.
    assert.isTrue(Result.isSuccess(decode(ruleNested(64 - 10))))
    assert.deepEqual(faultsOf(ruleNested(65 - 10)), tooDeep)
  })

  it("without an end is refused", () => {
    const cyclic = (at: "document" | "version") =>
      spoil((version, document) => Object.assign(version, { itself: at === "version" ? version : document }))
    assert.deepEqual(faultsOf(cyclic("version")), tooDeep)
    assert.deepEqual(faultsOf(cyclic("document")), tooDeep)
  })
})

describe("ten megabytes", () => {
  const large = (change: (activity: Spoilt) => void = () => {}) =>
    spoil((version) => {
      const [sites] = version.activities
      const size = JSON.stringify(sites).length
      version.activities = Array.from({ length: Math.ceil(10_000_000 / size) }, (_, index) => {
        const activity = structuredClone(sites)
        activity.id = `sites-${index}`
        activity.purposes[0].id = `visits-${index}`
        change(activity)
        return activity
      })
    })

  it("are read", () => {
    const document = large()
    assert.isAbove(JSON.stringify(document).length, 10_000_000)
    assert.isTrue(Result.isSuccess(decode(document)))
  })

  it("with a fault in each activity are refused with all of them", () => {
    const document = large((activity) => {
      activity.recipients = ["nobody"]
      activity.colour = "blue"
    }) as Spoilt
    assert.lengthOf(faultsOf(document), document.versions[0].activities.length * 2)
  })
})

describe("whatever comes", () => {
  it("an array with holes has a fault for each place it spoils, and does not throw", () => {
    const holes = spoil((version) => {
      version.subjects = new Array(2)
      version.activities[0].purposes = new Array(1)
    })
    assert.includeMembers(paths(holes), ["versions[0].subjects[0]", "versions[0].activities[0].purposes[0]"])
  })

  it("decode does not throw", () =>
    fc.assert(
      fc.property(anything, (value) => {
        decode(value)
      }),
      { numRuns: documentRuns * 4 }
    ))

  it("a valid register changed in any one place is refused with its faults, or read and written back as it is", () =>
    fc.assert(
      fc.property(fc.oneof(fc.constant(null), register()), fc.nat(), change, (valid, place, changed) => {
        const document = valid === null ? registerJson() : structuredClone(Register.encode(valid, { provisions: [] }))
        const mutated = changed(document, place)
        const decoded = Register.decode(mutated, { provisions: [known] })
        if (Result.isFailure(decoded)) assert.isNotEmpty(decoded.failure.faults)
        else assert.deepEqual(Register.encode(decoded.success, { provisions: [known] }).versions, mutated.versions)
      }),
      { numRuns: documentRuns * 2 }
    ))

  it("no message quotes what was found", () => {
    const jane = "jane-doe-1990"
    const texts = places(registerJson())
    for (const place of texts.keys()) {
      const document = registerJson()
      set(document, texts[place] ?? [], jane)
      const decoded = decode(document)
      const faults = Result.isFailure(decoded) ? decoded.failure.faults : []
      for (const { message } of faults) assert.notInclude(message, jane, pathText(texts[place] ?? []))
    }
  })

  it("nor what is declared twice, or what a provision of the document's own runs from", () => {
    const jane = "jane-doe-1990"
    const janes = spoil((version, document) => {
      for (const list of [version.subjects, version.recipients, version.categories, version.activities])
        list.push({ id: jane }, { id: jane })
      for (const activity of version.activities) for (const purpose of activity.purposes ?? []) purpose.id = jane
      document.provisions[0].events = [jane]
    })
    for (const { message } of faultsOf(janes)) assert.notInclude(message, jane)
  })
})

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true
})

type Place = ReadonlyArray<string | number>

/** Every place of a document. */
const places = (value: unknown, at: Place = []): ReadonlyArray<Place> =>
  typeof value !== "object" || value === null
    ? [at]
    : [
        at,
        ...Object.entries(value).flatMap(([key, inner]) =>
          places(inner, [...at, Array.isArray(value) ? Number(key) : key])
        )
      ]

const set = (document: Spoilt, place: Place, value: unknown): void => {
  const [key, ...before] = [...place].reverse()
  if (key !== undefined) before.reverse().reduce((inner, step) => inner[step], document)[key] = value
}

const at = (document: Spoilt, place: Place): unknown => place.reduce((inner, step) => inner[step], document)

/** Changes a document at one of its places: another value, none, one more key, a copy of another place. */
const change: fc.Arbitrary<(document: Spoilt, place: number) => Spoilt> = fc
  .oneof(
    fc.record({ how: fc.constant("replace" as const), value: anything }),
    fc.record({ how: fc.constant("remove" as const), value: anything }),
    fc.record({ how: fc.constant("add" as const), value: anything }),
    fc.record({ how: fc.constant("copy" as const), value: fc.nat() })
  )
  .map(({ how, value }) => (document: Spoilt, index: number) => {
    const all = places(document).slice(1)
    const place = all[index % all.length] ?? []
    const inner = at(document, place) as Spoilt
    if (how === "replace") set(document, place, value)
    else if (how === "copy") set(document, place, structuredClone(at(document, all[Number(value) % all.length] ?? [])))
    else if (how === "remove") delete (at(document, place.slice(0, -1)) as Spoilt)[place.at(-1) ?? ""]
    else if (typeof inner === "object" && inner !== null) inner[Array.isArray(inner) ? inner.length : "more"] = value
    return document
  })
