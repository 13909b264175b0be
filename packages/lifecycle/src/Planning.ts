/**
 * Making a plan: one query for each rule, nothing changed.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import { InvalidInput } from "@lethe/core/Fault"
import { type Instant, instantAt } from "@lethe/core/Zone"
import { type MomentInput, type Now, nowIn } from "@lethe/retention-calculator/Moment"
import type { Predicate } from "@lethe/retention-calculator/Predicate"
import { readCategoryOn } from "@lethe/retention-calculator/ReadCategory"
import * as Words from "@lethe/retention-calculator/Words"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Figures, PersonalDataStore, type Question, type StoreUnavailable } from "./PersonalDataStore.ts"
import { cutoffsOf } from "./Cutoffs.ts"
import { hashOf, mapDigest, type Plan, type PlanLine, type PlanStep, registerDigest } from "./Plan.ts"
import { endOf, questionsAt, type RulesNotComputable } from "./Questions.ts"
import { stayOf } from "./Staying.ts"

export type PlanError = InvalidInput | RulesNotComputable | StoreUnavailable

export interface PlanOptions {
  /** The day or instant to plan for; without it, now in the register's zone. Periods in hours read the instant. */
  readonly on?: string | MomentInput
  /** Also counts all rows of each model, which reads them. */
  readonly totals?: boolean
}

/** What one line of a plan was computed from. */
export interface Counted {
  readonly question: Question
  readonly category: string
  readonly figures: Figures
}

/**
 * Plans what must go at a moment.
 *
 * **Errors** `InvalidInput` when the data map does not fit the database, or the moment is none; `RulesNotComputable`;
 * `StoreUnavailable`. Nothing was changed.
 */
export const plan = Effect.fn("Lethe.plan")(function* (
  options: PlanOptions = {}
): Effect.fn.Return<Plan, PlanError, PersonalDataStore> {
  const store = yield* PersonalDataStore
  const map = store.dataMap
  const now = yield* momentOf(options.on, map)
  const { schema, notIndexed } = yield* store.inspect
  const counted = yield* countAll(yield* Effect.fromResult(questionsAt(map, now)), options.totals ?? false)
  const { version } = map.register
  const content: Plan = {
    _tag: "Plan",
    format: "lethe-plan/1",
    register: { name: version.name, inForceFrom: version.inForceFrom, digest: registerDigest(map) },
    dataMap: mapDigest(map),
    schema,
    on: now.day,
    ...(now.at === undefined ? {} : { at: instantAt(now.at, version.zone) }),
    zone: version.zone,
    madeAt: yield* currentInstant,
    lines: counted.map((each) => lineOf(map, each, now)),
    steps: stepsOf(counted),
    notIndexed,
    hash: ""
  }
  return { ...content, hash: hashOf(content) }
})

/** The figures of every category of every model, in the order of the questions. */
export const countAll = Effect.fnUntraced(function* (
  questions: ReadonlyArray<Question>,
  totals: boolean
): Effect.fn.Return<ReadonlyArray<Counted>, StoreUnavailable, PersonalDataStore> {
  const store = yield* PersonalDataStore
  return yield* Effect.forEach(
    questions.flatMap((question) => question.categories.map(({ category }) => ({ question, category }))),
    ({ question, category }) =>
      Effect.map(store.count(question, { category, totals }), (figures) => ({ question, category, figures }))
  )
})

/** Children first; within a model, rows that go whole before those that are cleared. */
export const stepsOf = (counted: ReadonlyArray<Counted>): ReadonlyArray<PlanStep> =>
  [...new Set(counted.map(({ question }) => question))].flatMap((question) => {
    const lines = counted.filter((each) => each.question === question)
    // Rows that go whole are due in every category of theirs: each line counts the same ones.
    const erase = lines[0]?.figures.erase ?? 0
    return [
      ...(erase > 0 ? [{ model: question.model, way: "erase" as const, rows: erase }] : []),
      ...lines
        .filter(({ figures }) => figures.clear > 0)
        .map(({ category, figures }) => ({
          model: question.model,
          way: "clear" as const,
          category,
          rows: figures.clear
        }))
    ]
  })

/** The moment that is meant, or what is wrong with it. */
export const momentOf = Effect.fnUntraced(function* (
  on: string | MomentInput | undefined,
  map: DataMap
): Effect.fn.Return<Now, InvalidInput> {
  const given =
    typeof on === "string" ? { _tag: "On", day: on } : (on ?? { _tag: "At", instant: yield* currentInstant })
  return yield* Effect.fromResult(
    Result.mapError(nowIn(given, map.register.version.zone), (faults) => new InvalidInput({ what: "moment", faults }))
  )
})

const currentInstant = Effect.map(
  Clock.currentTimeMillis,
  (millis) => DateTime.formatIso(DateTime.makeUnsafe(millis)) as Instant
)

const lineOf = (map: DataMap, { question, category, figures }: Counted, now: Now): PlanLine => {
  const asked = question.categories.find((each) => each.category === category)
  const { erase, clear, unknown, reducible, toReturn } = figures
  return {
    model: question.model,
    category,
    ...promisedOf(map, category, now),
    due: erase + clear,
    erase,
    clear,
    unknown,
    undated: asked === undefined || unknown === 0 ? { events: [], states: [] } : undatedBy(asked.unknown),
    reducible,
    toReturn,
    stays: figures.staying.map((staying) => stayOf(map, staying, now)),
    ...(figures.total === undefined ? {} : { total: figures.total })
  }
}

/** What the register says of a category: its rules, what they come to at the moment, and what is to become of it. */
const promisedOf = (map: DataMap, category: string, now: Now): Pick<PlanLine, "rules" | "cutoffs" | "end"> => {
  const read = readCategoryOn(map.register, category, now.day)
  const end = endOf(map, category, now)
  // The questions were made of the same rules: there is a reading.
  if (Result.isFailure(read) || Result.isFailure(end)) return { rules: [], cutoffs: [] }
  const { purposes, earlier } = read.success
  return {
    rules: [
      ...purposes.map(({ purpose, rule }) => ({ purpose: purpose.id, rule: Words.rule(map.register, rule) })),
      ...earlier.flatMap((promise) =>
        promise.purposes.map(({ purpose, rule }) => ({
          purpose: purpose.id,
          rule: Words.rule(map.register, rule),
          collectedBefore: promise.replacedOn
        }))
      )
    ],
    cutoffs: cutoffsOf(read.success, now),
    ...(end.success === "erase" || end.success === "deleted" ? {} : { end: end.success })
  }
}

/** The events and states whose missing days leave rows without a date. */
const undatedBy = (unknown: Predicate): PlanLine["undated"] => {
  const parts = unknown._tag === "All" || unknown._tag === "Any" ? unknown.of.map(undatedBy) : []
  return {
    events: [
      ...new Set([...(unknown._tag === "HasNoDay" ? [unknown.event] : []), ...parts.flatMap((each) => each.events)])
    ],
    states: [
      ...new Set([...(unknown._tag === "StateUnknown" ? [unknown.state] : []), ...parts.flatMap((each) => each.states)])
    ]
  }
}
