import { addDays } from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import { plainDate } from "@lethe/core/testing"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { type Fact, facts, freshDays, review } from "../src/Facts.ts"
import * as index from "../src/index.ts"

const day = (text: string) => text as PlainDate
const fact = (id: string, verifiedOn?: string): Fact => ({
  kind: "statute",
  id,
  ...(verifiedOn === undefined
    ? { verification: "unverified" }
    : { verification: "verified", verifiedOn: day(verifiedOn) })
})
const ids = (those: ReadonlyArray<Fact>) => those.map(({ id }) => id)

describe("the facts", () => {
  it("are all that this package holds, each once", () => {
    const { statutes, agesOfConsent, authorities, adequacyDecisions, holidayCorrections, territories } = index
    const held = [statutes, agesOfConsent, authorities, adequacyDecisions, holidayCorrections, territories]
    assert.strictEqual(
      facts.length,
      held.reduce((sum, { length }) => sum + length, 0)
    )
    assert.strictEqual(new Set(facts.map(({ kind, id }) => `${kind} ${id}`)).size, facts.length)
    assert.deepEqual(Array.from(new Set(facts.map(({ kind }) => kind))), [
      "statute",
      "age of consent",
      "authority",
      "adequacy decision",
      "holiday correction",
      "calendar"
    ])
  })
})

describe("a review", () => {
  it("finds a fact stale from the 366th day on", () => {
    const those = [fact("old", "2025-11-26"), fact("last", "2025-11-27"), fact("new", "2026-11-27"), fact("no")]
    const { stale, never, fresh } = review(those, day("2026-11-27"))
    assert.deepEqual([ids(stale), ids(never), ids(fresh)], [["old"], ["no"], ["last", "new"]])
    assert.strictEqual(stale[0]?.days, 366)
  })

  it("has each fact in one of its lists, and what is stale on a day is stale on every later one", () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(plainDate(), { nil: undefined }), { maxLength: 5 }),
        plainDate(),
        fc.nat(1_000),
        (verifiedOn, on, more) => {
          const those = verifiedOn.map((each, index) => fact(`${index}`, each))
          const now = review(those, on)
          const later = review(those, addDays(on, more))
          assert.deepEqual(ids([...now.stale, ...now.never, ...now.fresh]).sort(), ids(those))
          for (const each of now.stale) {
            assert.isAbove(each.days, freshDays)
            assert.include(ids(later.stale), each.id)
          }
        }
      ),
      { numRuns: 1_000 }
    ))
})
