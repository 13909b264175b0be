/** What the provisions of several countries have in common: how they are written, and conditions. */
import { fromWords, type Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Bound, StatuteCondition } from "@lethe/core/Statute"

export const years = (count: number) => fromWords(`${count} year${count === 1 ? "" : "s"}`) as Period
export const months = (count: number) => fromWords(`${count} month${count === 1 ? "" : "s"}`) as Period
export const hours = (count: number) => fromWords(`${count} hours`) as Period

/** Counted from the event, whose own day is not counted. */
export const fromTheDay = <B extends Bound>(period: Period, bound: B) =>
  ({ countedFrom: "day", period, bound }) as const
/** Counted from 31 December of the event's year. */
export const fromTheYearsEnd = <B extends Bound>(period: Period, bound: B) =>
  ({ countedFrom: "end-of-calendar-year", period, bound }) as const

/** Somebody read it on that day in a source that can be named. */
export const read = { verification: "verified", verifiedOn: "2026-11-22" as PlainDate } as const
export const partlyRead = { verification: "partly-verified" } as const

export const boundByAmlLaw: StatuteCondition<"bound-by-anti-money-laundering-law"> = {
  id: "bound-by-anti-money-laundering-law",
  words: "the company is bound by anti-money-laundering law"
}
