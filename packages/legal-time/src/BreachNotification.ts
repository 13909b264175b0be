/**
 * How long a controller has to notify a personal data breach, and a processor to tell its controller: GDPR Art. 33.
 *
 * When somebody became aware, with a reasonable degree of certainty, and whether the breach is likely to result in a
 * risk, is settled by the caller.
 *
 * @since 0.1.0
 */
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"
import * as Result from "effect/Result"
import * as DatedPeriod from "./DatedPeriod.ts"
import type { Ending, HourDeadline } from "./Deadline.ts"
import { countHours } from "./internal/hours.ts"
import { dayOf, type Moment, type Place, readMoment, readPlace } from "./Place.ts"
import type { ClockError } from "./Unknown.ts"

export interface BreachQuestion extends Omit<Place, "calendar"> {
  /** When the controller became aware. Where a processor told it, then. */
  readonly awareAt: string
  /** When the processor became aware, where the breach happened there. It does not start the controller's clock. */
  readonly processorAwareAt?: string | null
  /** Only needed where Art. 3(5) is read to reach hours. */
  readonly calendar?: Place["calendar"]
  readonly rule?: DatedPeriod.DatedPeriod
}

/** How long the processor took to tell is a fact for Art. 33(2): "without undue delay", which has no number. */
export interface BreachDeadline extends HourDeadline {
  readonly processorAwareAt?: Moment
}

/** 72 hours. */
export const period: DatedPeriod.DatedPeriod = {
  id: "gdpr/breach-notification",
  title: "Notifying a breach to the authority",
  versions: [
    {
      from: DatedPeriod.gdprApplies,
      period: "PT72H",
      source: gdpr("Art. 33(1)"),
      verification: "verified",
      verifiedOn: "2026-11-22"
    }
  ],
  proposed: "96 hours, and only where a high risk is likely: Digital Omnibus, COM proposal of 19 November 2025"
}

/**
 * Finds when a notification is late, by the Regulation and strictly.
 *
 * **Law**
 *
 * - GDPR Art. 33(1): without undue delay and, where feasible, not later than 72 hours after having become aware. What
 *   comes later is accompanied by reasons for the delay.
 * - Reg. 1182/71 Art. 3(1): the hour of the event is not counted, so the hours begin with the next full one; also where
 *   the event falls on the full hour. Art. 3(4) does not apply to hours: a Christmas Day changes nothing.
 * - Art. 3(5), and hours over a change of the clocks: `Readings`.
 *
 * **Properties**
 *
 * - The Regulation's end is never before the strict one, and at most an hour after it.
 *
 * **Errors** as `Period.end`, `DatedPeriod.on`.
 */
export const end = (question: BreachQuestion): Result.Result<BreachDeadline, ClockError> => {
  const faults: Array<Fault> = []
  const place = readPlace({ ...question, calendar: question.calendar ?? null }, faults)
  const event = readMoment(question.awareAt, ["awareAt"], faults)
  const { processorAwareAt: given = null, rule = period } = question
  const processorAwareAt = given === null ? undefined : readMoment(given, ["processorAwareAt"], faults)
  const clock = "breach-notification"
  if (event === undefined || faults.length > 0) return Result.fail(new InvalidInput({ what: clock, faults }))
  return Result.flatMap(DatedPeriod.on(rule, dayOf(event, place.zone), place.readings), ({ length, source }) => {
    if (length._tag !== "Hours") return Result.fail(notInHours)
    const { hours } = length
    const counted = countHours({ clock, law: source, place, event, field: "awareAt", hours, direction: "forward" })
    return Result.map(counted, (deadline) =>
      processorAwareAt === undefined ? deadline : { ...deadline, processorAwareAt }
    )
  })
}

/** As `end`, and throws its error. */
export const endUnsafe = (question: BreachQuestion): BreachDeadline => Result.getOrThrow(end(question))

/** A duty without a number: nobody can say a last day. */
export interface WithoutUndueDelay extends Omit<Ending, "law" | "territory" | "warnings"> {
  readonly _tag: "WithoutUndueDelay"
  readonly law: LegalSource
  readonly lastDay: null
}

/**
 * The processor's clock: it began, and the law names no end.
 *
 * **Law** GDPR Art. 33(2): the processor notifies the controller without undue delay after becoming aware.
 *
 * **Errors** `InvalidInput` for a moment or a zone that is none.
 */
export const processorNotice = (question: {
  readonly awareAt: string
  readonly zone: string
}): Result.Result<WithoutUndueDelay, InvalidInput> => {
  const faults: Array<Fault> = []
  const { zone } = readPlace({ zone: question.zone, calendar: null }, faults)
  const event = readMoment(question.awareAt, ["awareAt"], faults)
  const clock = "processor-notice"
  if (event === undefined || faults.length > 0) return Result.fail(new InvalidInput({ what: clock, faults }))
  const law = gdpr("Art. 33(2)")
  return Result.succeed({
    ...{ _tag: "WithoutUndueDelay", clock, law, zone },
    ...{ event, eventDay: dayOf(event, zone), lastDay: null }
  })
}

/** As `processorNotice`, and throws its error. */
export const processorNoticeUnsafe = (question: Parameters<typeof processorNotice>[0]): WithoutUndueDelay =>
  Result.getOrThrow(processorNotice(question))

const notInHours = new InvalidInput({
  what: "breach-notification",
  faults: [{ path: ["rule"], message: "expected a period in hours" }]
})
