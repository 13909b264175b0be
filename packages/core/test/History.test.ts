import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import {
  after,
  atMost,
  atOnce,
  between,
  contract,
  defineRegister,
  defineStatute,
  during,
  longestOf,
  shortestOf,
  statute,
  undetermined,
  withoutLimit
} from "../src/index.ts"
import * as History from "../src/History.ts"
import { InvalidInput } from "../src/Fault.ts"
import type { PlainDate } from "../src/PlainDate.ts"
import * as Register from "../src/Register.ts"
import type { Rule } from "../src/Rules.ts"
import { plainDate } from "../src/testing.ts"
import { documentRuns } from "./runs.ts"

type VisitRule = Rule<"visited" | "left", "guest">

/** One version of a register of visits; the next replaces it. */
const version = (inForceFrom: string, rule: VisitRule, replaces?: Register.AnyRegister): Register.Register =>
  defineRegister(
    {
      name: "Museum",
      inForceFrom,
      zone: "Europe/Vienna",
      controller: { name: "Museum", country: "AT", contact: "post@example.org" },
      subjects: { guest: {} },
      categories: { visit: { of: "guest", events: ["visited", "left"], states: ["guest"], collected: "visited" } },
      activities: { house: { purposes: { counting: { basis: contract(), keeps: { visit: rule } } } } }
    },
    replaces === undefined ? undefined : { replaces }
  )
const history = (...versions: ReadonlyArray<readonly [day: string, rule: VisitRule]>): Register.Register =>
  versions.reduce<Register.Register | undefined>((before, [day, rule]) => version(day, rule, before), undefined) ??
  assert.fail("no version")

const days = (register: Register.Register, collected: string, on = "2030-01-01") => {
  const when = { collected: collected as PlainDate, on: on as PlainDate }
  const from = (promised: ReadonlyArray<History.Promised>) => promised.map((each) => String(each.version.inForceFrom))
  return {
    promised: from(History.promises(register, "visit", when)),
    binding: from(History.binding(register, "visit", when))
  }
}
const years = (count: number) => atMost(`${count} years`, after("visited"))

describe("defineRegister with what it replaces", () => {
  it("keeps what was said before, oldest first", () => {
    const register = history(["2020-01-01", years(1)], ["2022-01-01", years(2)], ["2024-01-01", years(3)])
    assert.deepEqual(
      Register.versions(register).map(({ inForceFrom }) => String(inForceFrom)),
      ["2020-01-01", "2022-01-01", "2024-01-01"]
    )
    assert.strictEqual(
      Register.asOfUnsafe(register, "2023-06-01" as PlainDate).version.inForceFrom,
      "2022-01-01" as never
    )
  })

  it("refuses a version that is not later than the one it replaces, at its place in the literal", () => {
    const first = version("2020-01-01", years(1))
    assert.throws(
      () => version("2020-01-01", years(2), first),
      InvalidInput,
      "inForceFrom: is not after the version before it"
    )
  })
})

describe("which promise binds", () => {
  const lengthened = history(["2020-01-01", years(1)], ["2022-01-01", years(3)])
  const shortened = history(["2020-01-01", years(3)], ["2022-01-01", years(1)])

  it("a lengthened period does not reach what was collected under the shorter promise", () => {
    assert.deepEqual(days(lengthened, "2021-12-31"), {
      promised: ["2020-01-01", "2022-01-01"],
      binding: ["2020-01-01"]
    })
    assert.deepEqual(days(lengthened, "2022-01-01"), { promised: ["2022-01-01"], binding: ["2022-01-01"] })
  })

  it("a shortened one does", () =>
    assert.deepEqual(days(shortened, "2021-12-31"), {
      promised: ["2020-01-01", "2022-01-01"],
      binding: ["2022-01-01"]
    }))

  it("what comes into force later was not promised yet", () =>
    assert.deepEqual(days(shortened, "2021-06-01", "2021-12-31"), {
      promised: ["2020-01-01"],
      binding: ["2020-01-01"]
    }))

  it("what is older than the register has all its promises", () =>
    assert.deepEqual(days(lengthened, "1999-01-01").promised, ["2020-01-01", "2022-01-01"]))

  it("what says the same as an older promise is the older promise", () =>
    assert.deepEqual(days(history(["2020-01-01", years(1)], ["2022-01-01", years(1)]), "2020-06-01").binding, [
      "2020-01-01"
    ]))

  it("where only the facts can say which ends first, both bind", () => {
    const other = history(["2020-01-01", years(1)], ["2022-01-01", atMost("1 year", after("left"))])
    assert.deepEqual(days(other, "2020-06-01").binding, ["2020-01-01", "2022-01-01"])
  })

  it("a version that does not keep the category promised nothing about it", () => {
    const silent = defineRegister(
      {
        name: "Museum",
        inForceFrom: "2022-01-01",
        zone: "Europe/Vienna",
        controller: { name: "Museum", country: "AT", contact: "post@example.org" },
        subjects: { guest: {} },
        categories: { visit: { of: "guest" } },
        activities: { house: { purposes: { counting: { basis: contract() } } } }
      },
      { replaces: version("2020-01-01", years(1)) }
    )
    assert.deepEqual(days(silent, "2020-06-01").promised, ["2020-01-01"])
    assert.deepEqual(days(silent, "2022-06-01"), { promised: [], binding: [] })
  })
})

