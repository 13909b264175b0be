import {
  after,
  anonymisedOrErasedAfter,
  atLeast,
  atMost,
  contract,
  defineRegister,
  during,
  endOfFinancialYear,
  onlyIf,
  shortestOf,
  statute
} from "@lethe/core"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { FR } from "@lethe/jurisdictions"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import * as Compile from "../src/Compile.ts"
import { decide, decideUnsafe } from "../src/Decide.ts"
import { at, on } from "../src/Moment.ts"
import { category, registerWith } from "./cases.ts"

const example = (rules: Record<string, unknown>) =>
  defineRegister({
    name: "Example",
    inForceFrom: "2026-01-01",
    zone: "Europe/Paris",
    financialYearEnds: "06-30",
    controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
    subjects: { customers: {} },
    categories: {
      invoices: { of: "customers", events: ["issued", "paid", "disputed"], states: ["customer"] },
      notes: { of: "customers" }
    },
    activities: {
      sales: {
        purposes: Object.fromEntries(
          Object.entries(rules).map(([id, rule]) => [id, { basis: contract(), keeps: { invoices: rule } }])
        ) as never
      }
    }
  })

const books = statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") })

describe("decide", () => {
  it("counts ten years from the end of the financial year in which the invoice was issued", () => {
    const register = example({ accounting: books, support: atMost("1 year", after("issued")) })
    const facts = { events: { issued: "2015-07-01" } }
    const ask = (day: string) => decideUnsafe(register, "invoices", facts, on(day))
    // Issued on the first day of the year that closed on 30 June 2016.
    assert.strictEqual(ask("2016-07-01").status, "in-use")
    assert.strictEqual(ask("2016-07-02").status, "restricted")
    assert.strictEqual(ask("2026-06-30").status, "restricted")
    assert.strictEqual(ask("2026-07-01").status, "due")
    assert.strictEqual(ask("2026-07-01").lastDay, "2026-06-30")
    assert.deepEqual(
      ask("2020-01-01").purposes.map(({ ended }) => ended),
      [false, true]
    )
  })

  it("says of a duty alone that it holds and that nothing else says when", () => {
    const register = example({ accounting: books })
    const ask = (day: string) => decideUnsafe(register, "invoices", { events: { issued: "2015-07-01" } }, on(day))
    assert.strictEqual(ask("2026-06-30").status, "in-use")
    assert.strictEqual(ask("2026-07-01").status, "undetermined")
    assert.isUndefined(ask("2026-06-30").lastDay)
  })

  it("does not end while a state lasts, and names what it does not know", () => {
    const register = example({ service: during("customer", atMost("3 years", after("paid"))) })
    const ask = (facts: object) => decideUnsafe(register, "invoices", facts as never, on("2030-01-01"))
    const paid = { events: { paid: "2020-01-31" } }
    assert.strictEqual(ask({ ...paid, states: { customer: [{ from: "2019-01-01" }] } }).status, "running")
    const twice = [{ from: "2019-01-01" }, { from: "2021-01-01", until: "2022-01-01" }]
    assert.strictEqual(ask({ ...paid, states: { customer: twice } }).status, "running")
    assert.strictEqual(ask({ ...paid, states: { customer: "never" } }).lastDay, "2023-01-31")
    assert.deepEqual(ask({ ...paid, states: { customer: [] } }).unknown, ["customer"])
    assert.deepEqual(ask({}).unknown, ["customer", "paid"])
    assert.strictEqual(ask({}).status, "undetermined")
  })

  it("sets nothing where the event never came, also when no other purpose is left", () => {
    const register = example({ quarrel: onlyIf("disputed", atMost("5 years", after("issued"))) })
    const facts = { events: { issued: "2000-01-01", disputed: "never" } }
    assert.isFalse(decideUnsafe(register, "invoices", facts, on("2030-01-01")).due)
    const both = example({
      quarrel: onlyIf("disputed", atMost("5 years", after("issued"))),
      sale: atMost("1 year", after("issued"))
    })
    assert.strictEqual(decideUnsafe(both, "invoices", facts, on("2030-01-01")).lastDay, "2001-01-01")
  })

  it("holds a duty whose start nobody can date, whatever stands beside it", () => {
    const undatable = statute(FR.hostAccount, { contractEnded: endOfFinancialYear("issued") })
    const register = example({ one: shortestOf(undatable, atMost("1 year", after("issued"))) })
    const unsaid = {
      ...register,
      version: { ...register.version, financialYearEnds: { _tag: "Undetermined" as const, words: "not said" } }
    }
    const ask = (asked: typeof register) =>
      decideUnsafe(asked, "invoices", { events: { issued: "2000-01-01" } }, on("2030-01-01"))
    assert.strictEqual(ask(register).status, "due")
    assert.strictEqual(ask(unsaid).status, "restricted")
  })

  it("reads a moment and facts in the register's zone", () => {
    const register = example({ sale: atMost("3 years", after("issued")) })
    const facts = { events: { issued: "2023-12-31T23:30:00Z" } }
    assert.strictEqual(decideUnsafe(register, "invoices", facts, on("2027-01-01")).lastDay, "2027-01-01")
    assert.isFalse(decideUnsafe(register, "invoices", facts, at("2027-01-01T22:59:59Z")).due)
    assert.isTrue(decideUnsafe(register, "invoices", facts, at("2027-01-01T23:00:00Z")).due)
  })

  it("counts from the company's own events, which are facts of every record", () => {
    const { version, ...rest } = example({ sale: atMost("1 month", after("issued")) })
    const rule = { _tag: "AtOnce", from: { _tag: "Event", events: ["serviceEnded"], countedFrom: "day" } } as const
    const [activity] = version.activities
    const purposes = [{ ...activity.purposes[0], keeps: [{ category: "invoices", rule }] }] as const
    const register = {
      ...rest,
      version: { ...version, events: ["serviceEnded"] as const, activities: [{ ...activity, purposes }] as const }
    }
    const ask = (events: object) => decide(register, "invoices", { events } as never, on("2030-01-01"))
    assert.strictEqual(Result.getOrThrow(ask({ serviceEnded: "2029-12-31" })).due, true)
    assert.isTrue(Result.isFailure(ask({ serviceEnds: "2029-12-31" })))
  })

  it("is never due where no purpose keeps the category: nothing says when", () => {
    const register = example({ sale: atMost("3 years", after("issued")) })
    assert.strictEqual(decideUnsafe(register, "notes", {}, on("2199-01-01")).status, "undetermined")
  })

  it("makes nothing due by a company's own minimum", () => {
    const register = example({ sale: atLeast("1 year", after("issued")) })
    const { due, purposes } = decideUnsafe(register, "invoices", { events: { issued: "2000-01-01" } }, on("2030-01-01"))
    assert.isFalse(due)
    assert.deepEqual(purposes[0]?.window.minimum, { _tag: "Day", day: "2001-01-01" as never })
  })
})

