/**
 * A deadline as an event for people's calendars: RFC 5545.
 *
 * A deadline in days is an event of a whole day, one in hours of its instant. The alarm rings at the nominal date, so
 * before a weekend or a holiday has moved the end, and strictly for hours. Nothing is asked of a clock: the identifier
 * and the stamp are arguments.
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import type { PlainDate } from "@lethe/core/PlainDate"
import { epochOf, firstInstantAfter, type Instant, instantAt, isInstant, type Zone } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import type { Deadline, HourDeadline } from "./Deadline.ts"
import { explain, type Language } from "./Explain.ts"
import type { Promised } from "./OwnPromise.ts"

export interface EventOptions {
  /** Unique in the world, and the same whenever the event is written again: `request-1042@example.org`. */
  readonly uid: string
  /** When the event was written: `2026-04-01T08:00:00Z`. */
  readonly stamp: string
  /** What people see. The explanation's last line where it is not said; no personal data are needed. */
  readonly summary?: string
  readonly language?: Language
  /** How many days before the nominal date an alarm rings; `[0]`, on that day, where it is not said. */
  readonly alarmDaysBefore?: ReadonlyArray<number>
}

/**
 * Writes a deadline as a calendar with one event: lines of at most 75 octets, ended by CRLF.
 *
 * **Errors** `InvalidInput` for an empty identifier, a stamp that is no instant, alarms that are no days, and text with
 * control characters, which the format cannot hold.
 */
export const toICalendar = (
  answer: Deadline | HourDeadline | Promised,
  options: EventOptions
): Result.Result<string, InvalidInput> => {
  const faults = faultsOf(options)
  if (faults.length > 0) return Result.fail(new InvalidInput({ what: "calendar event", faults }))
  const binding =
    answer._tag !== "Promised"
      ? answer
      : answer.binding === "promise" || answer.statutory._tag === "Suspended"
        ? answer.promised
        : answer.statutory
  const text = explain(answer, options.language === undefined ? {} : { language: options.language })
  const summary = options.summary ?? text.slice(text.lastIndexOf("\n") + 1)
  const alarms = [...new Set(options.alarmDaysBefore ?? [0])].flatMap((days) => alarm(binding, days, summary))
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lethe//legal-time//EN", "CALSCALE:GREGORIAN", "BEGIN:VEVENT"],
    `UID:${escaped(options.uid)}`,
    `DTSTAMP:${inUtc(epochOf(options.stamp as Instant))}`,
    ...times(binding),
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(text)}`,
    "TRANSP:TRANSPARENT",
    ...alarms,
    ...["END:VEVENT", "END:VCALENDAR"]
  ]
  return Result.succeed(lines.map((line) => `${folded(line)}\r\n`).join(""))
}

/** As `toICalendar`, and throws its error. */
export const toICalendarUnsafe = (...question: Parameters<typeof toICalendar>): string =>
  Result.getOrThrow(toICalendar(...question))

const faultsOf = ({ uid, stamp, summary = "", alarmDaysBefore = [] }: EventOptions): ReadonlyArray<Fault> => {
  const faults: Array<Fault> = []
  if (typeof uid !== "string" || uid === "") faults.push({ path: ["uid"], message: "is empty" })
  else if (control(uid) || uid.includes("\n")) faults.push({ path: ["uid"], message: "has control characters" })
  if (typeof stamp !== "string" || !isInstant(stamp))
    faults.push({ path: ["stamp"], message: "expected an instant with an offset, as 2026-04-01T08:00:00Z" })
  if (control(summary)) faults.push({ path: ["summary"], message: "has control characters" })
  for (const [index, days] of alarmDaysBefore.entries())
    if (!(Number.isInteger(days) && days >= 0))
      faults.push({ path: ["alarmDaysBefore", index], message: "expected a number of days" })
  return faults
}

/** The format holds line breaks, escaped, and tabs; nothing else below a space. */
const control = (text: string): boolean =>
  Array.from(text).some((each) => (each < " " && each !== "\n" && each !== "\t") || each === "\u007f")

const times = (deadline: Deadline | HourDeadline): ReadonlyArray<string> =>
  deadline._tag === "HourDeadline"
    ? [`DTSTART:${inUtc(epochOf(deadline.expiresAt))}`]
    : [`DTSTART;VALUE=DATE:${compact(deadline.lastDay)}`, `DTEND;VALUE=DATE:${compact(addDays(deadline.lastDay, 1))}`]

/** In the morning of the nominal date, in the deadline's zone; for hours when the strict period ends. */
const alarm = (deadline: Deadline | HourDeadline, daysBefore: number, summary: string): ReadonlyArray<string> => {
  const { nominalLastDay, zone } = deadline
  const at =
    deadline._tag === "HourDeadline"
      ? epochOf(deadline.strictExpiresAt) - daysBefore * 24 * hour
      : morning(addDays(nominalLastDay, -daysBefore), zone)
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER;VALUE=DATE-TIME:${inUtc(at)}`,
    "END:VALARM"
  ]
}

/** Milliseconds. */
const hour = 3_600_000

/** Nine hours after the day began. */
const morning = (day: PlainDate, zone: Zone): number => firstInstantAfter(addDays(day, -1), zone) + 9 * hour

const compact = (day: PlainDate): string => day.replaceAll("-", "")

/** `20260505T070000Z`: whole seconds, as the format has them. */
const inUtc = (epochMilliseconds: number): string => {
  const whole = Math.floor(epochMilliseconds / 1_000) * 1_000
  return `${instantAt(whole, "UTC" as Zone)
    .slice(0, 19)
    .replaceAll(/[-:]/gu, "")}Z`
}

/** TEXT: backslashes, semicolons, commas and line breaks are escaped. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/gu, "\\$&").replaceAll(/\r?\n/gu, "\\n")

/** Lines of at most 75 octets; a line that goes on begins with a space. No character is torn. */
const folded = (line: string): string => {
  let [text, octets] = ["", 0]
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      text += "\r\n "
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

/** In UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
