/**
 * Where instants and civil dates meet: a named IANA time zone.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { addDays, toEpochDay } from "./DateArithmetic.ts"
import * as PlainDate from "./PlainDate.ts"

/** What a text that is no zone, or no instant, is told. */
export const expected = {
  zone: "expected an IANA time zone, as Europe/Paris",
  instant: "expected an instant with an offset, as 2026-03-31T22:30:00Z"
}

/** A zone this machine's time zone database knows, as `Europe/Paris`. */
export const Zone = Schema.String.check(Schema.makeFilter(isZone, { message: expected.zone }))
  .pipe(Schema.brand("Zone"))
  .annotate({ identifier: "Zone" })
export type Zone = typeof Zone.Type

/** An instant as ISO 8601 with an offset: `2026-03-31T22:30:00Z`. */
export const Instant = Schema.String.check(Schema.makeFilter(isInstant, { message: expected.instant }))
  .pipe(Schema.brand("Instant"))
  .annotate({ identifier: "Instant" })
export type Instant = typeof Instant.Type

/** The civil date that the zone's clocks show at an instant, given in milliseconds since 1970. */
export const dayAt = (epochMilliseconds: number, zone: Zone): PlainDate.PlainDate => {
  if (epochMilliseconds >= afterLast) return PlainDate.last
  if (epochMilliseconds < firstInstant) return PlainDate.first
  // Years below 1000 come without their zeros.
  return formatter(zone).format(epochMilliseconds).padStart(10, "0") as PlainDate.PlainDate
}

/** The civil date that the zone's clocks show at an instant. */
export const dayOf = (instant: Instant, zone: Zone): PlainDate.PlainDate => dayAt(Date.parse(instant), zone)

/** An instant as milliseconds since 1970. */
export const epochOf = (instant: Instant): number => Date.parse(instant)

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds; both are since 1970. */
export const offsetAt = (epochMilliseconds: number, zone: Zone): number => {
  const second = Math.floor(epochMilliseconds / 1_000) * 1_000
  const shown = clock(zone).format(second).padStart(19, "0")
  return Date.parse(`${shown.slice(0, 10)}T${shown.slice(11)}Z`) - second
}

/** Milliseconds since 1970 as an instant with the zone's offset: `2026-05-05T00:00:00+02:00`. */
export const instantAt = (epochMilliseconds: number, zone: Zone): Instant =>
  written(epochMilliseconds, offsetAt(epochMilliseconds, zone))

/**
 * The first instant after a day, in milliseconds since 1970: what happened before it happened on that day or earlier.
 *
 * It is midnight where there is one. Where clocks skip midnight it is the first instant of the next day; where they
 * are turned back over midnight, the second midnight. After the calendar's last day there is none: infinity.
 */
export const firstInstantAfter = (day: PlainDate.PlainDate, zone: Zone): number =>
  day === PlainDate.last ? Number.POSITIVE_INFINITY : endOf(day, zone).at

/** The same as an instant with the zone's offset: a day's end, exclusive. */
export const endOfDay = (day: PlainDate.PlainDate, zone: Zone): Instant => endOf(day, zone).instant

interface DayEnd {
  readonly day: PlainDate.PlainDate
  readonly at: number
  readonly instant: Instant
}

/** The ends that were asked for last, by zone: to find one costs more than all the rest of a deadline. */
const ends = new Map<Zone, Array<DayEnd | undefined>>()
const mostEnds = 2_048

const endOf = (day: PlainDate.PlainDate, zone: Zone): DayEnd => {
  const known = ends.get(zone) ?? new Array<DayEnd | undefined>(mostEnds).fill(undefined)
  const epochDay = toEpochDay(day)
  const slot = epochDay & (mostEnds - 1)
  const remembered = known[slot]
  if (remembered?.day === day) return remembered
  const at = plainMidnight(epochDay, zone) ?? searchedEnd(day, zone)
  const end = { day, at, instant: instantAt(at, zone) }
  known[slot] = end
  ends.set(zone, known)
  return end
}

/** Midnight after a day, where the clocks run evenly from the second before it to three hours after it. */
const plainMidnight = (epochDay: number, zone: Zone): number | undefined => {
  const midnightInUtc = (epochDay + 1) * 24 * hour * 1_000
  if (midnightInUtc < firstInstant || midnightInUtc >= afterLast) return undefined
  const offset = offsetAt(midnightInUtc, zone)
  const midnight = midnightInUtc - offset
  return offsetAt(midnight - 1_000, zone) === offset && offsetAt(midnight + 3 * hour * 1_000, zone) === offset
    ? midnight
    : undefined
}

const searchedEnd = (day: PlainDate.PlainDate, zone: Zone): number => {
  const isLater = (second: number) => dayAt(second * 1_000, zone) > day
  const midnightInUtc = Date.parse(`${addDays(day, 1)}T00:00:00Z`) / 1_000
  // Offsets lie between -12 and +14 hours. Below the lower bound all is that day or before, above the upper all after.
  let found = turn(isLater, midnightInUtc - 16 * hour, midnightInUtc + 16 * hour)
  // Clocks turned back show the day again; nowhere by more than some hours.
  for (let probe = found + 3 * hour; probe > found; probe -= hour / 4) {
    if (!isLater(probe)) found = turn(isLater, probe, probe + hour / 4)
  }
  return found * 1_000
}

/** The first of the seconds between two, of which only the later one is so, that is so. Offsets are whole seconds. */
const turn = (isSo: (second: number) => boolean, isNot: number, is: number): number => {
  let [before, after] = [isNot, is]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (isSo(middle)) after = middle
    else before = middle
  }
  return after
}

/** With the offset that is added to UTC. Offsets of whole minutes are all that ISO 8601 can write. */
const written = (epochMilliseconds: number, offset: number): Instant => {
  const minutes = Math.trunc(offset / 60_000)
  const iso = new Date(epochMilliseconds + minutes * 60_000).toISOString().replace(".000Z", "").replace("Z", "")
  const ahead = Math.abs(minutes)
  const two = (number: number) => String(number).padStart(2, "0")
  return `${iso}${minutes < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}` as Instant
}

/** In seconds. */
const hour = 3_600
const firstInstant = Date.parse("0001-01-02T00:00:00Z")
const afterLast = Date.parse("9999-12-31T00:00:00Z")
const formatters = new Map<Zone, Intl.DateTimeFormat>()

const formatter = (zone: Zone): Intl.DateTimeFormat => {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  // "sv-SE" writes ISO dates. A formatter costs far more to build than to use.
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" })
  formatters.set(zone, made)
  return made
}

const clocks = new Map<Zone, Intl.DateTimeFormat>()

const clock = (zone: Zone): Intl.DateTimeFormat => {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const two = "2-digit"
  const shown = { year: "numeric", month: two, day: two, hour: two, minute: two, second: two } as const
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, ...shown })
  clocks.set(zone, made)
  return made
}

/** The zones that were looked up: there are some hundreds. */
const knownZones = new Set<string>()

/** Whether it is a zone's name. */
export function isZone(text: string): boolean {
  if (knownZones.has(text)) return true
  // Offsets and abbreviations are not zones: `EST` has no summer, and names two continents.
  if (text !== "UTC" && !/^[A-Z][A-Za-z_]*(?:\/[A-Z][A-Za-z0-9_+-]*)+$/u.test(text)) return false
  try {
    new Intl.DateTimeFormat("en", { timeZone: text })
    knownZones.add(text)
    return true
  } catch {
    return false
  }
}

/** Whether it is an instant, with its offset. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && PlainDate.isValid(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d):[0-5]\d)$/u
