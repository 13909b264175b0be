import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { Anchor, Snap } from "../src/Anchor.ts"
import { Period, units } from "../src/Period.ts"
import { PlainDate } from "../src/PlainDate.ts"
import * as Register from "../src/Register.ts"
import { RetentionRule, reads } from "../src/RetentionRule.ts"
import { Statute } from "../src/Statute.ts"
import * as testing from "../src/testing.ts"
import { documentRuns } from "./runs.ts"

const provision: Statute<"closed"> = {
  id: "host/records",
  title: "Records",
  events: ["closed"],
  countedFrom: "day",
  period: "P6Y" as Period,
  bound: "at-least",
  source: { act: "Records Act", provision: "s. 1" },
  verification: "unverified"
}
const given = { events: ["ordered", "paid"], states: ["customer"], provisions: [provision] }
const anyRule = testing.retentionRule(given)

const accepts = (schema: Schema.Codec<unknown, unknown>) => (value: unknown) =>
  Result.isSuccess(Schema.decodeUnknownResult(schema)(value, { onExcessProperty: "error" }))
const samples = <T>(arbitrary: fc.Arbitrary<T>): ReadonlyArray<T> => fc.sample(arbitrary, { numRuns: 1_000, seed: 1 })
const distinct = <T>(values: Iterable<T>): ReadonlyArray<T> => [...new Set(values)].sort()
/** Where shrinking ends for a property that fails wherever the condition holds. */
const smallest = <T>(arbitrary: fc.Arbitrary<T>, condition: (value: T) => boolean): T | undefined =>
  fc.check(
    fc.property(arbitrary, (value) => !condition(value)),
    { numRuns: 10_000, seed: 1 }
  ).counterexample?.[0]
const rulesIn = (rule: RetentionRule): ReadonlyArray<RetentionRule> => [
  rule,
  ...("rules" in rule ? rule.rules.flatMap(rulesIn) : []),
  ...("rule" in rule ? rulesIn(rule.rule) : []),
  ...("afterwards" in rule && rule.afterwards !== undefined ? rulesIn(rule.afterwards) : [])
]
const everyTag: ReadonlyArray<testing.RuleTag> = [
  "AtOnce",
  "EndOfService",
  "LongestOf",
  "NotSaidWhich",
  "OnlyIf",
  "Period",
  "Range",
  "ShortestOf",
  "Statute",
  "Undetermined",
  "UntilObjection",
  "While",
  "WithoutLimit"
]
const rulesOf = (register: Register.Register) =>
  register.version.activities.flatMap(({ purposes }) => purposes.flatMap(({ keeps }) => keeps.map(({ rule }) => rule)))

describe("what is made decodes", () => {
  for (const [name, arbitrary, schema] of [
    ["a day", testing.plainDate(), PlainDate],
    ["a period", testing.period(), Period],
    ["an anchor", testing.anchor(given.events, { categories: ["invoice"] }), Anchor],
    ["a rule", anyRule, RetentionRule],
    ["a provision", testing.statute("host/act"), Statute]
  ] as const) {
    it(name, () =>
      fc.assert(fc.property(arbitrary as fc.Arbitrary<unknown>, accepts(schema)), { numRuns: documentRuns })
    )
  }

  it("a register, also without knowing its provisions", () =>
    fc.assert(
      fc.property(testing.register(), (register) => {
        const json = Register.encode(register, { provisions: [] })
        assert.deepEqual(Register.decode(json, { provisions: [] }), Result.succeed(register))
      }),
      { numRuns: documentRuns }
    ))
})

