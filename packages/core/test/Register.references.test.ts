/** Each place that names something declared: what dangles there is a fault, at that place and nowhere else. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { pathText } from "../src/Fault.ts"
import * as Register from "../src/Register.ts"
import { register } from "../src/testing.ts"
import { known, registerJson, type Spoilt } from "./documents.ts"
import { documentRuns } from "./runs.ts"

const told = (json: unknown) => {
  const decoded = Register.decode(json, { provisions: [known] })
  return Result.isSuccess(decoded)
    ? []
    : decoded.failure.faults.map(({ path, message }) => `${pathText(path.slice(2))}: ${message}`)
}

const offered = { _tag: "Offered" }
/** A register with each of the places that name something. */
const whole = (change: (version: Spoilt) => void = () => {}): unknown => {
  const document = registerJson()
  const [version] = document.versions
  version.events = ["serviceEnded"]
  version.jointControllers = [{ id: "partner", name: "Partner", contact: "a letter", essence: "each answers" }]
  version.recipients.push({ id: "mailer", role: "processor", engagedBy: "hoster" })
  version.categories[0].collected = "visited"
  version.categories.push(
    { id: "draft", of: ["customer"], events: [], states: [], held: "on the person's device" },
    { id: "allergy", of: ["customer"], events: ["told"], states: [], special: ["health"] }
  )
  const [sites, shop] = version.activities
  sites.purposes[0].uses = ["draft", "account"]
  sites.otherwise = {
    _tag: "While",
    state: "customer",
    afterwards: { _tag: "AtOnce", from: { _tag: "Event", events: ["serviceEnded"], countedFrom: "day" } }
  }
  sites.lookBack = [{ category: "pageVisit", period: "P1M" }]
  shop.jointly = ["partner"]
  const [bookkeeping, supply] = shop.purposes
  supply.further = { of: "bookkeeping", compatible: "memo 3" }
  supply.basis = {
    _tag: "NotSaidWhich",
    bases: [{ _tag: "Contract" }, { _tag: "LegalObligation", provisions: ["xx/accounting-records"] }]
  }
  bookkeeping.keeps.push({
    category: "allergy",
    condition: { _tag: "HealthCare", provisions: ["xx/accounting-records"] },
    rule: {
      _tag: "Restricted",
      as: "archive",
      rule: {
        _tag: "Ending",
        by: "anonymise",
        rule: {
          _tag: "AtOnce",
          from: {
            _tag: "Event",
            events: ["told"],
            countedFrom: "day",
            orElse: { _tag: "EndOfStorage", category: "account", countedFrom: "day" }
          }
        }
      }
    }
  })
  version.trackers = [{ id: "session", necessity: "strictly necessary", recipients: ["hoster"], purposes: ["visits"] }]
  version.preferences = [
    {
      id: "news",
      default: "off",
      switchedBy: "the settings",
      purposes: ["supply"],
      categories: ["account"],
      of: ["customer"]
    }
  ]
  version.promises = [{ id: "noSale", words: "no sale", about: "sale", of: ["customer"], recipients: ["hoster"] }]
  version.rights = { told: [{ right: "access", told: offered }] }
  change(version)
  return document
}

