/**
 * The public holidays of a territory, over the years that are known: Reg. 1182/71 Art. 2.
 *
 * Its shape only; the calendars themselves are `@lethe/jurisdictions`, or the host's own. A year that a calendar does
 * not cover is an error, never a year without holidays.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { dayOfWeek } from "./DateArithmetic.ts"
import { type Fault, InvalidInput } from "./Fault.ts"
import * as PlainDate from "./PlainDate.ts"

/** A public holiday, and the day it falls on. */
export interface Holiday {
  readonly day: PlainDate.PlainDate
  /** In English where there is an English name. */
  readonly name: string
}

/** The holidays of one territory, from the first day of one year to the last day of another. */
export interface HolidayCalendar {
  /** ISO 3166 country or subdivision: `FR`, `FR-67`, `DE-BY`. */
  readonly territory: string
  /** Both ends included. */
  readonly years: { readonly from: number; readonly to: number }
  readonly holidays: ReadonlyMap<PlainDate.PlainDate, Holiday>
}

/** Nothing is known of the year's holidays in this territory. */
export class YearNotCovered extends Schema.TaggedError<YearNotCovered>()("YearNotCovered", {
  territory: Schema.String,
  year: Schema.Int
}) {
  override get message() {
    return `the calendar of ${this.territory} does not cover ${this.year}`
  }
}

/**
 * A calendar from a list of holidays, in any order; of several on one day the first is kept.
 *
 * **Errors** `InvalidInput` with every holiday that is no day, has no name, or lies outside the years.
 */
export const make = (input: {
  readonly territory: string
  readonly years: { readonly from: number; readonly to: number }
  readonly holidays: Iterable<{ readonly day: string; readonly name: string }>
}): Result.Result<HolidayCalendar, InvalidInput> => {
  const { territory, years } = input
  const faults: Array<Fault> = []
  const found: Array<Holiday> = []
  if (!Number.isInteger(years.from) || !Number.isInteger(years.to) || years.from > years.to)
    faults.push({ path: ["years"], message: "expected a first and a last year, the first no later than the last" })
  for (const [index, { day, name }] of Array.from(input.holidays).entries()) {
    const fault = (message: string) => faults.push({ path: ["holidays", index], message })
    if (!PlainDate.isValid(day)) fault(PlainDate.expected)
    else if (name === "") fault("has no name")
    else if (Number(day.slice(0, 4)) < years.from || Number(day.slice(0, 4)) > years.to) fault("is outside the years")
    else found.push({ day: day as PlainDate.PlainDate, name })
  }
  if (faults.length > 0) return Result.fail(new InvalidInput({ what: `calendar of ${territory}`, faults }))
  const sorted = found.reverse().sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return Result.succeed({ territory, years, holidays: new Map(sorted.map((holiday) => [holiday.day, holiday])) })
}

/** As `make`, and throws its error. */
export const makeUnsafe = (input: Parameters<typeof make>[0]): HolidayCalendar => Result.getOrThrow(make(input))

/** The holiday on that day, if it is one: Reg. 1182/71 Art. 2(1). */
export const holidayOn = (
  calendar: HolidayCalendar,
  day: PlainDate.PlainDate
): Result.Result<Holiday | undefined, YearNotCovered> => {
  const year = PlainDate.yearOf(day)
  return year < calendar.years.from || year > calendar.years.to
    ? Result.fail(new YearNotCovered({ territory: calendar.territory, year }))
    : Result.succeed(calendar.holidays.get(day))
}

/** Whether it is none of a public holiday, a Sunday and a Saturday: Reg. 1182/71 Art. 2(2). */
export const isWorkingDay = (
  calendar: HolidayCalendar,
  day: PlainDate.PlainDate
): Result.Result<boolean, YearNotCovered> =>
  Result.map(holidayOn(calendar, day), (holiday) => holiday === undefined && !isWeekend(day))

/** A Saturday or a Sunday. */
export const isWeekend = (day: PlainDate.PlainDate): boolean => {
  const weekday = dayOfWeek(day)
  return weekday === 0 || weekday === 6
}
