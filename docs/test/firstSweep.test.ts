/**
 * The guide, followed to the letter: its files, its schema, its commands, in a folder of their own.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"

const docs = fileURLToPath(new URL("..", import.meta.url))
const fences = fencesOf(new URL("../guides/first-sweep.md", import.meta.url))
let folder = ""

const run = (bin: string, ...args: ReadonlyArray<string>): string =>
  execFileSync(join(docs, "node_modules/.bin", bin), args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      DATABASE_URL: `file:${join(folder, "shop.db")}`,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath
    }
  })

const header = `generator client {
  provider            = "prisma-client"
  output              = "./generated"
  importFileExtension = "ts"
}

datasource db {
  provider = "sqlite"
}

`

const tables = `
  CREATE TABLE "Customer" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "email" TEXT, "name" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL, "closedAt" DATETIME);
  CREATE UNIQUE INDEX "Customer_email_key" ON "Customer"("email");
  CREATE INDEX "Customer_closedAt_idx" ON "Customer"("closedAt");
  CREATE TABLE "Invoice" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "customerId" INTEGER NOT NULL,
    "issuedAt" DATETIME NOT NULL, "amount" INTEGER NOT NULL, FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT);
  CREATE INDEX "Invoice_customerId_idx" ON "Invoice"("customerId");
  CREATE INDEX "Invoice_issuedAt_idx" ON "Invoice"("issuedAt");
  CREATE TABLE "Visit" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "ip" TEXT NOT NULL, "visitedAt" DATETIME NOT NULL);
  CREATE INDEX "Visit_visitedAt_idx" ON "Visit"("visitedAt");
  INSERT INTO "Customer" ("id", "email", "name", "openedAt", "closedAt") VALUES
    (1, 'a@example.org', 'A', '2010-01-01T00:00:00.000+00:00', '2015-01-01T12:00:00.000+00:00'),
    (2, 'b@example.org', 'B', '2010-01-01T00:00:00.000+00:00', '2015-01-01T12:00:00.000+00:00'),
    (3, 'c@example.org', 'C', '2010-01-01T00:00:00.000+00:00', NULL);
  INSERT INTO "Invoice" ("customerId", "issuedAt", "amount") VALUES
    (1, '2012-05-05T12:00:00.000+00:00', 1), (2, '2090-05-05T12:00:00.000+00:00', 1);
  INSERT INTO "Visit" ("ip", "visitedAt") VALUES ('192.0.2.1', '2020-01-01T12:00:00.000+00:00');`

beforeAll(() => {
  folder = mkdtempSync(join(docs, "test", "guide-"))
  for (const { file, text } of fences) if (file !== undefined) writeFileSync(join(folder, file), text)
  mkdirSync(join(folder, "prisma"))
  writeFileSync(
    join(folder, "schema.prisma"),
    header + (fences.find(({ language }) => language === "prisma")?.text ?? "")
  )
  run("prisma", "generate", "--no-hints", "--schema", "schema.prisma")
  const database = new DatabaseSync(join(folder, "shop.db"))
  database.exec(tables)
  database.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the guide to a first sweep", () => {
  it("has files that compile", () => {
    const tsconfig = {
      extends: "../../../tsconfig.base.json",
      compilerOptions: { noEmit: true, declarationMap: false, types: ["node"] },
      include: ["*.ts"]
    }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig))
    execFileSync(join(docs, "../node_modules/.bin/tsc"), ["-p", folder], { encoding: "utf8" })
  })

  it("plans, explains and applies as it says", () => {
    expect(run("lethe", "plan")).toContain("lethe apply lethe-plan.json")
    expect(existsSync(join(folder, "lethe-plan.json"))).toBe(true)
    expect(run("lethe", "explain", "customer", "1")).toContain("The whole row may go.")
    expect(run("lethe", "apply", "lethe-plan.json")).toContain("nothing that was due is left")
    const database = new DatabaseSync(join(folder, "shop.db"))
    expect(database.prepare(`SELECT "id", "email", "name" FROM "Customer"`).all()).toEqual([
      { id: 2, email: null, name: "" },
      { id: 3, email: "c@example.org", name: "C" }
    ])
    expect(database.prepare(`SELECT COUNT(*) AS n FROM "Visit"`).get()).toEqual({ n: 0 })
    database.close()
  })

  it("names every page it links to", () => {
    const pages = ["README.md", "../README.md", "architecture.md", "guides/first-sweep.md", "concepts/sweep.md"]
    for (const page of pages) {
      const at = new URL(page, new URL("../", import.meta.url))
      for (const [, link = ""] of readFileSync(at, "utf8").matchAll(/\]\((?!https?:)([^)#]+)\)/gu)) {
        expect([page, link, existsSync(new URL(link, at))]).toEqual([page, link, true])
      }
    }
  })
})
