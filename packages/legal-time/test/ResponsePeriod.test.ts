import { addDays } from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import type { Regime } from "../src/Regime.ts"
import type { RequestQuestion } from "../src/Request.ts"
import * as ResponsePeriod from "../src/ResponsePeriod.ts"
import { crowded, eventDay, france, has } from "./cases.ts"
import { runs } from "./runs.ts"

const place = { zone: "Europe/Paris", calendar: france }
type More = Partial<RequestQuestion>
const ends = (receivedAt: string, more: More = {}) => ResponsePeriod.endUnsafe({ receivedAt, ...place, ...more })
const ifExtended = (receivedAt: string, more: More = {}) =>
  ResponsePeriod.ifExtendedUnsafe({ receivedAt, ...place, ...more })
const waiting = (from: string, to: string | null, reason = "identity") => ({ reason, from, to })
const policy = (suspension: "add-days" | "add-days-inclusive" | "restart-on-answer" | "none") => ({
  readings: { suspension }
})
const paths = (question: More) => {
  const answer = ResponsePeriod.end({ receivedAt: "2026-03-02", ...place, ...question } as never)
  if (Result.isSuccess(answer)) assert.fail("expected an error")
  const error = answer.failure
  return error._tag === "InvalidInput" ? error.faults.map(({ path }) => path.join(".")) : error._tag
}

describe("ResponsePeriod.end", () => {
  it("is one month of receipt", () => {
    has(ends("2026-03-31T22:30:00Z"), {
      eventDay: "2026-04-01" as PlainDate,
      nominalLastDay: "2026-05-01",
      lastDay: "2026-05-04",
      status: "running",
      extensionNoticeDueBy: "2026-05-04" as PlainDate
    })
    assert.deepEqual(ends("2026-01-05").law, { act: "GDPR", provision: "Art. 12(3)" })
  })

  it("is not before the law applied", () => assert.strictEqual(paths({ receivedAt: "2018-05-24" }), "NotInForce"))

  it("is extended from receipt, not from the first end", () => {
    assert.deepEqual(ifExtended("2025-12-31"), {
      noticeDueBy: "2026-02-02",
      nominalLastDay: "2026-03-31",
      lastDay: "2026-03-31",
      rolled: false
    } as never)
    const extended = ends("2025-12-31", { extension: { notifiedOn: "2026-02-02" } })
    has(extended, {
      lastDay: "2026-03-31" as PlainDate,
      extensionValid: true,
      extensionNoticeDueBy: "2026-02-02" as PlainDate
    })
    assert.strictEqual(ends("2025-12-31", { extension: { notifiedOn: "2026-01-05", months: 1 } }).lastDay, "2026-03-02")
  })

  it("is not extended by what was told too late, or is longer than the law allows", () => {
    const late = ends("2026-03-10", { extension: { notifiedOn: "2026-04-11" } })
    has(late, { lastDay: "2026-04-10" as PlainDate, extensionValid: false })
    assert.deepEqual(late.warnings, ["extension-notified-late"])
    const long = ends("2026-03-10", { extension: { notifiedOn: "2026-03-20", months: 3 } })
    has(long, { lastDay: "2026-04-10" as PlainDate, extensionValid: false })
    assert.deepEqual(long.warnings, ["extension-too-long"])
  })

  it("takes another rule in its place, and only verified ones where that is asked", () => {
    const source = { act: "Bill", provision: "s. 1" }
    const version = (from: string, period: string) => ({ from, period, source, verification: "unverified" as const })
    const rule = {
      id: "xx/response",
      title: "",
      versions: [version("2020-01-01", "P1M"), version("2027-01-01", "P2M")] as const
    }
    assert.strictEqual(ends("2026-12-31", { rule: rule as never }).nominalLastDay, "2027-01-31")
    assert.strictEqual(ends("2027-01-01", { rule: rule as never }).nominalLastDay, "2027-03-01")
    assert.strictEqual(paths({ rule: rule as never, readings: { facts: "verified" } }), "NotVerified")
    const hours = { ...rule, versions: [version("2020-01-01", "PT72H")] }
    assert.deepEqual(paths({ rule: hours as never }), ["rule"])
    const disordered = { ...rule, versions: [version("2020-01-01", "P1M"), version("2019-01-01", "P1X")] }
    assert.deepEqual(paths({ rule: disordered as never }), ["versions.1.from", "versions.1.period"])
  })
})

