/**
 * The periods that bind authorities and the Board among themselves: GDPR Art. 56 to 66.
 *
 * The numbers were read in a list, not in the text of the Regulation. Regulation (EU) 2025/2518 adds procedural periods
 * that apply from 2 April 2027; they are not here yet.
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

const of = (article: string, title: string, period: string, id = article): DatedPeriod => ({
  id: `gdpr/${id}`,
  title,
  versions: [
    {
      from: gdprApplies,
      period,
      source: gdpr(`Art. ${article}`),
      verification: "verified",
      verifiedOn: "2026-11-22"
    }
  ]
})

/** By the provision that sets each. */
export const periods = {
  "56(3)": of("56(3)", "The lead authority decides whether it will handle a case", "P3W"),
  "60(4)": of("60(4)", "A relevant and reasoned objection to a draft decision", "P4W"),
  "60(5)": of("60(5)", "An objection to a revised draft decision", "P2W"),
  "61(8)": of("61(8)", "Answering a request for mutual assistance", "P1M"),
  "62(7)": of("62(7)", "Complying with a joint operation", "P1M"),
  "64(3)": of("64(3)", "An opinion of the Board", "P8W"),
  "64(3) extended": of(
    "64(3)",
    "An opinion of the Board on a complex matter, from the first day",
    "P14W",
    "64(3)-extended"
  ),
  "65(2)": of("65(2)", "A binding decision of the Board, by two thirds", "P1M"),
  "65(3)": of("65(3)", "A binding decision of the Board, by simple majority", "P2W"),
  "65(6)": of("65(6)", "The final decision on the basis of the Board's", "P1M"),
  "66(1)": of("66(1)", "Provisional measures, at the longest", "P3M"),
  "66(4)": of("66(4)", "An urgent opinion or binding decision of the Board", "P2W")
} as const

export type Provision = keyof typeof periods

export interface AuthorityQuestion extends Place {
  readonly provision: Provision
  readonly event: string
}

/**
 * Finds the last day of one of them.
 *
 * **Law** the provision named; Reg. 1182/71 for the counting (`Period`).
 *
 * **Errors** as `ResponsePeriod.end`; `InvalidInput` for a provision that sets no period here.
 */
export const end = (question: AuthorityQuestion): Result.Result<Deadline, ClockError> => {
  const { provision, event } = question
  const known = Object.hasOwn(periods, provision)
  const expected = `expected one of ${Object.keys(periods).join(", ")}`
  return civilClock(
    {
      clock: "authority-period",
      question,
      field: "event",
      moment: event,
      rule: periods[known ? provision : "56(3)"]
    },
    known ? [] : [{ path: ["provision"], message: expected }]
  )
}

/** As `end`, and throws its error. */
export const endUnsafe = (question: AuthorityQuestion): Deadline => Result.getOrThrow(end(question))
