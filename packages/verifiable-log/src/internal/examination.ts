/**
 * The examination of an export's records and tiles.
 *
 * It grows the tree of the records that are there. Where they do not fit the hashes in the file, it grows a second one,
 * of what those hashes say: in the end the signature tells which of the two is right.
 */
import type { Checkpoint } from "../Checkpoint.ts"
import { type Finding, recordsText } from "../Finding.ts"
import { type GrowingTree, growTree } from "../GrowingTree.ts"
import { same } from "../Hash.ts"
import { fullWidth, hashAt, type TileBytes, tilePath } from "../Tile.ts"
import { differences, fits, hashRecords } from "./bundle.ts"
import type { Block } from "./exportBlocks.ts"

type Records = Extract<Block, { readonly _tag: "Records" }>
type TileBlock = Extract<Block, { readonly _tag: "Tile" }>

export interface Examination {
  readonly records: (block: Records) => void
  readonly tile: (block: TileBlock) => void
  readonly size: () => number
  /** All that was found, with what the checkpoint says, if there is one. */
  readonly end: (checkpoint: Checkpoint | undefined) => ReadonlyArray<Finding>
}

export const makeExamination = (since: Checkpoint | undefined): Examination => {
  const state = makeState(since)
  return {
    records: (block) => takeRecords(state, block),
    tile: (block) => takeTile(state, block),
    size: () => state.read,
    end: (checkpoint) => conclude(state, checkpoint)
  }
}

interface State {
  readonly since: Checkpoint | undefined
  readonly findings: Array<Finding>
  readonly tree: GrowingTree
  /** What the file's hashes say, from the first bundle on whose records do not fit. */
  said: GrowingTree | undefined
  /** Tiles above level 0 whose blocks must come next, in this order. */
  due: Array<TileBytes>
  /** The same of the records that are there, where they and the file's hashes differ. */
  own: ReadonlyArray<TileBytes>
  /** Records that were read. */
  read: number
  bundle: number
  /** Bundles came in another order: what follows stands at other indexes than it says. */
  displaced: boolean
  /** The last bundle has come: one that was not full, or unfilled tiles after it. */
  ended: boolean
  /** The unfilled tiles, which come after the last bundle, have become due. */
  edgeDue: boolean
  forked: boolean
}

const makeState = (since: Checkpoint | undefined): State => {
  const tree = growTree({
    onTile: (tile) => {
      if (state.said === undefined) becomesDue(state, tile)
      else state.own = [...state.own, tile]
    }
  })
  const state: State = {
    since,
    findings: [],
    tree,
    said: undefined,
    due: [],
    own: [],
    read: 0,
    bundle: 0,
    displaced: false,
    ended: false,
    edgeDue: false,
    forked: since?.size === 0 && !same(since.root, tree.root())
  }
  return state
}

const becomesDue = (state: State, tile: TileBytes): void => {
  const { level, width } = tile.tile
  // The tile above becomes full first; in the file it comes after.
  if (level > 0 && width === fullWidth) state.due.unshift(tile)
}

const takeRecords = (state: State, block: Records): void => {
  const first = block.index * fullWidth
  const bundle = hashRecords(block.entries, block.width)
  tellMissing(state)
  if (block.index !== state.bundle || state.ended) displace(state, block)
  if (!fits(bundle, block.hashes, block.width)) {
    state.findings.push(...differences(bundle, block, first))
    state.said ??= growTree({
      from: { size: state.tree.size(), edge: state.tree.edge() },
      onTile: (tile) => becomesDue(state, tile)
    })
  }
  // Records that are missing or too many would move all that follow: then the hashes in the file stand for them.
  const leaves = bundle.count === block.width && bundle.brokenAt === undefined ? bundle.hashes : block.hashes
  const { since, tree, said } = state
  state.own = []
  const mark = since === undefined ? 0 : since.size - tree.size()
  for (let at = 0; at < block.width; at++) {
    tree.append(hashAt(leaves, at))
    said?.append(hashAt(block.hashes, at))
    if (at + 1 === mark) state.forked = since !== undefined && !same(tree.root(), since.root)
  }
  state.read += bundle.count
  state.bundle = block.index + 1
  state.ended ||= block.width < fullWidth
}