describe("a thousand samples have every form", () => {
  it("days: month ends, 29 February, and the calendar's first and last", () => {
    const days = samples(testing.plainDate())
    for (const end of ["-02-28", "-02-29", "-04-30", "-12-31"])
      assert.isTrue(
        days.some((day) => day.endsWith(end)),
        end
      )
    assert.isTrue(days.some((day) => day < "1000"))
    assert.isTrue(days.some((day) => day > "9000"))
  })

  it("days of a range stay within it, both ends included", () => {
    const range = { from: "2024-02-28" as PlainDate, until: "2024-03-01" as PlainDate }
    assert.deepEqual(distinct<string>(samples(testing.plainDate(range))), ["2024-02-28", "2024-02-29", "2024-03-01"])
    const beyond = { from: "3000-01-01" as PlainDate, until: "3000-01-02" as PlainDate }
    assert.deepEqual(distinct<string>(samples(testing.plainDate(beyond))), ["3000-01-01", "3000-01-02"])
  })

  it("periods: each unit alone, and all together", () => {
    const named = samples(testing.period()).map((period) =>
      Object.entries(units(period))
        .flatMap(([unit, count]) => (count > 0 ? [unit] : []))
        .join(" ")
    )
    for (const one of ["years", "months", "weeks", "days", "hours", "years months weeks days"])
      assert.include(named, one)
    assert.isTrue(samples(testing.calendarPeriod()).every((period) => units(period).hours === 0))
  })

  it("anchors: each tag, each snap, one event and several", () => {
    const anchors = samples(testing.anchor(given.events, { categories: ["invoice"] }))
    assert.deepEqual(distinct(anchors.map(({ _tag }) => _tag)), ["EndOfStorage", "Event", "Undetermined"])
    const snaps = anchors.flatMap((anchor) => ("countedFrom" in anchor ? [anchor.countedFrom] : []))
    assert.deepEqual(distinct(snaps), [...Snap.literals].sort())
    const counts = anchors.flatMap((anchor) => ("events" in anchor ? [anchor.events.length] : []))
    assert.deepEqual(distinct(counts), [1, 2])
  })

  it("rules: each tag, at the top and within another", () => {
    const rules = samples(anyRule)
    assert.deepEqual(distinct(rules.map(({ _tag }) => _tag)), everyTag)
    assert.deepEqual(distinct(rules.flatMap((rule) => rulesIn(rule).slice(1)).map(({ _tag }) => _tag)), everyTag)
  })

  it("registers: each role, each basis, rules over provisions of their own", () => {
    const registers = samples(testing.register())
    const activities = registers.flatMap(({ version }) => version.activities)
    assert.deepEqual(distinct(activities.map(({ role }) => role)), ["controller", "joint controller", "processor"])
    const bases = activities.flatMap(({ purposes }) => purposes.map(({ basis }) => basis?._tag ?? "none"))
    assert.deepEqual(distinct(bases), [
      "Consent",
      "Contract",
      "LegalObligation",
      "LegitimateInterests",
      "PublicTask",
      "Undetermined",
      "VitalInterests",
      "none"
    ])
    const tags = registers.flatMap((each) => rulesOf(each).flatMap(rulesIn)).map(({ _tag }) => _tag)
    assert.deepEqual(distinct(tags), everyTag)
  })
})

describe("retentionRule keeps to what it is given", () => {
  it("reads no other events and states", () =>
    fc.assert(
      fc.property(anyRule, (rule) => {
        const { events, states } = reads(rule)
        assert.includeMembers(given.events, [...events])
        assert.includeMembers(given.states, [...states])
      }),
      { numRuns: documentRuns }
    ))

  it("uses the named forms only", () => {
    const rules = samples(testing.retentionRule({ ...given, tags: ["Period", "LongestOf"] })).flatMap(rulesIn)
    assert.deepEqual(distinct(rules.map(({ _tag }) => _tag)), ["LongestOf", "Period"])
  })

  it("leaves out the forms that lack what they read", () => {
    const rules = samples(testing.retentionRule({ events: [], states: [], provisions: [] })).flatMap(rulesIn)
    const lacking = ["EndOfService", "OnlyIf", "Statute", "While"]
    assert.deepEqual(
      distinct(rules.map(({ _tag }) => _tag)),
      everyTag.filter((tag) => !lacking.includes(tag))
    )
  })

  it("nests no deeper than it is told", () => {
    const depth = (rule: RetentionRule): number => {
      const inner = rulesIn(rule).slice(1)
      return inner.length === 0 ? 0 : 1 + Math.max(...inner.map(depth))
    }
    for (const most of [0, 1, 4]) {
      const depths = samples(testing.retentionRule({ ...given, depth: most })).map(depth)
      assert.strictEqual(Math.max(...depths), most)
    }
  })

  it("keeps hours out of calendar rules", () => {
    const inHours = (periods: "any" | "calendar") =>
      samples(testing.retentionRule({ ...given, periods })).filter((rule) => JSON.stringify(rule).includes('"PT'))
    assert.isAbove(inHours("any").length, 0)
    assert.isEmpty(inHours("calendar"))
  })

  it("a range's least is no longer than its most", () => {
    const ranges = samples(testing.retentionRule({ ...given, tags: ["Range"] }))
    for (const range of ranges) {
      if (range._tag !== "Range") assert.fail(range._tag)
      const [least, most] = [units(range.least), units(range.most)]
      for (const unit of ["years", "months", "weeks", "days", "hours"] as const)
        assert.isAtMost(least[unit], most[unit])
    }
  })
})

describe("a failing case shrinks to a small one", () => {
  it("a day", () =>
    assert.strictEqual(
      smallest(testing.plainDate(), (day) => day >= "2020-01-01"),
      "2020-01-01"
    ))
  it("a period", () =>
    assert.strictEqual(
      smallest(testing.calendarPeriod(), () => true),
      "P1D"
    ))
  it("an anchor", () =>
    assert.deepEqual(
      smallest(testing.anchor(given.events), ({ _tag }) => _tag === "Event"),
      { _tag: "Event", events: ["ordered"], countedFrom: "day" }
    ))

  it("a rule of which any part fails, to that part alone", () => {
    const rule = smallest(anyRule, (each) => rulesIn(each).some(({ _tag }) => _tag === "AtOnce"))
    assert.isDefined(rule)
    assert.isAtMost(JSON.stringify(rule).length, 100, JSON.stringify(rule))
  })

  it("a register of which any rule fails, to few declarations and one small rule", () => {
    const register = smallest(testing.register(), (each) => rulesOf(each).some(({ _tag }) => _tag === "Period"))
    assert.isDefined(register)
    assert.isAtMost(JSON.stringify(register).length, 1_000, JSON.stringify(register))
  })
})
