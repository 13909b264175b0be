/** What is PostgreSQL's own: instants without a zone, infinities, and placeholders with numbers. */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Zone } from "@lethe/core/Zone"
import * as fc from "fast-check"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { row } from "./arbitraryRow.ts"
import * as Condition from "../src/Condition.ts"
import { postgresql, sqlite } from "../src/Dialect.ts"
import { numbered, render } from "../src/Render.ts"
import { fillPostgres, selectedByPostgres, type Server, startPostgres } from "./postgres.ts"
import { question } from "./questions.ts"
import { columns, database, fill, selected } from "./table.ts"

const rows = fc.sample(row, { numRuns: 2_000, seed: 9 })
const paris = "Europe/Paris" as Zone
let server: Server

beforeAll(async () => {
  server = await startPostgres()
}, 60_000)

afterAll(() => server?.stop())

describe("a timestamp in UTC", () => {
  it("is compared as one, wherever the session stands, and negated too", async () => {
    const opened = database()
    fill(opened, rows, "milliseconds")
    await fillPostgres(server, rows, "timestamp")
    for (const zone of ["America/New_York", "Pacific/Kiritimati"]) {
      await server.client.query(`SET TIME ZONE '${zone}'`)
      for (const asked of fc.sample(question, { numRuns: 25, seed: 3 })) {
        const condition = Condition.from(asked.predicate, columns)
        for (const one of [condition, Condition.negate(condition)]) {
          const found = await selectedByPostgres(server, render(one, postgresql({ instants: "timestamp" }), asked.zone))
          const same = selected(opened, render(one, sqlite({ instants: "milliseconds" }), asked.zone), "milliseconds")
          assert.deepEqual(found, same)
        }
      }
    }
  })
})

describe("what is no date of ours", () => {
  for (const instants of ["timestamptz", "timestamp"] as const) {
    it(`is until no day, and among what stays: infinities and years before ours, of ${instants}`, async () => {
      await fillPostgres(server, rows.slice(0, 3), instants)
      await server.client.query(`UPDATE records SET paid = '-infinity', closed = '-infinity' WHERE id = 0`)
      await server.client.query(`UPDATE records SET paid = 'infinity', closed = 'infinity' WHERE id = 1`)
      await server.client.query(`UPDATE records SET paid = '0044-03-15 BC', closed = '0044-03-15 BC' WHERE id = 2`)
      for (const event of ["paid", "closed"]) {
        const column = columns.event(event) as Condition.Column
        for (const day of ["2026-11-22", "9999-12-31"] as ReadonlyArray<string> as ReadonlyArray<PlainDate>) {
          const until: Condition.Condition = { _tag: "Until", column, day }
          const dialect = postgresql({ instants })
          assert.deepEqual(await selectedByPostgres(server, render(until, dialect, paris)), [])
          assert.deepEqual(await selectedByPostgres(server, render(Condition.negate(until), dialect, paris)), [0, 1, 2])
        }
      }
    })
  }
})

describe("placeholders", () => {
  it("are numbered, and what is quoted is left alone", () => {
    assert.strictEqual(
      numbered({ text: `"a?" = ? AND 'it''s ?' <> ? OR "b""?" < ?` }),
      `"a?" = $1 AND 'it''s ?' <> $2 OR "b""?" < $3`
    )
  })
})