const displace = (state: State, { index, byte }: Records): void => {
  const [found, expected] = [index * fullWidth, state.bundle * fullWidth]
  const after = state.ended ? "after the last bundle" : `where ${expected} was expected`
  const missing = found > expected ? `: ${recordsText(expected, found)} missing here` : ""
  const message = `the bundle of record ${found} stands ${after}${missing}`
  state.findings.push({ code: "bundle-out-of-order", message, byte })
  state.displaced = true
}

const takeTile = (state: State, { level, index, width, hashes, byte }: TileBlock): void => {
  const path = tilePath({ level, index, width })
  if (state.due.length === 0 && width < fullWidth && !state.edgeDue) end(state)
  const [expected] = state.due
  if (expected === undefined || tilePath(expected.tile) !== path) {
    if (!state.displaced) state.findings.push({ code: "tile-out-of-order", message: `${path} is not due here`, byte })
    return
  }
  state.due.shift()
  if (state.displaced) return
  const wide = fullWidth ** level
  const own = state.own.find(({ tile }) => tilePath(tile) === path)
  for (let at = 0; at < width; at++) {
    const hash = hashAt(hashes, at)
    // Where only one of the two trees has it, what made them differ is told already.
    if (same(hash, hashAt(expected.bytes, at)) || (own !== undefined && same(hash, hashAt(own.bytes, at)))) continue
    const from = (index * fullWidth + at) * wide
    const message = `${recordsText(from, from + wide)} do not fit ${path}, hash ${at}`
    state.findings.push({ code: "records-replaced", message, records: { from, to: from + wide }, byte })
  }
}

/** After the last bundle, the unfilled tiles are due. */
const end = (state: State): void => {
  state.ended = true
  state.edgeDue = true
  state.due = (state.said ?? state.tree).edge().filter(({ tile }) => tile.level > 0)
  state.own = state.said === undefined ? [] : state.tree.edge()
}

/** Tiles whose blocks should have come before this. */
const tellMissing = (state: State): void => {
  const missing = state.due.map(
    ({ tile }): Finding => ({
      code: "tile-out-of-order",
      message: `${tilePath(tile)} is missing`
    })
  )
  if (!state.displaced) state.findings.push(...missing)
  state.due = []
}

const conclude = (state: State, checkpoint: Checkpoint | undefined): ReadonlyArray<Finding> => {
  const { tree, said, since, findings } = state
  if (checkpoint !== undefined) {
    if (!state.edgeDue) end(state)
    tellMissing(state)
  }
  const size = tree.size()
  if (since !== undefined && since.size > size)
    findings.push({ code: "rolled-back", message: `there are ${size} records, and there were ${since.size}` })
  if (state.forked)
    findings.push({
      code: "forked",
      message: `the first ${since?.size} records are not those of the earlier checkpoint`
    })
  if (checkpoint === undefined) return findings
  if (checkpoint.size !== state.read) {
    const message = `there are ${state.read} records, and the checkpoint says ${checkpoint.size}`
    findings.push({ code: "size-differs", message })
  }
  const signed = (other: GrowingTree) => other.size() === checkpoint.size && same(other.root(), checkpoint.root)
  const [records, hashes] = [signed(tree), said !== undefined && signed(said)]
  if (!records && !hashes)
    return [...findings, { code: "root-differs", message: "the root of these records is not the one that was signed" }]
  return records ? findings.map(asSigned) : findings.map(tileAtFault)
}

/** The records are what was signed: then it is what the file says of them that was changed. */
const asSigned = (finding: Finding): Finding => {
  if (finding.code === "record-changed")
    return {
      ...finding,
      code: "hash-changed",
      message: finding.message.replace(/ changed$/u, ": the hash beside it changed")
    }
  return tileAtFault(finding)
}

const tileAtFault = (finding: Finding): Finding =>
  finding.code === "records-replaced"
    ? {
        ...finding,
        code: "tile-changed",
        message: finding.message.replace("do not fit", "are as signed, and not as in")
      }
    : finding
