/** What an activity and its purposes refer to. */
import { type Declared, type Findings, refer } from "./findings.ts"
import { items, type Json, list, object } from "./json.ts"
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
  for (const [index, { category }] of items(activity.lookBack))
    referOne(findings, category, declared.categories, "data category", at(place, "lookBack", index, "category"))
  for (const [index, purpose] of items(activity.purposes))
    purposeReferences(findings, activity, purpose, declared, at(place, "purposes", index))
  otherwiseReferences(findings, activity, declared, place)
}

const referOne = (
  findings: Findings,
  id: unknown,
  declared: ReadonlyMap<string, unknown>,
  what: string,
  place: Place
): void => {
  if (typeof id === "string" && !declared.has(id)) findings.fault(place, `no ${what} is declared under this id`)
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
  referOne(findings, further.of, declared.purposes, "purpose", at(place, "further", "of"))
  if (typeof further.of === "string" && further.of === purpose.id)
    findings.fault(at(place, "further", "of"), "is the purpose itself")
  basisReferences(findings, activity, purpose, at(place, "basis"))
  const kept = new Set<unknown>()
  for (const [index, keeps] of items(purpose.keeps)) {
    const where = at(place, "keeps", index)
    const { category } = keeps
    if (kept.has(category)) findings.fault(at(where, "category"), "this purpose has a rule for it already")
    else if (typeof category === "string") kept.add(category)
    referOne(findings, category, declared.categories, "data category", at(where, "category"))
    keepsReferences(findings, keeps, declared, where)
  }
  for (const [index, used] of list(purpose.uses).entries())
    if (kept.has(used)) findings.fault(at(place, "uses", index), "this purpose has a rule for it already")
}

const keepsReferences = (findings: Findings, keeps: Json, declared: Declared, place: Place): void => {
  const category = declared.categories.get(keeps.category as string) ?? {}
  if (category.held !== undefined)
    findings.fault(at(place, "category"), "is held on the person's device only: no period is ours")
  if (category.special !== undefined && keeps.condition === undefined)
    findings.fault(at(place, "condition"), "a special category is kept under a condition of Art. 9(2), or undetermined")
  if (
    category.special === undefined &&
    keeps.condition !== undefined &&
    declared.categories.has(keeps.category as string)
  )
    findings.fault(at(place, "condition"), "the category is not declared to be a special one")
  provisionReferences(findings, object(keeps.condition).provisions, at(place, "condition", "provisions"))
  ruleReferences(findings, keeps.rule, at(place, "rule"), { declared, category, id: keeps.category })
}

const basisReferences = (findings: Findings, { role }: Json, { basis }: Json, place: Place): void => {
  if (role === "processor") {
    if (basis !== undefined) findings.fault(place, "a processor's purpose has no legal basis of its own")
  } else if (basis === undefined) findings.fault(place, "a controller's purpose has a legal basis, or undetermined")
  const { provisions, bases } = object(basis)
  provisionReferences(findings, provisions, at(place, "provisions"))
  for (const [index, one] of items(bases))
    provisionReferences(findings, one.provisions, at(place, "bases", index, "provisions"))
}

const provisionReferences = (findings: Findings, provisions: unknown, place: Place): void => {
  for (const [index, id] of list(provisions).entries())
    if (typeof id === "string") findings.provision(id, at(place, index))
}

/** The activity's rule for what no other names is read over each category that it is the rule of. */
const otherwiseReferences = (findings: Findings, activity: Json, declared: Declared, place: Place): void => {
  if (activity.otherwise === undefined) return
  const used = new Set(items(activity.purposes).flatMap(([, purpose]) => list(purpose.uses)))
  if (used.size === 0) findings.fault(at(place, "otherwise"), "no purpose uses a category that has no rule of its own")
  for (const id of used) {
    const category = typeof id === "string" ? declared.categories.get(id) : undefined
    if (category !== undefined)
      ruleReferences(findings, activity.otherwise, at(place, "otherwise"), { declared, category, id })
  }
}
