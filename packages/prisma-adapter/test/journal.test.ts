/** The order of a sweep: what is written before, with and after the first destructive statement. */
import { StoreUnavailable } from "@lethe/lifecycle/PersonalDataStore"
import { assert, describe, it } from "vitest"
import { many, write } from "./hosting/arbitraryRows.ts"
import { clientOf, connect, contents, errorOf, journal, lethe, withDatabase } from "./hosting/database.ts"
import { ends, recorded } from "./hosting/recorded.ts"

describe("a batch", () => {
  it("has its intent committed before its first destructive statement, and its outcome not before its end", () =>
    withDatabase(async ({ client, path }) => {
      await write(client, many(30))
      const plan = await lethe(client).plan()
      const looker = connect(path)
      let looked = 0
      const watched = recorded(client, (statement) => {
        if (!ends(statement)) return
        looked += 1
        // Another connection sees only what is committed.
        const open = journal(looker).filter(({ rows }) => rows === null)
        assert.lengthOf(open, 1, "one intent stands open")
        assert.strictEqual(open[0]?.way, statement.text.startsWith("DELETE") ? "erase" : "clear")
        assert.isNull(open[0]?.done_at)
      })
      await lethe(watched.client).apply(plan, { batch: 4 })
      assert.isAbove(looked, 10)
      assert.isTrue(journal(looker).every(({ rows, done_at: doneAt }) => rows !== null && doneAt !== null))
      looker.close()
    }))

  it("that fails leaves its intent, and nothing half done", () =>
    withDatabase(async ({ client, other }) => {
      await write(client, many(30))
      const plan = await lethe(client).plan()
      const before = contents(other)
      let seen = 0
      for (const failing of [/^DELETE/u, /^UPDATE "lethe_journal" SET "rows"/u]) {
        const failed = recorded(client, ({ text }) => {
          if (failing.test(text) && ++seen > 0) throw new Error("the disk is full")
        })
        const error = await errorOf(lethe(failed.client).apply(plan, { batch: 4 }))
        assert.instanceOf(error, StoreUnavailable)
        assert.match(error.message, /running again goes on from there/)
        assert.deepEqual(contents(other), before)
        assert.deepEqual(
          journal(other).map(({ batch, rows }) => ({ batch, rows })),
          [{ batch: 0, rows: null }]
        )
      }
      assert.strictEqual(seen, 2)
    }))

  it("that would leave a child behind its parent is no step: children come first", () =>
    withDatabase(async ({ client }) => {
      await write(client, many(30))
      const { steps } = await lethe(client).plan()
      const first = (model: string) => steps.findIndex((step) => step.model === model)
      assert.isBelow(Math.max(first("invoice"), first("signIn")), first("customer"))
    }))
})

describe("the journal", () => {
  it("holds models, ways, categories, counts and times, and nothing of anybody", () =>
    withDatabase(async ({ client, other }) => {
      await write(client, many(30))
      const { plan, apply } = lethe(client)
      await apply(await plan(), { batch: 4 })
      const text = JSON.stringify(journal(other))
      assert.notMatch(text, /nobody|nowhere|XX\d|192\.0\.2|example\.invalid|s-\d|v-\d/iu)
      for (const row of journal(other)) {
        assert.hasAllKeys(row, [
          ...["plan", "step", "batch", "model", "category", "way"],
          ...["at_most", "intended_at", "rows", "done_at"]
        ])
        assert.match(row.plan, /^[0-9a-f]{64}$/u)
        assert.include(["invoice", "signIn", "customer", "pageVisit"], row.model)
        assert.include(["account", "organisation", null], row.category)
      }
    }))

  it("is not made by a plan, and has its own table", () =>
    withDatabase(async ({ client, other }) => {
      await write(client, many(5))
      await lethe(client).plan()
      assert.isUndefined(other.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'lethe_journal'").get())
    }))
})

describe("a row that moves between plan and apply", () => {
  it("is skipped and counted when it no longer matches", () =>
    withDatabase(async ({ client, other }) => {
      await write(client, many(0, 6))
      const { plan, apply } = lethe(client)
      const planned = await plan()
      assert.deepEqual(
        planned.steps.map(({ rows }) => rows),
        [4]
      )
      await client.pageVisit.updateMany({ where: { number: 0 }, data: { visitedAt: new Date("2026-11-01T00:00:00Z") } })
      const { steps } = await apply(planned)
      assert.deepInclude(steps[0], { planned: 4, done: 3, skipped: 1 })
      assert.strictEqual(contents(other).size, 3 + 1)
    }))

  it("stops the run before anything is done when there are more than planned", () =>
    withDatabase(async ({ client, other }) => {
      await write(client, many(0, 6))
      const { plan, apply } = lethe(client)
      const planned = await plan()
      await client.pageVisit.create({
        data: { visitor: "v-9", number: 9, path: "/", visitedAt: new Date("2020-01-01T00:00:00Z") }
      })
      const before = contents(other)
      const error = await errorOf(apply(planned))
      assert.strictEqual(error._tag, "MoreThanPlanned")
      assert.match(error.message, /pageVisit: 5 rows to erase, 4 planned/)
      assert.deepEqual(contents(other), before)
      assert.deepEqual(journal(other), [])
    }))

  it("within the run is held to the rule once more, in the batch that would have taken it", () =>
    withDatabase(async ({ client, path }) => {
      await write(client, many(0, 6))
      const plan = await lethe(client).plan()
      const host = clientOf(path)
      let moved = false
      const moving = recorded(client, async ({ text }) => {
        // After all was counted, before the first batch begins.
        if (moved || !/^INSERT INTO "lethe_journal"/u.test(text)) return
        moved = true
        await host.pageVisit.updateMany({ where: { number: 0 }, data: { visitedAt: new Date("2026-11-01T00:00:00Z") } })
      })
      const { steps } = await lethe(moving.client).apply(plan, { batch: 10 })
      assert.deepInclude(steps[0], { planned: 4, done: 3, skipped: 1 })
      await host.$disconnect()
    }))
})
