/**
 * What a company promised beside what the law demands: "we answer within 30 calendar days". The earlier one binds.
 *
 * A promise is counted as it is worded: from the day after the event, and to the day it names. Art. 3(4) of the
 * Regulation on periods gives time against the law's; a company does not give itself time by it, and a suspension that
 * the law allows does not stop a promise that does not speak of one.
 *
 * @since 0.1.0
 */
import { InvalidInput } from "@lethe/core/Fault"
import type { LegalSource } from "@lethe/core/LegalSource"
import type { PlainDate } from "@lethe/core/PlainDate"
import { dayAt, epochOf, type Instant, instantAt } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import type { BreachDeadline } from "./BreachNotification.ts"
import { type Deadline, type HourDeadline, make } from "./Deadline.ts"
import { count } from "./internal/count.ts"
import { countHours } from "./internal/hours.ts"
import * as Length from "./Length.ts"
import type { Place } from "./Place.ts"
import type { ConsultationDeadline, SuspendedConsultation } from "./PriorConsultation.ts"
import type { ResponseDeadline, SuspendedResponse } from "./ResponsePeriod.ts"
import { defaults } from "./Readings.ts"
import { type Counting, regulation } from "./Step.ts"
import type { ClockError } from "./Unknown.ts"

export interface PromiseInput {
  /** `"30 days"`, `"P30D"`, or working days, which need a calendar. */
  readonly period: Length.PeriodInput
  /** Where it is promised: "Privacy policy, section 9". */
  readonly where?: string
  readonly calendar?: Place["calendar"]
}

/** What a clock of the law answers. */
export type Statutory =
  | Deadline
  | HourDeadline
  | BreachDeadline
  | ResponseDeadline
  | SuspendedResponse
  | ConsultationDeadline
  | SuspendedConsultation

export interface Promised {
  readonly _tag: "Promised"
  /** Which of the two ends first. On one day it is the law's. */
  readonly binding: "law" | "promise"
  readonly lastDay: PlainDate
  readonly expiresAtExclusive: Instant
  readonly statutory: Statutory
  readonly promised: Deadline | HourDeadline
}

/**
 * Puts a promise beside a statutory deadline.
 *
 * **Properties**
 *
 * - The last day is never after the statutory one, nor after the promised one.
 *
 * **Errors** `InvalidInput` for a period that is none; `CalendarNeeded`, `YearNotCovered` for one in working days.
 */
export const beside = (statutory: Statutory, promise: PromiseInput): Result.Result<Promised, ClockError> =>
  Result.map(promisedEnd(statutory, promise), (promised) => {
    const lawEnds = statutory._tag === "Suspended" ? undefined : statutory.expiresAtExclusive
    const isLaw = lawEnds !== undefined && epochOf(lawEnds) <= epochOf(promised.expiresAtExclusive)
    const first = isLaw && statutory._tag !== "Suspended" ? statutory : promised
    return {
      _tag: "Promised",
      binding: isLaw ? "law" : "promise",
      lastDay: first.lastDay,
      expiresAtExclusive: first.expiresAtExclusive,
      statutory,
      promised
    }
  })

/** As `beside`, and throws its error. */
export const besideUnsafe = (statutory: Statutory, promise: PromiseInput): Promised =>
  Result.getOrThrow(beside(statutory, promise))

const promisedEnd = (
  { zone, event, eventDay }: Statutory,
  { period, where = "its own words", calendar = null }: PromiseInput
): Result.Result<Deadline | HourDeadline, ClockError> => {
  const length = Length.from(typeof period === "string" ? Length.fromWords(period) : period)
  if (length === undefined)
    return Result.fail(new InvalidInput({ what: "promise", faults: [{ path: ["period"], message: Length.expected }] }))
  const source: LegalSource = { act: "Promise in", provision: where }
  const place = { zone, calendar, readings: { ...defaults, twoWorkingDays: "never" } } as const
  const asked = { clock: "own-promise", law: source, place, event } as const
  if (length._tag === "Hours")
    return Result.map(countHours({ ...asked, field: "event", hours: length.hours, direction: "forward" }), (deadline) =>
      fromTheEvent(deadline, source)
    )
  // Off a weekend by nothing: only working days that are promised look at the calendar.
  const counted = count({
    place: length._tag === "WorkingDays" ? place : { ...place, calendar: null },
    counting: promiseOf(source),
    length,
    start: eventDay,
    direction: "forward"
  })
  const step = { name: "event-day", source: regulation["event-day"], before: event, after: eventDay } as const
  return Result.map(counted, (counted) => ({
    ...make({ ...asked, eventDay, warnings: [], steps: [step] }, counted),
    notRolled: "own-words"
  }))
}

const promiseOf = (source: LegalSource): Counting => ({
  ...regulation,
  days: source,
  weeks: source,
  months: source,
  "working-days": source
})

/** A promise in hours counts from the event itself: the next full hour is the Regulation's. */
const fromTheEvent = (deadline: HourDeadline, source: LegalSource): HourDeadline => {
  const [, hours] = deadline.derivation
  const end = deadline.strictExpiresAt
  const start = instantAt(epochOf(end) - hoursOf(hours?.period), deadline.zone)
  const day = dayAt(epochOf(end) - 1, deadline.zone)
  return {
    ...deadline,
    nominalLastDay: day,
    lastDay: day,
    periodStart: start,
    expiresAt: end,
    expiresAtExclusive: end,
    derivation: [
      { name: "own-words", source, before: start, after: end, ...(hours?.period && { period: hours.period }) }
    ]
  }
}

const hoursOf = (period: string | undefined): number => Number(period?.slice(2, -1) ?? 0) * 3_600_000
