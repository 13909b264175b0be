/** What is refused, and that nothing was done then; what is done, and that once is enough. */
import { InvalidInput } from "@lethe/core/Fault"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { AnotherRun, apply, MoreThanPlanned, PlanAltered, PlanDrifted, PlanNotDue } from "../src/Apply.ts"
import { hashOf, type Plan } from "../src/Plan.ts"
import { plan } from "../src/Planning.ts"
import { dataMap, errorOf, library, register, rows, run, today } from "./library.ts"
import type { MemoryStore } from "./memoryStore.ts"

type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

const made = async (
  from = library()
): Promise<{ readonly from: MemoryStore; readonly json: Json; readonly plan: Plan }> => {
  const planned = await run(from, plan({ on: today }))
  return { from, plan: planned, json: JSON.parse(JSON.stringify(planned)) as Json }
}

const untouched = ({ rows: now, journal }: MemoryStore) => {
  assert.deepEqual(now, [...rows])
  assert.deepEqual(journal, [])
}

/** Every place in a document, the whole included. */
const places = (json: Json): ReadonlyArray<ReadonlyArray<string>> => [
  [],
  ...(typeof json === "object" && json !== null
    ? Object.entries(json).flatMap(([key, value]) => places(value).map((path) => [key, ...path]))
    : [])
]

/** The document with one place changed; `undefined` takes it out. */
const changed = (json: Json, [key, ...path]: ReadonlyArray<string>, to: (old: Json) => Json | undefined): Json => {
  if (key === undefined) return to(json) ?? null
  const entries = Object.entries(json as object) as Array<[string, Json]>
  const next = entries.flatMap(([name, value]): Array<[string, Json]> => {
    if (name !== key) return [[name, value]]
    const replaced = path.length === 0 ? to(value) : changed(value, path, to)
    return replaced === undefined ? [] : [[name, replaced]]
  })
  return Array.isArray(json) ? next.map(([, value]) => value) : Object.fromEntries(next)
}

const edit = fc.constantFrom<(old: Json) => Json | undefined>(
  () => undefined,
  () => null,
  (old) => (typeof old === "number" ? old + 1 : typeof old === "string" ? `${old}1` : 1),
  (old) => (typeof old === "number" ? old - 1 : typeof old === "string" ? old.slice(1) : "erase"),
  (old) => (Array.isArray(old) ? [...old, ...old.slice(-1)] : [old]),
  (old) => (Array.isArray(old) ? old.toReversed() : typeof old === "object" && old !== null ? { ...old, more: 1 } : {}),
  (old) => (typeof old === "string" && /^\d{4}-/u.test(old) ? "2016-02-29" : "customer")
)

describe("a plan edited by hand, in any one place,", () => {
  it("is refused, and nothing is done", async () => {
    const { json } = await made()
    const all = places(json)
    assert.isAbove(all.length, 60)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), edit, async (place, to) => {
        const edited = changed(json, place, to)
        fc.pre(JSON.stringify(edited) !== JSON.stringify(json))
        const store = library()
        const error = await errorOf(store, apply(edited))
        assert.isTrue(error instanceof PlanAltered || error instanceof InvalidInput, String(error))
        untouched(store)
      }),
      { numRuns: 1_000 }
    )
  })

  it("is the plan it was when only its keys are in another order", async () => {
    const { from, json } = await made()
    const turned = (each: Json): Json =>
      Array.isArray(each)
        ? each.map(turned)
        : typeof each === "object" && each !== null
          ? Object.fromEntries(
              Object.entries(each)
                .toReversed()
                .map(([key, value]) => [key, turned(value as Json)])
            )
          : each
    assert.deepEqual((await run(from, apply(turned(json)))).left, [])
  })
})

describe("what is no plan", () => {
  it("is refused with the places of its faults, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withNullPrototype: true, withObjectString: true, maxDepth: 4 }),
        async (garbage) => {
          const store = library()
          assert.instanceOf(await errorOf(store, apply(garbage)), InvalidInput)
          untouched(store)
        }
      )
    )
  })

  it("has all its faults named, and nothing of it quoted", async () => {
    const { json } = await made()
    const two = changed(
      changed(json, ["on"], () => "nobody@example.invalid"),
      ["steps", "0", "rows"],
      () => "many"
    )
    const error = await errorOf(library(), apply(two))
    assert.instanceOf(error, InvalidInput)
    assert.deepEqual((error as InvalidInput).faults.map(({ path }) => path.join(".")).sort(), ["on", "steps.0.rows"])
    assert.notInclude((error as InvalidInput).message, "nobody")
  })
})

