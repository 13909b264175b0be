/** What two periods from the same day come to, day by day: the slow way to compare them. */
import { add, addDays, toEpochDay } from "@lethe/core/DateArithmetic"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"

/** Four years, with a leap day: after them the calendar comes again but for the weekdays, which no period counts. */
const days: ReadonlyArray<PlainDate> = Array.from({ length: 1_461 }, (_, index) =>
  addDays("2023-01-01" as PlainDate, index)
)

/** By how many days the first ends after the second: the least and the most there is. */
export const differences = (first: ReadonlyArray<Period>, second: ReadonlyArray<Period>) => {
  const after = (day: PlainDate, periods: ReadonlyArray<Period>) =>
    toEpochDay(periods.reduce((end, period) => add(end, period), day))
  const all = days.map((day) => after(day, first) - after(day, second))
  return { least: Math.min(...all), most: Math.max(...all) }
}
