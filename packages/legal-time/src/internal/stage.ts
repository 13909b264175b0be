/** A period from receipt, with the suspensions in it: ended on a day, or still open. */
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import type { Asked, Suspended, Warning } from "../Deadline.ts"
import type { CalendarLength, WorkingDayLength } from "../Length.ts"
import type { Counted, Moment } from "../Place.ts"
import type { SuspensionLaw } from "../Regime.ts"
import type { Counting, Derivation, Step } from "../Step.ts"
import { daysBetween, type Effect, effectOf, type Suspension } from "../Suspension.ts"
import { type CountAnswer, type CountError, count } from "./count.ts"

/** A clock that can stand still. */
export interface Suspendable {
  readonly place: Counted
  readonly event: Moment
  readonly received: PlainDate
  readonly suspensions: ReadonlyArray<Suspension>
  readonly law: {
    readonly counting: Counting
    readonly suspension: (reason: string, received: PlainDate) => SuspensionLaw
  }
}

export type Stage = Ended | Open

interface Ended {
  readonly _tag: "Ended"
  readonly counted: CountAnswer
  /** The steps before the counting. */
  readonly steps: Derivation
  readonly warnings: ReadonlyArray<Warning>
}

interface Open {
  readonly _tag: "Open"
  readonly open: Suspension
  readonly remainingDays: number
  readonly steps: Derivation
  readonly warnings: ReadonlyArray<Warning>
}

export const stage = (
  clock: Suspendable,
  length: CalendarLength | WorkingDayLength
): Result.Result<Stage, CountError> => {
  const { place, event, received, suspensions, law } = clock
  const name = "event-day"
  const receipt: Step = { name, source: law.counting[name], before: event, after: received }
  const lay = (start: PlainDate, days: number) =>
    count({
      place,
      counting: law.counting,
      length,
      start,
      direction: "forward",
      ...(days === 0 ? {} : { suspended: { days, source: sourceOf(clock, "clarification") } })
    })
  if (suspensions.length === 0)
    return Result.map(lay(received, 0), (counted) => ({ _tag: "Ended", counted, steps: [receipt], warnings: none }))
  const effect = effectOf(suspensions, received, {
    policyOf: (each) => policyOf(clock, each),
    lastDay: (begin, days) => Result.map(lay(begin, days), ({ lastDay }) => lastDay)
  })
  return Result.flatMap(effect, (effect) =>
    Result.map(lay(effect.begin, effect.days), (counted) =>
      staged(effect, counted, [receipt, ...restarted(clock, effect)])
    )
  )
}

const none: ReadonlyArray<Warning> = []

const staged = ({ open, warnings }: Effect, counted: CountAnswer, steps: Derivation): Stage => {
  if (open === undefined) return { _tag: "Ended", counted, steps, warnings }
  const remainingDays = daysBetween(open.from, counted.nominalLastDay)
  return { _tag: "Open", open, remainingDays, steps: [...steps, ...counted.steps.filter(isNominal)], warnings }
}

/** Where the end will fall nobody can say: what would move it there is left out. */
const isNominal = ({ name }: Step): boolean => name !== "following-working-day" && name !== "two-working-days"

const restarted = (clock: Suspendable, { begin }: Effect): ReadonlyArray<Step> =>
  begin === clock.received
    ? []
    : [{ name: "restarted", source: sourceOf(clock, "identity"), before: clock.received, after: begin }]

const sourceOf = ({ law, received }: Suspendable, reason: string) => law.suspension(reason, received).source

const policyOf = ({ place, law, received }: Suspendable, { reason }: Suspension) => {
  const { suspension } = place.readings
  return suspension === "by-regime" ? law.suspension(reason, received).policy : suspension
}

/** The answer of a clock that stands still. */
export const suspended = (
  { place, ...asked }: Omit<Asked, "steps">,
  { open, remainingDays, steps }: Open
): Suspended => ({
  ...{ _tag: "Suspended", ...asked, zone: place.zone, territory: place.calendar?.territory ?? null },
  ...{ status: "suspended", nominalLastDay: null, lastDay: null, rolled: false },
  reason: open.reason,
  suspendedSince: open.from,
  remainingDaysAtSuspension: remainingDays,
  derivation: steps
})
