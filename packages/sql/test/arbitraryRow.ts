/** Rows of a table: often on leap days, at the ends of months and years, and where days begin in some zone. */
import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as testing from "@lethe/core/testing"
import { firstInstantAfter } from "@lethe/core/Zone"
import * as fc from "fast-check"
import { zones } from "./registers.ts"
import type { Row } from "./table.ts"

const recent = testing.plainDate({ from: "2010-01-01" as PlainDate, until: "2029-12-31" as PlainDate })
const yearEnds = fc
  .tuple(fc.integer({ min: 2010, max: 2029 }), fc.constantFrom("12-31", "01-01", "06-30", "07-01", "02-28", "03-01"))
  .map(([year, day]) => `${year}-${day}` as PlainDate)
const leapDays = fc.constantFrom("2012-02-29", "2016-02-29", "2020-02-29", "2024-02-29") as fc.Arbitrary<PlainDate>
const day = fc.oneof(
  { weight: 8, arbitrary: recent },
  { weight: 2, arbitrary: yearEnds },
  { weight: 1, arbitrary: leapDays }
)

const instant = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .tuple(day, fc.nat(86_399_999))
      .map(([on, millisecond]) => DateArithmetic.toEpochDay(on) * 86_400_000 + millisecond)
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(day, fc.constantFrom(...zones), fc.constantFrom(0, -1, 1, 3_600_000))
      .map(([on, zone, more]) => firstInstantAfter(on, zone) + more)
  }
)

const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 })

export const row: fc.Arbitrary<Row> = fc
  .tuple(instant, perhaps(instant), perhaps(day), instant, perhaps(instant), perhaps(day), perhaps(day))
  .map(([ordered, paid, closed, begun, over, employed, dismissed]) => ({
    ordered,
    paid,
    closed,
    // An interval does not end before it begins.
    customerFrom: over === null ? begun : Math.min(begun, over),
    customerUntil: over === null ? null : Math.max(begun, over),
    employedFrom: employed === null || dismissed === null || employed < dismissed ? employed : dismissed,
    employedUntil: employed === null || dismissed === null || employed < dismissed ? dismissed : employed
  }))
