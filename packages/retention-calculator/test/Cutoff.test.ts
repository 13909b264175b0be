import {
  after,
  atLeast,
  atMost,
  between,
  during,
  endOfFinancialYear,
  longestOf,
  statute,
  untilObjection
} from "@lethe/core"
import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { BE, FR } from "@lethe/jurisdictions"
import * as fc from "fast-check"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import { cutoffUnsafe, nextDue, nextDueUnsafe } from "../src/Cutoff.ts"
import { decideUnsafe } from "../src/Decide.ts"
import { on } from "../src/Moment.ts"
import { always } from "./asking.ts"
import { category, facts, law, registerWith, rule } from "./cases.ts"

const plain = registerWith([], { provisions: [FR.accountingRecords, BE.incomeTaxRecords], financialYearEnds: "12-31" })
const json = (written: { readonly rule: unknown }) => written.rule as RetentionRule
const cutoffs = (written: { readonly rule: unknown }, day = "2026-11-22") =>
  cutoffUnsafe(plain, json(written), day as PlainDate)

describe("the cut-off of a rule", () => {
  it("is the latest day of each event that is over", () => {
    assert.deepEqual(cutoffs(atMost("1 year", after("paid"))), [{ event: "paid", until: "2025-11-21" as never }])
    assert.deepEqual(cutoffs(between("4 days", "10 days", after("paid"))), [
      { event: "paid", until: "2026-11-17" as never },
      { event: "paid", until: "2026-11-11" as never }
    ])
    const books = statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("ordered") })
    assert.deepEqual(cutoffs(longestOf(atLeast("1 month", after("paid")), books)), [
      { event: "paid", until: "2026-10-21" as never },
      { event: "ordered", until: "2015-12-31" as never, provision: "fr/accounting-records" }
    ])
    assert.deepEqual(cutoffs(untilObjection()), [])
  })

  it("of dated law is one for each version", () => {
    const tax = statute(BE.incomeTaxRecords, { taxablePeriodEnded: "paid" })
    assert.deepEqual(
      cutoffs(tax, "2033-01-01").map(({ until }) => until),
      ["2025-12-31", "2022-12-31"] as never
    )
  })

  it("grows with the day", () =>
    always(fc.tuple(law, rule, fc.nat(20_000), fc.nat(400)), ([read, one, start, days]) => {
      const register = registerWith([one], read)
      const first = DateArithmetic.fromEpochDay(start)
      const [early, late] = [first, DateArithmetic.addDays(first, days)].map((day) => cutoffUnsafe(register, one, day))
      for (const [index, each] of (early ?? []).entries()) {
        if (each.until !== undefined) assert.isTrue(each.until <= (late?.[index]?.until ?? ""))
      }
    }))
})

describe("the next day on which a rule makes a record due", () => {
  it("follows its last day; or is open, or is none", () => {
    const next = (written: { readonly rule: unknown }, known: object) => nextDueUnsafe(plain, json(written), known)
    const paid = { events: { paid: "2024-02-29" } }
    assert.deepEqual(next(atMost("1 year", after("paid")), paid), { _tag: "On", day: "2025-03-01" as never })
    assert.deepEqual(next(atLeast("1 year", after("paid")), paid), { _tag: "None" })
    assert.deepEqual(next(during("customer"), { states: { customer: [{ from: "2020-01-01" }] } }), {
      _tag: "Open",
      because: "lasts"
    })
    assert.deepEqual(next(atMost("1 year", after("paid")), {}), { _tag: "Open", because: "unknown" })
    const fault = nextDue(plain, json(atMost("1 year", after("paid"))), { events: { paid: "2024-02-30" } })
    assert.include(Result.isFailure(fault) ? fault.failure.message : "", "facts.events.paid")
  })

  it("is the day decide names, where the rule is the only one", () =>
    always(fc.tuple(law, rule, facts), ([read, one, known]) => {
      if (known.instants !== undefined || known.purposes !== undefined || known.erased !== undefined) return
      if (/"PT|EndOfStorage/u.test(JSON.stringify([one, read]))) return
      const register = registerWith([one], read)
      const written = {
        events: known.events,
        states: Object.fromEntries(
          Object.entries(known.states).map(([name, state]) => [
            name,
            state._tag === "Never"
              ? ("never" as const)
              : [{ from: state.first ?? "0001-01-01", ...(state._tag === "Ended" ? { until: state.lastDay } : {}) }]
          ])
        )
      }
      const decision = decideUnsafe(register, category, written, on("2026-11-22"))
      const imposed = decision.purposes[0]?.window.imposed._tag === "Day"
      const next = nextDueUnsafe(register, one, written)
      if (imposed || next._tag !== "On") return
      assert.strictEqual(next.day, decision.erasableFrom)
    }))
})
