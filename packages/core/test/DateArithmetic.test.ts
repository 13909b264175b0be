import * as fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { assert, describe, it } from "vitest"
import * as DateArithmetic from "../src/DateArithmetic.ts"
import type * as Period from "../src/Period.ts"
import * as PlainDate from "../src/PlainDate.ts"
import { calendarPeriod, plainDate } from "../src/testing.ts"
import { documentRuns, runs } from "./runs.ts"

const day = PlainDate.fromUnsafe
const add = (from: string, period: string) => DateArithmetic.add(day(from), period as Period.Period)
const yearEnd = (from: string, monthDay: string) => DateArithmetic.endOfFinancialYear(day(from), monthDay)

describe("DateArithmetic.add", () => {
  it("ends on the same date of the last month or year", () => {
    assert.strictEqual(add("2026-01-05", "P1M"), "2026-02-05")
    assert.strictEqual(add("2023-11-21", "P3Y"), "2026-11-21")
  })

  it("ends on the last day of a month without that date", () => {
    assert.strictEqual(add("2026-01-31", "P1M"), "2026-02-28")
    assert.strictEqual(add("2024-01-31", "P1M"), "2024-02-29")
    assert.strictEqual(add("2026-08-31", "P1M"), "2026-09-30")
  })

  it("a year after 29 February ends on 28 February, four years after on 29 February", () => {
    assert.strictEqual(add("2024-02-29", "P1Y"), "2025-02-28")
    assert.strictEqual(add("2024-02-29", "P4Y"), "2028-02-29")
    assert.strictEqual(add("2096-02-29", "P4Y"), "2100-02-28")
  })

  it("does not stick to the end of the month", () => {
    assert.strictEqual(add("2018-02-28", "P10Y"), "2028-02-28")
    assert.strictEqual(add("2026-02-28", "P1M"), "2026-03-28")
  })

  it("adds all units in one step", () => {
    assert.strictEqual(add("2024-02-29", "P1Y1M"), "2025-03-29")
    assert.strictEqual(add(add("2024-02-29", "P1Y"), "P1M"), "2025-03-28")
    assert.strictEqual(add("2026-01-30", "P1M1D"), "2026-03-01")
  })

  it("crosses days without midnight and days of 23 or 25 hours as any others", () => {
    assert.strictEqual(add("2018-11-03", "P1D"), "2018-11-04")
    assert.strictEqual(add("2011-12-29", "P1D"), "2011-12-30")
    assert.strictEqual(add("2026-03-28", "P2D"), "2026-03-30")
  })

  it("stays on the calendar's last day", () => {
    assert.strictEqual(add("9999-12-31", "P1D"), "9999-12-31")
    assert.strictEqual(add("9999-12-30", "P1D"), "9999-12-31")
    assert.strictEqual(add("9000-01-01", "P999Y12M"), "9999-12-31")
    assert.strictEqual(add("9998-12-31", "P1Y"), "9999-12-31")
  })

  it("counts from the calendar's first day", () => {
    assert.strictEqual(add("0001-01-01", "P1D"), "0001-01-02")
    assert.strictEqual(add("0001-01-31", "P1M"), "0001-02-28")
    assert.strictEqual(add("0001-01-01", "P99Y"), "0100-01-01")
  })

  it("hours add nothing", () => assert.strictEqual(add("2026-01-05", "PT72H"), "2026-01-05"))

  it("gives the day that Temporal gives, kept within the calendar", () =>
    fc.assert(
      fc.property(plainDate(), calendarPeriod(), (from, period) => {
        assert.strictEqual(DateArithmetic.add(from, period), inCalendar(Temporal.PlainDate.from(from).add(period)))
      }),
      { numRuns: runs }
    ))

  it("a later day never ends earlier", () =>
    fc.assert(
      fc.property(plainDate(), fc.nat(400), calendarPeriod(), (from, later, period) => {
        const end = DateArithmetic.add(DateArithmetic.addDays(from, later), period)
        assert.isTrue(DateArithmetic.add(from, period) <= end)
      }),
      { numRuns: runs }
    ))

  it("ends later than it began, except on the calendar's last day", () =>
    fc.assert(
      fc.property(plainDate(), calendarPeriod(), (from, period) => {
        const end = DateArithmetic.add(from, period)
        assert.isTrue(from < end || end === PlainDate.last)
      }),
      { numRuns: runs }
    ))
})

describe("DateArithmetic.plus", () => {
  const plus = (from: string, units: Parameters<typeof DateArithmetic.plus>[1]) => DateArithmetic.plus(day(from), units)

  it("goes back to the same date of that month, or to its last day", () => {
    assert.strictEqual(plus("2026-03-31", { months: -1 }), "2026-02-28")
    assert.strictEqual(plus("2024-02-29", { months: -12 }), "2023-02-28")
    assert.strictEqual(plus("2026-03-01", { weeks: -1 }), "2026-02-22")
    assert.strictEqual(plus("0001-01-31", { months: -1 }), PlainDate.first)
  })

  it("takes months first, then weeks and days", () =>
    assert.strictEqual(plus("2026-03-31", { months: -1, days: -1 }), "2026-02-27"))

  it("gives the day that Temporal gives, kept within the calendar", () => {
    const some = fc.integer({ min: 0, max: 999 })
    const sign = fc.constantFrom(1, -1)
    return fc.assert(
      fc.property(plainDate(), sign, some, some, some, (from, sign, months, weeks, days) => {
        const units = { months: sign * months, weeks: sign * weeks, days: sign * days }
        const expected = inCalendar(Temporal.PlainDate.from(from).add(units))
        assert.strictEqual(DateArithmetic.plus(from, units), expected)
      }),
      { numRuns: runs }
    )
  })
})

