/**
 * What a rule evaluates to: the days data must be kept, and the last day it may be kept.
 *
 * Ceilings are ordered: nothing set, a day, open, never. `longest` takes the later of two windows, `shortest` the
 * earlier; they form a lattice. Duties are apart: law adds up, and is not shortened by what stands beside it.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"

/** The last day data may be kept, where there is one. */
export type Ceiling =
  /** The rule sets nothing for this record. */
  | { readonly _tag: "Nothing" }
  /** The last day, inclusive. */
  | { readonly _tag: "Day"; readonly day: PlainDate }
  /** There will be a last day, which nobody can name yet. */
  | { readonly _tag: "Open"; readonly because: "lasts" | "not-yet" | "unknown" }
  /** No last day follows from the rule: none is set, or the policy does not say it. */
  | { readonly _tag: "Never"; readonly words?: string }

/** The last day data must be kept. Open: until something that has not happened, or that nobody knows. */
export type Floor =
  | { readonly _tag: "None" }
  | { readonly _tag: "Day"; readonly day: PlainDate }
  | { readonly _tag: "Open" }

export interface StorageWindow {
  /** Required by Union or Member State law: blocks erasure, also one a person asks for. */
  readonly duty: Floor
  /** The company's own minimum. */
  readonly minimum: Floor
  readonly ceiling: Ceiling
  /** A ceiling that law imposes on the data, whatever other purposes say. */
  readonly imposed: Ceiling
}

export const nothing: Ceiling = { _tag: "Nothing" }
export const never: Ceiling = { _tag: "Never" }
export const none: Floor = { _tag: "None" }
export const until = (day: PlainDate): { readonly _tag: "Day"; readonly day: PlainDate } => ({ _tag: "Day", day })

/** A window that only says how long data may be kept. */
export const upTo = (ceiling: Ceiling): StorageWindow => ({ duty: none, minimum: none, ceiling, imposed: nothing })

/** The later of two windows. */
export const longest = (a: StorageWindow, b: StorageWindow): StorageWindow => ({
  duty: laterFloor(a.duty, b.duty),
  minimum: laterFloor(a.minimum, b.minimum),
  ceiling: laterCeiling(a.ceiling, b.ceiling),
  imposed: earlierCeiling(a.imposed, b.imposed)
})

/** The earlier of two windows; their duties still add up. */
export const shortest = (a: StorageWindow, b: StorageWindow): StorageWindow => ({
  duty: laterFloor(a.duty, b.duty),
  minimum: earlierFloor(a.minimum, b.minimum),
  ceiling: earlierCeiling(a.ceiling, b.ceiling),
  imposed: earlierCeiling(a.imposed, b.imposed)
})

export const laterFloor = (a: Floor, b: Floor): Floor => (compare(rankOfFloor, a, b) < 0 ? b : a)
export const earlierFloor = (a: Floor, b: Floor): Floor => (compare(rankOfFloor, a, b) <= 0 ? a : b)

/** The later of two ceilings. What sets nothing yields. */
export const laterCeiling = (a: Ceiling, b: Ceiling): Ceiling => (compare(rankOfCeiling, a, b) < 0 ? b : a)

/** The earlier of two ceilings. What sets nothing yields here too: it has no day that could come first. */
export const earlierCeiling = (a: Ceiling, b: Ceiling): Ceiling =>
  a._tag === "Nothing" ? b : b._tag === "Nothing" ? a : compare(rankOfCeiling, a, b) <= 0 ? a : b

/** Whether a ceiling's last day lies before `day`. */
export const hasEnded = (ceiling: Ceiling, day: PlainDate): boolean => ceiling._tag === "Day" && ceiling.day < day

/** Whether a floor no longer holds data back on `day`. */
export const isOver = (floor: Floor, day: PlainDate): boolean =>
  floor._tag === "None" || (floor._tag === "Day" && floor.day < day)

const rankOfCeiling = { Nothing: 0, Day: 1, Open: 2, Never: 3 }
const rankOfFloor = { None: 0, Day: 1, Open: 2 }

const compare = <T extends { readonly _tag: string; readonly day?: PlainDate }>(
  rank: Readonly<Record<T["_tag"], number>>,
  a: T,
  b: T
): number => {
  const difference = rank[a._tag as T["_tag"]] - rank[b._tag as T["_tag"]]
  if (difference !== 0 || a.day === undefined || b.day === undefined || a.day === b.day) return difference
  return a.day < b.day ? -1 : 1
}
