/** Activities: who decides, for whom, with what decisions and measures. */
import type { Activity } from "@lethe/core/Activity"
import { isUndetermined } from "@lethe/core/Said"
import type { Version } from "@lethe/core/Version"
import * as Words from "@lethe/retention-calculator/Words"
import type { Change } from "../../Change.ts"
import { titleOf } from "../titles.ts"
import { added, assess, byId, type Given, type Pair, removed, tell, value } from "./change.ts"
import { decisions, measures, text, unsaid } from "./values.ts"

export const activities = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const { came, went, stayed } = byId({ before: before.activities, after: after.activities })
  return [
    ...came.map((each) => added("activity", { ...at(each), consequences: risk(each) }, `as ${each.role}`)),
    ...went.map((each) => removed("activity", at(each), `as ${each.role}`)),
    ...stayed.flatMap((pair) => [...roles(pair), ...machines(pair), ...duties(pair)])
  ]
}

const at = (activity: Activity): Given => ({
  path: ["activities", activity.id],
  title: titleOf(activity, activity.id)
})

const machine = tell("the notice says what is decided, how, and with what consequence", "13(2)(f)", "22")
const highRisk = assess("such decisions are high risk", "35(3)(a)")

const risk = ({ automatedDecisions: of }: Activity) => (of === undefined || of === "none" ? [] : [machine, highRisk])

const roles = ({ before: was, after: is }: Pair<Activity>): ReadonlyArray<Change> => {
  const given = at(is)
  const told = { ...given, consequences: [tell("the notice says who decides", "13(1)(a)", "26(2)")] }
  return [
    ...value("activity", { before: was.title, after: is.title }, (title) => `“${title}”`, given),
    ...value("activity", { before: was.role, after: is.role }, (role) => role, told),
    ...value(
      "activity",
      { before: was.jointly, after: is.jointly },
      (ids) => `with ${Words.list(ids.map(Words.name))}`,
      told
    ),
    ...value("activity", { before: was.controllers, after: is.controllers }, controllersText, given)
  ]
}

const controllersText = (of: NonNullable<Activity["controllers"]>): string =>
  isUndetermined(of) ? `for ${unsaid(of)}` : `for ${Words.list(of.map(principalText))}`

type Principal = Exclude<NonNullable<Activity["controllers"]>, { readonly _tag: "Undetermined" }>[number]
const principalText = ({ name, contact }: Principal): string =>
  contact === undefined ? `“${name}”` : `“${name}” (${text(contact)})`

const machines = ({ before: was, after: is }: Pair<Activity>): ReadonlyArray<Change> => {
  const given = at(is)
  return [
    ...value("automated decisions", { before: was.automatedDecisions, after: is.automatedDecisions }, decisions, {
      ...given,
      consequences: [machine, highRisk]
    }),
    ...value("profiling", { before: was.profiling, after: is.profiling }, text, {
      ...given,
      consequences: [
        tell("the notice says that people are profiled", "13(2)(f)"),
        assess("profiling may be high risk", "35(3)(a)")
      ]
    })
  ]
}

const duties = ({ before: was, after: is }: Pair<Activity>): ReadonlyArray<Change> => {
  const given = at(is)
  const windows = (of: NonNullable<Activity["lookBack"]>) =>
    `looks back ${Words.list(of.map(({ category, period }) => `${Words.period(period)} (${Words.name(category)})`))}`
  const assessment = (of: NonNullable<Activity["impactAssessment"]>) => {
    if ("done" in of) return `assessed: “${of.done}”`
    return "notRequired" in of ? `not assessed: “${of.notRequired}”` : unsaid(of)
  }
  return [
    ...value("security", { before: was.security, after: is.security }, measures, given),
    ...value("activity", { before: was.lookBack, after: is.lookBack }, windows, given),
    ...value("activity", { before: was.impactAssessment, after: is.impactAssessment }, assessment, given)
  ]
}
