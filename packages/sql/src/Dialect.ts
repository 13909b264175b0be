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

export interface Dialect {
  readonly quote: (identifier: string) => string
  /** Rows whose day in the column is on or before `day`. */
  readonly until: (column: string, holds: "day" | "instant", day: PlainDate, zone: Zone) => Sql
  /** Rows that have a value in the column, and do not satisfy `until`. */
  readonly after: (column: string, holds: "day" | "instant", day: PlainDate, zone: Zone) => Sql
}

/**
 * SQLite. A column has no fixed type there, so a comparison also says of what kind the value must be: of mixed
 * contents, numbers sort before all texts and would pass for old dates.
 *
 * `instants` is how the driver stores them: as ISO text in UTC, or as milliseconds since 1970.
 */
export const sqlite = (options: { readonly instants: "text" | "milliseconds" }): Dialect => {
  const until: Dialect["until"] = (column, holds, day, zone) =>
    holds === "day" ? dayUntil(column, day) : instantBefore(column, firstInstantAfter(day, zone), options.instants)
  return {
    quote: (identifier) => `"${identifier.replaceAll('"', '""')}"`,
    until,
    after: (column, holds, day, zone) => {
      const { text, parameters } = until(column, holds, day, zone)
      // What cannot be read as a date is not until any day, and so it stays.
      return { text: `(${column} IS NOT NULL AND NOT (${text}))`, parameters }
    }
  }
}

const text = (value: string): Parameter => ({ _tag: "Text", text: value })

const dayUntil = (column: string, day: PlainDate): Sql => ({
  text: `${column} <= ? AND ${column} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`,
  parameters: [text(day)]
})

const instantBefore = (column: string, epochMilliseconds: number, stored: "text" | "milliseconds"): Sql => {
  const instant: Parameter = { _tag: "Instant", epochMilliseconds }
  // The lower bound is of the stored kind, and below all values of that kind.
  if (stored === "milliseconds") {
    return { text: `${column} >= -62135596800000 AND ${column} < ?`, parameters: [instant] }
  }
  // SQLite's own clock writes `2025-11-21 23:30:00`, and a space sorts before the `T` of other rows: on the cut-off's
  // own day such a row would pass too early, so it waits until the day is over.
  const day = dayAt(epochMilliseconds, utc)
  return {
    text: `${column} >= '0000-' AND ${column} < ? AND NOT (${column} >= ? AND ${column} < ?)`,
    parameters: [instant, text(`${day} `), text(`${day}!`)]
  }
}

const utc = "UTC" as Zone
