import { Register } from "@lethe/core"
import { assert, describe, it } from "vitest"
import { always, decided, isMatched, isReducible, reached } from "./asking.ts"
import { anyCase, type Case, category } from "./cases.ts"
import { isDue, verdict } from "./reference/due.ts"
import { dayBefore } from "./reference/walk.ts"
import { slowRuns } from "./runs.ts"

const read = ({ register, facts, day, at }: Case) => isDue(category, { register, facts, day, at })

describe("the calculator and a literal reading of the rules", () => {
  it("agree on what is due, on what the predicate matches, and on what is reduced to the parts that duties name", () =>
    always(anyCase, ({ register, facts, day, at }) => {
      const { due, partOnly } = verdict(category, { register, facts, day, at })
      const decision = decided(register, facts, day, at)
      assert.strictEqual(decision.due, due)
      assert.strictEqual(isMatched(register, facts, day, at), due)
      assert.strictEqual(decision.reducedTo !== undefined, partOnly)
      assert.strictEqual(isReducible(register, facts, day, at), partOnly)
    }))

  it("agree on the first day it may go: due on it, and not the day before", () =>
    always(anyCase, (each) => {
      const { erasableFrom, lastDay } = decided(each.register, each.facts, each.day)
      if (erasableFrom === undefined || lastDay === undefined || lastDay === "9999-12-31") return
      assert.strictEqual(dayBefore(erasableFrom), lastDay)
      const { at: _, ...onDay } = each
      // What comes into force in between is another promise.
      const [first, , last] = [lastDay, each.day, erasableFrom].toSorted()
      const between = ({ inForceFrom }: { readonly inForceFrom: string }) =>
        inForceFrom > String(first) && inForceFrom <= String(last)
      if (Register.versions(each.register).some(between)) return
      assert.isTrue(read({ ...onDay, day: erasableFrom }))
      // What ends within a day is read at its first instant.
      assert.isFalse(read({ ...onDay, day: lastDay }))
    }))
})

describe("the cases", () => {
  const statuses = (wanted: string) =>
    reached(anyCase, ({ register, facts, day }) => decided(register, facts, day).status === wanted)

  it("reach every status, due often enough", () => {
    for (const status of ["due", "in-use", "restricted", "running", "undetermined"]) {
      assert.isAbove(statuses(status), status === "due" ? 100 : 20, status)
    }
  })

  it("often lie on the very day on which something ends", () => {
    const lastDays = reached(anyCase, ({ register, facts, day }) => decided(register, facts, day).lastDay === day)
    const firstFreeDays = reached(
      anyCase,
      ({ register, facts, day }) => decided(register, facts, day).erasableFrom === day
    )
    assert.isAbove(lastDays, 50)
    assert.isAbove(firstFreeDays, 50)
  })

  it("are registers that decode", () =>
    always(
      anyCase,
      ({ register }) => {
        const json = Register.encode(register, { provisions: [] })
        assert.deepEqual(Register.decodeUnsafe(json, { provisions: [] }).version, register.version)
      },
      slowRuns
    ))
})
