/**
 * A tree that grows by leaves at its right end, and its root at each size: RFC 9162, section 2.1.
 *
 * It remembers what later leaves can still change: one unfilled tile a level, with the nodes above its hashes. So each
 * node is hashed once, n − 1 in all, and the root costs at most eight hashes a level. Memory does not grow with the
 * tree, but for the number of levels: three at 16 million records.
 *
 * @since 0.1.0
 */
import { hash } from "node:crypto"
import { emptyRoot, hashLength, nodeHash } from "./Hash.ts"
import { fullWidth, hashAt, type Tile, type TileBytes } from "./Tile.ts"

export interface GrowingTree {
  /** How many leaves there are. */
  readonly size: () => number
  readonly append: (leaf: Uint8Array) => void
  readonly root: () => Uint8Array
  /** The unfilled tiles, from level 0 up; those of width 0 are left out. */
  readonly edge: () => ReadonlyArray<TileBytes>
  /** A node that is remembered: the hash of the 2^height leaves from index × 2^height on. */
  readonly node: (height: number, index: number) => Uint8Array | undefined
}

export interface GrowingTreeOptions {
  /** Where to go on from: the unfilled tiles of a tree of this size, in any order. */
  readonly from?: { readonly size: number; readonly edge: ReadonlyArray<TileBytes> }
  /**
   * Called with each tile as it becomes full, and with the unfilled one above it just before: what a tile's presence
   * says of the level above is then always there.
   */
  readonly onTile?: (tile: TileBytes) => void
}

/** A tree without leaves, or one that goes on from an edge. */
export const growTree = ({ from, onTile }: GrowingTreeOptions = {}): GrowingTree => {
  const levels: Array<Level> = []
  let size = 0
  const levelAt = (level: number): Level => (levels[level] ??= makeLevel(level))
  const add = (into: Level, leaf: Uint8Array) => {
    if (put(into, leaf) < fullWidth) return
    const above = levelAt(into.level + 1)
    add(above, hashAt(into.nodes, lastNode))
    if (onTile !== undefined && above.width > 0) onTile(tileOf(above))
    if (onTile !== undefined)
      onTile({ tile: { level: into.level, index: into.index, width: fullWidth }, bytes: row(into) })
    clear(into)
  }
  if (from !== undefined) {
    size = from.size
    restore(levelAt, from)
  }
  return {
    size: () => size,
    append: (leaf) => {
      size += 1
      add(levelAt(0), leaf)
    },
    root: () => rootOf(levels),
    edge: () => levels.filter(({ width }) => width > 0).map(tileOf),
    node: (height, index) => {
      const level = levels[Math.floor(height / 8)]
      return level === undefined ? undefined : nodeOf(level, height % 8, index)
    }
  }
}

/** One level's unfilled tile: its hashes, then the nodes above them, height by height. */
interface Level {
  readonly level: number
  index: number
  width: number
  readonly nodes: Buffer
}

/** Where each height of a tile begins, in hashes: 256 of height 0, 128 of height 1, … and one of height 8. */
const starts = Array.from({ length: 9 }, (_, height) => 2 * fullWidth - 2 ** (9 - height))
const lastNode = 2 * fullWidth - 2

const makeLevel = (level: number): Level => ({
  level,
  index: 0,
  width: 0,
  nodes: Buffer.alloc((lastNode + 1) * hashLength)
})

const clear = (level: Level): void => {
  level.index += 1
  level.width = 0
}

const row = ({ nodes, width }: Level): Uint8Array => Uint8Array.prototype.slice.call(nodes, 0, width * hashLength)

const tileOf = (level: Level): TileBytes => ({
  tile: { level: level.level, index: level.index, width: level.width },
  bytes: row(level)
})

const scratch = Buffer.alloc(1 + 2 * hashLength)
scratch[0] = 1

/** Puts a hash at the end of the row and hashes every pair that it completes. Returns the new width. */
const put = (level: Level, leaf: Uint8Array): number => {
  const { nodes } = level
  nodes.set(leaf, level.width * hashLength)
  level.width += 1
  for (let height = 0, at = level.width; at % 2 === 0 && height < 8; height++) {
    const pair = ((starts[height] ?? 0) + at - 2) * hashLength
    nodes.copy(scratch, 1, pair, pair + 2 * hashLength)
    at /= 2
    nodes.set(hash("sha256", scratch, "buffer"), ((starts[height + 1] ?? 0) + at - 1) * hashLength)
  }
  return level.width
}

/** Complete subtrees from the largest to the smallest, folded from the right. */
const rootOf = (levels: ReadonlyArray<Level>): Uint8Array => {
  let root: Uint8Array | undefined
  for (const { nodes, width } of levels) {
    for (let height = 0; height < 8; height++) {
      const wide = width >> height
      if (wide % 2 === 0) continue
      const peak = hashAt(nodes, (starts[height] ?? 0) + wide - 1)
      root = root === undefined ? Uint8Array.from(peak) : nodeHash(peak, root)
    }
  }
  return root ?? emptyRoot()
}

const nodeOf = (level: Level, height: number, index: number): Uint8Array | undefined => {
  const position = index - level.index * (fullWidth >> height)
  return position >= 0 && position < level.width >> height
    ? hashAt(level.nodes, (starts[height] ?? 0) + position)
    : undefined
}

const restore = (
  levelAt: (level: number) => Level,
  { size, edge }: { readonly size: number; readonly edge: ReadonlyArray<TileBytes> }
): void => {
  for (let level = 0; fullWidth ** level <= size; level++) {
    levelAt(level).index = Math.floor(size / fullWidth ** (level + 1))
  }
  for (const { tile, bytes } of edge) {
    const level = levelAt(tile.level)
    for (let at = 0; at < tile.width; at++) put(level, hashAt(bytes, at))
  }
}

/** The root of a tree with these leaf hashes. */
export const rootOfLeaves = (leaves: Iterable<Uint8Array>): Uint8Array => {
  const tree = growTree()
  for (const leaf of leaves) tree.append(leaf)
  return tree.root()
}

export type { Tile }
