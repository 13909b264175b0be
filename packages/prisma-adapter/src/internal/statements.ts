/** The statements of a sweep: count what is due, erase rows, clear columns. Each is held to the same conditions. */
import { childrenOf, type MappedCategory } from "@lethe/core/DataMap"
import type { DueCategory, Question } from "@lethe/lifecycle/PersonalDataStore"
import * as Condition from "@lethe/sql/Condition"
import type { Sql } from "@lethe/sql/Dialect"
import { join, render, sql } from "@lethe/sql/Render"
import { type Aliases, columnName, columnsOf, field, fromClause, type Layout, type Place, placeOf } from "./layout.ts"

const row: Aliases = { row: "r", parent: "p" }
/** A child, whose parent is the row. */
const child: Aliases = { row: "c", parent: "r" }

/** A reason for which a row stays: SQL that is true of such rows, and of the latest days behind it. */
export interface Reason {
  readonly model: string
  readonly category: string
  /** The number of an anchor that has a value just where the row stays; or SQL that is true there. */
  readonly stays: Sql | number
  /** Columns whose latest value is of interest, by event or state. */
  readonly anchors: ReadonlyArray<{ readonly kind: "events" | "states"; readonly name: string; readonly latest: Sql }>
}

/** A question about a model, made ready for SQL. */
export interface Prepared {
  readonly layout: Layout
  readonly place: Place
  readonly question: Question
}

export const prepare = (layout: Layout, question: Question): Prepared => ({
  layout,
  question,
  place: placeOf(layout, question.model)
})

/** Rows of which this category must go. */
export const due = (prepared: Prepared, category: string): Sql => condition(prepared, dueOf(prepared, category), false)

/** Rows of which nothing is known to count from. Nothing where no row can be such. */
export const unknown = (prepared: Prepared, category: string): Sql | undefined => {
  const { layout, place, question } = prepared
  const { unknown: predicate } = question.categories.find((each) => each.category === category) as DueCategory
  const found = Condition.from(predicate, columnsOf(layout, place, row))
  return found._tag === "False" ? undefined : render(found, layout.dialect, layout.map.register.version.zone)
}

/** Rows whose columns of this category hold what clearing leaves already. */
export const cleared = ({ layout, place }: Prepared, category: string): Sql => {
  const mapped = place.model.categories.find((each) => each.category === category) as MappedCategory
  return join(
    mapped.columns.map(({ column, clearedTo }) => {
      const name = field(layout, place, row.row, column)
      return clearedTo === null || clearedTo === undefined
        ? { text: `${name} IS NULL`, parameters: [] }
        : { text: `${name} IS ?`, parameters: [value(clearedTo)] }
    }),
    " AND "
  )
}

/** Why rows stay that lose this category: their other categories, and their children. */
export const reasons = (prepared: Prepared, category: string): ReadonlyArray<Reason> => {
  const { layout, place, question } = prepared
  const own = question.categories
    .filter((other) => other.category !== category)
    .map(
      (other): Reason => ({
        model: question.model,
        category: other.category,
        stays: condition(prepared, other, true),
        anchors: latestOf(layout, place, row, other, (column) => ({ text: column, parameters: [] }))
      })
    )
  return [
    ...own,
    ...question.children.flatMap((each) =>
      each.categories.map((other) => childReason(layout, place, each.model, other))
    )
  ]
}

/** Removes at most `limit` rows of which nothing may stay: every category is due, and no child is left. */
export const erase = (prepared: Prepared, limit: number): Sql => {
  const conditions = [
    ...prepared.question.categories.map(({ category }) => due(prepared, category)),
    ...childRows(prepared).map((rows) => sql`NOT EXISTS (${rows})`)
  ]
  return sql`DELETE FROM ${table(prepared)} WHERE ${keyIn(prepared, conditions, limit)}`
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
    ...childRows(prepared).map((rows) => sql`EXISTS (${rows})`)
  ]
  const conditions = [due(prepared, category), sql`NOT (${cleared(prepared, category)})`, join(stays, " OR ")]
  const set = {
    text: assignments.map(({ text }) => text).join(", "),
    parameters: assignments.flatMap(({ parameters }) => parameters)
  }
  return sql`UPDATE ${table(prepared)} SET ${set} WHERE ${keyIn(prepared, conditions, limit)}`
}