describe("a plan for a day that has not come", () => {
  it("is refused, and nothing is done; on its day it is carried out", async () => {
    const from = library()
    const planned = await run(from, plan({ on: "2099-01-01" }))
    const error = await errorOf(from, apply(planned, { on: "2098-12-31" }))
    assert.instanceOf(error, PlanNotDue)
    assert.match(error.message, /the plan is for 2099-01-01, which has not come/)
    untouched(from)
    await run(from, apply(planned, { on: "2099-01-01" }))
    assert.notDeepEqual(from.rows, [...rows])
  })
})

describe("a plan that no longer fits", () => {
  const drifted = async (to: MemoryStore): Promise<ReadonlyArray<string>> => {
    const error = await errorOf(to, apply((await made()).json))
    assert.instanceOf(error, PlanDrifted)
    untouched(to)
    return (error as PlanDrifted).changed
  }

  it("is refused when the register changed, even in what has no effect today", async () => {
    assert.deepEqual(await drifted(library(dataMap({}, register("4 years")))), ["register"])
  })

  it("is refused when the data map changed", async () => {
    const visit = {
      visitor: { subject: "visitor" },
      page: ["pageVisit", { notPersonal: "x" }],
      visitedOn: { event: "visited" }
    }
    const other = dataMap({ visit, shelf: { notPersonal: "where books are" } })
    assert.deepEqual(await drifted(library(other)), ["data map"])
  })

  it("is refused when the database's schema changed", async () => {
    assert.deepEqual(await drifted(library(dataMap(), "s2")), ["database schema"])
  })

  it("is told all that changed", async () => {
    const all = library(dataMap({ shelf: { notPersonal: "where books are" } }, register("4 years")), "s2")
    assert.deepEqual(await drifted(all), ["register", "data map", "database schema"])
  })

  it("is refused when more rows match than were reviewed, each step named, and nothing is done", async () => {
    const { from, json } = await made()
    from.rows.push({ ...(rows[4] as (typeof rows)[number]), key: "9" })
    const error = await errorOf(from, apply(json))
    assert.instanceOf(error, MoreThanPlanned)
    assert.deepEqual((error as MoreThanPlanned).steps, [{ model: "visit", way: "erase", planned: 2, found: 3 }])
    assert.deepEqual(from.journal, [])
  })
})

describe("options of apply", () => {
  it("are refused when a batch is no whole number above 0", async () => {
    const { json } = await made()
    for (const batch of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "3" as unknown as number]) {
      const store = library()
      const error = await errorOf(store, apply(json, { batch }))
      assert.instanceOf(error, InvalidInput)
      assert.match((error as InvalidInput).message, /batch: expected a whole number above 0/)
      untouched(store)
    }
  })
})

describe("a plan carried out", () => {
  it("erases what may go, clears what must stay without it, and leaves the rest", async () => {
    const { from, json } = await made()
    const { steps, left } = await run(from, apply(json, { batch: 1 }))
    assert.deepEqual(
      steps.map(({ model, way, done }) => [model, way, done]),
      [
        ["member", "erase", 1],
        ["member", "clear", 1],
        ["visit", "erase", 2]
      ]
    )
    assert.deepEqual(left, [])
    assert.deepEqual(from.rows.map(({ model, key, cleared }) => `${model} ${key} ${cleared ?? ""}`).sort(), [
      "fine 1 ",
      "member 2 membership",
      "member 3 ",
      "visit 3 "
    ])
  })

  it("is done once, however often it is applied", async () => {
    const { from, json } = await made()
    await run(from, apply(json))
    const [after, journal] = [JSON.stringify(from.rows), JSON.stringify(from.journal)]
    const { steps } = await run(from, apply(json))
    assert.isTrue(
      steps.every(({ planned, done, doneBefore, skipped }) => done === 0 && doneBefore === planned && skipped === 0)
    )
    assert.deepEqual([JSON.stringify(from.rows), JSON.stringify(from.journal)], [after, journal])
  })

  it("tells how far it is after each batch", async () => {
    const { from, json } = await made()
    const told: Array<string> = []
    await run(
      from,
      apply(json, {
        batch: 1,
        onProgress: ({ step, steps, done, planned }) => told.push(`${step + 1}/${steps} ${done}/${planned}`)
      })
    )
    assert.deepEqual(told, ["1/3 1/1", "2/3 1/1", "3/3 1/2", "3/3 2/2"])
  })

  it("stops where another run has taken its batch", async () => {
    const { from, json } = await made()
    const rival = { ...from, store: { ...from.store, intend: () => from.store.intend({ plan: "another" } as never) } }
    assert.instanceOf(await errorOf(rival, apply(json)), AnotherRun)
    assert.deepEqual(from.rows, [...rows])
  })
})

describe("the hash of a plan", () => {
  it("is of all it says: two plans are two, even if they say the same", async () => {
    const { plan: one } = await made()
    assert.strictEqual(hashOf(one), one.hash)
    assert.notStrictEqual(hashOf({ ...one, madeAt: "2026-01-01T00:00:00.000Z" as Plan["madeAt"] }), one.hash)
  })
})
