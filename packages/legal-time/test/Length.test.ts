import { assert, describe, it } from "vitest"
import * as Length from "../src/Length.ts"
import { yearsNeeded } from "../src/YearsNeeded.ts"

describe("Length", () => {
  it("is read from ISO 8601, written back, and added up", () => {
    for (const text of ["P1Y2M", "P1M15D", "P8W", "P30D", "PT72H", "P2Y"]) {
      const length = Length.from(text)
      assert.strictEqual(length && Length.toIso(length), text)
    }
    const [month, more] = [Length.from("P1M"), Length.from("P1Y1M2D")]
    if (month?._tag !== "Calendar" || more?._tag !== "Calendar") assert.fail("expected calendar periods")
    assert.strictEqual(Length.toIso(Length.plus(month, more)), "P1Y2M2D")
    assert.strictEqual(Length.toIso(Length.from("P1,5M") ?? month), "P1M15D")
  })

  it("is read from a person's words", () => {
    assert.strictEqual(Length.fromWords("3 weeks"), "P3W")
    assert.deepEqual(Length.fromWords("5 working days"), { workingDays: 5 })
    assert.deepEqual(Length.fromWords("1 working day"), { workingDays: 1 })
    assert.strictEqual(Length.fromWords("P1M"), "P1M")
    for (const none of ["soon", "0 working days", "five working days"]) assert.strictEqual(Length.fromWords(none), none)
  })
})

describe("yearsNeeded", () => {
  it("is the years of the dates, and as many more as the period is long, in its direction", () => {
    assert.deepEqual(yearsNeeded(["2026-12-31"]), { from: 2026, to: 2027 })
    assert.deepEqual(yearsNeeded(["2026-12-30T23:30:00Z", "2024-01-01"], { period: "P1D" }), { from: 2024, to: 2028 })
    assert.deepEqual(yearsNeeded(["2026-01-02"], { period: "P3Y" }), { from: 2026, to: 2031 })
    assert.deepEqual(yearsNeeded(["2026-01-02"], { period: "P10D", backward: true }), { from: 2024, to: 2028 })
    assert.deepEqual(yearsNeeded(["2026-01-02"], { period: { workingDays: 300 } }), { from: 2026, to: 2029 })
    assert.deepEqual(yearsNeeded(["0001-01-02", "9999-01-01"], { backward: true }), { from: 1, to: 9999 })
  })
})
