/** Laying out a period in days, weeks, months, years or working days, one provision after another. */
import { plus } from "@lethe/core/DateArithmetic"
import type { Holiday, YearNotCovered } from "@lethe/core/HolidayCalendar"
import type { LegalSource } from "@lethe/core/LegalSource"
import { first, last, type PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import * as Length from "../Length.ts"
import type { Counted } from "../Place.ts"
import type { Counting, NotRolled, Step } from "../Step.ts"
import { BeyondCalendar, CalendarNeeded } from "../Unknown.ts"
import * as WorkingDays from "../WorkingDays.ts"

export interface CountQuestion {
  readonly place: Counted
  readonly counting: Counting
  readonly length: Length.CalendarLength | Length.WorkingDayLength
  readonly start: PlainDate
  readonly direction: "forward" | "backward"
  /** Days that did not count, added to the nominal day. */
  readonly suspended?: { readonly days: number; readonly source: LegalSource }
}

export interface CountAnswer {
  readonly nominalLastDay: PlainDate
  readonly lastDay: PlainDate
  readonly rolled: boolean
  readonly notRolled?: NotRolled
  readonly steps: ReadonlyArray<Step>
  readonly holidays: ReadonlyArray<Holiday>
}

export type CountError = YearNotCovered | CalendarNeeded | BeyondCalendar

export const count = (question: CountQuestion): Result.Result<CountAnswer, CountError> => {
  const { length, direction } = question
  if (length._tag === "WorkingDays") return workingDays(question, length)
  const steps: Array<Step> = []
  const laid = layOut(question, length, steps)
  const nominal = suspend(question, laid, steps)
  if (nominal === last || nominal === first) return Result.fail(new BeyondCalendar())
  if (direction === "forward") return roll(question, length, { nominal, steps })
  const { retroactive: source } = question.counting
  steps.push({ name: "retroactive", source, before: nominal, after: nominal })
  const notRolled = question.place.calendar === null ? "no-calendar" : "backward"
  return Result.succeed({ nominalLastDay: nominal, lastDay: nominal, rolled: false, notRolled, steps, holidays: none })
}

const none: ReadonlyArray<Holiday> = []

/** Months, then weeks, days, and the days of a part of a month. */
const layOut = (
  { start, direction, counting }: CountQuestion,
  { months, weeks, days, daysOfPart }: Length.CalendarLength,
  steps: Array<Step>
): PlainDate => {
  const sign = direction === "forward" ? 1 : -1
  let day = start
  const step = (name: "months" | "weeks" | "days" | "part-of-month", units: Partial<Length.CalendarLength>) => {
    const before = day
    day = plus(day, signed(units, sign))
    const length = { ...nothing, ...units }
    steps.push({ name, source: counting[name], before, after: day, period: Length.toIso(length) })
  }
  if (months > 0) step("months", { months })
  if (weeks > 0) step("weeks", { weeks })
  if (days > 0) step("days", { days })
  if (daysOfPart > 0) step("part-of-month", { days: daysOfPart })
  return day
}

const nothing: Length.CalendarLength = { _tag: "Calendar", months: 0, weeks: 0, days: 0, daysOfPart: 0 }

const signed = ({ months = 0, weeks = 0, days = 0 }: Partial<Length.CalendarLength>, sign: 1 | -1) => ({
  months: sign * months,
  weeks: sign * weeks,
  days: sign * days
})

const suspend = ({ suspended }: CountQuestion, day: PlainDate, steps: Array<Step>): PlainDate => {
  if (suspended === undefined || suspended.days === 0) return day
  const { days, source } = suspended
  const after = plus(day, { days })
  steps.push({ name: "suspended", source, before: day, after, period: `P${days}D` })
  return after
}

/** To the following working day, and then to the second one: Art. 3(4) and (5). */
const roll = (
  { place: { calendar, readings }, counting, start }: CountQuestion,
  length: Length.CalendarLength,
  { nominal, steps }: { readonly nominal: PlainDate; readonly steps: Array<Step> }
): Result.Result<CountAnswer, CountError> => {
  const notMoved = { nominalLastDay: nominal, lastDay: nominal, rolled: false, steps, holidays: none }
  if (calendar === null) return Result.succeed({ ...notMoved, notRolled: "no-calendar" })
  const working = WorkingDays.onOrAfter(calendar, nominal)
  if (Result.isFailure(working)) return Result.fail(working.failure)
  const { day, holidays } = working.success
  const step = (name: "following-working-day" | "two-working-days", before: PlainDate, found: WorkingDays.Found) =>
    steps.push({ name, source: counting[name], before, after: found.day, holidays: found.holidays })
  const rolled = day !== nominal
  if (rolled) step("following-working-day", nominal, working.success)
  const stays = { nominalLastDay: nominal, lastDay: day, rolled, steps, holidays }
  if (readings.twoWorkingDays === "never" || !Length.isOfTwoDays(length)) return Result.succeed(stays)
  const two = WorkingDays.withTwo(calendar, start, day)
  if (Result.isFailure(two)) return Result.fail(two.failure)
  if (two.success.day === day) return Result.succeed(stays)
  step("two-working-days", day, two.success)
  return Result.succeed({ ...stays, lastDay: two.success.day, holidays: [...holidays, ...two.success.holidays] })
}

/** Only working days count, so the last one is one of them: nothing is left to move, unless the clock stood still. */
const workingDays = (
  question: CountQuestion,
  length: Length.WorkingDayLength
): Result.Result<CountAnswer, CountError> => {
  const { place, counting, start, direction } = question
  const { calendar } = place
  if (calendar === null) return Result.fail(new CalendarNeeded())
  const counted = direction === "forward" ? WorkingDays.after : WorkingDays.before
  const found = counted(calendar, start, length.workingDays)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const { day, holidays } = found.success
  const period = `P${length.workingDays}D`
  const name = "working-days"
  const steps: Array<Step> = [{ name, source: counting[name], before: start, after: day, period, holidays }]
  const nominal = suspend(question, day, steps)
  if (nominal !== day) return roll(question, nothing, { nominal, steps })
  return Result.succeed({ nominalLastDay: day, lastDay: day, rolled: false, steps, holidays })
}
