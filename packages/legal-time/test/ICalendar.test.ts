import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as BreachNotification from "../src/BreachNotification.ts"
import * as ICalendar from "../src/ICalendar.ts"
import * as OwnPromise from "../src/OwnPromise.ts"
import * as Refusal from "../src/Refusal.ts"
import { eventDay, france } from "./cases.ts"
import { runs } from "./runs.ts"

const place = { zone: "Europe/Paris", calendar: france }
const deadline = Refusal.endUnsafe({ receivedAt: "2026-04-01", ...place })
const stamp = "2026-04-01T10:00:00+02:00"
const uid = "request-1@example.org"

/** Reads the text as RFC 5545 says: CRLF, unfolding, name and parameters before the first colon. */
const linesOf = (text: string): ReadonlyArray<readonly [string, string]> => {
  assert.isTrue(text.endsWith("\r\n"))
  assert.notMatch(text.replaceAll("\r\n", ""), /[\r\n]/u)
  const unfolded = text.slice(0, -2).replaceAll("\r\n ", "").split("\r\n")
  return unfolded.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)])
}
const valuesOf = (text: string, name: string) =>
  linesOf(text)
    .filter(([key]) => key === name)
    .map(([, value]) => value)
const unescaped = (text = "") => text.replaceAll(/\\([\\;,n])/gu, (_, each: string) => (each === "n" ? "\n" : each))

describe("toICalendar", () => {
  it("is an event of the last day, with an alarm on the morning of the nominal one", () => {
    const text = ICalendar.toICalendarUnsafe(deadline, { uid, stamp })
    assert.deepEqual(
      linesOf(text).filter(([name]) => name !== "DESCRIPTION"),
      [
        ["BEGIN", "VCALENDAR"],
        ["VERSION", "2.0"],
        ["PRODID", "-//Lethe//legal-time//EN"],
        ["CALSCALE", "GREGORIAN"],
        ["BEGIN", "VEVENT"],
        ["UID", uid],
        ["DTSTAMP", "20260401T080000Z"],
        ["DTSTART;VALUE=DATE", "20260504"],
        ["DTEND;VALUE=DATE", "20260505"],
        ["SUMMARY", "Tell the person why\\, and where to complain\\, by Monday 4 May 2026."],
        ["TRANSP", "TRANSPARENT"],
        ["BEGIN", "VALARM"],
        ["ACTION", "DISPLAY"],
        ["TRIGGER;VALUE=DATE-TIME", "20260501T070000Z"],
        ["END", "VALARM"],
        ["END", "VEVENT"],
        ["END", "VCALENDAR"]
      ]
    )
  })

  it("is an event of an instant for hours, with an alarm when the strict period ends", () => {
    const breach = BreachNotification.endUnsafe({ awareAt: "2026-04-02T16:45:00+02:00", zone: "Europe/Paris" })
    const text = ICalendar.toICalendarUnsafe(breach, { uid, stamp, alarmDaysBefore: [0, 1] })
    assert.deepEqual(valuesOf(text, "DTSTART"), ["20260405T150000Z"])
    assert.deepEqual(valuesOf(text, "TRIGGER;VALUE=DATE-TIME"), ["20260405T144500Z", "20260404T144500Z"])
  })

  it("is the earlier of law and promise", () => {
    const text = ICalendar.toICalendarUnsafe(OwnPromise.besideUnsafe(deadline, { period: "20 days" }), { uid, stamp })
    assert.deepEqual(valuesOf(text, "DTSTART;VALUE=DATE"), ["20260421"])
  })

  it("speaks French, and keeps a summary", () => {
    const french = ICalendar.toICalendarUnsafe(deadline, { uid, stamp, language: "fr", summary: "a; b, c\\d\ne" })
    assert.strictEqual(valuesOf(french, "SUMMARY")[0], "a\\; b\\, c\\\\d\\ne")
    assert.match(unescaped(valuesOf(french, "DESCRIPTION")[0]), /^La demande a été reçue/u)
  })

  it("no line is longer than 75 octets, no character is torn, and unfolding gives the text back", () =>
    fc.assert(
      fc.property(
        eventDay,
        fc.string({ unit: fc.constantFrom("a", " ", "é", "€", "𝄞", ",", ";", "\\", "\n"), maxLength: 200 }),
        (receivedAt, summary) => {
          const answer = Refusal.endUnsafe({ receivedAt, ...place })
          const text = ICalendar.toICalendarUnsafe(answer, { uid, stamp, summary })
          const bytes = new TextEncoder()
          for (const line of text.split("\r\n")) {
            assert.isAtMost(bytes.encode(line).length, 75)
            assert.notMatch(line, /\p{Surrogate}/u)
          }
          assert.strictEqual(unescaped(valuesOf(text, "SUMMARY")[0]), summary)
        }
      ),
      { numRuns: runs / 5 }
    ))

  it("refuses what the format cannot hold", () => {
    const refused = ICalendar.toICalendar(deadline, {
      uid: "",
      stamp: "now",
      summary: "\u0007",
      alarmDaysBefore: [1, -1]
    })
    if (Result.isSuccess(refused)) assert.fail("expected an error")
    const paths = refused.failure.faults.map(({ path }) => path.join("."))
    assert.deepEqual(paths, ["uid", "stamp", "summary", "alarmDaysBefore.1"])
  })
})
