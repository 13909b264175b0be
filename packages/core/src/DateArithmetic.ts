/**
 * Adding periods to civil dates, and the ends of years.
 *
 * The one place where month arithmetic is done. Inside it is date-fns on UTC dates; outside there are only civil
 * dates, so the answer cannot depend on the machine's time zone.
 *
 * @since 0.1.0
 */
import { UTCDateMini } from "@date-fns/utc/date/mini"
import { addMonths } from "date-fns/addMonths"
import * as Period from "./Period.ts"
import * as PlainDate from "./PlainDate.ts"

/** The last day of a financial year, as a month and a day: `12-31`. */
export type MonthDay = string

/**
 * The day on which a calendar period after `day` ends.
 *
 * **Law** Reg. 1182/71 Art. 3(2)(c): the same date of the last month or year, or its last day where that date does
 * not exist. All units are added in one step; months do not stick to the end of the month.
 *
 * Hours are not calendar units and add nothing here.
 */
export const add = (day: PlainDate.PlainDate, period: Period.Period): PlainDate.PlainDate => {
  const { years, months, weeks, days } = Period.units(period)
  return plus(day, { months: years * 12 + months, weeks, days })
}

/**
 * The day that lies so many units after `day`, or before it where they are negative: months first, clipped to the last
 * day of a shorter month, then weeks and days.
 *
 * Going back is not the inverse of going forth: 31 March less a month is 28 February, which a month later is 28 March.
 */
export const plus = (
  day: PlainDate.PlainDate,
  { months = 0, weeks = 0, days = 0 }: { readonly months?: number; readonly weeks?: number; readonly days?: number }
): PlainDate.PlainDate => {
  const laid = months === 0 ? day : inMonth(day, months)
  return weeks === 0 && days === 0 ? laid : addDays(laid, weeks * 7 + days)
}

const inMonth = (day: PlainDate.PlainDate, months: number): PlainDate.PlainDate => {
  const dayOfMonth = PlainDate.dayOfMonth(day)
  const month = PlainDate.yearOf(day) * 12 + PlainDate.monthOf(day) - 1 + months
  const year = Math.floor(month / 12)
  // Every month has a 28th: only from there on is there something to clip.
  return dayOfMonth <= 28 && year >= 1 && year <= 9999
    ? iso(year, month - year * 12 + 1, dayOfMonth)
    : fromUtc(addMonths(toUtc(day), months))
}

export const addDays = (day: PlainDate.PlainDate, days: number): PlainDate.PlainDate =>
  fromEpochDay(toEpochDay(day) + days)

export const endOfCalendarYear = (day: PlainDate.PlainDate): PlainDate.PlainDate =>
  `${day.slice(0, 4)}-12-31` as PlainDate.PlainDate

export const startOfNextCalendarYear = (day: PlainDate.PlainDate): PlainDate.PlainDate =>
  addDays(endOfCalendarYear(day), 1)

/** The end of the financial year that `day` falls in. `02-29` is the last day of February. */
export const endOfFinancialYear = (day: PlainDate.PlainDate, yearEnds: MonthDay): PlainDate.PlainDate => {
  const year = PlainDate.yearOf(day)
  const end = inYear(year, yearEnds)
  return end >= day ? end : inYear(year + 1, yearEnds)
}

/**
 * Days since 1 January 1970.
 *
 * Counted in years that begin in March, so that a leap day is the last of its year: the months from there on are 153
 * days in every five.
 */
export const toEpochDay = (day: PlainDate.PlainDate): number => {
  const month = PlainDate.monthOf(day)
  const year = PlainDate.yearOf(day) - (month < 3 ? 1 : 0)
  const beforeMonth = Math.floor((153 * (month < 3 ? month + 9 : month - 3) + 2) / 5)
  return daysBeforeMarch(year) + beforeMonth + PlainDate.dayOfMonth(day) - 1
}

/** The day of the week, from Sunday, 0, to Saturday, 6. 1 January 1970 was a Thursday. */
export const dayOfWeek = (day: PlainDate.PlainDate): number => (((toEpochDay(day) + 4) % 7) + 7) % 7

/** The day that many days after 1 January 1970, kept within the calendar's first and last day. */
export const fromEpochDay = (days: number): PlainDate.PlainDate => {
  if (days < firstEpochDay) return PlainDate.first
  if (!(days < lastEpochDay)) return PlainDate.last
  let year = Math.floor((days + daysToMarchOfYear0) / 365.2425)
  // The mean year is right to a day.
  if (daysBeforeMarch(year + 1) <= days) year += 1
  else if (daysBeforeMarch(year) > days) year -= 1
  const dayOfYear = days - daysBeforeMarch(year)
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1
  return month < 10 ? iso(year, month + 3, dayOfMonth) : iso(year + 1, month - 9, dayOfMonth)
}

/** The days from 1 January 1970 to 1 March of a year, by the Gregorian rule. */
const daysBeforeMarch = (year: number): number =>
  year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) - daysToMarchOfYear0

const daysToMarchOfYear0 = 719_468
/** 1 January of the year 1, and 31 December 9999. */
const [firstEpochDay, lastEpochDay] = [-719_162, 2_932_896]

const inYear = (year: number, monthDay: MonthDay): PlainDate.PlainDate => {
  if (year > 9999) return PlainDate.last
  const [month, day] = [Number(monthDay.slice(0, 2)), Number(monthDay.slice(3, 5))]
  return iso(year, month, Math.min(day, PlainDate.daysInMonth(year, month)))
}

const toUtc = (day: PlainDate.PlainDate): Date => {
  const date = new UTCDateMini(0)
  date.setUTCFullYear(PlainDate.yearOf(day), PlainDate.monthOf(day) - 1, PlainDate.dayOfMonth(day))
  return date
}

const fromUtc = (date: Date): PlainDate.PlainDate => {
  const year = date.getUTCFullYear()
  if (!(year <= 9999)) return PlainDate.last
  return year < 1 ? PlainDate.first : iso(year, date.getUTCMonth() + 1, date.getUTCDate())
}

const iso = (year: number, month: number, day: number): PlainDate.PlainDate =>
  `${year < 1000 ? String(year).padStart(4, "0") : year}-${two(month)}-${two(day)}` as PlainDate.PlainDate

const two = (number: number): string => (number < 10 ? `0${number}` : String(number))
