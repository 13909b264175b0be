/** The statements of the log's store, and what their rows say. */
import type { Batch, IndexedRecord, LogId } from "@lethe/verifiable-log/LogStore"
import { fullWidth, type Tile, type TileBytes } from "@lethe/verifiable-log/Tile"
import * as Schema from "effect/Schema"
import type { LogProvider } from "../LogTables.ts"
import { type Fragment, joined, sql } from "./logSql.ts"

/**
 * One statement, which writes the whole batch behind the last record, or nothing. Whoever comes second at an index is
 * held up by the primary key, also where both have looked before either wrote.
 *
 * The records are sent as one value and cut apart by the database: a client spends more on a value than on its bytes.
 */
export const append = (batch: Batch, provider: LogProvider): Fragment => {
  const { log, first, token } = batch
  const { bytes, places } = inOne(batch)
  return provider === "postgresql"
    ? sql`INSERT INTO "lethe_log_record" ("log", "number", "tag", "record", "token")
    SELECT ${log}, ${first}::bigint + "n" - 1, NULLIF("tag", ''), substring(${bytes}::bytea FROM "from" FOR "length"),
      CASE "n" WHEN 1 THEN ${token} END
    FROM unnest(${places.map(({ from }) => from)}::int[], ${places.map(({ length }) => length)}::int[],
      ${places.map(({ tag }) => tag)}::text[]) WITH ORDINALITY AS "place" ("from", "length", "tag", "n")
    WHERE ${isNext(log, first)}`
    : sql`INSERT INTO "lethe_log_record" ("log", "number", "tag", "record", "token")
    SELECT ${log}, ${first} + "key", NULLIF(substr("value", ${2 * digits + 1}), ''),
      substr(${bytes}, substr("value", 1, ${digits}), substr("value", ${digits + 1}, ${digits})),
      CASE "key" WHEN 0 THEN ${token} END
    FROM json_each(${JSON.stringify(places.map(placeText))}) WHERE ${isNext(log, first)}`
}

/** A place as text of fixed columns: SQLite cuts it apart faster than it reads an object. */
const placeText = ({ from, length, tag }: Place): string =>
  `${String(from).padStart(digits, "0")}${String(length).padStart(digits, "0")}${tag}`

/** Enough for any place in a batch. */
const digits = 8

interface Place {
  readonly from: number
  readonly length: number
  readonly tag: string
}

/** All records of a batch one after the other, and where each is, from 1. */
const inOne = ({ records }: Batch) => {
  // The byte before them is nobody's: of a value without bytes, SQLite cuts no empty piece, but none at all.
  let from = 2
  const places = records.map(({ record: { length }, tag = "" }): Place => {
    const place = { from, length, tag }
    from += length
    return place
  })
  const bytes = new Uint8Array(from - 1)
  for (const [at, { record }] of records.entries()) bytes.set(record, (places[at]?.from ?? 0) - 1)
  return { bytes, places }
}

/** There is no record at this number and one just before it; a mark that ends a log is none. */
const isNext = (log: LogId, first: number): Fragment => {
  const free = sql`NOT EXISTS (SELECT 1 FROM "lethe_log_record" WHERE "log" = ${log} AND "number" = ${first})`
  return first === 0
    ? free
    : sql`${free} AND EXISTS (SELECT 1 FROM "lethe_log_record"
      WHERE "log" = ${log} AND "number" = ${first - 1} AND "record" IS NOT NULL)`
}

/** What is at an index, and whether the log has ended. */
export const at = (log: LogId, first: number): Fragment =>
  sql`SELECT "number", "token", "record" IS NULL AS "mark" FROM "lethe_log_record"
    WHERE "log" = ${log} AND "number" IN (0, ${first})`

export interface FoundAt {
  readonly taken: boolean
  readonly token: string | null
  readonly retired: boolean
}

export const foundAt = (rows: ReadonlyArray<unknown>, first: number): FoundAt => {
  const found = decodeAt(rows)
  const own = found.find(({ number }) => Number(number) === first)
  return { taken: own !== undefined, token: own?.token ?? null, retired: found.some((each) => Boolean(each.mark)) }
}

export const extent = (log: LogId): Fragment =>
  sql`SELECT COALESCE((SELECT MAX("number") FROM "lethe_log_record" WHERE "log" = ${log}), -1) + 1 AS "size",
    COALESCE((SELECT MAX("number") FROM "lethe_log_tile"
      WHERE "log" = ${log} AND "level" = 0 AND "width" = ${fullWidth}), -1) + 1 AS "tiles",
    EXISTS (SELECT 1 FROM (SELECT "record" FROM "lethe_log_record" WHERE "log" = ${log}
      ORDER BY "number" DESC LIMIT 1) AS "last" WHERE "record" IS NULL) AS "ended"`

export const extentFrom = (rows: ReadonlyArray<unknown>) => {
  const [row] = decodeExtent(rows)
  return { size: Number(row?.size ?? 0), tiles: Number(row?.tiles ?? 0), ended: Boolean(row?.ended) }
}

/** The number of a row that says that a log has ended, beside whatever else is read: so that one query says both. */
const ended = -1

export const read = (log: LogId, from: number, to: number): Fragment =>
  sql`SELECT "number", "record" FROM "lethe_log_record"
    WHERE "log" = ${log} AND "number" >= ${from} AND "number" < ${to} AND "record" IS NOT NULL
    UNION ALL ${markRow(log)} ORDER BY 1`

