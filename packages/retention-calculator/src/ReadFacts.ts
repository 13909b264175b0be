/**
 * Reading what a host writes of a record: at once where all is well, by Schema where something must be named.
 *
 * @since 0.1.0
 */
import { type Fault, shapeFaults } from "@lethe/core/Fault"
import { earlier, isValid, later, type PlainDate } from "@lethe/core/PlainDate"
import { dayOf, epochOf, type Instant, isInstant, type Zone } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Facts, Hold, Interval, KnownFacts, PurposeFacts, Restriction, State } from "./Facts.ts"
import * as Words from "./internal/schemas.ts"

const Day = Schema.Union([Words.PlainDate, Words.Instant])
const day = Schema.optionalKey(Day)
const text = Schema.optionalKey(Schema.NonEmptyString)
const Ground = Schema.Literals(["18(1)(a)", "18(1)(b)", "18(1)(c)", "18(1)(d)"])
const keyed = <S extends Schema.Top>(value: S) => Schema.optionalKey(Schema.Record(Schema.String, value))

const Shape = Schema.Struct({
  events: keyed(Schema.Union([Words.PlainDate, Words.Instant, Schema.Literals(["not-yet", "never"])])),
  states: keyed(Schema.Union([Schema.Literal("never"), Schema.Array(Schema.Struct({ from: Day, until: day }))])),
  purposes: keyed(
    Schema.Union([Schema.Literal("never"), Schema.Struct({ given: day, withdrawn: day, objected: day, ended: day })])
  ),
  erased: keyed(Day),
  holds: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({ from: Day, until: day, review: day, matter: text, scope: text, ground: text, authority: text })
    )
  ),
  restrictions: Schema.optionalKey(Schema.Array(Schema.Struct({ ground: Ground, from: Day, until: day }))),
  order: Schema.optionalKey(Schema.Struct({ by: Schema.NonEmptyString, on: Day }))
})

const decode = Schema.decodeUnknownResult(Shape, { errors: "all", onExcessProperty: "error" })

/** Reads facts in a zone. The faults name the places and quote nothing. */
export const read = (facts: unknown, zone: Zone): Result.Result<KnownFacts, ReadonlyArray<Fault>> => {
  const plain = plainEvents(facts)
  if (plain !== undefined) return Result.succeed(plain)
  const decoded = decode(facts)
  if (Result.isFailure(decoded)) return Result.fail(shapeFaults(decoded.failure))
  const written = decoded.success as Facts
  const toDay = (word: string): PlainDate => (word.length === 10 ? (word as PlainDate) : dayOf(word as Instant, zone))
  const faults = reversed(written, toDay)
  return faults.length > 0 ? Result.fail(faults) : Result.succeed(known(written, toDay))
}

/** Facts of nothing but events and their days, which most are. */
const plainEvents = (facts: unknown): KnownFacts | undefined => {
  if (typeof facts !== "object" || facts === null || Object.getPrototypeOf(facts) !== Object.prototype) return undefined
  for (const key in facts) if (key !== "events") return undefined
  const { events } = facts as Facts
  if (typeof events !== "object" || events === null || Object.getPrototypeOf(events) !== Object.prototype)
    return undefined
  for (const key in events) {
    const word: unknown = events[key]
    if (typeof word !== "string" || !(word === "never" || word === "not-yet" || isValid(word))) return undefined
  }
  return { events: { ...events } as KnownFacts["events"], states: {} }
}

const known = (facts: Facts, toDay: (word: string) => PlainDate): KnownFacts => {
  const { events = {}, states = {}, purposes, erased, holds, restrictions, order } = facts
  const instants = Object.entries(events).filter(([, word]) => isInstant(word))
  return {
    events: mapValues(events, (word) => (word === "not-yet" || word === "never" ? word : toDay(word))),
    // A state of which no stretch is known is unknown: it is left out.
    states: mapValues(
      Object.fromEntries(Object.entries(states).filter(([, stretches]) => stretches.length > 0)),
      (stretches): State => (stretches === "never" ? { _tag: "Never" } : stateOf(stretches as never, toDay))
    ),
    ...(instants.length === 0
      ? {}
      : { instants: Object.fromEntries(instants.map(([event, word]) => [event, epochOf(word as Instant)])) }),
    ...(purposes === undefined
      ? {}
      : { purposes: mapValues(purposes, (said) => (said === "never" ? said : inDays(said, toDay, purposeDays))) }),
    ...(erased === undefined ? {} : { erased: mapValues(erased, toDay) }),
    ...(holds === undefined ? {} : { holds: holds.map((hold) => inDays(hold, toDay, holdDays) as Hold) }),
    ...(restrictions === undefined
      ? {}
      : { restrictions: restrictions.map((each) => inDays(each, toDay, holdDays) as Restriction) }),
    ...(order === undefined ? {} : { order: { by: order.by, on: toDay(order.on) } })
  }
}

const purposeDays = ["given", "withdrawn", "objected", "ended"]
const holdDays = ["from", "until", "review"]

/** The same with its days read. */
const inDays = (
  words: object,
  toDay: (word: string) => PlainDate,
  days: ReadonlyArray<string>
): PurposeFacts<PlainDate> =>
  Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key, days.includes(key) ? toDay(word as string) : (word as string)])
  )

const stateOf = (stretches: ReadonlyArray<Interval>, toDay: (word: string) => PlainDate): State => {
  const first = stretches.map(({ from }) => toDay(from)).reduce(earlier)
  const ended = stretches.flatMap(({ until }) => (until === undefined ? [] : [toDay(until)]))
  return ended.length < stretches.length
    ? { _tag: "Lasts", first }
    : { _tag: "Ended", lastDay: ended.reduce(later), first }
}

/** Stretches whose last day lies before the first. */
const reversed = (facts: Facts, toDay: (word: string) => PlainDate): ReadonlyArray<Fault> => {
  const faultsOf = (stretches: ReadonlyArray<Interval>, path: ReadonlyArray<string>): ReadonlyArray<Fault> =>
    stretches.flatMap(({ from, until }, index) =>
      until !== undefined && toDay(until) < toDay(from)
        ? [{ path: [...path, index, "until"], message: "the last day lies before the first" }]
        : []
    )
  return [
    ...Object.entries(facts.states ?? {}).flatMap(([state, stretches]) =>
      stretches === "never" ? [] : faultsOf(stretches, ["states", state])
    ),
    ...faultsOf(facts.holds ?? [], ["holds"]),
    ...faultsOf(facts.restrictions ?? [], ["restrictions"])
  ]
}

const mapValues = <A, B>(record: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))
