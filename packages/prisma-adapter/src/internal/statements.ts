/** The statements that end rows: erase them, clear their columns. Each row is held to the conditions once more. */
import type { MappedCategory } from "@lethe/core/DataMap"
import type { Sql } from "@lethe/sql/Dialect"
import { join, sql } from "@lethe/sql/Render"
import { columnName } from "./layout.ts"
import { cleared, condition, due, hasChild, keyIn, type Prepared, value } from "./prepared.ts"

/** Removes at most `limit` rows of which nothing may stay: every category is due, and no child is left. */
export const erase = (prepared: Prepared, limit: number): Sql => {
  const conditions = [
    ...prepared.question.categories.map(({ category }) => due(prepared, category)),
    ...hasChild(prepared).map((child) => sql`NOT ${child}`)
  ]
  return sql`DELETE FROM ${table(prepared)} WHERE ${keyIn(prepared, "", join(conditions, " AND "), limit)}`
}

/** Clears a category in at most `limit` rows that must stay without it. */
export const clear = (prepared: Prepared, category: string, limit: number): Sql => {
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
  return sql`UPDATE ${table(prepared)} SET ${set} WHERE ${keyIn(prepared, "", join(conditions, " AND "), limit)}`
}

const table = ({ layout, place }: Prepared): string => layout.dialect.quote(place.table.name)
