/** What a sweep does, and leaves, by the forms of a rule that are more than a day. */
import {
  after,
  anonymisedAfter,
  atMost,
  cleared,
  contract,
  defineRegister,
  defineStatute,
  endOfService,
  event,
  notPersonal,
  orElse,
  self,
  statute,
  undetermined
} from "@lethe/core"
import * as DataMap from "@lethe/core/DataMap"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import { at, on } from "@lethe/retention-calculator/Moment"
import { assert, describe, it } from "vitest"
import { apply, PlanNotDue } from "../src/Apply.ts"
import { explain } from "../src/Explain.ts"
import { plan } from "../src/Planning.ts"
import { whyKept } from "../src/WhyKept.ts"
import { errorOf, run } from "./library.ts"
import { type MemoryRow, memoryStore } from "./memoryStore.ts"

const base = {
  name: "Help desk",
  zone: "Europe/Lisbon",
  controller: { name: "Help desk", country: "PT", contact: undetermined("not said") },
  subjects: { customer: {} },
  categories: { ticket: { of: "customer", events: ["closed", "opened"] } }
} as const

type Rule = ReturnType<typeof atMost<"closed" | "opened">>
const registerOf = (rule: Rule, inForceFrom = "2020-01-01", replaces?: AnyRegister): AnyRegister => {
  const input = {
    ...base,
    inForceFrom,
    activities: { help: { purposes: { answering: { basis: contract(), keeps: { ticket: rule } } } } }
  } as const
  return replaces === undefined ? defineRegister(input) : defineRegister(input, { replaces })
}

const store = (register: AnyRegister, rows: ReadonlyArray<MemoryRow>) =>
  memoryStore(
    DataMap.makeUnsafe(register, {
      ticket: {
        id: self("customer"),
        text: cleared("ticket", null),
        closedAt: event("closed"),
        openedAt: event("opened"),
        queue: notPersonal("a word")
      }
    }),
    rows
  )

const row = (key: string, events: Readonly<Record<string, string>>, instants?: Readonly<Record<string, string>>) => ({
  model: "ticket",
  key,
  events: events as Readonly<Record<string, PlainDate>>,
  states: {},
  ...(instants === undefined
    ? {}
    : { instants: Object.fromEntries(Object.entries(instants).map(([name, text]) => [name, Date.parse(text)])) })
})

describe("a period in hours", () => {
  const noon = "2026-11-20T12:00:00Z"
  const hours = () =>
    store(registerOf(atMost("48 hours", after("closed"))), [row("1", { closed: "2026-11-20" }, { closed: noon })])
  const dueAt = async (moment: Parameters<typeof plan>[0]) => (await run(hours(), plan(moment))).lines[0]?.due

  it("is read at the instant a plan is for, and of a day at its first", async () => {
    assert.strictEqual(await dueAt({ on: at("2026-11-22T11:59:59.999Z") }), 0)
    assert.strictEqual(await dueAt({ on: at("2026-11-22T12:00:00Z") }), 1)
    assert.strictEqual(await dueAt({ on: on("2026-11-22") }), 0)
    assert.strictEqual(await dueAt({ on: on("2026-11-23") }), 1)
  })

  it("has its cut-off told to the instant, and an answer at the instant", async () => {
    const planned = await run(hours(), plan({ on: at("2026-11-22T13:30:00Z") }))
    assert.deepEqual(planned.lines[0]?.cutoffs, [
      { anchor: "closed", until: "2026-11-20" as PlainDate, at: "2026-11-20T13:30:00+00:00" as never }
    ])
    assert.match(explain(planned), /22 November 2026, 13:30, Europe\/Lisbon[\s\S]*20 November 2026, 13:30 +1/u)
    const kept = await run(hours(), whyKept("ticket", "1", { on: at("2026-11-22T11:59:59Z") }))
    assert.deepEqual(
      kept.decisions.map(({ due, expiresAt }) => `${due} ${expiresAt}`),
      ["false 2026-11-22T12:00:00+00:00"]
    )
  })

  it("is carried out as it was planned, and not before its instant", async () => {
    const from = hours()
    const planned = await run(from, plan({ on: at("2026-11-22T13:30:00Z") }))
    const early = await errorOf(from, apply(planned, { on: at("2026-11-22T13:29:59Z") }))
    assert.instanceOf(early, PlanNotDue)
    assert.lengthOf(from.rows, 1)
    await run(from, apply(planned, { on: at("2026-11-22T13:30:00Z") }))
    assert.lengthOf(from.rows, 0)
  })

  it("is read now where no moment is named", async () => {
    const planned = await run(hours(), plan())
    const at = Date.parse(planned.at ?? "")
    assert.isTrue(at <= Date.parse(planned.madeAt) && at > Date.parse("2026-01-01"))
  })
})

