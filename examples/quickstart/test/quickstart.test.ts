/** The quickstart's figures and outcome, on its own 100,000 rows, held to a literal reading of every row. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { register } from "@lethe/example-policy-exograd"
import { prismaStore } from "@lethe/prisma/promise"
import { createLethe } from "lethe"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Customer } from "../generated/client.ts"
import { dataMap } from "../src/dataMap.ts"
import { create, open } from "../src/hosting/database.ts"
import { hardCustomers } from "../src/hosting/hardCases.ts"
import { count, hostingCompany } from "../src/hosting/rows.ts"
import { compare, shouldBeLeft, type Snapshot, snapshot } from "../src/proof.ts"
import { fatesOn } from "./reference/literalReading.ts"

const today = "2026-11-22"
const folder = mkdtempSync(join(tmpdir(), "lethe-quickstart-test-"))
const file = join(folder, "hosting.db")
const rows = hostingCompany()
const fates = fatesOn(rows, today)

type Lethe = ReturnType<typeof createLethe>
let plan: Awaited<ReturnType<Lethe["plan"]>>
let outcome: Awaited<ReturnType<Lethe["apply"]>>
let again: typeof plan
let before: Snapshot
let expected: Snapshot
let after: Snapshot

beforeAll(async () => {
  create(file, rows)
  before = snapshot(file)
  expected = shouldBeLeft(before, today)
  const client = open(file)
  const lethe = createLethe({ register, data: prismaStore(client, dataMap) })
  plan = await lethe.plan({ on: today, totals: true })
  outcome = await lethe.apply(JSON.parse(JSON.stringify(plan)), { batch: 1_000 })
  again = await lethe.plan({ on: today })
  await client.$disconnect()
  after = snapshot(file)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const keys = (found: ReadonlyMap<number, unknown>): ReadonlyArray<number> => [...found.keys()].sort((a, b) => a - b)

/** Rows without those that must go. */
const leftOf = (model: keyof typeof fates.gone): ReadonlyArray<number> =>
  rows[model].map(({ id }) => id).filter((id) => !fates.gone[model].has(id))

const models = ["customer", "emailPreference", "invoice", "signIn", "pageVisit"] as const

describe("the rows", () => {
  it("are 100,000, and the same each time", () => {
    expect(count(rows)).toBe(100_000)
    expect(JSON.stringify(hostingCompany())).toBe(JSON.stringify(rows))
  })

  it("name nobody who exists", () => {
    for (const { email } of rows.customer) expect(email ?? "none@example.org").toMatch(/@example\.org$/u)
    for (const { ip } of rows.signIn) expect(ip).toMatch(/^192\.0\.2\.\d+$/u)
    for (const { ip } of rows.pageVisit) expect(ip).toMatch(/^2001:db8::[0-9a-f]+$/u)
  })
})

describe("the plan", () => {
  const line = (model: string, category: string) =>
    plan.lines.find((each) => each.model === model && each.category === category)

  it.each([
    ["emailPreference", "account"],
    ["invoice", "billing"],
    ["signIn", "connection"],
    ["pageVisit", "pageVisit"]
  ] as const)("counts each %s that must go, and no other", (model, category) => {
    const erase = fates.gone[model].size
    expect(line(model, category)).toMatchObject({ due: erase, erase, clear: 0, unknown: 0, total: rows[model].length })
  })

  it.each([
    ["account", fates.accountDue, "name"],
    ["organisation", fates.organisationDue, "company"]
  ] as const)("counts each customer whose %s must go, and no other", (category, due, column) => {
    // What was cleared before holds nothing that must go.
    const holding = rows.customer.filter((row) => due.has(row.id) && row[column] !== "")
    const erase = fates.gone.customer.size
    expect(line("customer", category)).toMatchObject({
      erase,
      clear: holding.length - holding.filter(({ id }) => fates.gone.customer.has(id)).length,
      unknown: fates.unknown.size,
      total: rows.customer.length
    })
  })

  it("names the day of each rule, worked by hand", () => {
    const until = (model: string, category: string) => line(model, category)?.cutoffs[0]?.until
    expect(until("pageVisit", "pageVisit")).toBe("2025-11-21")
    expect(until("customer", "account")).toBe("2023-11-21")
    expect(until("customer", "organisation")).toBe("2021-11-21")
    expect(until("invoice", "billing")).toBe("2015-12-31")
    expect(until("signIn", "connection")).toBe("2023-11-21")
  })

  it("finds an index for each of its questions", () => {
    expect(plan.notIndexed).toEqual([])
  })
})

describe("the outcome", () => {
  it("is what was planned", () => {
    expect(outcome.left).toEqual([])
    for (const { planned, done, doneBefore, skipped } of outcome.steps) {
      expect({ done, doneBefore, skipped }).toEqual({ done: planned, doneBefore: 0, skipped: 0 })
    }
    expect(again.steps).toEqual([])
  })

  it.each(models)("leaves each %s that may stay, and no other", (model) => {
    expect(keys(after[model])).toEqual(leftOf(model))
    expect(keys(expected[model])).toEqual(leftOf(model))
  })

  it("clears what must go of customers who stay, and nothing else of any row", () => {
    const text = (row: Customer, id: number) => ({
      company: fates.organisationDue.has(id) ? "" : row.company,
      address: fates.organisationDue.has(id) ? "" : row.address,
      vatNumber: fates.organisationDue.has(id) ? "" : row.vatNumber,
      name: fates.accountDue.has(id) ? "" : row.name,
      email: fates.accountDue.has(id) ? null : row.email,
      passwordHash: fates.accountDue.has(id) ? "" : row.passwordHash,
      tariffId: row.tariffId
    })
    for (const row of rows.customer) {
      const found = after.customer.get(row.id)
      if (found === undefined) continue
      expect({ ...found }).toEqual({ ...before.customer.get(row.id), ...text(row, row.id) })
    }
    for (const model of models.slice(1)) {
      for (const [id, row] of after[model]) expect(row).toEqual(before[model].get(id))
    }
    expect(after.tariff).toEqual(before.tariff)
  })

  it.each(hardCustomers.map(({ why }, index) => [index + 1, why] as const))("customer %i: %s", (id) => {
    expect(after.customer.has(id)).toBe(!fates.gone.customer.has(id))
    expect(after.customer.get(id)).toEqual(expected.customer.get(id))
  })
})

describe("the proof", () => {
  it("is content with the sweep", () => {
    expect(compare(before, expected, after).wrong).toBe(0)
  })

  it.each([
    ["a row that may stay and is gone", `DELETE FROM "PageVisit" WHERE id = ${leftOf("pageVisit")[0]}`, 1],
    ["a column that was changed", `UPDATE "Customer" SET company = 'x' WHERE id = ${leftOf("customer")[0]}`, 2],
    ["a row that was added", `INSERT INTO "PageVisit" SELECT 0, at, ip, path FROM "PageVisit" LIMIT 1`, 3]
  ])("sees %s", (_, statement, wrongByThen) => {
    const database = new DatabaseSync(file)
    database.exec(`BEGIN; ${statement}; COMMIT`)
    database.close()
    expect(compare(before, expected, snapshot(file)).wrong).toBe(wrongByThen)
  })

  it("sees what must go and is still there", () => {
    const untouched = compare(before, expected, before)
    const gone = models.reduce((sum, model) => sum + fates.gone[model].size, 0)
    expect(untouched.models.reduce((sum, { stillThere }) => sum + stillThere, 0)).toBeGreaterThan(gone)
  })
})
