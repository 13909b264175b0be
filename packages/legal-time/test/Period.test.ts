import * as HolidayCalendar from "@lethe/core/HolidayCalendar"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { assert, describe, it } from "vitest"
import * as Period from "../src/Period.ts"
import { calendarPeriod, calendars, crowded, eventDay, france, has, instant, isoOf, someZone } from "./cases.ts"
import { runs } from "./runs.ts"

const zone = "Europe/Paris"
const calendar = france
const ends = (event: string, period: Period.PeriodQuestion["period"], more: Partial<Period.PeriodQuestion> = {}) =>
  Period.endUnsafe({ event, period, zone, calendar, ...more })
const fails = (question: Partial<Period.PeriodQuestion>) => {
  const answer = Period.end({ event: "2026-03-10", period: "P1M", zone, calendar, ...question } as never)
  return Result.isFailure(answer) ? answer.failure : assert.fail("expected an error")
}
const steps = ({ derivation }: ReturnType<typeof ends>) => derivation.map(({ name }) => name)

describe("Period.end", () => {
  it("does not count the day of the event, and ends on its date a month later: C-171/03 Toeters", () => {
    assert.strictEqual(ends("2026-03-10", "P1M").lastDay, "2026-04-10")
    assert.strictEqual(ends("1998-03-12", "P3W", { zone: "Europe/Amsterdam", calendar: null }).lastDay, "1998-04-02")
  })

  it("ends on the last day of a month without that date, and does not stick to it", () => {
    assert.strictEqual(ends("2026-08-31", "P1M").nominalLastDay, "2026-09-30")
    assert.strictEqual(ends("2026-02-28", "P1M").nominalLastDay, "2026-03-28")
    assert.strictEqual(ends("2024-02-29", "P1Y").nominalLastDay, "2025-02-28")
  })

  it("moves off a holiday and the weekend after it, and says which", () => {
    const answer = ends("2026-03-31T22:30:00Z", "P1M")
    has(answer, { nominalLastDay: "2026-05-01", lastDay: "2026-05-04", rolled: true })
    assert.strictEqual(answer.expiresAtExclusive, "2026-05-05T00:00:00+02:00")
    assert.deepEqual(
      answer.holidays.map(({ day }) => day as string),
      ["2026-05-01"]
    )
    assert.deepEqual(steps(answer), ["event-day", "months", "following-working-day"])
  })

  it("includes two working days where it is of two days or more", () => {
    has(ends("2026-06-05", "P2D"), { nominalLastDay: "2026-06-07", lastDay: "2026-06-09", rolled: true })
    has(ends("2026-06-05", "P1D"), { nominalLastDay: "2026-06-06", lastDay: "2026-06-08" })
    // 2 January 2026 is a Friday between a holiday and a weekend.
    has(ends("2025-12-31", "P2D"), {
      nominalLastDay: "2026-01-02",
      lastDay: "2026-01-05",
      rolled: false
    })
    assert.deepEqual(steps(ends("2025-12-31", "P2D")), ["event-day", "days", "two-working-days"])
  })

  it("takes a month for thirty days in a part of a month", () => {
    assert.strictEqual(ends("2026-01-31", "P1.5M").nominalLastDay, "2026-03-15")
    assert.strictEqual(ends("2026-01-31", "P0.5M").nominalLastDay, "2026-02-15")
    assert.strictEqual(ends("2026-01-31", "P1Y0.1M").nominalLastDay, "2027-02-03")
    assert.deepEqual(steps(ends("2026-02-10", "P1.5M")), ["event-day", "months", "part-of-month"])
  })

  it("adds months first, then weeks and days", () => {
    assert.strictEqual(ends("2026-01-31", "P1M15D").nominalLastDay, "2026-03-15")
    assert.strictEqual(ends("2026-01-30", "P1M1W1D").nominalLastDay, "2026-03-08")
    assert.strictEqual(ends("2026-03-10", "P1W").nominalLastDay, "2026-03-17")
  })

  it("counts working days in both directions, over holidays", () => {
    assert.strictEqual(ends("2026-05-13", { workingDays: 1 }).lastDay, "2026-05-15")
    assert.strictEqual(ends("2026-05-15", { workingDays: 1 }, { direction: "backward" }).lastDay, "2026-05-13")
    assert.strictEqual(ends("2026-05-16", { workingDays: 3 }, { direction: "backward" }).lastDay, "2026-05-12")
  })

  it("is not moved backwards", () => {
    const answer = ends("2026-05-04", "P3D", { direction: "backward" })
    has(answer, {
      nominalLastDay: "2026-05-01",
      lastDay: "2026-05-01",
      rolled: false,
      notRolled: "backward"
    })
    assert.strictEqual(ends("2026-03-31", "P1M", { direction: "backward" }).lastDay, "2026-02-28")
    assert.strictEqual(ends("2026-03-16", "P1.5M", { direction: "backward" }).lastDay, "2026-02-01" as never)
  })

  it("says that nothing was moved where there is no calendar", () => {
    const answer = ends("2026-04-01", "P1M", { calendar: null })
    has(answer, { lastDay: "2026-05-01", rolled: false, notRolled: "no-calendar", territory: null })
  })
})

