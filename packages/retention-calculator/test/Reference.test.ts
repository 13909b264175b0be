import { Register } from "@lethe/core"
import { assert, describe, it } from "vitest"
import { always, decided, isMatched, reached } from "./asking.ts"
import { anyCase, type Case } from "./cases.ts"
import { isDue } from "./reference/due.ts"
import { dayBefore } from "./reference/walk.ts"
import { slowRuns } from "./runs.ts"

const read = ({ register, rules, facts, day }: Case) => isDue(rules, { register, facts, day })

describe("the calculator and a literal reading of the rules", () => {
  it("agree on what is due", () =>
    always(anyCase, (each) => decided(each.register, each.facts, each.day).due === read(each)))

  it("agree on what the predicate matches", () =>
    always(anyCase, (each) => isMatched(each.register, each.facts, each.day) === read(each)))

  it("agree on the first day it may go: due on it, and not the day before", () =>
    always(anyCase, (each) => {
      const { erasableFrom, lastDay } = decided(each.register, each.facts, each.day)
      if (erasableFrom === undefined || lastDay === undefined || lastDay === "9999-12-31") return
      assert.strictEqual(dayBefore(erasableFrom), lastDay)
      assert.isTrue(read({ ...each, day: erasableFrom }))
      assert.isFalse(read({ ...each, day: lastDay }))
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
