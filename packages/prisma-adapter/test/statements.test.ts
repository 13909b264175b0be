/** How many statements a sweep takes, and how the database finds its rows. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { many, write } from "./hosting/arbitraryRows.ts"
import { lethe, type Opened, open, withDatabase } from "./hosting/database.ts"
import { chooses, choosing, counts, ends, type Recorded, recorded } from "./hosting/recorded.ts"
import { dataMap } from "./hosting/register.ts"

/** Tables of the host, as the plan of a query names them: by the alias in the statement. */
const scans = (details: ReadonlyArray<string>) => details.filter((detail) => /^SCAN (?!looked|CONSTANT)/u.test(detail))

const explained = async ({ client }: Opened, { statements }: Recorded) => {
  const found: Array<{ readonly text: string; readonly details: ReadonlyArray<string> }> = []
  for (const { text, values } of statements.filter((each) => counts(each) || chooses(each))) {
    const query = text.replace(choosing, "")
    const rows = await client.$queryRawUnsafe<Array<{ detail: string }>>(`EXPLAIN QUERY PLAN ${query}`, ...values)
    found.push({ text, details: rows.map(({ detail }) => detail) })
  }
  return found
}

const sweep = async (opened: Opened, batch: number) => {
  const planning = recorded(opened.client)
  const plan = await lethe(planning.client).plan()
  const applying = recorded(opened.client)
  const outcome = await lethe(applying.client).apply(plan, { batch })
  return { plan, planning, applying, outcome }
}

describe("statements of a sweep", () => {
  const sizes = [60, 240] as const
  const batch = 10
  const opened: Array<Opened> = []
  const swept: Array<Awaited<ReturnType<typeof sweep>>> = []
  beforeAll(async () => {
    for (const size of sizes) {
      const database = await open()
      opened.push(database)
      await write(database.client, many(size))
      swept.push(await sweep(database, batch))
    }
  }, 60_000)
  afterAll(async () => {
    for (const { close } of opened) await close()
  })
  const each = <A>(of: (one: (typeof swept)[number]) => A): ReadonlyArray<A> => swept.map(of)
  const batchesOf = ({ plan }: (typeof swept)[number]) =>
    plan.steps.reduce((total, { rows }) => total + Math.ceil(rows / batch), 0)

  it("plan with one counting query for each rule, however many rows there are", () => {
    const rules = dataMap.models.flatMap(({ categories }) => categories).length
    assert.deepEqual(
      each(({ planning }) => planning.statements.filter(counts).length),
      [rules, rules]
    )
  })

  it("plan with a fixed number of other statements, all of which read the catalogue", () => {
    const others = each(({ planning }) => planning.statements.filter((statement) => !counts(statement)))
    assert.deepEqual(
      others.map((all) => all.length),
      [4, 4]
    )
    assert.isTrue(others.flat().every(({ text }) => /sqlite_schema|typeof/u.test(text)))
  })

  it("erase or clear at most ⌈rows ÷ batch⌉ times for each step", () => {
    for (const one of swept) {
      assert.isAbove(one.plan.steps.length, 4, "the data has steps of every kind")
      for (const { model, way, category, rows } of one.plan.steps) {
        const table = { invoice: "Invoice", signIn: "sign_ins", customer: "customers", pageVisit: "page_visits" }[model]
        const column = category === "organisation" ? '"vat_number" = ?' : '"e_mail" = ?'
        const begins = way === "erase" ? `DELETE FROM "${table}"` : `UPDATE "${table}" SET`
        const found = one.applying.statements.filter(
          (each) => ends(each) && each.text.startsWith(begins) && (way === "erase" || each.text.includes(`${column}`))
        )
        assert.isAtMost(found.length, Math.ceil(rows / batch), `${model}, ${way} ${category ?? ""}`)
      }
      assert.isAtMost(one.applying.statements.filter(ends).length, batchesOf(one))
    }
  })

  it("take a fixed number of others a batch, and a fixed number a run", () => {
    const others = each((one) => {
      const inBatches = one.applying.statements.filter(
        (statement) => statement.inTransaction && !ends(statement)
      ).length
      const outside = one.applying.statements.filter((statement) => !statement.inTransaction).length
      return {
        batches: batchesOf(one),
        steps: one.plan.steps.length,
        transactions: one.applying.transactions,
        inBatches,
        outside
      }
    })
    for (const { batches, steps, transactions, inBatches } of others) {
      assert.strictEqual(transactions, batches, "one transaction a batch")
      const nextIntents = batches - steps
      assert.strictEqual(
        inBatches,
        4 * batches + nextIntents,
        "claim, choose, forget, the outcome; and the next intent"
      )
    }
    assert.strictEqual(others[0]?.steps, others[1]?.steps)
    assert.strictEqual(others[0]?.outside, others[1]?.outside)
    assert.isAbove(others[1]?.batches ?? 0, 3 * (others[0]?.batches ?? 0))
  })

  it("find their rows by index, in every counting query and every batch", async () => {
    const [, database] = opened
    const [, one] = swept
    const found = await explained(database as Opened, {
      ...(one as (typeof swept)[number]).applying,
      statements: [
        ...(one as (typeof swept)[number]).planning.statements,
        ...(one as (typeof swept)[number]).applying.statements
      ]
    })
    assert.isAbove(found.length, 20)
    for (const { text, details } of found) {
      assert.deepEqual(scans(details), [], text)
      assert.isTrue(details.some((detail) => detail.startsWith("SEARCH")))
    }
  })
})

describe("a database without an index", () => {
  it("is told which columns lack one, and swept all the same", () =>
    withDatabase(async ({ client, other }) => {
      await write(client, many(40))
      for (const index of [
        "customers_closed_at_idx",
        "customers_openedAt_idx",
        "sign_ins_customer_id_idx",
        "AuditMark_customerId_idx"
      ])
        other.exec(`DROP INDEX "${index}"`)
      const { plan, apply } = lethe(client)
      const planned = await plan()
      assert.deepEqual(planned.notIndexed, [
        { model: "customer", column: "closedAt" },
        { model: "customer", column: "openedAt" },
        { model: "auditMark", column: "customerId" },
        { model: "signIn", column: "customerId" }
      ])
      assert.deepEqual((await apply(planned)).left, [])
    }))
})
