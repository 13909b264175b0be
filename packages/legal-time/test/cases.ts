/** Calendars and arbitrary questions that several suites share. */
import * as HolidayCalendar from "@lethe/core/HolidayCalendar"
import * as Holidays from "@lethe/jurisdictions/HolidayCalendar"
import * as fc from "fast-check"
import { assert } from "vitest"

export const years = { from: 2018, to: 2040 }
export const france = Holidays.ofUnsafe("FR", years)
export const belgium = Holidays.ofUnsafe("BE", years)

/** So many holidays that everything that can happen to a period happens: chains of them, before and after weekends. */
export const crowded = HolidayCalendar.makeUnsafe({
  territory: "XX",
  years,
  holidays: Array.from({ length: (years.to - years.from + 1) * 366 }, (_, index) => index).flatMap((index) => {
    const day = new Date(Date.UTC(years.from, 0, 1) + index * 86_400_000).toISOString().slice(0, 10)
    // A third of all days, in runs, spread by a small generator that always gives the same.
    const run = Math.floor(index / 3)
    return Number(day.slice(0, 4)) <= years.to && (run * 2_654_435_761) % 4_294_967_296 < 1_431_655_765
      ? [{ day, name: "a holiday" }]
      : []
  })
})

export const calendars = [france, belgium, crowded]

/** Days from which a period of some years stays within the calendars. */
export const eventDay = fc
  .integer({ min: Date.UTC(2018, 4, 25) / 86_400_000, max: Date.UTC(2030, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))

/** A calendar period of at most some years, with as many units as may be. */
export const calendarPeriod = fc
  .record({ years: fc.nat(3), months: fc.nat(26), weeks: fc.nat(20), days: fc.nat(120) })
  .chain((all) =>
    fc.subarray(["years", "months", "weeks", "days"] as const, { minLength: 1 }).map((units) => ({
      years: units.includes("years") ? all.years : 0,
      months: units.includes("months") ? all.months : 0,
      weeks: units.includes("weeks") ? all.weeks : 0,
      days: units.includes("days") ? all.days : 0
    }))
  )
  .filter(({ years, months, weeks, days }) => years + months + weeks + days > 0)

export const isoOf = (period: {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
}): string => {
  const part = (count: number, unit: string) => (count === 0 ? "" : `${count}${unit}`)
  return `P${part(period.years, "Y")}${part(period.months, "M")}${part(period.weeks, "W")}${part(period.days, "D")}`
}

export const someZone = fc.constantFrom(
  "Europe/Paris",
  "Europe/Dublin",
  "Atlantic/Azores",
  "Indian/Reunion",
  "America/St_Johns",
  "America/Havana",
  "Africa/Cairo",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati"
)

/** Instants from the first day of the GDPR on, to the second. */
export const instant = fc
  .integer({ min: Date.UTC(2018, 4, 26) / 1_000, max: Date.UTC(2035, 11, 30) / 1_000 })
  .map((second) => second * 1_000)

/** Whether an answer has these fields, among others. */
export const has = (answer: object, expected: Readonly<Record<string, unknown>>): void =>
  assert.deepInclude(answer as Record<string, unknown>, expected)
