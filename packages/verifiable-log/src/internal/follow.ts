/**
 * Following a log in its store: the right edge of its tree, kept up with what anybody appends.
 *
 * A tile is written by whoever passes its end, in order, so that the last one that is there says that all before it
 * are. Whoever opens a log goes on from there, and reads at most the records after it.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Semaphore from "effect/Semaphore"
import { type GrowingTree, growTree } from "../GrowingTree.ts"
import { leafHash } from "../Hash.ts"
import type { LogId, LogRetired, LogStore, StoreUnavailable } from "../LogStore.ts"
import type { TreeHead } from "../Proof.ts"
import { fullWidth, type Tile, type TileBytes, tilePath } from "../Tile.ts"

/** The log has fewer records than it had: it was rolled back, or this is not the log. */
export class LogRolledBack extends Schema.TaggedError<LogRolledBack>()("LogRolledBack", {
  log: Schema.String,
  size: Schema.Number,
  was: Schema.Number
}) {
  override get message() {
    return `the log ${this.log} has ${this.size} records and had ${this.was}: it was rolled back`
  }
}

/** The log does not begin with the records that it had: it was forked, or its records were changed. */
export class LogForked extends Schema.TaggedError<LogForked>()("LogForked", {
  log: Schema.String,
  size: Schema.Number
}) {
  override get message() {
    return `the first ${this.size} records of the log ${this.log} are not those that were signed`
  }
}

export type FollowError = LogRetired | StoreUnavailable | LogRolledBack | LogForked

type Store = LogStore["Service"]

export interface Followed {
  readonly id: LogId
  readonly tree: GrowingTree
  readonly head: () => TreeHead
  /** Reads what was appended since, and writes the tiles it completes. */
  readonly catchUp: Effect.Effect<void, FollowError>
  /** As `catchUp`, for whoever moves the edge alone already. */
  readonly readOn: Effect.Effect<void, FollowError>
  /** Takes the leaves of records that were just written behind the last one known. */
  readonly extend: (leaves: ReadonlyArray<Uint8Array>) => void
  /** Writes the tiles that became full. They are kept for the next time where the store cannot take them now. */
  readonly writeTiles: Effect.Effect<void>
  /** How many tiles wait to be written. */
  readonly tilesWaiting: () => number
  /** One at a time moves the edge. */
  readonly alone: <A, E>(run: Effect.Effect<A, E>) => Effect.Effect<A, E>
}

const page = 1_024

/** Opens the edge of a log. */
export const follow = Effect.fnUntraced(function* (store: Store, id: LogId): Effect.fn.Return<Followed, FollowError> {
  const semaphore = yield* Semaphore.make(1)
  const full: Array<TileBytes> = []
  const from = yield* lastEdge(store, id)
  const tree = growTree({ from, onTile: (tile) => void full.push(tile) })
  const extend = (leaves: ReadonlyArray<Uint8Array>) => {
    for (const leaf of leaves) tree.append(leaf)
  }
  const writeTiles = Effect.suspend(() => {
    const { length } = full
    if (length === 0) return Effect.void
    return Effect.match(store.writeTiles(id, full.filter(isNeeded)), {
      onSuccess: () => void full.splice(0, length),
      // The records are written, and tiles can always be computed from them.
      onFailure: () => undefined
    })
  })
  const readOn = Effect.gen(function* () {
    for (;;) {
      const size = tree.size()
      const records = yield* store.read(id, { from: size, to: size + page })
      extend(records.map(leafHash))
      yield* writeTiles
      if (records.length < page) return yield* refuseRollback(store, id, tree.size(), records.length)
    }
  })
  const alone = <A, E>(run: Effect.Effect<A, E>) => semaphore.withPermits(1)(run)
  const followed: Followed = {
    id,
    tree,
    head: () => ({ size: tree.size(), root: tree.root() }),
    catchUp: alone(readOn),
    readOn,
    extend,
    writeTiles,
    tilesWaiting: () => full.length,
    alone
  }
  yield* readOn
  return followed
})

/** A log that gave nothing new may have lost what it had: then its extent says so. */
const refuseRollback = Effect.fnUntraced(function* (store: Store, log: LogId, known: number, read: number) {
  if (read > 0 || known === 0) return
  const { size } = yield* store.extent(log)
  if (size < known) return yield* new LogRolledBack({ log, size, was: known })
})

/** Of the unfilled tiles that are written together, each grown out of the one before, the last says it all. */
const isNeeded = ({ tile }: TileBytes, at: number, all: ReadonlyArray<TileBytes>): boolean =>
  tile.width === fullWidth ||
  !all.slice(at + 1).some(({ tile: later }) => later.level === tile.level && later.index === tile.index)

/** How many full tiles back an edge is looked for, where a store wrote the last ones in part. */
const edgesBack = 32

/** The unfilled tiles as they were when a full tile of level 0 was written: the last one whose edge is there. */
const lastEdge = Effect.fnUntraced(function* (store: Store, log: LogId) {
  const { tiles } = yield* store.extent(log)
  const last = tiles * fullWidth
  const edge = yield* store.readTiles(log, unfilled(last))
  if (edge.length === unfilled(last).length) return { size: last, edge }
  const sizes = Array.from({ length: Math.min(tiles, edgesBack) }, (_, back) => (tiles - back - 1) * fullWidth)
  const found = yield* store.readTiles(log, distinct(sizes.flatMap(unfilled)))
  for (const size of sizes) {
    const wanted = unfilled(size).map(tilePath)
    const own = found.filter(({ tile }) => wanted.includes(tilePath(tile)))
    if (size > 0 && own.length === wanted.length) return { size, edge: own }
  }
  // They were lost: all can be computed anew from the records.
  return { size: 0, edge: [] }
})

const distinct = (tiles: ReadonlyArray<Tile>): ReadonlyArray<Tile> => [
  ...new Map(tiles.map((tile) => [tilePath(tile), tile])).values()
]

/** The unfilled tiles above level 0 of a tree whose tiles of level 0 are full. */
const unfilled = (size: number): ReadonlyArray<Tile> => {
  const tiles: Array<Tile> = []
  for (let level = 1; fullWidth ** level <= size; level++) {
    const count = Math.floor(size / fullWidth ** level)
    const [index, width] = [Math.floor(count / fullWidth), count % fullWidth]
    if (width > 0) tiles.push({ level, index, width })
  }
  return tiles
}
