/**
 * How a database writes what conditions need.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import { dayAt, type Zone } from "@lethe/core/Zone"

/** A value bound to a statement. The adapter turns an instant into what its driver stores. */
export type Parameter =
  | { readonly _tag: "Text"; readonly text: string }
  | { readonly _tag: "Number"; readonly number: number }
  | { readonly _tag: "Null" }
  | { readonly _tag: "Instant"; readonly epochMilliseconds: number }

/** A piece of SQL with `?` for each of its parameters, in order. */
export interface Sql {
  readonly text: string
  readonly parameters: ReadonlyArray<Parameter>
}

/** Rows in one range of an index, save those in a range inside it. */
export interface Ranges {
  readonly rows: Sql
  readonly except: Sql
}

/** Instants are in milliseconds since 1970; all lie before infinity. */
export interface Dialect {
  readonly quote: (identifier: string) => string
  /** Rows whose day in the column is on or before `day`. */
  readonly dayUntil: (column: string, day: PlainDate) => Sql
  /** Rows that have a value in the column, and do not satisfy `dayUntil`. */
  readonly dayAfter: (column: string, day: PlainDate) => Sql
  /** Rows whose instant in the column lies before the given one. */
  readonly instantBefore: (column: string, end: number) => Sql
  /** Rows that have a value in the column, and do not satisfy `instantBefore`. */
  readonly instantFrom: (column: string, end: number) => Sql
  /** The rows of `instantBefore` as two ranges of an index, for counting them without looking at each. */
  readonly instantBeforeAsRanges: (column: string, end: number) => Ranges
}

/**
 * PostgreSQL, over columns of its own types for dates: a day is a `date`. What cannot be a date cannot be in them, save
 * infinity and years that are not ours: those are never due.
 *
 * `instants` is the type of the columns that hold them: `timestamptz`, or `timestamp` where that is in UTC, as Prisma
 * makes it. Parameters are told their type, so that a driver may send texts.
 */
export const postgresql = ({ instants }: PostgresqlOptions): Dialect => {
  const inUtc = instants === "timestamptz" ? "" : " AT TIME ZONE 'UTC'"
  const beginning = `(timestamptz '0001-01-01 00:00:00+00'${inUtc})`
  const compared = (end: number): Sql =>
    end === Number.POSITIVE_INFINITY
      ? { text: `${instants} 'infinity'`, parameters: [] }
      : { text: `(?::timestamptz${inUtc})`, parameters: [{ _tag: "Instant", epochMilliseconds: end }] }
  const instantBefore = (column: string, end: number): Sql => {
    const { text, parameters } = compared(end)
    return { text: `${column} >= ${beginning} AND ${column} < ${text}`, parameters }
  }
  const instantFrom = (column: string, end: number): Sql => {
    const { text, parameters } = compared(end)
    return { text: `${column} >= ${text} OR ${column} < ${beginning}`, parameters }
  }
  return {
    quote: (identifier) => `"${identifier.replaceAll('"', '""')}"`,
    dayUntil: (column, day) => ({
      text: `${column} >= date '0001-01-01' AND ${column} <= ?::date`,
      parameters: [text(day)]
    }),
    dayAfter: (column, day) => ({
      text: `${column} > ?::date OR ${column} < date '0001-01-01'`,
      parameters: [text(day)]
    }),
    instantBefore,
    instantFrom,
    instantBeforeAsRanges: (column, end) => ({ rows: instantBefore(column, end), except: noRow })
  }
}

export interface PostgresqlOptions {
  readonly instants: "timestamptz" | "timestamp"
}

/**
 * SQLite. A column has no fixed type there, so a comparison also says of what kind the value must be: of mixed
 * contents, numbers sort before all texts and would pass for old dates.
 *
 * `instants` is how the driver stores them: as ISO text in UTC, or as milliseconds since 1970.
 */
export const sqlite = ({ instants }: SqliteOptions): Dialect => ({
  ...sqliteForCounting({ instants }),
  instantBefore: (column, end) => checked(column, instants, instantBefore(column, end, instants)),
  instantFrom: (column, end) => unchecked(column, instants, instantFrom(column, end, instants))
})

export interface SqliteOptions {
  readonly instants: "text" | "milliseconds"
}

/**
 * SQLite, for counting: takes texts as they sort, and does not look at each whether it is an instant. A text that sorts
 * among instants and is none is counted, and never ended; everything else is the same.
 */
