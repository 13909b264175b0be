import * as PlainDate from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import * as DatedPeriod from "../src/DatedPeriod.ts"
import { defaults } from "../src/Readings.ts"
import { rules } from "../src/Rules.ts"

describe("rules", () => {
  it("have ids of their own, a provision, and a day on which whoever verified them looked", () => {
    assert.isAtLeast(rules.length, 20)
    assert.lengthOf([...new Set(rules.map(({ id }) => id))], rules.length)
    for (const { versions } of rules)
      for (const { source, verification, verifiedOn } of versions) {
        assert.isNotEmpty(source.act)
        assert.isNotEmpty(source.provision)
        if (verification === "verified") assert.isTrue(PlainDate.isValid(verifiedOn ?? ""))
      }
  })

  it("are in force from their first day on, and not before", () => {
    for (const rule of rules) {
      const [{ from }] = rule.versions
      const first = PlainDate.fromUnsafe(from)
      assert.isTrue(Result.isSuccess(DatedPeriod.on(rule, first, defaults)), rule.id)
      assert.isTrue(Result.isFailure(DatedPeriod.on(rule, PlainDate.first, defaults)), rule.id)
    }
  })
})
