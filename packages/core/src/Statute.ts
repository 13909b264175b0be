/**
 * A provision that says how long data must, may or should be kept.
 *
 * Its shape only; the provisions themselves are values of `@lethe/jurisdictions`, or the host's own.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { words } from "./internal/shapes.ts"
import { statuteFaults } from "./internal/statuteFaults.ts"
import { Snap } from "./Anchor.ts"
import { EventName, Id, StatuteId } from "./Identifier.ts"
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

/**
 * A period of a provision that changed. With `forEvents…` it is chosen by the day of the event; with `from` and `until`
 * it was in force on those days, first and last inclusive. A provision is dated in one of the two ways.
 */
export const StatuteVersion = Schema.Struct({
  period: Period,
  forEventsFrom: Schema.optionalKey(PlainDate),
  forEventsUntil: Schema.optionalKey(PlainDate),
  from: Schema.optionalKey(PlainDate),
  until: Schema.optionalKey(PlainDate)
}).annotate({ identifier: "StatuteVersion" })
export type StatuteVersion = typeof StatuteVersion.Type

/**
 * What must be so for a provision to be the one to use. Nobody but the company knows: its register states that it is
 * met, or uses the other provision.
 */
export const StatuteCondition = Schema.Struct({
  id: Id,
  words: Schema.NonEmptyString,
  /** The provision for those of whom it is not so, where there is one. */
  otherwise: Schema.optionalKey(StatuteId)
}).annotate({ identifier: "StatuteCondition" })
/** `Condition` is its id. */
export interface StatuteCondition<out Condition extends string = string>
  extends Omit<typeof StatuteCondition.Type, "id"> {
  readonly id: Condition
}

const only = (key: string) => ({ properties: { [key]: true }, required: [key] })

/**
 * A provision.
 *
 * **Errors** Decoding refuses a period beside versions, and neither; versions that are dated in both ways or in none,
 * that end before they begin, or that begin before the one ahead of them has ended; a ceiling of what is no duty, or
 * below its period; a condition given twice, or whose other provision is this one.
 */
export const Statute = Schema.Struct({
  id: StatuteId,
  title: Schema.NonEmptyString,
  /** The events the period runs from, in the provision's own words; of several, the latest. */
  events: Schema.NonEmptyArray(EventName),
  countedFrom: Snap,
  /** One, or several that are dated: never both. */
  period: Schema.optionalKey(Period),
  /** Oldest first. Between them, and before the first, no period is known. */
  versions: Schema.optionalKey(Schema.NonEmptyArray(StatuteVersion)),
  bound: Bound,
  /** Of a duty that the law also ends, counted from the same day: at the latest then the data goes. */
  ceiling: Schema.optionalKey(Period),
  /** A state that prolongs the duty for as long as it lasts: an open assessment. */
  extendedWhile: Schema.optionalKey(EventName),
  source: LegalSource,
  verification: Verification,
  verifiedOn: Schema.optionalKey(PlainDate),
  /** For whom, and of what, where that is not everybody and everything. All of them must be met. */
  conditions: Schema.optionalKey(Schema.NonEmptyArray(StatuteCondition)),
  /** What readers should know, and what changes no answer. */
  note: Schema.optionalKey(Schema.NonEmptyString)
})
  .check(Schema.makeFilter(statuteFaults, { toJsonSchema: () => ({ oneOf: ["period", "versions"].map(only) }) }))
  .annotate({ identifier: "Statute" })

/**
 * `Event` names the events its period runs from, `Condition` the conditions it has: none, where events are named and
 * conditions are not.
 */
export interface Statute<
  out Event extends string = string,
  out Condition extends string = string extends Event ? string : never
> extends Omit<typeof Statute.Type, "events" | "conditions"> {
  readonly events: readonly [Event, ...Event[]]
  readonly conditions?: readonly [StatuteCondition<Condition>, ...StatuteCondition<Condition>[]]
}

/** The periods of a provision, each with the days or events it is for. One that never changed has one, for all. */
export const versionsOf = ({ period, versions }: Pick<Statute, "period" | "versions">): ReadonlyArray<StatuteVersion> =>
  versions ?? (period === undefined ? [] : [{ period }])
