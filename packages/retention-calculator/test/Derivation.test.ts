import { assert, describe, it } from "vitest"
import type { Derivation } from "../src/Evaluate.ts"
import type { KnownFacts } from "../src/Facts.ts"
import { always, decided } from "./asking.ts"
import { anyCase, awaited } from "./cases.ts"
import { acrossPurposes, bound, boundsOf, recompute } from "./reference/recompute.ts"
import { firstInstant } from "./reference/walk.ts"

const nodes = (node: Derivation): ReadonlyArray<Derivation> => [
  node,
  ...(node._tag === "Combined" ? node.of.flatMap(nodes) : []),
  ...((node._tag === "OnlyIf" || node._tag === "Ending" || node._tag === "Restricted") && node.of !== undefined
    ? nodes(node.of)
    : [])
]

describe("the derivation recomputes to the answer", () => {
  it("each window from the data of its own node", () =>
    always(anyCase, ({ register, facts, day }) => {
      const yearEnds = String(register.version.financialYearEnds)
      for (const { derivation } of decided(register, facts, day).purposes) {
        for (const node of nodes(derivation)) assert.deepEqual(boundsOf(node.window), recompute(node, yearEnds))
      }
    }))

  it("the last day, the status and whether it is due, from the windows", () =>
    always(anyCase, ({ register, facts, day, at }) => {
      const decision = decided(register, facts, day, at)
      if (decision.promises.length > 0) return
      const { ceiling, duty } = acrossPurposes(decision.purposes.map(({ window }) => boundsOf(window)))
      const isDay = (bound: string) => /^\d/u.test(bound)
      const now = at ?? firstInstant(day)
      const isPast = (bound: string) =>
        isDay(bound) && (bound.endsWith("all") ? bound.slice(0, 10) < day : Date.parse(bound.slice(11)) <= now)
      const ended = isPast(ceiling)
      const free = duty === "" || isPast(duty)
      assert.strictEqual(decision.due, ended && free)
      if (ended && !free) assert.strictEqual(decision.status, "restricted")
      const named = isDay(ceiling) && duty !== "open"
      assert.strictEqual(decision.lastDay, named ? [ceiling, duty].toSorted().at(-1)?.slice(0, 10) : undefined)
    }))

  it("a purpose's window is its rule's, for as long as it applies", () =>
    always(anyCase, ({ register, facts, day }) => {
      for (const { derivation, window, applies, purpose } of decided(register, facts, day).purposes) {
        const said = Object.hasOwn(facts.purposes ?? {}, purpose.id) ? facts.purposes?.[purpose.id] : undefined
        if (said === undefined) assert.strictEqual(window, derivation.window)
        if (applies === "never") assert.strictEqual(bound(window.ceiling), "")
        if (applies === "no-longer") assert.isTrue(window.ceiling._tag === "Day" && window.ceiling.day < day)
      }
    }))

  it("from the days of the facts, and from no others", () =>
    always(anyCase, ({ register, facts, day }) => {
      for (const { derivation } of decided(register, facts, day).purposes)
        for (const node of nodes(derivation)) assert.isTrue(restsOn(facts, node))
    }))

  it("each purpose's own end is its own", () =>
    always(anyCase, ({ register, facts, day }) => {
      for (const { ended, window } of decided(register, facts, day).purposes) {
        const { ceiling } = window
        const within = ceiling._tag === "Day" && ceiling.expiresAt !== undefined
        if (!within) assert.strictEqual(ended, ceiling._tag === "Day" && ceiling.day < day)
      }
    }))
})

const restsOn = ({ events, states, erased = {} }: KnownFacts, node: Derivation): boolean => {
  const known = (event: string) => (Object.hasOwn(events, event) ? events[event] : undefined)
  switch (node._tag) {
    case "Counted": {
      if (node.endOf === undefined) return known(node.event) === node.day
      const { erased: gone, lastDay } = node.endOf
      return (gone === undefined || gone === erased[node.event]) && [gone, lastDay].includes(node.day)
    }
    case "NotInForce":
      return node.event === awaited || known(node.event) === node.day
    case "Waiting": {
      const own = node.events.filter((event) => event !== awaited).map(known)
      // What is still to come, or another category's end, is waited for though a fallback would have a day.
      const waits = own.includes("not-yet") || node.events.includes(awaited)
      const isDated = !waits && own.some((each) => each !== undefined && /^\d/u.test(each))
      const all = own.length === node.events.length && own.every((each) => each === "never")
      return !isDated && (node.because === "never") === all
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
