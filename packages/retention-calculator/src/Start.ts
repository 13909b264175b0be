/**
 * From the day of an event to the last day of a period: where counting begins, and where it ends.
 *
 * **Law** Reg. 1182/71 Art. 3(1), 3(2)(c): the day of the event is not counted, and the period ends on the same date.
 * Where a provision counts from the day after, or from 1 January, that day is day one and the period ends the day
 * before the same date. Retention is never rolled off a weekend: Art. 3(4) gives time to act, not time to keep.
 *
 * @since 0.1.0
 */
import type { Snap } from "@lethe/core/Anchor"
import * as DateArithmetic from "@lethe/core/DateArithmetic"
import { type Period, units } from "@lethe/core/Period"
import { first, last, type PlainDate } from "@lethe/core/PlainDate"

/** How a day becomes the start of a period: one snap after another, the host's and then the provision's. */
export interface Counting {
  readonly snaps: ReadonlyArray<Snap>
  /** Missing when the start is itself the last day. */
  readonly period?: Period
}

/** The day counting begins from. */
export const startOf = (day: PlainDate, snaps: ReadonlyArray<Snap>, yearEnds: string): PlainDate =>
  snaps.reduce((start, snap) => snapped(start, snap, yearEnds), day)

/**
 * The last day, for an event on `day`.
 *
 * **Properties** A later event never has an earlier last day. This is why a cut-off can be found by inversion.
 */
export const lastDay = (day: PlainDate, { snaps, period }: Counting, yearEnds: string): PlainDate => {
  const start = startOf(day, snaps, yearEnds)
  if (period === undefined) return start
  const end = DateArithmetic.add(start, period)
  // What stays on the calendar's last day, because it ends beyond, stays there.
  return startIsDayOne(snaps) && end !== last ? DateArithmetic.addDays(end, -1) : end
}

/** The latest event day whose period has ended before `day`: what happened until then is over on `day`. */
export const cutoff = (day: PlainDate, counting: Counting, yearEnds: string): PlainDate | undefined => {
  const ended = (epochDay: number) => lastDay(DateArithmetic.fromEpochDay(epochDay), counting, yearEnds) < day
  const beforeAll = DateArithmetic.toEpochDay(first) - 1
  const { least, most } = daysOf(counting)
  const today = DateArithmetic.toEpochDay(day)
  let [due, notDue] = [Math.max(beforeAll, today - most - 1), Math.max(beforeAll + 1, today - least + 2)]
  while (notDue - due > 1) {
    const middle = Math.floor((due + notDue) / 2)
    if (ended(middle)) due = middle
    else notDue = middle
  }
  return due === beforeAll ? undefined : DateArithmetic.fromEpochDay(due)
}

/** Bounds of how many days lie between an event and its last day, so that the search for a cut-off is short. */
const daysOf = ({ snaps, period }: Counting): { readonly least: number; readonly most: number } => {
  if (period === undefined) return { least: 0, most: 366 * snaps.length }
  const { years, months, weeks, days } = units(period)
  const rest = weeks * 7 + days
  return { least: years * 365 + months * 28 + rest - 1, most: 366 * (years + snaps.length) + months * 31 + rest }
}

const startIsDayOne = (snaps: ReadonlyArray<Snap>): boolean => {
  const last = snaps.findLast((snap) => snap !== "day")
  return last === "day-after" || last === "start-of-next-calendar-year"
}

const snapped = (day: PlainDate, snap: Snap, yearEnds: string): PlainDate => {
  switch (snap) {
    case "day":
      return day
    case "day-after":
      return DateArithmetic.addDays(day, 1)
    case "end-of-calendar-year":
      return DateArithmetic.endOfCalendarYear(day)
    case "start-of-next-calendar-year":
      return DateArithmetic.startOfNextCalendarYear(day)
    case "end-of-financial-year":
      return DateArithmetic.endOfFinancialYear(day, yearEnds)
  }
}