describe("an anchor that another stands in for", () => {
  const from = () =>
    store(registerOf(atMost("1 year", orElse(after("closed"), after("opened")))), [
      row("1", { closed: "2026-01-01", opened: "2020-01-01" }),
      row("2", { opened: "2020-01-01" }),
      row("3", {})
    ])

  it("is counted where its own day is unknown, and what has neither is reported", async () => {
    const [line] = (await run(from(), plan({ on: "2026-11-22" }))).lines
    assert.deepEqual([line?.due, line?.unknown, line?.undated.events], [1, 1, ["closed", "opened"]])
  })
})

describe("what was promised before", () => {
  const first = registerOf(atMost("1 year", after("closed")), "2020-01-01")
  const longer = registerOf(atMost("5 years", after("closed")), "2025-01-01", first)
  const from = () => store(longer, [row("old", { closed: "2024-12-31" }), row("new", { closed: "2025-01-01" })])

  it("binds what was collected then: a lengthened period does not reach it", async () => {
    const planned = await run(from(), plan({ on: "2026-11-22" }))
    const [line] = planned.lines
    assert.deepEqual([line?.due, line?.erase], [1, 1])
    assert.deepEqual(line?.cutoffs, [{ anchor: "closed", until: "2021-11-21" as PlainDate }])
    assert.match(explain(planned), /collected before 1 January 2025: kept at most 1 year/u)
    const swept = from()
    await run(swept, apply(planned))
    assert.deepEqual(
      swept.rows.map(({ key }) => key),
      ["new"]
    )
  })
})

describe("what a sweep does not do", () => {
  const tax = defineStatute({
    id: "host/tax",
    title: "Tax Act",
    events: ["closing"],
    period: "10 years",
    bound: "at-least",
    source: { act: "Tax Act", provision: "s. 1" },
    verification: "unverified"
  })

  it("reduces no row to the parts that a duty is about: it stays whole, and is told", async () => {
    const register = defineRegister({
      ...base,
      inForceFrom: "2020-01-01",
      activities: {
        help: {
          purposes: {
            answering: { basis: contract(), keeps: { ticket: atMost("1 year", after("closed")) } },
            taxes: {
              basis: contract(),
              keeps: { ticket: statute(tax, { closing: after("closed") }, { as: "duty", covers: ["name"] }) }
            }
          }
        }
      }
    })
    const from = store(register, [row("1", { closed: "2020-01-01" })])
    const planned = await run(from, plan({ on: "2026-11-22" }))
    assert.deepEqual(
      planned.lines.map(({ due, reducible }) => [due, reducible]),
      [[0, 1]]
    )
    assert.deepEqual(planned.steps, [])
    assert.match(explain(planned), /1 row stays whole, though a duty asks for parts only/u)
    await run(from, apply(planned))
    assert.lengthOf(from.rows, 1)
  })

  it("erases nothing that must be returned to the controller first: it stays, and is told", async () => {
    const returned = endOfService({ event: "closed", within: "30 days", how: "returned" })
    const from = store(registerOf(returned), [row("1", { closed: "2020-01-01" })])
    const planned = await run(from, plan({ on: "2026-11-22" }))
    assert.deepEqual(
      planned.lines.map(({ due, toReturn, end }) => [due, toReturn, end]),
      [[0, 1, "returned"]]
    )
    assert.match(explain(planned), /1 row stays: return the data to the controller/u)
    await run(from, apply(planned))
    assert.lengthOf(from.rows, 1)
    for (const how of ["deleted", "either"] as const) {
      const other = store(registerOf(endOfService({ event: "closed", within: "30 days", how })), from.rows)
      await run(other, apply(await run(other, plan({ on: "2026-11-22" }))))
      assert.lengthOf(other.rows, 0, how)
    }
  })

  it("anonymises nothing: where the register says so it erases, and tells before", async () => {
    const rule = anonymisedAfter(atMost("1 year", after("closed")), "memo 12")
    const from = store(registerOf(rule), [row("1", { closed: "2020-01-01" })])
    const planned = await run(from, plan({ on: "2026-11-22" }))
    assert.deepEqual(
      planned.lines.map(({ erase, end }) => [erase, end]),
      [[1, "anonymise"]]
    )
    assert.match(explain(planned), /the register says anonymise: a sweep erases, or clears/u)
    await run(from, apply(planned))
    assert.lengthOf(from.rows, 0)
    // Without a recorded assessment anonymising is no end, and there is nothing to tell.
    const unassessed = store(registerOf(anonymisedAfter(atMost("1 year", after("closed")))), [])
    assert.isUndefined((await run(unassessed, plan({ on: "2026-11-22" }))).lines[0]?.end)
  })
})
