/** Why rows stay that lose a category: their other categories, and their children. */
import type { DueCategory } from "@lethe/lifecycle/PersonalDataStore"
import * as Condition from "@lethe/sql/Condition"
import type { Column, Columns } from "@lethe/sql/Condition"
import type { Sql } from "@lethe/sql/Dialect"
import { join, render, sql } from "@lethe/sql/Render"
import { columnsOf, type Layout, placeOf } from "./layout.ts"
import { child, childRows, condition, type Prepared, row } from "./prepared.ts"

/** One reason: SQL that is true of rows that stay for it, and of the latest days behind it. */
export interface Reason {
  readonly model: string
  readonly category: string
  /** The number of an anchor that has a value just where the row stays; or SQL that is true there. */
  readonly stays: Sql | number
  readonly anchors: ReadonlyArray<Anchor>
}

/** Columns whose latest value is of interest, by event or state. */
interface Anchor {
  readonly kind: "events" | "states"
  readonly name: string
  readonly latest: Sql
  /** Whether the latest is there just where a row is. */
  readonly isAlwaysThere: boolean
  /** True of rows that stay for something without a day here. Missing where all have one. */
  readonly dateless?: Sql
}

export const reasons = (prepared: Prepared, category: string): ReadonlyArray<Reason> => {
  const { layout, place, question } = prepared
  const own = question.categories
    .filter((other) => other.category !== category)
    .map(
      (other): Reason => ({
        model: question.model,
        category: other.category,
        stays: condition(prepared, other, true),
        anchors: anchorsOf(columnsOf(layout, place, row), other, plain)
      })
    )
  const children = question.children.flatMap(({ model, categories }) =>
    categories.map((other) => childReason(prepared, model, other))
  )
  return [...own, ...children]
}

const childReason = (prepared: Prepared, model: string, category: DueCategory): Reason => {
  const { layout } = prepared
  const place = placeOf(layout, model)
  const columns = columnsOf(layout, place, child)
  const mustStay = Condition.negate(Condition.from(category.due, columns))
  const rows = sql`${childRows(prepared, model)} AND (${render(mustStay, layout.dialect, zoneOf(layout))})`
  const ofAll: Looked = {
    latest: (column) => (isOwn(layout, column) ? sql`(SELECT MAX(${column.sql}) ${rows})` : plain.latest(column)),
    dateless: (column) =>
      isOwn(layout, column) ? sql`EXISTS (SELECT 1 ${rows} AND ${column.sql} IS NULL)` : plain.dateless(column)
  }
  const anchors = anchorsOf(columns, category, ofAll)
  const telling = anchors.findIndex(({ isAlwaysThere }) => isAlwaysThere)
  const stays = telling >= 0 ? telling : sql`EXISTS (SELECT 1 ${rows})`
  return { model, category: category.category, stays, anchors }
}

const zoneOf = ({ map }: Layout) => map.register.version.zone

/** Whether a column is the child's own, and not its parent's. */
const isOwn = ({ dialect }: Layout, { sql: column }: Column): boolean =>
  column.startsWith(`${dialect.quote(child.row)}.`)

/** How the latest value of a column is looked up, and whether one is missing. */
interface Looked {
  readonly latest: (column: Column) => Sql
  readonly dateless: (column: Column) => Sql
}

const plain: Looked = {
  latest: (column) => ({ text: column.sql, parameters: [] }),
  dateless: (column) => ({ text: `${column.sql} IS NULL`, parameters: [] })
}

const anchorsOf = (columns: Columns, { reads }: DueCategory, looked: Looked): ReadonlyArray<Anchor> => {
  const anchor = (kind: Anchor["kind"], name: string, latest: Column, ...days: ReadonlyArray<Column>): Anchor => {
    const nullable = [latest, ...days].filter((column) => column.nullable)
    const dateless = nullable.length === 0 ? {} : { dateless: join(nullable.map(looked.dateless), " OR ") }
    return { kind, name, latest: looked.latest(latest), isAlwaysThere: !latest.nullable, ...dateless }
  }
  return [
    ...reads.events.flatMap((name) => {
      const column = columns.event(name)
      return column === undefined ? [] : [anchor("events", name, column)]
    }),
    ...reads.states.flatMap((name) => {
      const state = columns.state(name)
      return state === undefined ? [] : [{ ...anchor("states", name, state.until, state.from), isAlwaysThere: false }]
    })
  ]
}
