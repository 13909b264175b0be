/**
 * The days until which something must have happened to be due, for people to review.
 *
 * @since 0.1.0
 */
import { earlier, later, type PlainDate } from "@lethe/core/PlainDate"
import { type Instant, instantAt } from "@lethe/core/Zone"
import { due } from "@lethe/retention-calculator/Compile"
import type { Now } from "@lethe/retention-calculator/Moment"
import type { Predicate } from "@lethe/retention-calculator/Predicate"
import type { CategoryReading } from "@lethe/retention-calculator/Reading"

/** What must have happened, until when; of periods in hours also until which instant. */
export interface Cutoff {
  readonly anchor: string
  readonly until: PlainDate
  readonly at?: Instant
}

/** By the rules in force, the earliest first. What was promised before may end some rows earlier. */
export const cutoffsOf = (reading: CategoryReading, now: Now): ReadonlyArray<Cutoff> =>
  Array.from(untilBy(due({ ...reading, earlier: [] }, now)), ([anchor, { day, instant }]) => ({
    anchor,
    until: day,
    ...(instant === undefined ? {} : { at: instantAt(instant, reading.place.zone) })
  })).sort((a, b) => (a.until < b.until ? -1 : 1))

interface Until {
  readonly day: PlainDate
  readonly instant?: number
}

/** Each anchor's day: the earliest where all must hold, the latest where any may. */
const untilBy = (predicate: Predicate): ReadonlyMap<string, Until> => {
  if (predicate._tag === "HappenedUntil") return new Map([[predicate.event, { day: predicate.day }]])
  if (predicate._tag === "HappenedBy") {
    const { event, day, instant } = predicate
    return new Map([[event, { day, instant }]])
  }
  if (predicate._tag === "EndedUntil") return new Map([[`end of ${predicate.state}`, { day: predicate.day }]])
  if (predicate._tag !== "All" && predicate._tag !== "Any") return new Map()
  const decides = predicate._tag === "All" ? earlier : later
  const found = new Map<string, Until>()
  for (const [anchor, until] of predicate.of.flatMap((each) => [...untilBy(each)])) {
    const other = found.get(anchor)
    found.set(anchor, other === undefined || decides(until.day, other.day) !== other.day ? until : other)
  }
  return found
}
