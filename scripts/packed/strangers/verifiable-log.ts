/**
 * A log that a stranger keeps in memory: sealed, exported, verified, tampered with, and made to forget.
 */
import {
  clearUnsafe,
  exportLog,
  generateSignerKeyUnsafe,
  makeSignerUnsafe,
  memoryKeyStore,
  memoryLogStore,
  openLog,
  openSealing
} from "@lethe/verifiable-log/promise"
import { verifyExport } from "@lethe/verifiable-log/verify"

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what)
}

const signer = makeSignerUnsafe(generateSignerKeyUnsafe("example.com/shop"))
const log = await openLog({ store: memoryLogStore(), id: "audit-2026", signer })
const wrappingKeys = [{ id: "2026", key: new Uint8Array(32).fill(7) }] as const
const sealing = await openSealing({ log, keys: memoryKeyStore(), wrappingKeys })

await log.append(clearUnsafe("prices were changed"))
await sealing.append("customer/42", "asked for a copy")
must((await sealing.read("customer/42")).length === 1, "What was sealed does not open.")
await sealing.destroyKey("customer/42")
must((await sealing.read("customer/42")).length === 0, "What was erased still opens.")

const parts: Array<Uint8Array> = []
await exportLog(log, { checkpoint: await log.checkpoint(), write: (bytes) => parts.push(bytes) })
const verified = await verifyExport(parts, { key: signer.verifierKey })
must(verified.findings.length === 0 && verified.records === 4, "A good log does not verify.")
const last = parts[1] ?? new Uint8Array()
last[last.length - 1] = (last[last.length - 1] ?? 0) ^ 1
must((await verifyExport(parts, { key: signer.verifierKey })).findings.length > 0, "A changed log verifies.")

const refused = await log.append({ record: new Uint8Array(65_536) }).catch((error: { _tag?: unknown }) => error._tag)
must(refused === "RecordOutOfSize", "A record out of size is taken.")
