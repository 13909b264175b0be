import { InvalidInput } from "@lethe/core/Fault"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { CategoryNotDeclared, decide } from "../src/Decide.ts"
import * as ReadFacts from "../src/ReadFacts.ts"
import { at, on } from "../src/Moment.ts"
import { always } from "./asking.ts"
import { category, registerWith } from "./cases.ts"
import { slowRuns } from "./runs.ts"

const anchor = { _tag: "Event" as const, events: ["ordered"] as const, countedFrom: "day" as const }
const register = registerWith([{ _tag: "AtOnce", from: anchor }], { provisions: [], financialYearEnds: "12-31" })

/** The faults of a question, as the error tells them. */
const faults = (facts: unknown, moment: unknown = on("2026-11-22")): ReadonlyArray<string> => {
  const answer = decide(register, category, facts as never, moment as never)
  if (Result.isSuccess(answer) || !(answer.failure instanceof InvalidInput)) return []
  const [title, ...lines] = answer.failure.message.split("\n")
  assert.match(String(title), /^question: \d+ faults?$/u)
  return lines.map((line) => line.trim())
}

describe("facts that are none", () => {
  it("names every fault with its path", () => {
    const found = faults({
      events: { ordered: "2026-02-30", paid: "yesterday", toString: 20260101 },
      states: { customer: [{ from: "2026-01-01", until: "31/12/2026" }, { until: "2026-01-01" }], employed: "maybe" },
      consents: {}
    })
    const paths = [
      "events.ordered",
      "events.paid",
      "events.toString",
      "states.customer[0].until",
      "states.customer[1].from",
      "states.employed",
      "consents"
    ]
    for (const path of paths)
      assert.isTrue(
        found.some((line) => line.startsWith(`facts.${path}: `)),
        path
      )
  })

  it("names events and states that the category does not declare", () => {
    const undeclared = { events: { orderd: "2026-01-01", ordered: "never" }, states: { client: "never" } }
    assert.deepEqual(faults(undeclared), [
      "facts.events.orderd: the category declares no such event",
      "facts.states.client: the category declares no such state"
    ])
  })

  it("refuses an interval that ends before it begins, read in the register's zone", () => {
    const backwards = { customer: [{ from: "2026-01-02" }, { from: "2026-01-02", until: "2026-01-01" }] }
    assert.deepEqual(faults({ states: backwards }), [
      "facts.states.customer[1].until: the last day lies before the first"
    ])
    // In Paris it is already the second of January.
    const instants = { customer: [{ from: "2026-01-01T23:30:00Z", until: "2026-01-01" }] }
    assert.lengthOf(faults({ states: instants }), 1)
    assert.lengthOf(faults({ states: { customer: [{ from: "2026-01-01T22:30:00Z", until: "2026-01-01" }] } }), 0)
  })

  it("names what is wrong with the facts and with the moment at once", () => {
    const found = faults({ events: { ordered: "soon" } }, on("2026-13-01"))
    const places = new Set(found.map((line) => line.slice(0, line.indexOf(":"))))
    assert.deepEqual([...places].toSorted(), ["facts.events.ordered", "moment.day"])
  })

  it("refuses moments that are none", () => {
    const moments = [on("2026-02-29"), on(""), at("2026-01-01"), at("2026-01-01T10:00:00"), { _tag: "Now" }, null, 5]
    for (const moment of moments) assert.isNotEmpty(faults({}, moment), JSON.stringify(moment))
    assert.lengthOf(faults({}, at("2026-01-01T10:00:00+01:00")), 0)
  })

  it("quotes nothing of what it was given: it may be personal data", () => {
    const secret = "Zoë-Müller-4711"
    const asked = [
      faults({ events: { ordered: secret, paid: [secret] }, states: { customer: [{ from: secret, until: secret }] } }),
      faults(secret),
      faults({}, on(secret)),
      faults({}, at(secret))
    ]
    for (const found of asked) {
      assert.isNotEmpty(found)
      assert.notInclude(found.join("\n"), secret)
    }
  })

  it("never throws, whatever it is given", () =>
    always(
      fc.tuple(fc.anything(), fc.anything()),
      ([facts, moment]) => {
        decide(register, category, facts as never, moment as never)
      },
      slowRuns
    ))

  it("names a category that is not declared", () => {
    const answer = decide(register, "invoices", {}, on("2026-11-22"))
    assert.isTrue(Result.isFailure(answer) && answer.failure instanceof CategoryNotDeclared)
    if (Result.isFailure(answer))
      assert.strictEqual(answer.failure.message, "the register declares no category invoices")
  })
})

describe("a state", () => {
  const zone = register.version.zone
  const state = (intervals: unknown) =>
    Result.getOrThrow(ReadFacts.read({ states: { customer: intervals } }, zone)).states

  it("lasts while one of its stretches does, whatever ended before or after, and began with the first of them", () => {
    const open = { from: "2020-01-01" }
    const closed = { from: "2021-01-01", until: "2022-01-01" }
    for (const intervals of [[open], [open, closed], [closed, open]])
      assert.deepEqual(state(intervals), {
        customer: { _tag: "Lasts", first: "2020-01-01" as never }
      })
  })

  it("has ended on the latest last day, in whatever order", () => {
    const [first, second] = [
      { from: "2020-01-01", until: "2020-06-30" },
      { from: "2021-01-01", until: "2022-01-01" }
    ]
    for (const intervals of [
      [first, second],
      [second, first]
    ])
      assert.deepEqual(state(intervals), {
        customer: { _tag: "Ended", lastDay: "2022-01-01" as never, first: "2020-01-01" as never }
      })
  })

  it("is unknown without a stretch, and never was only where that is said", () => {
    assert.deepEqual(state([]), {})
    assert.deepEqual(state("never"), { customer: { _tag: "Never" } })
  })
})
