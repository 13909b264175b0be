/**
 * How long a controller has to tell a person that it will not act on their request, why, and where they can complain:
 * GDPR Art. 12(4).
 *
 * @since 0.1.0
 */
import { gdpr } from "@lethe/core/LegalSource"
import * as Result from "effect/Result"
import { type DatedPeriod, gdprApplies } from "./DatedPeriod.ts"
import type { Deadline } from "./Deadline.ts"
import { civilClock } from "./internal/civilClock.ts"
import type { Place } from "./Place.ts"
import type { ClockError } from "./Unknown.ts"

export interface RefusalQuestion extends Place {
  readonly receivedAt: string
  readonly rule?: DatedPeriod
}

export interface RefusalDeadline extends Deadline {
  /** Who refuses cannot take longer: Art. 12(4) has no extension. */
  readonly extendable: false
}

/** One month of receipt. */
export const period: DatedPeriod = {
  id: "gdpr/refusal",
  title: "Telling that a request is refused",
  versions: [
    {
      from: gdprApplies,
      period: "P1M",
      source: gdpr("Art. 12(4)"),
      verification: "verified",
      verifiedOn: "2026-11-22"
    }
  ]
}

/**
 * Finds the last day on which a refusal can be told in time.
 *
 * **Law** GDPR Art. 12(4): without delay and at the latest within one month of receipt of the request.
 *
 * **Errors** as `ResponsePeriod.end`.
 */
export const end = (question: RefusalQuestion): Result.Result<RefusalDeadline, ClockError> =>
  Result.map(
    civilClock({
      clock: "request-refusal",
      question,
      field: "receivedAt",
      moment: question.receivedAt,
      rule: question.rule ?? period
    }),
    (deadline) => ({ ...deadline, extendable: false })
  )

/** As `end`, and throws its error. */
export const endUnsafe = (question: RefusalQuestion): RefusalDeadline => Result.getOrThrow(end(question))
