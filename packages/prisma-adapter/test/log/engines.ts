/** The two databases that the log's stores run on, for real: a file of SQLite, and a PostgreSQL that the test starts. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3"
import { PrismaPg } from "@prisma/adapter-pg"
import { startPostgres as startServer } from "../../../../scripts/testing/postgres.ts"
import { keyTables, type LogProvider, logTables } from "../../src/LogTables.ts"
import { PrismaClient as SqliteClient } from "../generated/client.ts"
import { PrismaClient as PostgresClient } from "./generated/client.ts"

export type Client = SqliteClient | PostgresClient

export interface Engine {
  readonly provider: LogProvider
  /** Where it is: a file, or an address. */
  readonly at: string
  /** Opens one more client, as another process would. */
  readonly connect: () => Client
  readonly stop: () => Promise<void>
}

/** A client of a database that is there. */
export const connect = (provider: LogProvider, at: string): Client =>
  provider === "sqlite"
    ? new SqliteClient({ adapter: new PrismaBetterSqlite3({ url: `file:${at}`, timeout: 20_000 }) })
    : new PostgresClient({ adapter: new PrismaPg({ connectionString: at, max: 4 }) })

/** Makes the tables, as a host's migration would. */
const migrate = async (provider: LogProvider, at: string) => {
  const client = connect(provider, at)
  for (const statement of [...logTables[provider], ...keyTables[provider]]) await client.$executeRawUnsafe(statement)
  await client.$disconnect()
}

export const startSqlite = async (): Promise<Engine> => {
  const folder = mkdtempSync(join(tmpdir(), "lethe-log-"))
  const at = join(folder, "log.db")
  const client = connect("sqlite", at)
  await client.$queryRawUnsafe("PRAGMA journal_mode = WAL")
  await client.$disconnect()
  await migrate("sqlite", at)
  const stop = async () => rmSync(folder, { recursive: true, force: true })
  return { provider: "sqlite", at, connect: () => connect("sqlite", at), stop }
}

export const startPostgres = async (): Promise<Engine> => {
  const { address: at, stop } = await startServer()
  await migrate("postgresql", at)
  return { provider: "postgresql", at, connect: () => connect("postgresql", at), stop }
}

export const engines = [
  ["SQLite", startSqlite],
  ["PostgreSQL", startPostgres]
] as const