describe("epoch days", () => {
  it("begin on 1 January 1970", () => {
    assert.strictEqual(DateArithmetic.toEpochDay(day("1970-01-01")), 0)
    assert.strictEqual(DateArithmetic.toEpochDay(day("1969-12-31")), -1)
    assert.strictEqual(DateArithmetic.fromEpochDay(20_779), "2026-11-22")
  })

  it("are the days that Temporal counts", () =>
    fc.assert(
      fc.property(plainDate(), (each) => {
        const expected = Temporal.PlainDate.from("1970-01-01").until(each).days
        assert.strictEqual(DateArithmetic.toEpochDay(each), expected)
        assert.strictEqual(DateArithmetic.fromEpochDay(expected), each)
      }),
      { numRuns: runs }
    ))

  it("have the day of the week that Temporal gives, Sunday being 0", () =>
    fc.assert(
      fc.property(plainDate(), (each) => {
        assert.strictEqual(DateArithmetic.dayOfWeek(each), Temporal.PlainDate.from(each).dayOfWeek % 7)
      }),
      { numRuns: runs }
    ))

  it("are added and taken away as Temporal does, kept within the calendar", () =>
    fc.assert(
      fc.property(plainDate(), fc.integer({ min: -4_000_000, max: 4_000_000 }), (each, days) => {
        assert.strictEqual(DateArithmetic.addDays(each, days), inCalendar(Temporal.PlainDate.from(each).add({ days })))
      }),
      { numRuns: runs }
    ))

  it("a far day before is the first and a far day after the last, never the other way round", () => {
    for (const far of [4e6, 1e8 + 1, 2e8, 1e12, Number.MAX_VALUE, Number.POSITIVE_INFINITY]) {
      assert.strictEqual(DateArithmetic.addDays(day("2026-11-22"), -far), PlainDate.first, `-${far}`)
      assert.strictEqual(DateArithmetic.addDays(day("2026-11-22"), far), PlainDate.last, `${far}`)
    }
  })
})

describe("ends of years", () => {
  it("the calendar year ends on 31 December, and the next begins the day after", () => {
    assert.strictEqual(DateArithmetic.endOfCalendarYear(day("2026-01-01")), "2026-12-31")
    assert.strictEqual(DateArithmetic.endOfCalendarYear(day("2026-12-31")), "2026-12-31")
    assert.strictEqual(DateArithmetic.startOfNextCalendarYear(day("2026-12-31")), "2027-01-01")
    assert.strictEqual(DateArithmetic.startOfNextCalendarYear(day("0999-05-05")), "1000-01-01")
  })

  it("there is no year after 9999: its end stands for the start of the next", () =>
    assert.strictEqual(DateArithmetic.startOfNextCalendarYear(day("9999-05-05")), "9999-12-31"))

  it("the financial year ends on its own day at the earliest", () => {
    assert.strictEqual(yearEnd("2026-06-30", "06-30"), "2026-06-30")
    assert.strictEqual(yearEnd("2026-07-01", "06-30"), "2027-06-30")
    assert.strictEqual(yearEnd("2026-01-01", "12-31"), "2026-12-31")
  })

  it("a financial year to 02-29 ends on the last day of February", () => {
    assert.strictEqual(yearEnd("2026-02-28", "02-29"), "2026-02-28")
    assert.strictEqual(yearEnd("2028-02-28", "02-29"), "2028-02-29")
    assert.strictEqual(yearEnd("2028-02-29", "02-29"), "2028-02-29")
    assert.strictEqual(yearEnd("2027-03-01", "02-29"), "2028-02-29")
    assert.strictEqual(yearEnd("2028-03-01", "02-29"), "2029-02-28")
  })

  it("a financial year to 02-28 ends on 28 February also in leap years", () => {
    assert.strictEqual(yearEnd("2028-02-28", "02-28"), "2028-02-28")
    assert.strictEqual(yearEnd("2028-02-29", "02-28"), "2029-02-28")
  })

  it("a financial year beyond the calendar ends on its last day", () =>
    assert.strictEqual(yearEnd("9999-07-01", "06-30"), "9999-12-31"))

  it("the financial year ends on the first day, from this one on, that bears its date", () =>
    fc.assert(
      fc.property(
        plainDate(),
        fc.constantFrom("12-31", "06-30", "03-31", "02-29", "02-28", "01-01"),
        (from, monthDay) => {
          assert.strictEqual(DateArithmetic.endOfFinancialYear(from, monthDay), firstBearing(from, monthDay))
        }
      ),
      { numRuns: documentRuns }
    ))
})

/** Day by day, as a person with a calendar would. */
const firstBearing = (from: PlainDate.PlainDate, monthDay: string): string => {
  const bears = (date: Temporal.PlainDate) =>
    date.toString().endsWith(`-${monthDay}`) ||
    (monthDay === "02-29" && date.month === 2 && date.day === date.daysInMonth)
  let date = Temporal.PlainDate.from(from)
  while (!bears(date) && date.year <= 9999) date = date.add({ days: 1 })
  return inCalendar(date)
}

const inCalendar = (date: Temporal.PlainDate): string =>
  date.year > 9999 ? PlainDate.last : date.year < 1 ? PlainDate.first : date.toString()
