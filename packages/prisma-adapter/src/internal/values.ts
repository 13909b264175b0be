/** Dates as SQLite's drivers give them back. */
import * as PlainDate from "@lethe/core/PlainDate"
import { dayAt, type Zone } from "@lethe/core/Zone"

/**
 * The civil date of a stored value: an instant as a date, as ISO text or as milliseconds, read in the zone; or a day.
 * What cannot be read is no date.
 */
export const dayFrom = (value: unknown, zone: Zone): PlainDate.PlainDate | undefined => {
  if (typeof value === "string" && PlainDate.isValid(value)) return value as PlainDate.PlainDate
  const instant = instantFrom(value)
  return instant === undefined ? undefined : dayAt(instant, zone)
}

/** The instant of a stored value, in milliseconds since 1970. */
export const instantFrom = (value: unknown): number | undefined => {
  const instant = read(value)
  return Number.isNaN(instant) ? undefined : instant
}

const read = (value: unknown): number | undefined => {
  if (value instanceof Date) return value.getTime()
  if (typeof value === "number" || typeof value === "bigint") return Number(value)
  if (typeof value !== "string") return undefined
  // SQLite's own clock writes UTC without saying so: `2025-11-21 23:30:00`.
  return Date.parse(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u.test(value) ? `${value.replace(" ", "T")}Z` : value)
}
