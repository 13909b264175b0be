/**
 * What is fixed at a date rather than counted from an event: Reg. 1182/71 Art. 4 and 5.
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import { regulation1182_71 } from "@lethe/core/LegalSource"
import { first, last, type PlainDate } from "@lethe/core/PlainDate"
import { endOfDay, type Instant } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import { type Deadline, make } from "./Deadline.ts"
import { type Counted, type Place, readDay, readPlace } from "./Place.ts"
import { regulation } from "./Step.ts"
import { BeyondCalendar, type ClockError } from "./Unknown.ts"

export interface FixedDateQuestion extends Pick<Place, "zone"> {
  readonly day: string
}

/**
 * Finds when an act that may or must be done at a given date is late: when that day is over.
 *
 * **Law** Reg. 1182/71 Art. 5: Art. 3 applies except its paragraphs 4 and 5. A fixed date stays where it is, on a
 * holiday as well.
 *
 * **Errors** `InvalidInput` for a day or a zone that is none; `BeyondCalendar` at the ends of the calendar.
 */
export const end = (question: FixedDateQuestion): Result.Result<Deadline, ClockError> =>
  Result.map(read(question), ({ place, day }) =>
    make(
      {
        clock: "fixed-date",
        law: regulation1182_71("Art. 5"),
        place,
        event: day,
        eventDay: day,
        warnings: [],
        steps: [{ name: "fixed-date", source: regulation["fixed-date"], before: day, after: day }]
      },
      { nominalLastDay: day, lastDay: day, rolled: false, notRolled: "fixed-date", steps: [], holidays: [] }
    )
  )

/** As `end`, and throws its error. */
export const endUnsafe = (question: FixedDateQuestion): Deadline => Result.getOrThrow(end(question))

/**
 * The first instant at which an act fixed at a date is in force or takes effect.
 *
 * **Law** Reg. 1182/71 Art. 4(2), from memory: at the beginning of the first hour of that day.
 */
export const takesEffect = (question: FixedDateQuestion): Result.Result<Instant, ClockError> =>
  Result.map(read(question), ({ place, day }) => endOfDay(addDays(day, -1), place.zone))

/**
 * The first instant at which an act that ceases at a date is no longer in force.
 *
 * **Law** Reg. 1182/71 Art. 4(2), from memory: on the expiry of the last hour of that day.
 */
export const ceases = (question: FixedDateQuestion): Result.Result<Instant, ClockError> =>
  Result.map(read(question), ({ place, day }) => endOfDay(day, place.zone))

/** As `takesEffect`, and throws its error. */
export const takesEffectUnsafe = (question: FixedDateQuestion): Instant => Result.getOrThrow(takesEffect(question))

/** As `ceases`, and throws its error. */
export const ceasesUnsafe = (question: FixedDateQuestion): Instant => Result.getOrThrow(ceases(question))

interface Read {
  readonly place: Counted
  readonly day: PlainDate
}

const read = ({ zone, day: text }: FixedDateQuestion): Result.Result<Read, ClockError> => {
  const faults: Array<Fault> = []
  const place = readPlace({ zone, calendar: null }, faults)
  const day = readDay(text, { path: ["day"], zone: place.zone, faults })
  if (day === undefined || faults.length > 0) return Result.fail(new InvalidInput({ what: "fixed date", faults }))
  return day === first || day === last ? Result.fail(new BeyondCalendar()) : Result.succeed({ place, day })
}
