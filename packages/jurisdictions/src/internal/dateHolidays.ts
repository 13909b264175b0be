/**
 * `date-holidays` as civil dates.
 *
 * It computes with the machine's local time, and says each start twice: as an instant, which depends on the zone, and
 * as the text of the local time, which does not. Only the text is read here.
 */
import { addDays } from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import Holidays, { type HolidaysTypes } from "date-holidays"
import type { Years } from "../Territories.ts"

export interface Found {
  readonly day: string
  readonly name: string
}

/** Where the source has another name for the territory. */
const nameInSource: Readonly<Record<string, string>> = { GB: "GB-ENG", "FR-6AE": "FR-67", "IT-BZ": "IT-32" }

/** The public holidays of a territory as the source has them. */
export const holidaysOf = (code: string, years: Years, halfDays: "counted" | "left-out"): ReadonlyArray<Found> =>
  yearsOf(years)
    .flatMap(inYear(open(nameInSource[code] ?? code)))
    .filter((holiday) => holiday.type === "public" && (halfDays === "counted" || !isHalf(holiday)))
    .flatMap(eachDay)
    // A holiday of several days may reach into the next year.
    .filter(({ day }) => Number(day.slice(0, 4)) <= years.to)

/** The days of one rule. */
export const daysOf = (rule: string, name: string, years: Years): ReadonlyArray<Found> => {
  const alone = new Holidays()
  alone.setHoliday(rule, { name: { en: name }, type: "public" })
  return yearsOf(years).flatMap(inYear(alone)).flatMap(eachDay)
}

/** Days of other kinds are only computed where a public holiday depends on them: it costs twice as much. */
const open = (code: string): Holidays => {
  const languages = ["en"]
  const onlyPublic = new Holidays(code, { languages, types: ["public"] })
  const dependent = onlyPublic.getRules().some((rule) => /\bholiday\b/u.test(ruleOf(rule)))
  return dependent ? new Holidays(code, { languages }) : onlyPublic
}

const ruleOf = (rule: object): string => String(Reflect.get(rule, "rule"))

const yearsOf = ({ from, to }: Years): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const inYear =
  (holidays: Holidays) =>
  (year: number): ReadonlyArray<HolidaysTypes.Holiday> =>
    holidays.getHolidays(year)

/** The rule says at what hour it begins. The start may not: where clocks skip midnight, a whole day begins at one. */
const isHalf = ({ rule }: HolidaysTypes.Holiday): boolean => /\b\d{1,2}:\d{2}\b/u.test(rule)

const eachDay = ({ date, name, rule }: HolidaysTypes.Holiday): ReadonlyArray<Found> => {
  const first = date.slice(0, 10) as PlainDate
  const days = Number(/\bP(\d+)DT?/u.exec(rule)?.[1] ?? 1)
  return Array.from({ length: days }, (_, index) => ({ day: addDays(first, index), name }))
}
