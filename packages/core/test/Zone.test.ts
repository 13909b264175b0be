import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { assert, describe, it } from "vitest"
import { addDays } from "../src/DateArithmetic.ts"
import * as PlainDate from "../src/PlainDate.ts"
import { plainDate } from "../src/testing.ts"
import * as Zone from "../src/Zone.ts"
import { zoneRuns } from "./runs.ts"

const day = PlainDate.fromUnsafe
const zoned = (zone: string) => Schema.decodeUnknownSync(Zone.Zone)(zone)
const firstAfter = (last: string, zone: string) =>
  new Date(Zone.firstInstantAfter(day(last), zoned(zone))).toISOString().replace(".000Z", "Z")
const dayOf = (instant: string, zone: string) =>
  Zone.dayOf(Schema.decodeUnknownSync(Zone.Instant)(instant), zoned(zone))

const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone").map(zoned))
const instants = fc.integer({ min: Date.parse("1975-01-01T00:00:00Z"), max: Date.parse("2037-12-31T23:59:59Z") })
const days = plainDate({ from: day("1975-01-02"), until: day("2037-12-30") })

describe("Zone.dayOf", () => {
  it("is the date that the zone's clocks show", () => {
    assert.strictEqual(dayOf("2026-03-31T22:30:00Z", "Europe/Paris"), "2026-04-01")
    assert.strictEqual(dayOf("2026-03-31T22:30:00Z", "America/New_York"), "2026-03-31")
    assert.strictEqual(dayOf("2026-03-31T22:30:00+14:00", "Europe/Paris"), "2026-03-31")
    assert.strictEqual(dayOf("2026-12-31T10:00:00Z", "Pacific/Kiritimati"), "2027-01-01")
  })

  it("knows that Samoa had no 30 December 2011", () => {
    assert.strictEqual(dayOf("2011-12-30T09:59:59.999Z", "Pacific/Apia"), "2011-12-29")
    assert.strictEqual(dayOf("2011-12-30T10:00:00Z", "Pacific/Apia"), "2011-12-31")
  })

  it("is Temporal's, for any instant from 1975 to 2037 in any zone", () =>
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        assert.strictEqual(Zone.dayAt(instant, zone), temporalDay(instant, zone))
      }),
      { numRuns: zoneRuns * 10 }
    ))

  it("is Temporal's in years of one, two and three digits", () => {
    for (const year of ["0001", "0050", "0999", "1000"]) {
      const noon = Date.parse(`${year}-06-01T12:00:00Z`)
      assert.strictEqual(Zone.dayAt(noon, zoned("Europe/Paris")), `${year}-06-01`)
    }
  })

  it("stays within the calendar", () => {
    for (const zone of ["UTC", "Pacific/Kiritimati", "Etc/GMT+12"].map(zoned)) {
      assert.strictEqual(Zone.dayAt(Date.parse("9999-12-31T23:59:59Z"), zone), PlainDate.last)
      assert.strictEqual(Zone.dayAt(8.64e15, zone), PlainDate.last)
      assert.strictEqual(Zone.dayAt(Number.POSITIVE_INFINITY, zone), PlainDate.last)
      assert.strictEqual(Zone.dayAt(Date.parse("0001-01-01T00:00:00Z"), zone), PlainDate.first)
      assert.strictEqual(Zone.dayAt(-8.64e15, zone), PlainDate.first)
    }
  })
})

