/**
 * A provision of the host's own: one that `@lethe/jurisdictions` does not have.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { InvalidInput, shapeFaults } from "./Fault.ts"
import * as Period from "./Period.ts"
import { Statute, type StatuteCondition } from "./Statute.ts"

/** In words, or as the period of another provision. */
export type StatutePeriod = Period.PeriodInput | Period.Period

/** A period with the days it is for, as a person writes them: with `forEvents…` or with `from` and `until`. */
export interface StatuteVersionInput {
  readonly period: StatutePeriod
  readonly forEventsFrom?: string
  readonly forEventsUntil?: string
  readonly from?: string
  readonly until?: string
}

/** As a statute, with its periods as a person writes them, and days as text. It has a period, or versions. */
export interface StatuteInput<Event extends string, Condition extends string = never>
  extends Omit<
    Statute<Event, Condition>,
    "period" | "versions" | "ceiling" | "verifiedOn" | "countedFrom" | "events" | "conditions"
  > {
  readonly events: readonly [Event, ...Event[]]
  readonly period?: StatutePeriod
  readonly versions?: readonly [StatuteVersionInput, ...StatuteVersionInput[]]
  readonly ceiling?: StatutePeriod
  /** The day of the event where it is not said. */
  readonly countedFrom?: Statute["countedFrom"]
  readonly verifiedOn?: string
  readonly conditions?: readonly [StatuteCondition<Condition>, ...StatuteCondition<Condition>[]]
}

/**
 * Declares a provision.
 *
 * **Errors** Throws `InvalidInput` naming every fault: it runs once, at start.
 */
export const defineStatute = <const Event extends string, const Condition extends string = never>(
  input: StatuteInput<Event, Condition>
): Statute<Event, Condition> => {
  const { period, versions, ceiling } = input
  const json = {
    countedFrom: "day",
    ...input,
    ...(period === undefined ? {} : { period: Period.fromWords(period) }),
    ...(versions === undefined ? {} : { versions: versions.map(inPeriods) }),
    ...(ceiling === undefined ? {} : { ceiling: Period.fromWords(ceiling) })
  }
  const decoded = Schema.decodeUnknownResult(Statute)(json, { errors: "all", onExcessProperty: "error" })
  return Result.getOrThrow(
    Result.mapError(decoded, (error) => new InvalidInput({ what: "provision", faults: shapeFaults(error) }))
  ) as Statute<Event, Condition>
}

const inPeriods = (version: StatuteVersionInput) => ({ ...version, period: Period.fromWords(version.period) })
