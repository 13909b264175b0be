/**
 * How long a period is, in the units in which the law counts: Reg. 1182/71 Art. 3.
 *
 * @since 0.1.0
 */
import * as Period from "@lethe/core/Period"

/**
 * A period as it is given: ISO 8601 (`P1M`, `P8W`, `P1M15D`, `PT72H`; months also in part, as `P1.5M`), or working
 * days.
 */
export type PeriodInput = string | { readonly workingDays: number }

/** A period in one of the three ways of counting. */
export type Length = CalendarLength | HourLength | WorkingDayLength

/** Years are twelve months each; all that is named is added, months first. */
export interface CalendarLength {
  readonly _tag: "Calendar"
  readonly months: number
  readonly weeks: number
  readonly days: number
  /** What a part of a month comes to in days, a month being thirty: Art. 3(2)(d). */
  readonly daysOfPart: number
}

export interface HourLength {
  readonly _tag: "Hours"
  readonly hours: number
}

export interface WorkingDayLength {
  readonly _tag: "WorkingDays"
  readonly workingDays: number
}

/** What a text that is no period is told. */
export const expected = "expected a period, as P1M, P8W, P30D, P1.5M or PT72H, or { workingDays: 5 }"

/** The length of a period, or nothing where it is none. */
export const from = (input: unknown): Length | undefined => {
  if (typeof input === "string") return fromIso(input)
  if (typeof input !== "object" || input === null || !("workingDays" in input)) return undefined
  const { workingDays } = input
  const isSome = typeof workingDays === "number" && Number.isInteger(workingDays) && workingDays > 0
  return isSome && workingDays <= mostDays ? { _tag: "WorkingDays", workingDays } : undefined
}

/**
 * What a person writes, as a period: `"3 weeks"`, `"5 working days"`, `"P1M"`. What is no period is returned as it was
 * written, for a clock to refuse at its place.
 */
export const fromWords = (words: string): PeriodInput => {
  const working = /^([1-9]\d{0,4}) working days?$/u.exec(words)
  return working === null ? Period.fromWords(words) : { workingDays: Number(working[1]) }
}

/** Both, as one period that is laid out in one step. Only calendar periods add up. */
export const plus = (a: CalendarLength, b: CalendarLength): CalendarLength => ({
  _tag: "Calendar",
  months: a.months + b.months,
  weeks: a.weeks + b.weeks,
  days: a.days + b.days,
  daysOfPart: a.daysOfPart + b.daysOfPart
})

/** Whether it is "of two days or more", in the words of Art. 3(5). */
export const isOfTwoDays = ({ months, weeks, days, daysOfPart }: CalendarLength): boolean =>
  months > 0 || weeks > 0 || days + daysOfPart >= 2

/** As ISO 8601. */
export const toIso = (length: Length): string => {
  if (length._tag === "Hours") return `PT${length.hours}H`
  if (length._tag === "WorkingDays") return `P${length.workingDays}D`
  const { months, weeks, days, daysOfPart } = length
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const part = (count: number, unit: string) => (count === 0 ? "" : `${count}${unit}`)
  return `P${part(years, "Y")}${part(rest, "M")}${part(weeks, "W")}${part(days + daysOfPart, "D")}`
}

const mostDays = 99_999

const fromIso = (text: string): Length | undefined => {
  const whole = Period.isValid(text) ? Period.units(text) : undefined
  if (whole === undefined) return withPartOfMonth(text)
  const { years, months, weeks, days, hours } = whole
  return hours > 0
    ? { _tag: "Hours", hours }
    : { _tag: "Calendar", months: years * 12 + months, weeks, days, daysOfPart: 0 }
}

/** `P1.5M`: ISO 8601 lets the last unit have a decimal. What does not come to whole days is no period. */
const withPartOfMonth = (text: string): Length | undefined => {
  const match = /^P(?:([1-9]\d{0,2})Y)?(0|[1-9]\d{0,2})[.,](\d{1,4})M$/u.exec(text)
  if (match === null) return undefined
  const [years, months, decimals] = [Number(match[1] ?? 0), Number(match[2]), match[3] ?? ""]
  const parts = Number(decimals) * 30
  const scale = 10 ** decimals.length
  return parts === 0 || parts % scale !== 0
    ? undefined
    : { _tag: "Calendar", months: years * 12 + months, weeks: 0, days: 0, daysOfPart: parts / scale }
}
