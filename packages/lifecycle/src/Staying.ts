/**
 * Until when rows stay that lose a category: the last day of the last of them.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import type { PlainDate } from "@lethe/core/PlainDate"
import { decideKnown } from "@lethe/retention-calculator/Decide"
import type { Now } from "@lethe/retention-calculator/Moment"
import { readCategoryOn } from "@lethe/retention-calculator/ReadCategory"
import { type CategoryReading, termsOfCategory } from "@lethe/retention-calculator/Reading"
import * as Result from "effect/Result"
import type { Staying } from "./PersonalDataStore.ts"
import type { PlannedStay } from "./Plan.ts"

/**
 * The last day of the last of the rows that stay: that of a row with the latest of all their days. None, where what
 * some of them do not say leaves it open, or where a later day may mean an earlier end.
 */
export const stayOf = (map: DataMap, staying: Staying, now: Now): PlannedStay => {
  const { model, category, rows, dateless } = staying
  const known = <T>(days: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(days).filter(([name]) => !dateless.includes(name)))
  const leastKnown = { ...staying, events: known(staying.events), states: known(staying.states) }
  const lastDay = lastDayOf(map, leastKnown, now) === undefined ? undefined : lastDayOf(map, staying, now)
  return { model, category, rows, ...(lastDay === undefined ? {} : { lastDay }) }
}

const lastDayOf = (map: DataMap, { category, events, states }: Staying, now: Now): PlainDate | undefined => {
  const reading = readCategoryOn(map.register, category, now.day)
  if (Result.isFailure(reading) || !growsWithItsDays(reading.success)) return undefined
  const ended = Object.entries(states).map(([state, lastDay]) => [state, { _tag: "Ended" as const, lastDay }])
  const decision = decideKnown(map.register, category, { events, states: Object.fromEntries(ended) }, now)
  return Result.isSuccess(decision) ? decision.success.lastDay : undefined
}

/**
 * Whether later days always mean a later end. Not so where one day stands in for another, where another category is
 * waited for, where the law changed with the events, and where an earlier promise binds what is old.
 */
const growsWithItsDays = (reading: CategoryReading): boolean =>
  reading.earlier.length === 0 &&
  termsOfCategory(reading).every(({ chains }) =>
    chains.every(
      ([group = [], ...rest]) =>
        rest.length === 0 && group.every((source) => source._tag === "Event" && source.ways.length === 1)
    )
  )