describe("what is not computed", () => {
  const anchor = { _tag: "Event" as const, events: ["ordered"] as const, countedFrom: "day" as const }
  const hours = "PT72H" as never
  const forms: ReadonlyArray<readonly [string, RetentionRule]> = [
    ["until objection", { _tag: "UntilObjection" }],
    ["end of service", { _tag: "EndOfService", within: "P1M" as never, event: "ordered", how: "either" }],
    ["periods in hours", { _tag: "Period", bound: "at-most", period: hours, from: anchor }],
    ["periods in hours", { _tag: "Range", least: hours, most: hours, from: anchor }],
    [
      "the end of another category's storage",
      { _tag: "AtOnce", from: { _tag: "EndOfStorage", category: "accounts", countedFrom: "day" } }
    ],
    ["anonymising", { _tag: "Ending", by: "anonymise", rule: { _tag: "AtOnce", from: anchor } }],
    ["restrictions", { _tag: "Restricted", as: "archive", rule: { _tag: "AtOnce", from: anchor } }],
    ["a second day to count from", { _tag: "AtOnce", from: { ...anchor, orElse: anchor } }],
    [
      "periods that include the backups",
      { _tag: "Period", bound: "at-most", period: "P1Y" as never, from: anchor, backups: "included" }
    ]
  ]
  const computed: RetentionRule = { _tag: "AtOnce", from: anchor }
  const law = { provisions: [], financialYearEnds: "12-31" }

  for (const [form, rule] of forms) {
    it(`${form} (${rule._tag}): refused, wherever in a rule it stands`, () => {
      const places: ReadonlyArray<RetentionRule> = [
        rule,
        { _tag: "LongestOf", rules: [computed, rule] },
        { _tag: "OnlyIf", event: "ordered", rule },
        { _tag: "While", state: "customer", afterwards: rule }
      ]
      for (const place of places) {
        const register = registerWith([computed, place], law)
        const known = { events: { ordered: "2000-01-01" } }
        const answer = decide(register, category, known, on("2030-01-01"))
        assert.isTrue(Result.isFailure(answer))
        if (Result.isFailure(answer)) assert.strictEqual(answer.failure.message, `not computed yet: ${form}`)
        assert.isTrue(Result.isFailure(Compile.dueOn(register, category, "2030-01-01" as never)))
      }
    })
  }

  it("periods in hours: refused too where a provision has them, and never read as no time at all", () => {
    const recordings = { ...FR.hostConnection, id: "xx/recordings", period: hours, bound: "at-most" as const }
    const register = example({ safety: statute(recordings, { connected: "issued" }) })
    const answer = decide(register, "invoices", { events: { issued: "2026-01-01" } }, on("2026-01-02"))
    assert.isTrue(Result.isFailure(answer))
    if (Result.isFailure(answer)) assert.strictEqual(answer.failure.message, "not computed yet: periods in hours")
    assert.isTrue(Result.isFailure(Compile.dueOn(register, "invoices", "2026-01-02" as never)))
  })

  it("duties over part of a category: refused, and never read as one over all of it", () => {
    const part = statute(FR.hostIdentity, { contractEnded: "issued" }, { as: "both", covers: ["name"] })
    const answer = decide(example({ safety: part }), "invoices", { events: { issued: "2026-01-01" } }, on("2040-01-01"))
    assert.include(Result.isFailure(answer) ? answer.failure.message : "", "duties over part of a category")
  })

  it("promises that were made earlier: refused, and never passed over", () => {
    const register = example({ sale: atMost("1 year", after("issued")) })
    const lengthened = { ...register, earlier: [register.version] }
    const answer = decide(lengthened, "invoices", { events: { issued: "2026-01-01" } }, on("2040-01-01"))
    assert.include(Result.isFailure(answer) ? answer.failure.message : "", "promises that were made earlier")
    assert.isTrue(Result.isFailure(Compile.dueOn(lengthened, "invoices", "2026-01-02" as never)))
  })

  it("erasing or anonymising, as the policy leaves it open: as its rule", () => {
    const rule = anonymisedOrErasedAfter(atMost("1 year", after("issued")))
    const { lastDay } = decideUnsafe(
      example({ sale: rule }),
      "invoices",
      { events: { issued: "2026-01-01" } },
      on("2026-01-02")
    )
    assert.strictEqual(lastDay, "2027-01-01" as never)
  })

  it("names every form once", () => {
    const all = [...forms, ...forms].map(([, rule]) => rule) as [RetentionRule, RetentionRule]
    const answer = decide(registerWith([{ _tag: "LongestOf", rules: all }], law), category, {}, on("2030-01-01"))
    const named = [...new Set(forms.map(([form]) => form))].join(", ")
    assert.strictEqual(Result.isFailure(answer) ? answer.failure.message : "", `not computed yet: ${named}`)
  })
})
