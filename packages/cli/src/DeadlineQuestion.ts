/**
 * What `lethe deadline` was asked, as a question to one of the clocks.
 *
 * @since 0.1.0
 */
import type { HolidayCalendar } from "@lethe/core/HolidayCalendar"
import type * as Calendars from "@lethe/jurisdictions/HolidayCalendar"
import * as AuthoritySilence from "@lethe/legal-time/AuthoritySilence"
import * as BreachNotification from "@lethe/legal-time/BreachNotification"
import * as IndirectCollection from "@lethe/legal-time/IndirectCollection"
import * as Length from "@lethe/legal-time/Length"
import * as OwnPromise from "@lethe/legal-time/OwnPromise"
import * as Period from "@lethe/legal-time/Period"
import * as PriorConsultation from "@lethe/legal-time/PriorConsultation"
import type { Readings } from "@lethe/legal-time/Readings"
import * as Refusal from "@lethe/legal-time/Refusal"
import type { Regime } from "@lethe/legal-time/Regime"
import * as ResponsePeriod from "@lethe/legal-time/ResponsePeriod"
import type { SuspensionInput } from "@lethe/legal-time/Suspension"
import { yearsNeeded } from "@lethe/legal-time/YearsNeeded"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** The flags do not make up one question. */
export class FlagsUnclear extends Schema.TaggedError<FlagsUnclear>()("FlagsUnclear", {
  faults: Schema.Array(Schema.String)
}) {
  override get message() {
    return this.faults.join("\n")
  }
}

/** The flags, each missing where it was not named. */
export interface Asked {
  readonly zone: string
  readonly calendar?: string
  readonly received?: string
  readonly refusal?: boolean
  readonly regime?: Regime
  readonly extendedOn?: string
  readonly extendedBy?: number
  readonly suspended: ReadonlyArray<string>
  readonly aware?: string
  readonly processorAware?: string
  readonly obtained?: string
  readonly firstCommunication?: string
  readonly firstDisclosure?: string
  readonly consultation?: string
  readonly complaint?: string
  readonly event?: string
  readonly period?: string
  readonly backward?: boolean
  readonly ownPromise?: string
  readonly readings: Partial<Readings>
  readonly holidays: Calendars.Readings
}

export type Answer = OwnPromise.Statutory | OwnPromise.Promised

/**
 * The answer of the clock that the flags name. The calendars are given: what holds them is slow to load.
 *
 * **Errors** `FlagsUnclear`, and those of the clocks and of the calendars.
 */
export const answer = (asked: Asked, calendars: CalendarsOf | undefined): Result.Result<Answer, unknown> => {
  const faults = faultsOf(asked)
  if (faults.length > 0) return Result.fail(new FlagsUnclear({ faults }))
  return Result.flatMap(calendarOf(asked, calendars), (calendar): Result.Result<Answer, unknown> => {
    const statutory = statutoryOf(asked, { zone: asked.zone, calendar, readings: asked.readings })
    const { ownPromise: promised } = asked
    return promised === undefined
      ? statutory
      : Result.flatMap(statutory, (law) => OwnPromise.beside(law, { period: Length.fromWords(promised), calendar }))
  })
}

/** `@lethe/jurisdictions/HolidayCalendar`. */
export type CalendarsOf = Pick<typeof Calendars, "ofKnown">

const events = ["received", "aware", "obtained", "consultation", "complaint", "event"] as const

/** A flag that belongs to a clock that was not asked for is a mistake, not a detail. */
const belongsTo = {
  refusal: ["received"],
  regime: ["received"],
  extendedOn: ["received", "consultation"],
  extendedBy: ["received"],
  processorAware: ["aware"],
  firstCommunication: ["obtained"],
  firstDisclosure: ["obtained"],
  period: ["event"],
  backward: ["event"]
} as const

