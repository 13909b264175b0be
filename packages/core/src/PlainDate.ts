/**
 * A civil date: a day in a calendar, without a time and without a zone.
 *
 * The law counts in days, months and years. A civil date is not an instant; the two meet only through a named
 * time zone (`Zone`). It is held as the ISO string people read, so that dates sort as strings and survive JSON.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** What a text that is no day is told. */
export const expected = "expected a day that exists, as 2026-11-22"

/** A day between 1 January of the year 1 and 31 December 9999, written `2026-11-22`. */
export const PlainDate = Schema.String.check(Schema.makeFilter(isValid, { message: expected }))
  .pipe(Schema.brand("PlainDate"))
  .annotate({ identifier: "PlainDate" })
export type PlainDate = typeof PlainDate.Type

/** The text is not a day that exists. It is not quoted: it may be personal data. */
export class NotADate extends Schema.TaggedError<NotADate>()("NotADate", {}) {
  override get message() {
    return expected
  }
}

/** Reads an ISO date. `2026-02-30` is refused, never moved. */
export const from = (text: string): Result.Result<PlainDate, NotADate> =>
  isValid(text) ? Result.succeed(text as PlainDate) : Result.fail(new NotADate())

/** As `from`, and throws `NotADate`. */
export const fromUnsafe = (text: string): PlainDate => Result.getOrThrow(from(text))

/** The first day there is. */
export const first = "0001-01-01" as PlainDate

/** The last day there is. Arithmetic that would go beyond it stays on it, so that a far date is never a near one. */
export const last = "9999-12-31" as PlainDate

export const isBefore = (a: PlainDate, b: PlainDate): boolean => a < b
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? b : a)
export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b)

export const yearOf = (day: PlainDate): number => twoDigits(day, 0) * 100 + twoDigits(day, 2)
export const monthOf = (day: PlainDate): number => twoDigits(day, 5)
export const dayOfMonth = (day: PlainDate): number => twoDigits(day, 8)

/** Days are read far more often than anything else: without a text in between it takes a third of the time. */
const twoDigits = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * zero
const zero = 48

/** How many days the month has, by the Gregorian rule. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export function isValid(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const [year, month, day] = [yearOf(text as PlainDate), monthOf(text as PlainDate), dayOfMonth(text as PlainDate)]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}