describe("Period.end in hours", () => {
  const hours = (event: string, period: string, more: Partial<Period.PeriodQuestion> = {}) => {
    const answer = ends(event, period, more)
    return answer._tag === "HourDeadline" ? answer : assert.fail("expected hours")
  }

  it("begins with the next full hour, also on the hour, and is not moved", () => {
    const answer = hours("2020-12-22T12:17:00+01:00", "PT72H", { zone: "Europe/Berlin" })
    assert.strictEqual(answer.periodStart, "2020-12-22T13:00:00+01:00")
    assert.strictEqual(answer.expiresAt, "2020-12-25T13:00:00+01:00")
    has(answer, { lastDay: "2020-12-25", rolled: false, notRolled: "hours" })
    assert.strictEqual(hours("2020-12-22T12:00:00+01:00", "PT1H").expiresAt, "2020-12-22T14:00:00+01:00")
    assert.strictEqual(hours("2020-12-22T12:59:59.999+01:00", "PT1H").expiresAt, "2020-12-22T14:00:00+01:00")
  })

  it("begins with the full hour of the zone's clocks where they are not whole hours ahead", () => {
    const answer = hours("2026-01-10T10:10:00+05:30", "PT2H", { zone: "Asia/Kolkata" })
    assert.strictEqual(answer.periodStart, "2026-01-10T11:00:00+05:30")
  })

  it("ends on the day before where it ends at midnight", () =>
    assert.strictEqual(hours("2026-01-10T21:30:00+01:00", "PT2H").lastDay, "2026-01-10"))

  it("runs backwards from the hour of the event", () =>
    assert.strictEqual(
      hours("2026-01-10T14:20:00+01:00", "PT24H", { direction: "backward" }).expiresAt,
      "2026-01-09T14:00:00+01:00"
    ))

  it("counts elapsed hours over a change of the clocks, or those on the clock where it is read so", () => {
    const [autumn, spring] = ["2026-10-23T17:20:00+02:00", "2026-03-27T17:20:00+01:00"]
    assert.strictEqual(hours(autumn, "PT72H").expiresAt, "2026-10-26T17:00:00+01:00")
    const onTheClock = { readings: { clockChanges: "on-the-clock" } } as const
    assert.strictEqual(hours(autumn, "PT72H", onTheClock).expiresAt, "2026-10-26T18:00:00+01:00")
    assert.strictEqual(hours(spring, "PT72H").expiresAt, "2026-03-30T19:00:00+02:00")
    assert.strictEqual(hours(spring, "PT72H", onTheClock).expiresAt, "2026-03-30T18:00:00+02:00")
    // 02:00 does not exist on 29 March: what would end then ends when the clocks show three.
    assert.strictEqual(hours("2026-03-28T01:10:00+01:00", "PT24H", onTheClock).expiresAt, "2026-03-29T03:00:00+02:00")
    // 02:00 comes twice on 25 October: the first one.
    assert.strictEqual(hours("2026-10-24T01:10:00+02:00", "PT24H", onTheClock).expiresAt, "2026-10-25T02:00:00+02:00")
  })

  it("takes the first instant of a day of which the hour is not known, and says so, or refuses", () => {
    const answer = hours("2026-01-10", "PT72H")
    has(answer, { periodStart: "2026-01-10T01:00:00+01:00", warnings: ["day-without-hour"] })
    const refused = fails({ event: "2026-01-10", period: "PT72H", readings: { dayWithoutHour: "refuse" } })
    assert.strictEqual(refused._tag, "InvalidInput")
  })

  it("includes two whole working days only where it is read so", () => {
    // Aware on a Friday afternoon: by that reading Monday and Tuesday must be over.
    const hoursToo = { readings: { twoWorkingDays: "hours-too" } } as const
    assert.strictEqual(hours("2026-01-09T15:30:00+01:00", "PT72H").expiresAt, "2026-01-12T16:00:00+01:00")
    const answer = hours("2026-01-09T15:30:00+01:00", "PT72H", hoursToo)
    has(answer, { expiresAt: "2026-01-14T00:00:00+01:00", lastDay: "2026-01-13" })
    assert.deepEqual(steps(answer), ["event-hour", "hours", "two-working-days"])
    // It ends as the second one does: nothing is added.
    assert.deepEqual(steps(hours("2026-01-09T23:10:00+01:00", "PT96H", hoursToo)), ["event-hour", "hours"])
    assert.strictEqual(hours("2026-01-05T15:30:00+01:00", "PT72H", hoursToo).expiresAt, "2026-01-08T16:00:00+01:00")
    assert.strictEqual(hours("2026-01-09T15:30:00+01:00", "PT47H", hoursToo).lastDay, "2026-01-11")
    assert.strictEqual(
      fails({ event: "2026-01-09T15:30:00Z", period: "PT72H", calendar: null, ...hoursToo })._tag,
      "CalendarNeeded"
    )
  })
})

