import * as Result from "effect/Result"
import { decodeUnknownResult } from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { addDays } from "../src/DateArithmetic.ts"
import { pathText, shapeFaults } from "../src/Fault.ts"
import type { Period } from "../src/Period.ts"
import type { PlainDate } from "../src/PlainDate.ts"
import { Statute, versionsOf } from "../src/Statute.ts"
import { statute } from "../src/testing.ts"
import { known } from "./documents.ts"

const { period, conditions: _, extendedWhile: __, ...undated } = known

/** What is told of a provision. */
const told = (provision: unknown): ReadonlyArray<string> => {
  const decoded = decodeUnknownResult(Statute)(provision, { errors: "all", onExcessProperty: "error" })
  return Result.isSuccess(decoded)
    ? []
    : shapeFaults(decoded.failure).map(({ path, message }) => `${pathText(path)}: ${message}`)
}
const dated = (...versions: ReadonlyArray<object>) => ({
  ...undated,
  versions: versions.map((each) => ({ period, ...each }))
})
const oneOfTwo = "(whole): expected a period or versions, one of the two"
const follows = "expected after the version ahead of it has ended"

describe("the periods of a provision", () => {
  it("are one, or versions with their days", () => {
    assert.deepEqual(told({ ...undated, period }), [])
    assert.deepEqual(told(dated({ forEventsUntil: "2021-12-31" }, { forEventsFrom: "2022-01-01" })), [])
    assert.deepEqual(told(dated({ until: "2024-12-31" }, { from: "2025-01-01" })), [])
  })

  it("may leave days between them, before them and after them, for which none is known", () => {
    assert.deepEqual(told(dated({ from: "2020-01-01", until: "2020-12-31" }, { from: "2022-01-01" })), [])
    assert.deepEqual(told(dated({ forEventsFrom: "2027-07-10" })), [])
  })

  it("are not both, nor neither", () => {
    assert.deepEqual(told(undated), [oneOfTwo])
    assert.deepEqual(told({ ...dated({ until: "2024-12-31" }), period }), [oneOfTwo])
  })

  it("are dated, all in the same way", () => {
    assert.deepEqual(told(dated({})), ["versions[0]: has no day: a period for all is the provision's own"])
    const mixed = "versions: expected all for events, or all from and until days: not both"
    assert.deepEqual(told(dated({ forEventsUntil: "2021-12-31" }, { from: "2022-01-01" })), [mixed])
    assert.deepEqual(told(dated({ forEventsFrom: "2021-12-31", until: "2022-01-01" })), [mixed])
  })

  it("do not end before they begin", () => {
    assert.deepEqual(told(dated({ from: "2022-01-02", until: "2022-01-01" })), [
      "versions[0].until: is before the first day"
    ])
    assert.deepEqual(told(dated({ forEventsFrom: "2022-01-02", forEventsUntil: "2022-01-01" })), [
      "versions[0].forEventsUntil: is before the first day"
    ])
    assert.deepEqual(told(dated({ from: "2022-01-01", until: "2022-01-01" })), [])
  })

  it("do not overlap, and stand in their order", () => {
    assert.deepEqual(told(dated({ until: "2022-01-01" }, { from: "2022-01-01" })), [`versions[1].from: ${follows}`])
    assert.deepEqual(told(dated({ from: "2022-01-01" }, { until: "2021-12-31" })), [`versions[1].from: ${follows}`])
    assert.deepEqual(told(dated({ forEventsUntil: "2022-01-01" }, { forEventsUntil: "2023-01-01" })), [
      `versions[1].forEventsFrom: ${follows}`
    ])
  })

  it("are told all their faults at once", () => {
    const versions = dated({ from: "2022-01-02", until: "2022-01-01" }, {}, { from: "2022-01-01" })
    assert.lengthOf(told({ ...versions, period, ceiling: "P1Y" }), 5)
  })

  it("are accepted exactly where each day has at most one of them, none has no day, and later ones come later", () => {
    const day = (index: number) => addDays("2024-02-25" as PlainDate, index)
    const end = fc.option(fc.nat(9), { nil: undefined })
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 3 }), (ranges) => {
        fc.pre(ranges.every((each) => each.some((one) => one !== undefined)))
        const days = ranges.map(([from = -1, until = 10]) =>
          Array.from({ length: 12 }, (_, index) => index - 1).filter((one) => from <= one && one <= until)
        )
        const all = days.flat()
        const literal =
          days.every(({ length }) => length > 0) && all.every((one, at) => at === 0 || (all[at - 1] ?? 0) < one)
        const versions = ranges.map(([from, until]) => ({
          ...(from === undefined ? {} : { from: day(from) }),
          ...(until === undefined ? {} : { until: day(until) })
        }))
        assert.strictEqual(told(dated(...versions)).length === 0, literal)
      }),
      { numRuns: 1_000 }
    )
  })
})

describe("the ceiling of a provision", () => {
  it("is that of a duty, and not below its period", () => {
    assert.deepEqual(told({ ...undated, period, ceiling: period }), [])
    assert.deepEqual(told({ ...undated, period, ceiling: "P9Y" }), ["ceiling: is shorter than the period"])
    assert.deepEqual(told({ ...dated({ from: "2022-01-01" }), ceiling: "P119M" }), [
      "ceiling: is shorter than the period"
    ])
    assert.deepEqual(told({ ...undated, period, bound: "at-most", ceiling: "P12Y" }), [
      "ceiling: only a duty to keep has one: its bound is another"
    ])
  })
})

describe("the conditions of a provision", () => {
  const condition = { id: "trader", words: "The host is a trader." }
  const with_ = (...conditions: ReadonlyArray<object>) => told({ ...undated, period, conditions })

  it("are told apart by their ids, and lead to another provision where they lead", () => {
    assert.deepEqual(with_(condition, { ...condition, id: "merchant", otherwise: "xx/other" }), [])
    assert.deepEqual(with_(condition, condition), ["conditions[1].id: given twice"])
    assert.deepEqual(with_({ ...condition, otherwise: undated.id }), [
      "conditions[0].otherwise: is the provision itself"
    ])
  })
})

it("whatever provision, its versions are those it lists, or its one period for all", () =>
  fc.assert(
    fc.property(statute("host/act"), (provision) => {
      assert.deepEqual(told(provision), [])
      const all = versionsOf(provision)
      assert.isAbove(all.length, 0)
      if (provision.versions === undefined) assert.deepEqual(all, [{ period: provision.period as Period }])
      else assert.strictEqual(all, provision.versions)
    }),
    { numRuns: 300 }
  ))
