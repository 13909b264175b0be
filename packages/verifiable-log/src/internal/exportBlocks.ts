/**
 * The export file's blocks: `docs/spec/verifiable-log-v1.md` has the layout.
 *
 * Reading is strict: a byte that could be otherwise without being noticed is a byte that somebody may change.
 */
import { hashLength, mostRecordBytes } from "../Hash.ts"
import { fullWidth } from "../Tile.ts"
import type { ByteReader } from "./byteReader.ts"

export const magic = "lethe-log/1\n"
export const mostOriginBytes = 1_024

export const kinds = { records: 0x52, tile: 0x54, checkpoint: 0x43 } as const

/** A kind and the length of what follows: 1 and 4 bytes. */
export const blockHeaderLength = 5
/** The bundle's number and its width: 4 and 2 bytes. */
export const recordsHeaderLength = 6
/** Level, number and width: 1, 4 and 2 bytes. */
export const tileHeaderLength = 7

export const mostCheckpointBytes = 65_535
const mostBlockBytes = recordsHeaderLength + fullWidth * (hashLength + 2 + mostRecordBytes)

export type Block =
  | {
      readonly _tag: "Records"
      readonly byte: number
      readonly index: number
      readonly width: number
      /** What the file says that the leaf hashes are. */
      readonly hashes: Buffer
      /** Each record with its length before it, in two bytes. */
      readonly entries: Buffer
    }
  | {
      readonly _tag: "Tile"
      readonly byte: number
      readonly level: number
      readonly index: number
      readonly width: number
      readonly hashes: Buffer
    }
  | { readonly _tag: "Checkpoint"; readonly byte: number; readonly note: Buffer }
  /** From here on nothing can be told from anything. */
  | { readonly _tag: "Broken"; readonly byte: number; readonly reason: string }
  | { readonly _tag: "End"; readonly byte: number }

/** The next block, or where reading must stop. */
export const readBlock = async (reader: ByteReader): Promise<Block> => {
  const byte = reader.position()
  const header = await reader.take(blockHeaderLength)
  if (header.length === 0) return { _tag: "End", byte }
  if (header.length < blockHeaderLength)
    return { _tag: "Broken", byte, reason: "the file ends in the middle of a block" }
  const kind = header[0]
  const length = header.readUInt32BE(1)
  if (!Object.values<number | undefined>(kinds).includes(kind))
    return { _tag: "Broken", byte, reason: "a block is of no known kind" }
  if (length > mostBlockBytes) return { _tag: "Broken", byte, reason: "a block is longer than any may be" }
  const payload = await reader.take(length)
  if (payload.length < length) return { _tag: "Broken", byte, reason: "the file ends in the middle of a block" }
  if (kind === kinds.checkpoint) return { _tag: "Checkpoint", byte, note: payload }
  return kind === kinds.tile ? tileBlock(byte, payload) : recordsBlock(byte, payload)
}

const recordsBlock = (byte: number, payload: Buffer): Block => {
  const broken: Block = { _tag: "Broken", byte, reason: "the width of a bundle does not fit its length" }
  if (payload.length < recordsHeaderLength) return broken
  const [index, width] = [payload.readUInt32BE(0), payload.readUInt16BE(4)]
  const entries = recordsHeaderLength + width * hashLength
  if (width === 0 || width > fullWidth || entries > payload.length) return broken
  return {
    _tag: "Records",
    byte,
    index,
    width,
    hashes: payload.subarray(recordsHeaderLength, entries),
    entries: payload.subarray(entries)
  }
}

const tileBlock = (byte: number, payload: Buffer): Block => {
  const broken: Block = { _tag: "Broken", byte, reason: "the width of a tile does not fit its length" }
  if (payload.length < tileHeaderLength) return broken
  const [level, index, width] = [payload.readUInt8(0), payload.readUInt32BE(1), payload.readUInt16BE(5)]
  if (width === 0 || width > fullWidth || payload.length !== tileHeaderLength + width * hashLength) return broken
  return { _tag: "Tile", byte, level, index, width, hashes: payload.subarray(tileHeaderLength) }
}

/** The first two lines: whether this is an export at all, and of which log. */
export const readHeader = async (reader: ByteReader): Promise<{ readonly origin: string } | undefined> => {
  if ((await reader.take(magic.length)).toString("latin1") !== magic) return undefined
  const bytes: Array<number> = []
  for (;;) {
    const [byte] = await reader.take(1)
    if (byte === undefined || bytes.length > mostOriginBytes) return undefined
    if (byte === 10) break
    bytes.push(byte)
  }
  const origin = strictText(Buffer.from(bytes))
  return origin === undefined || origin === "" ? undefined : { origin }
}

/** Text whose only bytes are these, or nothing. */
export const strictText = (bytes: Uint8Array): string | undefined => {
  const text = Buffer.from(bytes).toString("utf8")
  return Buffer.from(text, "utf8").equals(bytes) ? text : undefined
}

/** The full tiles above level 0 that the bundle with this number completes, from level 1 up. */
export const completedBy = (bundle: number): ReadonlyArray<{ readonly level: number; readonly index: number }> => {
  const completed = []
  for (let level = 1, count = (bundle + 1) / fullWidth; Number.isInteger(count); level++, count /= fullWidth) {
    completed.push({ level, index: count - 1 })
  }
  return completed
}
