/** What types cannot see: the map held to the client's models, and to the database's own catalogue. */
import { cleared, event, notPersonal, self, via } from "@lethe/core"
import * as DataMap from "@lethe/core/DataMap"
import { type Fault, InvalidInput, pathText } from "@lethe/core/Fault"
import { assert, describe, it } from "vitest"
import { definePersonalData } from "../src/DefinePersonalData.ts"
import { prismaStore } from "../src/PrismaStore.ts"
import type { PrismaClient } from "./generated/client.ts"
import { many, write } from "./hosting/arbitraryRows.ts"
import { contents, errorOf, journal, lethe, migration, open, withDatabase } from "./hosting/database.ts"
import { columns, dataMap, register } from "./hosting/register.ts"

/** A map that types would not let through. */
const mapWith = (changes: { readonly [model: string]: object }): DataMap.DataMap =>
  DataMap.makeUnsafe(register, { ...columns, ...changes } as { readonly [model: string]: DataMap.ModelInput })

const told = (error: Error): ReadonlyArray<string> => {
  assert.instanceOf(error, InvalidInput)
  return (error as InvalidInput).faults.map(({ path, message }: Fault) => `${pathText(path)}: ${message}`)
}

/** What the first plan says of a map and tables; nothing may have been changed. */
const refusal = (tables: string, map = dataMap): Promise<ReadonlyArray<string>> =>
  withDatabase(async ({ client, other }) => {
    const before = contents(other)
    const faults = told(await errorOf(lethe(client, map).plan()))
    assert.deepEqual(contents(other), before)
    assert.deepEqual(journal(other), [])
    return faults
  }, tables)

/** The hosting company's tables, written otherwise. */
const instead = (...changes: ReadonlyArray<readonly [string, string]>): string =>
  changes.reduce((tables, [written, by]) => {
    assert.include(tables, written)
    return tables.replace(written, by)
  }, migration)

const rejected = (make: () => unknown): ReadonlyArray<string> => {
  try {
    make()
  } catch (error) {
    return told(error as Error)
  }
  return []
}

describe("a data map that does not fit the client", () => {
  it("is refused with every missing and every unknown model and column", async () => {
    const { client, close } = await open()
    const { tariff: _, ...others } = columns
    const { total: __, ...invoice } = columns.invoice
    const map = DataMap.makeUnsafe(register, {
      ...others,
      invoice: { ...invoice, totl: "invoice" },
      customers: { notPersonal: "misspelt" }
    })
    assert.deepEqual(
      rejected(() => prismaStore(client, map)),
      [
        "tariff: the data map does not say what this model holds",
        "invoice.totl: the model has no such column",
        "invoice.total: the data map does not say what this column holds",
        "customers: the client has no such model"
      ]
    )
    await close()
  })

  it("is refused where a day would be counted from a number", async () => {
    const { client, close } = await open()
    const invoice = { ...columns.invoice, issuedAt: notPersonal("x"), total: ["invoice", event("issued")] }
    assert.deepEqual(
      rejected(() => prismaStore(client, mapWith({ invoice }))),
      ["invoice.total: rules count from it: it must hold a date (DateTime, or String as 2026-11-22)"]
    )
    await close()
  })

  it("is refused by definePersonalData itself where the register knows no such word, with all faults at once", () => {
    const customer = { ...columns.customer, email: cleared("acount", null), id: self("custmer") }
    const written = { ...columns, customer, signIn: { ...columns.signIn, customerId: via("tarif") } }
    const faults = rejected(() => definePersonalData<PrismaClient>()(register, written as unknown as typeof columns))
    assert.includeMembers(
      [...faults],
      [
        "customer.email: the register declares no such category",
        "customer.id: the register declares no such data subject",
        "signIn.customerId: leads to a model without personal data"
      ]
    )
  })

  it("is refused where there is no Prisma client, or one of another database", async () => {
    const { client, close } = await open()
    const other = new Proxy(client, {
      get: (of, name) => (name === "_activeProvider" ? "postgresql" : Reflect.get(of, name))
    })
    assert.deepEqual(
      rejected(() => prismaStore(other, dataMap)),
      ["(whole): only SQLite is supported yet"]
    )
    for (const none of [{}, { $queryRawUnsafe: 1 }, { _activeProvider: "sqlite", _runtimeDataModel: 3 }]) {
      assert.deepEqual(
        rejected(() => prismaStore(none as unknown as PrismaClient, dataMap)),
        ["(whole): this is no client of Prisma 7: it does not describe its models"]
      )
    }
    await close()
  })
})

