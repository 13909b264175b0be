/**
 * The kinds of `lethe-vectors/1` that ask how long something is kept: by a period, or by a provision.
 *
 * A case is asked as a host would ask it: of `decide`, with a register that has this one rule. No moment is named in
 * it, so it is asked on the calendar's last day, when all that comes has come.
 *
 * - A minimum is asked as what is kept just so long: the first day it may go is the day after its last one.
 * - Where no zone is named, a day is the one that is written: `2026-03-28T18:00:00+01:00` is 28 March.
 * - Hours run from the instant; of a day, from its first.
 *
 * @since 0.1.0
 */
import { type Fault, InvalidInput, shapeFaults } from "@lethe/core/Fault"
import { last, type PlainDate } from "@lethe/core/PlainDate"
import { addDays } from "@lethe/core/DateArithmetic"
import { type AnyRegister, decode } from "@lethe/core/Register"
import type { Statute } from "@lethe/core/Statute"
import { endOfDay, isInstant, type Zone } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { decide } from "./Decide.ts"
import type { Decision } from "./Decision.ts"
import type { Derivation } from "./Evaluate.ts"
import type { Facts } from "./Facts.ts"
import * as Inputs from "./internal/vectorInputs.ts"
import { on } from "./Moment.ts"
import type { Ceiling, Floor } from "./StorageWindow.ts"

/** No such provision was given. */
export class ProvisionNotKnown extends Schema.TaggedError<ProvisionNotKnown>()("ProvisionNotKnown", {
  provision: Schema.String
}) {
  override get message() {
    return `there is no provision ${this.provision}`
  }
}

type Json = Readonly<Record<string, unknown>>
type Refusal = Error & { readonly _tag: string }
type Answered = Result.Result<Json, Refusal>

/** How a kind of question is answered: a `Kind` of `@lethe/legal-time/Vectors`. */
export type RetentionKind = (input: Json) => Answered

/** Both kinds, over the provisions given: those of `@lethe/jurisdictions`. */
export const retentionKinds = (
  provisions: ReadonlyArray<Statute>
): { readonly retention: RetentionKind; readonly statute: RetentionKind } => ({
  retention: kind(Inputs.Retention, retention),
  statute: kind(Inputs.Statute, (input) => statute(input, provisions))
})

const kind =
  <S extends Schema.Codec<unknown, unknown>>(shape: S, answer: (input: S["Type"]) => Answered): RetentionKind =>
  (input) => {
    const decoded = Schema.decodeUnknownResult(shape)(input, { errors: "all" })
    return Result.isFailure(decoded) ? refused(shapeFaults(decoded.failure)) : answer(decoded.success)
  }

const refused = (faults: ReadonlyArray<Fault>): Result.Result<never, InvalidInput> =>
  Result.fail(new InvalidInput({ what: "input", faults }))

const retention = (input: Inputs.Retention): Answered => {
  const { event, anchor, period, bound } = input
  const holds = (input.holds ?? []).map(stretch)
  const restrictions = (input.restrictions ?? []).map((each) => ({ ground: each.ground, ...stretch(each) }))
  const days = [event, ...[...holds, ...restrictions].flatMap(({ from, until }) => [from, until])]
  return Result.flatMap(zoneOf(input.zone, days), (zone) => {
    const from = { _tag: "Event", events: ["event"], countedFrom: snaps[anchor] }
    const rule = { _tag: "Period", bound: bound === "at-most" ? bound : "exactly", period, from }
    const facts = { events: { event: event ?? "not-yet" }, holds, restrictions }
    return Result.map(asked({ rule, events: ["event"], zone, provisions: [] }, facts), (decision) => ({
      ...daysOf(decision, bound),
      ...(period.startsWith("PT") ? { expiresAt: expiryOf(decision, zone) } : {}),
      ...statusOf(decision),
      ...(decision.reports.some(({ _tag }) => _tag === "LateHold") ? { warning: "hold-after-expiry" } : {})
    }))
  })
}

const snaps = {
  event: "day",
  "day-after-event": "day-after",
  "end-of-calendar-year": "end-of-calendar-year",
  "start-of-next-calendar-year": "start-of-next-calendar-year"
}

/** What is absent is as if it were `null`: it is open. */
const stretch = ({ from, until }: { readonly from: string; readonly until?: string | null }) => ({
  from,
  ...(until === undefined || until === null ? {} : { until })
})

const daysOf = ({ lastDay, erasableFrom }: Decision, bound: Inputs.Retention["bound"]): Json => ({
  lastDay: lastDay ?? null,
  ...(bound === "at-most" ? {} : { mayEraseFrom: erasableFrom ?? null }),
  ...(bound === "at-least" ? {} : { mustNotBeKeptFrom: erasableFrom ?? null })
})

/** Hours that end with their last day say no instant of their own; what a hold keeps, ends with the hold's day. */
const expiryOf = ({ lastDay, expiresAt, binds }: Decision, zone: Zone): string | null =>
  expiresAt ?? (lastDay === undefined || binds?._tag === "Hold" ? null : endOfDay(lastDay, zone))

