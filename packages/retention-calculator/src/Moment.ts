/**
 * The moment a question is asked for. It is always an argument: nothing here knows what day it is.
 *
 * @since 0.1.0
 */
import { PlainDate } from "@lethe/core/PlainDate"
import { dayOf, Instant, type Zone } from "@lethe/core/Zone"
import * as Schema from "effect/Schema"

/** A day, or an instant that is read as a day in the register's zone. */
export const Moment = Schema.TaggedUnion({ On: { day: PlainDate }, At: { instant: Instant } })
export type Moment = typeof Moment.Type

/** The moment as it was given, not checked yet. */
export type MomentInput =
  | { readonly _tag: "On"; readonly day: string }
  | { readonly _tag: "At"; readonly instant: string }

/** On that day: `on("2026-11-22")`. */
export const on = (day: string): MomentInput => ({ _tag: "On", day })

/** At that instant: `at("2026-11-22T10:00:00Z")`. */
export const at = (instant: string): MomentInput => ({ _tag: "At", instant })

/** The day of the moment in a zone. */
export const dayIn = (moment: Moment, zone: Zone): PlainDate =>
  moment._tag === "On" ? moment.day : dayOf(moment.instant, zone)
