/**
 * Where a period ends that is counted from a known day: its last day, and of a period in hours the instant.
 *
 * **Law** Retention counts elapsed hours from the instant, without the next full hour of Reg. 1182/71 Art. 3(1).
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import { last, type PlainDate } from "@lethe/core/PlainDate"
import { dayAt, firstInstantAfter, type Instant, instantAt } from "@lethe/core/Zone"
import { firstInstantOf } from "./Moment.ts"
import type { Place, Source, Way } from "./Reading.ts"
import * as Start from "./Start.ts"

export interface Counted {
  /** The day counted from, as it is known. */
  readonly day: PlainDate
  /** Milliseconds since 1970, where the event is known to the instant. */
  readonly instant?: number
  readonly way: Way
  readonly start: PlainDate
  readonly lastDay: PlainDate
  /** Exclusive; only where it lies within the last day. */
  readonly expiresAt?: Instant
}

/** Counts from a day that is known, perhaps to the instant. None where the provision does not reach events of it. */
export const counted = (
  { host, ways }: Pick<Source, "host" | "ways">,
  day: PlainDate,
  instant: number | undefined,
  place: Place
): Counted | undefined => {
  const way = ways.length === 1 ? onlyWay(ways[0] as Way, host, day, place) : wayFor(ways, host, day, place)
  if (way === undefined) return undefined
  const start = Start.startOf(day, way.counting.snaps, place.yearEnds)
  if (way.hours === undefined) return { day, way, start, lastDay: Start.lastDay(day, way.counting, place.yearEnds) }
  const from = instant === undefined ? { day } : { day, instant }
  const expires = startInstant(day, instant, way, place) + way.hours * hour
  const lastDay = dayAt(expires - 1, place.zone)
  if (way.counting.backups !== undefined)
    return { ...from, way, start, lastDay: Start.withoutTail(lastDay, way.counting.backups) }
  // What ends beyond the calendar stays on its last day.
  return lastDay === last || firstInstantAfter(lastDay, place.zone) === expires
    ? { ...from, way, start, lastDay }
    : { ...from, way, start, lastDay, expiresAt: instantAt(expires, place.zone) }
}

const onlyWay = (way: Way, host: Source["host"], day: PlainDate, place: Place): Way | undefined =>
  way.from === undefined && way.until === undefined ? way : wayFor([way], host, day, place)

const wayFor = (ways: ReadonlyArray<Way>, host: Source["host"], day: PlainDate, place: Place): Way | undefined => {
  const asked = Start.startOf(day, host, place.yearEnds)
  return ways.find(
    ({ from, until }) => (from === undefined || from <= asked) && (until === undefined || asked <= until)
  )
}

/** The instant that hours run from: the event's; of one known to the day, and of a snapped one, the day's edge. */
export const startInstant = (
  day: PlainDate,
  instant: number | undefined,
  { counting: { snaps } }: Way,
  { zone, yearEnds }: Place
): number => {
  if (snaps.length === 0) return instant ?? firstInstantOf(day, zone)
  const start = Start.startOf(day, snaps, yearEnds)
  // Where that day is day one, hours run from its beginning; else from its end.
  return firstInstantAfter(Start.startIsDayOne(snaps) ? addDays(start, -1) : start, zone)
}

/** Milliseconds. */
export const hour = 3_600_000
