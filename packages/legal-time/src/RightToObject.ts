/**
 * By when the right to object must have been brought to a person's attention: GDPR Art. 21(4).
 *
 * @since 0.1.0
 */
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import { gdpr } from "@lethe/core/LegalSource"
import { endOfDay } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import { type Deadline, make } from "./Deadline.ts"
import { dayOf, isDay, type Place, readMoment, readPlace } from "./Place.ts"
import type { ClockError } from "./Unknown.ts"

export interface FirstCommunicationQuestion extends Pick<Place, "zone"> {
  readonly firstCommunicationAt: string
}

/**
 * Finds the day of the first communication: the right is pointed out then, at the latest, clearly and apart from any
 * other information. It is no period, and never moves.
 *
 * **Law** GDPR Art. 21(4).
 *
 * **Errors** `InvalidInput` for a moment or a zone that is none.
 */
export const end = ({
  zone,
  firstCommunicationAt
}: FirstCommunicationQuestion): Result.Result<Deadline, ClockError> => {
  const faults: Array<Fault> = []
  const place = readPlace({ zone, calendar: null }, faults)
  const moment = readMoment(firstCommunicationAt, ["firstCommunicationAt"], faults)
  const clock = "right-to-object-information"
  if (moment === undefined || faults.length > 0) return Result.fail(new InvalidInput({ what: clock, faults }))
  const day = dayOf(moment, place.zone)
  const law = gdpr("Art. 21(4)")
  const deadline = make(
    {
      ...{ clock, law, place, event: moment, eventDay: day, warnings: [] },
      steps: [{ name: "first-use", source: law, before: moment, after: day }]
    },
    { nominalLastDay: day, lastDay: day, rolled: false, notRolled: "fixed-date", steps: [], holidays: [] }
  )
  return Result.succeed({ ...deadline, expiresAtExclusive: isDay(moment) ? endOfDay(day, place.zone) : moment })
}

/** As `end`, and throws its error. */
export const endUnsafe = (question: FirstCommunicationQuestion): Deadline => Result.getOrThrow(end(question))