describe("suspensions", () => {
  it("add their days, one of the two ends counted, then roll", () => {
    const answer = ends("2026-03-02", { suspensions: [waiting("2026-03-04", "2026-03-14")] })
    has(answer, { nominalLastDay: "2026-04-12", lastDay: "2026-04-13", rolled: true })
    assert.strictEqual(
      ends("2026-03-02", { suspensions: [waiting("2026-03-04", "2026-03-04")] }).nominalLastDay,
      "2026-04-02"
    )
  })

  it("count by each policy", () => {
    const suspensions = [waiting("2026-03-04", "2026-03-14")]
    const nominal = (name: Parameters<typeof policy>[0]) =>
      ends("2026-03-02", { suspensions, ...policy(name) }).nominalLastDay
    assert.strictEqual(nominal("add-days"), "2026-04-12")
    assert.strictEqual(nominal("add-days-inclusive"), "2026-04-13")
    assert.strictEqual(nominal("restart-on-answer"), "2026-04-14")
    assert.strictEqual(nominal("none"), "2026-04-02")
  })

  it("several add up, in whatever order they are given", () => {
    const suspensions = [waiting("2026-03-20", "2026-03-25", "clarification"), waiting("2026-03-04", "2026-03-10")]
    assert.strictEqual(ends("2026-03-02", { suspensions }).nominalLastDay, "2026-04-13")
    assert.strictEqual(ends("2026-03-02", { suspensions, ...policy("restart-on-answer") }).nominalLastDay, "2026-04-25")
  })

  it("that overlap share their days once, and are flagged; those that touch are not", () => {
    const overlap = ends("2026-03-02", {
      suspensions: [waiting("2026-03-04", "2026-03-14"), waiting("2026-03-10", "2026-03-16")]
    })
    has(overlap, { nominalLastDay: "2026-04-14" as PlainDate })
    assert.deepEqual(overlap.warnings, ["suspensions-overlap"])
    const within = ends("2026-03-02", {
      suspensions: [waiting("2026-03-04", "2026-03-14"), waiting("2026-03-05", "2026-03-06")]
    })
    assert.strictEqual(within.nominalLastDay, "2026-04-12")
    const touch = { suspensions: [waiting("2026-03-04", "2026-03-10"), waiting("2026-03-10", "2026-03-14")] }
    assert.strictEqual(ends("2026-03-02", touch).nominalLastDay, "2026-04-12")
    assert.deepEqual(ends("2026-03-02", touch).warnings, [])
    assert.strictEqual(ends("2026-03-02", { ...touch, ...policy("add-days-inclusive") }).nominalLastDay, "2026-04-13")
  })

  it("that are open give no date, but the days that were left", () => {
    const open = ends("2026-03-02", { suspensions: [waiting("2026-03-04", null)] })
    has(open, { _tag: "Suspended", status: "suspended", lastDay: null, nominalLastDay: null })
    has(open, {
      remainingDaysAtSuspension: 29,
      suspendedSince: "2026-03-04" as PlainDate,
      extensionNoticeDueBy: null
    })
    assert.isNull(ifExtended("2026-03-02", { suspensions: [waiting("2026-03-04", null)] }))
    const second = [waiting("2026-03-04", "2026-03-14"), waiting("2026-03-20", null)]
    has(ends("2026-03-02", { suspensions: second }), { remainingDaysAtSuspension: 23 })
    const overlapping = [waiting("2026-03-04", "2026-03-14"), waiting("2026-03-10", null)]
    has(ends("2026-03-02", { suspensions: overlapping }), { remainingDaysAtSuspension: 29 })
    assert.strictEqual(ends("2026-03-02", { suspensions: second, ...policy("none") }).lastDay, "2026-04-02")
  })

  it("asked for late are flagged, from the fifteenth day on", () => {
    const asked = (from: string) => ends("2026-03-02", { suspensions: [waiting(from, from)] }).warnings
    assert.deepEqual(asked("2026-03-16"), [])
    assert.deepEqual(asked("2026-03-17"), ["identity-requested-late"])
    const lateAfterDays = { suspensions: [waiting("2026-03-10", "2026-03-11")], readings: { lateAfterDays: 7 } }
    assert.deepEqual(ends("2026-03-02", lateAfterDays).warnings, ["identity-requested-late"])
  })

  it("asked for after the end suspend nothing, and are flagged; on the last day they still do", () => {
    const after = ends("2026-03-02", { suspensions: [waiting("2026-04-03", "2026-04-10")] })
    assert.strictEqual(after.lastDay, "2026-04-02")
    assert.include(after.warnings, "suspended-after-last-day")
    assert.strictEqual(
      ends("2026-03-02", { suspensions: [waiting("2026-04-02", "2026-04-10")] }).nominalLastDay,
      "2026-04-10"
    )
    assert.strictEqual(ends("2026-03-02", { suspensions: [waiting("2026-04-03", null)] }).status, "running")
  })

  it("stop the clock of the notice too, and of the extended period", () => {
    const suspensions = [waiting("2026-03-04", "2026-03-14")]
    const told = ends("2026-03-02", { suspensions, extension: { notifiedOn: "2026-04-13" } })
    has(told, {
      extensionValid: true,
      nominalLastDay: "2026-06-12",
      extensionNoticeDueBy: "2026-04-13" as PlainDate
    })
    const later = [waiting("2026-04-20", "2026-04-30", "clarification")]
    const extended = ends("2026-03-02", { suspensions: later, extension: { notifiedOn: "2026-03-20" } })
    has(extended, { nominalLastDay: "2026-06-12", extensionNoticeDueBy: "2026-04-02" as PlainDate })
    const open = ends("2026-03-02", {
      suspensions: [waiting("2026-03-04", null)],
      extension: { notifiedOn: "2026-05-20" }
    })
    has(open, { status: "suspended", extensionValid: true })
  })

  it("that end before they begin, or begin before receipt, are refused", () => {
    const suspensions = [
      waiting("2026-03-14", "2026-03-04"),
      waiting("2026-03-01", "2026-03-05"),
      waiting("soon", null, "")
    ]
    const expected = ["suspensions.0.to", "suspensions.1.from", "suspensions.2.from", "suspensions.2.reason"]
    assert.deepEqual(paths({ suspensions }), expected)
    assert.deepEqual(paths({ extension: { notifiedOn: "2026-03-01", months: 0 } }), [
      "extension.notifiedOn",
      "extension.months"
    ])
  })
})

