/**
 * What a log costs beside the hashes that it cannot do without: n of its records, n − 1 of the nodes above them.
 *
 * Both sides of a pair run in turn in one process. What is printed is JSON for `scripts/bench.ts`.
 */
import { hash } from "node:crypto"
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs"
import { once } from "node:events"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Comparison, compare } from "../../../scripts/bench/compare.ts"
import { growTree } from "../src/GrowingTree.ts"
import { leafHash } from "../src/Hash.ts"
import { clearUnsafe, exportLog, makeSignerUnsafe, generateSignerKeyUnsafe } from "../src/promise.ts"
import { signCheckpoint } from "../src/Signer.ts"
import { verifyExport } from "../src/VerifyExport.ts"

const count = 1_000_000
const recordOf = (index: number) =>
  clearUnsafe(`event ${index} ${"an order was shipped, and its parcel has a number ".repeat(3)}`).record
const recordLength = recordOf(count).length

/** The same number of hashes, of inputs as long, one after the other. */
const bareHashes = async () => {
  const [leaf, node] = [Buffer.alloc(recordLength + 1), Buffer.alloc(65)]
  for (let index = 0; index < count; index++) hash("sha256", leaf, "buffer")
  for (let index = 1; index < count; index++) hash("sha256", node, "buffer")
}
const other = { name: `${2 * count - 1} bare hashes`, run: bareHashes }

const building = (): Promise<Comparison> => {
  const records = Array.from({ length: 1_000 }, (_, index) => recordOf(count - 1_000 + index))
  return compare({
    title: "building the tree of 1,000,000 records, against the same 2n − 1 bare hash calls",
    goal: "at most 1.5 ×",
    pairs: 7,
    ours: {
      name: "growTree",
      run: async () => {
        const tree = growTree()
        for (let index = 0; index < count; index++) tree.append(leafHash(records[index % 1_000] as Uint8Array))
        return tree.root()
      }
    },
    other
  })
}

const verifying = async (folder: string): Promise<Comparison> => {
  const { file, key } = await writeLog(folder)
  return compare({
    title: "verifying the export of 1,000,000 records from its file, against the same 2n − 1 bare hash calls",
    goal: "at most 1.7 ×, memory flat",
    pairs: 7,
    ours: {
      name: "verifyExport",
      run: async () => {
        const { findings, records } = await verifyExport(createReadStream(file, { highWaterMark: 1 << 20 }), { key })
        if (findings.length > 0 || records !== count) throw new Error("the log does not verify")
      }
    },
    other
  })
}

/** The export of a million records that are never held together. */
const writeLog = async (folder: string) => {
  const signer = makeSignerUnsafe(generateSignerKeyUnsafe("example.org/bench"))
  const tree = growTree()
  for (let index = 0; index < count; index++) tree.append(leafHash(recordOf(index)))
  const head = { size: count, root: tree.root() }
  const checkpoint = signCheckpoint({ origin: "example.org/bench/log", ...head, extensions: [] }, signer)
  const file = join(folder, "bench.lethelog")
  const out = createWriteStream(file)
  const read = async ({ from, to }: { readonly from: number; readonly to: number }) =>
    Array.from({ length: to - from }, (_, index) => recordOf(from + index))
  const write = async (bytes: Uint8Array) => (out.write(bytes) ? undefined : once(out, "drain"))
  await exportLog({ read }, { checkpoint, write })
  out.end()
  await once(out, "finish")
  return { file, key: signer.verifierKey }
}

const folder = mkdtempSync(join(tmpdir(), "lethe-log-bench-"))
try {
  console.log(JSON.stringify([await building(), await verifying(folder)]))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
