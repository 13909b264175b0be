/**
 * A provision that says how long data must, may or should be kept.
 *
 * Its shape only; the provisions themselves are values of `@lethe/jurisdictions`, or the host's own.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { words } from "./internal/shapes.ts"
import { Snap } from "./Anchor.ts"
import { EventName, StatuteId } from "./Identifier.ts"
import { LegalSource } from "./LegalSource.ts"
import { Period } from "./Period.ts"
import { PlainDate } from "./PlainDate.ts"

/**
 * What the provision does: `at-least` is a duty to keep, `at-most` a limit, `exactly` both. A recommendation binds
 * nobody: it is reported, and makes data due only where the register adopts it.
 */
export const Bound = words(["at-least", "at-most", "exactly", "recommended-at-most", "recommended-at-least"])
export type Bound = typeof Bound.Type

/** Whether somebody read the provision in a source that can be named. */
export const Verification = words(["verified", "partly-verified", "unverified"])
export type Verification = typeof Verification.Type

export const Statute = Schema.Struct({
  id: StatuteId,
  title: Schema.NonEmptyString,
  /** The events the period runs from, in the provision's own words; of several, the latest. */
  events: Schema.NonEmptyArray(EventName),
  countedFrom: Snap,
  period: Period,
  bound: Bound,
  source: LegalSource,
  verification: Verification,
  verifiedOn: Schema.optionalKey(PlainDate),
  /** Whom it binds, where that is not everybody. */
  appliesTo: Schema.optionalKey(Schema.NonEmptyString),
  note: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "Statute" })

/** `Event` names the events its period runs from. */
export interface Statute<out Event extends string = string> extends Omit<typeof Statute.Type, "events"> {
  readonly events: readonly [Event, ...Event[]]
}
