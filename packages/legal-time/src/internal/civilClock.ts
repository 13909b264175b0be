/** A clock of one period in days or longer, that begins with one event and never stands still. */
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import * as Result from "effect/Result"
import * as DatedPeriod from "../DatedPeriod.ts"
import { type Clock, type Deadline, make } from "../Deadline.ts"
import { dayOf, type Place, readMoment, readPlace } from "../Place.ts"
import { regulation } from "../Step.ts"
import type { ClockError } from "../Unknown.ts"
import { count } from "./count.ts"

export interface CivilClock {
  readonly clock: Clock
  readonly question: Place
  /** Where in the question the event stands, and what stands there. */
  readonly field: string
  readonly moment: unknown
  readonly rule: DatedPeriod.DatedPeriod
}

export const civilClock = (
  { clock, question, field, moment, rule }: CivilClock,
  alsoFaults: ReadonlyArray<Fault> = []
): Result.Result<Deadline, ClockError> => {
  const faults: Array<Fault> = []
  const place = readPlace(question, faults)
  const event = readMoment(moment, [field], faults)
  faults.push(...alsoFaults)
  if (event === undefined || faults.length > 0) return Result.fail(new InvalidInput({ what: clock, faults }))
  const eventDay = dayOf(event, place.zone)
  return Result.flatMap(
    DatedPeriod.on(rule, eventDay, place.readings),
    ({ length, source }): Result.Result<Deadline, ClockError> => {
      if (length._tag === "Hours") return Result.fail(inHours(clock))
      const step = { name: "event-day", source: regulation["event-day"], before: event, after: eventDay } as const
      const asked = { clock, law: source, place, event, eventDay, warnings: [], steps: [step] } as const
      const counted = count({ place, counting: regulation, length, start: eventDay, direction: "forward" })
      return Result.map(counted, (counted) => make(asked, counted))
    }
  )
}

const inHours = (what: string): InvalidInput =>
  new InvalidInput({ what, faults: [{ path: ["rule"], message: "expected a period in days or longer, not in hours" }] })
