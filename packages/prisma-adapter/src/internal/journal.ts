/**
 * The run journal: a table of its own in the host's database, beside what it tells of.
 *
 * One row a batch: its intent before, its outcome after. The primary key is what keeps two runs from one batch. It
 * holds models, categories and counts, and nothing of anybody.
 */
import type { Intent, StepProgress } from "@lethe/lifecycle/PersonalDataStore"
import type { Parameter, Sql } from "@lethe/sql/Dialect"
import * as Schema from "effect/Schema"

export const journalTable = "lethe_journal"

export const create: Sql = {
  text: `CREATE TABLE IF NOT EXISTS "${journalTable}" (
    "plan" TEXT NOT NULL, "step" INTEGER NOT NULL, "batch" INTEGER NOT NULL,
    "model" TEXT NOT NULL, "category" TEXT, "way" TEXT NOT NULL,
    "at_most" INTEGER NOT NULL, "intended_at" INTEGER NOT NULL, "rows" INTEGER, "done_at" INTEGER,
    PRIMARY KEY ("plan", "step", "batch"))`,
  parameters: []
}

/** Writes an intent. One that stands open is written anew: a run that goes on may go on in other steps. */
export const intend = (intent: Intent): Sql => ({
  text: `INSERT INTO "${journalTable}" ("plan", "step", "batch", "model", "category", "way", "at_most", "intended_at")
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) 
    ON CONFLICT ("plan", "step", "batch") DO UPDATE
    SET "at_most" = excluded."at_most", "intended_at" = excluded."intended_at" WHERE "rows" IS NULL`,
  parameters: [
    text(intent.plan),
    number(intent.step),
    number(intent.batch),
    text(intent.model),
    intent.category === undefined ? { _tag: "Null" } : text(intent.category),
    text(intent.way),
    number(intent.limit),
    number(intent.atMilliseconds)
  ]
})

/**
 * Takes a batch whose intent stands open, as it was meant: one row, or another run has done it. It is the first
 * statement of its transaction, so that the transaction waits for others' writes here, before it has read anything.
 */
export const claim = (batch: Intent): Sql => ({
  text: `UPDATE "${journalTable}" SET "done_at" = NULL ${open}`,
  parameters: openIntent(batch)
})

/** Writes the outcome of a batch that was taken. */
export const close = (batch: Intent, rows: number): Sql => ({
  text: `UPDATE "${journalTable}" SET "rows" = ?, "done_at" = ? ${open}`,
  parameters: [number(rows), number(batch.atMilliseconds), ...openIntent(batch)]
})

const open = `WHERE "plan" = ? AND "step" = ? AND "batch" = ? AND "at_most" = ? AND "rows" IS NULL`

const openIntent = (batch: Intent): ReadonlyArray<Parameter> => [
  text(batch.plan),
  number(batch.step),
  number(batch.batch),
  number(batch.limit)
]

/** How far a plan has got. */
export const progress = (plan: string): Sql => ({
  text: `SELECT "step", SUM("rows") AS "rows",
      MIN(CASE WHEN "rows" IS NULL THEN "batch" END) AS "open", MAX("batch") + 1 AS "next"
    FROM "${journalTable}" WHERE "plan" = ? GROUP BY "step" ORDER BY "step"`,
  parameters: [text(plan)]
})

const Whole = Schema.Union([Schema.Number, Schema.BigInt])
const Progress = Schema.Array(
  Schema.Struct({ step: Whole, rows: Schema.NullOr(Whole), open: Schema.NullOr(Whole), next: Whole })
)

export const progressFrom = (result: unknown): ReadonlyArray<StepProgress> =>
  Schema.decodeUnknownSync(Progress)(result).map(({ step, rows, open, next }) => ({
    step: Number(step),
    rows: Number(rows ?? 0),
    ...(open === null ? {} : { open: Number(open) }),
    next: Number(next)
  }))

const text = (value: string): Parameter => ({ _tag: "Text", text: value })
const number = (value: number): Parameter => ({ _tag: "Number", number: value })
