/**
 * What is known of a record: when its events happened, and how long its states lasted.
 *
 * An event has a day (also one to come), has not happened yet, or will `never` happen. What is not named is unknown:
 * it starts no period, and is reported.
 *
 * @since 0.1.0
 */
import { type Fault, shapeFaults } from "@lethe/core/Fault"
import { later, type PlainDate } from "@lethe/core/PlainDate"
import { dayOf, type Instant, type Zone } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Words from "./internal/schemas.ts"

/** Facts as a host writes them. A day is `2026-11-22`, or an instant that is read in the register's zone. */
export interface Facts {
  readonly events?: Readonly<Record<string, string>>
  readonly states?: Readonly<Record<string, ReadonlyArray<Interval> | "never">>
}

/** A stretch of a state, first and last day inclusive. Without a last day it lasts. */
export interface Interval {
  readonly from: string
  readonly until?: string
}

/** Facts that were read: every day is a civil date. */
export interface KnownFacts {
  readonly events: Readonly<Record<string, PlainDate | "not-yet" | "never">>
  readonly states: Readonly<Record<string, State>>
}

/** What is known of a state: it lasts, has ended on a day, or never was. */
export type State =
  | { readonly _tag: "Lasts" }
  | { readonly _tag: "Ended"; readonly lastDay: PlainDate }
  | { readonly _tag: "Never" }

const Day = Schema.Union([Words.PlainDate, Words.Instant])
const Shape = Schema.Struct({
  events: Schema.optionalKey(
    Schema.Record(Schema.String, Schema.Union([Words.PlainDate, Words.Instant, Schema.Literals(["not-yet", "never"])]))
  ),
  states: Schema.optionalKey(
    Schema.Record(
      Schema.String,
      Schema.Union([
        Schema.Literal("never"),
        Schema.Array(Schema.Struct({ from: Day, until: Schema.optionalKey(Day) }))
      ])
    )
  )
})

/** Reads facts in a zone. The faults name the places and quote nothing. */
export const read = (facts: unknown, zone: Zone): Result.Result<KnownFacts, ReadonlyArray<Fault>> => {
  const decoded = Schema.decodeUnknownResult(Shape)(facts, { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded)) return Result.fail(shapeFaults(decoded.failure))
  const { events = {}, states = {} } = decoded.success
  const day = (text: PlainDate | Instant): PlainDate =>
    text.length === 10 ? (text as PlainDate) : dayOf(text as Instant, zone)
  const faults = Object.entries(states).flatMap(([state, intervals]) =>
    intervals === "never"
      ? []
      : intervals.flatMap(({ from, until }, index) =>
          until !== undefined && day(until) < day(from)
            ? [{ path: ["states", state, index, "until"], message: "the last day lies before the first" }]
            : []
        )
  )
  if (faults.length > 0) return Result.fail(faults)
  return Result.succeed({
    events: mapValues(events, (value): PlainDate | "not-yet" | "never" =>
      value === "not-yet" ? "not-yet" : value === "never" ? "never" : day(value as PlainDate | Instant)
    ),
    // A state of which no stretch is known is unknown: it is left out.
    states: mapValues(
      Object.fromEntries(Object.entries(states).filter(([, intervals]) => intervals.length > 0)),
      (intervals) =>
        intervals === "never" ? { _tag: "Never" } : stateOf(intervals.map(({ until }) => until && day(until)))
    )
  })
}

const stateOf = (lastDays: ReadonlyArray<PlainDate | undefined>): State => {
  const ended = lastDays.filter((lastDay) => lastDay !== undefined)
  return ended.length < lastDays.length ? { _tag: "Lasts" } : { _tag: "Ended", lastDay: ended.reduce(later) }
}

const mapValues = <A, B>(record: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))
