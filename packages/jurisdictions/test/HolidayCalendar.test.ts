import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as HolidayCalendar from "../src/HolidayCalendar.ts"
import { territories } from "../src/Territories.ts"
import * as Territory from "../src/Territory.ts"
import * as reference from "./reference/holidayRules.ts"
import { runs } from "./runs.ts"

/** All that is known where that is asked for; away from UTC the years that were compared with the statutes. */
const compared = {
  from: process.env.TZ === "UTC" ? 1998 : 2023,
  to: process.env.LETHE_LONG === "1" ? 2099 : process.env.TZ === "UTC" ? 2045 : 2031
}
const weekdays = (territory: string, year: number, readings: HolidayCalendar.Readings = {}): ReadonlyArray<string> =>
  Array.from(HolidayCalendar.ofUnsafe(territory, { from: year, to: year }, readings).holidays.keys()).filter(
    (day) => !HolidayCalendar.isWeekend(day)
  )

/** Their rules were written down, but not from a text that somebody read. */
const fromMemory = ["DE-BW", "DE-SH"]

describe("the calendars that were held against the rules of statutes", () => {
  it("are those that say so", () =>
    assert.deepEqual(
      territories.filter(({ verification }) => verification === "verified").map(({ code }) => code),
      reference.territories.filter((code) => !fromMemory.includes(code)).toSorted()
    ))

  for (const territory of reference.territories) {
    it(`${territory} has the weekday holidays of its rules in every year`, () => {
      const { from, to } = HolidayCalendar.yearsKnown(Territory.findUnsafe(territory))
      const years = { from: Math.max(from, compared.from), to: Math.min(to, compared.to) }
      const days = Array.from(HolidayCalendar.ofUnsafe(territory, years).holidays.keys())
      for (let year = years.from; year <= years.to; year++) {
        const found = days.filter((day) => day.startsWith(`${year}-`) && !HolidayCalendar.isWeekend(day))
        assert.deepEqual(found, reference.weekdayHolidays(territory, year), `${year}`)
      }
    })
  }
})

describe("HolidayCalendar.of", () => {
  it("names the holiday", () => {
    const calendar = HolidayCalendar.ofUnsafe("FR-67", { from: 2026, to: 2026 })
    const on = (day: string) => calendar.holidays.get(day as never)?.name
    assert.deepEqual(["2026-04-03", "2026-11-11", "2026-12-26", "2026-12-24"].map(on), [
      "Good Friday",
      "Armistice Day",
      "Boxing Day",
      undefined
    ])
  })

  it("counts what the law names, not what banks, schools and administrations do", () => {
    assert.notInclude(weekdays("LU", 2026), "2026-04-03")
    assert.notInclude(weekdays("IE", 2026), "2026-04-03")
    assert.notInclude(weekdays("BE", 2026), "2026-11-02")
    assert.notInclude(weekdays("IE", 2026), "2026-12-28")
    assert.include(weekdays("GB", 2026), "2026-12-28")
    assert.notInclude(weekdays("LI", 2026), "2026-05-15")
  })

  it("knows a day that moves out of the way of another", () => {
    // The battle of Näfels is kept on the first Thursday of April, and a week later when that is Maundy Thursday.
    assert.include(weekdays("CH-GL", 2025), "2025-04-03")
    assert.include(weekdays("CH-GL", 2026), "2026-04-09")
    assert.notInclude(weekdays("CH-GL", 2026), "2026-04-02")
  })

  it("knows what changed, and when", () => {
    const has = (territory: string, day: string) => weekdays(territory, Number(day.slice(0, 4))).includes(day)
    assert.deepEqual([has("PL", "2024-12-24"), has("PL", "2025-12-24")], [false, true])
    assert.deepEqual([has("IT", "2024-10-04"), has("IT", "2027-10-04")], [false, true])
    assert.deepEqual([has("IE", "2022-02-07"), has("IE", "2023-02-06")], [false, true])
    assert.deepEqual([has("DK", "2023-05-05"), has("DK", "2024-04-26")], [true, false])
    assert.deepEqual([has("DE-BE", "2024-05-08"), has("DE-BE", "2025-05-08")], [false, true])
    assert.deepEqual([has("GB", "2022-05-09"), has("GB", "2023-05-08")], [false, true])
    assert.deepEqual([has("GB-SCT", "2026-06-15"), has("GB-ENG", "2026-06-15")], [true, false])
    assert.deepEqual([has("PT", "2015-06-04"), has("PT", "2016-05-26")], [false, true])
    assert.deepEqual([has("IE", "2022-03-18"), has("PL", "2018-11-12")], [true, true])
    assert.deepEqual([has("CY", "2026-02-23"), has("CY", "2026-02-24")], [true, false])
    assert.deepEqual([has("RO", "2026-01-02"), has("NL", "1998-05-05")], [true, true])
    assert.deepEqual([has("RO", "2023-01-06"), has("RO", "2025-01-06")], [false, true])
    assert.deepEqual([has("GB", "2002-05-27"), has("GB", "2002-06-03"), has("GB", "2012-06-04")], [false, true, true])
    assert.deepEqual([has("IT", "2000-06-02"), has("IT", "2003-06-02")], [false, true])
  })

  it("has the days of the Spanish list for 2026 that was read", () => {
    const communities = territories.map(({ code }) => code).filter((code) => code.startsWith("ES-"))
    const part = (code: string) => code.slice(3)
    const days = new Map(communities.map((code) => [code, weekdays(code, 2026)]))
    const having = (day: string) => communities.filter((code) => days.get(code)?.includes(day)).map(part)
    assert.deepEqual(having("2026-11-02"), ["AN", "AR", "AS", "CL", "CM", "CN", "EX", "MD", "NC"])
    assert.deepEqual(having("2026-12-07"), ["AN", "AR", "AS", "CB", "CL", "EX", "MC", "MD", "RI"])
    assert.deepEqual(
      communities.map(part).filter((code) => !having("2026-04-02").includes(code)),
      ["CT", "VC"]
    )
  })

  it("without a canton Switzerland has what all cantons have", () => {
    assert.deepEqual(weekdays("CH", 2026), ["2026-01-01", "2026-05-14", "2026-12-25"])
    assert.include(weekdays("CH-ZH", 2026), "2026-04-03")
    assert.notInclude(weekdays("CH-TI", 2026), "2026-04-03")
  })
})