describe("Period.end refuses", () => {
  const paths = (question: Partial<Period.PeriodQuestion>) => {
    const error = fails(question)
    return error._tag === "InvalidInput" ? error.faults.map(({ path }) => path.join(".")) : error._tag
  }

  it("what is no day, no zone, no period or no direction, all at once", () => {
    assert.deepEqual(paths({ event: "2026-02-30" }), ["event"])
    assert.deepEqual(paths({ event: "2026-03-10T10:00:00" }), ["event"])
    assert.deepEqual(paths({ zone: "Europe/Parys" }), ["zone"])
    for (const period of [
      "P0D",
      "1 month",
      "P1M2.5D",
      "P1DT2H",
      "PT90M",
      "P0.01M",
      { workingDays: 0 },
      { workingDays: 1.5 }
    ])
      assert.deepEqual(paths({ period: period as never }), ["period"], JSON.stringify(period))
    const all = { event: 5, zone: "CET", period: null, direction: "up", readings: { twoWorkingDays: "sometimes" } }
    assert.deepEqual(paths(all as never), ["zone", "readings.twoWorkingDays", "event", "period", "direction"])
  })

  it("a year outside the calendar, working days without one, and an end beyond the years there are", () => {
    const short = HolidayCalendar.makeUnsafe({ territory: "FR", years: { from: 2026, to: 2026 }, holidays: [] })
    const uncovered = fails({ event: "2026-12-05", calendar: short })
    has(uncovered, { _tag: "YearNotCovered", territory: "FR", year: 2027 } as never)
    assert.strictEqual(ends("2025-12-20", "P1M", { calendar: short }).lastDay, "2026-01-20")
    assert.strictEqual(paths({ period: { workingDays: 5 }, calendar: null }), "CalendarNeeded")
    assert.strictEqual(paths({ event: "9999-12-15", calendar: null }), "BeyondCalendar")
    assert.strictEqual(paths({ event: "0001-01-15", calendar: null, direction: "backward" }), "BeyondCalendar")
    assert.strictEqual(paths({ event: "9999-12-31", period: "PT72H", calendar: null }), "BeyondCalendar")
  })

  it("without repeating what was given", () => {
    const error = fails({ event: "a.person@example.org", zone: "their home" })
    assert.notMatch(`${error.message}${JSON.stringify(error)}`, /person|home/u)
  })
})

const anyCalendar = fc.constantFrom(...calendars)

