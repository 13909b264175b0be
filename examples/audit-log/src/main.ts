/**
 * A pharmacy's audit log: written, proved, tampered with twice and found out twice, and still able to forget somebody.
 */
import { randomBytes } from "node:crypto"
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { once } from "node:events"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { prismaKeyStore, prismaLogStore } from "@lethe/prisma/promise"
import {
  clearUnsafe,
  exportLog,
  generateSignerKeyUnsafe,
  type Log,
  makeSignerUnsafe,
  openLog,
  openSealing,
  verifyExport
} from "@lethe/verifiable-log/promise"
import { migrate, open } from "./databases.ts"
import { print, stage, told } from "./print.ts"

const folder = mkdtempSync(join(tmpdir(), "lethe-audit-log-"))
const file = (name: string): string => join(folder, name)

// The signer's key and the wrapping key live where neither database is backed up: here, in this process.
const signer = makeSignerUnsafe(generateSignerKeyUnsafe("example.org/pharmacy"))
const wrappingKeys = [{ id: "2026", key: randomBytes(32) }] as const
const [logClient, keyClient] = [open(file("log.db")), open(file("keys.db"))]
await migrate(logClient, keyClient)
const store = prismaLogStore(logClient)
const log = await openLog({ store, id: "audit-2026", signer })
const sealing = await openSealing({ log, keys: prismaKeyStore(keyClient), wrappingKeys })
const verify = (name: string, since?: string) =>
  verifyExport(createReadStream(file(name)), { key: signer.verifierKey, ...(since === undefined ? {} : { since }) })

stage("Three people's prescriptions are recorded, by callers who know nothing of each other.")
await log.append(clearUnsafe("the log was opened"))
await Promise.all(
  Array.from({ length: 300 }, (_, n) => sealing.append(`customer/${1 + (n % 3)}`, `prescription ${n} was dispensed`))
)
const prescriptions = await sealing.read("customer/2")
print(`${(await log.head()).size} records. Of customer/2: ${prescriptions.length}, the first of them`)
print(`“${text(prescriptions[0]?.content)}”. In the log stands ${await sealing.tagOf("customer/2")}, and ciphertext.`)

stage("The log signs what it holds. An auditor keeps the checkpoint, somewhere else.")
const checkpoint = await log.checkpoint()
writeFileSync(file("auditor.checkpoint"), checkpoint)
writeFileSync(file("log.vkey"), `${signer.verifierKey}\n`)
print(checkpoint.trim())

stage("The whole log in a file, verified with the key alone.")
await write(log, checkpoint, "log.lethelog")
print(told(await verify("log.lethelog", checkpoint)))

stage("Somebody changes one bit of the file.")
const bytes = readFileSync(file("log.lethelog"))
bytes[20_000] = (bytes[20_000] ?? 0) ^ 1
writeFileSync(file("changed.lethelog"), bytes)
print(told(await verify("changed.lethelog")))

stage("The owner changes a record in the database, has every hash computed anew, and signs again.")
await logClient.$executeRawUnsafe(
  `UPDATE "lethe_log_record" SET "record" = ? WHERE "log" = 'audit-2026' AND "number" = 0`,
  clearUnsafe("the log was opened, and nobody else has the key").record
)
await logClient.$executeRawUnsafe(`DELETE FROM "lethe_log_tile"`)
const rewritten = await openLog({ store, id: "audit-2026", signer })
await write(rewritten, await rewritten.checkpoint(), "rewritten.lethelog")
print(`By itself:                        ${told(await verify("rewritten.lethelog"))}`)
print(`Beside the auditor's checkpoint:  ${told(await verify("rewritten.lethelog", checkpoint))}`)
await logClient.$executeRawUnsafe(
  `UPDATE "lethe_log_record" SET "record" = ? WHERE "log" = 'audit-2026' AND "number" = 0`,
  clearUnsafe("the log was opened").record
)

stage("customer/2 asks to be erased. Their key is destroyed; the log says so, and stays what it was.")
const tag = await sealing.destroyKey("customer/2")
print(
  `${tag} leads to nobody any more. Of customer/2: ${(await sealing.read("customer/2")).length} records can be read.`
)
await write(log, await log.checkpoint(), "log.lethelog")
const last = await verify("log.lethelog", checkpoint)
print(told(last))
process.exitCode = last.findings.length === 0 ? 0 : 1

await logClient.$disconnect()
await keyClient.$disconnect()
print(`
All of it stays in ${folder} until you delete it. From this example's folder:
  pnpm lethe log verify ${file("log.lethelog")} --key ${file("log.vkey")} --since ${file("auditor.checkpoint")}
Read next: examples/audit-log/src/main.ts, which is this program.`)

/** Writes the export of a log as of a checkpoint. */
async function write(from: Log, asOf: string, name: string): Promise<void> {
  const out = createWriteStream(file(name))
  await exportLog(from, { checkpoint: asOf, write: (part) => (out.write(part) ? undefined : once(out, "drain")) })
  out.end()
  await once(out, "finish")
}

function text(content: Uint8Array | undefined): string {
  return Buffer.from(content ?? []).toString()
}
