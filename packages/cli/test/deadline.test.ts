/** `lethe deadline`, as a person asks it. */
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import * as Calendars from "@lethe/jurisdictions/HolidayCalendar"
import * as Result from "effect/Result"
import { afterAll, describe, expect, it } from "vitest"
import { type Asked, answer } from "../src/DeadlineQuestion.ts"
import { emptyFolder, run } from "./project.ts"

const folder = emptyFolder()
const deadline = (...flags: ReadonlyArray<string>) => run(folder, {}, ["deadline", ...flags])
const paris = ["--zone", "Europe/Paris", "--calendar", "FR"]
const json = (...flags: ReadonlyArray<string>) => JSON.parse(deadline(...flags, "--json").out)

/** Without a process: most of what can be asked. */
const asked = (flags: Partial<Asked>) =>
  answer({ zone: "Europe/Paris", calendar: "FR", suspended: [], readings: {}, holidays: {}, ...flags }, Calendars)
const ends = (flags: Partial<Asked>) => Result.getOrThrow(asked(flags))
const refusal = (flags: Partial<Asked>) => {
  const found = asked(flags)
  return Result.isFailure(found) ? (found.failure as Error).message : expect.fail("expected an error")
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("lethe deadline", () => {
  it("prints the day, why, and what to do last", () => {
    const { code, out, err } = deadline("--received", "2026-03-31T22:30:00Z", ...paris)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toMatch(/^The request was received on Wednesday 1 April 2026 at 00:30 \(Europe\/Paris\)\.\n/u)
    expect(out).toContain("1 month ends on Friday 1 May 2026 (GDPR Art. 12(3); Reg. 1182/71 Art. 3(2)(c)).")
    expect(out).toContain("the following working day is Monday 4 May 2026 (Reg. 1182/71 Art. 3(4))")
    expect(out.trimEnd().split("\n").at(-1)).toBe("Answer by Monday 4 May 2026.")
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(96)
  })

  it("--json prints the same as data", () => {
    const answer = json("--received", "2026-03-31T22:30:00Z", ...paris)
    expect(answer).toMatchObject({
      lastDay: "2026-05-04",
      nominalLastDay: "2026-05-01",
      rolled: true,
      status: "running"
    })
    expect(answer.derivation.at(-1).source).toEqual({ act: "Reg. 1182/71", provision: "Art. 3(4)" })
  })

  it("speaks French", () =>
    expect(deadline("--received", "2026-03-02", ...paris, "--language", "fr").out).toContain(
      "Répondre au plus tard le jeudi 2 avril 2026."
    ))

  it("knows every clock", () => {
    expect(ends({ received: "2026-05-12", refusal: true })).toMatchObject({ lastDay: "2026-06-12", extendable: false })
    const aware = "2020-12-22T12:17:00+01:00"
    expect(ends({ aware, processorAware: aware })).toMatchObject({ expiresAt: "2020-12-25T13:00:00+01:00" })
    expect(ends({ obtained: "2026-01-20", firstDisclosure: "2026-01-28" })).toMatchObject({ lastDay: "2026-01-28" })
    expect(ends({ obtained: "2026-01-20", firstCommunication: "2026-02-05" })).toMatchObject({ lastDay: "2026-02-05" })
    expect(ends({ consultation: "2026-01-15" })).toMatchObject({ lastDay: "2026-03-12", extendedLastDay: "2026-04-23" })
    expect(ends({ consultation: "2026-01-15", extendedOn: "2026-02-16" })).toMatchObject({ lastDay: "2026-04-23" })
    expect(ends({ complaint: "2025-11-30" })).toMatchObject({ remedyAvailableFrom: "2026-03-03" })
    expect(ends({ event: "2026-05-13", period: "5 working days", calendar: "LU" })).toMatchObject({
      lastDay: "2026-05-21"
    })
    expect(ends({ event: "2026-05-04", period: "3 days", backward: true })).toMatchObject({ lastDay: "2026-05-01" })
    expect(ends({ received: "2026-01-31", regime: "CH", calendar: "CH-ZH" })).toMatchObject({ lastDay: "2026-03-02" })
  })

  it("takes what was awaited, an extension, and a promise", () => {
    const waited = { received: "2026-03-02", suspended: ["identity:2026-03-04..2026-03-14"] }
    expect(ends(waited)).toMatchObject({ nominalLastDay: "2026-04-12", lastDay: "2026-04-13" })
    expect(ends({ ...waited, readings: { suspension: "none" } })).toMatchObject({ lastDay: "2026-04-02" })
    expect(ends({ ...waited, extendedOn: "2026-04-13" })).toMatchObject({
      nominalLastDay: "2026-06-12",
      extensionValid: true
    })
    expect(ends({ ...waited, extendedOn: "2026-04-14", extendedBy: 1 })).toMatchObject({ extensionValid: false })
    const promise = { received: "2026-03-31T22:30:00Z", ownPromise: "30 days" }
    expect(ends(promise)).toMatchObject({ binding: "promise", lastDay: "2026-05-01" })
    expect(ends({ ...promise, ownPromise: "10 working days" })).toMatchObject({ lastDay: "2026-04-16" })
  })

  it("reads holidays as it is told", () => {
    const netherlands = { event: "2026-04-14", period: "P1M1D", calendar: "NL" }
    // The Friday after Ascension Day.
    expect(ends(netherlands)).toMatchObject({ lastDay: "2026-05-15" })
    expect(ends({ ...netherlands, holidays: { assimilatedByDecree: "counted" } })).toMatchObject({
      lastDay: "2026-05-18"
    })
  })

  it("takes every flag", () => {
    const flags = [
      ...["--received", "2026-03-02", ...paris, "--suspended", "identity:2026-03-04..2026-03-14"],
      ...["--suspended", "clarification:2026-03-20..2026-03-21", "--suspension-policy", "add-days-inclusive"],
      ...["--extended-on", "2026-04-01", "--extended-by", "1", "--own-promise", "12 weeks", "--regime", "EU"]
    ]
    const { statutory, binding } = json(...flags)
    expect(statutory).toMatchObject({ nominalLastDay: "2026-05-15", extensionValid: true, regime: "EU" })
    expect(binding).toBe("law")
  })

  it("--icalendar writes an event, and none where nobody can say a day", () => {
    expect(deadline("--received", "2026-04-01", ...paris, "--icalendar", "deadline.ics").code).toBe(0)
    const event = readFileSync(join(folder, "deadline.ics"), "utf8")
    expect(event).toMatch(/^BEGIN:VCALENDAR\r\n/u)
    expect(event).toMatch(/\r\nDTSTART;VALUE=DATE:20260504\r\n/u)
    expect(event).toMatch(/\r\nUID:[0-9a-f-]{36}\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/u)
    const open = deadline(
      "--received",
      "2026-03-02",
      ...paris,
      "--suspended",
      "identity:2026-03-04",
      "--icalendar",
      "no.ics"
    )
    expect(open).toMatchObject({ code: 1, out: "" })
    expect(deadline("--received", "2026-04-01", ...paris, "--icalendar", join("nowhere", "a.ics")).code).toBe(2)
  })

  it("refuses what is no date, zone, territory or year that is known, with 1", () => {
    const { code, out, err } = deadline("--received", "2026-02-30", "--zone", "Europe/Parys", "--calendar", "FR")
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toBe(
      "lethe: request: 2 faults\n  zone: expected an IANA time zone, as Europe/Paris\n" +
        "  receivedAt: expected a day, as 2026-11-22, or an instant, as 2026-03-31T22:30:00Z\n"
    )
    expect(deadline("--received", "2026-02-20", "--zone", "Europe/Paris", "--calendar", "XX").code).toBe(1)
    expect(refusal({ received: "2026-02-30", calendar: "XX" })).toContain("XX")
    expect(refusal({ received: "2150-02-20" })).toContain("2099")
    expect(refusal({ received: "2018-05-24" })).toContain("2018-05-25")
    expect(refusal({ complaint: "2026-02-20", readings: { facts: "verified" } })).toContain("gdpr/authority-silence")
    expect(refusal({ event: "2026-02-20", period: "a while" })).toContain("period")
    expect(refusal({ received: "2026-02-20", suspended: ["2026-02-21"] })).toContain("suspensions[0].reason")
    expect(refusal({ received: "2026-02-20", ownPromise: "soon" })).toContain("promise")
  })

  it("asks for one question, with 2", () => {
    expect(deadline(...paris)).toMatchObject({ code: 2, out: "" })
    expect(refusal({ received: "2026-02-20", aware: "2026-02-20" })).toContain("name one event")
    const mixed = refusal({ aware: "2026-02-20", regime: "UK", suspended: ["identity:2026-02-21"], extendedBy: 1 })
    expect(mixed.split("\n")).toEqual([
      "--regime goes with --received only",
      "--extended-by goes with --received only",
      "--suspended goes with --received or --consultation only",
      "--extended-by needs --extended-on"
    ])
    expect(refusal({ event: "2026-02-20" })).toBe("--event needs --period")
    expect(deadline("--received", "2026-02-20").code).toBe(2)
    expect(deadline("--received", "2026-02-20", "--regime", "US", ...paris).code).toBe(2)
  })
})
