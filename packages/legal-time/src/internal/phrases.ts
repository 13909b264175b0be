/** What an explanation is made of, in one language. */
import type { Holiday } from "@lethe/core/HolidayCalendar"
import type { LegalSource } from "@lethe/core/LegalSource"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Clock, Warning } from "../Deadline.ts"
import type { NotRolled, StepName } from "../Step.ts"

export interface Phrases {
  /** `Friday 1 May 2026`. */
  readonly day: (day: PlainDate) => string
  /** `25 December 2020 at 13:00`, as the zone's clocks show it. */
  readonly instant: (shown: Shown) => string
  /** `1 month`. */
  readonly period: (period: Period) => string
  readonly workingDays: (count: number) => string
  readonly list: (items: ReadonlyArray<string>) => string
  readonly source: (source: LegalSource) => string
  /** The first line: what happened, and when. */
  readonly event: Readonly<Record<Clock, (moment: string, zone: string) => string>>
  readonly steps: Readonly<Record<StepName, (step: SaidStep) => string>>
  /** Why nobody works on the days from one to another. */
  readonly rest: (days: ReadonlyArray<PlainDate>, holidays: ReadonlyArray<Holiday>) => string
  readonly notRolled: Readonly<Record<NotRolled, string>>
  readonly warnings: Readonly<Record<Warning, string>>
  readonly strict: (instant: string) => string
  readonly remedy: (day: string) => string
  readonly extendable: (noticeDueBy: string) => string
  readonly notExtendable: string
  readonly extended: string
  readonly suspended: (since: string, days: number) => string
  readonly promise: (binding: "law" | "promise", promised: string, statutory: string | null) => string
  /** The last line: what to do. */
  readonly act: Readonly<Record<Clock, (by: string) => string>>
  readonly outerLimit: string
  readonly noNumber: string
}

/** An instant as the zone's clocks show it. */
export interface Shown {
  readonly day: PlainDate
  /** `13:00`. */
  readonly time: string
  readonly zone: string
}

/** A step in words: its dates, its period, why a day was passed over. */
export interface SaidStep {
  readonly before: string
  readonly after: string
  readonly period: string
  readonly rest: string
  /** The date of the event does not exist in the last month. */
  readonly clipped: boolean
}
