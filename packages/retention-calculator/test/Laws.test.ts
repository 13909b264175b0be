import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import { anchors, type RetentionRule } from "@lethe/core/RetentionRule"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { across } from "../src/StorageWindow.ts"
import type { KnownFacts } from "../src/Facts.ts"
import { always, decided, isMatched, reached } from "./asking.ts"
import { aim, anyCase, type Case, closeTo, dutyRule, facts, law, periodRule, registerWith, rule } from "./cases.ts"

const isDue = ({ register, facts: known, day }: Case) => decided(register, known, day).due
const daysLater = (day: PlainDate, count: number) => DateArithmetic.addDays(day, count)
const someDays = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.nat(15_000))
const dueCase = anyCase.filter(isDue)

describe("the laws", () => {
  it("for unchanged facts and law, due stays due as days pass", () =>
    always(fc.tuple(anyCase, someDays), ([each, days]) => {
      if (isDue(each)) assert.isTrue(isDue({ ...each, day: daysLater(each.day, days) }))
    }))

  it("due(register, rule, facts, moment) ⇔ the compiled predicate matches", () =>
    always(anyCase, (each) => isDue(each) === isMatched(each.register, each.facts, each.day)))

  it("an absent or unknown anchor is never due: without facts nothing is", () => {
    const silent = fc.constantFrom<KnownFacts>(
      { events: {}, states: {} },
      { events: { ordered: "not-yet", paid: "not-yet", toString: "not-yet" } as never, states: {} },
      { events: { ordered: "never", paid: "never" }, states: {} }
    )
    always(fc.tuple(anyCase, silent), ([each, nothing]) => !isDue({ ...each, facts: nothing }))
  })

  it("an absent or unknown anchor is never due: forgetting what a rule counts from never makes data due", () =>
    always(fc.tuple(anyCase, fc.nat(4), fc.boolean()), ([each, which, notYet]) => {
      // Of several events the latest that is known counts: there, knowing less may end it earlier.
      if (each.rules.some((one) => anchors(one).some((counted) => counted.length > 1))) return
      const forgotten = forget(each.facts, which, notYet)
      if (!isDue(each)) assert.isFalse(isDue({ ...each, facts: forgotten }))
    }))

  it("cut-offs grow with the day: what a predicate matches it matches on every later day", () =>
    always(fc.tuple(anyCase, someDays), ([{ register, facts: known, day }, days]) => {
      if (isMatched(register, known, day)) assert.isTrue(isMatched(register, known, daysLater(day, days)))
    }))
})

/** One fact less: the event of that number, or the state. */
const forget = (known: KnownFacts, which: number, notYet: boolean): KnownFacts => {
  const { [["ordered", "paid", "toString"][which] ?? ""]: event, ...events } = known.events
  const { [["customer", "employed"][which - 3] ?? ""]: _, ...states } = known.states
  const name = ["ordered", "paid", "toString"][which]
  return { events: notYet && name && event !== undefined ? { ...events, [name]: "not-yet" } : events, states }
}

/** What sets a last day for the category, of all its purposes together. */
const setsALastDay = ({ register, facts: known, day }: Case) =>
  across(decided(register, known, day).purposes.map(({ window }) => window)).ceiling._tag !== "Nothing"

const imposes = (rules: ReadonlyArray<RetentionRule>, { register, facts: known, day }: Case) =>
  decided({ ...register, ...registerOf(rules, register) }, known, day).purposes.some(
    ({ window }) => window.imposed._tag !== "Nothing"
  )

const registerOf = (rules: ReadonlyArray<RetentionRule>, { version, provisions }: Case["register"]) =>
  registerWith(rules, {
    provisions: Object.values(provisions),
    financialYearEnds: version.financialYearEnds as string
  })

const withRules = (each: Case, rules: ReadonlyArray<RetentionRule>): Case => ({
  ...each,
  rules,
  register: registerOf(rules, each.register)
})

describe("adding a purpose, a floor or a hold never makes data due earlier (holds are not there yet)", () => {
  // Two exceptions, both of the law: a limit that it imposes on the data ends every purpose; and a category for which
  // no purpose sets a last day has none that a new purpose could move.
  it("a purpose, unless law imposes its end on the data", () => {
    let tried = 0
    always(fc.tuple(anyCase, rule), ([each, added]) => {
      if (imposes([added], each) || !setsALastDay(each)) return
      tried += 1
      const more = withRules(each, [...each.rules, added])
      if (isDue(more)) assert.isTrue(isDue(each))
    })
    assert.isAbove(tried, 100)
  })

  const minimum = periodRule.map((one): RetentionRule => ({ ...one, bound: "at-least" }))

  for (const [name, added] of [
    ["a duty", dutyRule],
    ["a company minimum", minimum]
  ] as const) {
    for (const how of ["LongestOf", "ShortestOf", "NotSaidWhich"] as const) {
      it(`${name}, beside a rule in ${how}`, () =>
        always(fc.tuple(anyCase, added, fc.nat(2)), ([each, one, which]) => {
          const rules = each.rules.map(
            (other, index): RetentionRule => (index === which ? { _tag: how, rules: [other, one] } : other)
          )
          if (isDue(withRules(each, rules))) assert.isTrue(isDue(each))
        }))
    }
  }

  it("and it does make data due later: a duty holds what would be due", () => {
    const held = fc.tuple(dueCase, dutyRule).map(([each, one]) => withRules(each, [...each.rules, one]))
    assert.isAbove(reachedDue(held), 100)
  })
})

const reachedDue = (cases: fc.Arbitrary<Case>) => reached(cases, (each) => !isDue(each))

describe("a law that imposes an end", () => {
  it("ends every purpose, and no purpose ends later than it", () =>
    always(fc.tuple(law, rule, rule, facts, aim), ([read, limit, other, known, at]) => {
      const register = registerWith([limit, other], read)
      const day = closeTo([limit, other], known, register, at)
      const { purposes, due, status } = decided(register, known, day)
      const imposed = purposes.some(({ window }) => window.imposed._tag === "Day" && window.imposed.day < day)
      if (imposed) assert.isTrue(due || status === "restricted")
    }))
})