describe("a reading", () => {
  it("counts the Dutch days named by decree only where it is asked for", () => {
    assert.notInclude(weekdays("NL", 2026), "2026-05-15")
    assert.include(weekdays("NL", 2026, { assimilatedByDecree: "counted" }), "2026-05-15")
    assert.deepEqual(weekdays("FR", 2040, { assimilatedByDecree: "counted" }), weekdays("FR", 2040))
  })

  it("of decrees is refused for the years whose decree was not read", () => {
    const asked = { from: 2026, to: 2029 }
    assert.deepEqual(
      HolidayCalendar.of("NL", asked, { assimilatedByDecree: "counted" }),
      Result.fail(
        new HolidayCalendar.YearsUnknown({
          territory: "NL",
          asked,
          known: { from: 2023, to: 2028 },
          reading: "assimilatedByDecree"
        })
      )
    )
  })

  it("counts half days only where it is asked for", () => {
    assert.notInclude(weekdays("IS", 2026), "2026-12-24")
    assert.include(weekdays("IS", 2026, { halfDays: "counted" }), "2026-12-24")
  })

  it("takes the days of one list for those of other years only where it is asked to", () => {
    assert.include(weekdays("ES-CT", 2026), "2026-09-11")
    assert.strictEqual(HolidayCalendar.of("ES-CT", { from: 2026, to: 2027 })._tag, "Failure")
    assert.include(weekdays("ES-CT", 2028, { namedYearly: "expected" }), "2028-09-11")
    assert.deepEqual(weekdays("FR", 2028, { namedYearly: "expected" }), weekdays("FR", 2028))
  })
})

