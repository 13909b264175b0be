import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { assert, describe, it } from "vitest"
import * as PlainDate from "../src/PlainDate.ts"
import { plainDate } from "../src/testing.ts"
import { runs } from "./runs.ts"

const written = (text: string) => Result.isSuccess(PlainDate.from(text))
const digits = (number: number, width: number) => String(number).padStart(width, "0")

describe("PlainDate.from", () => {
  it("reads the calendar's first and last day", () => {
    assert.deepEqual(PlainDate.from("0001-01-01"), Result.succeed(PlainDate.first))
    assert.deepEqual(PlainDate.from("9999-12-31"), Result.succeed(PlainDate.last))
  })

  it("reads 29 February in leap years only", () => {
    for (const year of ["2024", "2000", "0004"]) assert.isTrue(written(`${year}-02-29`), year)
    for (const year of ["2023", "1900", "2100"]) assert.isFalse(written(`${year}-02-29`), year)
  })

  it("refuses what is no day, and never moves it", () => {
    for (const text of ["2026-02-30", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "0000-01-01"]) {
      assert.isFalse(written(text), text)
    }
  })

  it("refuses what is not written as YYYY-MM-DD", () => {
    const texts = ["", "2026-1-1", "20260101", "2026-01-01T00:00:00Z", " 2026-01-01", "2026-01-01\n", "-2026-01-01"]
    for (const text of [...texts, "+02026-01-01", "2026/01/01", "٢٠٢٦-٠١-٠١"]) assert.isFalse(written(text), text)
  })

  it("says what it expected, and not what it found", () => {
    const failure = Result.getOrThrow(Result.flip(PlainDate.from("Jane Doe, born 1990-02-30")))
    assert.strictEqual(failure._tag, "NotADate")
    assert.strictEqual(failure.message, "expected a day that exists, as 2026-11-22")
  })

  it("has a throwing twin with the same error", () => {
    assert.strictEqual(PlainDate.fromUnsafe("2026-11-22"), "2026-11-22")
    assert.throws(() => PlainDate.fromUnsafe("2026-02-30"), PlainDate.NotADate)
  })

  it("accepts a text exactly when Temporal does", () =>
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
        assert.strictEqual(written(text), year > 0 && isDayOfTemporal({ year, month, day }), text)
      }),
      { numRuns: runs }
    ))

  it("the Schema accepts a value exactly when `from` does", () =>
    fc.assert(
      fc.property(fc.oneof(plainDate(), fc.anything()), (value) => {
        const accepted = typeof value === "string" && written(value)
        assert.strictEqual(Schema.is(PlainDate.PlainDate)(value), accepted)
      }),
      { numRuns: runs }
    ))
})

describe("PlainDate", () => {
  it("is ordered as Temporal orders it", () =>
    fc.assert(
      fc.property(plainDate(), plainDate(), (a, b) => {
        const order = Temporal.PlainDate.compare(a, b)
        assert.strictEqual(PlainDate.isBefore(a, b), order < 0)
        assert.strictEqual(PlainDate.later(a, b), order < 0 ? b : a)
        assert.strictEqual(PlainDate.earlier(a, b), order < 0 ? a : b)
      }),
      { numRuns: runs }
    ))

  it("has the year, the month, the day and the days in its month that Temporal gives it", () =>
    fc.assert(
      fc.property(plainDate(), (day) => {
        const expected = Temporal.PlainDate.from(day)
        assert.strictEqual(PlainDate.yearOf(day), expected.year)
        assert.strictEqual(PlainDate.monthOf(day), expected.month)
        assert.strictEqual(PlainDate.dayOfMonth(day), expected.day)
        assert.strictEqual(PlainDate.daysInMonth(expected.year, expected.month), expected.daysInMonth)
      }),
      { numRuns: runs }
    ))
})

const isDayOfTemporal = (fields: { readonly year: number; readonly month: number; readonly day: number }): boolean => {
  try {
    Temporal.PlainDate.from(fields, { overflow: "reject" })
    return true
  } catch {
    return false
  }
}
