/** Counting hours: from the next full hour, elapsed or on the clock, and never moved off a weekend or holiday. */
import { addDays } from "@lethe/core/DateArithmetic"
import { InvalidInput } from "@lethe/core/Fault"
import type { LegalSource } from "@lethe/core/LegalSource"
import { first, last, type PlainDate } from "@lethe/core/PlainDate"
import * as Zones from "@lethe/core/Zone"
import * as Result from "effect/Result"
import type { Clock, HourDeadline, Warning } from "../Deadline.ts"
import { type Counted, isDay, type Moment } from "../Place.ts"
import { type Counting, regulation, type Step } from "../Step.ts"
import { BeyondCalendar, CalendarNeeded, type ClockError } from "../Unknown.ts"
import * as WorkingDays from "../WorkingDays.ts"

export interface HourQuestion {
  readonly clock: Clock
  readonly law: LegalSource | null
  readonly place: Counted
  readonly event: Moment
  /** What the event is called where it is given. */
  readonly field: string
  readonly hours: number
  readonly direction: "forward" | "backward"
  readonly counting?: Counting
}

/** Milliseconds. */
const hour = 3_600_000

export const countHours = (question: HourQuestion): Result.Result<HourDeadline, ClockError> => {
  const { place, event, direction, hours } = question
  if (isDay(event) && place.readings.dayWithoutHour === "refuse") return Result.fail(hourNotKnown(question))
  const at = isDay(event) ? Zones.firstInstantAfter(addDays(event, -1), place.zone) : Zones.epochOf(event)
  const hourOfEvent = startOfHour(at, place.zone)
  const sign = direction === "forward" ? 1 : -1
  const start = direction === "forward" ? hourOfEvent + hour : hourOfEvent
  const end = later(start, sign * hours, place)
  const eventDay = Zones.dayAt(at, place.zone)
  const nominalLastDay = Zones.dayAt(end - 1, place.zone)
  if (nominalLastDay === last || nominalLastDay === first) return Result.fail(new BeyondCalendar())
  const found: Found = { at, start, end, strict: later(at, sign * hours, place), eventDay, nominalLastDay }
  if (place.readings.twoWorkingDays !== "hours-too" || direction === "backward" || hours < 48)
    return Result.succeed(answer(question, found))
  return withTwoWorkingDays(question, found)
}

interface Found {
  readonly at: number
  readonly start: number
  readonly end: number
  readonly strict: number
  readonly eventDay: PlainDate
  readonly nominalLastDay: PlainDate
}

const answer = (question: HourQuestion, found: Found, two?: WorkingDays.Found): HourDeadline => {
  const { place, event, hours, counting = regulation } = question
  const { zone, calendar } = place
  const written = (at: number) => Zones.instantAt(at, zone)
  const [start, end] = [written(found.start), written(found.end)]
  const expiresAt = two === undefined ? end : Zones.endOfDay(two.day, zone)
  const source = (name: "event-hour" | "hours" | "two-working-days") => ({ name, source: counting[name] })
  const steps: ReadonlyArray<Step> =
    two === undefined ? [] : [{ ...source("two-working-days"), before: end, after: expiresAt, holidays: two.holidays }]
  const warnings: ReadonlyArray<Warning> = isDay(event) ? ["day-without-hour"] : []
  return {
    _tag: "HourDeadline",
    clock: question.clock,
    law: question.law,
    zone,
    territory: calendar?.territory ?? null,
    event,
    eventDay: found.eventDay,
    periodStart: start,
    expiresAt,
    strictExpiresAt: written(found.strict),
    nominalLastDay: found.nominalLastDay,
    lastDay: two?.day ?? found.nominalLastDay,
    rolled: false,
    notRolled: "hours",
    expiresAtExclusive: expiresAt,
    derivation: [
      { ...source("event-hour"), before: event, after: start },
      { ...source("hours"), before: start, after: end, period: `PT${hours}H` },
      ...steps
    ],
    holidays: two?.holidays ?? [],
    warnings
  }
}

/** Two whole working days after the day of the event must be over when the period ends. */
const withTwoWorkingDays = (question: HourQuestion, found: Found): Result.Result<HourDeadline, ClockError> => {
  const { calendar, zone } = question.place
  if (calendar === null) return Result.fail(new CalendarNeeded())
  return Result.map(WorkingDays.after(calendar, found.eventDay, 2), (two) =>
    Zones.firstInstantAfter(two.day, zone) <= found.end ? answer(question, found) : answer(question, found, two)
  )
}

/** The beginning of the hour that the zone's clocks show: not a full hour of UTC where they are half an hour ahead. */
const startOfHour = (at: number, zone: Zones.Zone): number => {
  const offset = Zones.offsetAt(at, zone)
  return Math.floor((at + offset) / hour) * hour - offset
}

/** So many hours later, or earlier. */
const later = (at: number, hours: number, { zone, readings }: Counted): number => {
  const elapsed = at + hours * hour
  if (readings.clockChanges === "elapsed") return elapsed
  const [offset, then] = [Zones.offsetAt(at, zone), Zones.offsetAt(elapsed, zone)]
  const shown = elapsed + offset
  // An hour that comes twice is the earlier one; one that is skipped is the one after it.
  const showing = [offset, then].map((each) => shown - each).filter((each) => shows(each, shown, zone))
  return showing.length === 0 ? shown - offset : Math.min(...showing)
}

const shows = (at: number, shown: number, zone: Zones.Zone): boolean => at + Zones.offsetAt(at, zone) === shown

const hourNotKnown = ({ clock, field }: HourQuestion): InvalidInput =>
  new InvalidInput({
    what: clock,
    faults: [{ path: [field], message: "expected an instant: the hour of the event is not known" }]
  })
