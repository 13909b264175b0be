import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { InvalidInput, pathText } from "../src/Fault.ts"
import type { PlainDate } from "../src/PlainDate.ts"
import * as Register from "../src/Register.ts"
import type { RetentionRule } from "../src/RetentionRule.ts"
import { register } from "../src/testing.ts"
import { known, own, registerJson, type Spoilt } from "./documents.ts"
import { documentRuns } from "./runs.ts"

const decode = (json: unknown) => Register.decode(json, { provisions: [known] })
const faultsOf = (json: unknown) => Result.getOrThrow(Result.flip(decode(json))).faults
/** Where the faults are, and what they say: `versions[0].name: Missing key`. */
const told = (json: unknown) => faultsOf(json).map(({ path, message }) => `${pathText(path)}: ${message}`)
const spoil = (change: (version: Spoilt, document: Spoilt) => void): unknown => {
  const document = registerJson()
  change(document.versions[0], document)
  return document
}
const firstRule = (version: Spoilt) => version.activities[0].purposes[0].keeps[0].rule
const inActivities = (activity: number, purpose: number) => `versions[0].activities[${activity}].purposes[${purpose}]`

/** One fault each, independent of the others. */
const single: ReadonlyArray<readonly [at: string, message: string, change: (version: Spoilt) => void]> = [
  ["versions[0].inForceFrom", "expected a day that exists, as 2026-11-22", (v) => (v.inForceFrom = "2026-02-30")],
  ["versions[0].zone", "expected an IANA time zone, as Europe/Paris", (v) => (v.zone = "Europe/Parys")],
  ["versions[0].colour", "Expected no excess property", (v) => (v.colour = "blue")],
  ["versions[0].controller.name", "Missing key", (v) => delete v.controller.name],
  ["versions[0].controller.country", "expected a country, as FR", (v) => (v.controller.country = "France")],
  ["versions[0].subjects[0].id", "expected an id, as pageVisit", (v) => v.subjects.unshift({ id: "No Id" })],
  ["versions[0].recipients[1].id", "declared twice", (v) => v.recipients.push(v.recipients[0])],
  [
    "versions[0].categories[2].of[0]",
    "no data subject is declared under this id",
    (v) => (v.categories[2].of = ["nobody"])
  ],
  [
    "versions[0].activities[0].recipients[0]",
    "no recipient is declared under this id",
    (v) => (v.activities[0].recipients = ["nobody"])
  ],
  [
    `${inActivities(0, 0)}.keeps[0].rule.rules[0].period`,
    "expected a period, as 3 years: P3Y, P7Y2M, P12W, P30D or PT72H",
    (v) => (firstRule(v).rules[0].period = "1 year")
  ],
  [
    `${inActivities(0, 0)}.keeps[0].rule.rules[1].provision`,
    "neither a known provision nor one listed in this document",
    (v) => (firstRule(v).rules[1].provision = "xx/unheard-of")
  ],
  [
    `${inActivities(1, 0)}.basis.provisions[0]`,
    "neither a known provision nor one listed in this document",
    (v) => (v.activities[1].purposes[0].basis.provisions[0] = "xx/unheard-of")
  ],
  [
    `${inActivities(1, 0)}.keeps[0].rule.events.financialYearClosed.events[0]`,
    "the category declares no such event",
    (v) => (v.activities[1].purposes[0].keeps[0].rule.events.financialYearClosed.events = ["visited"])
  ],
  [
    `${inActivities(1, 1)}.keeps[0].rule.state`,
    "the category declares no such state",
    (v) => (v.activities[1].purposes[1].keeps[0].rule.state = "accountClosed")
  ],
  [
    `${inActivities(1, 1)}.recipients[0]`,
    "no recipient is declared under this id",
    (v) => (v.activities[1].purposes[1].recipients = ["nobody"])
  ]
]