/** `FROM` a model's rows, joined to their parent only where something asks of it. */
export const source = ({ layout, place }: Prepared, ...asking: ReadonlyArray<Sql>): string =>
  fromClause(
    layout,
    place,
    row,
    asking.some(({ text }) => text.includes(`${layout.dialect.quote(row.parent)}.`))
  )

/** The row whose primary key is `?`. */
export const keyIs = ({ layout, place }: Pick<Prepared, "layout" | "place">, key: string): Sql => {
  const [name = ""] = place.catalogue.key
  return {
    text: `${layout.dialect.quote(row.row)}.${layout.dialect.quote(name)} = ?`,
    parameters: [{ _tag: "Text", text: key }]
  }
}

const value = (to: string | number | null) =>
  to === null
    ? ({ _tag: "Null" } as const)
    : typeof to === "string"
      ? ({ _tag: "Text", text: to } as const)
      : ({ _tag: "Number", number: to } as const)

const dueOf = ({ question }: Prepared, category: string): DueCategory =>
  question.categories.find((each) => each.category === category) as DueCategory

const condition = ({ layout, place }: Prepared, category: DueCategory, negated: boolean): Sql => {
  const found = Condition.from(category.due, columnsOf(layout, place, row))
  return render(negated ? Condition.negate(found) : found, layout.dialect, layout.map.register.version.zone)
}

const childReason = (layout: Layout, parent: Place, model: string, category: DueCategory): Reason => {
  const place = placeOf(layout, model)
  const mustStay = Condition.negate(Condition.from(category.due, columnsOf(layout, place, child)))
  const rows = sql`${fromClause(layout, place, child, false)} WHERE ${link(layout, parent, place)} AND (${render(mustStay, layout.dialect, layout.map.register.version.zone)})`
  const anchors = latestOf(layout, place, child, category, (column) =>
    column.startsWith(layout.dialect.quote(child.row))
      ? sql`(SELECT MAX(${column}) ${rows})`
      : { text: column, parameters: [] }
  )
  const columns = columnsOf(layout, place, child)
  const telling = category.reads.events.findIndex((name) => !columns.event(name).nullable)
  return { model, category: category.category, stays: telling >= 0 ? telling : sql`EXISTS (SELECT 1 ${rows})`, anchors }
}

/** A child's column that leads to the row. */
const link = (layout: Layout, parent: Place, place: Place): string =>
  `${field(layout, place, child.row, place.model.subject.column)} = ${field(layout, parent, row.row, parent.model.subject.column)}`

const childRows = ({ layout, place }: Prepared): ReadonlyArray<Sql> =>
  childrenOf(layout.map, place.model.model).map(({ model }) => {
    const childPlace = placeOf(layout, model)
    return sql`SELECT 1 ${fromClause(layout, childPlace, child, false)} WHERE ${link(layout, place, childPlace)}`
  })

const latestOf = (
  layout: Layout,
  place: Place,
  aliases: Aliases,
  { reads }: DueCategory,
  latest: (column: string) => Sql
): Reason["anchors"] => {
  const columns = columnsOf(layout, place, aliases)
  return [
    ...reads.events.map((name) => ({ kind: "events" as const, name, latest: latest(columns.event(name).sql) })),
    ...reads.states.map((name) => ({ kind: "states" as const, name, latest: latest(columns.state(name).until.sql) }))
  ]
}

const table = ({ layout, place }: Prepared): string => layout.dialect.quote(place.table.name)

const keyIn = (prepared: Prepared, conditions: ReadonlyArray<Sql>, limit: number): Sql => {
  const { layout, place } = prepared
  const names = place.catalogue.key.map(layout.dialect.quote)
  const key = (prefix: string) => names.map((name) => `${prefix}${name}`).join(", ")
  const all = join(conditions, " AND ")
  const rows = sql`SELECT ${key(`${layout.dialect.quote(row.row)}.`)} ${source(prepared, all)} WHERE ${all} LIMIT ?`
  const limited = { ...rows, parameters: [...rows.parameters, { _tag: "Number" as const, number: limit }] }
  return names.length === 1 ? sql`${key("")} IN (${limited})` : sql`(${key("")}) IN (${limited})`
}
