/** Lengths are compared without a calendar; what follows from them holds in one. */
import type { Period } from "@lethe/core/Period"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { calendarPeriod } from "@lethe/core/testing"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { contradictsItself, isOverrun, isShorterThan } from "../src/internal/ruleBounds.ts"
import type { Lookup } from "../src/internal/ruleEnds.ts"
import { differences } from "./reference/calendar.ts"
import { registerRuns } from "./runs.ts"

const lookup: Lookup = { provisions: {}, endOf: () => "ends" }
const from = { _tag: "Event", events: ["closed"], countedFrom: "day" } as const
const after = (bound: "at-most" | "at-least" | "exactly", period: Period, more = {}): RetentionRule => ({
  _tag: "Period",
  bound,
  period,
  from,
  ...more
})
/** So many days the months and years of two periods may differ, as the calendar falls. */
const calendarDays = 6

/** Often two that are near each other. */
const two = fc.oneof(
  fc.tuple(calendarPeriod(), calendarPeriod()),
  fc.tuple(
    fc.constantFrom("P1Y", "P12M", "P365D", "P366D", "P52W"),
    fc.constantFrom("P11M", "P1Y", "P364D", "P367D", "P53W")
  ) as fc.Arbitrary<[Period, Period]>
)

const holds = (property: (periods: [Period, Period]) => void) =>
  fc.assert(fc.property(two, property), { numRuns: registerRuns })

describe("a minimum and a maximum on the same event", () => {
  it("contradict each other only where no day keeps both, and whenever they are more than a few days apart", () =>
    holds(([floor, ceiling]) => {
      const [a, b] = [after("at-least", floor), after("at-most", ceiling)]
      const { least } = differences([floor], [ceiling])
      for (const _tag of ["ShortestOf", "LongestOf"] as const) {
        const found = contradictsItself({ _tag, rules: [a, b] }, lookup)
        if (found) assert.isAbove(least, 0)
        if (least > calendarDays) assert.isTrue(found)
      }
    }))

  it("of other events do not", () =>
    holds(([floor, ceiling]) => {
      const other = { ...after("at-most", ceiling), from: { ...from, events: ["opened"] } } as RetentionRule
      assert.isFalse(contradictsItself({ _tag: "ShortestOf", rules: [after("at-least", floor), other] }, lookup))
    }))

  it("nor does “exactly” with itself, or a state that may last", () =>
    holds(([floor, ceiling]) => {
      assert.isFalse(contradictsItself(after("exactly", floor), lookup))
      const lasting: RetentionRule = { _tag: "While", state: "customer", afterwards: after("at-most", ceiling) }
      assert.isFalse(contradictsItself({ _tag: "ShortestOf", rules: [after("at-least", floor), lasting] }, lookup))
    }))
})

describe("a maximum that counts the backups", () => {
  it("is always overrun by them where nothing ends earlier in the live store", () =>
    holds(([promised, tail]) => {
      const rule = after("at-most", promised, { backups: "included" })
      assert.isTrue(isOverrun(rule, rule, tail, lookup))
    }))

  it("beside an earlier end is overrun only where, for some day, the backups last longer than was promised", () =>
    fc.assert(
      fc.property(two, calendarPeriod(), ([promised, live], tail) => {
        const part = after("at-most", promised, { backups: "included" })
        const found = isOverrun({ _tag: "ShortestOf", rules: [part, after("at-most", live)] }, part, tail, lookup)
        const ends = Math.min(
          differences([live, tail], [promised]).most,
          differences([promised, tail], [promised]).most
        )
        if (found) assert.isAbove(ends, -calendarDays)
        if (ends > calendarDays) assert.isTrue(found)
      }),
      { numRuns: registerRuns }
    ))
})

describe("a rule beside a duty", () => {
  it("is shorter only where it ends before the duty, whatever the day", () =>
    holds(([kept, duty]) => {
      const found = isShorterThan(after("at-most", kept), duty)
      const { most } = differences([kept], [duty])
      if (found) assert.isBelow(most, calendarDays)
      if (most < -calendarDays) assert.isTrue(found)
    }))
})