describe("Register.decode", () => {
  it("reads a register, with the provisions it refers to", () => {
    const read = Result.getOrThrow(decode(registerJson()))
    assert.deepEqual(read.version, registerJson().versions[0])
    assert.deepEqual(read.provisions, { "host/access-logs": own, "xx/accounting-records": known })
  })

  for (const [at, message, change] of single) {
    it(`names one fault alone: ${at}: ${message}`, () => assert.deepEqual(told(spoil(change)), [`${at}: ${message}`]))
  }

  it("names all faults at once, of shapes and of references", () => {
    const all = spoil((version) => {
      for (const [, , change] of single) change(version)
    })
    assert.sameMembers(
      told(all),
      single.map(([at, message]) => `${at}: ${message}`)
    )
  })

  it("does not let a document change a provision that its reader knows", () => {
    const list = (provision: unknown) => spoil((_, document) => document.provisions.push(provision))
    assert.deepEqual(told(list({ ...known, period: "P1D" })), [
      "provisions[1]: is known under this id, and says something else"
    ])
    const sameInOtherOrder = Object.fromEntries(Object.entries(known).reverse())
    assert.isTrue(Result.isSuccess(decode(list(sameInOtherOrder))))
  })

  it("refuses a range whose least is longer than its most", () => {
    const ranged = (least: string, most: string) =>
      spoil((version) => {
        const { from } = firstRule(version).rules[0]
        version.activities[0].purposes[0].keeps[0].rule = { _tag: "Range", least, most, from }
      })
    const fault = `${inActivities(0, 0)}.keeps[0].rule.least: is longer than the most`
    assert.isTrue(Result.isSuccess(decode(ranged("P4D", "P10D"))))
    assert.deepEqual(told(ranged("P1M", "P30D")), [fault])
    assert.deepEqual(told(ranged("P2Y", "P23M")), [fault])
  })

  it("refuses what is declared twice, at the second place", () => {
    const twice = (list: string) => spoil((version) => version[list].push(version[list][0]))
    assert.include(told(twice("subjects")), "versions[0].subjects[2].id: declared twice")
    assert.include(told(twice("categories")), "versions[0].categories[3].id: declared twice")
    assert.include(told(twice("activities")), "versions[0].activities[2].id: declared twice")
    assert.deepEqual(told(spoil((_, document) => document.provisions.push(own))), ["provisions[1].id: declared twice"])
  })

  it("refuses a second look-back for a category, and a second word on a right", () => {
    const visits = (period: string) => ({ category: "pageVisit", period })
    const access = (_tag: string, more: object) => ({ right: "access", told: { _tag, ...more } })
    const twice = spoil((version) => {
      version.activities[0].lookBack = [visits("P1Y"), visits("P2Y")]
      version.rights = { told: [access("Offered", {}), access("NotOffered", { words: "no" })] }
    })
    assert.deepEqual(told(twice).toSorted(), [
      "versions[0].activities[0].lookBack[1].category: given twice",
      "versions[0].rights.told[1].right: given twice"
    ])
  })

  it("refuses a purpose id declared twice, also in two activities", () =>
    assert.deepEqual(told(spoil((version) => (version.activities[1].purposes[0].id = "visits"))), [
      `${inActivities(1, 0)}.id: declared twice`
    ]))

  it("refuses two rules of one purpose for one category", () => {
    const twice = spoil(({ activities: [sites] }) => sites.purposes[0].keeps.push(sites.purposes[0].keeps[0]))
    assert.deepEqual(told(twice), [`${inActivities(0, 0)}.keeps[1].category: this purpose has a rule for it already`])
  })

  it("refuses a category that nothing declares", () => {
    const dangling = spoil((version) => (version.activities[0].purposes[0].keeps[0].category = "nothing"))
    const [first] = told(dangling)
    assert.strictEqual(first, `${inActivities(0, 0)}.keeps[0].category: no data category is declared under this id`)
  })

  it("asks a legal basis of a controller's purpose, and refuses one of a processor's", () => {
    const basis = `${inActivities(0, 0)}.basis`
    assert.deepEqual(told(spoil((version) => delete version.activities[0].purposes[0].basis)), [
      `${basis}: a controller's purpose has a legal basis, or undetermined`
    ])
    assert.deepEqual(told(spoil((version) => (version.activities[0].role = "processor"))), [
      `${basis}: a processor's purpose has no legal basis of its own`
    ])
  })

  it("refuses a count from the end of a financial year that the register does not give", () => {
    const anchor = `${inActivities(1, 0)}.keeps[0].rule.events.financialYearClosed.countedFrom`
    assert.deepEqual(told(spoil((version) => delete version.financialYearEnds)), [
      `${anchor}: counts from the end of the financial year, which the register does not give`
    ])
    const undetermined = spoil((version) => (version.financialYearEnds = { _tag: "Undetermined", words: "not said" }))
    assert.isTrue(Result.isSuccess(decode(undetermined)))
  })

  it("refuses an event of a provision that is bound to nothing, and one that it does not have", () => {
    const misbound = spoil((version) => {
      const { events } = firstRule(version).rules[1]
      firstRule(version).rules[1].events = { left: events.visited }
    })
    const events = `${inActivities(0, 0)}.keeps[0].rule.rules[1].events`
    assert.deepEqual(told(misbound), [
      `${events}.visited: the provision runs from this event, which is bound to nothing`,
      `${events}.left: the provision has no such event`
    ])
  })

  it("reads versions that follow one another, and refuses others", () => {
    const later = (day: string) =>
      spoil((version, document) => document.versions.push({ ...structuredClone(version), inForceFrom: day }))
    const read = Result.getOrThrow(decode(later("2026-01-02")))
    assert.deepEqual(
      Register.versions(read).map(({ inForceFrom }) => inForceFrom),
      ["2026-01-01", "2026-01-02"] as never
    )
    assert.strictEqual(read.version.inForceFrom, "2026-01-02" as never)
    for (const day of ["2026-01-01", "2025-12-31"])
      assert.deepEqual(told(later(day)), ["versions[1].inForceFrom: is not after the version before it"])
    assert.isNotEmpty(told(spoil((_, document) => document.versions.pop())))
  })

  it("names the faults of earlier versions too", () => {
    const spoilt = spoil((version, document) => {
      document.versions.push({ ...structuredClone(version), inForceFrom: "2027-01-01" })
      version.activities[0].recipients = ["nobody"]
    })
    assert.deepEqual(told(spoilt), ["versions[0].activities[0].recipients[0]: no recipient is declared under this id"])
  })

  it("its throwing twin throws the same error", () =>
    assert.throws(() => Register.decodeUnsafe({}, { provisions: [] }), InvalidInput, "register: 3 faults"))
})

