/** What core says binds alone is the shortest of the promises, whatever the facts: held to what rules evaluate to. */
import * as History from "@lethe/core/History"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import * as fc from "fast-check"
import { assert, it } from "vitest"
import { across } from "../src/StorageWindow.ts"
import { always, decided } from "./asking.ts"
import { category, facts, law, registerWith, rule } from "./cases.ts"

/** A rule, and one that is made of it: shorter or longer, or with another beside it. */
const related: fc.Arbitrary<readonly [RetentionRule, RetentionRule]> = fc
  .tuple(rule, rule, fc.constantFrom("other", "longest", "shortest", "periods"), fc.integer({ min: 1, max: 40 }))
  .map(([one, two, how, days]): readonly [RetentionRule, RetentionRule] => {
    if (how === "longest") return [one, { _tag: "LongestOf", rules: [one, two] }]
    if (how === "shortest") return [one, { _tag: "ShortestOf", rules: [two, one] }]
    return how === "periods" && one._tag === "Period" ? [one, { ...one, period: `P${days}D` as never }] : [one, two]
  })

let compared = 0
it("the promise that binds alone ends when the shortest of both does", () => {
  always(fc.tuple(related, law, facts, fc.boolean()), ([pair, anyLaw, known, turned]) => {
    // Where the backups' tail is not said, a period that counts them gives no day.
    const read = { ...anyLaw, backups: "none" as const }
    const [first, second] = turned ? [pair[1], pair[0]] : pair
    const [older, newer] = [first, second].map((each) => registerWith([each], read))
    if (older === undefined || newer === undefined) return
    const inForceFrom = "2020-01-02" as PlainDate
    const history = { ...newer, version: { ...newer.version, inForceFrom }, earlier: [older.version] }
    const when = { collected: "2000-01-01" as PlainDate, on: "2030-01-01" as PlainDate }
    const binding = History.binding(history, category, when)
    if (binding.length !== 1) return
    compared++
    const [short, long] = binding[0]?.version.inForceFrom === inForceFrom ? [newer, older] : [older, newer]
    /** The day, or the kind of end where there is none. */
    const ceiling = (register: typeof newer) => {
      const end = across(decided(register, known, when.on).purposes.map(({ window }) => window)).ceiling
      return end._tag === "Day" ? end.day : end._tag
    }
    // What never ends undercuts nothing, not even what sets nothing.
    if (ceiling(short) === "Nothing" && ceiling(long) === "Never") return
    assert.strictEqual(ceiling(short), ceiling(registerWith([{ _tag: "ShortestOf", rules: [first, second] }], read)))
  })
})

it("and there were many of them", () => assert.isAbove(compared, 100))
