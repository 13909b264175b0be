import { Checked } from "@lethe/core/DatedFact"
import { decodeUnknownResult } from "effect/Schema"
import { assert, describe, it } from "vitest"
import * as HolidayCalendar from "../src/HolidayCalendar.ts"
import type { HolidayCorrection } from "../src/HolidayCorrection.ts"
import { correctionsOf, holidayCorrections } from "../src/HolidayCorrections.ts"
import { holidaysOf } from "../src/internal/dateHolidays.ts"
import { type Territory, territories, type Years } from "../src/Territories.ts"
import { easterSunday, orthodoxEasterSunday } from "./reference/easter.ts"

const named = ({ territory, change, day }: HolidayCorrection) => `${territory} ${change} ${day}`
const readings = { assimilatedByDecree: "counted" } as const

/** The day a correction speaks of, read apart from the source's own grammar. None where it is a longer rule. */
const dayIn = ({ day }: HolidayCorrection, year: number): string | undefined => {
  const counted = /^(easter|orthodox) (-?\d+)$/u.exec(day)
  if (counted !== null) {
    const sunday = counted[1] === "easter" ? easterSunday(year) : orthodoxEasterSunday(year)
    return new Date(Date.parse(sunday) + Number(counted[2]) * 86_400_000).toISOString().slice(0, 10)
  }
  if (/^\d\d-\d\d$/u.test(day)) return `${year}-${day}`
  return day.startsWith(`${year}-`) ? day : undefined
}

const daysOf = (correction: HolidayCorrection, years: Years): ReadonlyArray<string> => {
  const from = Math.max(years.from, correction.from ?? years.from)
  const to = Math.min(years.to, correction.until ?? years.to)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => dayIn(correction, from + index) ?? []).flat()
}

const memoized = <Key, Value>(make: (key: Key) => Value, nameOf: (key: Key) => string) => {
  const made = new Map<string, Value>()
  return (key: Key): Value => {
    const value = made.get(nameOf(key)) ?? make(key)
    made.set(nameOf(key), value)
    return value
  }
}

/** Calendars over all that is known, up to 2032: each is asked for many times. */
const calendars = memoized(
  ([territory, decreed]: readonly [Territory, boolean]) => {
    const asked = decreed ? readings : {}
    const known = HolidayCalendar.yearsKnown(territory, asked)
    return HolidayCalendar.ofUnsafe(territory.code, { from: known.from, to: Math.min(known.to, 2032) }, asked)
  },
  ([{ code }, decreed]) => `${code} ${decreed}`
)
const calendarOf = (territory: Territory, decreed: boolean) => calendars([territory, decreed])

const sources = memoized(
  ([code, years]: readonly [string, Years]) => holidaysOf(code, years, "counted"),
  ([code]) => code
)
const inSource = (code: string, years: Years) => sources([code, years])

const concerned = (correction: HolidayCorrection): ReadonlyArray<Territory> =>
  territories.filter(({ code }) => correctionsOf(code).includes(correction))

describe("every correction", () => {
  it("is of a territory that is known, rests on a provision and says who looked", () => {
    for (const { source, verification, verifiedOn, readAt, note, ...each } of holidayCorrections) {
      const checked = {
        source,
        verification,
        ...(verifiedOn && { verifiedOn }),
        ...(readAt && { readAt }),
        ...(note && { note })
      }
      assert.strictEqual(decodeUnknownResult(Checked)(checked, { errors: "all" })._tag, "Success", each.day)
      assert.isTrue(
        territories.some(({ code }) => code === each.territory),
        each.territory
      )
      assert.strictEqual(verification === "unverified", verifiedOn === undefined, each.day)
    }
  })

  it("that adds a day has it in the calendar, and one that removes it has not, in the territory and in its parts", () => {
    for (const correction of holidayCorrections) {
      for (const territory of concerned(correction)) {
        const { holidays, years } = calendarOf(territory, correction.reading !== undefined)
        for (const day of daysOf(correction, years))
          assert.strictEqual(holidays.has(day as never), correction.change === "added", `${named(correction)} ${day}`)
      }
    }
  })

  // What the source has does not depend on the place: `drift.test.ts` shows it.
  it.runIf(process.env.TZ === "UTC")("that removes a day takes no other holiday of that day with it", () => {
    for (const correction of holidayCorrections.filter(({ change }) => change === "removed")) {
      for (const { code, years } of concerned(correction)) {
        const all = inSource(code, years)
        for (const day of daysOf(correction, years))
          assert.isAtMost(all.filter((each) => each.day === day).length, 1, `${named(correction)} ${day} ${code}`)
      }
    }
  })

  it("of a whole country is not that of its parts where it is alone", () => {
    assert.isTrue(HolidayCalendar.ofUnsafe("CH-ZH", { from: 2026, to: 2026 }).holidays.has("2026-04-06" as never))
    assert.isFalse(HolidayCalendar.ofUnsafe("CH", { from: 2026, to: 2026 }).holidays.has("2026-04-06" as never))
  })
})
