/**
 * What a sweep costs beside the SQL that somebody would write by hand, sent through the same client.
 *
 * Both sides of a pair run in turn in one process, on copies of one database. What is printed is JSON for
 * `scripts/bench.ts`.
 */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { apply, plan } from "@lethe/lifecycle/promise"
import { type Comparison, compare } from "../../../scripts/bench/compare.ts"
import { prismaStore } from "../src/promise.ts"
import { day, makeDatabase, openClient } from "./database.ts"
import { logging } from "./log.ts"
import { deleteByHand, planByHand, planInJavaScript } from "./hand.ts"
import { dataMap } from "./policy.ts"

const folder = mkdtempSync(join(tmpdir(), "lethe-bench-"))

const planning = async (file: string): Promise<ReadonlyArray<Comparison>> => {
  const client = openClient(file)
  const store = prismaStore(client, dataMap)
  const figures = (await plan(store, { on: day })).lines.map(({ model, due, erase, clear, stays }) => {
    const [stay] = stays
    return { model, due, erase, clear, ...(stay === undefined ? {} : { lastDay: stay.lastDay }) }
  })
  const byHand = await planByHand(client)
  if (JSON.stringify(figures) !== JSON.stringify(byHand))
    throw new Error(`the figures differ: ${JSON.stringify({ figures, byHand })}`)
  const lethe = { name: "lethe.plan", run: () => plan(store, { on: day }) }
  const compared = [
    await compare({
      title: "planning 1,000,000 rows, against hand-written indexed SQL for the same figures",
      goal: "at most 1.2 ×",
      pairs: 15,
      ours: lethe,
      other: { name: "SQL by hand", run: () => planByHand(client) }
    }),
    await compare({
      title: "planning 1,000,000 rows, against loading the rows and checking each",
      goal: "at most 0.05 × (20 × faster)",
      pairs: 7,
      ours: lethe,
      other: { name: "load and check", run: () => planInJavaScript(client) }
    })
  ]
  await client.$disconnect()
  return compared
}

/** Each run erases from a copy of its own, made before the clock starts. */
const applying = (file: string): Promise<Comparison> =>
  compare({
    title:
      "erasing a tenth of 1,000,000 rows without children, 10,000 a batch, against the same batched DELETE by hand",
    goal: "at most 1.3 ×",
    pairs: 9,
    ours: {
      name: "lethe.apply",
      prepare: async () => {
        const client = openClient(copyOf(file, "ours"))
        const store = prismaStore(client, dataMap)
        const made = await plan(store, { on: day })
        return { client, store, made }
      },
      run: ({ store, made }) => apply(store, made, { on: day, batch: 10_000 }),
      release: ({ client }) => client.$disconnect()
    },
    other: {
      name: "DELETE by hand",
      prepare: async () => ({ client: openClient(copyOf(file, "other")) }),
      run: ({ client }) => deleteByHand(client, 10_000),
      release: ({ client }) => client.$disconnect()
    }
  })

const copyOf = (file: string, name: string): string => {
  const copy = join(folder, `${name}.db`)
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${copy}${suffix}`, { force: true })
  copyFileSync(file, copy)
  return copy
}

try {
  const [hosting, visits] = [join(folder, "hosting.db"), join(folder, "visits.db")]
  makeDatabase(hosting, { pageVisit: 700_000, customer: 100_000, invoice: 200_000 })
  makeDatabase(visits, { pageVisit: 1_000_000, customer: 0, invoice: 0 })
  console.log(JSON.stringify([...(await planning(hosting)), await applying(visits), ...(await logging())]))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