export const sqliteForCounting = ({ instants }: SqliteOptions): Dialect => ({
  quote: (identifier) => `"${identifier.replaceAll('"', '""')}"`,
  dayUntil,
  dayAfter,
  instantBefore: (column, end) => instantBefore(column, end, instants),
  instantFrom: (column, end) => instantFrom(column, end, instants),
  instantBeforeAsRanges: (column, end) => ({
    rows: before(column, end, instants),
    except: instants === "text" ? writtenOtherwise(column, end) : noRow
  })
})

const text = (value: string): Parameter => ({ _tag: "Text", text: value })

/** A day that exists, written as one. SQLite's own reading of `2019-02-30` is another day. */
const isDay = (column: string): string => `${column} >= '0001-' AND date(${column}) IS ${column}`

const dayUntil = (column: string, day: PlainDate): Sql => ({
  text: `${column} <= ? AND ${isDay(column)}`,
  parameters: [text(day)]
})

/** What cannot be read as a date is not until any day, and so it stays. */
const dayAfter = (column: string, day: PlainDate): Sql => ({
  text: `${column} > ? OR NOT (${isDay(column)})`,
  parameters: [text(day)]
})

/**
 * SQLite's own clock writes `2025-11-21 23:30:00`, and a space sorts before the `T` of other rows, as does a day
 * without a time: on the cut-off's own day such a row would pass too early, so it waits until the day is over.
 */
const writtenOtherwise = (column: string, epochMilliseconds: number): Sql => {
  if (epochMilliseconds === Number.POSITIVE_INFINITY) return noRow
  const day = dayAt(epochMilliseconds, utc)
  return { text: `${column} >= ? AND ${column} < ?`, parameters: [text(day), text(`${day}T`)] }
}

/**
 * A text that sorts among instants in UTC as it reads: as Prisma writes it, or otherwise with a date in front and no
 * offset that makes it later. `11/03/2023` and `2025-11-21T23:00:00-05:00` are never due.
 */
const isInstant = (column: string): string =>
  `(${column} GLOB '${date}T??:??:??.???+00:00' OR (${column} GLOB '${date}*' AND ${column} NOT GLOB '*[T ]*-*'))`

const date = "[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]"

/** A column that SQLite compares as it is: it would else try to read each of its texts as a number first. */
const bare = (column: string): string => `+${column}`

/** A bound of the stored kind, below all values of that kind. */
const lowest = { text: "'0000-'", milliseconds: "-62135596800000" }

/** The end of a range: an instant, or what lies above all values of the stored kind that are instants. */
const endOf = (epochMilliseconds: number, stored: Stored): Parameter => {
  if (epochMilliseconds < Number.POSITIVE_INFINITY) return { _tag: "Instant", epochMilliseconds }
  return stored === "text" ? text(":") : { _tag: "Number", number: Number.MAX_SAFE_INTEGER }
}

const noRow: Sql = { text: "1 = 0", parameters: [] }

const before = (column: string, epochMilliseconds: number, stored: Stored): Sql => ({
  text: `${column} >= ${lowest[stored]} AND ${column} < ?`,
  parameters: [endOf(epochMilliseconds, stored)]
})

type Stored = SqliteOptions["instants"]

const instantBefore = (column: string, end: number, stored: Stored): Sql => {
  const range = before(column, end, stored)
  if (stored === "milliseconds") return range
  const otherwise = writtenOtherwise(bare(column), end)
  return {
    text: `${range.text} AND NOT (${otherwise.text})`,
    parameters: [...range.parameters, ...otherwise.parameters]
  }
}

const instantFrom = (column: string, end: number, stored: Stored): Sql => {
  const outside = {
    text: `${bare(column)} >= ? OR ${bare(column)} < ${lowest[stored]}`,
    parameters: [endOf(end, stored)]
  }
  if (stored === "milliseconds") return outside
  const otherwise = writtenOtherwise(bare(column), end)
  return {
    text: `${outside.text} OR (${otherwise.text})`,
    parameters: [...outside.parameters, ...otherwise.parameters]
  }
}

const checked = (column: string, stored: Stored, { text, parameters }: Sql): Sql =>
  stored === "milliseconds" ? { text, parameters } : { text: `${text} AND ${isInstant(column)}`, parameters }

const unchecked = (column: string, stored: Stored, { text, parameters }: Sql): Sql =>
  stored === "milliseconds" ? { text, parameters } : { text: `${text} OR NOT ${isInstant(column)}`, parameters }

const utc = "UTC" as Zone
