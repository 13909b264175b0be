/**
 * Where personal data lives in the host's database: whose a row is, which column is which category, event or state,
 * and how a column is cleared when its category must go and its row must stay.
 *
 * Adapters type it over their client, so that a column nobody classified does not compile; this module gives the map
 * its meaning and refuses what types cannot see.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type Fault, InvalidInput } from "./Fault.ts"
import { type AnyRegister, keeping } from "./Register.ts"
import { reads } from "./RetentionRule.ts"

/** What a column gets when its category must go and the row must stay. */
export type ClearedTo = string | number | null

/** This row is a data subject; the column is its key. */
export const self = <const S extends string>(subject: S): { readonly subject: S } => ({ subject })
/** The row is about the data subject of another model's row, to which this column leads. */
export const via = <const M extends string>(model: M): { readonly via: M } => ({ via: model })
/** The day, or the instant, on which the event happened. */
export const event = <const E extends string>(name: E): { readonly event: E } => ({ event: name })
/** The first day of the state. */
export const from = <const S extends string>(state: S): { readonly from: S } => ({ from: state })
/** The last day of the state; empty while it lasts. */
export const until = <const S extends string>(state: S): { readonly until: S } => ({ until: state })
/** A column of a category that gets this value when the category must go and the row must stay. */
export const cleared = <const C extends string>(
  category: C,
  to: ClearedTo
): { readonly category: C; readonly to: ClearedTo } => ({ category, to })
/** Not personal data, and why. */
export const notPersonal = (why: string): { readonly notPersonal: string } => ({ notPersonal: why })

/** What a column may be said to be. A bare id is a category whose rows are only erased whole. */
export type Role<
  Category extends string = string,
  Event extends string = string,
  State extends string = string,
  Subject extends string = string,
  Model extends string = string
> =
  | Category
  | { readonly category: Category; readonly to: ClearedTo }
  | { readonly event: Event }
  | { readonly from: State }
  | { readonly until: State }
  | { readonly subject: Subject }
  | { readonly via: Model }
  | { readonly notPersonal: string }

/** A model's columns, each with its role or roles; or a whole model that holds nothing personal. */
export type ModelInput = { readonly notPersonal: string } | { readonly [column: string]: Role | ReadonlyArray<Role> }

export interface MappedColumn {
  readonly column: string
  /** Missing when the column is never cleared alone. */
  readonly clearedTo?: ClearedTo
}

export interface MappedCategory {
  readonly category: string
  readonly columns: ReadonlyArray<MappedColumn>
}

export type Subject =
  | { readonly _tag: "Self"; readonly subject: string; readonly column: string }
  | { readonly _tag: "Via"; readonly model: string; readonly column: string }

/** A model that holds personal data, or leads to it. */
export interface MappedModel {
  readonly model: string
  readonly subject: Subject
  readonly categories: ReadonlyArray<MappedCategory>
  readonly events: Readonly<Record<string, string>>
  readonly states: Readonly<Record<string, { readonly from: string; readonly until: string }>>
  readonly columns: ReadonlyArray<string>
}

export interface DataMap {
  readonly register: AnyRegister
  readonly models: ReadonlyArray<MappedModel>
  /** Models without personal data, with their columns where they were named. */
  readonly notPersonal: Readonly<Record<string, ReadonlyArray<string>>>
}

/**
 * Gives a map its meaning.
 *
 * **Errors** `InvalidInput` with every fault: what the register does not declare, a row whose subject is not said, a
 * rule whose event no column gives, a column that must be cleared and has no value for it, a child that would keep its
 * parent for ever.
 */
