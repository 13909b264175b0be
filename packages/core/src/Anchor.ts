/**
 * The day a period is counted from.
 *
 * No anchor, never due: an event that has not happened, or of which nobody knows the day, starts no period.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { EventName, Id } from "./Identifier.ts"

/**
 * Where counting begins. After `day-after` and `start-of-next-calendar-year` that day is day one itself, so that a
 * year from 1 January ends on 31 December.
 */
export const Snap = Schema.Literals([
  "day",
  "day-after",
  "end-of-calendar-year",
  "start-of-next-calendar-year",
  "end-of-financial-year"
])
export type Snap = typeof Snap.Type

export const Anchor = Schema.TaggedUnion({
  /** The latest of the events whose day is known. */
  Event: { events: Schema.NonEmptyArray(EventName), countedFrom: Snap },
  /** The end of another category's storage: its erasure or its rule's last day, whichever is earlier. */
  EndOfStorage: { category: Id, countedFrom: Snap },
  Undetermined: { words: Schema.NonEmptyString }
}).annotate({ identifier: "Anchor" })
export type Anchor = typeof Anchor.Type