const dated = defineStatute({
  id: "xx/visits",
  title: "Visits",
  events: ["seen"],
  versions: [
    { period: "10 years", until: "2024-12-31" },
    { period: "1 month", from: "2025-01-01" }
  ],
  bound: "at-least",
  extendedWhile: "openAssessment",
  source: { act: "Visits Act", provision: "s. 1" },
  verification: "unverified"
})
const fromVisit = { seen: "visited" } as const

describe("what is surely no longer", () => {
  const binds = (a: VisitRule, b: VisitRule) =>
    days(history(["2020-01-01", a], ["2022-01-01", b]), "2020-06-01").binding
  const first = ["2020-01-01"]
  const second = ["2022-01-01"]
  const month = atMost("1 month", after("visited"))

  for (const [name, a, b, expected] of [
    ["12 months against 1 year", atMost("12 months", after("visited")), years(1), [...first, ...second]],
    ["360 days against 1 year", atMost("360 days", after("visited")), years(1), first],
    ["366 days against 1 year", atMost("366 days", after("visited")), years(1), second],
    ["31 days against a month", atMost("31 days", after("visited")), month, second],
    ["a month against 4 weeks", month, atMost("4 weeks", after("visited")), second],
    [
      "hours against days",
      atMost("72 hours", after("visited")),
      atMost("3 days", after("visited")),
      [...first, ...second]
    ],
    ["hours", atMost("72 hours", after("visited")), atMost("24 hours", after("visited")), second],
    ["at once", month, atOnce(after("visited")), second],
    ["a range", between("1 month", "2 months", after("visited")), month, second],
    ["what is not said", undetermined("as needed") as never, years(30), second],
    ["no limit", withoutLimit("archives"), years(30), second],
    ["after the same state", during("guest", years(2)), during("guest", years(1)), second],
    ["the state alone, and a time after it", during("guest"), during("guest", years(1)), [...first, ...second]],
    ["a branch of the shortest", years(1), shortestOf(month, atMost("1 day", after("left"))), second],
    // Where the person never was a guest the first sets nothing, and the second a day.
    ["a branch of the longest", during("guest"), longestOf(during("guest"), month), [...first, ...second]],
    // Which version of a provision is the shorter, and whether a state prolongs it, only the facts say.
    ["the same provision", statute(dated, fromVisit), statute(dated, fromVisit), first],
    ["a dated provision against a period", statute(dated, fromVisit, "limit"), years(1), [...first, ...second]],
    [
      "a period against a dated provision",
      atMost("1 day", after("visited")),
      statute(dated, fromVisit),
      [...first, ...second]
    ],
    [
      "a provision, and what prolongs it",
      statute(dated, fromVisit),
      statute(dated, fromVisit, { extendedWhile: "guest" }),
      [...first, ...second]
    ],
    ["every branch of the longest", longestOf(month, atMost("2 weeks", after("visited"))), years(1), first]
  ] as ReadonlyArray<readonly [string, VisitRule, VisitRule, ReadonlyArray<string>]>) {
    it(name, () => assert.deepEqual(binds(a, b), expected))
  }
})

it("of promises in days the shortest in force since the collection binds, the oldest of equals", () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(plainDate(), fc.integer({ min: 1, max: 5 })), {
        minLength: 1,
        maxLength: 4,
        selector: ([day]) => day
      }),
      plainDate(),
      plainDate(),
      (given, collected, on) => {
        const made = given.sort(([a], [b]) => (a < b ? -1 : 1))
        const register = history(
          ...made.map(([day, count]) => [day, atMost(`${count} days`, after("visited"))] as const)
        )
        // Read literally: walk the versions; each is in force until the day before the next.
        const since = made.filter(([day], index) => {
          const next = made[index + 1]?.[0]
          return day <= on && !(next !== undefined && next <= on && next <= collected)
        })
        const shortest = Math.min(...since.map(([, count]) => count))
        const expected = since.filter(([, count]) => count === shortest).slice(0, 1)
        assert.deepEqual(days(register, collected, on), {
          promised: since.map(([day]) => String(day)),
          binding: expected.map(([day]) => String(day))
        })
      }
    ),
    { numRuns: documentRuns }
  ))