describe("properties of periods", () => {
  it("the last day is never before the nominal one", () =>
    fc.assert(
      fc.property(eventDay, calendarPeriod, anyCalendar, (event, period, calendar) => {
        const { nominalLastDay, lastDay } = ends(event, isoOf(period), { calendar })
        assert.isTrue(nominalLastDay <= lastDay)
      }),
      { numRuns: runs }
    ))

  it("rolling stops on a working day", () =>
    fc.assert(
      fc.property(eventDay, calendarPeriod, anyCalendar, (event, period, calendar) => {
        const { lastDay } = ends(event, isoOf(period), { calendar })
        assert.isTrue(Result.getOrThrow(HolidayCalendar.isWorkingDay(calendar, lastDay)))
      }),
      { numRuns: runs }
    ))

  it("within one unit a longer period never ends earlier", () =>
    fc.assert(
      fc.property(
        eventDay,
        fc.constantFrom("D", "W", "M", "Y", "working"),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(3),
        anyCalendar,
        (event, unit, count, more, calendar) => {
          const period = (of: number) => (unit === "working" ? { workingDays: of } : `P${of}${unit}`)
          const end = (of: number) => ends(event, period(of), { calendar }).lastDay
          assert.isTrue(end(count) <= end(count + more))
        }
      ),
      { numRuns: runs }
    ))

  it("a later event never ends a period earlier", () =>
    fc.assert(
      fc.property(eventDay, fc.nat(90), calendarPeriod, (event, later, period) => {
        const next = Temporal.PlainDate.from(event).add({ days: later }).toString()
        assert.isTrue(
          ends(event, isoOf(period), { calendar: crowded }).lastDay <=
            ends(next, isoOf(period), { calendar: crowded }).lastDay
        )
      }),
      { numRuns: runs }
    ))

  it("the answer does not depend on the offset in which an instant is written", () =>
    fc.assert(
      fc.property(instant, someZone, fc.integer({ min: -12 * 60, max: 14 * 60 }), (at, zone, offset) => {
        const [utc, other] = [Temporal.Instant.fromEpochMilliseconds(at), `${offset < 0 ? "-" : "+"}${clock(offset)}`]
        const answers = [utc.toString(), utc.toString({ timeZone: other })].map((event) => {
          const answer = ends(event, "P1M", { zone, calendar: null })
          return { ...answer, event: "", derivation: answer.derivation.slice(1) }
        })
        assert.deepEqual(answers[0], answers[1])
      }),
      { numRuns: runs }
    ))

  it("at a change of the clocks nothing shifts a day: the answer is that of the civil day of the event", () =>
    fc.assert(
      fc.property(instant, someZone, calendarPeriod, (at, zone, period) => {
        const event = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
        const byInstant = ends(event.toString({ timeZoneName: "never" }), isoOf(period), { zone, calendar: null })
        const byDay = ends(event.toPlainDate().toString(), isoOf(period), { zone, calendar: null })
        assert.strictEqual(byInstant.lastDay, byDay.lastDay)
        assert.strictEqual(byInstant.expiresAtExclusive, byDay.expiresAtExclusive)
      }),
      { numRuns: runs }
    ))

  it("the civil arithmetic is Temporal's, and the end is the first instant of the next day there", () =>
    fc.assert(
      fc.property(
        eventDay,
        calendarPeriod,
        someZone,
        fc.constantFrom("forward", "backward"),
        (event, period, zone, direction) => {
          const day = Temporal.PlainDate.from(event)
          const duration = isoOf(period)
          const expected = direction === "forward" ? day.add(duration) : day.subtract(duration)
          const answer = ends(event, duration, { zone, direction, calendar: null })
          assert.strictEqual(answer.nominalLastDay, expected.toString())
          const next = expected.add({ days: 1 }).toZonedDateTime(zone)
          assert.strictEqual(Date.parse(answer.expiresAtExclusive), next.epochMilliseconds)
        }
      ),
      { numRuns: runs }
    ))

  it("hours are those that Temporal counts, from the full hour that Temporal rounds up to", () =>
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 200 }), (at, hours) => {
        const event = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/Paris")
        const answer = ends(event.toString({ timeZoneName: "never" }), `PT${hours}H`)
        const start = event.round({ smallestUnit: "hour", roundingMode: "floor" }).add({ hours: 1 })
        assert.strictEqual(Date.parse(answer.expiresAtExclusive), start.add({ hours }).epochMilliseconds)
      }),
      { numRuns: runs }
    ))

  it("each step begins where the one before it ended", () =>
    fc.assert(
      fc.property(eventDay, calendarPeriod, anyCalendar, (event, period, calendar) => {
        const { derivation, lastDay } = ends(event, isoOf(period), { calendar })
        const [, ...later] = derivation
        let day: string = event
        for (const { before, after } of later) {
          assert.strictEqual(before, day as never)
          day = after
        }
        assert.strictEqual(day, lastDay)
      }),
      { numRuns: runs }
    ))
})

const clock = (minutes: number): string => {
  const ahead = Math.abs(minutes)
  return `${String(Math.floor(ahead / 60)).padStart(2, "0")}:${String(ahead % 60).padStart(2, "0")}`
}
