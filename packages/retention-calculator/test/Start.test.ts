import { Snap } from "@lethe/core/Anchor"
import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import { calendarPeriod, plainDate } from "@lethe/core/testing"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Start from "../src/Start.ts"
import { always } from "./asking.ts"
import * as walk from "./reference/walk.ts"
import { slowRuns } from "./runs.ts"

const day = (text: string) => text as PlainDate
const yearEnds = fc.constantFrom("12-31", "03-31", "06-30", "02-28", "02-29")
const snaps = fc.array(fc.constantFrom(...Snap.literals), { maxLength: 2 })
const counting: fc.Arbitrary<Start.Counting> = fc
  .tuple(snaps, fc.option(calendarPeriod(), { nil: undefined }))
  .map(([each, period]) => (period === undefined ? { snaps: each } : { snaps: each, period }))
const recent = plainDate({ from: day("1990-01-01"), until: day("2060-12-31") })

describe("the last day of a period", () => {
  const ends = (event: string, period: string, ...countedFrom: ReadonlyArray<Snap>) =>
    Start.lastDay(day(event), { snaps: countedFrom, period: period as Period }, "02-29")

  it("is the same date, or the last of a month that lacks it", () => {
    assert.strictEqual(ends("2025-08-31", "P6M"), "2026-02-28")
    assert.strictEqual(ends("2016-02-29", "P10Y"), "2026-02-28")
    assert.strictEqual(ends("2018-02-28", "P10Y"), "2028-02-28")
    assert.strictEqual(ends("2023-01-31", "P1M1D"), "2023-03-01")
  })

  it("is the day before the same date where the start is day one", () => {
    assert.strictEqual(ends("2025-12-31", "P7Y", "start-of-next-calendar-year"), "2032-12-31")
    assert.strictEqual(ends("2025-01-01", "P7Y", "start-of-next-calendar-year"), "2032-12-31")
    assert.strictEqual(ends("2021-08-31", "P5Y", "day-after"), "2026-08-31")
    // 29 February is day one: the year is full with February, which has no 29th again.
    assert.strictEqual(ends("2024-02-28", "P1Y", "day-after"), "2025-02-28")
    assert.strictEqual(ends("2024-02-29", "P1Y", "day-after"), "2025-02-28")
    assert.strictEqual(ends("2026-01-30", "P1M", "day-after"), "2026-02-28")
  })

  it("is counted from the end of the year the event falls in, a year's last day included", () => {
    assert.strictEqual(ends("2025-08-14", "P10Y", "end-of-calendar-year"), "2035-12-31")
    assert.strictEqual(ends("2025-12-31", "P10Y", "end-of-calendar-year"), "2035-12-31")
    assert.strictEqual(ends("2024-02-29", "P1Y", "end-of-financial-year"), "2025-02-28")
    assert.strictEqual(ends("2024-03-01", "P1Y", "end-of-financial-year"), "2026-02-28")
  })

  it("stays on the calendar's last day where it would end beyond", () => {
    assert.strictEqual(ends("9999-12-06", "P4W", "day-after"), "9999-12-31")
    assert.strictEqual(ends("9990-01-01", "P999Y"), "9999-12-31")
    assert.strictEqual(ends("9999-12-31", "P1Y", "start-of-next-calendar-year"), "9999-12-31")
  })

  it("takes one snap after the other, the provision's after the host's", () => {
    assert.strictEqual(ends("2023-12-31", "P1Y", "day-after", "end-of-calendar-year"), "2025-12-31")
    assert.strictEqual(ends("2023-05-05", "P1Y", "end-of-financial-year", "start-of-next-calendar-year"), "2025-12-31")
  })

  it("is where walking day by day arrives", () =>
    always(fc.tuple(plainDate(), counting, yearEnds), ([from, how, ends]) => {
      assert.strictEqual(Start.startOf(from, how.snaps, ends), walk.startOf(from, how.snaps, ends))
      assert.strictEqual(Start.lastDay(from, how, ends), walk.lastDay(from, how.snaps, how.period, ends))
    }))

  it("a later event never has an earlier last day", () =>
    always(fc.tuple(recent, fc.nat(800), counting, yearEnds), ([from, days, how, ends]) => {
      const later = DateArithmetic.addDays(from, days)
      assert.isTrue(Start.lastDay(from, how, ends) <= Start.lastDay(later, how, ends))
    }))
})

describe("the cut-off", () => {
  it("is the latest day whose last day is before the day: it is over, and the next day is not", () =>
    always(fc.tuple(recent, counting, yearEnds), ([on, how, ends]) => {
      const cut = Start.cutoff(on, how, ends)
      if (cut === undefined) return assert.isFalse(walk.lastDay("0001-01-01", how.snaps, how.period, ends) < on)
      assert.isTrue(walk.lastDay(cut, how.snaps, how.period, ends) < on)
      assert.isFalse(walk.lastDay(walk.daysAfter(cut, 1), how.snaps, how.period, ends) < on)
    }))

  it("is found by whoever scans all days back", () =>
    always(
      fc.tuple(recent, counting, yearEnds),
      ([on, how, ends]) => {
        // Who walks thousands of days from each of thousands does not arrive.
        if (/\d{4,}D|\d{3}W/u.test(how.period ?? "")) return
        const over = (each: string) => walk.lastDay(each, how.snaps, how.period, ends) < on
        let scanned = walk.daysAfter(on, 400)
        const furthest = "1700-01-01"
        while (scanned > furthest && !over(scanned)) scanned = walk.dayBefore(scanned)
        if (scanned > furthest) assert.strictEqual(Start.cutoff(on, how, ends), scanned)
        else assert.isTrue((Start.cutoff(on, how, ends) ?? "") <= furthest)
      },
      Math.ceil(slowRuns / 20)
    ))

  it("is over on all days before it and on none after it, a year and a half around", () =>
    always(
      fc.tuple(recent, counting, yearEnds),
      ([on, how, ends]) => {
        const cut = Start.cutoff(on, how, ends)
        if (cut === undefined) return
        for (let days = -550; days <= 550; days += 1) {
          const each = DateArithmetic.addDays(cut, days)
          assert.strictEqual(Start.lastDay(each, how, ends) < on, days <= 0)
        }
      },
      slowRuns
    ))

  it("grows with the day", () =>
    always(fc.tuple(recent, fc.nat(800), counting, yearEnds), ([on, days, how, ends]) => {
      const [before, after] = [Start.cutoff(on, how, ends), Start.cutoff(DateArithmetic.addDays(on, days), how, ends)]
      assert.isTrue((before ?? "") <= (after ?? ""))
    }))

  it("is missing where even the first day of all is not over", () => {
    assert.isUndefined(Start.cutoff(day("0900-01-01"), { snaps: [], period: "P999Y" as Period }, "12-31"))
  })
})