describe("a data map that does not fit the database is refused by the first plan, and nothing is changed", () => {
  it("where a table is missing, or columns of one, each named", async () => {
    const faults = await refusal(
      instead(
        ['CREATE TABLE "page_visits"', 'CREATE TABLE "visits_of_pages"'],
        ['ON "page_visits"("visited_at")', 'ON "visits_of_pages"("visited_at")'],
        ['    "organisation" TEXT,\n', ""],
        ["    \"vat_number\" TEXT NOT NULL DEFAULT '',\n", ""]
      )
    )
    assert.deepEqual(faults, [
      "customer.organisation: the database's table has no such column",
      "customer.vatNumber: the database's table has no such column",
      "pageVisit: the database has no table for it"
    ])
  })

  it("where a required column would be cleared to null, or a unique one to a constant", async () => {
    const customer = { ...columns.customer, name: cleared("account", null), email: cleared("account", "gone") }
    assert.deepEqual(await refusal(migration, mapWith({ customer })), [
      "customer.email: is unique: it cannot be cleared to the same value in two rows",
      "customer.name: is required: it cannot be cleared to null"
    ])
  })

  it("where rows that the map does not know refer to rows that go, unless they let go", async () => {
    const auditMark = (onDelete: string) => instead(["ON DELETE SET NULL", `ON DELETE ${onDelete}`])
    for (const onDelete of ["CASCADE", "RESTRICT", "NO ACTION"]) {
      assert.deepEqual(await refusal(auditMark(onDelete)), [
        'customer: its rows cannot go while AuditMark.customerId refers to them: map that column as via("customer")'
      ])
    }
    await withDatabase(async ({ client }) => assert.deepEqual((await lethe(client).plan()).steps, []))
  })

  it("where they would let go of a column that cannot be empty", async () => {
    const faults = await refusal(
      instead([
        '"AuditMark" (\n    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,\n    "customerId" INTEGER',
        '"AuditMark" (\n    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,\n    "customerId" INTEGER NOT NULL'
      ])
    )
    assert.match(faults.join("\n"), /AuditMark\.customerId refers to them/)
  })

  it("where the reference is spelt in letters of another case", async () => {
    const spelt: readonly [string, string] = [
      'FOREIGN KEY ("customerId") REFERENCES "customers" ("id") ON DELETE SET NULL',
      "FOREIGN KEY (CUSTOMERID) REFERENCES Customers (ID) ON DELETE CASCADE"
    ]
    assert.match((await refusal(instead(spelt))).join("\n"), /AuditMark\.customerId refers to them/)
  })

  it("where a child's key leads to another column than the map says, or to one that is not unique", async () => {
    const elsewhere = instead(
      [
        '"customers" (\n    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT',
        '"customers" (\n    "id" INTEGER NOT NULL UNIQUE, "number" INTEGER PRIMARY KEY'
      ],
      ['("customer_id") REFERENCES "customers" ("id")', '("customer_id") REFERENCES "customers"']
    )
    assert.deepEqual(await refusal(elsewhere), [
      "customer.number: is a column of the database that the client does not know: generate the client anew, and map it",
      "signIn.customerId: refers to customers.number, and the map takes it for id"
    ])
    const customer = {
      ...columns.customer,
      id: notPersonal("a number"),
      vatNumber: [self("customer"), cleared("organisation", "gone")]
    }
    assert.deepEqual((await refusal(migration, mapWith({ customer }))).slice(0, 1), [
      "invoice.customerId: leads to customer, whose vat_number is not unique"
    ])
  })

  it("where a table has no primary key", async () => {
    const faults = await refusal(
      instead([
        '    "visited_at" DATETIME NOT NULL,\n\n    PRIMARY KEY ("visitor", "number")\n',
        '    "visited_at" DATETIME NOT NULL\n'
      ])
    )
    assert.deepEqual(faults, ["pageVisit: its table has no primary key"])
  })
})

describe("rows that are never erased", () => {
  it("may be referred to by whatever refers to them", async () => {
    // Nothing of a visitor is kept but the visits, so the visitor's own row is no step of a sweep.
    const pageVisit = {
      visitor: notPersonal("random"),
      number: notPersonal("a number"),
      path: notPersonal("x"),
      visitedAt: notPersonal("x")
    }
    const tariff = { id: self("visitor"), name: notPersonal("a name of ours") }
    await withDatabase(async ({ client }) =>
      assert.deepEqual((await lethe(client, mapWith({ pageVisit, tariff })).plan()).steps, [])
    )
  })
})

describe("names of the database's own, and keys of two columns", () => {
  it("are found in plan and in apply", () =>
    withDatabase(async ({ client, other }) => {
      await write(client, many(12, 30))
      const { plan, apply } = lethe(client)
      const planned = await plan()
      const visits = planned.steps.find(({ model }) => model === "pageVisit")?.rows
      assert.deepEqual(visits, 20)
      await apply(planned, { batch: 7 })
      const left = [...contents(other).keys()].filter((key) => key.startsWith("page_visits"))
      assert.lengthOf(left, 10)
    }))
})
