/**
 * Proofs out of tiles: which tiles a proof needs, and the proof once they are read.
 *
 * What the right edge remembers is taken from there, so that only full tiles are read.
 */
import { nodeHash, same } from "../Hash.ts"
import { fullWidth, hashAt, type Tile, type TileBytes, tilePath } from "../Tile.ts"
import { type Node, nodesIn, type Range } from "./ranges.ts"

/** The nodes that are at hand without a tile. */
export type Remembered = (height: number, index: number) => Uint8Array | undefined

export interface ProofPlan {
  readonly tiles: ReadonlyArray<Tile>
  /** The proof's hashes, or the tiles that are missing. */
  readonly assemble: (read: ReadonlyArray<TileBytes>) => ReadonlyArray<Uint8Array> | ReadonlyArray<Tile>
}

interface Place {
  readonly tile: Tile
  readonly position: number
  readonly count: number
}

/** What to read for the hashes of these ranges. Only full tiles are asked for: the edge remembers the others. */
export const planProof = (ranges: ReadonlyArray<Range>, remembered: Remembered): ProofPlan => {
  const tiles = new Map<string, Tile>()
  // Copied now: the edge moves on while tiles are read.
  const atHand = new Map<string, Uint8Array>()
  for (const node of ranges.flatMap(nodesIn)) {
    const known = remembered(node.height, node.index)
    const { tile } = placeOf(node)
    if (known === undefined) tiles.set(tilePath(tile), tile)
    else atHand.set(nodeKey(node), Uint8Array.from(known))
  }
  const assemble: ProofPlan["assemble"] = (read) => {
    const bytes = new Map(read.map((each) => [tilePath(each.tile), each.bytes]))
    const missing = [...tiles].filter(([path]) => bytes.get(path) === undefined).map(([, tile]) => tile)
    if (missing.length > 0) return missing
    return ranges.map((range) => foldRight(nodesIn(range).map((node) => nodeIn(node, bytes, atHand))))
  }
  return { tiles: [...tiles.values()], assemble }
}

export const isMissing = (
  assembled: ReadonlyArray<Uint8Array> | ReadonlyArray<Tile>
): assembled is ReadonlyArray<Tile> => assembled.some((each) => !(each instanceof Uint8Array))

/** Those of these tiles whose hashes do not lead to what the level above says of them. */
export const mismatched = (read: ReadonlyArray<TileBytes>, remembered: Remembered): ReadonlyArray<Tile> => {
  const byPath = new Map(read.map((each) => [tilePath(each.tile), each.bytes]))
  return read
    .filter(({ tile, bytes }) => {
      const node = { height: (tile.level + 1) * 8, index: tile.index }
      const above = remembered(node.height, node.index) ?? inTile(placeOf(node), byPath)
      return above !== undefined && !same(subtree(bytes, 0, fullWidth), above)
    })
    .map(({ tile }) => tile)
}

const placeOf = ({ height, index }: Node): Place => {
  const count = 2 ** (height % 8)
  const first = index * count
  const tile = { level: Math.floor(height / 8), index: Math.floor(first / fullWidth), width: fullWidth }
  return { tile, position: first - tile.index * fullWidth, count }
}

const inTile = ({ tile, position, count }: Place, bytes: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined => {
  const found = bytes.get(tilePath(tile))
  return found === undefined ? undefined : subtree(found, position, count)
}

const nodeKey = ({ height, index }: Node): string => `${height} ${index}`

const nodeIn = (
  node: Node,
  bytes: ReadonlyMap<string, Uint8Array>,
  atHand: ReadonlyMap<string, Uint8Array>
): Uint8Array =>
  // The tiles are all there: `assemble` has looked.
  atHand.get(nodeKey(node)) ?? inTile(placeOf(node), bytes) ?? new Uint8Array()

const subtree = (bytes: Uint8Array, position: number, count: number): Uint8Array =>
  count === 1
    ? Uint8Array.from(hashAt(bytes, position))
    : nodeHash(subtree(bytes, position, count / 2), subtree(bytes, position + count / 2, count / 2))

const foldRight = (hashes: ReadonlyArray<Uint8Array>): Uint8Array =>
  hashes.reduceRight((right, left) => nodeHash(left, right))
