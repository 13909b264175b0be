/**
 * What a rule evaluates to: the days data must be kept, and the last day it may be kept.
 *
 * Ceilings are ordered: nothing set, a day, open, never. `longest` takes the later of two windows, `shortest` the
 * earlier; they form a lattice. Duties are apart: law adds up, and is not shortened by what stands beside it.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import { epochOf, type Instant, type Zone } from "@lethe/core/Zone"
import { instantOf, type Now } from "./Moment.ts"
import type { Sets } from "./Reading.ts"

/** The last day data may be kept, where there is one. */
export type Ceiling =
  /** The rule sets nothing for this record. */
  | { readonly _tag: "Nothing" }
  /** The last day, inclusive. Of a period in hours that ends before the day does, also the instant, exclusive. */
  | { readonly _tag: "Day"; readonly day: PlainDate; readonly expiresAt?: Instant }
  /** There will be a last day, which nobody can name yet. */
  | { readonly _tag: "Open"; readonly because: "lasts" | "not-yet" | "unknown" }
  /** No last day follows from the rule: none is set, or the policy does not say it. */
  | { readonly _tag: "Never"; readonly words?: string }

/** The last day data must be kept. Open: until something that has not happened, or that nobody knows. */
export type Floor =
  | { readonly _tag: "None" }
  | { readonly _tag: "Day"; readonly day: PlainDate; readonly expiresAt?: Instant }
  | { readonly _tag: "Open" }

export interface StorageWindow {
  /** Required by Union or Member State law: blocks erasure, also one a person asks for. */
  readonly duty: Floor
  /** Of the duties those that are about the whole of the data, and not about parts that they name. */
  readonly whole: Floor
  /** The company's own minimum. */
  readonly minimum: Floor
  readonly ceiling: Ceiling
  /** The last day of ordinary use: the ceiling without what only restricted rules keep. */
  readonly ordinary: Ceiling
  /** A ceiling that law imposes on the data, whatever other purposes say. */
  readonly imposed: Ceiling
}

export const nothing: Ceiling = { _tag: "Nothing" }
export const never: Ceiling = { _tag: "Never" }
export const none: Floor = { _tag: "None" }
export const until = (day: PlainDate): { readonly _tag: "Day"; readonly day: PlainDate } => ({ _tag: "Day", day })
/** Until an instant that lies within its last day. */
export const expiring = (day: PlainDate, expiresAt: Instant): Ceiling & Floor => ({ _tag: "Day", day, expiresAt })

/** A window that only says how long data may be kept. */
export const upTo = (ceiling: Ceiling): StorageWindow => ({
  duty: none,
  whole: none,
  minimum: none,
  ceiling,
  ordinary: ceiling,
  imposed: nothing
})

/** The window of what has a last day, or will have one. */
export const windowWith = (
  sets: ReadonlyArray<Sets>,
  floor: Floor,
  ceiling: Ceiling,
  covers?: ReadonlyArray<string>
): StorageWindow => {
  const duty = sets.includes("duty") ? floor : none
  // A duty alone says nothing of the end: other purposes' ceilings decide, once it is over. A company's own minimum
  // without an end has none.
  const last = sets.includes("ceiling") ? ceiling : sets.includes("duty") ? nothing : never
  return {
    duty,
    whole: covers === undefined ? duty : none,
    minimum: sets.includes("minimum") ? floor : none,
    ceiling: last,
    ordinary: last,
    imposed: sets.includes("imposed") ? ceiling : nothing
  }
}

/** The window of what has no last day. What must be kept until a day that is not said must be kept. */
export const windowWithoutDay = (
  sets: ReadonlyArray<Sets>,
  words: string,
  covers?: ReadonlyArray<string>
): StorageWindow => {
  const duty: Floor = sets.includes("duty") ? { _tag: "Open" } : none
  const minimum: Floor = sets.includes("minimum") ? { _tag: "Open" } : none
  return { ...upTo({ _tag: "Never", words }), duty, whole: covers === undefined ? duty : none, minimum }
}

/** The later of two windows. */
export const longest = (a: StorageWindow, b: StorageWindow): StorageWindow => ({
  duty: laterFloor(a.duty, b.duty),
  whole: laterFloor(a.whole, b.whole),
  minimum: laterFloor(a.minimum, b.minimum),
  ceiling: laterCeiling(a.ceiling, b.ceiling),
  ordinary: laterCeiling(a.ordinary, b.ordinary),
  imposed: earlierCeiling(a.imposed, b.imposed)
})

