/** Arbitrary days and periods. `testing` publishes them. */
import * as fc from "fast-check"
import * as DateArithmetic from "../DateArithmetic.ts"
import type { Period } from "../Period.ts"
import * as PlainDate from "../PlainDate.ts"

/** A day of the calendar or of the range, both ends included: mostly of our time, often a month's last. */
export const plainDate = (
  range: { readonly from?: PlainDate.PlainDate; readonly until?: PlainDate.PlainDate } = {}
): fc.Arbitrary<PlainDate.PlainDate> => {
  const { from = PlainDate.first, until = PlainDate.last } = range
  const between = (a: PlainDate.PlainDate, b: PlainDate.PlainDate) =>
    fc
      .integer({ min: DateArithmetic.toEpochDay(a), max: DateArithmetic.toEpochDay(b) })
      .map(DateArithmetic.fromEpochDay)
  const within = (day: PlainDate.PlainDate) => PlainDate.later(from, PlainDate.earlier(day, until))
  const ours = between(within(ourTime.from), within(ourTime.until))
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 5, arbitrary: ours },
    { weight: 2, arbitrary: ours.map((day) => within(endOfMonth(day))) },
    { weight: 1, arbitrary: ours.map((day) => within(endOfMonth(`${day.slice(0, 4)}-02-01` as PlainDate.PlainDate))) },
    { weight: 2, arbitrary: between(from, until) }
  )
}

/** A period in years, months, weeks or days, or several of them. */
export const calendarPeriod = (): fc.Arbitrary<Period> =>
  fc.oneof(
    { withCrossShrink: true },
    ...calendarUnits.map((unit) => ({ weight: 2, arbitrary: count(unit).map((n) => written(unit, n)) })),
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.nat(30), fc.nat(24), fc.nat(12), fc.nat(60))
        .filter((counts) => counts.some((n) => n > 0))
        .map(severalUnits)
    }
  )

/** A period in calendar units, or in hours. */
export const period = (): fc.Arbitrary<Period> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: calendarPeriod() },
    { weight: 1, arbitrary: count("H").map((n) => written("H", n)) }
  )

export const calendarUnits = ["D", "M", "Y", "W"] as const
export type Unit = (typeof calendarUnits)[number] | "H"

const most: Readonly<Record<Unit, readonly [usual: number, allowed: number]>> = {
  D: [90, 99_999],
  W: [30, 999],
  M: [36, 999],
  Y: [30, 999],
  H: [96, 99_999]
}

export const count = (unit: Unit): fc.Arbitrary<number> => {
  const [usual, allowed] = most[unit]
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 12, arbitrary: fc.integer({ min: 1, max: usual }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: allowed }) }
  )
}

export const written = (unit: Unit, n: number): Period => `P${unit === "H" ? "T" : ""}${n}${unit}` as Period

const severalUnits = (counts: readonly [years: number, months: number, weeks: number, days: number]): Period =>
  `P${counts.map((n, index) => (n === 0 ? "" : `${n}${"YMWD".charAt(index)}`)).join("")}` as Period

const ourTime = { from: "1990-01-01" as PlainDate.PlainDate, until: "2060-12-31" as PlainDate.PlainDate }

const endOfMonth = (day: PlainDate.PlainDate): PlainDate.PlainDate =>
  `${day.slice(0, 8)}${PlainDate.daysInMonth(PlainDate.yearOf(day), PlainDate.monthOf(day))}` as PlainDate.PlainDate
