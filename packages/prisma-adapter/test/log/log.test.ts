/** A log and its sealed content on real databases: what is asked of them, how they fail, and what is left of a person. */
import { randomBytes } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import * as Log from "@lethe/verifiable-log/promise"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import type { SqlRunner } from "../../src/internal/client.ts"
import { prismaKeyStore, prismaLogStore } from "../../src/promise.ts"
import { type Client, type Engine, engines } from "./engines.ts"

const signer = Log.makeSignerUnsafe(Log.generateSignerKeyUnsafe("example.org/log"))
const records = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => Log.clearUnsafe(`record ${from + n}`))

/** A client that tells its statements, and where a test may make one fail before or after it runs. */
const recorded = (client: Client, fails: (text: string) => "before" | "after" | undefined = () => undefined) => {
  const statements: Array<string> = []
  const told = async (text: string, run: () => PromiseLike<unknown>) => {
    statements.push(text.trim().slice(0, 40))
    const when = fails(text)
    if (when === "before") throw new Error("gone before")
    const result = await run()
    if (when === "after") throw new Error("gone after")
    return result
  }
  const runner: SqlRunner = {
    $queryRawUnsafe: (text, ...values) => told(text, () => client.$queryRawUnsafe(text, ...values)),
    $executeRawUnsafe: (text, ...values) =>
      told(text, () => client.$executeRawUnsafe(text, ...values)) as Promise<number>
  }
  Object.assign(runner, { _activeProvider: Reflect.get(client, "_activeProvider") })
  return { runner, statements }
}

const writes = (statements: ReadonlyArray<string>) => statements.filter((text) => !text.startsWith("SELECT"))
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: { _tag?: string }) => error
  )