describe("Register.decode, of categories that wait for each other's end", () => {
  const waitFor = (category: string): RetentionRule => ({
    _tag: "AtOnce",
    from: { _tag: "EndOfStorage", category, countedFrom: "day" }
  })
  const message = "the category would wait for its own end"

  it("accepts a wait for another", () =>
    assert.isTrue(
      Result.isSuccess(decode(spoil((v) => (v.activities[0].purposes[0].keeps[0].rule = waitFor("account")))))
    ))

  it("refuses one that waits for itself, however deep in its rule", () => {
    const itself = spoil((version) => firstRule(version).rules.push(waitFor("pageVisit")))
    assert.deepEqual(told(itself), [`${inActivities(0, 0)}.keeps[0].rule.rules[2].from.category: ${message}`])
  })

  it("refuses a circle, at each of its waits and at none that only leads to it", () => {
    const circle = spoil(({ activities: [sites, shop] }) => {
      sites.purposes[0].keeps[0].rule = waitFor("account")
      shop.purposes[0].keeps[0].rule = waitFor("account")
      shop.purposes[1].keeps[0].rule = waitFor("invoice")
    })
    assert.deepEqual(told(circle), [
      `${inActivities(1, 0)}.keeps[0].rule.from.category: ${message}`,
      `${inActivities(1, 1)}.keeps[0].rule.from.category: ${message}`
    ])
  })
})