const statusOf = ({ status }: Decision): Json => (status === "running" || status === "on-hold" ? { status } : {})

const statute = ({ provision: id, events, zone: named }: Inputs.Statute, known: ReadonlyArray<Statute>): Answered => {
  const provision = known.find((each) => each.id === id)
  if (provision === undefined) return Result.fail(new ProvisionNotKnown({ provision: id }))
  const own: ReadonlyArray<string> = provision.events
  const unknown = Object.keys(events).filter((event) => !own.includes(event))
  if (unknown.length > 0) {
    const message = `the provision has no such event, but ${own.join(", ")}`
    return refused(unknown.map((event) => ({ path: ["events", event], message })))
  }
  return Result.flatMap(zoneOf(named, Object.values(events)), (zone) => {
    const anchors = own.map((event) => [event, { _tag: "Event", events: [event], countedFrom: "day" }] as const)
    const rule = { _tag: "Statute", provision: id, events: Object.fromEntries(anchors) }
    const facts = {
      events: Object.fromEntries(Object.entries(events).map(([event, day]) => [event, day ?? "not-yet"]))
    }
    return Result.map(asked({ rule, events: own, zone, provisions: [provision] }, facts), (decision) => ({
      ...byProvision(decision),
      ...(provision.period?.startsWith("PT") ? { expiresAt: expiryOf(decision, zone) } : {})
    }))
  })
}

/** What the provision says by itself: a duty, a limit, both, or a recommendation, which ends nothing. */
const byProvision = (decision: Decision): Json => {
  const [purpose] = decision.purposes
  if (purpose === undefined) return {}
  const [duty, limit] = [dayOf(purpose.window.duty), dayOf(purpose.window.imposed)]
  return {
    lastDay: duty ?? limit ?? null,
    ...(duty === undefined ? {} : { mayEraseFrom: addDays(duty, 1) }),
    ...(limit === undefined ? {} : { mustNotBeKeptFrom: addDays(limit, 1) }),
    ...recommended(purpose.derivation),
    ...(isAwaited(purpose.derivation) ? { status: "running" } : {})
  }
}

const isAwaited = (derivation: Derivation): boolean =>
  derivation._tag === "Combined"
    ? derivation.of.some(isAwaited)
    : derivation._tag === "Waiting" && derivation.because === "not-yet"

const dayOf = (end: Floor | Ceiling): PlainDate | undefined => (end._tag === "Day" ? end.day : undefined)

const recommended = (derivation: Derivation): Json =>
  derivation._tag === "NoDay" && derivation.recommended !== undefined
    ? { recommendedUntil: derivation.recommended.day }
    : {}

interface Asked {
  readonly rule: Json
  readonly events: ReadonlyArray<string>
  readonly zone: Zone
  readonly provisions: ReadonlyArray<Statute>
}

const asked = (question: Asked, facts: Facts): Result.Result<Decision, Refusal> =>
  Result.flatMap(
    registerFor(question),
    (register): Result.Result<Decision, Refusal> => decide(register, "data", facts, on(last))
  )

/** A register with one category, which one purpose keeps by the rule. */
const registerFor = ({ rule, events, zone, provisions }: Asked): Result.Result<AnyRegister, InvalidInput> => {
  const keeps = [{ category: "data", rule }]
  const version = {
    name: "Case",
    inForceFrom: "2018-05-25",
    zone,
    controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
    subjects: [{ id: "people" }],
    recipients: [],
    categories: [{ id: "data", of: ["people"], events, states: [] }],
    activities: [
      { id: "activity", role: "controller", purposes: [{ id: "purpose", basis: { _tag: "Contract" }, keeps }] }
    ]
  }
  return decode({ format: "lethe-register/1", provisions: [], versions: [version] }, { provisions })
}

/** The zone that is named; else the one whose clocks were read when the first of the instants was written. */
const zoneOf = (
  named: string | null | undefined,
  days: ReadonlyArray<string | null | undefined>
): Result.Result<Zone, InvalidInput> => {
  const instant = days.find((day): day is string => typeof day === "string" && isInstant(day))
  const zone = named ?? (instant === undefined ? "UTC" : clocksOf(instant))
  return zone === undefined
    ? refused([{ path: ["zone"], message: "is needed: no zone has the clocks of the instant" }])
    : Result.succeed(zone as Zone)
}

/** `+01:00` as `Etc/GMT-1`: whole hours only. */
const clocksOf = (instant: string): string | undefined => {
  const [, sign, hours = "", minutes] = /([+-])(\d\d):(\d\d)$/u.exec(instant) ?? []
  if (sign === undefined || Number(hours) + Number(minutes) === 0) return "UTC"
  if (minutes !== "00" || Number(hours) > (sign === "+" ? 14 : 12)) return undefined
  return `Etc/GMT${sign === "+" ? "-" : "+"}${Number(hours)}`
}
