import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { type RetentionRule, RetentionRule as Rule, reads } from "../src/RetentionRule.ts"
import { retentionRule } from "../src/testing.ts"
import { known, own } from "./documents.ts"
import { documentRuns } from "./runs.ts"

const after = (event: string) => ({ _tag: "Event" as const, events: [event] as const, countedFrom: "day" as const })
const readBy = (rule: RetentionRule) => ({ events: [...reads(rule).events], states: [...reads(rule).states] })

describe("RetentionRule.reads", () => {
  it("names the events and the states of each part", () => {
    const rule: RetentionRule = {
      _tag: "LongestOf",
      rules: [
        { _tag: "While", state: "customer", afterwards: { _tag: "AtOnce", from: after("closed") } },
        { _tag: "OnlyIf", event: "asked", rule: { _tag: "While", state: "trial" } },
        { _tag: "Statute", provision: known.id, events: { financialYearClosed: after("sold") } }
      ]
    }
    assert.sameMembers(readBy(rule).events, ["closed", "asked", "sold"])
    assert.sameMembers(readBy(rule).states, ["customer", "trial"])
  })

  it("names nothing of another category, and nothing that nobody determined", () => {
    const stored = { _tag: "EndOfStorage", category: "account", countedFrom: "day" } as const
    assert.deepEqual(readBy({ _tag: "AtOnce", from: stored }), { events: [], states: [] })
    const undetermined = { _tag: "Undetermined", words: "not said" } as const
    assert.deepEqual(readBy({ _tag: "AtOnce", from: undetermined }), { events: [], states: [] })
  })

  it("names what its JSON names, and only that", () => {
    const given = { events: ["evt-a", "evt-b", "evt-c"], states: ["sta-a", "sta-b"], provisions: [known, own] }
    fc.assert(
      fc.property(retentionRule(given), (rule) => {
        const inJson = (names: ReadonlyArray<string>) =>
          names.filter((name) => JSON.stringify(rule).includes(`"${name}"`))
        assert.sameMembers(readBy(rule).events, inJson(given.events))
        assert.sameMembers(readBy(rule).states, inJson(given.states))
      }),
      { numRuns: documentRuns }
    )
  })
})

describe("RetentionRule", () => {
  const refused = (rule: unknown) => Result.isFailure(Schema.decodeUnknownResult(Rule)(rule))

  it("combines two rules at least", () => {
    for (const _tag of ["LongestOf", "ShortestOf", "NotSaidWhich"]) {
      assert.isTrue(refused({ _tag, rules: [] }))
      assert.isTrue(refused({ _tag, rules: [{ _tag: "UntilObjection" }] }))
      assert.isFalse(refused({ _tag, rules: [{ _tag: "UntilObjection" }, { _tag: "UntilObjection" }] }))
    }
  })

  it("counts from one event at least", () =>
    assert.isTrue(refused({ _tag: "AtOnce", from: { _tag: "Event", events: [], countedFrom: "day" } })))

  it("says why it is without limit", () => assert.isTrue(refused({ _tag: "WithoutLimit", why: "" })))
})