describe("Register.encode", () => {
  it("writes what was read", () =>
    assert.deepEqual(
      Register.encode(Result.getOrThrow(decode(registerJson())), { provisions: [known] }),
      registerJson()
    ))

  it("lists in full what the reader does not know, and only that", () => {
    const listed = (provisions: Parameters<typeof Register.encode>[1]["provisions"]) =>
      Register.encode(Result.getOrThrow(decode(registerJson())), { provisions }).provisions.map(({ id }) => id)
    assert.sameMembers(listed([]), [known.id, own.id])
    assert.deepEqual(listed([known]), [own.id])
    assert.isEmpty(listed([known, own]))
  })

  it("decoding what was encoded is the identity, through JSON text and whatever the reader knows", () =>
    fc.assert(
      fc.property(register(), fc.nat(2), (each, count) => {
        const provisions = Object.values(each.provisions).slice(0, count)
        const text = JSON.stringify(Register.encode(each, { provisions }))
        assert.deepEqual(Register.decode(JSON.parse(text), { provisions }), Result.succeed(each))
      }),
      { numRuns: documentRuns }
    ))
})

describe("Register.asOf", () => {
  const days = ["2018-05-25", "2020-02-29", "2026-01-01"] as never as ReadonlyArray<PlainDate>
  const kept = Result.getOrThrow(
    decode(spoil((version, document) => (document.versions = days.map((inForceFrom) => ({ ...version, inForceFrom })))))
  )
  const inForce = (day: string) => Result.map(Register.asOf(kept, day as PlainDate), Register.versions)

  it("is the version in force on that day, with those before it", () => {
    const lengths = ["2018-05-25", "2020-02-28", "2020-02-29", "2025-12-31", "2026-01-01", "9999-12-31"].map((day) =>
      Result.getOrThrow(inForce(day)).map(({ inForceFrom }) => inForceFrom)
    )
    assert.deepEqual(
      lengths.map((versions) => versions.length),
      [1, 1, 2, 2, 3, 3]
    )
    assert.isTrue(lengths.every((versions, index) => versions.at(-1) === days[[0, 0, 1, 1, 2, 2][index] ?? 0]))
  })

  it("says that nothing was in force before the first", () => {
    const answer = Register.asOf(kept, "2018-05-24" as PlainDate)
    assert.strictEqual(
      Result.isFailure(answer) ? answer.failure.message : "",
      "the register is in force since 2018-05-25 only"
    )
    assert.throws(() => Register.asOfUnsafe(kept, "2018-05-24" as PlainDate), Register.NotInForce)
  })
})

describe("Register.keeping", () => {
  it("gives the purposes that keep a category, in the order of declaration", () => {
    const alike = spoil(({ activities: [sites, shop] }) =>
      shop.purposes[0].keeps.push({ category: "pageVisit", rule: sites.purposes[0].keeps[0].rule })
    )
    const found = Register.keeping(Result.getOrThrow(decode(alike)), "pageVisit")
    assert.deepEqual(
      found.map(({ activity, purpose, rule }) => [activity.id, purpose.id, rule._tag]),
      [
        ["sites", "visits", "ShortestOf"],
        ["shop", "bookkeeping", "ShortestOf"]
      ]
    )
  })

  it("gives none for what nobody keeps", () =>
    assert.isEmpty(Register.keeping(Result.getOrThrow(decode(registerJson())), "constructor")))

  it("gives what a purpose uses the activity's own rule for what no other names, or says that there is none", () => {
    const use = (otherwise?: RetentionRule) =>
      spoil(({ activities: [sites] }) => {
        sites.purposes[0].uses = ["account"]
        if (otherwise !== undefined) sites.otherwise = otherwise
      })
    const ruleOf = (json: unknown) =>
      Register.keeping(Result.getOrThrow(decode(json)), "account").map(({ purpose, rule }) => [purpose.id, rule._tag])
    assert.deepEqual(ruleOf(use({ _tag: "While", state: "customer" })), [
      ["visits", "While"],
      ["supply", "While"]
    ])
    assert.deepEqual(ruleOf(use()), [
      ["visits", "Undetermined"],
      ["supply", "While"]
    ])
  })

  it("gives none for what only the person's device holds", () => {
    const onDevice = spoil(({ categories, activities: [sites] }) => {
      categories.push({ id: "draft", of: ["visitor"], events: [], states: [], held: "on the person's device" })
      sites.purposes[0].uses = ["draft"]
    })
    assert.isEmpty(Register.keeping(Result.getOrThrow(decode(onDevice)), "draft"))
  })
})
