/** Several processes on one log, killed at any point: nothing acknowledged is lost, nothing is written twice or in part. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"
import * as Log from "@lethe/verifiable-log/promise"
import { leafHash, rootOfLeaves, verifyInclusion } from "@lethe/verifiable-log/verify"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { prismaLogStore } from "../../src/promise.ts"
import { type Client, type Engine, engines } from "./engines.ts"

const rounds = process.env.LETHE_LONG === "1" ? 200 : 20
/** Writers at once. */
const together = 4

interface Told {
  readonly opened?: number
  readonly index?: number
  readonly content?: string
  readonly ended?: boolean
  readonly error?: string
}

/** Starts a process that appends. It is killed after so many records that it told, and so many milliseconds more. */
const appendApart = async (
  engine: Engine,
  log: string,
  name: string,
  kill?: { readonly after: number; readonly later: number },
  onTold: (told: ReadonlyArray<Told>) => void = () => undefined,
  records = 80
) => {
  const script = join(import.meta.dirname, "processes", "append.ts")
  const child = spawn(process.execPath, [script, engine.provider, engine.at, log, name, String(records)], {
    stdio: ["ignore", "pipe", "inherit"]
  })
  const exited = once(child, "exit")
  const told: Array<Told> = []
  for await (const line of createInterface({ input: child.stdout })) {
    // A line that was being written when the process was killed was not told.
    if (!line.endsWith("}")) break
    told.push(JSON.parse(line) as Told)
    onTold(told)
    if (told.length === kill?.after) setTimeout(() => child.kill("SIGKILL"), kill.later)
  }
  const [code, signal] = (await exited) as [number | null, string | null]
  assert.isTrue(code === 0 || signal === "SIGKILL", `it ends by itself, or is killed; nothing else: ${code}`)
  return { told, killed: signal === "SIGKILL" && told.at(-1)?.ended !== true }
}

const contentOf = (record: Uint8Array | undefined) =>
  Buffer.from(record ?? [])
    .subarray(17)
    .toString()

/** What was told is there, at its index; all there is was written once, whole, and by somebody. */
const assertNothingLost = async (client: Client, id: string, acknowledged: ReadonlyMap<number, string>) => {
  const log = await Log.openLog({ store: prismaLogStore(client), id })
  const { size, root } = await log.head()
  const records = await log.read({ from: 0, to: size + 1 })
  assert.strictEqual(records.length, size)
  for (const [index, content] of acknowledged) assert.strictEqual(contentOf(records[index]), content)
  const contents = records.map(contentOf)
  assert.strictEqual(new Set(contents).size, size, "a record is there twice")
  for (const content of contents) assert.match(content, /^round \d+ writer \d caller \d record \d+$/u)
  const leaves = records.map(leafHash)
  assert.deepEqual(Buffer.from(rootOfLeaves(leaves)), Buffer.from(root))
  for (let index = 0; index < size; index += 97) {
    const verified = verifyInclusion(leaves[index] ?? root, await log.proveInclusion(index), { size, root })
    assert.strictEqual(verified._tag, "Success")
  }
  // Of one caller's records, in its order, none is left out before one that is there.
  const next = new Map<string, number>()
  for (const content of contents) {
    const [, caller = "", n = ""] = /^(.*) record (\d+)$/u.exec(content) ?? []
    assert.strictEqual(Number(n), next.get(caller) ?? 0)
    next.set(caller, Number(n) + 1)
  }
}

for (const [name, start] of engines) {
  describe(`processes on ${name}`, () => {
    let engine: Engine
    let client: Client
    beforeAll(async () => {
      engine = await start()
      client = engine.connect()
    })
    afterAll(async () => {
      await client.$disconnect()
      await engine.stop()
    })

    it(`that are killed, in ${rounds} rounds, lose nothing that was acknowledged`, async () => {
      const acknowledged = new Map<number, string>()
      let killed = 0
      for (let round = 0; round < rounds; round += together) {
        const writers = Array.from({ length: together }, (_, writer) => {
          const kill = { after: 2 + ((round * 17 + writer * 13) % 70), later: Math.random() * 5 }
          return appendApart(engine, "killed", `round ${round + writer} writer ${writer}`, kill)
        })
        for (const { told, killed: was } of await Promise.all(writers)) {
          if (was) killed += 1
          for (const { index, content } of told) {
            if (index === undefined || content === undefined) continue
            assert.isFalse(acknowledged.has(index), "an index was given twice")
            acknowledged.set(index, content)
          }
        }
        await assertNothingLost(client, "killed", acknowledged)
      }
      assert.isAbove(killed, rounds / 2, "most were killed before they had ended")
    })

    it("that are not killed write all they have, each record once", async () => {
      const writers = [0, 1, 2].map((writer) => appendApart(engine, "shared", `round 0 writer ${writer}`))
      const all = (await Promise.all(writers)).flatMap(({ told }) => told)
      const acknowledged = new Map(
        all.flatMap(({ index, content }) => (index === undefined ? [] : [[index, content ?? ""]]))
      )
      assert.strictEqual(acknowledged.size, 3 * 80)
      await assertNothingLost(client, "shared", acknowledged as Map<number, string>)
    })

    it("that append to a log which another one ends are told so, and leave nothing in it", async () => {
      const log = await Log.openLog({ store: prismaLogStore(client), id: "ending" })
      let ending: Promise<void> | undefined
      const end = ({ length }: ReadonlyArray<Told>) => {
        if (length === 20) ending = log.retire()
      }
      // So many that it cannot come to their end before.
      const { told } = await appendApart(engine, "ending", "round 0 writer 0", undefined, end, 1_000_000)
      await ending
      assert.strictEqual(told.at(-1)?.error, "LogRetired")
      const rows = (await client.$queryRawUnsafe(
        `SELECT COUNT(*) AS "rows", COUNT("record") AS "records" FROM "lethe_log_record" WHERE "log" = 'ending'`
      )) as ReadonlyArray<{ readonly rows: unknown; readonly records: unknown }>
      assert.deepEqual([Number(rows[0]?.records), Number(rows[0]?.rows) <= 2], [0, true])
    })
  })
}
