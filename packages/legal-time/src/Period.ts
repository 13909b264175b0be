/**
 * When a period ends: Regulation (EEC, Euratom) No 1182/71, Art. 2 and 3.
 *
 * It says how every period in an act of the Union is counted, so also those of the GDPR. What the period is, and which
 * event begins it, is settled by the caller.
 *
 * @since 0.1.0
 */
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import * as Result from "effect/Result"
import { type Deadline, type HourDeadline, make } from "./Deadline.ts"
import { count } from "./internal/count.ts"
import { countHours } from "./internal/hours.ts"
import * as Length from "./Length.ts"
import { dayOf, type Place, readMoment, readPlace } from "./Place.ts"
import { regulation } from "./Step.ts"
import type { ClockError } from "./Unknown.ts"

export interface PeriodQuestion extends Place {
  /** A day, or an instant with its offset: `2026-03-31T22:30:00Z`. */
  readonly event: string
  readonly period: Length.PeriodInput
  /** `backward` for periods such as "at least three days before". Forward where it is not said. */
  readonly direction?: "forward" | "backward"
}

/**
 * Finds the last day of a period, or the instant at which one in hours expires.
 *
 * **Law**, in the order applied
 *
 * - Reg. 1182/71 Art. 3(1): the day, or the hour, of the event is not counted.
 * - Art. 3(2)(a) to (d): hours end with the last hour; days with the last day; weeks, months and years on the day that
 *   bears the name or the date of the day of the event (C-171/03 Toeters), or on the last day of the month where there
 *   is no such date; in a part of a month, a month is thirty days.
 * - Art. 3(3): holidays, Saturdays and Sundays count, unless the period is in working days.
 * - Art. 3(4): where the last day is none of the working days, the period ends with the following one. Not for hours,
 *   and not for periods that run backwards.
 * - Art. 3(5): a period of two days or more includes at least two working days. Its end is where the second one ends;
 *   not for hours and not backwards (`Readings`).
 *
 * **Properties**
 *
 * - The last day is never before the nominal one.
 * - Rolling stops on a working day.
 * - Within one unit a longer period never ends earlier.
 * - The answer does not depend on the machine's zone or on the offset in which an instant is written.
 * - At a change of the clocks nothing shifts a day.
 *
 * **Errors** `InvalidInput` names every fault of the question. `YearNotCovered` where the calendar does not know a
 * year. `CalendarNeeded` for working days without a calendar. `BeyondCalendar` for an end outside the years 1 to 9999.
 */
export const end = (question: PeriodQuestion): Result.Result<Deadline | HourDeadline, ClockError> => {
  const faults: Array<Fault> = []
  const place = readPlace(question, faults)
  const event = readMoment(question.event, ["event"], faults)
  const length = Length.from(question.period)
  const { direction = "forward" } = question
  if (length === undefined) faults.push({ path: ["period"], message: Length.expected })
  if (direction !== "forward" && direction !== "backward")
    faults.push({ path: ["direction"], message: "expected forward or backward" })
  if (event === undefined || length === undefined || faults.length > 0)
    return Result.fail(new InvalidInput({ what: "period", faults }))
  const asked = { clock: "period", law: null, place, event } as const
  if (length._tag === "Hours") return countHours({ ...asked, field: "event", hours: length.hours, direction })
  const eventDay = dayOf(event, place.zone)
  const counted = count({ place, counting: regulation, length, start: eventDay, direction })
  const step = { name: "event-day", source: regulation["event-day"], before: event, after: eventDay } as const
  return Result.map(counted, (answer) => make({ ...asked, eventDay, warnings: [], steps: [step] }, answer))
}

/** As `end`, and throws its error. */
export const endUnsafe = (question: PeriodQuestion): Deadline | HourDeadline => Result.getOrThrow(end(question))