const faultsOf = (asked: Asked): ReadonlyArray<string> => {
  const named = events.filter((event) => asked[event] !== undefined)
  if (named.length !== 1)
    return ["name one event: --received, --aware, --obtained, --consultation, --complaint, or --event with --period"]
  const [event] = named
  const others = Object.entries(belongsTo)
    .filter(([flag, of]) => (asked[flag as keyof typeof belongsTo] ?? false) !== false && !has(of, event))
    .map(([flag, of]) => `${flagOf(flag)} goes with ${of.map(flagOf).join(" or ")} only`)
  const suspended = asked.suspended.length > 0 && event !== "received" && event !== "consultation"
  return [
    ...others,
    ...(suspended ? ["--suspended goes with --received or --consultation only"] : []),
    ...(event === "event" && asked.period === undefined ? ["--event needs --period"] : []),
    ...(asked.extendedBy !== undefined && asked.extendedOn === undefined ? ["--extended-by needs --extended-on"] : [])
  ]
}

const has = (list: ReadonlyArray<string>, item: string | undefined): boolean =>
  item !== undefined && list.includes(item)
const flagOf = (name: string): string => `--${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`

interface Placed {
  readonly zone: string
  readonly calendar: HolidayCalendar | null
  readonly readings: Partial<Readings>
}

const statutoryOf = (asked: Asked, place: Placed): Result.Result<OwnPromise.Statutory, unknown> => {
  const suspensions = asked.suspended.map(suspensionOf)
  if (asked.received !== undefined) return requestOf(asked.received, asked, { ...place, suspensions })
  if (asked.aware !== undefined)
    return BreachNotification.end({ ...place, awareAt: asked.aware, processorAwareAt: asked.processorAware ?? null })
  if (asked.obtained !== undefined) {
    const uses = {
      firstCommunicationAt: asked.firstCommunication ?? null,
      firstDisclosureAt: asked.firstDisclosure ?? null
    }
    return IndirectCollection.end({ ...place, obtainedAt: asked.obtained, ...uses })
  }
  if (asked.consultation !== undefined) {
    const extension = asked.extendedOn === undefined ? {} : { extension: { notifiedOn: asked.extendedOn } }
    return PriorConsultation.end({ ...place, receivedAt: asked.consultation, suspensions, ...extension })
  }
  if (asked.complaint !== undefined) return AuthoritySilence.end({ ...place, receivedAt: asked.complaint })
  return Period.end({
    ...place,
    event: asked.event ?? "",
    period: Length.fromWords(asked.period ?? ""),
    direction: asked.backward === true ? "backward" : "forward"
  })
}

const requestOf = (
  receivedAt: string,
  { refusal, regime, extendedOn, extendedBy }: Asked,
  place: Placed & { readonly suspensions: ReadonlyArray<SuspensionInput> }
): Result.Result<OwnPromise.Statutory, unknown> => {
  if (refusal === true) return Refusal.end({ ...place, receivedAt })
  const extension =
    extendedOn === undefined
      ? {}
      : { extension: { notifiedOn: extendedOn, ...(extendedBy === undefined ? {} : { months: extendedBy }) } }
  return ResponsePeriod.end({ ...place, receivedAt, ...(regime && { regime }), ...extension })
}

/** `identity:2026-03-04..2026-03-14`, or `identity:2026-03-04` while it is awaited. */
const suspensionOf = (text: string): SuspensionInput => {
  const colon = text.indexOf(":")
  const [from = "", to = null] = text.slice(colon + 1).split("..")
  return { reason: colon < 0 ? "" : text.slice(0, colon), from, to }
}

/** For the years that the answer may need, as far as they are known: of any other year the calendar says so. */
const calendarOf = (
  asked: Asked,
  calendars: CalendarsOf | undefined
): Result.Result<HolidayCalendar | null, unknown> => {
  const { calendar, holidays, period, backward = false } = asked
  if (calendar === undefined || calendars === undefined) return Result.succeed(null)
  const dates = [...events.map((event) => asked[event]), ...asked.suspended.flatMap((each) => each.split(/[:.]+/u))]
  const [first, ...others] = [...dates, asked.extendedOn].filter(
    (date): date is string => date !== undefined && /^\d{4}-/u.test(date)
  )
  if (first === undefined) return Result.map(calendars.ofKnown(calendar, anyYear, holidays), () => null)
  const length = period === undefined ? undefined : Length.fromWords(period)
  return calendars.ofKnown(calendar, yearsNeeded([first, ...others], { period: length, backward }), holidays)
}

/** So that a territory that is none is told, also where no date is one. */
const anyYear = { from: 2026, to: 2026 }
