/**
 * Where and when: the zone, the calendar and the readings by which a clock counts, and the moment of its event.
 *
 * @since 0.1.0
 */
import type { Fault } from "@lethe/core/Fault"
import type { HolidayCalendar } from "@lethe/core/HolidayCalendar"
import { isValid, type PlainDate } from "@lethe/core/PlainDate"
import * as Zones from "@lethe/core/Zone"
import * as Readings from "./Readings.ts"

/** Where and by which calendar a period is counted. */
export interface Place {
  /** The IANA zone of the place in which action is to be taken: `Europe/Paris`. */
  readonly zone: string
  /** Its public holidays. `null`: none are known, nothing is moved off a weekend or holiday, and the answer says so. */
  readonly calendar: HolidayCalendar | null
  readonly readings?: Partial<Readings.Readings>
}

/** The same, read. */
export interface Counted {
  readonly zone: Zones.Zone
  readonly calendar: HolidayCalendar | null
  readonly readings: Readings.Readings
}

/** Where the zone is none, days are read as in UTC: the fault is told, and no answer given. */
export const readPlace = (place: Place, faults: Array<Fault>): Counted => {
  const isZone = typeof place.zone === "string" && Zones.isZone(place.zone)
  if (!isZone) faults.push({ path: ["zone"], message: Zones.expected.zone })
  const calendar = place.calendar ?? null
  if (calendar !== null && typeof calendar.holidays?.get !== "function")
    faults.push({ path: ["calendar"], message: "expected a HolidayCalendar, or null" })
  const zone = (isZone ? place.zone : "UTC") as Zones.Zone
  return { zone, calendar, readings: Readings.read(place.readings, faults) }
}

/** A day, or an instant with its offset. */
export type Moment = PlainDate | Zones.Instant

/** A moment, where the text is one. */
export const readMoment = (text: unknown, path: Fault["path"], faults: Array<Fault>): Moment | undefined => {
  if (typeof text === "string" && (text.length === 10 ? isValid(text) : Zones.isInstant(text))) return text as Moment
  faults.push({ path, message: "expected a day, as 2026-11-22, or an instant, as 2026-03-31T22:30:00Z" })
  return undefined
}

/** Whether the moment is a day of which the hour is not known. */
export const isDay = (moment: Moment): moment is PlainDate => moment.length === 10

/** The day that the zone's clocks show at a moment. */
export const dayOf = (moment: Moment, zone: Zones.Zone): PlainDate =>
  isDay(moment) ? moment : Zones.dayOf(moment, zone)

/** The day that a text tells, where it tells one. */
export const readDay = (
  text: unknown,
  { path, zone, faults }: { readonly path: Fault["path"]; readonly zone: Zones.Zone; readonly faults: Array<Fault> }
): PlainDate | undefined => {
  const moment = readMoment(text, path, faults)
  return moment === undefined ? undefined : dayOf(moment, zone)
}
