/** A real table in a real PostgreSQL, which the test starts. */
import { type Postgres, startPostgres as startServer } from "../../../scripts/testing/postgres.ts"
import type { Sql } from "../src/Dialect.ts"
import { numbered } from "../src/Render.ts"
import { bound, type Row } from "./table.ts"

export interface Server {
  readonly client: ReturnType<Postgres["client"]>
  readonly stop: () => Promise<void>
}

/** Starts a server, and connects to it. */
export const startPostgres = async (): Promise<Server> => {
  const server = await startServer()
  const client = server.client()
  await client.connect()
  const stop = async () => {
    await client.end()
    await server.stop()
  }
  return { client, stop }
}

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

/** The numbers of the rows that a condition selects. */
export const selectedByPostgres = async ({ client }: Server, sql: Sql): Promise<ReadonlyArray<number>> => {
  const text = numbered({ text: `SELECT id FROM records WHERE ${sql.text} ORDER BY id` })
  const { rows } = await client.query(
    text,
    sql.parameters.map((parameter) => bound(parameter, "text"))
  )
  return rows.map(({ id }: { readonly id: number }) => id)
}
