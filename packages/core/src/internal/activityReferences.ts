/** What an activity and its purposes refer to. */
import { type Declared, eachOf, type Findings, once, refer, referOne } from "./findings.ts"
import { type Json, list, object } from "./json.ts"
import { at, type Place } from "./place.ts"
import { ruleReferences } from "./ruleReferences.ts"

export const activityReferences = (findings: Findings, activity: Json, declared: Declared, place: Place): void => {
  const { role } = activity
  refer(findings, activity.recipients, declared.recipients, "recipient", at(place, "recipients"))
  refer(findings, activity.jointly, declared.jointControllers, "joint controller", at(place, "jointly"))
  if (activity.jointly !== undefined && role !== "joint controller")
    findings.fault(at(place, "jointly"), "only a joint controller has others with it")
  if (activity.controllers !== undefined && role !== "processor")
    findings.fault(at(place, "controllers"), "only a processor has controllers")
  once(findings, activity.lookBack, "category", at(place, "lookBack"))
  eachOf(activity.lookBack, at(place, "lookBack"), ({ category }, where) =>
    referOne(findings, category, declared.categories, "data category", where, "category")
  )
  eachOf(activity.purposes, at(place, "purposes"), (purpose, where) =>
    purposeReferences(findings, activity, purpose, declared, where)
  )
  otherwiseReferences(findings, activity, declared, place)
}

const purposeReferences = (
  findings: Findings,
  activity: Json,
  purpose: Json,
  declared: Declared,
  place: Place
): void => {
  refer(findings, purpose.recipients, declared.recipients, "recipient", at(place, "recipients"))
  refer(findings, purpose.uses, declared.categories, "data category", at(place, "uses"))
  const further = object(purpose.further)
  referOne(findings, further.of, declared.purposes, "purpose", at(place, "further"), "of")
  if (typeof further.of === "string" && further.of === purpose.id)
    findings.fault(at(at(place, "further"), "of"), "is the purpose itself")
  basisReferences(findings, activity, purpose, at(place, "basis"))
  const kept = new Set<unknown>()
  eachOf(purpose.keeps, at(place, "keeps"), (keeps, where) => {
    const { category } = keeps
    if (kept.has(category)) findings.fault(at(where, "category"), "this purpose has a rule for it already")
    else if (typeof category === "string") kept.add(category)
    referOne(findings, category, declared.categories, "data category", where, "category")
    keepsReferences(findings, keeps, declared, where)
  })
  for (const [index, used] of list(purpose.uses).entries())
    if (kept.has(used)) findings.fault(at(at(place, "uses"), index), "this purpose has a rule for it already")
}

const keepsReferences = (findings: Findings, keeps: Json, declared: Declared, place: Place): void => {
  const found = declared.categories.get(keeps.category as string)
  const category = found ?? object(undefined)
  if (category.held !== undefined)
    findings.fault(at(place, "category"), "is held on the person's device only: no period is ours")
  if (category.special !== undefined && keeps.condition === undefined)
    findings.fault(at(place, "condition"), "a special category is kept under a condition of Art. 9(2), or undetermined")
  if (found !== undefined && category.special === undefined && keeps.condition !== undefined)
    findings.fault(at(place, "condition"), "the category is not declared to be a special one")
  provisionReferences(findings, keeps.condition, at(place, "condition"))
  ruleReferences(findings, keeps.rule, at(place, "rule"), { declared, category, id: keeps.category })
}

const basisReferences = (findings: Findings, { role }: Json, { basis }: Json, place: Place): void => {
  if (role === "processor") {
    if (basis !== undefined) findings.fault(place, "a processor's purpose has no legal basis of its own")
  } else if (basis === undefined) findings.fault(place, "a controller's purpose has a legal basis, or undetermined")
  provisionReferences(findings, basis, place)
  eachOf(object(basis).bases, at(place, "bases"), (one, where) => provisionReferences(findings, one, where))
}

/** The provisions that a basis or a condition rests on. */
const provisionReferences = (findings: Findings, on: unknown, place: Place): void => {
  for (const [index, id] of list(object(on).provisions).entries())
    if (typeof id === "string") findings.provision(id, at(at(place, "provisions"), index))
}

/** The activity's rule for what no other names is read over each category that it is the rule of. */
const otherwiseReferences = (findings: Findings, activity: Json, declared: Declared, place: Place): void => {
  if (activity.otherwise === undefined) return
  const used = new Set(list(activity.purposes).flatMap((purpose) => list(object(purpose).uses)))
  if (used.size === 0) findings.fault(at(place, "otherwise"), "no purpose uses a category that has no rule of its own")
  for (const id of used) {
    const category = typeof id === "string" ? declared.categories.get(id) : undefined
    // What only a device holds has no period of ours.
    if (category !== undefined && category.held === undefined)
      ruleReferences(findings, activity.otherwise, at(place, "otherwise"), { declared, category, id })
  }
}