describe("regimes", () => {
  const uk = { regime: "UK", zone: "Europe/London", calendar: null } as const

  it("the United Kingdom stops the clock for clarification since 5 February 2026, both days excluded", () => {
    const suspensions = [waiting("2026-03-05", "2026-03-12", "clarification")]
    const answer = ends("2026-03-02", { ...uk, suspensions })
    has(answer, { nominalLastDay: "2026-04-10", extensionNoticeDueBy: "2026-04-10" as PlainDate })
    assert.deepEqual(answer.law, { act: "UK GDPR", provision: "Art. 12A" })
  })

  it("and begins the month with the identity information or the fee", () => {
    for (const reason of ["identity", "fee"])
      assert.strictEqual(
        ends("2026-03-02", { ...uk, suspensions: [waiting("2026-03-05", "2026-03-12", reason)] }).lastDay,
        "2026-04-12"
      )
    const both = [waiting("2026-03-03", "2026-03-10", "clarification"), waiting("2026-03-05", "2026-03-12", "identity")]
    // Of the days of clarification none lies after the relevant time.
    assert.strictEqual(ends("2026-03-02", { ...uk, suspensions: both }).nominalLastDay, "2026-04-12")
    const after = [
      waiting("2026-03-05", "2026-03-12", "identity"),
      waiting("2026-03-20", "2026-03-24", "clarification")
    ]
    assert.strictEqual(ends("2026-03-02", { ...uk, suspensions: after }).nominalLastDay, "2026-04-17")
  })

  it("and let the month begin with any answer before that", () => {
    for (const reason of ["identity", "clarification"])
      assert.strictEqual(
        ends("2026-02-04", { ...uk, suspensions: [waiting("2026-02-05", "2026-02-12", reason)] }).lastDay,
        "2026-03-12"
      )
  })

  it("and it is the day of receipt that decides between the two", () => {
    const suspensions = [waiting("2026-02-10", "2026-02-12", "clarification")]
    assert.strictEqual(ends("2026-02-04", { ...uk, suspensions }).nominalLastDay, "2026-03-12")
    assert.strictEqual(ends("2026-02-05", { ...uk, suspensions }).nominalLastDay, "2026-03-08")
  })

  it("Switzerland gives thirty days, and no number for more", () => {
    const swiss = { regime: "CH", zone: "Europe/Zurich" } as const
    const answer = ends("2026-01-31", { ...swiss, calendar: null })
    has(answer, { nominalLastDay: "2026-03-02", extensionNoticeDueBy: null })
    assert.isNull(ifExtended("2026-01-31", swiss))
    assert.deepEqual(
      ends("2026-02-05", { ...swiss, calendar: crowded }).warnings.length > 0,
      ends("2026-02-05", { ...swiss, calendar: crowded }).rolled === true
    )
    assert.deepEqual(paths({ ...swiss, extension: { notifiedOn: "2026-03-10" } }), ["extension"])
    assert.strictEqual(paths({ ...swiss, receivedAt: "2023-08-31" }), "NotInForce")
    assert.strictEqual(paths({ ...swiss, readings: { facts: "verified" } }), "NotVerified")
  })

  it("no other is known", () => assert.deepEqual(paths({ regime: "US" as Regime }), ["regime"]))
})

