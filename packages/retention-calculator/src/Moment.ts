/**
 * The moment a question is asked for. It is always an argument: nothing here knows what day it is.
 *
 * A moment has a day and an instant, both read in the register's zone. Periods in hours read the instant (of a day, its
 * first), all others the day.
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import { type Fault, shapeFaults } from "@lethe/core/Fault"
import { isValid, type PlainDate } from "@lethe/core/PlainDate"
import { dayOf, epochOf, firstInstantAfter, type Zone } from "@lethe/core/Zone"
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

/** A moment that was read in a zone. */
export interface Now {
  readonly day: PlainDate
  /** Milliseconds since 1970; of a day alone, none. */
  readonly at?: number
}

/** On that day: `on("2026-11-22")`. */
export const on = (day: string): MomentInput => ({ _tag: "On", day })

/** At that instant: `at("2026-11-22T10:00:00Z")`. */
export const at = (instant: string): MomentInput => ({ _tag: "At", instant })

const decode = Schema.decodeUnknownResult(Moment, { errors: "all", onExcessProperty: "error" })

/** The moment read in a zone, or what is wrong with it. */
export const nowIn = (moment: unknown, zone: Zone): Result.Result<Now, ReadonlyArray<Fault>> => {
  if (isPlainDay(moment)) return Result.succeed({ day: moment.day })
  const decoded = decode(moment)
  if (Result.isFailure(decoded)) return Result.fail(shapeFaults(decoded.failure))
  const given = decoded.success
  return Result.succeed(
    given._tag === "On" ? { day: given.day } : { day: dayOf(given.instant, zone), at: epochOf(given.instant) }
  )
}

const isPlainDay = (moment: unknown): moment is { readonly day: PlainDate } => {
  if (typeof moment !== "object" || moment === null || Object.keys(moment).length !== 2) return false
  const { _tag, day } = moment as { readonly _tag?: unknown; readonly day?: unknown }
  return _tag === "On" && typeof day === "string" && isValid(day)
}

/** The day of a moment in a zone, or what is wrong with it. */
export const dayIn = (moment: unknown, zone: Zone): Result.Result<PlainDate, ReadonlyArray<Fault>> =>
  Result.map(nowIn(moment, zone), ({ day }) => day)

/** The first instant of a day, in milliseconds since 1970. */
export const firstInstantOf = (day: PlainDate, zone: Zone): number => firstInstantAfter(addDays(day, -1), zone)

/** The instant that periods in hours are read at. */
export const instantOf = ({ day, at }: Now, zone: Zone): number => at ?? firstInstantOf(day, zone)
