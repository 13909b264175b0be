/**
 * Lethe on a database of 100,000 rows: what must go, why, its erasure, and the proof that nothing else went.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { progress } from "@lethe/cli"
import { register } from "@lethe/example-policy-exograd"
import { prismaStore } from "@lethe/prisma/promise"
import { createLethe, explain } from "lethe"
import { dataMap } from "./dataMap.ts"
import { create, open } from "./hosting/database.ts"
import { hostingCompany } from "./hosting/rows.ts"
import { print, stage, told, totals } from "./print.ts"
import { compare, shouldBeLeft, snapshot } from "./proof.ts"

/** The same day always, so that the figures are the same always. */
const today = "2026-11-22"
const folder = mkdtempSync(join(tmpdir(), "lethe-quickstart-"))
const databaseFile = join(folder, "hosting.db")
const planFile = join(folder, "lethe-plan.json")

create(databaseFile, hostingCompany())
const before = snapshot(databaseFile)
stage("The database of a hosting company. Nobody in it exists.")
print(`${totals(before)}\n${databaseFile}`)

// All there is to set up: what was promised (the register), and where the data lives (the data map).
const client = open(databaseFile)
const lethe = createLethe({ register, data: prismaStore(client, dataMap) })

stage("What must go on 22 November 2026, by the company's own privacy policy and by French law.")
const plan = await lethe.plan({ on: today })
print(explain(plan))
print("erase: the whole row goes. clear: the row must stay for something else, and loses these columns.")

stage("Why a customer must go, and why an invoice may not.")
print(explain(await lethe.whyKept("customer", 1, { on: today })))
print(explain(await lethe.whyKept("invoice", 2, { on: today })))

stage("The plan is a file: somebody reviews it before anything is erased.")
writeFileSync(planFile, JSON.stringify(plan, null, 2))
print(planFile)

stage("The plan is carried out, in small transactions. Every row is checked once more.")
const reviewed: unknown = JSON.parse(readFileSync(planFile, "utf8"))
print(explain(await lethe.apply(reviewed, { on: today, batch: 1_000, onProgress: progress(process.stderr) })))
await client.$disconnect()

stage("The proof: every row was read before and after, and decided one by one, without Lethe's SQL.")
const proof = compare(before, shouldBeLeft(before, today), snapshot(databaseFile))
print(told(proof))
process.exitCode = proof.wrong === 0 ? 0 : 1

print(`Database and plan stay in ${folder} until you delete it.
Read next: examples/quickstart/src/main.ts, which is this program, and the README beside it.`)
