/**
 * Making a plan: one query for each rule, nothing changed.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import { InvalidInput } from "@lethe/core/Fault"
import { earlier, later, type PlainDate } from "@lethe/core/PlainDate"
import { keeping } from "@lethe/core/Register"
import type { Instant } from "@lethe/core/Zone"
import { decideKnown } from "@lethe/retention-calculator/Decide"
import { dayIn, type MomentInput } from "@lethe/retention-calculator/Moment"
import type { Predicate } from "@lethe/retention-calculator/Predicate"
import * as Words from "@lethe/retention-calculator/Words"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import {
  type Figures,
  PersonalDataStore,
  type Question,
  type Staying,
  type StoreUnavailable
} from "./PersonalDataStore.ts"
import { hashOf, mapDigest, type Plan, type PlanLine, type PlannedStay, type PlanStep, registerDigest } from "./Plan.ts"
import { questionsOn, type RulesNotComputable } from "./Questions.ts"

export type PlanError = InvalidInput | RulesNotComputable | StoreUnavailable

export interface PlanOptions {
  /** The day to plan for; without it, today in the register's zone. */
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
 * Plans what must go on a day.
 *
 * **Errors** `InvalidInput` when the data map does not fit the database, or the day is none; `RulesNotComputable`;
 * `StoreUnavailable`. Nothing was changed.
 */
export const plan = Effect.fn("Lethe.plan")(function* (
  options: PlanOptions = {}
): Effect.fn.Return<Plan, PlanError, PersonalDataStore> {
  const store = yield* PersonalDataStore
  const map = store.dataMap
  const day = yield* dayOf(options.on, map)
  const { schema, notIndexed } = yield* store.inspect
  const counted = yield* countAll(yield* Effect.fromResult(questionsOn(map, day)), options.totals ?? false)
  const { version } = map.register
  const content: Plan = {
    _tag: "Plan",
    format: "lethe-plan/1",
    register: { name: version.name, inForceFrom: version.inForceFrom, digest: registerDigest(map) },
    dataMap: mapDigest(map),
    schema,
    on: day,
    zone: version.zone,
    madeAt: yield* now,
    lines: counted.map((each) => lineOf(map, each, day)),
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

/** The day that is meant, or what is wrong with it. */
export const dayOf = Effect.fnUntraced(function* (
  on: string | MomentInput | undefined,
  map: DataMap
): Effect.fn.Return<PlainDate, InvalidInput> {
  const given = typeof on === "string" ? { _tag: "On", day: on } : (on ?? { _tag: "At", instant: yield* now })
  return yield* Effect.fromResult(
    Result.mapError(dayIn(given, map.register.version.zone), (faults) => new InvalidInput({ what: "moment", faults }))
  )
})

const now = Effect.map(Clock.currentTimeMillis, (millis) => DateTime.formatIso(DateTime.makeUnsafe(millis)) as Instant)

const lineOf = (map: DataMap, { question, category, figures }: Counted, day: PlainDate): PlanLine => {
  const asked = question.categories.find((each) => each.category === category)
  return {
    model: question.model,
    category,
    rules: keeping(map.register, category).map(({ purpose, rule }) => ({
      purpose: purpose.id,
      rule: Words.rule(map.register, rule)
    })),
    cutoffs: asked === undefined ? [] : cutoffsOf(asked.due),
    due: figures.erase + figures.clear,
    erase: figures.erase,
    clear: figures.clear,
    unknown: figures.unknown,
    undated: asked === undefined || figures.unknown === 0 ? { events: [], states: [] } : undatedBy(asked.unknown),
    stays: figures.staying.map((staying) => stayOf(map, staying, day)),
    ...(figures.total === undefined ? {} : { total: figures.total })
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

/** The days until which something must have happened, the earliest first. */
const cutoffsOf = (predicate: Predicate): PlanLine["cutoffs"] =>
  Array.from(untilBy(predicate), ([anchor, until]) => ({ anchor, until })).sort((a, b) => (a.until < b.until ? -1 : 1))

/** Each anchor's day: the earliest where all must hold, the latest where any may. */
const untilBy = (predicate: Predicate): ReadonlyMap<string, PlainDate> => {
  if (predicate._tag === "HappenedUntil") return new Map([[predicate.event, predicate.day]])
  if (predicate._tag === "EndedUntil") return new Map([[`end of ${predicate.state}`, predicate.day]])
  if (predicate._tag !== "All" && predicate._tag !== "Any") return new Map()
  const decides = predicate._tag === "All" ? earlier : later
  const found = new Map<string, PlainDate>()
  for (const [anchor, until] of predicate.of.flatMap((each) => [...untilBy(each)])) {
    found.set(anchor, decides(until, found.get(anchor) ?? until))
  }
  return found
}

/**
 * The last day of the last of the rows that stay: that of a row with the latest of all their days. None, where what
 * some of them do not say leaves it open.
 */
export const stayOf = (map: DataMap, staying: Staying, day: PlainDate): PlannedStay => {
  const { model, category, rows, dateless } = staying
  const known = <T>(days: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(days).filter(([name]) => !dateless.includes(name)))
  const leastKnown = { ...staying, events: known(staying.events), states: known(staying.states) }
  const lastDay = lastDayOf(map, leastKnown, day) === undefined ? undefined : lastDayOf(map, staying, day)
  return { model, category, rows, ...(lastDay === undefined ? {} : { lastDay }) }
}

const lastDayOf = (map: DataMap, { category, events, states }: Staying, day: PlainDate): PlainDate | undefined => {
  const ended = Object.entries(states).map(([state, lastDay]) => [state, { _tag: "Ended" as const, lastDay }])
  const decision = decideKnown(map.register, category, { events, states: Object.fromEntries(ended) }, day)
  return Result.isSuccess(decision) ? decision.success.lastDay : undefined
}
