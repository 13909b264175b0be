import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { assert, describe, it } from "vitest"
import * as Write from "../src/index.ts"
import { RetentionRule } from "../src/RetentionRule.ts"
import { known, own } from "./documents.ts"

const { after } = Write
const event = (countedFrom: string, ...events: ReadonlyArray<string>) => ({ _tag: "Event", events, countedFrom })
const sold = event("day", "sold")
const law = Write.statute(known, { financialYearClosed: "sold" })
const lawJson = { _tag: "Statute", provision: known.id, events: { financialYearClosed: sold } }
const custom = Write.statute(own, { visited: after("sold") }, "both")
const customJson = { _tag: "Statute", provision: own.id, events: { visited: sold }, as: "both" }
const open = Write.undetermined("a reasonable period")
const objection = { _tag: "UntilObjection" }

const written: ReadonlyArray<readonly [name: string, rule: Write.Rule<string, string>, json: unknown]> = [
  ["atMost", Write.atMost("1 year", after("sold")), { _tag: "Period", bound: "at-most", period: "P1Y", from: sold }],
  ["atLeast", Write.atLeast("1 day", after("sold")), { _tag: "Period", bound: "at-least", period: "P1D", from: sold }],
  ["exactly", Write.exactly("2 weeks", after("sold")), { _tag: "Period", bound: "exactly", period: "P2W", from: sold }],
  [
    "between",
    Write.between("4 days", "1 month", after("sold")),
    { _tag: "Range", least: "P4D", most: "P1M", from: sold }
  ],
  ["atOnce", Write.atOnce(after("sold")), { _tag: "AtOnce", from: sold }],
  ["during", Write.during("customer"), { _tag: "While", state: "customer" }],
  ["during, then", Write.during("customer", law), { _tag: "While", state: "customer", afterwards: lawJson }],
  ["longestOf", Write.longestOf(law, custom), { _tag: "LongestOf", rules: [lawJson, customJson] }],
  ["shortestOf", Write.shortestOf(law, custom), { _tag: "ShortestOf", rules: [lawJson, customJson] }],
  ["notSaidWhich", Write.notSaidWhich(law, custom), { _tag: "NotSaidWhich", rules: [lawJson, customJson] }],
  ["onlyIf", Write.onlyIf("asked", law), { _tag: "OnlyIf", event: "asked", rule: lawJson }],
  // What a policy leaves open stands where a rule would.
  ["during, then undetermined", Write.during("customer", open), { _tag: "While", state: "customer", afterwards: open }],
  ["longestOf, with undetermined", Write.longestOf(law, open), { _tag: "LongestOf", rules: [lawJson, open] }],
  ["shortestOf, with undetermined", Write.shortestOf(law, open), { _tag: "ShortestOf", rules: [lawJson, open] }],
  ["notSaidWhich, with undetermined", Write.notSaidWhich(law, open), { _tag: "NotSaidWhich", rules: [lawJson, open] }],
  ["onlyIf, undetermined", Write.onlyIf("asked", open), { _tag: "OnlyIf", event: "asked", rule: open }],
  ["untilObjection", Write.untilObjection(), objection],
  ["withoutLimit", Write.withoutLimit("statistics"), { _tag: "WithoutLimit", why: "statistics" }],
  ["statute", law, lawJson],
  ["statute, as", custom, customJson]
]

describe("a rule written in TypeScript", () => {
  for (const [name, { rule }, json] of written) {
    it(`${name} is its JSON, and decodes`, () => {
      assert.deepEqual<unknown>(rule, json)
      assert.deepEqual<unknown>(Schema.decodeUnknownResult(RetentionRule)(rule), Result.succeed(json))
    })
  }

  it("carries every provision inside it", () => {
    const carried = (rule: Write.Rule<string, string>) => rule.provisions.map(({ id }) => id)
    assert.deepEqual(carried(law), [known.id])
    assert.deepEqual(carried(Write.during("customer", law)), [known.id])
    assert.deepEqual(carried(Write.onlyIf("asked", custom)), [own.id])
    for (const combine of [Write.longestOf, Write.shortestOf, Write.notSaidWhich]) {
      assert.deepEqual(carried(combine(law, Write.during("customer", custom))), [known.id, own.id])
      assert.deepEqual(carried(combine(law, open, custom)), [known.id, own.id])
    }
  })

  it("counts from the day, the day after, or the end or the start of a year", () => {
    assert.deepEqual<unknown>(after("sold", "paid").anchor, event("day", "sold", "paid"))
    assert.deepEqual<unknown>(Write.fromTheDayAfter("sold").anchor, event("day-after", "sold"))
    assert.deepEqual<unknown>(Write.endOfCalendarYear("sold").anchor, event("end-of-calendar-year", "sold"))
    assert.deepEqual<unknown>(
      Write.startOfNextCalendarYear("sold").anchor,
      event("start-of-next-calendar-year", "sold")
    )
    assert.deepEqual<unknown>(Write.endOfFinancialYear("sold").anchor, event("end-of-financial-year", "sold"))
  })
})

describe("a legal basis written in TypeScript", () => {
  it("is its JSON", () => {
    const basis = (tag: string, rest: object = {}) => ({ _tag: tag, ...rest })
    const act = { act: "Tax Act", provision: "s. 3" }
    assert.deepEqual<unknown>(Write.contract().basis, basis("Contract"))
    assert.deepEqual<unknown>(Write.vitalInterests().basis, basis("VitalInterests"))
    assert.deepEqual<unknown>(
      Write.consent({ withdrawnBy: "a link" }).basis,
      basis("Consent", { withdrawnBy: "a link" })
    )
    assert.deepEqual<unknown>(
      Write.legitimateInterests({ interest: "security" }).basis,
      basis("LegitimateInterests", { interest: "security" })
    )
    const provisions = { provisions: [known.id, act] }
    assert.deepEqual<unknown>(Write.legalObligation(known, act).basis, basis("LegalObligation", provisions))
    assert.deepEqual<unknown>(Write.publicTask(known, act).basis, basis("PublicTask", provisions))
    assert.deepEqual(Write.publicTask(known, act).provisions, [known])
  })
})
