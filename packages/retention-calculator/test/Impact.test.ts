/** What a changed register moves: worked by hand, held to a literal counting, and its properties in their words. */
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import type { KnownFacts } from "../src/Facts.ts"
import { comparing, type Impact, impact, impactUnsafe } from "../src/Impact.ts"
import { on } from "../src/Moment.ts"
import type { Moves } from "../src/Moves.ts"
import { always, decided } from "./asking.ts"
import { category, facts, law, registerWith, rule } from "./cases.ts"
import { slowRuns } from "./runs.ts"

const atMost = (period: string, event = "ordered"): RetentionRule => ({
  _tag: "Period",
  bound: "at-most",
  period: period as Period,
  from: { _tag: "Event", events: [event], countedFrom: "day" }
})
const plain = { provisions: [], financialYearEnds: "12-31" }
const registerOf = (period: string, inForceFrom = "2020-01-01") =>
  registerWith([atMost(period)], plain, "Europe/Paris", { inForceFrom, collected: "ordered" })
const records = (...days: ReadonlyArray<string>) =>
  days.map((day) => ({ category, facts: { events: { ordered: day } } }))
const none = { records: 0, least: 0, median: 0, most: 0 }

describe("impact", () => {
  it("says how far records move, as written and as it binds", () => {
    const [before, after] = [registerOf("P1Y"), registerOf("P2Y", "2026-07-01")]
    const asked = { before, after, on: on("2026-11-22") }
    const { asWritten, asItBinds, from } = impactUnsafe({
      ...asked,
      records: records("2024-01-10", "2025-03-01", "2026-06-30", "2026-07-01", "never")
    })
    assert.strictEqual(from, "2026-07-01")
    // A second year: to January 2026 and March 2027 it has 365 days, to June and July 2028 it has 366.
    assert.deepEqual(asWritten, {
      ...{ records: 5, same: 0, earlier: none, later: { records: 4, least: 365, median: 365, most: 366 } },
      ...{ gains: 0, loses: 0, without: 1, becomeDue: 0, noLongerDue: 1 }
    })
    // Only what is collected from 1 July on has the longer promise.
    assert.deepEqual(asItBinds, {
      ...{ records: 5, same: 3, earlier: none, later: { records: 1, least: 366, median: 366, most: 366 } },
      ...{ gains: 0, loses: 0, without: 1, becomeDue: 0, noLongerDue: 0 }
    })
  })

  it("says what a shortened period makes due: it reaches what is there", () => {
    const asked = { before: registerOf("P3Y"), after: registerOf("P1Y", "2026-07-01"), on: on("2026-11-22") }
    const { asWritten, asItBinds, categories } = impactUnsafe({
      ...asked,
      records: records("2022-01-01", "2024-02-29", "2025-11-22", "2025-11-21", "2026-08-01")
    })
    assert.deepEqual(asItBinds, asWritten)
    assert.deepEqual(categories, { [category]: { asWritten, asItBinds } })
    assert.strictEqual(asWritten.earlier.records, 5)
    // 2022 was due already, 22 November 2025 has until 22 November 2026.
    assert.strictEqual(asWritten.becomeDue, 2)
  })

  it("takes an edit that has no later day as one that binds from the moment on", () => {
    const { from, asItBinds } = impactUnsafe({
      before: registerOf("P1Y"),
      after: registerOf("P2Y"),
      on: on("2026-11-22"),
      records: records("2026-01-10", "2026-11-21")
    })
    assert.strictEqual(from, "2026-11-22")
    assert.strictEqual(asItBinds.same, 2)
  })

  it("says what loses or gains its last day", () => {
    const open = registerWith([atMost("P1Y", "paid")], plain)
    const asked = { on: on("2026-11-22"), records: records("2024-01-10") }
    assert.strictEqual(impactUnsafe({ ...asked, before: registerOf("P1Y"), after: open }).asWritten.loses, 1)
    assert.strictEqual(impactUnsafe({ ...asked, before: open, after: registerOf("P1Y") }).asWritten.gains, 1)
  })

  it("refuses what is no question, and names every fault", () => {
    const asked = { before: registerOf("P1Y"), after: registerOf("P2Y"), on: on("2026-11-22") }
    const bad = impact({ ...asked, records: records("2024-01-10", "2024-02-30", "soon") })
    const faults = Result.isFailure(bad) && bad.failure._tag === "InvalidInput" ? bad.failure.faults : []
    assert.sameMembers([...new Set(faults.map(({ path }) => path[1]))], [1, 2])
    const elsewhere = impact({ ...asked, records: [{ category: "elsewhere", facts: {} }] })
    assert.strictEqual(Result.isFailure(elsewhere) && elsewhere.failure._tag, "CategoryNotDeclared")
    const never = impact({ ...asked, on: on("2026-02-30"), records: [] })
    assert.strictEqual(Result.isFailure(never) && never.failure._tag, "InvalidInput")
  })
})

const told = (asked: { before: AnyRegister; after: AnyRegister; day: PlainDate }, all: ReadonlyArray<KnownFacts>) => {
  const comparison = Result.getOrThrow(comparing({ ...asked, on: on(asked.day), categories: [category] }))
  for (const known of all) comparison.add(category, comparison.move(category, known))
  return comparison.impact()
}

