/** A question about a model, made ready for SQL: its rows under an alias, and the conditions they are held to. */
import { childrenOf, giverOf, type MappedCategory } from "@lethe/core/DataMap"
import type { DueCategory, Question } from "@lethe/lifecycle/PersonalDataStore"
import type { Predicate } from "@lethe/retention-calculator/Predicate"
import * as Condition from "@lethe/sql/Condition"
import type { Sql } from "@lethe/sql/Dialect"
import { join, render, sql } from "@lethe/sql/Render"
import { type Aliases, columnName, columnsOf, field, fromClause, type Layout, type Place, placeOf } from "./layout.ts"

export const row: Aliases = { row: "r", parent: "p" }
/** A child, whose parent is the row. */
export const child: Aliases = { row: "c", parent: "r" }

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

/** The condition under which this category must go. */
export const dueCondition = (prepared: Prepared, category: string): Condition.Condition =>
  over(prepared, dueOf(prepared, category).due)

/** Rows of which nothing is known to count from. Nothing where no row can be such. */
export const unknown = (prepared: Prepared, category: string): Sql | undefined => {
  const asked = dueOf(prepared, category)
  return among(prepared, Condition.any([over(prepared, asked.unknown), orphaned(prepared, asked)]))
}

/** Rows that a sweep leaves although something is to be done with them. Nothing where no row can be such. */
export const left = (prepared: Prepared, category: string, why: "reducible" | "toReturn"): Sql | undefined =>
  among(prepared, over(prepared, dueOf(prepared, category)[why]))

const over = ({ layout, place }: Prepared, predicate: Predicate): Condition.Condition =>
  Condition.from(predicate, columnsOf(layout, place, row))

const among = ({ layout }: Prepared, found: Condition.Condition): Sql | undefined =>
  found._tag === "False" ? undefined : render(found, layout.dialect, layout.map.register.version.zone)

/** Rows that lead to no parent, where the parent would date them. */
const orphaned = ({ layout, place }: Prepared, { reads }: DueCategory): Condition.Condition => {
  const { subject } = place.model
  const datedByParent = (["events", "states"] as const).some((kind) =>
    reads[kind].some((name) => giverOf(layout.map, place.model, kind, name) !== place.model)
  )
  const nullable = place.catalogue.columns.get(columnName(place, subject.column))?.nullable === true
  return datedByParent && nullable
    ? { _tag: "Empty", column: { sql: field(layout, place, row.row, subject.column), holds: "day", nullable } }
    : { _tag: "False" }
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

/** `FROM` a model's rows, joined to their parent only where something asks of it. */
export const source = ({ layout, place }: Prepared, ...asking: ReadonlyArray<Sql>): string =>
  fromClause(
    layout,
    place,
    row,
    asking.some(({ text }) => text.includes(`${layout.dialect.quote(row.parent)}.`))
  )

/** The rows of a child model that lead to the row. */
export const childRows = ({ layout, place }: Pick<Prepared, "layout" | "place">, model: string): Sql => {
  const childPlace = placeOf(layout, model)
  return sql`${fromClause(layout, childPlace, child, false)} WHERE ${link(layout, place, childPlace)}`
}

/** Rows that have a child. */
export const hasChild = (prepared: Prepared): ReadonlyArray<Sql> =>
  childrenOf(prepared.layout.map, prepared.place.model.model).map(
    ({ model }) => sql`EXISTS (SELECT 1 ${childRows(prepared, model)})`
  )

/** The columns of a model's primary key, each with what stands before it. */
export const keyNames = ({ layout, place }: Prepared, before = ""): string =>
  place.catalogue.key.map((name) => `${before}${layout.dialect.quote(name)}`).join(", ")

/** Rows whose primary key is that of a row that satisfies the condition. */
export const keyIn = (prepared: Prepared, where: Sql): Sql => {
  const own = keyNames(prepared, `${prepared.layout.dialect.quote(row.row)}.`)
  return sql`(${own}) IN (SELECT ${own} ${source(prepared, where)} WHERE ${where})`
}

/** The row whose primary key is `?`. */
export const keyIs = ({ layout, place }: Pick<Prepared, "layout" | "place">, key: string): Sql => {
  const [name = ""] = place.catalogue.key
  return {
    text: `${layout.dialect.quote(row.row)}.${layout.dialect.quote(name)} = ?`,
    parameters: [{ _tag: "Text", text: key }]
  }
}

/** What a column is cleared to, as a parameter. */
export const value = (to: string | number | null) =>
  to === null
    ? ({ _tag: "Null" } as const)
    : typeof to === "string"
      ? ({ _tag: "Text", text: to } as const)
      : ({ _tag: "Number", number: to } as const)

const dueOf = ({ question }: Prepared, category: string): DueCategory =>
  question.categories.find((each) => each.category === category) as DueCategory

/** Rows of which a category must go; or, negated, all the others. */
export const condition = ({ layout, place }: Prepared, category: DueCategory, negated: boolean): Sql => {
  const found = Condition.from(category.due, columnsOf(layout, place, row))
  return render(negated ? Condition.negate(found) : found, layout.dialect, layout.map.register.version.zone)
}

/** A child's column that leads to the row. */
const link = (layout: Layout, parent: Place, place: Place): string => {
  const own = field(layout, place, child.row, place.model.subject.column)
  return `${own} = ${field(layout, parent, row.row, parent.model.subject.column)}`
}
