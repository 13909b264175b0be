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
import { type Columns, readModel } from "./internal/readModel.ts"
import type { MappedModel, ModelInput } from "./MappedModel.ts"
import { type AnyRegister, keeping } from "./Register.ts"
import { reads } from "./RetentionRule.ts"

export * from "./MappedModel.ts"

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
  const notPersonalModels = new Map<string, ReadonlyArray<string>>()
  for (const [model, columns] of Object.entries(input)) {
    if (typeof columns.notPersonal === "string") notPersonalModels.set(model, [])
    else {
      const mapped = readModel(register, model, columns as Columns, faults)
      if (mapped === undefined) notPersonalModels.set(model, Object.keys(columns))
      else models.push(mapped)
    }
  }
  const map: DataMap = { register, models, notPersonal: Object.fromEntries(notPersonalModels) }
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

/** The states that end with an event, as one column says both: while such a state lasts, the event has not come. */
export const endedBy = (map: DataMap, model: MappedModel, event: string): ReadonlyArray<string> => {
  const giver = giverOf(map, model, "events", event)
  const column = giver?.events[event]
  return giver === undefined ? [] : Object.keys(giver.states).filter((state) => giver.states[state]?.until === column)
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