describe("Zone.firstInstantAfter", () => {
  it("is midnight where there is one", () => {
    assert.strictEqual(firstAfter("2026-11-22", "UTC"), "2026-11-23T00:00:00Z")
    assert.strictEqual(firstAfter("2026-11-22", "Europe/Paris"), "2026-11-22T23:00:00Z")
    assert.strictEqual(firstAfter("2026-07-14", "Asia/Kathmandu"), "2026-07-14T18:15:00Z")
    assert.strictEqual(firstAfter("2026-07-14", "Pacific/Kiritimati"), "2026-07-14T10:00:00Z")
    assert.strictEqual(firstAfter("2026-07-14", "Etc/GMT+12"), "2026-07-15T12:00:00Z")
  })

  it("is the first instant of the next day where clocks skip midnight", () => {
    assert.strictEqual(firstAfter("2018-11-03", "America/Sao_Paulo"), "2018-11-04T03:00:00Z")
    assert.strictEqual(firstAfter("2023-04-27", "Africa/Cairo"), "2023-04-27T22:00:00Z")
    assert.strictEqual(firstAfter("2024-03-30", "Asia/Beirut"), "2024-03-30T22:00:00Z")
  })

  it("is the one midnight where clocks are turned back at midnight, to eleven", () => {
    assert.strictEqual(firstAfter("2018-02-17", "America/Sao_Paulo"), "2018-02-18T03:00:00Z")
    assert.strictEqual(firstAfter("2023-10-26", "Africa/Cairo"), "2023-10-26T22:00:00Z")
  })

  it("is the second midnight where clocks are turned back over it, as in Newfoundland at 00:01", () => {
    // At 00:01 on 29 October 2006 it was 23:01 on the 28th again.
    assert.strictEqual(dayOf("2006-10-29T02:30:30Z", "America/St_Johns"), "2006-10-29")
    assert.strictEqual(dayOf("2006-10-29T02:31:00Z", "America/St_Johns"), "2006-10-28")
    assert.strictEqual(firstAfter("2006-10-28", "America/St_Johns"), "2006-10-29T03:30:00Z")
  })

  it("is the first midnight where clocks are turned back to it, as in Havana at one o'clock", () =>
    assert.strictEqual(firstAfter("1991-10-12", "America/Havana"), "1991-10-13T04:00:00Z"))

  it("is midnight where clocks are put forward at 00:01", () =>
    assert.strictEqual(firstAfter("2006-04-01", "America/St_Johns"), "2006-04-02T03:30:00Z"))

  it("a day that a zone skipped ends when the day before it does", () => {
    for (const last of ["2011-12-29", "2011-12-30"]) {
      assert.strictEqual(firstAfter(last, "Pacific/Apia"), "2011-12-30T10:00:00Z", last)
    }
  })

  it("is Temporal's start of the next day, or its second midnight, for any day in any zone", () =>
    fc.assert(
      fc.property(days, zones, (last, zone) => {
        assert.strictEqual(Zone.firstInstantAfter(last, zone), temporalFirstInstantAfter(last, zone))
      }),
      { numRuns: zoneRuns }
    ))

  it("is so on each day around each change of the clocks, where those are strangest", () => {
    const changing = ["America/St_Johns", "America/Sao_Paulo", "America/Havana", "Africa/Cairo", "Asia/Beirut"]
    for (const zone of [...changing, "Pacific/Apia", "Pacific/Kwajalein", "America/Asuncion"].map(zoned)) {
      for (const change of changesOf(zone)) {
        for (const last of [-2, -1, 0, 1].map((days) => addDays(day(change), days))) {
          const limit = Zone.firstInstantAfter(last, zone)
          assert.strictEqual(limit, temporalFirstInstantAfter(last, zone), `${last} ${zone}`)
        }
      }
    }
  })

  it("what happened on the day or earlier happened before it; from it on, all is later", () =>
    fc.assert(
      fc.property(days, zones, fc.integer({ min: -36 * 60, max: 36 * 60 }), (last, zone, minutes) => {
        const limit = Zone.firstInstantAfter(last, zone)
        assert.isTrue(Zone.dayAt(limit, zone) > last)
        assert.isTrue(Zone.dayAt(limit - 1, zone) <= last)
        const instant = limit + minutes * 60_000
        if (Zone.dayAt(instant, zone) <= last) assert.isBelow(instant, limit)
      }),
      { numRuns: zoneRuns }
    ))

  it("dayAt(t) <= day exactly when t < firstInstantAfter(day), except where clocks are turned back over midnight", () =>
    fc.assert(
      fc.property(days, zones, fc.integer({ min: -36 * 60, max: 36 * 60 }), (last, zone, minutes) => {
        const limit = Zone.firstInstantAfter(last, zone)
        const instant = limit + minutes * 60_000
        // Between a first and a second midnight the clocks may have shown the next day already.
        fc.pre(instant >= limit || instant < temporalStartOf(addDays(last, 1), zone))
        assert.strictEqual(Zone.dayAt(instant, zone) <= last, instant < limit)
      }),
      { numRuns: zoneRuns }
    ))

  it("says the same when it is asked again, and for days that share a place among those remembered", () =>
    fc.assert(
      fc.property(days, zones, (last, zone) => {
        const limit = Zone.firstInstantAfter(last, zone)
        assert.strictEqual(Zone.firstInstantAfter(last, zone), limit)
        Zone.firstInstantAfter(addDays(last, 2_048), zone)
        assert.strictEqual(Zone.firstInstantAfter(last, zone), limit)
      }),
      { numRuns: zoneRuns }
    ))

  it("is infinity after the calendar's last day, on which all is that comes later", () => {
    for (const zone of ["UTC", "Pacific/Kiritimati", "America/New_York"])
      assert.strictEqual(Zone.firstInstantAfter(PlainDate.last, zoned(zone)), Number.POSITIVE_INFINITY)
  })

  it("grows with the day", () =>
    fc.assert(
      fc.property(days, zones, (last, zone) => {
        assert.isAtMost(Zone.firstInstantAfter(addDays(last, -1), zone), Zone.firstInstantAfter(last, zone))
      }),
      { numRuns: zoneRuns }
    ))
})

