/** Counting what is due in a category, in one statement. */
import type { PlainDate } from "@lethe/core/PlainDate"
import { firstInstantAfter, type Zone } from "@lethe/core/Zone"
import type { Figures, Staying } from "@lethe/lifecycle/PersonalDataStore"
import type { Column, Condition } from "@lethe/sql/Condition"
import type { Sql } from "@lethe/sql/Dialect"
import { join, sql } from "@lethe/sql/Render"
import * as Schema from "effect/Schema"
import { cleared, due, dueCondition, keyIn, keyIs, left, type Prepared, source, unknown } from "./prepared.ts"
import { type Reason, reasons } from "./reasons.ts"
import { dayFrom } from "./values.ts"

const none: Sql = { text: "0", parameters: [] }

/** A statement, and how its result is read. */
interface Counting {
  readonly statement: Sql
  readonly read: (result: unknown) => Figures
}

/** Counts a category: one statement. */
export const counting = (prepared: Prepared, category: string, options: Options): Counting => {
  const why = reasons(prepared, category)
  const { zone } = prepared.layout.map.register.version
  return { statement: statement(prepared, category, why, options), read: (result) => figuresFrom(result, why, zone) }
}

interface Options {
  readonly totals: boolean
  readonly key?: string
}

/**
 * Rows that may only go whole are counted outright. Where rows may have to stay, what keeps each is looked up once, and
 * the figures are drawn from that.
 */
const statement = (prepared: Prepared, category: string, why: ReadonlyArray<Reason>, options: Options): Sql => {
  const key = options.key === undefined ? [] : [keyIs(prepared, options.key)]
  const where = join([due(prepared, category), ...key], " AND ")
  const total = options.totals ? sql`(SELECT COUNT(*) ${source(prepared)})` : sql`NULL`
  const counted = (rows: Sql | undefined) => rowsThat(prepared, rows, key)
  const unknownRows = sql`${counted(unknown(prepared, category))} AS "unknown"`
  const reducible = sql`${counted(left(prepared, category, "reducible"))} AS "reducible"`
  const toReturn = sql`${counted(left(prepared, category, "toReturn"))} AS "toReturn"`
  const further = sql`${unknownRows}, ${reducible}, ${toReturn}, ${total} AS "total"`
  if (why.length === 0) {
    const rows = key.length > 0 ? undefined : countByIndex(prepared, category)
    const erased = rows ?? sql`(SELECT COUNT(*) ${source(prepared, where)} WHERE ${where})`
    return sql`SELECT ${erased} AS "erase", 0 AS "clear", 0 AS "cleared", ${further}`
  }
  const stays = why.map((reason, index) => `(${staysColumn(reason, index)})`).join(" OR ")
  const figures = [
    `SUM(NOT (${stays})) AS "erase"`,
    `SUM((${stays}) AND NOT "done") AS "clear"`,
    `SUM((${stays}) AND "done") AS "cleared"`,
    // Of one row, it is also told what keeps it once it is cleared.
    ...why.flatMap((reason, index) => figuresOf(reason, index, key.length > 0 ? "" : ` AND NOT "done"`))
  ].join(", ")
  const looked = lookUp(prepared, cleared(prepared, category), why, where)
  // Without the limit, SQLite would look up each reason again for every figure drawn from it.
  return sql`SELECT ${figures}, ${further} FROM (${looked} LIMIT -1) AS "looked"`
}

/** Rows that one bound on one instant decides are two ranges of its index, and need not be looked at. */
const countByIndex = (prepared: Prepared, category: string): Sql | undefined => {
  const end = endOf(dueCondition(prepared, category), prepared.layout.map.register.version.zone)
  if (end === undefined) return undefined
  const { rows, except } = prepared.layout.dialect.instantBeforeAsRanges(end.column.sql, end.at)
  const count = (range: Sql) => sql`(SELECT COUNT(*) ${source(prepared, range)} WHERE ${range})`
  return sql`${count(rows)} - ${count(except)}`
}

