/** Locks, lost connections, kills and rivals: a typed error, and running again finishes the job, each row once. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { AnotherRun } from "@lethe/lifecycle/Apply"
import { StoreUnavailable } from "@lethe/lifecycle/PersonalDataStore"
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3"
import { assert, describe, it } from "vitest"
import { PrismaClient } from "./generated/client.ts"
import { many, write } from "./hosting/arbitraryRows.ts"
import { clientOf, connect, contents, errorOf, journal, lethe, type Opened, withDatabase } from "./hosting/database.ts"
import { claims, ends, recorded } from "./hosting/recorded.ts"
import { expected } from "./reference/literalSweep.ts"

const rounds = process.env.LETHE_LONG === "1" ? 100 : 10

/** Once a sweep is through: the data is what the slow reading says, and the journal's rows are the rows gone. */
const assertDoneOnce = ({ other }: Opened, oracle: ReturnType<typeof expected>) => {
  assert.deepEqual(contents(other), oracle.after)
  const rows = journal(other)
  const sum = (way: string) => rows.reduce((total, each) => total + (each.way === way ? (each.rows ?? 0) : 0), 0)
  assert.deepEqual([sum("erase"), sum("clear")], [oracle.erased, oracle.cleared])
  for (const { rows: done, at_most: atMost, done_at: doneAt } of rows) {
    assert.isNotNull(done, "each intent has its outcome")
    assert.isNotNull(doneAt)
    assert.isAtMost(done ?? 0, atMost)
  }
}

const prepared = async (opened: Opened, customers = 40) => {
  await write(opened.client, many(customers))
  const oracle = expected(opened.other, contents(opened.other))
  return { oracle, plan: await lethe(opened.client).plan() }
}

describe("a database that is locked", () => {
  it("ends a sweep in StoreUnavailable, and running again finishes it", () =>
    withDatabase(async (opened) => {
      const { oracle, plan } = await prepared(opened)
      const impatient = clientOf(opened.path, 100)
      const rival = connect(opened.path)
      let batches = 0
      const locking = recorded(impatient, (statement) => {
        if (claims(statement) && ++batches === 4) rival.exec("BEGIN EXCLUSIVE")
      })
      const error = await errorOf(lethe(locking.client).apply(plan, { batch: 3 }))
      assert.instanceOf(error, StoreUnavailable)
      assert.strictEqual((error as StoreUnavailable).code, "SQLITE_BUSY")
      const stillLocked = await errorOf(lethe(impatient).apply(plan, { batch: 3 }))
      assert.instanceOf(stillLocked, StoreUnavailable)
      rival.exec("ROLLBACK")
      rival.close()
      await lethe(impatient).apply(plan, { batch: 3 })
      await impatient.$disconnect()
      assertDoneOnce(opened, oracle)
    }))

  it("ends a plan in StoreUnavailable", () =>
    withDatabase(async ({ path, other }) => {
      const impatient = clientOf(path, 100)
      other.exec("BEGIN EXCLUSIVE")
      assert.instanceOf(await errorOf(lethe(impatient).plan()), StoreUnavailable)
      other.exec("ROLLBACK")
      assert.deepEqual((await lethe(impatient).plan()).steps, [])
      await impatient.$disconnect()
    }))
})

/** A driver whose connection a test can close under its client. */
class Cut extends PrismaBetterSqlite3 {
  cut: () => Promise<void> = async () => undefined
  override async connect() {
    const connection = await super.connect()
    this.cut = () => connection.dispose()
    return connection
  }
}

describe("a connection that is lost", () => {
  it("ends a sweep in StoreUnavailable, and running again over a new one finishes it", () =>
    withDatabase(async (opened) => {
      const { oracle, plan } = await prepared(opened)
      const driver = new Cut({ url: `file:${opened.path}` })
      const client = new PrismaClient({ adapter: driver })
      let batches = 0
      const cutting = recorded(client, async (statement) => {
        if (ends(statement) && ++batches === 5) await driver.cut()
      })
      assert.instanceOf(await errorOf(lethe(cutting.client).apply(plan, { batch: 3 })), StoreUnavailable)
      assert.isAbove(journal(opened.other).length, 3)
      await lethe(opened.client).apply(plan, { batch: 3 })
      assertDoneOnce(opened, oracle)
    }))

  it("and run again with larger batches, the journal still says at most how many each was to be", () =>
    withDatabase(async (opened) => {
      const { oracle, plan } = await prepared(opened)
      let batches = 0
      const failing = recorded(opened.client, (statement) => {
        if (ends(statement) && ++batches === 3) throw new Error("gone")
      })
      assert.instanceOf(await errorOf(lethe(failing.client).apply(plan, { batch: 1 })), StoreUnavailable)
      await lethe(opened.client).apply(plan, { batch: 1_000 })
      assertDoneOnce(opened, oracle)
    }))
})