/** The earlier of two windows; their duties still add up. */
export const shortest = (a: StorageWindow, b: StorageWindow): StorageWindow => ({
  duty: laterFloor(a.duty, b.duty),
  whole: laterFloor(a.whole, b.whole),
  minimum: earlierFloor(a.minimum, b.minimum),
  ceiling: earlierCeiling(a.ceiling, b.ceiling),
  ordinary: earlierCeiling(a.ordinary, b.ordinary),
  imposed: earlierCeiling(a.imposed, b.imposed)
})

export const laterFloor = (a: Floor, b: Floor): Floor => (compare(rankOfFloor, a, b) < 0 ? b : a)
export const earlierFloor = (a: Floor, b: Floor): Floor => (compare(rankOfFloor, a, b) <= 0 ? a : b)

/** The later of two ceilings. What sets nothing yields. */
export const laterCeiling = (a: Ceiling, b: Ceiling): Ceiling => (compare(rankOfCeiling, a, b) < 0 ? b : a)

/** The earlier of two ceilings. What sets nothing yields here too: it has no day that could come first. */
export const earlierCeiling = (a: Ceiling, b: Ceiling): Ceiling =>
  a._tag === "Nothing" ? b : b._tag === "Nothing" ? a : compare(rankOfCeiling, a, b) <= 0 ? a : b

/** The windows of a category's purposes as one: the last ceiling, unless law imposes an earlier one, and every duty. */
export const across = (windows: ReadonlyArray<StorageWindow>): Across => {
  const imposed = windows.reduce<Ceiling>((each, window) => earlierCeiling(each, window.imposed), nothing)
  const last = (of: "ceiling" | "ordinary") =>
    windows.reduce<Ceiling>((each, window) => laterCeiling(each, window[of]), nothing)
  const [ceiling, ordinary] = [last("ceiling"), last("ordinary")]
  return {
    ceiling: earlierCeiling(imposed, ceiling),
    ordinary: ordinary._tag === "Nothing" ? nothing : earlierCeiling(imposed, ordinary),
    duty: windows.reduce<Floor>((each, { duty }) => laterFloor(each, duty), none),
    whole: windows.reduce<Floor>((each, { whole }) => laterFloor(each, whole), none)
  }
}

/** Of a category: until when its purposes may keep it, and until when duties hold it. */
export type Across = Pick<StorageWindow, "ceiling" | "ordinary" | "duty" | "whole">

/** Whether a ceiling's last day lies before the moment's; where it ends within a day, whether that instant has come. */
export const hasEnded = (ceiling: Ceiling, now: Now, zone: Zone): boolean =>
  ceiling._tag === "Day" && isPast(ceiling, now, zone)

/** Whether a floor no longer holds data back. */
export const isOver = (floor: Floor, now: Now, zone: Zone): boolean =>
  floor._tag === "None" || (floor._tag === "Day" && isPast(floor, now, zone))

const isPast = (end: End, now: Now, zone: Zone): boolean =>
  end.expiresAt === undefined ? end.day < now.day : epochOf(end.expiresAt) <= instantOf(now, zone)

interface End {
  readonly day: PlainDate
  readonly expiresAt?: Instant
}

/** Which of two days with an end comes first: negative where the first does. */
export const compareEnds = (a: Ceiling, b: Ceiling): number => compare(rankOfCeiling, a, b)

const rankOfCeiling = { Nothing: 0, Day: 1, Open: 2, Never: 3 }
const rankOfFloor = { None: 0, Day: 1, Open: 2 }

const compare = <T extends { readonly _tag: string; readonly day?: PlainDate; readonly expiresAt?: Instant }>(
  rank: Readonly<Record<T["_tag"], number>>,
  a: T,
  b: T
): number => {
  const difference = rank[a._tag as T["_tag"]] - rank[b._tag as T["_tag"]]
  if (difference !== 0 || a.day === undefined || b.day === undefined) return difference
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  // On one day, what ends within it ends before what lasts all of it.
  const [one, two] = [instantWithin(a), instantWithin(b)]
  return one === two ? 0 : one < two ? -1 : 1
}

const instantWithin = ({ expiresAt }: { readonly expiresAt?: Instant }): number =>
  expiresAt === undefined ? Number.POSITIVE_INFINITY : epochOf(expiresAt)
