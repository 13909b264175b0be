/**
 * Why a row of the database is still there.
 *
 * @since 0.1.0
 */
import { type DataMap, endedBy, type MappedModel, modelOf, parentOf } from "@lethe/core/DataMap"
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import type { PlainDate } from "@lethe/core/PlainDate"
import { type Decision, decideKnown } from "@lethe/retention-calculator/Decide"
import type { KnownFacts, State } from "@lethe/retention-calculator/Facts"
import type { MomentInput, Now } from "@lethe/retention-calculator/Moment"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Figures, PersonalDataStore, type RowFacts, type StoreUnavailable } from "./PersonalDataStore.ts"
import type { PlannedStay } from "./Plan.ts"
import { momentOf } from "./Planning.ts"
import { questionsAt, RulesNotComputable } from "./Questions.ts"
import { stayOf } from "./Staying.ts"

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
  /** The day or instant to answer for; without it, now in the register's zone. Periods in hours read the instant. */
  readonly on?: string | MomentInput
}

/** Explains the row with this key, for a moment. */
export const whyKept = Effect.fn("Lethe.whyKept")(function* (
  model: string,
  key: string | number,
  options: WhyKeptOptions = {}
): Effect.fn.Return<WhyKept, WhyKeptError, PersonalDataStore> {
  const store = yield* PersonalDataStore
  const map = store.dataMap
  const now = yield* momentOf(options.on, map)
  const mapped = yield* Effect.fromResult(mappedModel(map, model))
  yield* store.inspect
  const row = yield* store.row(model, String(key))
  if (row === undefined) return yield* new RowNotFound({ model })
  const facts = factsOf(map, mapped, row)
  const decisions: Array<Decision> = []
  for (const { category } of mapped.categories) {
    const decision = decideKnown(map.register, category, facts, now)
    decisions.push(
      yield* Effect.fromResult(
        Result.mapError(decision, ({ forms }) => new RulesNotComputable({ categories: [{ category, forms }] }))
      )
    )
  }
  const figures = yield* figuresOf(mapped, String(key), now)
  const staying = figures.flatMap((each) => each.staying).filter((each) => each.rows > 0 && each.model !== model)
  // What keeps the row keeps it whatever category must go: it is told once.
  const stays = new Map(staying.map((each) => [`${each.model} ${each.category}`, each]))
  return {
    _tag: "WhyKept",
    model,
    on: now.day,
    decisions,
    cleared: decisions.filter((_, index) => (figures[index]?.cleared ?? 0) > 0).map(({ category }) => category),
    erasable: figures.some(({ erase }) => erase > 0),
    stays: Array.from(stays.values(), (each) => stayOf(map, each, now))
  }
})

/** What the row's columns say, as facts. Where an empty column ends a state that has begun, its event has not come. */
export const factsOf = (map: DataMap, model: MappedModel, row: RowFacts): KnownFacts => {
  const states = Object.entries(row.states).flatMap(
    ([state, { from: first, until }]): ReadonlyArray<[string, State]> => {
      if (first === undefined) return []
      return [[state, until === undefined ? { _tag: "Lasts", first } : { _tag: "Ended", lastDay: until, first }]]
    }
  )
  const givers = [model, parentOf(map, model)]
  const notYet = givers
    .flatMap((giver) => Object.keys(giver?.events ?? {}))
    .filter((event) => row.events[event] === undefined)
    .filter((event) => endedBy(map, model, event).some((state) => row.states[state]?.from !== undefined))
  return {
    events: { ...Object.fromEntries(notYet.map((event) => [event, "not-yet" as const])), ...row.events },
    states: Object.fromEntries(states),
    ...(row.instants === undefined ? {} : { instants: row.instants })
  }
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
  now: Now
): Effect.fn.Return<ReadonlyArray<Figures>, RulesNotComputable | StoreUnavailable, PersonalDataStore> {
  const store = yield* PersonalDataStore
  const questions = yield* Effect.fromResult(questionsAt(store.dataMap, now))
  const question = questions.find(({ model }) => model === mapped.model)
  if (question === undefined) return []
  return yield* Effect.forEach(question.categories, ({ category }) =>
    store.count(question, { category, totals: false, key })
  )
})
