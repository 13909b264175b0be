import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { assert, describe, it } from "vitest"
import * as Period from "../src/Period.ts"
import { period } from "../src/testing.ts"
import { runs } from "./runs.ts"

const isPeriod = Schema.is(Period.Period)
const none = { years: 0, months: 0, weeks: 0, days: 0, hours: 0 }

describe("Period", () => {
  it("is one calendar unit, several, or hours", () => {
    for (const text of ["P3Y", "P7Y2M", "P12W", "P30D", "P1Y2M3W4D", "PT72H", "P999Y", "P99999D", "PT99999H"]) {
      assert.isTrue(isPeriod(text), text)
    }
  })

  it("is never zero, negative, fractional or beyond its bounds", () => {
    const texts = ["P0D", "P03Y", "P0Y3M", "PT0H", "P0Y0M", "P-1Y", "-P1Y", "P1.5Y", "P1000Y", "P100000D", "PT100000H"]
    for (const text of texts) assert.isFalse(isPeriod(text), text)
  })

  it("does not mix calendar units and hours", () => {
    assert.isFalse(isPeriod("P1DT1H"))
    assert.isFalse(isPeriod("P3YT72H"))
  })

  it("is nothing else", () => {
    for (const value of ["", "P", "PT", "P1", "1Y", "P1H", "PT1M", "P1D1Y", "P1Y ", "p1y", "P1Y\n", 3, null, ["P1Y"]]) {
      assert.isFalse(isPeriod(value), String(value))
    }
  })

  it("has units, each 0 where it is not named", () => {
    assert.deepEqual(Period.units("P7Y2M" as Period.Period), { ...none, years: 7, months: 2 })
    assert.deepEqual(Period.units("P2W3D" as Period.Period), { ...none, weeks: 2, days: 3 })
    assert.deepEqual(Period.units("PT72H" as Period.Period), { ...none, hours: 72 })
  })

  it("has the units that Temporal reads", () =>
    fc.assert(
      fc.property(period(), (each) => {
        const { years, months, weeks, days, hours } = Temporal.Duration.from(each)
        assert.deepEqual(Period.units(each), { years, months, weeks, days, hours })
      }),
      { numRuns: runs }
    ))
})

describe("Period.fromWords", () => {
  it("reads one unit, in the singular and the plural", () => {
    assert.strictEqual(Period.fromWords("1 year"), "P1Y")
    assert.strictEqual(Period.fromWords("3 years"), "P3Y")
    assert.strictEqual(Period.fromWords("18 months"), "P18M")
    assert.strictEqual(Period.fromWords("12 weeks"), "P12W")
    assert.strictEqual(Period.fromWords("30 days"), "P30D")
    assert.strictEqual(Period.fromWords("72 hours"), "PT72H")
  })

  it("reads several units, in either order", () => {
    assert.strictEqual(Period.fromWords("7 years 2 months"), "P7Y2M")
    assert.strictEqual(Period.fromWords("2 months 7 years"), "P7Y2M")
  })

  it("returns what is no period as it was written, for decoding to refuse", () => {
    const texts = ["-1 year", "1.5 years", "0 days", "1 year 72 hours", "1 year 1 year", "1000 years", "a year"]
    for (const words of [...texts, "3years", "3 yearss", "3 years,", "1e3 years", "", "P1H", "three years"]) {
      assert.strictEqual(Period.fromWords(words), words)
      assert.isFalse(isPeriod(Period.fromWords(words)), words)
    }
  })

  it("reads back every period that toWords writes", () =>
    fc.assert(
      fc.property(period(), (each) => {
        assert.strictEqual(Period.fromWords(Period.toWords(each)), each)
      }),
      { numRuns: runs }
    ))

  it("returns a period, or the words themselves", () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^-?\d{1,4}\.?\d? (year|month|day|hour)s? ?$/)), (words) => {
        const read = Period.fromWords(words)
        assert.isTrue(read === words || isPeriod(read))
      }),
      { numRuns: runs }
    ))
})

describe("Period.toWords", () => {
  it("writes one in the singular, more in the plural", () => {
    assert.strictEqual(Period.toWords("P1Y" as Period.Period), "1 year")
    assert.strictEqual(Period.toWords("P7Y2M" as Period.Period), "7 years 2 months")
    assert.strictEqual(Period.toWords("PT1H" as Period.Period), "1 hour")
    assert.strictEqual(Period.toWords("P1Y2M1W4D" as Period.Period), "1 year 2 months 1 week 4 days")
  })
})
