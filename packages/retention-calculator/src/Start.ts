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
import { dayOfMonth, first, last, later, type PlainDate } from "@lethe/core/PlainDate"
import type { StatuteVersion } from "@lethe/core/Statute"

/** How a day becomes the start of a period: one snap after another, the host's and then the provision's. */
export interface Counting {
  readonly snaps: ReadonlyArray<Snap>
  /** Missing when the start is itself the last day, or the period is dated. In calendar units. */
  readonly period?: Period
  /** The periods of a provision that changed, oldest first, one after the other in force. */
  readonly inForce?: ReadonlyArray<StatuteVersion>
  /** How long what is gone from the live store stays in backups, where the period counts that too. */
  readonly backups?: Period
}

/** The day counting begins from. */
export const startOf = (day: PlainDate, snaps: ReadonlyArray<Snap>, yearEnds: string): PlainDate =>
  snaps.reduce((start, snap) => snapped(start, snap, yearEnds), day)

/**
 * The last day, for an event on `day`.
 *
 * Of a provision that was shortened, what was still running the day before the shorter period applies has it, and
 * nothing falls free before that day; what had become free before a longer one applies stays free.
 *
 * **Properties** A later event never has an earlier last day. This is why a cut-off can be found by inversion.
 */
export const lastDay = (day: PlainDate, counting: Counting, yearEnds: string): PlainDate => {
  const start = startOf(day, counting.snaps, yearEnds)
  const nominal =
    counting.inForce === undefined
      ? ending(start, counting.snaps, counting.period)
      : endingByVersion(start, counting.snaps, counting.inForce)
  return counting.backups === undefined ? nominal : withoutTail(nominal, counting.backups)
}

/** The last day of a period from its start. */
const ending = (start: PlainDate, snaps: ReadonlyArray<Snap>, period: Period | undefined): PlainDate => {
  if (period === undefined) return start
  const end = DateArithmetic.add(start, period)
  // What stays on the calendar's last day, because it ends beyond, stays there.
  if (!startIsDayOne(snaps) || end === last) return end
  // Day one itself is of the period: it is full the day before its date comes again; where a shorter month has no such
  // date, with the month.
  const { years, months } = units(period)
  const laid = DateArithmetic.plus(start, { months: years * 12 + months })
  return dayOfMonth(laid) === dayOfMonth(start) ? DateArithmetic.addDays(end, -1) : end
}

const endingByVersion = (
  start: PlainDate,
  snaps: ReadonlyArray<Snap>,
  versions: ReadonlyArray<StatuteVersion>
): PlainDate => {
  let end: PlainDate | undefined
  for (const { from, period } of versions) {
    const dayBefore = from === undefined ? first : DateArithmetic.addDays(from, -1)
    if (end !== undefined && end <= dayBefore) return end
    end = later(ending(start, snaps, period), end === undefined ? first : dayBefore)
  }
  return end ?? start
}

/** The latest day on which it may go from the live store, so that its backups are gone by the last day. */
export const withoutTail = (end: PlainDate, tail: Period): PlainDate =>
  end === last ? last : (cutoff(DateArithmetic.addDays(end, 1), { snaps: [], period: tail }, "") ?? first)

/** The latest event day whose period has ended before `day`: what happened until then is over on `day`. */
export const cutoff = (day: PlainDate, counting: Counting, yearEnds: string): PlainDate | undefined => {
  const { least, most } = daysOf(counting)
  return latestDay((event) => lastDay(event, counting, yearEnds) < day, {
    from: DateArithmetic.toEpochDay(day) - most - 1,
    until: DateArithmetic.toEpochDay(day) - least + 2
  })
}

/** The latest day of those that are so, when all before it are so too, and none from `until` on. */
export const latestDay = (
  isSo: (day: PlainDate) => boolean,
  { from, until }: { readonly from: number; readonly until: number }
): PlainDate | undefined => {
  const beforeAll = DateArithmetic.toEpochDay(first) - 1
  let [is, isNot] = [Math.max(beforeAll, from), Math.max(beforeAll + 1, until)]
  while (isNot - is > 1) {
    const middle = Math.floor((is + isNot) / 2)
    if (isSo(DateArithmetic.fromEpochDay(middle))) is = middle
    else isNot = middle
  }
  return is === beforeAll ? undefined : DateArithmetic.fromEpochDay(is)
}

/** Bounds of how many days lie between an event and its last day, so that the search for a cut-off is short. */
const daysOf = ({ snaps, period, inForce, backups }: Counting): { readonly least: number; readonly most: number } => {
  const periods = inForce?.map((version) => version.period) ?? (period === undefined ? [] : [period])
  const lengths = periods.length === 0 ? [{ least: 1, most: 0 }] : periods.map(lengthOf)
  const tail = backups === undefined ? { least: 0, most: 0 } : lengthOf(backups)
  return {
    least: Math.min(...lengths.map(({ least }) => least)) - 1 - tail.most,
    most: 366 * snaps.length + Math.max(...lengths.map(({ most }) => most)) - tail.least
  }
}

const lengthOf = (period: Period): { readonly least: number; readonly most: number } => {
  const { years, months, weeks, days, hours } = units(period)
  const rest = weeks * 7 + days
  return {
    least: years * 365 + months * 28 + rest + Math.floor(hours / 24),
    most: 366 * years + months * 31 + rest + Math.ceil(hours / 24)
  }
}

/** Whether the day that counting begins from is itself the first of the period. */
export const startIsDayOne = (snaps: ReadonlyArray<Snap>): boolean => {
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
