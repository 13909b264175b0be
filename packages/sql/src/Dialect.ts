/**
 * How a database writes what conditions need.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import { dayAt, firstInstantAfter, type Zone } from "@lethe/core/Zone"

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

export interface Dialect {
  readonly quote: (identifier: string) => string
  /** Rows whose day in the column is on or before `day`. */
  readonly until: (column: string, holds: "day" | "instant", day: PlainDate, zone: Zone) => Sql
  /** The same rows as two ranges of an index, for counting them without looking at each. */
  readonly untilAsRanges: (column: string, day: PlainDate, zone: Zone) => Ranges
  /** Rows that have a value in the column, and do not satisfy `until`. */
  readonly after: (column: string, holds: "day" | "instant", day: PlainDate, zone: Zone) => Sql
}

/**
 * SQLite. A column has no fixed type there, so a comparison also says of what kind the value must be: of mixed
 * contents, numbers sort before all texts and would pass for old dates.
 *
 * `instants` is how the driver stores them: as ISO text in UTC, or as milliseconds since 1970.
 */
export const sqlite = ({ instants }: SqliteOptions): Dialect => ({
  ...sqliteForCounting({ instants }),
  until: (column, holds, day, zone) =>
    holds === "day" ? dayUntil(column, day) : checked(column, instants, instantBefore(column, day, zone, instants)),
  after: (column, holds, day, zone) =>
    holds === "day" ? dayAfter(column, day) : unchecked(column, instants, instantFrom(column, day, zone, instants))
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
  until: (column, holds, day, zone) =>
    holds === "day" ? dayUntil(column, day) : instantBefore(column, day, zone, instants),
  untilAsRanges: (column, day, zone) => {
    const end = firstInstantAfter(day, zone)
    return {
      rows: before(column, end, instants),
      except: instants === "text" ? writtenOtherwise(column, end) : noRow
    }
  },
  after: (column, holds, day, zone) =>
    holds === "day" ? dayAfter(column, day) : instantFrom(column, day, zone, instants)
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

const noRow: Sql = { text: "1 = 0", parameters: [] }

const before = (column: string, epochMilliseconds: number, stored: Stored): Sql => ({
  text: `${column} >= ${lowest[stored]} AND ${column} < ?`,
  parameters: [{ _tag: "Instant", epochMilliseconds }]
})

type Stored = SqliteOptions["instants"]

const instantBefore = (column: string, day: PlainDate, zone: Zone, stored: Stored): Sql => {
  const end = firstInstantAfter(day, zone)
  const range = before(column, end, stored)
  if (stored === "milliseconds") return range
  const otherwise = writtenOtherwise(bare(column), end)
  return {
    text: `${range.text} AND NOT (${otherwise.text})`,
    parameters: [...range.parameters, ...otherwise.parameters]
  }
}

const instantFrom = (column: string, day: PlainDate, zone: Zone, stored: Stored): Sql => {
  const end = firstInstantAfter(day, zone)
  const instant: Parameter = { _tag: "Instant", epochMilliseconds: end }
  const outside = { text: `${bare(column)} >= ? OR ${bare(column)} < ${lowest[stored]}`, parameters: [instant] }
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