interface Told {
  readonly done?: number
  readonly outcome?: unknown
  readonly error?: string
}

/** Starts a process that applies the plan. It is killed after so many batches, and so many milliseconds more. */
const applyApart = async (opened: Opened, plan: unknown, batch: number, kill?: { batches: number; later: number }) => {
  const file = join(opened.path, "..", "plan.json")
  writeFileSync(file, JSON.stringify(plan))
  const script = join(import.meta.dirname, "processes", "apply.ts")
  const child = spawn(process.execPath, [script, opened.path, file, String(batch)], {
    stdio: ["ignore", "pipe", "inherit"]
  })
  const exited = once(child, "exit")
  const told: Array<Told> = []
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(JSON.parse(line) as Told)
    if (kill !== undefined && told.length === kill.batches) setTimeout(() => child.kill("SIGKILL"), kill.later)
  }
  const [code, signal] = (await exited) as [number | null, string | null]
  assert.isTrue(code === 0 || signal === "SIGKILL", "it ends by itself, or is killed; nothing else")
  return { told, last: told.at(-1), signal }
}

describe("a process that is killed", () => {
  it(`at any point, in ${rounds} rounds, leaves a sweep that running again finishes, each row once`, async () => {
    let killed = 0
    for (let round = 0; round < rounds; round++) {
      await withDatabase(async (opened) => {
        const { oracle, plan } = await prepared(opened, 60)
        const kill = { batches: 1 + ((round * 7) % 60), later: Math.random() * 4 }
        const { signal } = await applyApart(opened, plan, 1, kill)
        if (signal === "SIGKILL" && contents(opened.other).size > oracle.after.size) killed += 1
        await lethe(opened.client).apply(plan, { batch: 4 })
        assertDoneOnce(opened, oracle)
      })
    }
    assert.isAbove(killed, rounds / 2, "most were killed before all was done")
  })
})

describe("a host that goes on writing", () => {
  it("does not stop a sweep: each batch waits for it before it reads", () =>
    withDatabase(async (opened) => {
      const { oracle, plan } = await prepared(opened)
      let written = 0
      const busy = recorded(opened.client, (statement) => {
        if (claims(statement)) opened.other.exec(`UPDATE "Tariff" SET "name" = 'tariff ${++written}'`)
      })
      await lethe(busy.client).apply(plan, { batch: 3 })
      assert.isAbove(written, 10)
      opened.other.exec(`UPDATE "Tariff" SET "name" = 'small'`)
      assertDoneOnce(opened, oracle)
    }))
})

describe("a run whose batch another has carried out", () => {
  it("ends in AnotherRun, and undoes what it did", () =>
    withDatabase(async (opened) => {
      const { oracle, plan } = await prepared(opened)
      const rival = clientOf(opened.path)
      let overtaken = false
      const slow = recorded(opened.client, async (statement) => {
        if (overtaken || !claims(statement)) return
        overtaken = true
        await lethe(rival).apply(plan)
      })
      assert.instanceOf(await errorOf(lethe(slow.client).apply(plan, { batch: 10_000 })), AnotherRun)
      assertDoneOnce(opened, oracle)
      await rival.$disconnect()
    }))
})

describe("two processes with one plan", () => {
  it("do each row once between them; one may have to leave, and running again finishes", () =>
    withDatabase(async (opened) => {
      const { oracle, plan } = await prepared(opened, 200)
      const both = await Promise.all([applyApart(opened, plan, 2), applyApart(opened, plan, 3)])
      for (const { last } of both) {
        if (last?.outcome === undefined) assert.include(["AnotherRun", "StoreUnavailable"], last?.error)
      }
      await lethe(opened.client).apply(plan)
      assertDoneOnce(opened, oracle)
    }))
})