describe("what is unknown", () => {
  const failure = (territory: string, from = 2026, to = 2026) => {
    const refused = HolidayCalendar.of(territory, { from, to })
    assert.isTrue(Result.isFailure(refused))
    return Result.isFailure(refused) ? refused.failure : undefined
  }

  it.each([
    ["FR-75", "FR"],
    ["fr", "FR"],
    ["France", "FR"],
    ["UK", "GB"],
    ["EL", "GR"],
    ["DE-BAY", "DE"],
    ["Bavaria", "DE-BY"],
    ["Alsase", "FR-6AE"]
  ])("%s is told to be near to %s", (asked, nearest) => {
    const error = failure(asked)
    assert.strictEqual(error?._tag, "TerritoryUnknown")
    if (error?._tag === "TerritoryUnknown") assert.strictEqual(error.nearest[0], nearest)
  })

  it("is not repeated where it has not the form of a code", () => {
    assert.notInclude(failure("somebody@example.org")?.message, "somebody")
    assert.include(failure("FR-75")?.message, "FR-75")
  })

  it("is a year before or after those that are known", () => {
    assert.strictEqual(failure("FR", 1997, 2000)?._tag, "YearsUnknown")
    assert.strictEqual(failure("FR", 2099, 2100)?._tag, "YearsUnknown")
    assert.strictEqual(
      failure("HU", 2017, 2030)?.message,
      "the holidays of HU are known from 2018 to 2099, not from 2017 to 2030"
    )
  })

  it("is left out of a calendar of what is known, which then refuses it itself", () => {
    const calendar = HolidayCalendar.ofKnownUnsafe("ES-CT", { from: 2025, to: 2027 })
    assert.deepEqual(calendar.years, { from: 2026, to: 2026 })
    assert.deepEqual(calendar, HolidayCalendar.ofUnsafe("ES-CT", { from: 2026, to: 2026 }))
    const answer = HolidayCalendar.isWorkingDay(calendar, "2027-01-04" as never)
    assert.isTrue(Result.isFailure(answer) && answer.failure._tag === "YearNotCovered")
    const years = { from: 2026, to: 2027 }
    assert.deepEqual(HolidayCalendar.ofKnownUnsafe("FR", years), HolidayCalendar.ofUnsafe("FR", years))
    const none = HolidayCalendar.ofKnown("ES-CT", { from: 2027, to: 2028 })
    assert.isTrue(Result.isFailure(none) && none.failure._tag === "YearsUnknown")
    for (const [territory, from, to] of [
      ["FR-75", 2026, 2026],
      ["FR", 2027, 2026]
    ] as const)
      assert.deepEqual(
        HolidayCalendar.ofKnown(territory, { from, to }),
        HolidayCalendar.of(territory, { from, to }) as never
      )
  })

  it("years that are none are refused as bad input", () => {
    assert.strictEqual(failure("FR", 2027, 2026)?._tag, "InvalidInput")
    assert.strictEqual(failure("FR", 2026.5, 2027)?._tag, "InvalidInput")
    assert.strictEqual(failure("FR", Number.NaN, 2027)?._tag, "InvalidInput")
  })
})

describe("every calendar", () => {
  const someTerritory = fc.constantFrom(...territories)
  const someYears = (known: { readonly from: number; readonly to: number }) =>
    fc
      .tuple(fc.integer({ min: known.from, max: known.to }), fc.integer({ min: 0, max: 3 }))
      .map(([from, more]) => ({ from, to: Math.min(from + more, known.to) }))

  it("of more years holds the same days in those that both cover", () =>
    fc.assert(
      fc.property(
        someTerritory.chain((territory) => fc.tuple(fc.constant(territory), someYears(territory.years))),
        ([{ code }, years]) => {
          const wide = HolidayCalendar.ofUnsafe(code, years)
          const narrow = HolidayCalendar.ofUnsafe(code, { from: years.to, to: years.to })
          assert.deepEqual(
            Array.from(wide.holidays.values()).filter(({ day }) => day.startsWith(`${years.to}`)),
            Array.from(narrow.holidays.values())
          )
        }
      ),
      { numRuns: runs }
    ))

  it("covers the years that were asked for, and no others", () =>
    fc.assert(
      fc.property(
        someTerritory.chain((territory) => fc.tuple(fc.constant(territory), someYears(territory.years))),
        ([{ code }, years]) => {
          const calendar = HolidayCalendar.ofUnsafe(code, years)
          assert.deepEqual(calendar.years, years)
          assert.strictEqual(calendar.territory, code)
          for (const day of calendar.holidays.keys())
            assert.isTrue(Number(day.slice(0, 4)) >= years.from && Number(day.slice(0, 4)) <= years.to)
        }
      ),
      { numRuns: runs }
    ))
})
