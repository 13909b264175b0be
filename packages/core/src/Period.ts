/**
 * A length of time as the law writes it: in calendar units, or in hours.
 *
 * A year is never 365 days and a month never 30. A period is held as its ISO 8601 text (`P3Y`, `P7Y2M`, `P30D`,
 * `PT72H`), so that rules are plain JSON. Calendar units and hours do not mix: the law does not mix them either.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** ISO 8601, whole numbers, at most 999 of a unit (99,999 days or hours); not zero. */
export const Period = Schema.String.check(
  Schema.makeFilter(isValid, { message: "expected a period, as 3 years: P3Y, P7Y2M, P12W, P30D or PT72H" })
)
  .pipe(Schema.brand("Period"))
  .annotate({ identifier: "Period" })
export type Period = typeof Period.Type

type Unit = "hour" | "day" | "week" | "month" | "year"
type One = `${number} ${Unit | `${Unit}s`}`

/** How a person writes a period: `"3 years"`, `"7 years 2 months"`, `"72 hours"`. */
export type PeriodInput = One | `${One} ${One}`

/** The units of a period. All are added in one step. */
export interface PeriodUnits {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
  /** Elapsed hours. When not 0 all others are. */
  readonly hours: number
}

/** The units of a period, each 0 where it is not named. */
export const units = (period: Period): PeriodUnits => {
  const match = pattern.exec(period)
  const unit = (index: number) => Number(match?.[index] ?? 0)
  return { years: unit(1), months: unit(2), weeks: unit(3), days: unit(4), hours: unit(5) }
}

/**
 * Turns what a person writes into ISO 8601. What is no period is returned as it was written, for decoding to refuse
 * at its place in the register; nothing is guessed.
 */
export const fromWords = (words: string): string => {
  const parts = { year: "", month: "", week: "", day: "", hour: "" }
  const rest = words.replaceAll(/(\d+) (year|month|week|day|hour)s?(?: |$)/gu, (_, count: string, unit: Unit) => {
    parts[unit] += `${Number(count)}${unit === "hour" ? "H" : unit.charAt(0).toUpperCase()}`
    return ""
  })
  const iso = `P${parts.year}${parts.month}${parts.week}${parts.day}${parts.hour === "" ? "" : `T${parts.hour}`}`
  return rest === "" && isValid(iso) ? iso : words
}

/** `P7Y2M` as `7 years 2 months`. */
export const toWords = (period: Period): string =>
  Object.entries(units(period))
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`)
    .join(" ")

/** One way of writing each period: no unit of zero, no leading zeros. */
const pattern =
  /^P(?=\d|T\d)(?:([1-9]\d{0,2})Y)?(?:([1-9]\d{0,2})M)?(?:([1-9]\d{0,2})W)?(?:([1-9]\d{0,4})D)?(?:T([1-9]\d{0,4})H)?$/u

export function isValid(text: string): text is Period {
  if (!pattern.test(text)) return false
  const { years, months, weeks, days, hours } = units(text as Period)
  const calendar = years + months + weeks + days
  return calendar > 0 !== hours > 0
}