for (const [name, start] of engines) {
  describe(`a log on ${name}`, () => {
    let engine: Engine
    let client: Client
    let id = ""
    beforeAll(async () => {
      engine = await start()
      client = engine.connect()
    })
    beforeEach(() => {
      id = `log-${randomBytes(6).toString("hex")}`
    })
    afterAll(async () => {
      await client.$disconnect()
      await engine.stop()
    })
    const open = (runner: SqlRunner = client) => Log.openLog({ store: prismaLogStore(runner), id, signer })

    it("writes 64 concurrent appends with at most 2 statements, also where they fill a tile", async () => {
      const { runner, statements } = recorded(client)
      const log = await open(runner)
      for (let from = 0; from < 320; from += 64) {
        statements.length = 0
        const indexes = await Promise.all(records(64, from).map((record) => log.append(record)))
        assert.deepEqual(
          indexes,
          Array.from({ length: 64 }, (_, n) => from + n)
        )
        await log.head()
        assert.isAtMost(writes(statements).length, 2, statements.join("\n"))
      }
    })

    it("proves a record by one query, and from what a new process reads when it opens it", async () => {
      const first = await open()
      await Promise.all(records(1_500).map((record) => first.append(record)))
      const { runner, statements } = recorded(client)
      const log = await open(runner)
      const head = await log.head()
      assert.deepEqual(head, await first.head())
      statements.length = 0
      await log.proveInclusion(300, head)
      assert.strictEqual(statements.length, 1)
    })

    it("that is interrupted before or after a write tries again, and writes once", async () => {
      for (const when of ["before", "after"] as const) {
        let failures = 2
        const fails = (text: string) => (text.includes(`INTO "lethe_log_record"`) && failures-- > 0 ? when : undefined)
        const log = await open(recorded(client, fails).runner)
        const { size } = await log.head()
        assert.strictEqual(await log.append(Log.clearUnsafe(when)), size)
        assert.strictEqual((await (await open()).head()).size, size + 1)
      }
    })

    it("that does not answer says so, and settling tells which it was", async () => {
      for (const when of ["before", "after"] as const) {
        let down = true
        const fails = (text: string) => {
          if (!down) return undefined
          return text.includes(`INTO "lethe_log_record"`) ? when : text.includes(`"token"`) ? "before" : undefined
        }
        const log = await open(recorded(client, fails).runner)
        const { size } = await log.head()
        const error = (await errorOf(log.append(Log.clearUnsafe(when)))) as {
          _tag: string
          token: string
          index: number
        }
        assert.deepEqual([error._tag, error.index], ["AppendUnsettled", size])
        const other = await open()
        assert.strictEqual((await other.head()).size, when === "after" ? size + 1 : size)
        await other.append(Log.clearUnsafe("another"))
        down = false
        assert.strictEqual(await log.settle(error), when === "after" ? "written" : "absent")
        assert.strictEqual((await log.head()).size, when === "after" ? size + 2 : size + 1)
      }
    })

    it("is appended to by two clients at once, each record at the index that was told", async () => {
      const others = [engine.connect(), engine.connect()]
      const logs = await Promise.all(others.map((each) => open(each)))
      const told = await Promise.all(
        logs.flatMap((log, writer) =>
          records(40).map(async (_, n) => {
            const content = `writer ${writer} record ${n}`
            return [await log.append(Log.clearUnsafe(content)), content] as const
          })
        )
      )
      const read = await (await open()).read({ from: 0, to: 100 })
      assert.strictEqual(read.length, 80)
      for (const [index, content] of told) {
        assert.strictEqual(
          Buffer.from(read[index] ?? [])
            .subarray(17)
            .toString(),
          content
        )
      }
      for (const each of others) await each.$disconnect()
    })

    it("holds nothing of a person whose key was destroyed, and its export verifies", async () => {
      const log = await open()
      const wrappingKeys = [{ id: "2026", key: randomBytes(32) }] as const
      const sealing = await Log.openSealing({ log, keys: prismaKeyStore(client), wrappingKeys })
      const [subject, content] = ["customer/e3b1-Zoraida", "asked for erasure, ticket QX-77-ZEBRA"]
      for (let n = 0; n < 5; n++) await sealing.append(subject, `${content} ${n}`)
      await sealing.append("customer/other", "stays")
      const stored = await prismaKeyStore(client).bySubject(subject)
      assert.strictEqual((await sealing.read(subject)).length, 5)
      await sealing.destroyKey(subject)
      const parts: Array<Uint8Array> = []
      await Log.exportLog(log, { checkpoint: await log.checkpoint(), write: (bytes) => parts.push(bytes) })
      const traces = [
        subject,
        content,
        "Zoraida",
        "ZEBRA",
        Buffer.from(stored?.wrapped ?? []),
        Buffer.from(subject).toString("hex")
      ]
      const held = Buffer.concat([...parts, ...(await everythingHeld(engine, client))])
      // The search finds what is there: the tag leads to nobody any more.
      assert.isAbove(held.indexOf(stored?.tag ?? "no tag"), -1)
      for (const trace of traces) assert.strictEqual(held.indexOf(trace), -1)
      const { findings } = await Log.verifyExport([Buffer.concat(parts)], { key: signer.verifierKey })
      assert.deepEqual(findings, [])
    })
  })
}

/** The whole file of SQLite, with what it deleted; all rows of PostgreSQL, as they are and as text. */
const everythingHeld = async (engine: Engine, client: Client): Promise<ReadonlyArray<Buffer>> => {
  if (engine.provider === "sqlite") {
    await client.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)")
    return [engine.at, `${engine.at}-wal`].filter(existsSync).map((file) => readFileSync(file))
  }
  const tables = ["lethe_log_record", "lethe_log_tile", "lethe_log_key"]
  const rows = await Promise.all(
    tables.map((table) =>
      client.$queryRawUnsafe<ReadonlyArray<{ row: string }>>(`SELECT "${table}"::text AS "row" FROM "${table}"`)
    )
  )
  const text = rows.flat().map(({ row }) => row)
  const bytes = text.flatMap((row) =>
    Array.from(row.matchAll(/\\x([0-9a-f]+)/gu), ([, hex = ""]) => Buffer.from(hex, "hex"))
  )
  return [Buffer.from(text.join("\n")), ...bytes]
}
