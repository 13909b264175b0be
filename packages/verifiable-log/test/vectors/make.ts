/**
 * Makes the vectors beside this file: a log that is as it was signed, and files in which it is not.
 *
 * `node test/vectors/make.ts [folder]`. The library writes the good log; each tampered file is made from its bytes by
 * hand, by the layout in `docs/spec/verifiable-log-v1.md`. Keys and contents are the same each time, and so is an
 * Ed25519 signature: making the vectors again changes nothing.
 */
import { createHash, createPrivateKey, createPublicKey } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { clearUnsafe, exportLog, makeSignerUnsafe, memoryLogStore, openLog } from "../../src/promise.ts"

type Signer = ReturnType<typeof makeSignerUnsafe>

/** A signer whose key everybody can read here. It signs nothing but vectors. */
const signerOf = (name: string, seed: number): Signer => {
  const bytes = Buffer.alloc(32, seed)
  const pkcs8 = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), bytes])
  const key = createPublicKey(createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" }))
  const publicKey = key.export({ format: "der", type: "spki" }).subarray(-32)
  const id = createHash("sha256").update(`${name}\n\u0001`).update(publicKey).digest("hex").slice(0, 8)
  return makeSignerUnsafe(`PRIVATE+KEY+${name}+${id}+${Buffer.from([1, ...bytes]).toString("base64")}`)
}

const contents = (size: number, forged?: number) =>
  Array.from({ length: size }, (_, n) =>
    clearUnsafe(`event ${n}: ${n === forged ? "nothing happened" : "an order was shipped"}`)
  )

const exported = async (signer: Signer, records: ReturnType<typeof contents>) => {
  const log = await openLog({ store: memoryLogStore(), id: "vectors", signer })
  await Promise.all(records.map((record) => log.append(record)))
  const parts: Array<Uint8Array> = []
  const checkpoint = await log.checkpoint()
  await exportLog(log, { checkpoint, write: (bytes) => parts.push(bytes) })
  return { file: Buffer.concat(parts), checkpoint }
}

interface Block {
  readonly kind: string
  readonly payload: Buffer
}

const split = (file: Buffer) => {
  const start = file.indexOf(10, file.indexOf(10) + 1) + 1
  const blocks: Array<Block> = []
  for (let at = start; at < file.length; ) {
    const length = file.readUInt32BE(at + 1)
    blocks.push({ kind: file.toString("latin1", at, at + 1), payload: file.subarray(at + 5, at + 5 + length) })
    at += 5 + length
  }
  return { header: file.subarray(0, start), blocks }
}

const joined = (header: Buffer, blocks: ReadonlyArray<Block>): Buffer =>
  Buffer.concat([
    header,
    ...blocks.flatMap(({ kind, payload }) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(payload.length)
      return [Buffer.from(kind), length, payload]
    })
  ])

/** The records of a bundle, each with its length before it. */
const entries = (payload: Buffer): Array<Buffer> => {
  const found: Array<Buffer> = []
  for (let at = 6 + 32 * payload.readUInt16BE(4); at < payload.length; ) {
    const end = at + 2 + payload.readUInt16BE(at)
    found.push(payload.subarray(at, end))
    at = end
  }
  return found
}

/** A bundle with other records; the hashes beside them stay. */
const withEntries = (payload: Buffer, change: (list: Array<Buffer>) => void): Buffer => {
  const list = entries(payload)
  change(list)
  return Buffer.concat([payload.subarray(0, 6 + 32 * payload.readUInt16BE(4)), ...list])
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes)
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
  return changed
}

/** Every file, by its name. */
export const vectors = async (): Promise<ReadonlyMap<string, Buffer>> => {
  const [signer, stranger] = [signerOf("example.org/vectors", 7), signerOf("example.org/vectors", 8)]
  const { file: good, checkpoint } = await exported(signer, contents(600))
  const earlier = await exported(signer, contents(300))
  const fork = await exported(signer, contents(600, 299))
  const strange = await exported(stranger, contents(600))
  const { header, blocks } = split(good)
  const bundle = (number: number, change: (payload: Buffer) => Buffer) =>
    joined(
      header,
      blocks.map((block, at) => (at === number ? { ...block, payload: change(block.payload) } : block))
    )
  const record = good.indexOf("event 299:")
  const own = (list: Array<Buffer>, at: number) => list[at] as Buffer
  const note = (text: string) => bundle(blocks.length - 1, () => Buffer.from(text))
  return new Map([
    ["good.lethelog", good],
    ["good.vkey", Buffer.from(`${signer.verifierKey}\n`)],
    ["earlier.checkpoint", Buffer.from(earlier.checkpoint)],
    ["stranger.vkey", Buffer.from(`${stranger.verifierKey}\n`)],
    ["bit-in-record.lethelog", flipped(good, record + 12)],
    ["bit-in-hash.lethelog", bundle(1, (payload) => flipped(payload, 6 + 32 * 43 + 5))],
    ["bit-in-tile.lethelog", bundle(blocks.length - 2, (payload) => flipped(payload, 7 + 32 + 5))],
    ["record-dropped.lethelog", bundle(1, (payload) => withEntries(payload, (list) => list.splice(43, 1)))],
    [
      "record-inserted.lethelog",
      bundle(1, (payload) => withEntries(payload, (list) => list.splice(43, 0, own(list, 0))))
    ],
    [
      "records-swapped.lethelog",
      bundle(1, (payload) => withEntries(payload, (list) => list.splice(43, 2, own(list, 44), own(list, 43))))
    ],
    [
      "bundle-dropped.lethelog",
      joined(
        header,
        blocks.filter((_, at) => at !== 1)
      )
    ],
    ["truncated-in-record.lethelog", good.subarray(0, record + 12)],
    ["truncated-before-checkpoint.lethelog", joined(header, blocks.slice(0, -1))],
    ["trailing-bytes.lethelog", Buffer.concat([good, Buffer.from("more")])],
    [
      "rewritten-with-old-signature.lethelog",
      joined(header, [...split(fork.file).blocks.slice(0, -1), ...blocks.slice(-1)])
    ],
    ["size-in-checkpoint.lethelog", note(checkpoint.replace("\n600\n", "\n599\n"))],
    ["signature-changed.lethelog", note(checkpoint.replace(/.(?=.{8}\n$)/u, (letter) => (letter === "A" ? "B" : "A")))],
    ["signed-by-stranger.lethelog", strange.file],
    [
      "other-origin.lethelog",
      Buffer.concat([Buffer.from("lethe-log/1\nexample.org/vectors/other\n"), good.subarray(header.length)])
    ],
    // Signed by the right key, and refused beside earlier.checkpoint only.
    ["fork-since-earlier.lethelog", (await exported(signer, contents(600, 7))).file],
    ["rolled-back-since-earlier.lethelog", (await exported(signer, contents(200))).file],
    ["not-a-log.lethelog", Buffer.from("This is no log.\n")]
  ])
}

if (import.meta.main) {
  const folder = process.argv[2] ?? import.meta.dirname
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of await vectors()) writeFileSync(join(folder, name), bytes)
}
