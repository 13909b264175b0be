/**
 * One step of a calculation: the provision that was applied, and the date before and after it.
 *
 * @since 0.1.0
 */
import type { Holiday } from "@lethe/core/HolidayCalendar"
import { type LegalSource, regulation1182_71 } from "@lethe/core/LegalSource"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Instant } from "@lethe/core/Zone"

/**
 * - `event-day`, `event-hour`: the day or hour of the event, which is not counted.
 * - `days`, `weeks`, `months`, `part-of-month`, `hours`, `working-days`: the period laid out from there.
 * - `following-working-day`: off a Saturday, a Sunday or a public holiday.
 * - `two-working-days`: as far as the second working day.
 * - `retroactive`: counted backwards, and so left on the day it fell on.
 * - `restarted`, `suspended`: what a suspension did.
 * - `fixed-date`: a day that the law or an act names, which stays.
 * - `first-use`: a first communication or disclosure, before which the person must be told.
 * - `own-words`: what a company promised.
 */
export type StepName =
  | "event-day"
  | "event-hour"
  | "days"
  | "weeks"
  | "months"
  | "part-of-month"
  | "hours"
  | "working-days"
  | "following-working-day"
  | "two-working-days"
  | "retroactive"
  | "restarted"
  | "suspended"
  | "fixed-date"
  | "first-use"
  | "own-words"

export interface Step {
  readonly name: StepName
  readonly source: LegalSource
  readonly before: PlainDate | Instant
  readonly after: PlainDate | Instant
  /** How much was counted, as ISO 8601: `P1M`. */
  readonly period?: string
  /** The holidays that were passed over. */
  readonly holidays?: ReadonlyArray<Holiday>
}

/** In order; there is always a first. */
export type Derivation = readonly [Step, ...Array<Step>]

/**
 * Why a last day was left on the day it fell on without asking whether that is a working day: no calendar was given;
 * the period runs backwards; it is counted in hours; it is a fixed date; it is a company's own promise.
 */
export type NotRolled = "no-calendar" | "backward" | "hours" | "fixed-date" | "own-words"

/** Where the law says how each step is taken. */
export type Counting = Readonly<Record<CountedStep, LegalSource>>
export type CountedStep = Exclude<StepName, "restarted" | "suspended" | "first-use" | "own-words">

/** Regulation (EEC, Euratom) No 1182/71, which determines the rules applicable to periods in acts of the Union. */
export const regulation: Counting = {
  "event-day": regulation1182_71("Art. 3(1) subpara. 2"),
  "event-hour": regulation1182_71("Art. 3(1) subpara. 1"),
  hours: regulation1182_71("Art. 3(2)(a)"),
  days: regulation1182_71("Art. 3(2)(b)"),
  weeks: regulation1182_71("Art. 3(2)(c)"),
  months: regulation1182_71("Art. 3(2)(c)"),
  "part-of-month": regulation1182_71("Art. 3(2)(d)"),
  "working-days": regulation1182_71("Art. 2(2) and 3(3)"),
  "following-working-day": regulation1182_71("Art. 3(4)"),
  retroactive: regulation1182_71("Art. 3(4) subpara. 2"),
  "two-working-days": regulation1182_71("Art. 3(5)"),
  "fixed-date": regulation1182_71("Art. 5")
}
