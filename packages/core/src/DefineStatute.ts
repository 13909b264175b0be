/**
 * A provision of the host's own: one that `@lethe/jurisdictions` does not have.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { InvalidInput, shapeFaults } from "./Fault.ts"
import * as Period from "./Period.ts"
import { Statute } from "./Statute.ts"

/** As a statute, with its period as a person writes it, and days as text. */
export interface StatuteInput<Event extends string>
  extends Omit<Statute<Event>, "period" | "verifiedOn" | "countedFrom" | "events"> {
  readonly events: readonly [Event, ...Event[]]
  readonly period: Period.PeriodInput
  /** The day of the event where it is not said. */
  readonly countedFrom?: Statute["countedFrom"]
  readonly verifiedOn?: string
}

/**
 * Declares a provision.
 *
 * **Errors** Throws `InvalidInput` naming every fault: it runs once, at start.
 */
export const defineStatute = <const Event extends string>(input: StatuteInput<Event>): Statute<Event> => {
  const json = { countedFrom: "day", ...input, period: Period.fromWords(input.period) }
  const decoded = Schema.decodeUnknownResult(Statute)(json, { errors: "all", onExcessProperty: "error" })
  return Result.getOrThrow(
    Result.mapError(decoded, (error) => new InvalidInput({ what: "provision", faults: shapeFaults(error) }))
  ) as Statute<Event>
}
