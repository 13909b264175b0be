/**
 * Working days: all days other than public holidays, Sundays and Saturdays. Reg. 1182/71 Art. 2(2).
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import { type Holiday, type HolidayCalendar, isWeekend, YearNotCovered } from "@lethe/core/HolidayCalendar"
import { type PlainDate, yearOf } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"

/** A day that was found, and the holidays that were passed over on the way. */
export interface Found {
  readonly day: PlainDate
  readonly holidays: ReadonlyArray<Holiday>
}

/** The day itself where it is a working day, otherwise the following one: Art. 3(4). */
export const onOrAfter = (calendar: HolidayCalendar, day: PlainDate): Result.Result<Found, YearNotCovered> =>
  walk(calendar, day, { working: 1, direction: 1 })

/** The day on which that many working days have gone by since `day`, which is not counted. */
export const after = (
  calendar: HolidayCalendar,
  day: PlainDate,
  working: number
): Result.Result<Found, YearNotCovered> => walk(calendar, addDays(day, 1), { working, direction: 1 })

/** The same backwards. */
export const before = (
  calendar: HolidayCalendar,
  day: PlainDate,
  working: number
): Result.Result<Found, YearNotCovered> => walk(calendar, addDays(day, -1), { working, direction: -1 })

/**
 * The end of the second working day after `day`, where `last`, a working day itself, comes before it: Art. 3(5).
 *
 * Looks back from the last day, so that of a long period only its end must be covered.
 */
export const withTwo = (
  calendar: HolidayCalendar,
  day: PlainDate,
  last: PlainDate
): Result.Result<Found, YearNotCovered> => {
  const holidays: Array<Holiday> = []
  for (let each = addDays(last, -1); each > day; each = addDays(each, -1)) {
    const rest = restOn(calendar, each)
    if (rest === undefined) return Result.succeed({ day: last, holidays: none })
    if (rest instanceof YearNotCovered) return Result.fail(rest)
    if (rest !== "weekend") holidays.unshift(rest)
  }
  return Result.map(after(calendar, last, 1), (found) => ({
    day: found.day,
    holidays: [...holidays, ...found.holidays]
  }))
}

const none: ReadonlyArray<Holiday> = []

const walk = (
  calendar: HolidayCalendar,
  start: PlainDate,
  { working, direction }: { readonly working: number; readonly direction: 1 | -1 }
): Result.Result<Found, YearNotCovered> => {
  let [day, left] = [start, working]
  let holidays: Array<Holiday> | undefined
  for (;;) {
    const rest = restOn(calendar, day)
    if (rest instanceof YearNotCovered) return Result.fail(rest)
    if (rest === undefined) left -= 1
    else if (rest !== "weekend") holidays = [...(holidays ?? none), rest]
    if (left === 0) return Result.succeed({ day, holidays: holidays ?? none })
    day = addDays(day, direction)
  }
}

/** Why nobody works on that day; nothing on a working day. A holiday on a Saturday is a holiday. */
const restOn = (calendar: HolidayCalendar, day: PlainDate): Holiday | "weekend" | YearNotCovered | undefined => {
  const year = yearOf(day)
  if (year < calendar.years.from || year > calendar.years.to)
    return new YearNotCovered({ territory: calendar.territory, year })
  return calendar.holidays.get(day) ?? (isWeekend(day) ? "weekend" : undefined)
}
