/**
 * The moment a question is asked for. It is always an argument: nothing here knows what day it is.
 *
 * @since 0.1.0
 */
import { type Fault, shapeFaults } from "@lethe/core/Fault"
import type { PlainDate } from "@lethe/core/PlainDate"
import { dayOf, type Zone } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Words from "./internal/schemas.ts"

/** A day, or an instant that is read as a day in the register's zone. */
export const Moment = Schema.TaggedUnion({ On: { day: Words.PlainDate }, At: { instant: Words.Instant } })
export type Moment = typeof Moment.Type

/** The moment as it was given, not checked yet. */
export type MomentInput =
  | { readonly _tag: "On"; readonly day: string }
  | { readonly _tag: "At"; readonly instant: string }

/** On that day: `on("2026-11-22")`. */
export const on = (day: string): MomentInput => ({ _tag: "On", day })

/** At that instant: `at("2026-11-22T10:00:00Z")`. */
export const at = (instant: string): MomentInput => ({ _tag: "At", instant })

/** The day of a moment in a zone, or what is wrong with it. */
export const dayIn = (moment: unknown, zone: Zone): Result.Result<PlainDate, ReadonlyArray<Fault>> => {
  const decoded = Schema.decodeUnknownResult(Moment)(moment, { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded)) return Result.fail(shapeFaults(decoded.failure))
  const given = decoded.success
  return Result.succeed(given._tag === "On" ? given.day : dayOf(given.instant, zone))
}
