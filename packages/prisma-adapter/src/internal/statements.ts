/**
 * The statements of a batch: choose its rows, end just those, forget which they were.
 *
 * The predicate chooses, in the transaction that ends the rows. It does so in a statement of its own, because SQLite
 * keeps a copy of every page that a `DELETE` or `UPDATE` with functions in it changes, for the case that one of them
 * fails; that alone would cost a fifth of a sweep.
 */
import type { MappedCategory } from "@lethe/core/DataMap"
import type { Sql } from "@lethe/sql/Dialect"
import { join, sql } from "@lethe/sql/Render"
import { columnName } from "./layout.ts"
import { cleared, condition, due, hasChild, keyNames, type Prepared, row, source, value } from "./prepared.ts"

/** The rows of the batch, while it lasts. */
const chosen = `temp."lethe_batch"`

/** What a batch does, in this order. Only `end` changes the host's rows, and says how many. */
export interface Ending {
  readonly choose: Sql
  readonly end: Sql
  readonly forget: Sql
}

/** Removes at most `limit` rows of which nothing may stay: every category is due, and no child is left. */
export const erase = (prepared: Prepared, limit: number): Ending => {
  const conditions = [
    ...prepared.question.categories.map(({ category }) => due(prepared, category)),
    ...hasChild(prepared).map((child) => sql`NOT ${child}`)
  ]
  return ending(prepared, conditions, limit, sql`DELETE FROM ${table(prepared)}`)
}

/** Clears a category in at most `limit` rows that must stay without it. */
export const clear = (prepared: Prepared, category: string, limit: number): Ending => {
  const { layout, place, question } = prepared
  const mapped = place.model.categories.find((each) => each.category === category) as MappedCategory
  const assignments = mapped.columns.map(({ column, clearedTo = null }) => ({
    text: `${layout.dialect.quote(columnName(place, column))} = ?`,
    parameters: [value(clearedTo)]
  }))
  const stays = [
    ...question.categories
      .filter((other) => other.category !== category)
      .map((other) => condition(prepared, other, true)),
    ...hasChild(prepared)
  ]
  const conditions = [due(prepared, category), sql`NOT (${cleared(prepared, category)})`, join(stays, " OR ")]
  const set = {
    text: assignments.map(({ text }) => text).join(", "),
    parameters: assignments.flatMap(({ parameters }) => parameters)
  }
  return ending(prepared, conditions, limit, sql`UPDATE ${table(prepared)} SET ${set}`)
}

const ending = (prepared: Prepared, conditions: ReadonlyArray<Sql>, limit: number, statement: Sql): Ending => {
  const where = join(conditions, " AND ")
  const keys = keyNames(prepared)
  const own = keyNames(prepared, `${prepared.layout.dialect.quote(row.row)}.`)
  const rows = sql`SELECT ${own} ${source(prepared, where)} WHERE ${where} LIMIT ${String(Math.trunc(limit))}`
  return {
    choose: sql`CREATE TEMP TABLE "lethe_batch" AS ${rows}`,
    end: sql`${statement} WHERE (${keys}) IN (SELECT ${keys} FROM ${chosen})`,
    forget: sql`DROP TABLE ${chosen}`
  }
}

const table = ({ layout, place }: Prepared): string => layout.dialect.quote(place.table.name)