export const readTag = (log: LogId, tag: string, from: number, most: number): Fragment =>
  sql`SELECT "number", "record" FROM (SELECT "number", "record" FROM "lethe_log_record"
      WHERE "log" = ${log} AND "tag" = ${tag} AND "number" >= ${from} ORDER BY "number" LIMIT ${most}) AS "page"
    UNION ALL ${markRow(log)} ORDER BY 1`

const markRow = (log: LogId): Fragment =>
  sql`SELECT -1 AS "number", "record" FROM "lethe_log_record"
    WHERE "log" = ${log} AND "number" = 0 AND "record" IS NULL`

export const recordsFrom = (rows: ReadonlyArray<unknown>): ReadonlyArray<IndexedRecord> =>
  decodeRecords(rows).flatMap(({ number, record }) =>
    record === null ? [] : [{ index: Number(number), record: Uint8Array.from(record) }]
  )

export const saysRetired = (rows: ReadonlyArray<unknown>): boolean =>
  decodeNumbered(rows).some(({ number }) => Number(number) === ended)

/** Tiles that are there already stay; a log that has ended takes none. */
export const writeTiles = (log: LogId, tiles: ReadonlyArray<TileBytes>, provider: LogProvider): Fragment =>
  sql`INSERT INTO "lethe_log_tile" ("log", "level", "number", "width", "hashes")
    SELECT ${log}, "tile".* FROM ${provider === "postgresql" ? tileArrays(tiles) : tileValues(tiles)} AS "tile"
    WHERE NOT EXISTS (SELECT 1 FROM "lethe_log_record" WHERE "log" = ${log} AND "number" = 0 AND "record" IS NULL)
    ON CONFLICT DO NOTHING`

const tileValues = (tiles: ReadonlyArray<TileBytes>): Fragment => {
  const rows = tiles.map(({ tile: { level, index, width }, bytes }) => sql`(${level}, ${index}, ${width}, ${bytes})`)
  return sql`(VALUES ${joined(rows, ", ")})`
}

const tileArrays = (tiles: ReadonlyArray<TileBytes>): Fragment => {
  const all = <A>(of: (each: TileBytes) => A) => tiles.map(of)
  return sql`unnest(${all(({ tile }) => tile.level)}::int[], ${all(({ tile }) => tile.index)}::bigint[],
    ${all(({ tile }) => tile.width)}::int[], ${all(({ bytes }) => bytes)}::bytea[])`
}

export const readTiles = (log: LogId, tiles: ReadonlyArray<Tile>): Fragment => {
  const each = tiles.map(
    ({ level, index, width }) => sql`("level" = ${level} AND "number" = ${index} AND "width" = ${width})`
  )
  const wanted = each.length === 0 ? sql`1 = 0` : joined(each, " OR ")
  return sql`SELECT "number", "level", "width", "hashes" FROM "lethe_log_tile" WHERE "log" = ${log} AND (${wanted})
    UNION ALL SELECT -1, 0, 0, "record" FROM "lethe_log_record"
    WHERE "log" = ${log} AND "number" = 0 AND "record" IS NULL`
}

export const tilesFrom = (rows: ReadonlyArray<unknown>): ReadonlyArray<TileBytes> =>
  decodeTiles(rows).flatMap(({ level, number, width, hashes }) =>
    hashes === null
      ? []
      : [
          {
            tile: { level: Number(level), index: Number(number), width: Number(width) },
            bytes: Uint8Array.from(hashes)
          }
        ]
  )

export const last = (log: LogId): Fragment =>
  sql`SELECT "number", "record" IS NULL AS "mark" FROM "lethe_log_record" WHERE "log" = ${log}
    ORDER BY "number" DESC LIMIT 1`

export const lastFrom = (rows: ReadonlyArray<unknown>) => {
  const [row] = decodeLast(rows)
  return row === undefined ? undefined : { number: Number(row.number), isMark: Boolean(row.mark) }
}

export const mark = (log: LogId, number: number): Fragment =>
  sql`INSERT INTO "lethe_log_record" ("log", "number") VALUES (${log}, ${number})`

export const emptyFirst = (log: LogId): Fragment =>
  sql`UPDATE "lethe_log_record" SET "record" = NULL, "tag" = NULL, "token" = NULL
    WHERE "log" = ${log} AND "number" = 0`

export const removeRecords = (log: LogId): Fragment =>
  sql`DELETE FROM "lethe_log_record" WHERE "log" = ${log} AND "number" > 0 AND "record" IS NOT NULL`

export const removeTiles = (log: LogId): Fragment => sql`DELETE FROM "lethe_log_tile" WHERE "log" = ${log}`

/** Drivers give whole numbers as numbers or big ones, and truth as such or as 1. */
const Whole = Schema.Union([Schema.Number, Schema.BigInt])
const Truth = Schema.Union([Schema.Boolean, Schema.Number, Schema.BigInt])
const Bytes = Schema.NullOr(Schema.Uint8Array)
const rowsOf = <A>(row: Schema.Decoder<A>) => Schema.decodeUnknownSync(Schema.Array(row))

const decodeAt = rowsOf(Schema.Struct({ number: Whole, token: Schema.NullOr(Schema.String), mark: Truth }))
const decodeExtent = rowsOf(Schema.Struct({ size: Whole, tiles: Whole, ended: Truth }))
const decodeRecords = rowsOf(Schema.Struct({ number: Whole, record: Bytes }))
const decodeNumbered = rowsOf(Schema.Struct({ number: Whole }))
const decodeTiles = rowsOf(Schema.Struct({ level: Whole, number: Whole, width: Whole, hashes: Bytes }))
const decodeLast = rowsOf(Schema.Struct({ number: Whole, mark: Truth }))
