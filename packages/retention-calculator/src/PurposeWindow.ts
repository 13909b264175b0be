/**
 * What a purpose still says for this person: nothing, where it never applied; and no longer than it applied.
 *
 * A duty does not end with the purpose that recorded it, and a limit that law imposes on the data neither.
 *
 * @since 0.1.0
 */
import { endOfPurpose, type KnownFacts, own } from "./Facts.ts"
import type { PurposeReading } from "./Reading.ts"
import { earlierCeiling, none, nothing, type StorageWindow, until, upTo } from "./StorageWindow.ts"

/** The window of a purpose's rule, for whom it applies to, and as long as it does. */
export const applied = (
  window: StorageWindow,
  { purpose, endsByObjection }: Pick<PurposeReading, "purpose" | "endsByObjection">,
  { purposes }: KnownFacts
): StorageWindow => {
  const said = own(purposes, purpose.id)
  if (said === undefined) return window
  if (said === "never") return upTo(nothing)
  const end = endOfPurpose(said, { byObjection: endsByObjection })
  if (end === undefined) return window
  const ends = until(end)
  return {
    ...window,
    minimum: none,
    ceiling: earlierCeiling(window.ceiling, ends),
    ordinary:
      window.ordinary._tag === "Nothing" && window.ceiling._tag !== "Nothing"
        ? nothing
        : earlierCeiling(window.ordinary, ends)
  }
}
