/** A sweep held to the slow reading: what it plans, what it leaves, and that once is enough. */
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { many, rows, write } from "./hosting/arbitraryRows.ts"
import { contents, journal, lethe, migration, withDatabase } from "./hosting/database.ts"
import { expected } from "./reference/literalSweep.ts"

const numRuns = process.env.LETHE_LONG === "1" ? 400 : 15

const byName = (a: { model: string; category: string }, b: { model: string; category: string }) =>
  `${a.model} ${a.category}` < `${b.model} ${b.category}` ? -1 : 1

describe("a sweep", () => {
  const cases = [
    { batch: 1, instants: "iso8601" },
    { batch: 3, instants: "iso8601" },
    { batch: 7, instants: "iso8601" },
    { batch: 10_000, instants: "iso8601" },
    { batch: 7, instants: "unixepoch-ms" }
  ] as const
  for (const { batch, instants } of cases) {
    it(`plans and leaves, in batches of ${batch}, of ${instants}, what a reading of every row says`, async () => {
      await fc.assert(
        fc.asyncProperty(rows(), (made) =>
          withDatabase(
            async ({ client, other }) => {
              await write(client, made)
              const before = contents(other)
              const oracle = expected(other, before)
              const { plan, apply } = lethe(client)

              const planned = await plan({ totals: true })
              const lines = planned.lines.map(
                ({ rules: _, cutoffs: __, undated: ___, reducible, toReturn, ...line }) => {
                  assert.deepEqual([reducible, toReturn], [0, 0])
                  return { ...line, stays: line.stays.filter((stay) => stay.rows > 0).sort(byName) }
                }
              )
              const oracleLines = oracle.lines.map((line) => ({ ...line, stays: [...line.stays].sort(byName) }))
              assert.sameDeepMembers(lines, oracleLines)
              assert.deepEqual(contents(other), before, "a plan changes nothing")

              const outcome = await apply(planned, { batch })
              assert.deepEqual(contents(other), oracle.after)
              assert.deepEqual(outcome.left, [])
              assert.isTrue(outcome.steps.every(({ done, planned: all, skipped }) => done === all && skipped === 0))
              const told = journal(other)
              const sum = (way: string) =>
                told.reduce((total, each) => total + (each.way === way ? (each.rows ?? 0) : 0), 0)
              assert.deepEqual([sum("erase"), sum("clear")], [oracle.erased, oracle.cleared])

              const again = await apply(planned, { batch })
              assert.isTrue(again.steps.every(({ done, doneBefore, planned: all }) => done === 0 && doneBefore === all))
              assert.deepEqual(contents(other), oracle.after, "to apply it again does nothing")
              assert.deepEqual(journal(other), told)
              const next = await plan()
              assert.deepEqual(next.steps, [])
              assert.isTrue(next.lines.every(({ due }) => due === 0))
            },
            migration,
            instants
          )
        ),
        { numRuns }
      )
    })
  }
})

describe("rows that nothing dates", () => {
  const ownerless = migration.replace('"customer_id" INTEGER NOT NULL', '"customer_id" INTEGER')

  it("are reported where the parent that would date them is missing, and never swept", () =>
    withDatabase(async ({ client, other }) => {
      await write(client, many(8))
      other.exec("INSERT INTO sign_ins (id, customer_id, ip) VALUES ('nobody', NULL, '192.0.2.9')")
      const { plan, apply } = lethe(client)
      const planned = await plan()
      assert.strictEqual(planned.lines.find(({ model }) => model === "signIn")?.unknown, 1)
      await apply(planned)
      assert.isTrue([...contents(other).values()].some(({ id }) => id === "nobody"))
    }, ownerless))

  it("are not those whose day is garbage, or no day of the calendar; but those stay as well", () =>
    withDatabase(async ({ client, other }) => {
      await write(client, many(8, 0))
      for (const left of ["2019-02-30", "soon", "2019-13-01", "20190101", "1e3"])
        other.exec(
          `INSERT INTO customers (name, left_on, tariffId, organisation) VALUES ('Nobody', '${left}', 1, 'odd')`
        )
      const { plan, apply } = lethe(client)
      await apply(await plan())
      assert.lengthOf(
        [...contents(other).values()].filter(({ organisation }) => organisation === "odd"),
        5
      )
    }))
})
