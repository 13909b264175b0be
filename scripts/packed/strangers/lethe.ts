/**
 * A host without a database driver of ours: a store of plain async functions over an array, planned and swept through
 * the door. Where npm nests a copy of effect for each package, this shows that promises, data and errors cross them.
 */
import { DataMap } from "@lethe/core"
import type { PersonalDataStore } from "@lethe/lifecycle/promise"
import { matches } from "@lethe/retention-calculator/Predicate"
import { after, atMost, contract, createLethe, defineRegister, event, explain, self } from "lethe"

const register = defineRegister({
  name: "A shop",
  inForceFrom: "2026-01-01",
  zone: "Europe/Paris",
  controller: { name: "A shop", country: "FR", contact: "privacy@example.com" },
  subjects: { visitor: {} },
  categories: { visit: { of: "visitor", events: ["visited"] } },
  activities: {
    shop: { purposes: { visits: { basis: contract(), keeps: { visit: atMost("1 year", after("visited")) } } } }
  }
})
const dataMap = DataMap.makeUnsafe(register, { visit: { id: self("visitor"), at: event("visited"), ip: "visit" } })

let days = ["2020-02-29", "2025-11-21", "2025-11-22", "2026-06-01"]
const facts = (day: string) => ({ events: { visited: day as never }, states: {} })
const isDue = (question: Parameters<PersonalDataStore["count"]>[0]) => (day: string) =>
  question.categories.every(({ due }) => matches(due, facts(day)))

const store: PersonalDataStore = {
  dataMap,
  inspect: async () => ({ schema: "an array", notIndexed: [] }),
  count: async (question) => ({
    erase: days.filter(isDue(question)).length,
    clear: 0,
    cleared: 0,
    unknown: 0,
    reducible: 0,
    toReturn: 0,
    staying: []
  }),
  progress: async () => [],
  intend: async () => {},
  carryOut: async ({ question, limit }) => {
    const gone = days.filter(isDue(question)).slice(0, limit)
    days = days.filter((day) => !gone.includes(day))
    return gone.length
  },
  row: async () => ({ events: {}, states: {} })
}

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what)
}

const lethe = createLethe({ register, data: store })
const plan = await lethe.plan({ on: "2026-11-22" })
must(plan.lines[0]?.due === 2, "The plan does not count what is due.")
must(explain(plan).includes("1 year"), "The plan does not say why.")
const refused = await lethe
  .apply({ ...plan, on: "2026-11-23" })
  .catch((error: unknown) => (error as { _tag?: unknown })._tag)
must(refused === "PlanAltered", "An edited plan is taken.")
const outcome = await lethe.apply(JSON.parse(JSON.stringify(plan)), { on: "2026-11-22", batch: 1 })
must(outcome.left.length === 0 && days.join() === "2025-11-22,2026-06-01", "The sweep has not done what was planned.")
