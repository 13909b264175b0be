/** The door on a real database: with promises, and the same with Effects. */
import { InvalidInput } from "@lethe/core/Fault"
import { MoreThanPlanned, PlanAltered } from "@lethe/lifecycle/Apply"
import { StoreUnavailable } from "@lethe/lifecycle/PersonalDataStore"
import { RowNotFound } from "@lethe/lifecycle/WhyKept"
import { prismaStore } from "@lethe/prisma"
import { prismaStore as promiseStore } from "@lethe/prisma/promise"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as WithEffects from "../src/effect.ts"
import { createLethe, decideUnsafe, explain, type Lethe, on } from "../src/index.ts"
import type { PrismaClient } from "./shop/generated/client.ts"
import { dataMap, dataMapOf, open, register, registerOf, type Shop, withShop } from "./shop/shop.ts"

/** What both doors can do, as promises. */
type Door = Pick<Lethe, "plan" | "apply" | "whyKept">

const promises = (client: PrismaClient, map = dataMap): Door =>
  createLethe({ register: map.register, data: promiseStore(client, map) })

const effects = (client: PrismaClient, map = dataMap): Door => {
  const lethe = WithEffects.createLethe({ register: map.register, data: prismaStore(client, map) })
  return {
    plan: (options) => Effect.runPromise(lethe.plan(options)),
    apply: (plan, options) => Effect.runPromise(lethe.apply(plan, options)),
    whyKept: (model, key, options) => Effect.runPromise(lethe.whyKept(model, key, options))
  }
}

const today = { on: "2026-11-22" }
const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "nothing was refused",
    (error: unknown) => error
  )

const rowsOf = ({ database }: Shop, table: string) => database.prepare(`SELECT * FROM "${table}" ORDER BY id`).all()

describe.each([
  ["lethe", promises],
  ["lethe/effect", effects]
])("%s", (_, doorOf) => {
  it("plans, carries out, and finds nothing due after", () =>
    withShop(async (shop) => {
      const lethe = doorOf(shop.client)
      const plan = await lethe.plan(today)
      expect(plan.steps).toEqual([
        { model: "order", way: "erase", rows: 1 },
        { model: "customer", way: "erase", rows: 1 },
        { model: "customer", way: "clear", category: "account", rows: 1 }
      ])
      expect((await lethe.apply(JSON.parse(JSON.stringify(plan)))).left).toEqual([])
      expect(rowsOf(shop, "Customer").map(({ id, name, email }) => [id, name, email])).toEqual([
        [1, "Person 1", "person-1@example.org"],
        [3, "", null]
      ])
      expect(rowsOf(shop, "Order").map(({ id }) => id)).toEqual([1, 3])
      expect((await lethe.plan(today)).steps).toEqual([])
    }))

  it("says why a row is kept", () =>
    withShop(async ({ client }) => {
      const answer = await doorOf(client).whyKept("customer", 3, today)
      expect(answer).toMatchObject({ erasable: false, stays: [{ model: "order", rows: 1, lastDay: "2029-12-31" }] })
      expect(answer.decisions.map(({ status, lastDay }) => [status, lastDay])).toEqual([["due", "2023-06-30"]])
    }))

  it("fails with the same classes of errors", () =>
    withShop(async ({ client, database }) => {
      const lethe = doorOf(client)
      const plan = await lethe.plan(today)
      expect(await rejection(lethe.plan({ on: "2026-02-30" }))).toBeInstanceOf(InvalidInput)
      expect(await rejection(lethe.whyKept("customer", 99, today))).toBeInstanceOf(RowNotFound)
      expect(await rejection(lethe.whyKept("visitor", 1, today))).toBeInstanceOf(InvalidInput)
      expect(await rejection(lethe.apply({ hello: 1 }))).toBeInstanceOf(InvalidInput)
      expect(await rejection(lethe.apply({ ...plan, on: "2026-11-23" }))).toBeInstanceOf(PlanAltered)
      const other = doorOf(client, dataMapOf(registerOf("2 years")))
      expect(await rejection(other.apply(plan))).toMatchObject({ _tag: "PlanDrifted", changed: ["register"] })
      database.exec(`INSERT INTO "Order" SELECT 4, 3, "placedAt", 1 FROM "Order" WHERE id = 2`)
      expect(await rejection(lethe.apply(plan))).toBeInstanceOf(MoreThanPlanned)
      database.exec(`ALTER TABLE "Order" ADD COLUMN "note" TEXT`)
      // A column that nobody has classified is more than drift: clearing a row would leave it.
      expect(await rejection(lethe.apply(plan))).toBeInstanceOf(InvalidInput)
    }))

  it("says that a database is out of reach, and not what it holds", async () => {
    const client = open("no-such-folder/shop.db")
    const error = await rejection(doorOf(client).plan(today))
    await client.$disconnect().catch(() => undefined)
    expect(error).toBeInstanceOf(StoreUnavailable)
    expect((error as Error).message).not.toContain("no-such-folder")
  })
})

describe("createLethe", () => {
  it.each([
    [
      "lethe",
      (client: PrismaClient) => createLethe({ register: registerOf("2 years"), data: promiseStore(client, dataMap) })
    ],
    [
      "lethe/effect",
      (client: PrismaClient) =>
        WithEffects.createLethe({ register: registerOf("2 years"), data: prismaStore(client, dataMap) })
    ]
  ])("of %s refuses a data map that was written for another register", (_, make) =>
    withShop(async ({ client }) => {
      expect(() => make(client)).toThrow(InvalidInput)
      expect(() => make(client)).toThrow("the data map was written for another register")
    })
  )

  it("keeps the register it was given", () =>
    withShop(async ({ client }) => {
      expect(createLethe({ register, data: promiseStore(client, dataMap) }).register).toBe(register)
    }))
})

describe("explain", () => {
  it("explains each kind of answer, through either door", () =>
    withShop(async ({ client }) => {
      const lethe = promises(client)
      const plan = await lethe.plan(today)
      const kept = await lethe.whyKept("customer", 3, today)
      const outcome = await lethe.apply(plan)
      const decision = decideUnsafe(register, "order", { events: { placed: "2015-03-10" } }, on("2026-11-22"))
      expect(WithEffects.explain).toBe(explain)
      expect(explain(plan)).toContain("Nothing has been changed.")
      expect(explain(kept).replaceAll(/\s+/gu, " ")).toContain("needed for 1 row of order, until 31 December 2029.")
      expect(explain(outcome)).toContain("Read back: nothing that was due is left.")
      expect(explain(decision)).toContain("order must go: its last day was 31 December 2025.")
    }))
})
