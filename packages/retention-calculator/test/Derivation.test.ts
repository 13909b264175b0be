import { assert, describe, it } from "vitest"
import type { Derivation } from "../src/Evaluate.ts"
import type { KnownFacts } from "../src/Facts.ts"
import { always, decided } from "./asking.ts"
import { anyCase } from "./cases.ts"
import { acrossPurposes, boundsOf, recompute } from "./reference/recompute.ts"

const nodes = (node: Derivation): ReadonlyArray<Derivation> => [
  node,
  ...(node._tag === "Combined" ? node.of.flatMap(nodes) : []),
  ...(node._tag === "OnlyIf" && node.of !== undefined ? nodes(node.of) : [])
]

describe("the derivation recomputes to the answer", () => {
  it("each window from the data of its own node", () =>
    always(anyCase, ({ register, facts, day }) => {
      const yearEnds = String(register.version.financialYearEnds)
      for (const { derivation, window } of decided(register, facts, day).purposes) {
        assert.strictEqual(window, derivation.window)
        for (const node of nodes(derivation)) assert.deepEqual(boundsOf(node.window), recompute(node, yearEnds))
      }
    }))

  it("the last day, the status and whether it is due, from the windows", () =>
    always(anyCase, ({ register, facts, day }) => {
      const decision = decided(register, facts, day)
      const yearEnds = String(register.version.financialYearEnds)
      const { ceiling, duty } = acrossPurposes(
        decision.purposes.map(({ derivation }) => recompute(derivation, yearEnds))
      )
      const isDay = (bound: string) => /^\d/u.test(bound)
      const ended = isDay(ceiling) && ceiling < day
      const free = duty === "" || (isDay(duty) && duty < day)
      assert.strictEqual(decision.due, ended && free)
      assert.strictEqual(decision.status === "restricted", ended && !free)
      const named = isDay(ceiling) && duty !== "open"
      assert.strictEqual(decision.lastDay, named ? [ceiling, duty].toSorted().at(-1) : undefined)
    }))

  it("from the days of the facts, and from no others", () =>
    always(anyCase, ({ register, facts, day }) => {
      for (const { derivation } of decided(register, facts, day).purposes)
        for (const node of nodes(derivation)) assert.isTrue(restsOn(facts, node))
    }))

  it("each purpose's own end is its own", () =>
    always(anyCase, ({ register, facts, day }) => {
      for (const { ended, window } of decided(register, facts, day).purposes)
        assert.strictEqual(ended, window.ceiling._tag === "Day" && window.ceiling.day < day)
    }))
})

const restsOn = ({ events, states }: KnownFacts, node: Derivation): boolean => {
  const known = (event: string) => (Object.hasOwn(events, event) ? events[event] : undefined)
  switch (node._tag) {
    case "Counted":
      return known(node.event) === node.day
    case "Waiting": {
      const all = node.events.map(known)
      const expected = all.every((each) => each === "never") ? "never" : all.includes(undefined) ? "unknown" : "not-yet"
      return node.because === expected && all.every((each) => each === undefined || !/^\d/u.test(each))
    }
    case "Lasting":
      return node.is === (Object.hasOwn(states, node.state) ? states[node.state] : undefined)
    case "OnlyIf": {
      const fact = known(node.event)
      return node.happened === (fact === undefined ? "unknown" : /^\d/u.test(fact) ? "yes" : fact)
    }
    default:
      return true
  }
}
