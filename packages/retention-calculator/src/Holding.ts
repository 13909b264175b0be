/**
 * Holds and restrictions beside a last day.
 *
 * One that was placed in time moves the last day to its own, if that is later; no days are added. One placed after it
 * gives no right to have kept the data, is reported, and still stops the erasure until somebody decides.
 *
 * **Law** GDPR Art. 17(3)(e), 18(1)(b), 18(1)(c), 18(2).
 *
 * @since 0.1.0
 */
import { later, type PlainDate } from "@lethe/core/PlainDate"
import { type Hold, type KnownFacts, stops } from "./Facts.ts"

/** A hold, and how it stands to the record. */
export interface Standing {
  readonly hold: Hold
  /** Placed on or before the last day, as it was then. */
  readonly inTime: boolean
  /** It lasts at the moment. */
  readonly active: boolean
  /** The last day once it is counted in, where it moves it; none where it is open. */
  readonly movesTo?: PlainDate | "open"
}

/** How the holds stand to a last day (none, where it cannot be named) at a moment, in the order of their placing. */
export const standing = (
  facts: KnownFacts,
  lastDay: PlainDate | undefined,
  day: PlainDate
): ReadonlyArray<Standing> => {
  if (facts.holds === undefined && facts.restrictions === undefined) return []
  let last: PlainDate | "open" | undefined = lastDay
  return stops(facts)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map((hold): Standing => {
      const active = hold.from <= day && (hold.until === undefined || day <= hold.until)
      const inTime = last === undefined || last === "open" || hold.from <= last
      if (!inTime || last === undefined || last === "open") return { hold, inTime, active }
      const moved: PlainDate | "open" = hold.until === undefined ? "open" : later(last, hold.until)
      if (moved === last) return { hold, inTime, active }
      last = moved
      return { hold, inTime, active, movesTo: moved }
    })
}
