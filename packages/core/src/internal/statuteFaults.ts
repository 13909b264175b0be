/** What a provision's shape alone does not refuse: periods and conditions that do not go together. */
import type { FilterIssue } from "effect/Schema"
import * as PlainDate from "../PlainDate.ts"
import { aboutDays } from "./aboutDays.ts"

interface Dated {
  readonly forEventsFrom?: PlainDate.PlainDate
  readonly forEventsUntil?: PlainDate.PlainDate
  readonly from?: PlainDate.PlainDate
  readonly until?: PlainDate.PlainDate
}

interface Provision {
  readonly id: string
  readonly period?: string
  readonly versions?: ReadonlyArray<Dated & { readonly period: string }>
  readonly bound: string
  readonly ceiling?: string
  readonly conditions?: ReadonlyArray<{ readonly id: string; readonly otherwise?: string }>
}

type Tell = (issue: string, ...path: ReadonlyArray<string | number>) => void

/** Every fault, each at its place. */
export const statuteFaults = (provision: Provision): ReadonlyArray<FilterIssue> => {
  const faults: Array<FilterIssue> = []
  const tell: Tell = (issue, ...path) => faults.push({ path, issue })
  const { period, versions } = provision
  if ((period === undefined) === (versions === undefined)) tell("expected a period or versions, one of the two")
  versionFaults(tell, versions ?? [])
  ceilingFaults(tell, provision)
  conditionFaults(tell, provision)
  return faults
}

const first = ({ forEventsFrom, from }: Dated) => forEventsFrom ?? from
const last = ({ forEventsUntil, until }: Dated) => forEventsUntil ?? until
const byEvent = ({ forEventsFrom, forEventsUntil }: Dated) => (forEventsFrom ?? forEventsUntil) !== undefined
const byDay = ({ from, until }: Dated) => (from ?? until) !== undefined

const versionFaults = (tell: Tell, versions: ReadonlyArray<Dated>): void => {
  if (versions.some(byEvent) && versions.some(byDay))
    tell("expected all for events, or all from and until days: not both", "versions")
  for (const [index, version] of versions.entries()) {
    const [begins, ends, before] = [first(version), last(version), versions[index - 1]]
    const at = (issue: string, ofEvents: string, ofDays: string) =>
      tell(issue, "versions", index, byEvent(version) ? ofEvents : ofDays)
    if (begins === undefined && ends === undefined)
      tell("has no day: a period for all is the provision's own", "versions", index)
    else if (before !== undefined && (begins ?? "") <= (last(before) ?? PlainDate.last))
      at("expected after the version ahead of it has ended", "forEventsFrom", "from")
    if (begins !== undefined && ends !== undefined && ends < begins)
      at("is before the first day", "forEventsUntil", "until")
  }
}

const ceilingFaults = (tell: Tell, { period, versions, bound, ceiling }: Provision): void => {
  if (ceiling === undefined) return
  const periods = versions?.map((version) => version.period) ?? [period]
  if (bound !== "at-least") tell("only a duty to keep has one: its bound is another", "ceiling")
  else if (periods.some((each) => aboutDays(each) > aboutDays(ceiling))) tell("is shorter than the period", "ceiling")
}

const conditionFaults = (tell: Tell, { id, conditions = [] }: Provision): void => {
  for (const [index, condition] of conditions.entries()) {
    if (conditions.findIndex((each) => each.id === condition.id) < index) tell("given twice", "conditions", index, "id")
    if (condition.otherwise === id) tell("is the provision itself", "conditions", index, "otherwise")
  }
}
