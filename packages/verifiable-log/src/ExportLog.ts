/**
 * Writing a whole log as one file: its records, the hashes over them, and a checkpoint.
 *
 * The file is what is handed over: to an auditor, to an authority, to somewhere that is not restored with the database.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Checkpoint, CheckpointMalformed, parseCheckpoint } from "./Checkpoint.ts"
import { growTree } from "./GrowingTree.ts"
import { hashLength, leafHash, same } from "./Hash.ts"
import {
  blockHeaderLength,
  completedBy,
  kinds,
  magic,
  recordsHeaderLength,
  tileHeaderLength
} from "./internal/exportBlocks.ts"
import type { Log } from "./Log.ts"
import type { LogRetired, StoreUnavailable } from "./LogStore.ts"
import { NoteMalformed, parseNote } from "./Note.ts"
import { fullWidth, type Tile, type TileBytes, tilePath } from "./Tile.ts"

/** The log's records are not those that the checkpoint is of: it is another log's, or the store was changed. */
export class ExportNotOfCheckpoint extends Schema.TaggedError<ExportNotOfCheckpoint>()("ExportNotOfCheckpoint", {
  records: Schema.Number,
  size: Schema.Number
}) {
  override get message() {
    return `the ${this.records} records that the store has are not the ${this.size} that the checkpoint is of`
  }
}

export interface ExportOptions<E = never> {
  /** A checkpoint of the log, as text. Records after it are not exported. */
  readonly checkpoint: string
  /** Takes the file's bytes in their order. */
  readonly write: (bytes: Uint8Array) => Effect.Effect<void, E>
}

export type ExportError = NoteMalformed | CheckpointMalformed | ExportNotOfCheckpoint | LogRetired | StoreUnavailable

/**
 * Writes the export of a log as of a checkpoint. Memory does not grow with it.
 *
 * **Errors** `ExportNotOfCheckpoint` after the records were written and before the checkpoint was: the file does not
 * verify then. `NoteMalformed` and `CheckpointMalformed` before anything was written.
 */
export const exportLog = Effect.fn("Lethe.exportLog")(function* <E>(
  log: Pick<Log, "read">,
  { checkpoint, write }: ExportOptions<E>
): Effect.fn.Return<Checkpoint, E | ExportError> {
  const said = yield* Effect.fromResult(Result.flatMap(readNote(checkpoint), parseCheckpoint))
  const full = new Map<string, TileBytes>()
  const tree = growTree({
    onTile: (each) => {
      if (each.tile.level > 0 && each.tile.width === fullWidth) full.set(tilePath(each.tile), each)
    }
  })
  yield* write(Buffer.from(`${magic}${said.origin}\n`))
  for (let from = 0; from < said.size; from += fullWidth) {
    const records = yield* log.read({ from, to: Math.min(from + fullWidth, said.size) })
    if (records.length === 0) break
    const leaves = records.map(leafHash)
    for (const leaf of leaves) tree.append(leaf)
    yield* write(recordsBlock(from / fullWidth, records, leaves))
    for (const { level, index } of completedBy(from / fullWidth)) {
      const path = tilePath({ level, index, width: fullWidth })
      const found = full.get(path)
      if (records.length === fullWidth && found !== undefined) yield* write(tileBlock(found))
      full.delete(path)
    }
  }
  if (tree.size() !== said.size || !same(tree.root(), said.root))
    return yield* new ExportNotOfCheckpoint({ records: tree.size(), size: said.size })
  for (const each of tree.edge()) if (each.tile.level > 0) yield* write(tileBlock(each))
  yield* write(block(kinds.checkpoint, Buffer.from(checkpoint)))
  return said
})

const readNote = (source: string): Result.Result<ReturnType<typeof noteText>, NoteMalformed> =>
  Result.map(parseNote(source), noteText)

const noteText = ({ text }: { readonly text: string }) => ({ text })

const block = (kind: number, ...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const header = Buffer.alloc(blockHeaderLength)
  header.writeUInt8(kind, 0)
  header.writeUInt32BE(
    parts.reduce((sum, { length }) => sum + length, 0),
    1
  )
  return Buffer.concat([header, ...parts])
}

const recordsBlock = (
  index: number,
  records: ReadonlyArray<Uint8Array>,
  leaves: ReadonlyArray<Uint8Array>
): Uint8Array => {
  const header = Buffer.alloc(recordsHeaderLength)
  header.writeUInt32BE(index, 0)
  header.writeUInt16BE(records.length, 4)
  return block(kinds.records, header, ...leaves, entryBundle(records))
}

/** Records as an entry bundle of tlog-tiles: each with its length before it, in two bytes. */
export const entryBundle = (records: ReadonlyArray<Uint8Array>): Uint8Array => {
  const bundle = Buffer.alloc(records.reduce((sum, { length }) => sum + length + 2, 0))
  let at = 0
  for (const record of records) {
    at = bundle.writeUInt16BE(record.length, at)
    bundle.set(record, at)
    at += record.length
  }
  return bundle
}

const tileBlock = ({ tile: { level, index, width }, bytes }: TileBytes): Uint8Array => {
  const header = Buffer.alloc(tileHeaderLength)
  header.writeUInt8(level, 0)
  header.writeUInt32BE(index, 1)
  header.writeUInt16BE(width, 5)
  return block(kinds.tile, header, bytes.subarray(0, width * hashLength))
}

export { CheckpointMalformed, NoteMalformed }
export type { Tile }
