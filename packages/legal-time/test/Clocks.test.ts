/** The clocks with one period, those that name a fixed day, and a company's own promise. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as AuthorityPeriods from "../src/AuthorityPeriods.ts"
import * as AuthoritySilence from "../src/AuthoritySilence.ts"
import * as BreachNotification from "../src/BreachNotification.ts"
import * as FixedDate from "../src/FixedDate.ts"
import * as IndirectCollection from "../src/IndirectCollection.ts"
import * as OwnPromise from "../src/OwnPromise.ts"
import * as Period from "../src/Period.ts"
import * as PriorConsultation from "../src/PriorConsultation.ts"
import * as Refusal from "../src/Refusal.ts"
import * as ResponsePeriod from "../src/ResponsePeriod.ts"
import * as RightToObject from "../src/RightToObject.ts"
import { belgium, eventDay, france, has, instant } from "./cases.ts"
import { runs } from "./runs.ts"

const zone = "Europe/Paris"
const place = { zone, calendar: france }
const failure = (answer: Result.Result<unknown, { readonly _tag: string }>) => {
  if (Result.isSuccess(answer)) return assert.fail("expected an error")
  const error = answer.failure as { _tag: string; faults?: ReadonlyArray<{ path: ReadonlyArray<unknown> }> }
  return error.faults?.map(({ path }) => path.join(".")) ?? error._tag
}

describe("Refusal.end", () => {
  it("is one month of receipt, and cannot be extended", () => {
    const answer = Refusal.endUnsafe({ receivedAt: "2026-05-12", ...place })
    has(answer, { lastDay: "2026-06-12", rolled: false, extendable: false })
    assert.deepEqual(answer.law, { act: "GDPR", provision: "Art. 12(4)" })
  })

  it("names every fault", () =>
    assert.deepEqual(failure(Refusal.end({ receivedAt: "yesterday", zone: "here", calendar: null })), [
      "zone",
      "receivedAt"
    ]))
})

describe("AuthoritySilence.end", () => {
  it("is three months, and the court can be asked on the day after", () => {
    const answer = AuthoritySilence.endUnsafe({ receivedAt: "2025-11-30", ...place })
    has(answer, { nominalLastDay: "2026-02-28", lastDay: "2026-03-02", rolled: true })
    assert.strictEqual(answer.remedyAvailableFrom, "2026-03-03")
  })

  it("was not read in a source, and is refused where that is asked for", () =>
    assert.strictEqual(
      failure(AuthoritySilence.end({ receivedAt: "2025-11-30", ...place, readings: { facts: "verified" } })),
      "NotVerified"
    ))
})

describe("BreachNotification.end", () => {
  it("is 72 hours by the Regulation and strictly, whatever day it is", () => {
    const answer = BreachNotification.endUnsafe({ awareAt: "2026-04-02T16:45:00+02:00", zone })
    has(answer, {
      expiresAt: "2026-04-05T17:00:00+02:00",
      strictExpiresAt: "2026-04-05T16:45:00+02:00"
    } as never)
    has(answer, { rolled: false, notRolled: "hours" })
  })

  it("begins when the controller knows, not when its processor did", () => {
    const question = { awareAt: "2026-06-02T14:10:00+02:00", zone: "Europe/Luxembourg" }
    const answer = BreachNotification.endUnsafe({ ...question, processorAwareAt: "2026-06-01T08:00:00+02:00" })
    assert.strictEqual(answer.expiresAt, BreachNotification.endUnsafe(question).expiresAt)
    assert.strictEqual(answer.processorAwareAt, "2026-06-01T08:00:00+02:00")
    assert.deepEqual(failure(BreachNotification.end({ ...question, processorAwareAt: "then" })), ["processorAwareAt"])
  })

  it("has no number for the processor", () => {
    const notice = BreachNotification.processorNoticeUnsafe({ awareAt: "2026-06-01T23:30:00Z", zone })
    has(notice, { _tag: "WithoutUndueDelay", lastDay: null, eventDay: "2026-06-02" })
    assert.deepEqual(failure(BreachNotification.processorNotice({ awareAt: "", zone: "" })), ["zone", "awareAt"])
  })

  it("takes the number that is in force, once lawmakers have changed it", () => {
    const [version] = BreachNotification.period.versions
    const later = { ...version, from: "2027-06-01", period: "PT96H" }
    const rule = { ...BreachNotification.period, versions: [version, later] } as const
    const end = (awareAt: string) => BreachNotification.endUnsafe({ awareAt, zone: "UTC", rule }).expiresAt
    assert.strictEqual(end("2027-05-31T12:30:00Z"), "2027-06-03T13:00:00+00:00")
    assert.strictEqual(end("2027-06-01T12:30:00Z"), "2027-06-05T13:00:00+00:00")
    const inDays = { ...rule, versions: [{ ...version, period: "P3D" }] } as const
    assert.deepEqual(failure(BreachNotification.end({ awareAt: "2027-06-01T12:30:00Z", zone, rule: inDays })), ["rule"])
  })

  it("the Regulation's end is never before the strict one, and at most an hour after it", () =>
    fc.assert(
      fc.property(
        instant,
        fc.nat(999),
        fc.constantFrom("Europe/Paris", "Asia/Kathmandu", "Europe/Lisbon"),
        (at, more, zone) => {
          const awareAt = new Date(at + more).toISOString()
          const { expiresAt, strictExpiresAt } = BreachNotification.endUnsafe({ awareAt, zone })
          const apart = Date.parse(expiresAt) - Date.parse(strictExpiresAt)
          assert.isTrue(apart > 0 && apart <= 3_600_000)
          assert.strictEqual(Date.parse(strictExpiresAt), at + more + 72 * 3_600_000)
        }
      ),
      { numRuns: runs }
    ))
})

describe("IndirectCollection.end", () => {
  const ends = (more: object) => IndirectCollection.endUnsafe({ obtainedAt: "2026-01-20", ...place, ...more })

  it("is one month, unless the data are used before", () => {
    has(ends({}), { lastDay: "2026-02-20", because: "one-month" })
    has(ends({ firstCommunicationAt: "2026-02-05" }), {
      lastDay: "2026-02-05",
      because: "first-communication"
    })
    has(ends({ firstDisclosureAt: "2026-01-28", firstCommunicationAt: "2026-02-05" }), {
      lastDay: "2026-01-28",
      because: "first-disclosure"
    })
    has(ends({ firstCommunicationAt: "2026-03-05", firstDisclosureAt: null }), { because: "one-month" })
  })

  it("a first use on a holiday stays there, and ends the time at its instant", () => {
    const answer = ends({ obtainedAt: "2026-04-20", firstCommunicationAt: "2026-05-01T10:00:00+02:00" })
    has(answer, { lastDay: "2026-05-01", expiresAtExclusive: "2026-05-01T10:00:00+02:00" } as never)
    has(answer, { rolled: false, notRolled: "fixed-date" })
    assert.deepEqual(answer.law, { act: "GDPR", provision: "Art. 14(3)(b)" })
  })

  it("on the last day only a use of which the instant is known comes first", () => {
    has(ends({ firstDisclosureAt: "2026-02-20T09:00:00+01:00" }), { because: "first-disclosure" })
    has(ends({ firstDisclosureAt: "2026-02-20" }), { because: "one-month" })
  })

  it("of two uses on one day the earlier instant counts", () => {
    const uses = { firstCommunicationAt: "2026-02-05T10:00:00+01:00", firstDisclosureAt: "2026-02-05T09:00:00+01:00" }
    has(ends(uses), { because: "first-disclosure" })
    has(ends({ ...uses, firstDisclosureAt: "2026-02-05" }), { because: "first-communication" })
  })

  it("a use after a nominal end that was moved still comes first", () =>
    // 31 January + 1 month is Saturday 28 February, moved to Monday.
    assert.strictEqual(ends({ obtainedAt: "2026-01-31", firstDisclosureAt: "2026-03-01" }).lastDay, "2026-03-01"))

  it("refuses a use before the data were obtained", () =>
    assert.deepEqual(
      failure(IndirectCollection.end({ obtainedAt: "2026-01-20", ...place, firstDisclosureAt: "2026-01-19" })),
      ["firstDisclosureAt"]
    ))
})

describe("RightToObject.end", () => {
  it("is the first communication", () => {
    const answer = RightToObject.endUnsafe({ firstCommunicationAt: "2026-05-01T10:00:00+02:00", zone })
    has(answer, { lastDay: "2026-05-01", expiresAtExclusive: "2026-05-01T10:00:00+02:00" } as never)
    const byDay = RightToObject.endUnsafe({ firstCommunicationAt: "2026-05-01", zone })
    assert.strictEqual(byDay.expiresAtExclusive, "2026-05-02T00:00:00+02:00")
    assert.deepEqual(failure(RightToObject.end({ firstCommunicationAt: "soon", zone })), ["firstCommunicationAt"])
  })
})

describe("PriorConsultation.end", () => {
  const ends = (more: object = {}) => PriorConsultation.endUnsafe({ receivedAt: "2026-01-15", ...place, ...more })

  it("is eight weeks, fourteen if told within one month", () => {
    has(ends(), {
      lastDay: "2026-03-12",
      extensionNoticeDueBy: "2026-02-16",
      extendedLastDay: "2026-04-23"
    })
    has(ends({ extension: { notifiedOn: "2026-02-16" } }), {
      lastDay: "2026-04-23",
      extensionValid: true
    })
    const late = ends({ extension: { notifiedOn: "2026-02-17" } })
    has(late, { lastDay: "2026-03-12", extensionValid: false })
    assert.deepEqual(late.warnings, ["extension-notified-late"])
  })

  it("stands still until the authority has what it asked for", () => {
    const asked = (to: string | null) => ({ suspensions: [{ reason: "information", from: "2026-01-20", to }] })
    has(ends(asked("2026-01-30")), {
      lastDay: "2026-03-23",
      nominalLastDay: "2026-03-22",
      extensionNoticeDueBy: "2026-02-25",
      extendedLastDay: "2026-05-04"
    })
    has(ends(asked(null)), { status: "suspended", lastDay: null, remainingDaysAtSuspension: 51 })
    has(ends({ ...asked(null), extension: { notifiedOn: "2026-04-01" } }), { extensionValid: true })
  })

  it("refuses what is none", () => {
    const question = { receivedAt: "2026-01-15", ...place, extension: { notifiedOn: "2026-01-14" } }
    assert.deepEqual(failure(PriorConsultation.end(question)), ["extension.notifiedOn"])
  })
})

describe("AuthorityPeriods.end", () => {
  it("is the period of the provision", () => {
    const at = (provision: AuthorityPeriods.Provision) =>
      AuthorityPeriods.endUnsafe({ provision, event: "2026-12-01", zone: "Europe/Brussels", calendar: belgium }).lastDay
    assert.strictEqual(at("60(4)"), "2026-12-29")
    assert.strictEqual(at("64(3) extended"), "2027-03-09")
    assert.strictEqual(at("66(1)"), "2027-03-01")
    const unknown = { provision: "toString", event: "2026-12-01", ...place } as never
    assert.deepEqual(failure(AuthorityPeriods.end(unknown)), ["provision"])
  })
})

describe("FixedDate", () => {
  it("stays on a holiday, and begins and ends with its day: Art. 4 and 5", () => {
    const fixed = { day: "2026-05-01", zone }
    has(FixedDate.endUnsafe(fixed), {
      lastDay: "2026-05-01",
      notRolled: "fixed-date",
      expiresAtExclusive: "2026-05-02T00:00:00+02:00"
    } as never)
    assert.strictEqual(FixedDate.takesEffectUnsafe(fixed), "2026-05-01T00:00:00+02:00")
    assert.strictEqual(FixedDate.ceasesUnsafe(fixed), "2026-05-02T00:00:00+02:00")
    assert.deepEqual(failure(FixedDate.end({ day: "2026-02-30", zone: "Mars/Olympus" })), ["zone", "day"])
    assert.strictEqual(failure(FixedDate.ceases({ day: "9999-12-31", zone })), "BeyondCalendar")
  })
})

describe("OwnPromise.beside", () => {
  const beside = (receivedAt: string, period: OwnPromise.PromiseInput["period"], more: object = {}) =>
    OwnPromise.besideUnsafe(ResponsePeriod.endUnsafe({ receivedAt, ...place, ...more }), { period, calendar: france })

  it("binds where it ends first: 30 calendar days, on the day they name", () => {
    has(beside("2026-03-31T22:30:00Z", "30 days"), { binding: "promise", lastDay: "2026-05-01" })
    has(beside("2026-07-31", "P30D"), { binding: "promise", lastDay: "2026-08-30" })
    has(beside("2026-02-05", "30 days"), { binding: "law", lastDay: "2026-03-05" })
    // 30 days from 30 January are 1 March, a Sunday; the month is clipped to Saturday 28 February and moved to Monday 2 March.
    has(beside("2026-01-30", "30 days"), { binding: "promise", lastDay: "2026-03-01" })
    has(beside("2026-01-31", "30 days"), { binding: "law", lastDay: "2026-03-02" })
    has(beside("2026-05-11", { workingDays: 5 }), { lastDay: "2026-05-19" })
  })

  it("does not stand still with the law's clock", () =>
    has(beside("2026-03-02", "30 days", { suspensions: [{ reason: "identity", from: "2026-03-04", to: null }] }), {
      binding: "promise",
      lastDay: "2026-04-01"
    }))

  it("in hours counts from the event itself", () => {
    const breach = BreachNotification.endUnsafe({ awareAt: "2026-04-02T16:45:00+02:00", zone })
    const promised = OwnPromise.besideUnsafe(breach, { period: "PT72H" })
    has(promised, { binding: "promise", expiresAtExclusive: "2026-04-05T16:45:00+02:00" } as never)
    has(OwnPromise.besideUnsafe(breach, { period: "PT80H" }), { binding: "law" })
  })

  it("refuses a period that is none, and working days without a calendar", () => {
    const law = Refusal.endUnsafe({ receivedAt: "2026-05-12", ...place })
    assert.deepEqual(failure(OwnPromise.beside(law, { period: "soon" })), ["period"])
    assert.strictEqual(failure(OwnPromise.beside(law, { period: { workingDays: 3 } })), "CalendarNeeded")
  })

  it("the last day is never after the statutory one, nor after the promised one", () =>
    fc.assert(
      fc.property(eventDay, fc.integer({ min: 1, max: 60 }), (receivedAt, days) => {
        const { lastDay, statutory, promised } = beside(receivedAt, `P${days}D`)
        assert.isTrue(lastDay <= String(statutory.lastDay) && lastDay <= promised.lastDay)
        assert.strictEqual(
          promised.lastDay,
          Period.endUnsafe({ event: receivedAt, period: `P${days}D`, zone, calendar: null }).lastDay
        )
      }),
      { numRuns: runs }
    ))
})
