/** What the database itself says of its tables: columns, keys, indexes, and who refers to whom. */
import type { SqlRunner } from "./client.ts"
import * as Schema from "effect/Schema"

const Flag = Schema.Union([Schema.Number, Schema.BigInt, Schema.Boolean])
const Columns = Schema.Array(
  Schema.Struct({ table: Schema.String, column: Schema.String, type: Schema.String, notnull: Flag, pk: Flag })
)
const Indexes = Schema.Array(
  Schema.Struct({
    table: Schema.String,
    index: Schema.String,
    unique: Flag,
    partial: Flag,
    position: Flag,
    column: Schema.NullOr(Schema.String)
  })
)
const References = Schema.Array(
  Schema.Struct({
    table: Schema.String,
    id: Flag,
    to: Schema.String,
    toColumn: Schema.NullOr(Schema.String),
    column: Schema.String,
    onDelete: Schema.String
  })
)

export interface CatalogueTable {
  readonly columns: ReadonlyMap<string, { readonly type: string; readonly nullable: boolean }>
  /** The primary key's columns, in order. */
  readonly key: ReadonlyArray<string>
  readonly indexes: ReadonlyArray<{ readonly unique: boolean; readonly columns: ReadonlyArray<string> }>
  /** Foreign keys of this table. */
  readonly references: ReadonlyArray<Reference>
}

export interface Reference {
  readonly to: string
  /** The column referred to. Missing where it is the primary key, which need not be named. */
  readonly toColumn?: string
  readonly column: string
  readonly onDelete: string
}

export type Catalogue = ReadonlyMap<string, CatalogueTable>

/** Reads the catalogue of a SQLite database, in three queries. */
export const readCatalogue = async (runner: SqlRunner): Promise<Catalogue> => {
  const columns = Schema.decodeUnknownSync(Columns)(await runner.$queryRawUnsafe(columnsQuery))
  const indexes = Schema.decodeUnknownSync(Indexes)(await runner.$queryRawUnsafe(indexesQuery))
  const references = Schema.decodeUnknownSync(References)(await runner.$queryRawUnsafe(referencesQuery))
  const tables = [...new Set(columns.map(({ table }) => table))]
  const columnsOf = (name: string) => columns.filter(({ table }) => table === name)
  return new Map(
    tables.map((name) => {
      const own = <T extends { readonly table: string }>(rows: ReadonlyArray<T>) =>
        rows.filter(({ table }) => table === name)
      const keyed = columnsOf(name).filter(({ pk }) => Number(pk) > 0)
      const key = keyed.sort((a, b) => Number(a.pk) - Number(b.pk)).map(({ column }) => column)
      const described = columnsOf(name).map(({ column, type, notnull, pk }) => {
        const nullable = !(Number(notnull) > 0 || rowid(type, pk, keyed.length))
        return [column, { type, nullable }] as const
      })
      const spelt = (column: string, of: string) =>
        asSpelt(
          column,
          columnsOf(of).map((each) => each.column)
        )
      return [
        name,
        {
          columns: new Map(described),
          key,
          indexes: [{ unique: true, columns: key }, ...indexesOf(own(indexes))],
          references: own(references).map(({ to, toColumn, column, onDelete }) => {
            const target = asSpelt(to, tables)
            const leadsTo = toColumn === null ? {} : { toColumn: spelt(toColumn, target) }
            return { to: target, ...leadsTo, column: spelt(column, name), onDelete }
          })
        }
      ]
    })
  )
}

const columnsQuery = `
  SELECT m.name AS "table", c.name AS "column", c.type, c."notnull" AS "notnull", c.pk AS "pk"
  FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
  WHERE m.type = 'table' ORDER BY m.name, c.cid`

const indexesQuery = `
  SELECT m.name AS "table", i.name AS "index", i."unique" AS "unique", i.partial AS "partial",
    x.seqno AS "position", x.name AS "column"
  FROM sqlite_schema AS m JOIN pragma_index_list(m.name) AS i JOIN pragma_index_info(i.name) AS x
  WHERE m.type = 'table' ORDER BY m.name, i.name, x.seqno`

const referencesQuery = `
  SELECT m.name AS "table", f.id AS "id", f."table" AS "to", f."to" AS "toColumn", f."from" AS "column",
    f.on_delete AS "onDelete"
  FROM sqlite_schema AS m JOIN pragma_foreign_key_list(m.name) AS f
  WHERE m.type = 'table' ORDER BY m.name, f.id, f.seq`

/** A foreign key may spell the names it refers to in letters of another case. */
const asSpelt = (name: string, names: ReadonlyArray<string>): string =>
  names.find((each) => each.toLowerCase() === name.toLowerCase()) ?? name

/** A lone INTEGER primary key is SQLite's row id, and never null although the catalogue does not say so. */
const rowid = (type: string, pk: unknown, keyColumns: number): boolean =>
  keyColumns === 1 && Number(pk) === 1 && type.toUpperCase() === "INTEGER"

const indexesOf = (rows: (typeof Indexes)["Type"]): CatalogueTable["indexes"] =>
  [...new Set(rows.filter(({ partial }) => Number(partial) === 0).map(({ index }) => index))].map((name) => {
    const own = rows.filter(({ index }) => index === name)
    return { unique: Number(own[0]?.unique) > 0, columns: own.map(({ column }) => column ?? "") }
  })