const nobody = "nobody"
const faults: ReadonlyArray<readonly [expected: string, change: (version: Spoilt) => void]> = [
  ["categories[0].collected: the category declares no such event", (v) => (v.categories[0].collected = nobody)],
  ["recipients[1].engagedBy: no recipient is declared under this id", (v) => (v.recipients[1].engagedBy = nobody)],
  [
    "recipients[1].engagedBy: only a processor engages another, and only another processor",
    (v) => (v.recipients[1].role = "third party")
  ],
  ["recipients[2].id: declared twice", (v) => v.recipients.push({ ...v.recipients[0] })],
  ["jointControllers[1].id: declared twice", (v) => v.jointControllers.push(v.jointControllers[0])],
  ["trackers[1].id: declared twice", (v) => v.trackers.push(v.trackers[0])],
  ["preferences[1].id: declared twice", (v) => v.preferences.push(v.preferences[0])],
  ["promises[1].id: declared twice", (v) => v.promises.push(v.promises[0])],
  [
    "activities[0].lookBack[0].category: no data category is declared under this id",
    (v) => (v.activities[0].lookBack[0].category = nobody)
  ],
  [
    "activities[1].jointly[0]: no joint controller is declared under this id",
    (v) => (v.activities[1].jointly = [nobody])
  ],
  ["activities[1].jointly: only a joint controller has others with it", (v) => (v.activities[1].role = "controller")],
  [
    "activities[0].controllers: only a processor has controllers",
    (v) => (v.activities[0].controllers = [{ name: "A client" }])
  ],
  [
    "activities[0].purposes[0].uses[0]: no data category is declared under this id",
    (v) => (v.activities[0].purposes[0].uses[0] = nobody)
  ],
  [
    "activities[0].purposes[0].uses[1]: this purpose has a rule for it already",
    (v) => v.activities[0].purposes[0].keeps.push({ category: "account", rule: { _tag: "UntilObjection" } })
  ],
  [
    "activities[0].otherwise.state: the category declares no such state",
    (v) => (v.activities[0].otherwise.state = nobody)
  ],
  [
    "activities[0].otherwise: no purpose uses a category that has no rule of its own",
    (v) => delete v.activities[0].purposes[0].uses
  ],
  [
    "activities[1].purposes[1].further.of: no purpose is declared under this id",
    (v) => (v.activities[1].purposes[1].further.of = nobody)
  ],
  [
    "activities[1].purposes[1].further.of: is the purpose itself",
    (v) => (v.activities[1].purposes[1].further.of = "supply")
  ],
  [
    "activities[1].purposes[1].basis.bases[1].provisions[0]: neither a known provision nor one listed in this document",
    (v) => (v.activities[1].purposes[1].basis.bases[1].provisions = ["xx/unheard-of"])
  ],
  [
    "activities[1].purposes[0].keeps[1].condition.provisions[0]: neither a known provision nor one listed in this document",
    (v) => (v.activities[1].purposes[0].keeps[1].condition.provisions = ["xx/unheard-of"])
  ],
  [
    "activities[1].purposes[0].keeps[1].condition: a special category is kept under a condition of Art. 9(2), or undetermined",
    (v) => delete v.activities[1].purposes[0].keeps[1].condition
  ],
  [
    "activities[1].purposes[0].keeps[0].condition: the category is not declared to be a special one",
    (v) => (v.activities[1].purposes[0].keeps[0].condition = { _tag: "LegalClaims" })
  ],
  [
    "activities[1].purposes[0].keeps[1].rule.rule.rule.from.events[0]: the category declares no such event",
    (v) => (v.activities[1].purposes[0].keeps[1].rule.rule.rule.from.events = [nobody])
  ],
  [
    "activities[1].purposes[0].keeps[1].rule.rule.rule.from.orElse.category: no data category is declared under this id",
    (v) => (v.activities[1].purposes[0].keeps[1].rule.rule.rule.from.orElse.category = nobody)
  ],
  [
    "activities[1].purposes[0].keeps[1].rule.rule.rule.from.orElse.category: the category would wait for its own end",
    (v) => (v.activities[1].purposes[0].keeps[1].rule.rule.rule.from.orElse.category = "allergy")
  ],
  [
    "activities[1].purposes[0].keeps[0].rule.met[0]: the provision has no such condition",
    (v) => (v.activities[1].purposes[0].keeps[0].rule.met = [nobody])
  ],
  [
    "activities[1].purposes[0].keeps[0].rule.met[1]: given twice",
    (v) => v.activities[1].purposes[0].keeps[0].rule.met.push("trader")
  ],
  [
    "activities[0].purposes[0].keeps[0].rule.rules[1].met[0]: the provision has no such condition",
    (v) => (v.activities[0].purposes[0].keeps[0].rule.rules[1].met = ["trader"])
  ],
  [
    "activities[1].purposes[0].keeps[0].rule.extendedWhile: the category declares no such state",
    (v) => (v.activities[1].purposes[0].keeps[0].rule.extendedWhile = nobody)
  ],
  [
    "activities[0].purposes[0].keeps[0].rule.rules[1].extendedWhile: no state prolongs this provision",
    (v) => (v.activities[0].purposes[0].keeps[0].rule.rules[1].extendedWhile = nobody)
  ],
  ["trackers[0].recipients[0]: no recipient is declared under this id", (v) => (v.trackers[0].recipients = [nobody])],
  ["trackers[0].purposes[0]: no purpose is declared under this id", (v) => (v.trackers[0].purposes = [nobody])],
  ["preferences[0].purposes[0]: no purpose is declared under this id", (v) => (v.preferences[0].purposes = [nobody])],
  [
    "preferences[0].categories[0]: no data category is declared under this id",
    (v) => (v.preferences[0].categories = [nobody])
  ],
  ["preferences[0].of[0]: no data subject is declared under this id", (v) => (v.preferences[0].of = [nobody])],
  ["promises[0].of[0]: no data subject is declared under this id", (v) => (v.promises[0].of = [nobody])],
  ["promises[0].recipients[0]: no recipient is declared under this id", (v) => (v.promises[0].recipients = [nobody])]
]

