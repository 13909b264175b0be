/**
 * For which years a calendar is needed: for whoever builds one for a single question.
 *
 * @since 0.1.0
 */
import * as Length from "./Length.ts"

/**
 * The years that an answer may look at: those of the dates in its question, and as many more as its period is long.
 *
 * A period that is none counts as one year: the clock will refuse it.
 */
export const yearsNeeded = (
  dates: readonly [string, ...Array<string>],
  { period, backward = false }: { readonly period?: unknown; readonly backward?: boolean } = {}
): { readonly from: number; readonly to: number } => {
  const years = dates.map((date) => Number(date.slice(0, 4)))
  const span = yearsIn(Length.from(period))
  const [earliest, latest] = [Math.min(...years), Math.max(...years)]
  return { from: Math.max(1, earliest - (backward ? span : 0)), to: Math.min(9999, latest + span) }
}

/** Rounded up, and one more for a last day that is moved into the next year. */
const yearsIn = (length: Length.Length | undefined): number => {
  if (length === undefined) return 1
  const days =
    length._tag === "Hours"
      ? length.hours / 24
      : length._tag === "WorkingDays"
        ? length.workingDays * 2
        : length.months * 31 + length.weeks * 7 + length.days + length.daysOfPart
  return Math.ceil(days / 365) + 1
}
