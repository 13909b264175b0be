import { Register } from "@lethe/core"
import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Purpose } from "@lethe/core/Register"
import { anchors, type RetentionRule } from "@lethe/core/RetentionRule"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { across } from "../src/StorageWindow.ts"
import { plainDate } from "@lethe/core/testing"
import type { Hold, KnownFacts, Restriction } from "../src/Facts.ts"
import { always, decided, isMatched, reached } from "./asking.ts"
import {
  aim,
  anyCase,
  type Case,
  category,
  closeTo,
  dutyRule,
  facts,
  law,
  periodRule,
  registerWith,
  rule
} from "./cases.ts"

const isDue = ({ register, facts: known, day, at }: Asked) => decided(register, known, day, at).due
type Asked = Omit<Case, "at"> & { readonly at?: number | undefined }
const daysLater = (day: PlainDate, count: number) => DateArithmetic.addDays(day, count)
const someDays = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 15_000 }))
const dueCase = anyCase.filter(isDue)

describe("the laws", () => {
  it("for unchanged facts and law, due stays due as days pass", () =>
    always(fc.tuple(anyCase, someDays), ([each, days]) => {
      const later = daysLater(each.day, days)
      if (sameLaw(each, each.day, later) && isDue(each)) assert.isTrue(isDue({ ...each, day: later, at: undefined }))
    }))

  it("due(register, rule, facts, moment) ⇔ the compiled predicate matches", () =>
    always(anyCase, (each) => isDue(each) === isMatched(each.register, each.facts, each.day, each.at)))

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
      if (standsIn(each)) return
      if (each.rules.some((one) => anchors(one).some((counted) => counted.length > 1))) return
      const forgotten = forget(each.facts, which, notYet)
      if (!isDue(each)) assert.isFalse(isDue({ ...each, facts: forgotten }))
    }))

  it("cut-offs grow with the day: what a predicate matches it matches on every later day", () =>
    always(fc.tuple(anyCase, someDays), ([each, days]) => {
      const { register, facts: known, day, at } = each
      const later = daysLater(day, days)
      if (sameLaw(each, day, later) && isMatched(register, known, day, at))
        assert.isTrue(isMatched(register, known, later))
    }))
})

/** No version comes into force after the one day and until the other: law and promises do not change in between. */
const sameLaw = ({ register }: Case, from: PlainDate, until: PlainDate) =>
  !Register.versions(register).some(({ inForceFrom }) => inForceFrom > from && inForceFrom <= until)

/** A day is counted from instead of another that is not known, or a promise is as old as the oldest that is known. */
const standsIn = ({ register, rules }: Case) =>
  register.earlier.length > 0 || /"orElse"|"EndOfStorage"/u.test(JSON.stringify(rules))

/** One fact less: the event of that number, or the state. */
const forget = (known: KnownFacts, which: number, notYet: boolean): KnownFacts => {
  const name = ["ordered", "paid", "toString"][which]
  const { [name ?? ""]: event, ...events } = known.events
  const { [["customer", "employed"][which - 3] ?? ""]: _, ...states } = known.states
  return { ...known, events: notYet && name && event !== undefined ? { ...events, [name]: "not-yet" } : events, states }
}

/** What sets a last day for the category, of all its purposes together. */
const setsALastDay = ({ register, facts: known, day }: Case) =>
  across(decided(register, known, day).purposes.map(({ window }) => window)).ceiling._tag !== "Nothing"

const imposes = (rules: ReadonlyArray<RetentionRule>, each: Case) => {
  const { register, facts: known, day } = withRules(each, rules)
  return decided(register, known, day).purposes.some(({ derivation }) => derivation.window.imposed._tag !== "Nothing")
}

/** The same register with other rules for the category. */
const withRules = (each: Case, rules: ReadonlyArray<RetentionRule>): Case => {
  const { version } = each.register
  const [activity] = version.activities
  const [first, ...others] = activity.purposes.filter(({ id }) => !id.startsWith("purpose-"))
  const kinds = activity.purposes.find(({ id }) => id === "purpose-1")?.kinds
  const purposes = rules.map((rule, index) => ({
    id: `purpose-${index + 1}`,
    basis: { _tag: "Contract" as const },
    ...(kinds !== undefined && index === 0 ? { kinds } : {}),
    keeps: [{ category, rule }]
  }))
  const changed = { ...activity, purposes: [first as Purpose, ...purposes, ...others] as const }
  return { ...each, rules, register: { ...each.register, version: { ...version, activities: [changed] as const } } }
}

