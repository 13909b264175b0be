import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { isInForce } from "../src/DatedFact.ts"
import type { PlainDate } from "../src/PlainDate.ts"
import { plainDate } from "../src/testing.ts"
import { runs } from "./runs.ts"

const day = (text: string) => text as PlainDate

describe("a dated fact", () => {
  it("is so from its first day to its last, both included", () => {
    const year = { from: day("2026-01-01"), until: day("2026-12-31") }
    const on = (text: string) => isInForce(year, day(text))
    assert.deepEqual(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(on), [false, true, true, false])
  })

  it("without a first day always was so, without a last still is", () =>
    fc.assert(
      fc.property(plainDate(), plainDate(), (on, edge) => {
        assert.isTrue(isInForce({}, on))
        assert.strictEqual(isInForce({ from: edge }, on), on >= edge)
        assert.strictEqual(isInForce({ until: edge }, on), on <= edge)
      }),
      { numRuns: runs }
    ))
})
