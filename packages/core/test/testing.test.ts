import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Activity from "../src/Activity.ts"
import { Anchor, Snap } from "../src/Anchor.ts"
import { Backups } from "../src/Backups.ts"
import * as DataCategory from "../src/DataCategory.ts"
import * as DataSubjects from "../src/DataSubjects.ts"
import { LegalBasis } from "../src/LegalBasis.ts"
import { LegalSource } from "../src/LegalSource.ts"
import { OwnPromise } from "../src/OwnPromise.ts"
import * as Party from "../src/Party.ts"
import { Period, units } from "../src/Period.ts"
import { PlainDate } from "../src/PlainDate.ts"
import * as Preference from "../src/Preference.ts"
import * as Purpose from "../src/Purpose.ts"
import * as Recipient from "../src/Recipient.ts"
import * as Register from "../src/Register.ts"
import { RetentionRule, reads } from "../src/RetentionRule.ts"
import * as Rights from "../src/Rights.ts"
import { SpecialCondition } from "../src/SpecialCondition.ts"
import { Statute } from "../src/Statute.ts"
import { Tracker } from "../src/Tracker.ts"
import * as Transfer from "../src/Transfer.ts"
import * as testing from "../src/testing.ts"
import { Version } from "../src/Version.ts"
import { uncovered } from "./covered.ts"
import { documentRuns } from "./runs.ts"

const provision: Statute<"closed", "trader"> = {
  id: "host/records",
  title: "Records",
  events: ["closed"],
  countedFrom: "day",
  period: "P6Y" as Period,
  bound: "at-least",
  extendedWhile: "openAssessment",
  source: { act: "Records Act", provision: "s. 1" },
  verification: "unverified",
  conditions: [{ id: "trader", words: "The host is a trader." }]
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
  "Ending",
  "LongestOf",
  "NotSaidWhich",
  "OnlyIf",
  "Period",
  "Range",
  "Restricted",
  "ShortestOf",
  "Statute",
  "Undetermined",
  "UntilObjection",
  "While",
  "WithoutLimit"
]
const rulesOf = (register: Register.Register) =>
  register.version.activities.flatMap(({ purposes }) => purposes.flatMap(({ keeps }) => keeps.map(({ rule }) => rule)))

const declared: testing.Declared = {
  subjects: ["customer", "visitor"],
  jointControllers: ["partner"],
  recipients: ["hoster", "mailer"],
  purposes: ["supply", "newsletter"],
  categories: [
    { id: "account", events: ["opened"], states: ["customer"], special: false },
    { id: "health", events: ["seen"], states: [], special: true }
  ],
  events: ["serviceEnded"],
  provisions: [provision]
}
const kept = { id: "account", of: ["customer"], events: ["opened"], states: ["customer"] }
const category = (more: { readonly special?: boolean; readonly held?: boolean }) =>
  testing.dataCategory({ ...kept, ...more })

/** Each model, and what makes it. */
const models: ReadonlyArray<readonly [string, fc.Arbitrary<unknown>, Schema.Codec<unknown, unknown>]> = [
  ["a day", testing.plainDate(), PlainDate],
  ["a period", testing.period(), Period],
  ["an anchor", testing.anchor(given.events, { categories: ["invoice"] }), Anchor],
  ["a rule", testing.retentionRule({ ...given, categories: ["invoice"] }), RetentionRule],
  ["a provision", testing.statute("host/act"), Statute],
  ["a legal source", testing.legalSource(), LegalSource],
  ["a controller", testing.controller(), Party.Controller],
  ["a joint controller", testing.jointController("partner"), Party.JointController],
  ["a representative", testing.representative(), Party.Representative],
  ["a data-protection officer", testing.dataProtectionOfficer(), Party.DataProtectionOfficer],
  ["data subjects", testing.dataSubjects("customer"), DataSubjects.DataSubjects],
  ["children", testing.children(), DataSubjects.Children],
  ["a recipient", testing.recipient("mailer", ["hoster"]), Recipient.Recipient],
  ["a disclosure", testing.disclosure(), Recipient.Disclosure],
  ["a transfer tool", testing.transferTool(), Transfer.TransferTool],
  [
    "a data category",
    fc.oneof(category({}), category({ special: true }), category({ held: true })),
    DataCategory.DataCategory
  ],
  ["a source", testing.source(), DataCategory.Source],
  ["a legal basis", testing.legalBasis([provision]), LegalBasis],
  ["a condition for special categories", testing.specialCondition([provision]), SpecialCondition],
  [
    "a purpose",
    fc.oneof(
      testing.purpose("supply", { role: "controller", declared, uses: ["account"] }),
      testing.purpose("supply", { role: "processor", declared })
    ),
    Purpose.Purpose
  ],
  ["an activity", testing.activity("shop", ["supply"], declared), Activity.Activity],
  ["automated decisions", testing.automatedDecisions(), Activity.AutomatedDecisions],
  ["an impact assessment", testing.impactAssessment(), Activity.ImpactAssessment],
  ["a principal", testing.principal(), Activity.Principal],
  ["a tracker", testing.tracker("session", declared), Tracker],
  ["a preference", testing.preference("news", declared), Preference.Preference],
  ["backups", testing.backups(), Backups],
  ["rights", testing.rights(), Rights.Rights],
  ["a right offered", testing.offered(), Rights.Offered],
  ["an identity check", testing.identityCheck(), Rights.IdentityCheck],
  ["a refusal", testing.refusal(), Rights.Refusal],
  ["a promise of the company's own", testing.ownPromise("answer", declared), OwnPromise],
  [
    "a version",
    fc.oneof(testing.version(declared), testing.version({ ...declared, events: [], jointControllers: [] })),
    Version
  ]
]

describe("every model", () => {
  for (const [name, arbitrary, schema] of models) {
    const large = name === "a version"

    it(`${name}: what is made decodes`, () =>
      fc.assert(fc.property(arbitrary, accepts(schema)), { numRuns: large ? documentRuns / 5 : documentRuns }))

    it(`${name}: samples have every variant`, () => {
      const samples = fc.sample(arbitrary, { numRuns: large ? 1_000 : 1_500, seed: 1 })
      // The rules of a whole version count from the end of its financial year, which it therefore has.
      assert.deepEqual(uncovered(schema, samples), large ? ["Version.financialYearEnds absent"] : [])
    })

    it(`${name}: a failing case shrinks to a small one`, () => {
      const size = (value: unknown) => JSON.stringify(value).length
      const sizes = fc.sample(arbitrary, { numRuns: 50, seed: 2 }).map(size)
      const median = sizes.sort((a, b) => a - b)[25] ?? 0
      const shrunk = smallest(arbitrary, () => true)
      assert.isAtMost(size(shrunk), median, JSON.stringify(shrunk))
    })
  }
})

describe("what is made decodes", () => {
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
      "NotSaidWhich",
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
    assert.isAtMost(JSON.stringify(register).length, 2_500, JSON.stringify(register))
  })
})
