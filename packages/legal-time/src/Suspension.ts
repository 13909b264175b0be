/**
 * A clock that stands still while the person, or the controller, is awaited.
 *
 * Neither the GDPR nor the guidelines say how many days that adds: `Readings.suspension` names the ways, and `Regime`
 * the one that a law has.
 *
 * @since 0.1.0
 */
import { addDays, toEpochDay } from "@lethe/core/DateArithmetic"
import type { Fault } from "@lethe/core/Fault"
import { earlier, later, type PlainDate } from "@lethe/core/PlainDate"
import type { Zone } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import type { Warning } from "./Deadline.ts"
import { readDay } from "./Place.ts"
import type { SuspensionPolicy } from "./Readings.ts"

/** What is awaited: proof of identity, a clarification, a fee, information for the authority, or something else. */
export type Reason = "identity" | "clarification" | "fee" | "information" | (string & {})

export interface SuspensionInput {
  readonly reason: Reason
  /** The day of asking. */
  readonly from: string
  /** The day of the answer; `null` while it is awaited. */
  readonly to: string | null
}

/** One that was read. */
export interface Suspension {
  readonly reason: string
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** What all suspensions of a period come to. */
export interface Effect {
  /** The day from which the period is counted. */
  readonly begin: PlainDate
  /** How many days did not count. */
  readonly days: number
  /** The one that has not ended: no last day can be given. */
  readonly open?: Suspension
  readonly warnings: ReadonlyArray<Warning>
}

/** Reads suspensions, earliest first. One that ends before it begins, or begins before receipt, is a fault. */
export const read = (
  inputs: ReadonlyArray<SuspensionInput> | undefined,
  received: PlainDate | undefined,
  { zone, faults }: { readonly zone: Zone; readonly faults: Array<Fault> }
): ReadonlyArray<Suspension> => {
  if (inputs === undefined) return none
  const suspensions = inputs.flatMap(({ reason, from: asked, to: answered }, index) => {
    const path = (field: string) => ["suspensions", index, field]
    const from = readDay(asked, { path: path("from"), zone, faults })
    const to = (answered ?? null) === null ? null : readDay(answered, { path: path("to"), zone, faults })
    const fault = (field: string, message: string) => faults.push({ path: path(field), message })
    if (typeof reason !== "string" || reason === "") fault("reason", "has no reason")
    if (from !== undefined && received !== undefined && from < received) fault("from", "lies before receipt")
    if (from !== undefined && typeof to === "string" && to < from) fault("to", "ends before it begins")
    return from === undefined || to === undefined ? [] : [{ reason, from, to }]
  })
  return suspensions.sort((a, b) => (a.from === b.from ? compareEnds(a, b) : a.from < b.from ? -1 : 1))
}

const none: ReadonlyArray<Suspension> = []

const compareEnds = (a: Suspension, b: Suspension): number =>
  toEpochDay(a.to ?? a.from) - toEpochDay(b.to ?? b.from) + (a.to === null ? 1 : 0) - (b.to === null ? 1 : 0)

/** How the clock runs without the suspensions still to come. */
export interface Running<E> {
  readonly policyOf: (suspension: Suspension) => SuspensionPolicy
  readonly lastDay: (begin: PlainDate, days: number) => Result.Result<PlainDate, E>
}

/**
 * What suspensions do to a period that began on the day of receipt.
 *
 * **Properties**
 *
 * - Days that two suspensions share are counted once.
 * - What is asked after the period has ended suspends nothing.
 * - A longer suspension never ends the period earlier.
 */
export const effectOf = <E>(
  suspensions: ReadonlyArray<Suspension>,
  received: PlainDate,
  { policyOf, lastDay }: Running<E>
): Result.Result<Effect, E> => {
  const warnings = new Set<Warning>()
  const pauses: Array<Pause> = []
  let begin = received
  let until = received
  for (const each of suspensions) {
    const policy = policyOf(each)
    if (policy === "none") continue
    const runsTo = lastDay(begin, daysOf(pauses, begin))
    if (Result.isFailure(runsTo)) return Result.fail(runsTo.failure)
    if (each.from > runsTo.success) {
      warnings.add("suspended-after-last-day")
      continue
    }
    if (each.from < until) warnings.add("suspensions-overlap")
    if (each.to === null) {
      const ended = pauses.map((pause) => ({ ...pause, end: earlier(pause.end, each.from) }))
      return Result.succeed({ begin, days: daysOf(ended, begin), open: each, warnings: [...warnings] })
    }
    until = later(until, each.to)
    if (policy === "restart-on-answer") begin = later(begin, each.to)
    else pauses.push({ from: each.from, end: policy === "add-days-inclusive" ? addDays(each.to, 1) : each.to })
  }
  return Result.succeed({ begin, days: daysOf(pauses, begin), warnings: [...warnings] })
}

/** Days that do not count: from the first of them to before `end`. */
interface Pause {
  readonly from: PlainDate
  readonly end: PlainDate
}

/** How many days do not count from `begin` on; they come in order of their first day. */
const daysOf = (pauses: ReadonlyArray<Pause>, begin: PlainDate): number => {
  let [days, counted] = [0, begin]
  for (const { from, end } of pauses) {
    const start = later(from, counted)
    if (end <= start) continue
    days += daysBetween(start, end)
    counted = end
  }
  return days
}

/** From one day to another. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toEpochDay(to) - toEpochDay(from)

/** What was asked for so late that it may not suspend: "without undue delay" has no number, `afterDays` is ours. */
export const lateWarnings = (
  suspensions: ReadonlyArray<Suspension>,
  received: PlainDate,
  afterDays: number
): ReadonlyArray<Warning> => {
  const late = suspensions.filter(({ from }) => daysBetween(received, from) > afterDays)
  const asked = new Set(late.map(({ reason }) => reason))
  return (["identity", "clarification", "information"] as const)
    .filter((reason) => asked.has(reason))
    .map((reason) => `${reason}-requested-late` as const)
}