describe("every place that names something", () => {
  it("is read where all is declared", () => assert.deepEqual(told(whole()), []))

  for (const [expected, change] of faults) {
    it(expected, () => assert.deepEqual(told(whole(change)), [expected]))
  }

  it("keeps what only a device holds out of every rule", () => {
    const kept = whole(({ activities: [sites] }) => {
      sites.purposes[0].uses = ["account"]
      sites.purposes[0].keeps.push({ category: "draft", rule: { _tag: "UntilObjection" } })
    })
    assert.deepEqual(told(kept), [
      "activities[0].purposes[0].keeps[1].category: is held on the person's device only: no period is ours"
    ])
  })
})

describe("processors that engage one another", () => {
  const chain = (length: number, last: string | undefined) =>
    whole((version) => {
      for (let index = 0; index < length; index++) {
        const engagedBy = index === 0 ? last : `sub-${index - 1}`
        version.recipients.push({ id: `sub-${index}`, role: "processor", ...(engagedBy ? { engagedBy } : {}) })
      }
    })

  it("in a chain, however long, are read", () => assert.deepEqual(told(chain(20_000, "hoster")), []))

  it("in a circle, however long, are refused at each of its places", () => {
    assert.deepEqual(told(chain(1, "sub-0")), ["recipients[2].engagedBy: the processor would be engaged by itself"])
    assert.lengthOf(told(chain(20_000, "sub-19999")), 20_000)
  })
})

it("whatever part of a valid register is left out, what named it is told, or nothing named it", () =>
  fc.assert(
    fc.property(register(), fc.constantFrom("recipients", "jointControllers"), (valid, list) => {
      const json = structuredClone(Register.encode(valid, { provisions: [] })) as Spoilt
      const [version] = json.versions
      const removed = version[list]?.pop()
      if (version[list]?.length === 0 && list === "jointControllers") delete version[list]
      if (removed === undefined) return
      const before = JSON.stringify({ ...version, [list]: [] })
      const engaged = (version[list] ?? []).some((each: Spoilt) => each.engagedBy === removed.id)
      const named =
        engaged ||
        version.activities.some(
          (activity: Spoilt) =>
            (list === "jointControllers" ? activity.jointly : activity.recipients)?.includes(removed.id) ||
            (list === "recipients" && activity.purposes.some((one: Spoilt) => one.recipients?.includes(removed.id)))
        ) ||
        (list === "recipients" &&
          [version.trackers, version.promises].some(
            (items) => Array.isArray(items) && items.some((item: Spoilt) => item.recipients?.includes(removed.id))
          ))
      assert.strictEqual(told(json).length > 0, named, before)
    }),
    { numRuns: documentRuns }
  ))
