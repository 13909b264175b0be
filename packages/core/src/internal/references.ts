/**
 * Every reference of a register leads to something it declares.
 *
 * This reads the document as it came, not as it was decoded: a register with a misspelt period and a dangling
 * recipient has two faults, and both are told at once. Whatever has not the shape is passed over; the Schema names it.
 */
import { canonicalJson } from "../CanonicalJson.ts"
import type { Fault } from "../Fault.ts"
import * as Period from "../Period.ts"
import type { Statute } from "../Statute.ts"
import { items, type Json, list, object, type Path, strings } from "./json.ts"
import { storageCycles } from "./storageCycles.ts"

export const referenceFaults = (document: unknown, known: Readonly<Record<string, Statute>>): ReadonlyArray<Fault> => {
  const listed = items(object(document).provisions).map(([, provision]) => provision)
  const provisions: Readonly<Record<string, unknown>> = {
    ...known,
    ...Object.fromEntries(listed.filter((p) => typeof p.id === "string").map((p) => [p.id, p]))
  }
  const faults: Array<Fault> = [...declaredTwice(listed, ["provisions"]), ...listedOtherwise(listed, known)]
  for (const [index, version] of items(object(document).versions)) {
    faults.push(...versionFaults(version, ["versions", index], provisions))
  }
  return faults
}

/** A document may list a provision that its reader knows; it may not change the law. */
const listedOtherwise = (listed: ReadonlyArray<Json>, known: Readonly<Record<string, Statute>>): ReadonlyArray<Fault> =>
  listed.flatMap((provision, index) => {
    const { id } = provision
    const same =
      typeof id !== "string" || !Object.hasOwn(known, id) || canonicalJson(provision) === canonicalJson(known[id])
    return same ? [] : [{ path: ["provisions", index], message: "is known under this id, and says something else" }]
  })

const versionFaults = (version: Json, path: Path, provisions: Readonly<Record<string, unknown>>): Array<Fault> => {
  const faults: Array<Fault> = []
  const declared = (key: string) => {
    const declarations = items(version[key]).map(([, item]) => item)
    faults.push(...declaredTwice(declarations, [...path, key]))
    return new Map(declarations.filter((item) => typeof item.id === "string").map((item) => [item.id as string, item]))
  }
  const subjects = declared("subjects")
  const recipients = declared("recipients")
  const categories = declared("categories")
  declared("activities")
  const context = { recipients, categories, provisions, financialYear: version.financialYearEnds !== undefined }

  for (const [index, category] of items(version.categories)) {
    for (const [n, subject] of strings(category.of))
      faults.push(...dangling(subject, subjects, "data subject", [...path, "categories", index, "of", n]))
  }
  const purposes: Array<readonly [Json, Path]> = []
  for (const [a, activity] of items(version.activities)) {
    const at: Path = [...path, "activities", a]
    faults.push(...recipientFaults(activity, at, context))
    for (const [p, purpose] of items(activity.purposes)) {
      const here: Path = [...at, "purposes", p]
      purposes.push([purpose, here])
      faults.push(...basisFaults(activity, purpose, [...here, "basis"], provisions))
      faults.push(...purposeFaults(purpose, here, context))
    }
  }
  for (const index of repeated(purposes.map(([purpose]) => purpose.id)))
    faults.push({ path: [...(purposes[index]?.[1] ?? path), "id"], message: "declared twice" })
  return [...faults, ...storageCycles(purposes)]
}

interface Declared {
  readonly recipients: ReadonlyMap<string, unknown>
  readonly categories: ReadonlyMap<string, unknown>
  readonly provisions: Readonly<Record<string, unknown>>
  readonly financialYear: boolean
}

const purposeFaults = (purpose: Json, path: Path, declared: Declared): ReadonlyArray<Fault> => [
  ...recipientFaults(purpose, path, declared),
  ...keptTwice(purpose, path),
  ...items(purpose.keeps).flatMap(([k, keeps]) => {
    const at: Path = [...path, "keeps", k]
    const category = object(declared.categories.get(keeps.category as string))
    return [
      ...dangling(keeps.category, declared.categories, "data category", [...at, "category"]),
      ...ruleFaults(keeps.rule, [...at, "rule"], { ...declared, category })
    ]
  })
]

const recipientFaults = (item: Json, path: Path, { recipients }: Declared): ReadonlyArray<Fault> =>
  strings(item.recipients).flatMap(([n, id]) => dangling(id, recipients, "recipient", [...path, "recipients", n]))

const dangling = (
  id: unknown,
  declared: ReadonlyMap<string, unknown>,
  what: string,
  path: Path
): ReadonlyArray<Fault> =>
  typeof id === "string" && !declared.has(id) ? [{ path, message: `no ${what} is declared under this id` }] : []

interface Context extends Declared {
  /** The one whose rule it is. */
  readonly category: Json
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
    case "AtOnce":
      return anchorFaults(rule.from, [...path, "from"], context)
    case "Range":
      return [
        ...(about(rule.least) > about(rule.most) ? [fault("least", "is longer than the most")] : []),
        ...anchorFaults(rule.from, [...path, "from"], context)
      ]
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

/** About how many days a period has: enough to tell which of two is meant to be the longer. */
const about = (period: unknown): number => {
  if (typeof period !== "string" || !Period.isValid(period)) return Number.NaN
  const { years, months, weeks, days, hours } = Period.units(period)
  return years * 365.25 + months * 30.44 + weeks * 7 + days + hours / 24
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
        path: [...path, "events", event],
        message: "the provision runs from this event, which is bound to nothing"
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

const basisFaults = (
  activity: Json,
  { basis }: Json,
  path: Path,
  provisions: Readonly<Record<string, unknown>>
): ReadonlyArray<Fault> => {
  if (activity.role === "processor") {
    return basis === undefined ? [] : [{ path, message: "a processor's purpose has no legal basis of its own" }]
  }
  if (basis === undefined) return [{ path, message: "a controller's purpose has a legal basis, or undetermined" }]
  return strings(object(basis).provisions)
    .filter(([, id]) => !Object.hasOwn(provisions, id))
    .map(([n]) => ({
      path: [...path, "provisions", n],
      message: "neither a known provision nor one listed in this document"
    }))
}

const keptTwice = (purpose: Json, path: Path): ReadonlyArray<Fault> =>
  repeated(items(purpose.keeps).map(([, keeps]) => keeps.category)).map((index) => ({
    path: [...path, "keeps", index, "category"],
    message: "this purpose has a rule for it already"
  }))

const declaredTwice = (declarations: ReadonlyArray<Json>, path: Path): Array<Fault> =>
  repeated(declarations.map((item) => item.id)).map((index) => ({
    path: [...path, index, "id"],
    message: "declared twice"
  }))

const repeated = (values: ReadonlyArray<unknown>): ReadonlyArray<number> =>
  values.flatMap((value, index) => (typeof value === "string" && values.indexOf(value) < index ? [index] : []))

const has = (names: unknown, name: string): boolean => Array.isArray(names) && names.includes(name)