describe("properties of requests", () => {
  it("a later receipt never expires earlier", () =>
    fc.assert(
      fc.property(eventDay, fc.nat(60), (received, later) => {
        const next = addDays(received as PlainDate, later)
        assert.isTrue(
          String(ends(received, { calendar: crowded }).lastDay) <= String(ends(next, { calendar: crowded }).lastDay)
        )
      }),
      { numRuns: runs }
    ))

  it("an extension counts from receipt: its nominal day bears the date of receipt, or is a month's last", () =>
    fc.assert(
      fc.property(eventDay, fc.constantFrom(1, 2), (received, months) => {
        const { nominalLastDay } = ends(received, { extension: { notifiedOn: received, months } })
        const [date, isLast] = [
          String(nominalLastDay).slice(8),
          addDays(nominalLastDay as PlainDate, 1).endsWith("-01")
        ]
        assert.isTrue(date === received.slice(8) || (isLast && date < received.slice(8)))
        const apart = (Number(String(nominalLastDay).slice(5, 7)) - Number(received.slice(5, 7)) + 12) % 12
        assert.strictEqual(apart, months + 1)
      }),
      { numRuns: runs }
    ))

  it("an extension told after the first period changes no date", () =>
    fc.assert(
      fc.property(eventDay, fc.integer({ min: 1, max: 200 }), (received, days) => {
        const plain = ends(received)
        const notifiedOn = addDays(plain.lastDay as PlainDate, days)
        const late = ends(received, { extension: { notifiedOn } })
        assert.deepEqual(
          [late.nominalLastDay, late.lastDay, late.extensionValid],
          [plain.nominalLastDay, plain.lastDay, false]
        )
      }),
      { numRuns: runs }
    ))

  it("a longer suspension never ends the period earlier", () =>
    fc.assert(
      fc.property(
        eventDay,
        fc.nat(25),
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom("add-days", "add-days-inclusive", "restart-on-answer", "none"),
        (received, asked, answered, more, name) => {
          const from = addDays(received as PlainDate, asked)
          const end = (days: number) =>
            ends(received, { suspensions: [waiting(from, addDays(from, days))], ...policy(name as "none") })
              .nominalLastDay
          assert.isTrue(String(end(answered)) <= String(end(answered + more)))
        }
      ),
      { numRuns: runs }
    ))

  it("suspensions that share no day add up to the sum of their days", () =>
    fc.assert(
      fc.property(eventDay, fc.nat(8), fc.nat(9), fc.nat(8), fc.nat(9), (received, gap, first, pause, second) => {
        const a = addDays(received as PlainDate, gap)
        const b = addDays(a, first)
        const c = addDays(b, pause)
        const d = addDays(c, second)
        const answer = ends(received, { suspensions: [waiting(a, b), waiting(c, d)] })
        const plain = ends(received).nominalLastDay as PlainDate
        assert.strictEqual(answer.nominalLastDay, addDays(plain, first + second))
        assert.deepEqual(
          answer.warnings.filter((each) => each === "suspensions-overlap"),
          []
        )
      }),
      { numRuns: runs }
    ))
})
