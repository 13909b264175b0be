/** A sweep held to the slow reading: what it plans, what it leaves, and that once is enough. */
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { rows, write } from "./hosting/arbitraryRows.ts"
import { contents, journal, lethe, withDatabase } from "./hosting/database.ts"
import { expected } from "./reference/literalSweep.ts"

const numRuns = process.env.LETHE_LONG === "1" ? 400 : 15

const byName = (a: { model: string; category: string }, b: { model: string; category: string }) =>
  `${a.model} ${a.category}` < `${b.model} ${b.category}` ? -1 : 1

describe("a sweep", () => {
  for (const batch of [1, 3, 7, 10_000]) {
    it(`plans and leaves, in batches of ${batch}, what a reading of every row says`, async () => {
      await fc.assert(
        fc.asyncProperty(rows(), (made) =>
          withDatabase(async ({ client, other }) => {
            await write(client, made)
            const before = contents(other)
            const oracle = expected(other, before)
            const { plan, apply } = lethe(client)

            const planned = await plan({ totals: true })
            const lines = planned.lines.map(({ rules: _, cutoffs: __, ...line }) => ({
              ...line,
              stays: line.stays.filter((stay) => stay.rows > 0).sort(byName)
            }))
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
          })
        ),
        { numRuns }
      )
    })
  }
})
