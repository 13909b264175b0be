/** What a retention rule refers to: events and states of its category, provisions, other categories. */
import { aboutDays } from "./aboutDays.ts"
import { type Declared, eachOf, type Findings } from "./findings.ts"
import { type Json, list, object } from "./json.ts"
import { at, type Place } from "./place.ts"

/** In which register, and for which category, a rule is read. */
export interface RuleContext {
  readonly declared: Declared
  /** The one whose rule it is. */
  readonly category: Json
  readonly id: unknown
}

export const ruleReferences = (findings: Findings, value: unknown, place: Place, context: RuleContext): void => {
  const rule = object(value)
  switch (rule._tag) {
    case "Range":
      if (aboutDays(rule.least) > aboutDays(rule.most)) findings.fault(at(place, "least"), "is longer than the most")
      anchorReferences(findings, rule.from, at(place, "from"), context)
      break
    case "Period":
    case "AtOnce":
      anchorReferences(findings, rule.from, at(place, "from"), context)
      break
    case "While":
      stateReference(findings, rule.state, at(place, "state"), context)
      break
    case "OnlyIf":
    case "EndOfService":
      eventReference(findings, rule.event, at(place, "event"), context)
      break
    case "Statute":
      statuteReferences(findings, rule, place, context)
  }
  if (rule.afterwards !== undefined) ruleReferences(findings, rule.afterwards, at(place, "afterwards"), context)
  if (rule.rule !== undefined) ruleReferences(findings, rule.rule, at(place, "rule"), context)
  eachOf(rule.rules, at(place, "rules"), (each, where) => ruleReferences(findings, each, where, context))
}

const eventReference = (
  findings: Findings,
  event: unknown,
  place: Place,
  { category, declared }: RuleContext
): void => {
  if (typeof event === "string" && !list(category.events).includes(event) && !declared.events.includes(event))
    findings.fault(place, "the category declares no such event")
}

const stateReference = (findings: Findings, state: unknown, place: Place, { category }: RuleContext): void => {
  if (typeof state === "string" && !list(category.states).includes(state))
    findings.fault(place, "the category declares no such state")
}

const statuteReferences = (findings: Findings, rule: Json, place: Place, context: RuleContext): void => {
  const bound = object(rule.events)
  for (const [event, anchor] of Object.entries(bound))
    anchorReferences(findings, anchor, at(at(place, "events"), event), context)
  const id = rule.provision
  if (typeof id !== "string" || !findings.provision(id, at(place, "provision"))) return
  const provision = object(findings.statutes[id])
  needsFinancialYear(findings, provision.countedFrom, at(place, "provision"), context)
  const events = list(provision.events).filter((event) => typeof event === "string")
  for (const event of events) {
    if (!Object.hasOwn(bound, event))
      findings.fault(at(at(place, "events"), event), "the provision runs from this event, which is bound to nothing")
  }
  for (const event of Object.keys(bound)) {
    if (!events.includes(event)) findings.fault(at(at(place, "events"), event), "the provision has no such event")
  }
  extensionReference(findings, rule.extendedWhile, provision, at(place, "extendedWhile"), context)
  conditionReferences(findings, rule.met, provision, at(place, "met"))
}

const extensionReference = (
  findings: Findings,
  state: unknown,
  provision: Json,
  place: Place,
  context: RuleContext
): void => {
  if (state === undefined) return
  if (provision.extendedWhile === undefined) findings.fault(place, "no state prolongs this provision")
  else stateReference(findings, state, place, context)
}

const conditionReferences = (findings: Findings, met: unknown, provision: Json, place: Place): void => {
  const conditions = new Set(list(provision.conditions).map((each) => object(each).id))
  for (const [index, id] of list(met).entries()) {
    if (typeof id !== "string") continue
    if (!conditions.has(id)) findings.fault(at(place, index), "the provision has no such condition")
    else if (list(met).indexOf(id) < index) findings.fault(at(place, index), "given twice")
  }
}

const anchorReferences = (findings: Findings, value: unknown, place: Place, context: RuleContext): void => {
  const anchor = object(value)
  needsFinancialYear(findings, anchor.countedFrom, at(place, "countedFrom"), context)
  if (anchor._tag === "Event") {
    for (const [index, event] of list(anchor.events).entries())
      eventReference(findings, event, at(at(place, "events"), index), context)
  }
  if (anchor._tag === "EndOfStorage" && typeof anchor.category === "string") {
    const where = at(place, "category")
    if (!context.declared.categories.has(anchor.category))
      findings.fault(where, "no data category is declared under this id")
    else if (typeof context.id === "string")
      context.declared.waits.push({ from: context.id, to: anchor.category, place: where })
  }
  if (anchor.orElse !== undefined) anchorReferences(findings, anchor.orElse, at(place, "orElse"), context)
}

const needsFinancialYear = (findings: Findings, snap: unknown, place: Place, { declared }: RuleContext): void => {
  if (snap === "end-of-financial-year" && !declared.financialYear)
    findings.fault(place, "counts from the end of the financial year, which the register does not give")
}
