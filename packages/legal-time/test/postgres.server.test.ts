/**
 * PostgreSQL's `interval` adds months as the Regulation does: held against a real server, in one place only, since the
 * server does not care where the tests think they stand.
 */
import * as fc from "fast-check"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type Postgres, startPostgres } from "../../../scripts/testing/postgres.ts"
import * as Period from "../src/Period.ts"
import { calendarPeriod, eventDay, isoOf } from "./cases.ts"

let server: Postgres | undefined

beforeAll(async () => {
  server = await startPostgres()
}, 60_000)

afterAll(() => server?.stop())

const cases = fc.sample(fc.tuple(eventDay, calendarPeriod, fc.constantFrom("forward", "backward")), {
  numRuns: 20_000,
  seed: 1182
})

describe("PostgreSQL", () => {
  it("gives the nominal last day of any period in years, months, weeks and days, forward and backward", async () => {
    const client = server?.client()
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
    const client = server?.client()
    await client?.connect()
    const { rows } = (await client?.query("SELECT version()")) ?? { rows: [] }
    await client?.end()
    assert.match(rows[0].version, /^PostgreSQL 18/u)
  })
})