export const make = (
  register: AnyRegister,
  input: { readonly [model: string]: ModelInput }
): Result.Result<DataMap, InvalidInput> => {
  const faults: Array<Fault> = []
  const models: Array<MappedModel> = []
  const notPersonalModels: Record<string, ReadonlyArray<string>> = {}
  for (const [model, columns] of Object.entries(input)) {
    if (typeof columns.notPersonal === "string") notPersonalModels[model] = []
    else {
      const mapped = readModel(register, model, columns as Readonly<Record<string, Role | ReadonlyArray<Role>>>, faults)
      if (mapped === undefined) notPersonalModels[model] = Object.keys(columns)
      else models.push(mapped)
    }
  }
  const map: DataMap = { register, models, notPersonal: notPersonalModels }
  for (const model of models) faults.push(...meaningFaults(map, model))
  return faults.length === 0 ? Result.succeed(map) : Result.fail(new InvalidInput({ what: "data map", faults }))
}

/** As `make`, and throws its error. */
export const makeUnsafe = (register: AnyRegister, input: { readonly [model: string]: ModelInput }): DataMap =>
  Result.getOrThrow(make(register, input))

export const modelOf = (map: DataMap, model: string): MappedModel | undefined =>
  map.models.find((each) => each.model === model)

/** The models whose rows lead to this one's. */
export const childrenOf = (map: DataMap, model: string): ReadonlyArray<MappedModel> =>
  map.models.filter(({ subject }) => subject._tag === "Via" && subject.model === model)

/** The model whose row says what this one does not: one hop to the subject. */
export const parentOf = (map: DataMap, model: MappedModel): MappedModel | undefined =>
  model.subject._tag === "Via" ? modelOf(map, model.subject.model) : undefined

/** The model, this one or its parent, that gives an event or a state. */
export const giverOf = (
  map: DataMap,
  model: MappedModel,
  kind: "events" | "states",
  name: string
): MappedModel | undefined =>
  [model, parentOf(map, model)].find((each) => each !== undefined && Object.hasOwn(each[kind], name))

const readModel = (
  register: AnyRegister,
  model: string,
  input: Readonly<Record<string, Role | ReadonlyArray<Role>>>,
  faults: Array<Fault>
): MappedModel | undefined => {
  const fault = (column: string | undefined, message: string) => {
    faults.push({ path: column === undefined ? [model] : [model, column], message })
  }
  const subjects: Array<Subject> = []
  const categories = new Map<string, Array<MappedColumn>>()
  const events: Record<string, string> = {}
  const states: Record<string, { from?: string; until?: string }> = {}
  let personal = false
  for (const [column, said] of Object.entries(input)) {
    const roles = Array.isArray(said) ? (said as ReadonlyArray<Role>) : [said as Role]
    if (roles.length === 0) fault(column, "has no role: say notPersonal and why")
    for (const role of roles) {
      if (typeof role === "object" && role !== null && "notPersonal" in role) continue
      personal = true
      if (typeof role === "string") addTo(categories, role, { column })
      else if (role !== null && "category" in role) addTo(categories, role.category, { column, clearedTo: role.to })
      else if (role !== null && "subject" in role) subjects.push({ _tag: "Self", subject: role.subject, column })
      else if (role !== null && "via" in role) subjects.push({ _tag: "Via", model: role.via, column })
      else if (role !== null && "event" in role) {
        if (Object.hasOwn(events, role.event)) fault(column, `a second column for the event ${role.event}`)
        events[role.event] = column
      } else if (role !== null && ("from" in role || "until" in role)) {
        const [end, state] = "from" in role ? (["from", role.from] as const) : (["until", role.until] as const)
        states[state] = { ...states[state], [end]: column }
      } else fault(column, "is no role")
    }
  }
  if (!personal) return undefined
  for (const [state, { from: first, until: last }] of Object.entries(states)) {
    if (first === undefined || last === undefined)
      fault(first ?? last, `the state ${state} needs both its first and its last day`)
  }
  const declared = {
    category: register.version.categories.map(({ id }) => id),
    subject: register.version.subjects.map(({ id }) => id)
  }
  for (const [category, columns] of categories) {
    if (!declared.category.includes(category))
      for (const { column } of columns) fault(column, "the register declares no such category")
  }
  for (const subject of subjects) {
    if (subject._tag === "Self" && !declared.subject.includes(subject.subject))
      fault(subject.column, "the register declares no such data subject")
  }
  const [subject, ...others] = subjects
  if (subject === undefined) fault(undefined, "whose row is it? One column is self(…) or via(…)")
  for (const other of others) fault(other.column, "a second answer to whose row it is")
  return (
    subject && {
      model,
      subject,
      categories: Array.from(categories, ([category, columns]) => ({ category, columns })),
      events,
      states: states as MappedModel["states"],
      columns: Object.keys(input)
    }
  )
}

