/**
 * How long an authority may leave a complaint without handling it or telling where it stands: GDPR Art. 78(2).
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import { gdpr } from "@lethe/core/LegalSource"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import { type DatedPeriod, gdprApplies } from "./DatedPeriod.ts"
import type { Deadline } from "./Deadline.ts"
import { civilClock } from "./internal/civilClock.ts"
import type { Place } from "./Place.ts"
import type { ClockError } from "./Unknown.ts"

export interface ComplaintQuestion extends Place {
  /** When the authority received the complaint, or last told where it stands. */
  readonly receivedAt: string
  readonly rule?: DatedPeriod
}

export interface SilenceDeadline extends Deadline {
  /** The first day on which a court can be asked: the one after the last day. */
  readonly remedyAvailableFrom: PlainDate
}

/** Three months. From memory: nobody has read it in a source for us. */
export const period: DatedPeriod = {
  id: "gdpr/authority-silence",
  title: "The authority's silence on a complaint",
  versions: [{ from: gdprApplies, period: "P3M", source: gdpr("Art. 78(2)"), verification: "unverified" }]
}

/**
 * Finds the last day on which the authority can speak, and the day from which a court can be asked.
 *
 * **Law** GDPR Art. 78(2): an effective judicial remedy where the authority does not handle a complaint or does not
 * inform the data subject within three months on the progress or outcome.
 *
 * **Errors** as `ResponsePeriod.end`.
 */
export const end = (question: ComplaintQuestion): Result.Result<SilenceDeadline, ClockError> =>
  Result.map(
    civilClock({
      clock: "authority-silence",
      question,
      field: "receivedAt",
      moment: question.receivedAt,
      rule: question.rule ?? period
    }),
    (deadline) => ({ ...deadline, remedyAvailableFrom: addDays(deadline.lastDay, 1) })
  )

/** As `end`, and throws its error. */
export const endUnsafe = (question: ComplaintQuestion): SilenceDeadline => Result.getOrThrow(end(question))
