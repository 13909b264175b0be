/**
 * Why a row of the database is still there.
 *
 * @since 0.1.0
 */
import { type DataMap, giverOf, type MappedModel, modelOf } from "@lethe/core/DataMap"
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import type { PlainDate } from "@lethe/core/PlainDate"
import { keeping } from "@lethe/core/Register"
import { reads } from "@lethe/core/RetentionRule"
import { type Decision, decideKnown } from "@lethe/retention-calculator/Decide"
import type { KnownFacts } from "@lethe/retention-calculator/Facts"
import type { MomentInput } from "@lethe/retention-calculator/Moment"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Figures, PersonalDataStore, type RowFacts, type StoreUnavailable } from "./PersonalDataStore.ts"
import type { PlannedStay } from "./Plan.ts"
import { dayOf, stayOf } from "./Planning.ts"
import { questionsOn, RulesNotComputable } from "./Questions.ts"

/** There is no such row. The key is not repeated: it may be personal data. */
export class RowNotFound extends Schema.TaggedError<RowNotFound>()("RowNotFound", { model: Schema.String }) {
  override get message() {
    return `${this.model} has no row with this key`
  }
}

export type WhyKeptError = InvalidInput | RowNotFound | RulesNotComputable | StoreUnavailable

/** The answer for a row: one decision for each category it holds, and what it must stay for. */
export interface WhyKept {
  readonly _tag: "WhyKept"
  readonly model: string
  readonly on: PlainDate
  readonly decisions: ReadonlyArray<Decision>
  /** Categories that had to go and are gone from the row: their columns hold what clearing leaves. */
  readonly cleared: ReadonlyArray<string>
  /** Whether the whole row may go. */
  readonly erasable: boolean
  /** What keeps the row although a category of it must go. */
  readonly stays: ReadonlyArray<PlannedStay>
}

export interface WhyKeptOptions {
  /** The day to answer for; without it, today in the register's zone. */
  readonly on?: string | MomentInput
}

/** Explains the row with this key, for a day. */
export const whyKept = Effect.fn("Lethe.whyKept")(function* (
  model: string,
  key: string | number,
  options: WhyKeptOptions = {}
): Effect.fn.Return<WhyKept, WhyKeptError, PersonalDataStore> {
  const store = yield* PersonalDataStore
  const map = store.dataMap
  const day = yield* dayOf(options.on, map)
  const mapped = yield* Effect.fromResult(mappedModel(map, model))
  yield* store.inspect
  const row = yield* store.row(model, String(key))
  if (row === undefined) return yield* new RowNotFound({ model })
  const decisions: Array<Decision> = []
  for (const { category } of mapped.categories) {
    const decision = decideKnown(map.register, category, factsOf(map, mapped, category, row), day)
    decisions.push(
      yield* Effect.fromResult(
        Result.mapError(decision, ({ forms }) => new RulesNotComputable({ categories: [{ category, forms }] }))
      )
    )
  }
  const figures = yield* figuresOf(mapped, String(key), day)
  const staying = figures.flatMap((each) => each.staying).filter((each) => each.rows > 0 && each.model !== model)
  // What keeps the row keeps it whatever category must go: it is told once.
  const stays = new Map(staying.map((each) => [`${each.model} ${each.category}`, each]))
  return {
    _tag: "WhyKept",
    model,
    on: day,
    decisions,
    cleared: decisions.filter((_, index) => (figures[index]?.cleared ?? 0) > 0).map(({ category }) => category),
    erasable: figures.some(({ erase }) => erase > 0),
    stays: Array.from(stays.values(), (each) => stayOf(map, each, day))
  }
})

/** What the row's columns say, as facts. Where an empty column ends a state that lasts, its day has not come. */
export const factsOf = (map: DataMap, model: MappedModel, category: string, row: RowFacts): KnownFacts => {
  const rules = keeping(map.register, category).map(({ rule }) => reads(rule))
  const states = Object.fromEntries(
    Object.entries(row.states)
      .filter(([state, { from }]) => from !== undefined && rules.some((each) => each.states.has(state)))
      .map(([state, { until }]) => [
        state,
        until === undefined ? { _tag: "Lasts" as const } : { _tag: "Ended" as const, lastDay: until }
      ])
  )
  const events: Record<string, PlainDate | "not-yet"> = {}
  for (const event of new Set(rules.flatMap((each) => [...each.events]))) {
    const day = row.events[event]
    if (day !== undefined) events[event] = day
    else if (endsStateThatLasts(map, model, event, row)) events[event] = "not-yet"
  }
  return { events, states }
}

const endsStateThatLasts = (map: DataMap, model: MappedModel, event: string, row: RowFacts): boolean => {
  const giver = giverOf(map, model, "events", event)
  return Object.entries(giver?.states ?? {}).some(
    ([state, { until }]) => until === giver?.events[event] && row.states[state]?.from !== undefined
  )
}

const mappedModel = (map: DataMap, model: string): Result.Result<MappedModel, InvalidInput> => {
  const mapped = modelOf(map, model)
  const names = map.models.map((each) => each.model).join(", ")
  const fault: Fault = { path: ["model"], message: `no such model with personal data; there are ${names}` }
  return mapped === undefined
    ? Result.fail(new InvalidInput({ what: "question", faults: [fault] }))
    : Result.succeed(mapped)
}

const figuresOf = Effect.fnUntraced(function* (
  mapped: MappedModel,
  key: string,
  day: PlainDate
): Effect.fn.Return<ReadonlyArray<Figures>, RulesNotComputable | StoreUnavailable, PersonalDataStore> {
  const store = yield* PersonalDataStore
  const questions = yield* Effect.fromResult(questionsOn(store.dataMap, day))
  const question = questions.find(({ model }) => model === mapped.model)
  if (question === undefined) return []
  return yield* Effect.forEach(question.categories, ({ category }) =>
    store.count(question, { category, totals: false, key })
  )
})
