/**
 * Every reference of a register leads to something it declares.
 *
 * This reads the document as it came, not as it was decoded: a register with a misspelt period and a dangling
 * recipient has two faults, and both are told at once. Whatever has not the shape is passed over; the Schema names it.
 */
import type { Fault } from "../Fault.ts"
import type { Statute } from "../Statute.ts"

type Path = Fault["path"]
type Json = Readonly<Record<string, unknown>>

export const referenceFaults = (document: unknown, known: Readonly<Record<string, Statute>>): ReadonlyArray<Fault> => {
  const listed = items(object(document).provisions).map(([, provision]) => provision)
  const provisions: Readonly<Record<string, unknown>> = {
    ...known,
    ...Object.fromEntries(listed.filter((p) => typeof p.id === "string").map((p) => [p.id, p]))
  }
  const faults: Array<Fault> = declaredTwice(listed, ["provisions"])
  for (const [index, version] of items(object(document).versions)) {
    faults.push(...versionFaults(version, ["versions", index], provisions))
  }
  return faults
}

const versionFaults = (version: Json, path: Path, provisions: Readonly<Record<string, unknown>>): Array<Fault> => {
  const faults: Array<Fault> = []
  const declared = (key: string) => {
    const declarations = items(version[key]).map(([, item]) => item)
    faults.push(...declaredTwice(declarations, [...path, key]))
    return new Map(declarations.filter((item) => typeof item.id === "string").map((item) => [item.id as string, item]))
  }
  const refer = (value: unknown, to: ReadonlyMap<string, unknown>, what: string, at: Path) => {
    if (typeof value === "string" && !to.has(value))
      faults.push({ path: at, message: `no ${what} is declared under this id` })
  }
  const subjects = declared("subjects")
  const recipients = declared("recipients")
  const categories = declared("categories")
  declared("activities")

  for (const [index, category] of items(version.categories)) {
    for (const [n, subject] of strings(category.of))
      refer(subject, subjects, "data subject", [...path, "categories", index, "of", n])
  }
  const purposes: Array<Json> = []
  for (const [a, activity] of items(version.activities)) {
    const at: Path = [...path, "activities", a]
    for (const [n, id] of strings(activity.recipients)) refer(id, recipients, "recipient", [...at, "recipients", n])
    for (const [p, purpose] of items(activity.purposes)) {
      const here: Path = [...at, "purposes", p]
      purposes.push(purpose)
      if (activity.role !== "processor" && purpose.basis === undefined) {
        faults.push({ path: [...here, "basis"], message: "a controller's purpose has a legal basis, or undetermined" })
      }
      for (const [n, id] of strings(purpose.recipients)) refer(id, recipients, "recipient", [...here, "recipients", n])
      faults.push(...basisFaults(object(purpose.basis), [...here, "basis"], provisions))
      faults.push(...keptTwice(purpose, here))
      for (const [k, keeps] of items(purpose.keeps)) {
        refer(keeps.category, categories, "data category", [...here, "keeps", k, "category"])
        const category = object(categories.get(keeps.category as string))
        const context = { category, categories, provisions, financialYear: version.financialYearEnds !== undefined }
        faults.push(...ruleFaults(keeps.rule, [...here, "keeps", k, "rule"], context))
      }
    }
  }
  faults.push(...declaredTwice(purposes, [...path, "activities"], "purpose"))
  return faults
}

interface Context {
  readonly category: Json
  readonly categories: ReadonlyMap<string, unknown>
  readonly provisions: Readonly<Record<string, unknown>>
  readonly financialYear: boolean
}

const ruleFaults = (value: unknown, path: Path, context: Context): ReadonlyArray<Fault> => {
  const rule = object(value)
  const fault = (key: string, message: string): Fault => ({ path: [...path, key], message })
  const name = (key: string, list: "events" | "states") =>
    typeof rule[key] !== "string" || has(context.category[list], rule[key])
      ? []
      : [fault(key, `the category declares no such ${list === "events" ? "event" : "state"}`)]
  const inner = (key: string) => (rule[key] === undefined ? [] : ruleFaults(rule[key], [...path, key], context))
  switch (rule._tag) {
    case "Period":
    case "Range":
    case "AtOnce":
      return anchorFaults(rule.from, [...path, "from"], context)
    case "While":
      return [...name("state", "states"), ...inner("afterwards")]
    case "OnlyIf":
      return [...name("event", "events"), ...inner("rule")]
    case "EndOfService":
      return name("event", "events")
    case "Statute":
      return statuteFaults(rule, path, context)
    case "LongestOf":
    case "ShortestOf":
    case "NotSaidWhich":
      return list(rule.rules).flatMap((each, index) => ruleFaults(each, [...path, "rules", index], context))
    default:
      return []
  }
}