const several = fc.array(facts, { minLength: 1, maxLength: 6 })
const day = fc.constantFrom("2019-12-31", "2020-01-01", "2026-11-22", "2040-02-29") as fc.Arbitrary<PlainDate>
const pair = fc
  .tuple(fc.array(rule, { minLength: 1, maxLength: 2 }), fc.array(rule, { minLength: 1, maxLength: 2 }), law)
  .map(([one, two, read]) => [registerWith(one, read), registerWith(two, read, "Europe/Paris", later)] as const)
const later = { inForceFrom: "2020-06-01" }
const stands = ({ earlier, later, becomeDue, noLongerDue, gains, loses }: Moves): boolean =>
  [earlier.records, later.records, becomeDue, noLongerDue, gains, loses].every((count) => count === 0)

describe("properties", () => {
  it("a register compared with itself moves nothing", () =>
    always(
      fc.tuple(pair, several, day),
      ([[register], all, asked]) => {
        const { asWritten, asItBinds } = told({ before: register, after: register, day: asked }, all)
        assert.isTrue(stands(asWritten) && stands(asItBinds))
        assert.strictEqual(asWritten.records, all.length)
      },
      slowRuns
    ))

  const counted = fc.tuple(
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 1, max: 20 }),
    fc.array(
      fc
        .integer({ min: 0, max: 2_500 })
        .map((days) => new Date(days * 86_400_000 + 1.42e12).toISOString().slice(0, 10)),
      { minLength: 1, maxLength: 8 }
    )
  )

  it("a lengthened period moves nothing, as it binds, that was collected before it", () =>
    always(
      counted,
      ([years, more, days]) => {
        const after = registerOf(`P${years + more}Y`, "2026-07-01")
        const question = { before: registerOf(`P${years}Y`), after, on: on("2026-11-22"), records: records(...days) }
        const { asWritten, asItBinds } = impactUnsafe(question)
        assert.isTrue(stands(asItBinds))
        assert.strictEqual(asWritten.later.records, days.length)
      },
      slowRuns
    ))

  it("a shortened period moves what was collected before it as far as it is written", () =>
    always(
      counted,
      ([years, more, days]) => {
        const before = registerOf(`P${years + more}Y`)
        const after = registerOf(`P${years}Y`, "2026-07-01")
        const { asWritten, asItBinds } = impactUnsafe({
          before,
          after,
          on: on("2026-11-22"),
          records: records(...days)
        })
        assert.deepEqual(asItBinds, asWritten)
        assert.strictEqual(asWritten.earlier.records, days.length)
      },
      slowRuns
    ))

  it("compared the other way round, as they are written, what was earlier is later", () =>
    always(
      fc.tuple(pair, several, day),
      ([[one, two], all, asked]) => {
        const forth = told({ before: one, after: two, day: asked }, all).asWritten
        const back = told({ before: two, after: one, day: asked }, all).asWritten
        assert.deepEqual(
          [back.later, back.earlier, back.gains, back.loses, back.becomeDue, back.noLongerDue, back.same],
          [forth.earlier, forth.later, forth.loses, forth.gains, forth.noLongerDue, forth.becomeDue, forth.same]
        )
      },
      slowRuns
    ))

  it("is what deciding record by record counts", () =>
    always(
      fc.tuple(pair, several, day),
      ([[one, two], all, asked]) => {
        const { asWritten } = told({ before: one, after: two, day: asked }, all)
        assert.deepEqual(asWritten, literally(one, two, all, asked))
      },
      slowRuns
    ))
})

/** Every record asked of both registers, and the answers laid side by side. */
const literally = (
  one: AnyRegister,
  two: AnyRegister,
  all: ReadonlyArray<KnownFacts>,
  asked: PlainDate
): Impact["asWritten"] => {
  const answers = all.map((known) => [decided(one, known, asked), decided(two, known, asked)] as const)
  const number = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
  const moved = answers.flatMap(([a, b]) => (a.lastDay && b.lastDay ? [number(b.lastDay) - number(a.lastDay)] : []))
  const spread = (days: ReadonlyArray<number>) => {
    const sorted = [...days].sort((a, b) => a - b)
    const [least = 0] = sorted
    const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
    return { records: sorted.length, least, median, most: sorted.at(-1) ?? 0 }
  }
  const how = (isSo: (pair: (typeof answers)[number]) => boolean) => answers.filter(isSo).length
  return {
    records: all.length,
    same: moved.filter((days) => days === 0).length,
    earlier: spread(moved.filter((days) => days < 0).map((days) => -days)),
    later: spread(moved.filter((days) => days > 0)),
    gains: how(([a, b]) => !a.lastDay && b.lastDay !== undefined),
    loses: how(([a, b]) => a.lastDay !== undefined && !b.lastDay),
    without: how(([a, b]) => !a.lastDay && !b.lastDay),
    becomeDue: how(([a, b]) => !a.due && b.due),
    noLongerDue: how(([a, b]) => a.due && !b.due)
  }
}