const addTo = <K, V>(map: Map<K, Array<V>>, key: K, value: V) => {
  map.set(key, [...(map.get(key) ?? []), value])
}

const meaningFaults = (map: DataMap, model: MappedModel): ReadonlyArray<Fault> => {
  const at = (column: string, message: string): Fault => ({ path: [model.model, column], message })
  const parent = parentOf(map, model)
  const anchors = new Set([
    ...Object.values(model.events),
    ...Object.values(model.states).flatMap((state) => Object.values(state))
  ])
  const rowMayStay = model.categories.length > 1 || childrenOf(map, model.model).length > 0
  return [
    ...(model.subject._tag === "Via" && parent === undefined
      ? [at(model.subject.column, "leads to a model without personal data")]
      : []),
    ...(parent?.subject._tag === "Via"
      ? [at(model.subject.column, "leads to a row that is not its own subject: the subject is at most one hop away")]
      : []),
    ...(parent !== undefined && model.categories.length === 0
      ? [
          at(
            model.subject.column,
            "no column has a category: nothing would say when this row goes, and it would keep its parent for ever"
          )
        ]
      : []),
    ...nameFaults(map, model),
    ...model.categories.flatMap(({ category, columns }) => [
      ...subjectFaults(map, model, category),
      ...unreadable(map, model, category),
      ...(rowMayStay
        ? columns
            .filter(({ clearedTo }) => clearedTo === undefined)
            .map(({ column }) =>
              at(column, `the row may have to stay when ${category} must go: say cleared("${category}", …)`)
            )
        : []),
      ...columns
        .filter(({ column, clearedTo }) => clearedTo !== undefined && anchors.has(column))
        .map(({ column }) => at(column, "a day that rules count from cannot be cleared while the row stays"))
    ])
  ]
}

const nameFaults = (map: DataMap, model: MappedModel): ReadonlyArray<Fault> => {
  const { categories } = map.register.version
  const unknown = (kind: "events" | "states") =>
    Object.keys(model[kind])
      .filter((name) => !categories.some((category) => category[kind].includes(name)))
      .map((name) => ({
        path: [model.model],
        message: `the register declares no ${kind === "events" ? "event" : "state"} ${name}`
      }))
  return [...unknown("events"), ...unknown("states")]
}

const subjectFaults = (map: DataMap, model: MappedModel, category: string): ReadonlyArray<Fault> => {
  const subject = (parentOf(map, model) ?? model).subject
  const of = map.register.version.categories.find(({ id }) => id === category)?.of
  return subject._tag === "Self" && of !== undefined && !of.includes(subject.subject)
    ? [{ path: [model.model], message: `${category} is not data of ${subject.subject}` }]
    : []
}

/** Events and states that the category's rules read, and that neither the row nor its parent gives. */
const unreadable = (map: DataMap, model: MappedModel, category: string): ReadonlyArray<Fault> => {
  const rules = keeping(map.register, category).map(({ rule }) => reads(rule))
  const missing = (kind: "events" | "states") =>
    [...new Set(rules.flatMap((rule) => [...rule[kind]]))].filter(
      (name) => giverOf(map, model, kind, name) === undefined
    )
  return [
    ...missing("events").map((name) => ({
      path: [model.model],
      message: `${category} is counted from ${name}: no column is event("${name}")`
    })),
    ...missing("states").map((name) => ({
      path: [model.model],
      message: `${category} is kept while ${name}: no columns are from("${name}") and until("${name}")`
    }))
  ]
}