describe("adding a purpose, a floor or a hold never makes data due earlier", () => {
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
      const day = closeTo(known, register, at)
      const { purposes, due, status } = decided(register, known, day)
      const imposed = purposes.some(({ window }) => window.imposed._tag === "Day" && window.imposed.day < day)
      if (imposed) assert.isTrue(due || status === "restricted")
    }))
})

const day = plainDate({ from: "1994-06-01" as PlainDate, until: "2036-12-31" as PlainDate })
/** A hold of some days around the last day of a case; often it begins just on it, or just after. */
const holdsOf = fc.array(
  fc.record({ offset: fc.integer({ min: -400, max: 40 }), days: fc.option(fc.nat(800)), at: fc.option(day) }),
  { minLength: 1, maxLength: 3 }
)

const placed = (each: Case, holds: ReadonlyArray<{ offset: number; days: number | null; at: PlainDate | null }>) => {
  const last = decided(each.register, each.facts, each.day).lastDay ?? each.day
  return holds.map(({ offset, days, at }): Hold => {
    const from = at ?? daysLater(last, Math.min(offset, 2))
    return days === null ? { from } : { from, until: daysLater(from, days) }
  })
}

describe("holds", () => {
  const withHolds = fc.tuple(anyCase, holdsOf).map(([each, holds]) => ({ each, holds: placed(each, holds) }))

  it("never make data due earlier, and no hold that lasts leaves anything erasable", () =>
    always(withHolds, ({ each, holds }) => {
      const decision = decided(each.register, { ...each.facts, holds }, each.day, each.at)
      if (decision.due) assert.isTrue(isDue(each))
      const lasts = holds.some(({ from, until }) => from <= each.day && (until === undefined || each.day <= until))
      assert.strictEqual(decision.erasable, isDue(each) && !lasts)
      if (decision.erasable) assert.isTrue(decision.due)
    }))

  it("placed in time move the last day to their own, if later; placed after it they do not", () =>
    always(withHolds, ({ each, holds }) => {
      const { lastDay } = decided(each.register, each.facts, each.day)
      if (lastDay === undefined) return
      // Again and again: any hold that was placed by then and lasts longer.
      let end: PlainDate | undefined = lastDay
      for (let again = true; again && end !== undefined; ) {
        const now: PlainDate = end
        const moving = holds.find(({ from, until }) => from <= now && (until === undefined || until > now))
        again = moving !== undefined
        if (moving !== undefined) end = moving.until
      }
      const decision = decided(each.register, { ...each.facts, holds }, each.day)
      assert.strictEqual(decision.lastDay, end)
      if (isDue({ ...each, at: undefined })) assert.strictEqual(decision.due, end !== undefined && end < each.day)
    }))

  it("an order to erase goes above them, and above duties", () =>
    always(fc.tuple(withHolds, day), ([{ each, holds }, on]) => {
      const order = { by: "a court", on }
      const decision = decided(each.register, { ...each.facts, holds, order }, each.day, each.at)
      if (on <= each.day) assert.isTrue(decision.erasable)
    }))

  it("of Art. 18(1)(b) and (c) are holds; of (a) and (d) they restrict use and lengthen nothing", () =>
    always(fc.tuple(withHolds, fc.constantFrom("18(1)(a)", "18(1)(b)", "18(1)(c)", "18(1)(d)")), ([asked, ground]) => {
      const { each, holds } = asked
      const restrictions = holds.map((days) => ({ ...days, ground }) as Restriction)
      const decision = decided(each.register, { ...each.facts, restrictions }, each.day, each.at)
      const lengthens = ground === "18(1)(b)" || ground === "18(1)(c)"
      const like = decided(each.register, lengthens ? { ...each.facts, holds } : each.facts, each.day, each.at)
      assert.deepEqual(
        [decision.lastDay, decision.due, decision.erasable, decision.status],
        [like.lastDay, like.due, like.erasable, like.status]
      )
      assert.deepEqual(decision.restrictions, restrictions)
    }))
})
