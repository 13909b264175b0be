/**
 * The export file of `docs/spec/verifiable-log-v1.md`, read literally: the whole of it in memory, checks in the order
 * of the spec, and the first fault as a sentence. It shares no code with the library.
 */
import { createHash, createPublicKey, verify } from "node:crypto"
import { leaf, makeReference } from "./literalTree.ts"

export interface Read {
  readonly origin: string
  readonly records: ReadonlyArray<Buffer>
  readonly tiles: ReadonlyArray<{
    readonly level: number
    readonly index: number
    readonly hashes: ReadonlyArray<Buffer>
  }>
  readonly note: string
}

/** What is wrong, or nothing. */
export const verifyLiterally = (file: Buffer, vkey: string): string | undefined => {
  try {
    const read = readLiterally(file)
    verifyNote(read, vkey)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

const must = (holds: boolean, otherwise: string) => {
  if (!holds) throw new Error(otherwise)
}

/** The file's parts; throws where it is not as the spec says. */
export const readLiterally = (file: Buffer): Read => {
  let at = 0
  const take = (length: number): Buffer => {
    must(at + length <= file.length, "the file is too short")
    at += length
    return file.subarray(at - length, at)
  }
  const line = (): string => {
    const end = file.indexOf(10, at)
    must(end >= 0, "a line does not end")
    const text = take(end - at).toString("utf8")
    take(1)
    return text
  }
  must(line() === "lethe-log/1", "the first line is another")
  const origin = line()
  const records: Array<Buffer> = []
  const leaves: Array<Buffer> = []
  const reference = makeReference(leaves)
  const tiles: Array<Read["tiles"][number]> = []
  const owed: Array<string> = []
  let ended = false
  for (;;) {
    const kind = take(1).toString("latin1")
    const length = take(4).readUInt32BE()
    const payload = take(length)
    if (kind === "R") {
      must(!ended && owed.length === 0, "a bundle comes after the end, or before a tile that is due")
      must(payload.readUInt32BE(0) === records.length / 256, "a bundle has another number")
      const width = payload.readUInt16BE(4)
      must(width >= 1 && width <= 256, "a bundle has no width")
      ended = width < 256
      let offset = 6 + 32 * width
      for (let n = 0; n < width; n++) {
        const size = payload.readUInt16BE(offset)
        must(offset + 2 + size <= payload.length, "a record is cut off")
        const record = payload.subarray(offset + 2, offset + 2 + size)
        must(
          leaf(record).equals(payload.subarray(6 + 32 * n, 38 + 32 * n)),
          `record ${records.length} does not fit its hash`
        )
        records.push(record)
        leaves.push(leaf(record))
        offset += 2 + size
      }
      must(offset === payload.length, "a bundle is longer than its records")
      for (let level = 1; records.length % 256 ** (level + 1) === 0; level++)
        owed.push(`${level} ${records.length / 256 ** (level + 1) - 1} 256`)
    } else if (kind === "T") {
      if (owed.length === 0 && !ended) ended = true
      const [level, index, width] = [payload.readUInt8(0), payload.readUInt32BE(1), payload.readUInt16BE(5)]
      if (owed.length === 0)
        owed.push(...edge(records.length).slice(tiles.filter((each) => each.hashes.length < 256).length))
      must(owed.shift() === `${level} ${index} ${width}`, "a tile is not due")
      if (width < 256) owed.length = 0
      must(payload.length === 7 + 32 * width, "a tile has another length")
      const hashes = Array.from({ length: width }, (_, n) => payload.subarray(7 + 32 * n, 39 + 32 * n))
      const wide = 256 ** level
      for (const [n, hash] of hashes.entries()) {
        const from = (index * 256 + n) * wide
        must(reference.range(from, from + wide).equals(hash), "a tile does not fit its records")
      }
      tiles.push({ level, index, hashes })
    } else {
      must(kind === "C", "a block is of no known kind")
      must(at === file.length, "something comes after the checkpoint")
      const partial = tiles.filter((each) => each.hashes.length < 256).length
      must(owed.length === 0 && edge(records.length).length === partial, "a tile is missing")
      return { origin, records, tiles, note: payload.toString("utf8") }
    }
  }
}

/** The unfilled tiles above level 0, from the lowest. */
const edge = (size: number): Array<string> => {
  const found: Array<string> = []
  for (let level = 1; 256 ** level <= size; level++) {
    const count = Math.floor(size / 256 ** level)
    if (count % 256 > 0) found.push(`${level} ${Math.floor(count / 256)} ${count % 256}`)
  }
  return found
}

const verifyNote = ({ note, origin, records }: Read, vkey: string) => {
  const [name = "", id = "", base64 = ""] =
    vkey.trim().split("+").length === 3 ? vkey.trim().split("+") : splitKey(vkey)
  const key = Buffer.from(base64, "base64")
  const own = createHash("sha256").update(`${name}\n`).update(key).digest("hex").slice(0, 8)
  must(own === id && key[0] === 1 && key.length === 33, "the key does not fit its id")
  const cut = note.lastIndexOf("\n\n")
  const [text, signatures] = [note.slice(0, cut + 1), note.slice(cut + 2)]
  must(
    Buffer.from(note).toString("utf8") === note && signatures.endsWith("\n"),
    "the note does not end in a line break"
  )
  const [line = "", ...others] = signatures.slice(0, -1).split("\n")
  must(others.length === 0, "there are other signatures")
  const [, who, signature = ""] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? []
  const bytes = Buffer.from(signature, "base64")
  must(who === name && bytes.toString("base64") === signature, "the signature is somebody else's")
  must(bytes.subarray(0, 4).toString("hex") === id, "the signature is by another key")
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key.subarray(1)])
  const publicKey = createPublicKey({ key: der, format: "der", type: "spki" })
  must(verify(null, Buffer.from(text), publicKey, bytes.subarray(4)), "the signature does not verify")
  const [of, size, root] = text.split("\n")
  must(of === origin, "the checkpoint is of another log")
  must(size === String(records.length), "the checkpoint is of another size")
  must(
    root ===
      makeReference(records.map((record) => leaf(record)))
        .root(records.length)
        .toString("base64"),
    "the root is another"
  )
}

/** A base64 may hold a plus. */
const splitKey = (vkey: string): ReadonlyArray<string> => {
  const [, name = "", id = "", base64 = ""] = /^([^+]+)\+([^+]+)\+(.*)$/u.exec(vkey.trim()) ?? []
  return [name, id, base64]
}
