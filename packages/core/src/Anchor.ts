/**
 * The day a period is counted from.
 *
 * No anchor, never due: an event that has not happened, or of which nobody knows the day, starts no period.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { variants, words } from "./internal/shapes.ts"
import { EventName, Id } from "./Identifier.ts"

/**
 * Where counting begins. After `day-after` and `start-of-next-calendar-year` that day is day one itself, so that a
 * year from 1 January ends on 31 December.
 */
export const Snap = words([
  "day",
  "day-after",
  "end-of-calendar-year",
  "start-of-next-calendar-year",
  "end-of-financial-year"
])
export type Snap = typeof Snap.Type

/** The day a period is counted from. */
export type Anchor =
  /** The latest of the events whose day is known; where none is, the other anchor. */
  | {
      readonly _tag: "Event"
      readonly events: readonly [string, ...string[]]
      readonly countedFrom: Snap
      readonly orElse?: Anchor
    }
  /** The end of another category's storage: its erasure or its rule's last day, whichever is earlier. */
  | { readonly _tag: "EndOfStorage"; readonly category: string; readonly countedFrom: Snap; readonly orElse?: Anchor }
  | { readonly _tag: "Undetermined"; readonly words: string }

const orElse = Schema.optionalKey(Schema.suspend((): Schema.Codec<Anchor, unknown> => Anchor))

export const Anchor: Schema.Codec<Anchor, unknown> = variants({
  Event: { events: Schema.NonEmptyArray(EventName), countedFrom: Snap, orElse },
  EndOfStorage: { category: Id, countedFrom: Snap, orElse },
  Undetermined: { words: Schema.NonEmptyString }
}).annotate({ identifier: "Anchor" })

/** Every event it may read. */
export const eventsOf = (anchor: Anchor): ReadonlyArray<string> => [
  ...(anchor._tag === "Event" ? anchor.events : []),
  ...("orElse" in anchor && anchor.orElse !== undefined ? eventsOf(anchor.orElse) : [])
]
