import type { Anchor } from "@lethe/core/Anchor"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import type { Bound } from "@lethe/core/Statute"
import { FR } from "@lethe/jurisdictions"
import { assert, describe, it } from "vitest"
import * as Words from "../src/Words.ts"
import { registerWith } from "./cases.ts"

const after = (countedFrom = "day", ...events: ReadonlyArray<string>) =>
  ({ _tag: "Event", events: events.length > 0 ? events : ["ordered"], countedFrom }) as unknown as Anchor
const period = (text: string) => text as Period
const words = (rule: unknown, provision = FR.hostIdentity as (typeof FR)[keyof typeof FR]) =>
  Words.rule(registerWith([], { provisions: [provision], financialYearEnds: "12-31" }), rule as RetentionRule)

describe("dates, numbers, names and lists", () => {
  it("read as in English", () => {
    assert.strictEqual(Words.date("2026-11-22" as PlainDate), "22 November 2026")
    assert.strictEqual(Words.date("0987-01-05" as PlainDate), "5 January 987")
    assert.strictEqual(Words.count(41212), "41,212")
    assert.strictEqual(Words.name("accountClosed"), "account closed")
    assert.strictEqual(Words.name("order-2nd"), "order 2nd")
    assert.strictEqual(Words.list(["a"]), "a")
    assert.strictEqual(Words.list(["a", "b", "c"], "or"), "a, b or c")
    assert.strictEqual(Words.list([]), "")
  })

  it("fold at the width, with every word, the following lines indented", () => {
    const line = `  ${"word ".repeat(40).trim()}`
    const folded = Words.fold(line, 30)
    assert.isTrue(folded.every((each) => each.length <= 30))
    assert.strictEqual(folded.join(" ").replaceAll(/\s+/gu, " ").trim(), line.trim())
    assert.isTrue(folded.slice(1).every((each) => each.startsWith("      word")))
  })
})

describe("a rule in words", () => {
  const from = after()
  const short = { _tag: "Period", bound: "at-most", period: period("P7Y2M"), from }

  for (const [rule, expected] of [
    [short, "at most 7 years 2 months after “ordered”"],
    [{ ...short, bound: "exactly", period: period("P1D") }, "exactly 1 day after “ordered”"],
    [{ _tag: "Range", least: period("P4D"), most: period("P10D"), from }, "between 4 days and 10 days after “ordered”"],
    [{ _tag: "AtOnce", from }, "at once after “ordered”"],
    [{ _tag: "While", state: "customer" }, "while customer"],
    [
      { _tag: "While", state: "customer", afterwards: short },
      "while customer, then at most 7 years 2 months after “ordered”"
    ],
    [
      { _tag: "OnlyIf", event: "orderPaid", rule: { _tag: "AtOnce", from } },
      "only if “order paid”: at once after “ordered”"
    ],
    [{ _tag: "WithoutLimit", why: "archives" }, "without limit (“archives”)"],
    [{ _tag: "Undetermined", words: "as needed" }, "not said (“as needed”)"],
    [{ _tag: "UntilObjection" }, "until the person objects"],
    [{ ...short, backups: "included" }, "at most 7 years 2 months after “ordered”, backups included"],
    [{ _tag: "Ending", by: "erase", rule: { _tag: "AtOnce", from } }, "at once after “ordered”"],
    [
      { _tag: "Ending", by: "erase or anonymise", rule: { _tag: "AtOnce", from } },
      "at once after “ordered”, then erased or anonymised"
    ],
    [
      { _tag: "Restricted", as: "recoverable", rule: short },
      "at most 7 years 2 months after “ordered”, out of use and only to be restored"
    ],
    [
      { _tag: "AtOnce", from: { ...from, orElse: { _tag: "EndOfStorage", category: "order", countedFrom: "day" } } },
      "at once after “ordered”, where that is not known after order is gone"
    ],
    [
      { _tag: "EndOfService", within: period("P1M"), event: "ended", how: "either" },
      "returned or deleted within 1 month after “ended”"
    ],
    [
      {
        _tag: "LongestOf",
        rules: [
          { _tag: "AtOnce", from },
          { _tag: "While", state: "customer" }
        ]
      },
      "the longest of: at once after “ordered”; while customer"
    ],
    [
      { ...short, from: { _tag: "Undetermined", words: "later" } },
      "at most 7 years 2 months from a day that is not said (“later”)"
    ],
    [{ _tag: "AtOnce", from: after("day", "ordered", "paid") }, "at once after the latest of “ordered” and “paid”"],
    [
      { _tag: "AtOnce", from: after("end-of-calendar-year") },
      "at once after the end of the calendar year of “ordered”"
    ],
    [{ _tag: "AtOnce", from: after("start-of-next-calendar-year") }, "at once from 1 January after “ordered”"],
    [{ _tag: "AtOnce", from: after("day-after") }, "at once from the day after “ordered”"]
  ] as const) {
    it(expected, () => assert.strictEqual(words(rule), expected))
  }

  it("says how a provision is used", () => {
    const rule = (as?: string) => ({
      _tag: "Statute",
      provision: "fr/host-identity",
      events: { contractEnded: from },
      ...(as === undefined ? {} : { as })
    })
    const use = (bound: Bound, as?: string) =>
      words(rule(as), { ...FR.hostIdentity, bound } as typeof FR.hostIdentity).replace(/,.*$/u, "")
    assert.strictEqual(
      words(rule()),
      "at least as the law says, 5 years after “ordered” (Décret 2021-1362 civil identity)"
    )
    assert.strictEqual(use("at-least", "limit"), "at most as the law says")
    assert.strictEqual(use("at-least", "both"), "as long as the law says")
    assert.strictEqual(use("exactly"), "as long as the law says")
    assert.strictEqual(use("at-most"), "at most as the law says")
    assert.strictEqual(use("at-most", "duty"), "at least as the law says")
    assert.strictEqual(use("recommended-at-most"), "at most as recommended")
    assert.strictEqual(use("recommended-at-most", "both"), "as long as recommended")
  })

  it("marks a provision that nobody verified", () => {
    assert.strictEqual(
      Words.citation({ ...FR.hostIdentity, verification: "partly-verified" }),
      "Décret 2021-1362 civil identity, partly-verified"
    )
  })
})
