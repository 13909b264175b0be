/** What a provision's shape alone does not refuse: periods and conditions that do not go together. */
import type { FilterIssue } from "effect/Schema"
import type { PlainDate } from "../PlainDate.ts"
import { aboutDays } from "./aboutDays.ts"

interface Dated {
  readonly forEventsFrom?: PlainDate
  readonly forEventsUntil?: PlainDate
  readonly from?: PlainDate
  readonly until?: PlainDate
}

interface Provision {
  readonly id: string
  readonly period?: string
  readonly versions?: ReadonlyArray<Dated & { readonly period: string }>
  readonly bound: string
  readonly ceiling?: string
  readonly conditions?: ReadonlyArray<{ readonly id: string; readonly otherwise?: string }>
}

/** Every fault, each at its place. */
export const statuteFaults = (provision: Provision): ReadonlyArray<FilterIssue> => {
  const { period, versions } = provision
  return [
    ...((period === undefined) === (versions === undefined) ? ["expected a period or versions, one of the two"] : []),
    ...(versions ?? []).flatMap((version, index, all) => versionFaults(version, all[index - 1], index)),
    ...ofOneWay(versions ?? []),
    ...ceilingFaults(provision),
    ...conditionFaults(provision)
  ]
}

const byEvent = ({ forEventsFrom, forEventsUntil }: Dated): boolean =>
  forEventsFrom !== undefined || forEventsUntil !== undefined
const byDay = ({ from, until }: Dated): boolean => from !== undefined || until !== undefined

const ofOneWay = (versions: ReadonlyArray<Dated>): ReadonlyArray<FilterIssue> =>
  versions.some(byEvent) && versions.some(byDay)
    ? [{ path: ["versions"], issue: "expected all for events, or all from and until days: not both" }]
    : []

const first = ({ forEventsFrom, from }: Dated) => forEventsFrom ?? from
const last = ({ forEventsUntil, until }: Dated) => forEventsUntil ?? until

const versionFaults = (version: Dated, before: Dated | undefined, index: number): ReadonlyArray<FilterIssue> => {
  const [begins, ends] = [first(version), last(version)]
  const at = (key: keyof Dated, issue: string) => ({ path: ["versions", index, key], issue })
  if (!byEvent(version) && !byDay(version))
    return [{ path: ["versions", index], issue: "has no day: a period for all is the provision's own" }]
  const reversed = begins !== undefined && ends !== undefined && ends < begins
  const ended = before === undefined ? undefined : last(before)
  const overlaps = before !== undefined && (ended === undefined || begins === undefined || begins <= ended)
  return [
    ...(reversed ? [at(byEvent(version) ? "forEventsUntil" : "until", "is before the first day")] : []),
    ...(overlaps
      ? [at(byEvent(version) ? "forEventsFrom" : "from", "expected after the version ahead of it has ended")]
      : [])
  ]
}

const ceilingFaults = ({ period, versions = [], bound, ceiling }: Provision): ReadonlyArray<FilterIssue> => {
  if (ceiling === undefined) return []
  if (bound !== "at-least") return [{ path: ["ceiling"], issue: "only a duty to keep has one: its bound is another" }]
  const periods = [...(period === undefined ? [] : [period]), ...versions.map((version) => version.period)]
  return periods.some((each) => aboutDays(each) > aboutDays(ceiling))
    ? [{ path: ["ceiling"], issue: "is shorter than the period" }]
    : []
}

const conditionFaults = ({ id, conditions = [] }: Provision): ReadonlyArray<FilterIssue> =>
  conditions.flatMap((condition, index) => [
    ...(conditions.findIndex((each) => each.id === condition.id) < index
      ? [{ path: ["conditions", index, "id"], issue: "given twice" }]
      : []),
    ...(condition.otherwise === id
      ? [{ path: ["conditions", index, "otherwise"], issue: "is the provision itself" }]
      : [])
  ])
