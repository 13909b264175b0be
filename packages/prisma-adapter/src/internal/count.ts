/** Counting what is due in a category, in one statement. */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Zone } from "@lethe/core/Zone"
import type { Figures, Staying } from "@lethe/lifecycle/PersonalDataStore"
import type { Sql } from "@lethe/sql/Dialect"
import { join, sql } from "@lethe/sql/Render"
import * as Schema from "effect/Schema"
import { cleared, due, keyIs, type Prepared, type Reason, reasons, source, unknown } from "./statements.ts"
import { dayFrom } from "./values.ts"

const none: Sql = { text: "0", parameters: [] }

/**
 * The counting statement. Rows that may only go whole are counted outright. Where rows may have to stay, what keeps
 * each is looked up once, and the figures are drawn from that.
 */
export const countStatement = (
  prepared: Prepared,
  category: string,
  options: { readonly totals: boolean; readonly key?: string }
): Sql => {
  const key = options.key === undefined ? [] : [keyIs(prepared, options.key)]
  const where = join([due(prepared, category), ...key], " AND ")
  const dateless = unknown(prepared, category)
  const scope = key.length > 0 ? sql` AND ${join(key, " AND ")}` : ""
  const further = sql`${dateless === undefined ? none : sql`(SELECT COUNT(*) ${source(prepared, dateless)} WHERE (${dateless})${scope})`} AS "unknown", ${
    options.totals ? sql`(SELECT COUNT(*) ${source(prepared)})` : sql`NULL`
  } AS "total"`
  const why = reasons(prepared, category)
  if (why.length === 0)
    return sql`SELECT COUNT(*) AS "erase", 0 AS "clear", ${further} ${source(prepared, where)} WHERE ${where}`
  const looked = lookUp(prepared, category, why, where)
  const stays = why.map((reason, index) => `(${staysColumn(reason, index)})`).join(" OR ")
  const figures = why.flatMap((reason, index) => [
    `SUM(${staysColumn(reason, index)} AND NOT "done") AS "n${index}"`,
    ...reason.anchors.map(
      (_, anchor) =>
        `MAX(CASE WHEN ${staysColumn(reason, index)} AND NOT "done" THEN "a${index}_${anchor}" END) AS "m${index}_${anchor}"`
    )
  ])
  return sql`WITH "looked" AS MATERIALIZED (${looked}) SELECT SUM(NOT (${stays})) AS "erase", SUM((${stays}) AND NOT "done") AS "clear", ${figures.join(", ")}, ${further} FROM "looked"`
}

const staysColumn = ({ stays }: Reason, index: number): string =>
  typeof stays === "number" ? `"a${index}_${stays}" IS NOT NULL` : `"s${index}"`

const lookUp = (prepared: Prepared, category: string, why: ReadonlyArray<Reason>, where: Sql): Sql => {
  const columns = [
    sql`(${cleared(prepared, category)}) AS "done"`,
    ...why.flatMap(({ stays, anchors }, index) => [
      ...(typeof stays === "number" ? [] : [sql`(${stays}) AS ${`"s${index}"`}`]),
      ...anchors.map(({ latest }, anchor) => sql`${latest} AS ${`"a${index}_${anchor}"`}`)
    ])
  ]
  const list: Sql = {
    text: columns.map(({ text }) => text).join(", "),
    parameters: columns.flatMap(({ parameters }) => parameters)
  }
  return sql`SELECT ${list} ${source(prepared, list, where)} WHERE ${where}`
}

const Rows = Schema.Tuple([Schema.Record(Schema.String, Schema.Unknown)])

/** Reads the statement's one row. */
export const figuresFrom = (result: unknown, prepared: Prepared, category: string, zone: Zone): Figures => {
  const [row] = Schema.decodeUnknownSync(Rows)(result)
  const number = (name: string) => Number(row[name] ?? 0)
  const staying = reasons(prepared, category).map(({ model, category: kept, anchors }, index): Staying => {
    const days = (kind: "events" | "states"): Record<string, PlainDate> =>
      Object.fromEntries(
        anchors.flatMap((anchor, position) => {
          const day = anchor.kind === kind ? dayFrom(row[`m${index}_${position}`], zone) : undefined
          return day === undefined ? [] : [[anchor.name, day]]
        })
      )
    return { model, category: kept, rows: number(`n${index}`), events: days("events"), states: days("states") }
  })
  return {
    erase: number("erase"),
    clear: number("clear"),
    unknown: number("unknown"),
    staying,
    ...(typeof row.total === "number" || typeof row.total === "bigint" ? { total: number("total") } : {})
  }
}