const statuteFaults = (rule: Json, path: Path, context: Context): ReadonlyArray<Fault> => {
  const id = rule.provision
  if (typeof id !== "string") return []
  const bound = object(rule.events)
  const anchors = Object.entries(bound).flatMap(([event, anchor]) =>
    anchorFaults(anchor, [...path, "events", event], context)
  )
  if (!Object.hasOwn(context.provisions, id)) {
    return [
      { path: [...path, "provision"], message: "neither a known provision nor one listed in this document" },
      ...anchors
    ]
  }
  const provision = object(context.provisions[id])
  const events = list(provision.events).filter((event) => typeof event === "string")
  return [
    ...needsFinancialYear(provision.countedFrom, [...path, "provision"], context),
    ...events
      .filter((event) => !Object.hasOwn(bound, event))
      .map((event) => ({
        path: [...path, "events"],
        message: `the provision runs from ${event}, which is bound to nothing`
      })),
    ...Object.keys(bound)
      .filter((event) => !events.includes(event))
      .map((event) => ({ path: [...path, "events", event], message: "the provision has no such event" })),
    ...anchors
  ]
}

const anchorFaults = (value: unknown, path: Path, context: Context): ReadonlyArray<Fault> => {
  const anchor = object(value)
  const snap = needsFinancialYear(anchor.countedFrom, [...path, "countedFrom"], context)
  if (anchor._tag === "Event") {
    return [
      ...snap,
      ...strings(anchor.events)
        .filter(([, event]) => !has(context.category.events, event))
        .map(([n]) => ({ path: [...path, "events", n], message: "the category declares no such event" }))
    ]
  }
  if (
    anchor._tag === "EndOfStorage" &&
    typeof anchor.category === "string" &&
    !context.categories.has(anchor.category)
  ) {
    return [...snap, { path: [...path, "category"], message: "no data category is declared under this id" }]
  }
  return snap
}

const needsFinancialYear = (snap: unknown, path: Path, context: Context): ReadonlyArray<Fault> =>
  snap === "end-of-financial-year" && !context.financialYear
    ? [{ path, message: "counts from the end of the financial year, which the register does not give" }]
    : []

const basisFaults = (basis: Json, path: Path, provisions: Readonly<Record<string, unknown>>): ReadonlyArray<Fault> =>
  strings(basis.provisions)
    .filter(([, id]) => !Object.hasOwn(provisions, id))
    .map(([n]) => ({
      path: [...path, "provisions", n],
      message: "neither a known provision nor one listed in this document"
    }))

const keptTwice = (purpose: Json, path: Path): ReadonlyArray<Fault> =>
  repeated(items(purpose.keeps).map(([, keeps]) => keeps.category)).map((index) => ({
    path: [...path, "keeps", index, "category"],
    message: "this purpose has a rule for it already"
  }))

const declaredTwice = (declarations: ReadonlyArray<Json>, path: Path, what = "id"): Array<Fault> =>
  repeated(declarations.map((item) => item.id)).map((index) => ({
    path: what === "id" ? [...path, index, "id"] : path,
    message: what === "id" ? "declared twice" : `the ${what} id ${String(declarations[index]?.id)} is declared twice`
  }))

const repeated = (values: ReadonlyArray<unknown>): ReadonlyArray<number> =>
  values.flatMap((value, index) => (typeof value === "string" && values.indexOf(value) < index ? [index] : []))

const object = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {}
const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
const items = (value: unknown): ReadonlyArray<readonly [number, Json]> =>
  list(value).map((item, index) => [index, object(item)])
const strings = (value: unknown): ReadonlyArray<readonly [number, string]> =>
  list(value).flatMap((item, index) => (typeof item === "string" ? [[index, item] as const] : []))
const has = (names: unknown, name: string): boolean => Array.isArray(names) && names.includes(name)
