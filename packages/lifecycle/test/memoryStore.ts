/** A store in memory, which asks `matches` of every row. Whatever it is told to do, it does at once, and notes. */
import type { DataMap } from "@lethe/core/DataMap"
import type { PlainDate } from "@lethe/core/PlainDate"
import { matches, type Predicate } from "@lethe/retention-calculator/Predicate"
import * as Effect from "effect/Effect"
import {
  type Batch,
  BatchTaken,
  type DueCategory,
  type Figures,
  type Intent,
  PersonalDataStore,
  type Question,
  type RowFacts
} from "../src/PersonalDataStore.ts"
import { factsOf } from "../src/WhyKept.ts"

export interface MemoryRow extends RowFacts {
  readonly model: string
  readonly key: string
  /** The key of the row it leads to. */
  readonly parent?: string
  readonly cleared?: ReadonlyArray<string>
}

export interface MemoryStore {
  readonly store: PersonalDataStore["Service"]
  readonly rows: Array<MemoryRow>
  readonly journal: Array<Intent & { rows?: number }>
}

export const memoryStore = (map: DataMap, initial: ReadonlyArray<MemoryRow>, schema = "s1"): MemoryStore => {
  const rows = [...initial]
  const journal: MemoryStore["journal"] = []
  const modelOf = (name: string) => map.models.find(({ model }) => model === name) as DataMap["models"][number]
  const isDue = (row: MemoryRow, { due }: DueCategory) => matches(due, factsOf(map, modelOf(row.model), row))
  const childrenOf = (question: Question, row: MemoryRow) =>
    question.children.flatMap(({ model, categories }) =>
      rows.filter((each) => each.model === model && each.parent === row.key).map((child) => ({ child, categories }))
    )
  /** The rows of which a category must go: which go whole, and which stay, for what. */
  const found = (question: Question, category: string, key?: string) =>
    rows
      .filter((row) => row.model === question.model && (key === undefined || row.key === key))
      .filter((row) => isDue(row, question.categories.find((each) => each.category === category) as DueCategory))
      .map((row) => {
        const own = question.categories.filter((each) => !isDue(row, each)).map((each) => ({ row, each }))
        const kin = childrenOf(question, row).flatMap(({ child, categories }) =>
          categories.filter((each) => !isDue(child, each)).map((each) => ({ row: child, each }))
        )
        return { row, keptBy: [...own, ...kin] }
      })
  const isCleared = (row: MemoryRow, category: string) => row.cleared?.includes(category) === true
  const count = (question: Question, category: string, key?: string): Figures => {
    const all = found(question, category, key)
    const stay = all.filter(({ row, keptBy }) => keptBy.length > 0 && (key !== undefined || !isCleared(row, category)))
    const asked = question.categories.find((each) => each.category === category) as DueCategory
    const satisfying = (predicate: Predicate): number =>
      rows.filter((row) => row.model === question.model && matches(predicate, factsOf(map, modelOf(row.model), row)))
        .length
    return {
      erase: all.filter(({ keptBy }) => keptBy.length === 0).length,
      clear: stay.length,
      cleared: 0,
      unknown: satisfying(asked.unknown),
      reducible: satisfying(asked.reducible),
      toReturn: satisfying(asked.toReturn),
      staying: stay.flatMap(({ keptBy }) =>
        keptBy.map(({ row, each }) => ({
          model: row.model,
          category: each.category,
          rows: 1,
          events: row.events,
          states: Object.fromEntries(
            Object.entries(row.states).flatMap(([name, { until }]) => (until === undefined ? [] : [[name, until]]))
          ) as Record<string, PlainDate>,
          dateless: []
        }))
      )
    }
  }
  const carryOut = (batch: Batch): Effect.Effect<number, BatchTaken> => {
    const { question, category, limit } = batch
    const entry = journal.find((each) => each.step === batch.step && each.batch === batch.batch)
    if (entry === undefined || entry.rows !== undefined) return Effect.fail(new BatchTaken())
    const asked = category ?? question.categories[0]?.category ?? ""
    const matching = found(question, asked)
      .filter(({ row, keptBy }) =>
        category === undefined ? keptBy.length === 0 : keptBy.length > 0 && !isCleared(row, category)
      )
      .slice(0, limit)
    for (const { row } of matching) {
      rows.splice(rows.indexOf(row), 1)
      if (category !== undefined) rows.push({ ...row, cleared: [...(row.cleared ?? []), category] })
    }
    entry.rows = matching.length
    if (batch.next !== undefined) journal.push(batch.next)
    return Effect.succeed(matching.length)
  }
  const store = PersonalDataStore.of({
    dataMap: map,
    inspect: Effect.succeed({ schema, notIndexed: [] }),
    count: (question, { category, key }) => Effect.sync(() => count(question, category, key)),
    progress: (plan) =>
      Effect.sync(() => {
        const own = journal.filter((each) => each.plan === plan)
        return [...new Set(own.map(({ step }) => step))].map((step) => {
          const batches = own.filter((each) => each.step === step)
          const open = batches.find((each) => each.rows === undefined)
          return {
            step,
            rows: batches.reduce((total, each) => total + (each.rows ?? 0), 0),
            ...(open === undefined ? {} : { open: open.batch }),
            next: batches.length
          }
        })
      }),
    intend: (intent) => Effect.sync(() => void journal.push({ ...intent })),
    carryOut: (batch) => Effect.suspend(() => carryOut(batch)),
    row: (model, key) => Effect.sync(() => rows.find((row) => row.model === model && row.key === key))
  })
  return { store, rows, journal }
}
