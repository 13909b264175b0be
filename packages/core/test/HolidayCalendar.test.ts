import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as HolidayCalendar from "../src/HolidayCalendar.ts"
import { type PlainDate, yearOf } from "../src/PlainDate.ts"
import { plainDate } from "../src/testing.ts"
import { runs } from "./runs.ts"

const day = (text: string) => text as PlainDate
const calendar = HolidayCalendar.makeUnsafe({
  territory: "FR",
  years: { from: 2026, to: 2027 },
  holidays: [
    { day: "2027-01-01", name: "New Year's Day" },
    { day: "2026-05-01", name: "Labour Day" },
    { day: "2026-05-01", name: "a second name" }
  ]
})

describe("HolidayCalendar", () => {
  it("names the holiday, the first of several on a day, in the order of days", () => {
    assert.deepEqual(
      HolidayCalendar.holidayOn(calendar, day("2026-05-01")),
      Result.succeed({ day: day("2026-05-01"), name: "Labour Day" })
    )
    assert.deepEqual([...calendar.holidays.keys()], [day("2026-05-01"), day("2027-01-01")])
  })

  it("knows working days", () => {
    const working = (text: string) => Result.getOrThrow(HolidayCalendar.isWorkingDay(calendar, day(text)))
    assert.deepEqual(["2026-04-30", "2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04"].map(working), [
      true,
      false,
      false,
      false,
      true
    ])
  })

  it("does not take a year it does not cover for one without holidays", () => {
    for (const text of ["2025-12-31", "2028-01-01"]) {
      const answer = HolidayCalendar.isWorkingDay(calendar, day(text))
      assert.isTrue(
        Result.isFailure(answer) &&
          answer.failure._tag === "YearNotCovered" &&
          answer.failure.year === yearOf(day(text))
      )
    }
  })

  it("names every fault", () => {
    const refused = HolidayCalendar.make({
      territory: "FR",
      years: { from: 2027, to: 2026 },
      holidays: [
        { day: "2026-02-30", name: "a" },
        { day: "2027-01-01", name: "" },
        { day: "2030-01-01", name: "c" }
      ]
    })
    assert.isTrue(Result.isFailure(refused))
    if (Result.isFailure(refused))
      assert.deepEqual(
        refused.failure.faults.map(({ path }) => path.join(".")),
        ["years", "holidays.0", "holidays.1", "holidays.2"]
      )
  })

  it("a weekend is a Saturday or a Sunday, as the machine's own calendar has it", () =>
    fc.assert(
      fc.property(plainDate(), (text) => {
        assert.strictEqual(HolidayCalendar.isWeekend(text), new Date(`${text}T00:00:00Z`).getUTCDay() % 6 === 0)
      }),
      { numRuns: runs }
    ))
})
