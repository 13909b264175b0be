/** A real table in a real SQLite, and its rows as the calculator knows them. */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Zone } from "@lethe/core/Zone"
import { ReadFacts } from "@lethe/retention-calculator"
import type { KnownFacts } from "@lethe/retention-calculator/Facts"
import Database from "better-sqlite3"
import type { Column, Columns } from "../src/Condition.ts"
import type { Parameter, Sql } from "../src/Dialect.ts"

export type Storage = "text" | "milliseconds"

/** What a row holds: days as text, instants in milliseconds, and nothing. */
export interface Row {
  readonly ordered: number
  readonly paid: number | null
  readonly closed: PlainDate | null
  readonly customerFrom: number
  readonly customerUntil: number | null
  readonly employedFrom: PlainDate | null
  readonly employedUntil: PlainDate | null
}

const column = (name: keyof Row, holds: Column["holds"], nullable: boolean): Column => ({
  sql: `"records"."${name}"`,
  holds,
  nullable
})

const events: Readonly<Record<string, Column>> = {
  ordered: column("ordered", "instant", false),
  paid: column("paid", "instant", true),
  closed: column("closed", "day", true),
  left: column("customerUntil", "instant", true),
  dismissed: column("employedUntil", "day", true)
}
const states: Readonly<Record<string, { readonly from: Column; readonly until: Column }>> = {
  customer: { from: column("customerFrom", "instant", false), until: column("customerUntil", "instant", true) },
  employed: { from: column("employedFrom", "day", true), until: column("employedUntil", "day", true) }
}

export const columns: Columns = {
  event: (name) => events[name],
  state: (name) => states[name],
  endedBy: (name) => (name === "left" ? ["customer"] : name === "dismissed" ? ["employed"] : [])
}

/** As Prisma writes instants for SQLite. */
export const iso = (epochMilliseconds: number): string =>
  new Date(epochMilliseconds).toISOString().replace("Z", "+00:00")

/**
 * What the calculator knows of a row, read in the zone. An empty column is an unknown event; but where it ends a state
 * that has begun, an event that has not come.
 */
export const factsOf = (row: Row, zone: Zone): KnownFacts => {
  const known = <T>(record: Readonly<Record<string, T | null>>) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as Record<string, T>
  const instant = (value: number | null) => (value === null ? null : iso(value))
  const interval = (from: string | null, until: string | null) =>
    from === null ? null : [until === null ? { from } : { from, until }]
  const read = ReadFacts.read(
    {
      events: known({
        ordered: iso(row.ordered),
        paid: instant(row.paid),
        closed: row.closed,
        left: instant(row.customerUntil) ?? "not-yet",
        dismissed: row.employedUntil ?? (row.employedFrom === null ? null : "not-yet")
      }),
      states: known({
        customer: interval(iso(row.customerFrom), instant(row.customerUntil)),
        employed: interval(row.employedFrom, row.employedUntil)
      })
    },
    zone
  )
  if (read._tag === "Failure") throw new Error("these rows are facts")
  return read.success
}

/** Column types as Prisma declares them: a day is text, an instant `DATETIME`, which is any kind of value to SQLite. */
const create = `CREATE TABLE records (
  id INTEGER PRIMARY KEY,
  ordered DATETIME NOT NULL, paid DATETIME, closed TEXT,
  customerFrom DATETIME NOT NULL, customerUntil DATETIME, employedFrom TEXT, employedUntil TEXT
)`

export const database = (): Database => {
  const opened = new Database(":memory:")
  opened.exec(create)
  return opened
}

/** Puts the rows, numbered, in place of what was there. */
export const fill = (opened: Database, rows: ReadonlyArray<Row>, storage: Storage): void => {
  const instant = (value: number | null) => (value === null || storage === "milliseconds" ? value : iso(value))
  const insert = opened.prepare("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
  opened.transaction(() => {
    opened.exec("DELETE FROM records")
    rows.forEach((row, id) => {
      const [ordered, paid] = [instant(row.ordered), instant(row.paid)]
      const [from, until] = [instant(row.customerFrom), instant(row.customerUntil)]
      insert.run(id, ordered, paid, row.closed, from, until, row.employedFrom, row.employedUntil)
    })
  })()
}

/** A parameter as the driver takes it, an instant as the table stores it. */
export const bound = (parameter: Parameter, storage: Storage): string | number | null => {
  switch (parameter._tag) {
    case "Text":
      return parameter.text
    case "Number":
      return parameter.number
    case "Null":
      return null
    case "Instant":
      return storage === "text" ? iso(parameter.epochMilliseconds) : parameter.epochMilliseconds
  }
}

/** The numbers of the rows that a condition selects. */
export const selected = (opened: Database, { text, parameters }: Sql, storage: Storage): ReadonlyArray<number> =>
  opened
    .prepare(`SELECT id FROM records WHERE ${text} ORDER BY id`)
    .all(...parameters.map((parameter) => bound(parameter, storage)))
    .map(({ id }) => id as number)