describe("Zone.instantAt and Zone.endOfDay", () => {
  const ends = (last: string, zone: string) => Zone.endOfDay(day(last), zoned(zone))

  it("are written with the zone's offset", () => {
    assert.strictEqual(ends("2026-05-04", "Europe/Paris"), "2026-05-05T00:00:00+02:00")
    assert.strictEqual(ends("2026-05-04", "UTC"), "2026-05-05T00:00:00+00:00")
    assert.strictEqual(ends("2026-12-04", "America/St_Johns"), "2026-12-05T00:00:00-03:30")
    assert.strictEqual(ends("2018-11-03", "America/Sao_Paulo"), "2018-11-04T01:00:00-02:00")
    assert.strictEqual(Zone.instantAt(1, zoned("Asia/Kolkata")), "1970-01-01T05:30:00.001+05:30")
  })

  it("are the instant that was given, with the offset that Temporal knows", () =>
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        assert.strictEqual(Zone.epochOf(Zone.instantAt(instant, zone)), instant)
        const offset = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds
        assert.strictEqual(Zone.offsetAt(instant, zone), offset / 1e6)
      }),
      { numRuns: zoneRuns }
    ))
})

describe("Zone.Zone", () => {
  it("is a name of the time zone database", () => {
    for (const name of ["Europe/Paris", "UTC", "America/Argentina/Buenos_Aires"]) assert.isTrue(isZone(name), name)
  })

  it("is no offset, no abbreviation of none, and nothing else", () => {
    for (const value of [
      "+01:00",
      "-0330",
      "GMT",
      "EST",
      "PST",
      "Zulu",
      "europe/paris",
      "utc",
      "",
      "Europe/Parys",
      "Europe/Paris ",
      "constructor",
      1,
      null
    ]) {
      assert.isFalse(isZone(value), String(value))
    }
  })
})

describe("Zone.Instant", () => {
  it("has an offset, and a day that exists", () => {
    for (const text of ["2026-03-31T22:30:00Z", "2026-03-31T22:30Z", "2026-03-31T22:30:00.123456789-03:30"]) {
      assert.isTrue(isInstant(text), text)
    }
  })

  it("is nothing else", () => {
    const noOffset = ["2026-03-31", "2026-03-31T22:30:00", "2026-03-31 22:30:00Z", "2026-03-31T22:30:00[Europe/Paris]"]
    const noTime = ["2026-02-30T22:30:00Z", "2026-03-31T24:00:00Z", "2026-03-31T22:60:00Z", "2026-03-31T22:30:60Z"]
    for (const value of [...noOffset, ...noTime, "2026-03-31T22:30:00+24:00", "", 0, null]) {
      assert.isFalse(isInstant(value), String(value))
    }
  })
})

const isZone = Schema.is(Zone.Zone)
const isInstant = Schema.is(Zone.Instant)

const temporalDay = (instant: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The days on which a zone changed its offset, from 1975 to 2037. */
const changesOf = (zone: string): ReadonlyArray<string> => {
  const changes: Array<string> = []
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`1975-01-01T00:00[${zone}]`)
  for (;;) {
    at = at.getTimeZoneTransition("next")
    if (at === null || at.year > 2037) return changes
    changes.push(at.toPlainDate().toString())
  }
}

const temporalStartOf = (each: string, zone: string): number =>
  Temporal.PlainDate.from(each).toZonedDateTime(zone).epochMilliseconds

/** The start of the next day; where the day before comes back after it, the second midnight. */
const temporalFirstInstantAfter = (last: string, zone: string): number => {
  const next = Temporal.PlainDate.from(last).add({ days: 1 })
  const second = next.toPlainDateTime().toZonedDateTime(zone, { disambiguation: "later" })
  const start = next.toZonedDateTime(zone).epochMilliseconds
  const comesBack = temporalDay(second.epochMilliseconds - 1, zone) <= last
  return second.toPlainTime().equals("00:00") && comesBack ? Math.max(start, second.epochMilliseconds) : start
}
