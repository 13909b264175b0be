/**
 * How a provision is read where its text is open: each reading has a name, and one of them is the default.
 *
 * Two questions are not here, since the calendar that is passed answers them: whether the holidays of a region count
 * (pass the calendar of the region, or that of the country), and whether days that a decree assimilates to holidays do,
 * as in the Netherlands (pass a calendar with them or without). Reg. 1182/71 Art. 2(1) looks to the place in which
 * action is to be taken; for a controller in several regions no authority was found.
 *
 * @since 0.1.0
 */
import type { Fault } from "@lethe/core/Fault"

/**
 * What a suspension does to a period. Neither the GDPR nor the EDPB's guidelines 01/2022 count its days.
 *
 * - `add-days`: the days from that of asking to that of the answer are added; one of the two counts.
 * - `add-days-inclusive`: both count. UK GDPR Art. 12A, for clarification.
 * - `restart-on-answer`: the period begins on the day of the answer.
 * - `none`: the period runs on.
 */
export type SuspensionPolicy = "add-days" | "add-days-inclusive" | "restart-on-answer" | "none"

export interface Readings {
  /**
   * Where Reg. 1182/71 Art. 3(5) applies: "any period of two days or more shall include at least two working days".
   *
   * - `days-and-longer` (default): to forward periods in days, weeks, months and years.
   * - `hours-too`: also to hours, as Piltz and Pradel have it (ZD 2019, 152). The Bavarian and the North
   *   Rhine-Westphalian authorities do not. Two whole working days after the day of the event must then be over.
   * - `never`.
   */
  readonly twoWorkingDays: "days-and-longer" | "hours-too" | "never"
  /**
   * Hours over a change of the clocks. `elapsed` (default): 72 hours are 72 hours. `on-the-clock`: they end at the
   * hour at which the clock shows them to be over. No text decides it.
   */
  readonly clockChanges: "elapsed" | "on-the-clock"
  /**
   * An event of which only the day is known, for a period in hours. `first-instant` (default): it happened at the
   * beginning of the day, which is the earliest it can have been, and the answer is flagged. `refuse`: an error.
   */
  readonly dayWithoutHour: "first-instant" | "refuse"
  /** `by-regime` (default): `Regime` says which. */
  readonly suspension: "by-regime" | SuspensionPolicy
  /** From how many days after receipt on asking is called late. "Without undue delay" has no number; 14 is ours. */
  readonly lateAfterDays: number
  /** Which numbers may be used: all that are known (default), or those that somebody has read in a source. */
  readonly facts: "all" | "verified"
}

export const defaults: Readings = {
  twoWorkingDays: "days-and-longer",
  clockChanges: "elapsed",
  dayWithoutHour: "first-instant",
  suspension: "by-regime",
  lateAfterDays: 14,
  facts: "all"
}

/** The values that each reading may have. */
export const choices = {
  twoWorkingDays: ["days-and-longer", "hours-too", "never"],
  clockChanges: ["elapsed", "on-the-clock"],
  dayWithoutHour: ["first-instant", "refuse"],
  suspension: ["by-regime", "add-days", "add-days-inclusive", "restart-on-answer", "none"],
  facts: ["all", "verified"]
} as const

/** The readings that were chosen, the defaults in place of all others. What is none of the choices is a fault. */
export const read = (chosen: Partial<Readings> | undefined, faults: Array<Fault>): Readings => {
  if (chosen === undefined) return defaults
  for (const [name, values] of Object.entries(choices)) {
    const value = chosen[name as keyof typeof choices]
    if (value !== undefined && !(values as ReadonlyArray<unknown>).includes(value))
      faults.push({ path: ["readings", name], message: `expected one of ${values.join(", ")}` })
  }
  const { lateAfterDays } = chosen
  if (lateAfterDays !== undefined && !(Number.isInteger(lateAfterDays) && lateAfterDays >= 0))
    faults.push({ path: ["readings", "lateAfterDays"], message: "expected a whole number of days" })
  return { ...defaults, ...withoutUndefined(chosen) }
}

const withoutUndefined = (chosen: Partial<Readings>): Partial<Readings> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
