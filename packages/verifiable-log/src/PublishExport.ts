/**
 * A log as static files, in the layout of C2SP tlog-tiles: its tiles, its records in bundles, and its checkpoint.
 *
 * Any web server can hand them out, and existing clients of such logs check them without knowing Lethe. What is
 * published is no longer erased by destroying a key alone where it holds content in clear: publish sealed logs only.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { parseCheckpoint } from "./Checkpoint.ts"
import { ExportNotOfCheckpoint } from "./ExportLog.ts"
import { growTree } from "./GrowingTree.ts"
import { same } from "./Hash.ts"
import { fits, hashRecords } from "./internal/bundle.ts"
import { readBytes } from "./internal/byteReader.ts"
import type { Chunks } from "./internal/chunks.ts"
import { type Block, readBlock, readHeader, strictText } from "./internal/exportBlocks.ts"
import { parseNote } from "./Note.ts"
import { entriesPath, fullWidth, hashAt, type TileBytes, tilePath } from "./Tile.ts"
import { NotAnExport } from "./VerifyExport.ts"

/** One file of a published log. */
export interface PublishedFile {
  /** With slashes, from the log's own address: `tile/0/000.p/5`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The files of an export, one after the other; the checkpoint comes last, so that it never promises what is not there.
 * Memory does not grow with the log.
 *
 * **Errors** Rejects with `NotAnExport`, or with `ExportNotOfCheckpoint` where the records are not those that the
 * checkpoint is of: then the checkpoint does not come. Whether it is signed is for `verifyExport` to say, before.
 */
export const publishedFiles = async function* (source: Chunks): AsyncGenerator<PublishedFile> {
  const reader = readBytes(source)
  if ((await readHeader(reader)) === undefined) return await Promise.reject(new NotAnExport())
  const full: Array<TileBytes> = []
  const tree = growTree({
    onTile: (each) => {
      if (each.tile.width === fullWidth) full.unshift(each)
    }
  })
  for (;;) {
    const block = await readBlock(reader)
    if (block._tag === "Records") {
      if (!take(tree, block)) return await Promise.reject(notOf(tree.size(), block.index * fullWidth + block.width))
      yield { path: entriesPath(block), bytes: Uint8Array.from(block.entries) }
      yield* full.splice(0).map(fileOf)
    } else if (block._tag === "Checkpoint") {
      yield* tree.edge().map(fileOf)
      const note = strictText(block.note) ?? ""
      const said = Result.getOrUndefined(Result.flatMap(parseNote(note), parseCheckpoint))
      if (said === undefined || said.size !== tree.size() || !same(said.root, tree.root()))
        return await Promise.reject(notOf(tree.size(), said?.size ?? 0))
      return yield { path: "checkpoint", bytes: Uint8Array.from(block.note) }
    } else if (block._tag !== "Tile") return await Promise.reject(notOf(tree.size(), 0))
  }
}

type Records = Extract<Block, { readonly _tag: "Records" }>

/** Takes a bundle that comes next and whose records have the hashes that the file says. */
const take = (tree: ReturnType<typeof growTree>, { index, width, hashes, entries }: Records): boolean => {
  const bundle = hashRecords(entries, width)
  if (index * fullWidth !== tree.size() || !fits(bundle, hashes, width)) return false
  for (let at = 0; at < width; at++) tree.append(hashAt(bundle.hashes, at))
  return true
}

const fileOf = ({ tile, bytes }: TileBytes): PublishedFile => ({ path: tilePath(tile), bytes })

const notOf = (records: number, size: number) => new ExportNotOfCheckpoint({ records, size })
