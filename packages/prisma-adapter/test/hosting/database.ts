/** A database of its own for each test: a real file, a real client, and a second connection that only looks. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { DataMap } from "@lethe/core/DataMap"
import * as Lifecycle from "@lethe/lifecycle/promise"
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3"
import type { PrismaClientLike } from "../../src/PrismaStore.ts"
import { prismaStore } from "../../src/promise.ts"
import { PrismaClient } from "../generated/client.ts"
import { dataMap, today } from "./register.ts"

export const migration = readFileSync(join(import.meta.dirname, "..", "prisma", "migration.sql"), "utf8")

/** A plain connection, of the driver that Prisma uses too: of two SQLites in one process, neither heeds the other's locks. */
export interface Connection {
  readonly exec: (statements: string) => void
  readonly prepare: (statement: string) => { readonly all: () => ReadonlyArray<unknown>; readonly get: () => unknown }
  readonly close: () => void
}
const Database = createRequire(import.meta.url)("better-sqlite3") as new (path: string) => Connection

/** Opens one more connection. */
export const connect = (path: string): Connection => new Database(path)

export interface Opened {
  readonly path: string
  readonly client: PrismaClient
  /** Another connection to the same file. */
  readonly other: Connection
  readonly close: () => Promise<void>
}

/** Opens a database with the given tables; those of the hosting company, where nothing else is said. */
export const open = async (tables = migration, instants: Instants = "iso8601"): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), "lethe-prisma-"))
  const path = join(folder, "host.db")
  const other = connect(path)
  other.exec(`PRAGMA synchronous = OFF; BEGIN; ${tables}; COMMIT`)
  const client = clientOf(path, 5_000, instants)
  const close = async () => {
    await client.$disconnect()
    other.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { path, client, other, close }
}

/** How the driver stores instants. */
export type Instants = "iso8601" | "unixepoch-ms"

/** A client that gives up on a lock after so long. */
export const clientOf = (path: string, timeout = 5_000, timestampFormat: Instants = "iso8601"): PrismaClient =>
  new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${path}`, timeout }, { timestampFormat }) })

/** Gives each of several tests a database, and takes it away. */
export const withDatabase = async <A>(
  run: (opened: Opened) => Promise<A>,
  tables = migration,
  instants: Instants = "iso8601"
): Promise<A> => {
  const opened = await open(tables, instants)
  try {
    return await run(opened)
  } finally {
    await opened.close()
  }
}

/** What lethe does, on this client, as promises. */
export const lethe = (client: PrismaClientLike, map: DataMap = dataMap) => {
  const store = prismaStore(client, map)
  return {
    plan: (options: { readonly on?: string; readonly totals?: boolean } = {}) =>
      Lifecycle.plan(store, { on: today, ...options }),
    apply: (plan: unknown, options?: Parameters<typeof Lifecycle.apply>[2]) => Lifecycle.apply(store, plan, options),
    whyKept: (model: string, key: string | number) => Lifecycle.whyKept(store, model, key, { on: today })
  }
}

/** The error a promise is rejected with. */
export const errorOf = async (promise: Promise<unknown>): Promise<Error & { readonly _tag?: string }> => {
  try {
    await promise
  } catch (error) {
    return error as Error
  }
  return new Error("nothing was refused")
}

export type Row = Readonly<Record<string, string | number | null>>

/** Every value of every host table with its kind, by table and key. */
export const contents = (database: Connection): ReadonlyMap<string, Row> => {
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'lethe_journal'"
    )
    .all() as ReadonlyArray<{ name: string }>
  const rows = tables.flatMap(({ name }) =>
    (database.prepare(`SELECT rowid AS "#", * FROM "${name}"`).all() as ReadonlyArray<Row>).map(
      (row) => [`${name} ${row["#"]}`, { ...row }] as const
    )
  )
  return new Map(rows)
}

export interface JournalRow {
  readonly plan: string
  readonly step: number
  readonly batch: number
  readonly model: string
  readonly category: string | null
  readonly way: string
  readonly at_most: number
  readonly intended_at: number
  readonly rows: number | null
  readonly done_at: number | null
}

/** The journal, in order. Nothing, where none was made. */
export const journal = (database: Connection): ReadonlyArray<JournalRow> => {
  const made = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'lethe_journal'").get()
  if (made === undefined) return []
  return database.prepare("SELECT * FROM lethe_journal ORDER BY plan, step, batch").all() as ReadonlyArray<JournalRow>
}