/** The first instant that a condition excludes, where it is one bound on one instant. */
const endOf = (bound: Condition, zone: Zone): { readonly column: Column; readonly at: number } | undefined => {
  if (bound._tag === "UntilInstant") return { column: bound.column, at: bound.instant + 1 }
  if (bound._tag !== "Until" || bound.column.holds !== "instant") return undefined
  return { column: bound.column, at: firstInstantAfter(bound.day, zone) }
}

const rowsThat = (prepared: Prepared, condition: Sql | undefined, key: ReadonlyArray<Sql>): Sql => {
  if (condition === undefined) return none
  const where = join([condition, ...key], " AND ")
  return sql`(SELECT COUNT(*) ${source(prepared, where)} WHERE ${where})`
}

const staysColumn = ({ stays }: Reason, index: number): string =>
  typeof stays === "number" ? `"a${index}_${stays}" IS NOT NULL` : `"s${index}"`

/** How many rows stay for a reason, the latest of its days, and whether one of them has none. */
const figuresOf = (reason: Reason, index: number, andOnly: string): ReadonlyArray<string> => {
  const stays = `${staysColumn(reason, index)}${andOnly}`
  return [
    `SUM(${stays}) AS "n${index}"`,
    ...reason.anchors.flatMap(({ dateless }, anchor) => [
      `MAX(CASE WHEN ${stays} THEN "a${index}_${anchor}" END) AS "m${index}_${anchor}"`,
      ...(dateless === undefined ? [] : [`MAX(${stays} AND "d${index}_${anchor}") AS "o${index}_${anchor}"`])
    ])
  ]
}

const lookUp = (prepared: Prepared, done: Sql, why: ReadonlyArray<Reason>, where: Sql): Sql => {
  const named = (looked: Sql, name: string): Sql => sql`(${looked}) AS ${`"${name}"`}`
  const columns = [
    named(done, "done"),
    ...why.flatMap(({ stays, anchors }, index) => [
      ...(typeof stays === "number" ? [] : [named(stays, `s${index}`)]),
      ...anchors.flatMap(({ latest, dateless }, anchor) => [
        named(latest, `a${index}_${anchor}`),
        ...(dateless === undefined ? [] : [named(dateless, `d${index}_${anchor}`)])
      ])
    ])
  ]
  const list: Sql = {
    text: columns.map(({ text }) => text).join(", "),
    parameters: columns.flatMap(({ parameters }) => parameters)
  }
  // By key: rows are then read in the order in which they, and mostly their children, lie in the database.
  const rows = keyIn(prepared, where)
  return sql`SELECT ${list} ${source(prepared, list)} WHERE ${rows}`
}

const Rows = Schema.Tuple([Schema.Record(Schema.String, Schema.Unknown)])

/** Reads the statement's one row. */
const figuresFrom = (result: unknown, why: ReadonlyArray<Reason>, zone: Zone): Figures => {
  const [figures] = Schema.decodeUnknownSync(Rows)(result)
  const number = (name: string) => Number(figures[name] ?? 0)
  const staying = why.map(({ model, category: kept, anchors }, index): Staying => {
    const days = (kind: "events" | "states"): Record<string, PlainDate> =>
      Object.fromEntries(
        anchors.flatMap((anchor, position) => {
          const day = anchor.kind === kind ? dayFrom(figures[`m${index}_${position}`], zone) : undefined
          return day === undefined ? [] : [[anchor.name, day]]
        })
      )
    const dateless = anchors.filter((_, position) => number(`o${index}_${position}`) > 0).map(({ name }) => name)
    return {
      model,
      category: kept,
      rows: number(`n${index}`),
      events: days("events"),
      states: days("states"),
      dateless
    }
  })
  return {
    erase: number("erase"),
    clear: number("clear"),
    cleared: number("cleared"),
    unknown: number("unknown"),
    reducible: number("reducible"),
    toReturn: number("toReturn"),
    staying,
    ...(typeof figures.total === "number" || typeof figures.total === "bigint" ? { total: number("total") } : {})
  }
}
