/** Tables with dates spread evenly, so that a tenth of the page visits are due. */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3"
import Database from "better-sqlite3"
import { PrismaClient } from "./generated/client.ts"

/** How many rows each table gets. */
export interface Rows {
  readonly pageVisit: number
  readonly customer: number
  readonly invoice: number
}

/** The day that is planned for. */
export const day = "2026-11-22"

export const openClient = (file: string): PrismaClient =>
  new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) })

const tables = `
  CREATE TABLE "Customer" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "email" TEXT, "name" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL, "closedAt" DATETIME);
  CREATE TABLE "Invoice" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "customerId" INTEGER NOT NULL,
    "issuedAt" DATETIME NOT NULL, "amount" INTEGER NOT NULL,
    CONSTRAINT "Invoice_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE);
  CREATE TABLE "PageVisit" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "ip" TEXT NOT NULL, "path" TEXT NOT NULL,
    "visitedAt" DATETIME NOT NULL);
  CREATE INDEX "Customer_closedAt_idx" ON "Customer"("closedAt");
  CREATE INDEX "Invoice_customerId_idx" ON "Invoice"("customerId");
  CREATE INDEX "Invoice_issuedAt_idx" ON "Invoice"("issuedAt");
  CREATE INDEX "PageVisit_visitedAt_idx" ON "PageVisit"("visitedAt");`

/** Writes a database to a file. */
export const makeDatabase = (file: string, rows: Rows): void => {
  const database = new Database(file)
  database.pragma("journal_mode = WAL")
  database.exec(tables)
  const end = Date.parse(`${day}T00:00:00Z`)
  const ago = (share: number, days: number) =>
    new Date(end - share * days * 86_400_000).toISOString().replace("Z", "+00:00")
  const fill = (sql: string, count: number, values: (index: number) => ReadonlyArray<unknown>) => {
    const insert = database.prepare(sql)
    // Steps of a number that divides nothing here scatter the dates over the rows.
    for (let index = 0; index < count; index++) insert.run(...values(index))
  }
  const scattered = (index: number, count: number) => ((index * 7919) % count) / count
  database.exec("BEGIN")
  fill(`INSERT INTO "PageVisit" ("ip", "path", "visitedAt") VALUES (?, ?, ?)`, rows.pageVisit, (index) => [
    `192.0.2.${index % 256}`,
    `/page/${index % 1000}`,
    ago(scattered(index, rows.pageVisit), 405.5)
  ])
  fill(
    `INSERT INTO "Customer" ("email", "name", "openedAt", "closedAt") VALUES (?, ?, ?, ?)`,
    rows.customer,
    (index) => [
      `customer${index}@example.org`,
      `Customer ${index}`,
      ago(1, 7300),
      index % 2 === 0 ? ago(scattered(index, rows.customer), 1500) : null
    ]
  )
  fill(`INSERT INTO "Invoice" ("customerId", "issuedAt", "amount") VALUES (?, ?, ?)`, rows.invoice, (index) => [
    ((index * 31) % rows.customer) + 1,
    ago(scattered(index, rows.invoice), 4400),
    index % 500
  ])
  database.exec("COMMIT")
  database.exec("ANALYZE")
  database.pragma("wal_checkpoint(TRUNCATE)")
  database.close()
}
