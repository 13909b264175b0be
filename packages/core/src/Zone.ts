/**
 * Where instants and civil dates meet: a named IANA time zone.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { addDays } from "./DateArithmetic.ts"
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

/**
 * The first instant after a day, in milliseconds since 1970: what happened before it happened on that day or earlier.
 *
 * It is midnight where there is one. Where clocks skip midnight it is the first instant of the next day; where they
 * are turned back over midnight, the second midnight.
 */
export const firstInstantAfter = (day: PlainDate.PlainDate, zone: Zone): number => {
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

/** Whether it is a zone's name. */
export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text })
    // Offsets and abbreviations are not zones: `EST` has no summer, and names two continents.
    return text === "UTC" || /^[A-Z][A-Za-z_]*(?:\/[A-Z][A-Za-z0-9_+-]*)+$/u.test(text)
  } catch {
    return false
  }
}

/** Whether it is an instant, with its offset. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && PlainDate.isValid(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d):[0-5]\d)$/u
