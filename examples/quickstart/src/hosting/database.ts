/** The hosting company's database: one SQLite file, no server. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync, type SQLInputValue } from "node:sqlite"
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3"
import { PrismaClient } from "../../generated/client.ts"
import type { Rows } from "./rows.ts"

const migration = readFileSync(join(import.meta.dirname, "../../prisma/migration.sql"), "utf8")

/** Opens the database in a file. */
export const open = (file: string): PrismaClient =>
  new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) })

/** Makes the database in a file and fills it; through the driver, which is faster for so many rows. */
export const create = (file: string, rows: Rows): void => {
  const database = new DatabaseSync(file)
  database.exec(migration)
  database.exec("BEGIN")
  for (const [model, each] of Object.entries(rows)) insert(database, tableOf(model), each)
  database.exec("COMMIT")
  database.close()
}

/** `signIn` → `SignIn` */
export const tableOf = (model: string): string => `${model.slice(0, 1).toUpperCase()}${model.slice(1)}`

const insert = (database: DatabaseSync, table: string, rows: ReadonlyArray<object>): void => {
  const columns = Object.keys(rows[0] ?? {})
  const names = columns.map((column) => `"${column}"`).join(", ")
  const places = columns.map((column) => `@${column}`).join(", ")
  const statement = database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`)
  for (const row of rows) {
    statement.run(Object.fromEntries(Object.entries(row).map(([column, value]) => [column, stored(value)])))
  }
}

/** A value as Prisma stores it in SQLite. */
const stored = (value: unknown): SQLInputValue => {
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00")
  return typeof value === "boolean" ? Number(value) : (value as SQLInputValue)
}
