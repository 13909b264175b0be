/**
 * Hash tiles, as C2SP tlog-tiles has them: 256 hashes in a row, of one level of eight heights.
 *
 * Tile `index` of `level` holds the hashes of the subtrees of 256^level leaves, from the one numbered 256 × index on.
 * One that the tree has not filled is partial: it holds as many hashes as its width says.
 *
 * @since 0.1.0
 */
import { hashLength } from "./Hash.ts"

/** Hashes in a full tile. */
export const fullWidth = 256

/** Which tile, and how many hashes of it. */
export interface Tile {
  readonly level: number
  readonly index: number
  readonly width: number
}

/** A tile and its hashes, one after the other. */
export interface TileBytes {
  readonly tile: Tile
  readonly bytes: Uint8Array
}

/** The path of a tile in a published log: `tile/0/x001/x234/067.p/8`. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexPath(index)}${width === fullWidth ? "" : `.p/${width}`}`

/** The path of the records under a tile of level 0: `tile/entries/x001/x234/067.p/8`. */
export const entriesPath = ({ index, width }: Pick<Tile, "index" | "width">): string =>
  `tile/entries/${indexPath(index)}${width === fullWidth ? "" : `.p/${width}`}`

/** The tile of a level with this number, as wide as a tree of this size fills it; nothing where it does not begin. */
export const tileIn = (size: number, level: number, index: number): Tile | undefined => {
  const filled = Math.floor(size / fullWidth ** level) - index * fullWidth
  return filled <= 0 ? undefined : { level, index, width: Math.min(filled, fullWidth) }
}

/** Every tile of a tree of this size: level by level, from the left. */
export const tilesOf = function* (size: number): Generator<Tile> {
  for (let level = 0; fullWidth ** level <= size; level++) {
    for (let index = 0, tile = tileIn(size, level, 0); tile !== undefined; tile = tileIn(size, level, ++index))
      yield tile
  }
}

/** The hash at a position of a tile. */
export const hashAt = (bytes: Uint8Array, position: number): Uint8Array =>
  bytes.subarray(position * hashLength, (position + 1) * hashLength)

const indexPath = (index: number): string => {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/gu) ?? []
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/")
}
