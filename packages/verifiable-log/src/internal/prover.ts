/** Proofs of an open log: out of tiles and the edge, verified before they are handed out. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { same } from "../Hash.ts"
import type { LogStore } from "../LogStore.ts"
import {
  type ConsistencyProof,
  type InclusionProof,
  type TreeHead,
  verifyConsistency,
  verifyInclusion
} from "../Proof.ts"
import { type TileBytes, tilePath } from "../Tile.ts"
import { type Followed, type FollowError, LogForked, LogRolledBack } from "./follow.ts"
import { isMissing, mismatched, planProof } from "./prove.ts"
import { consistencyRanges, inclusionRanges, type Range } from "./ranges.ts"

/** There is no record at this index in a tree of this size. */
export class IndexNotInTree extends Schema.TaggedError<IndexNotInTree>()("IndexNotInTree", {
  index: Schema.Number,
  size: Schema.Number
}) {
  override get message() {
    return `a log of ${this.size} records has none at ${this.index}`
  }
}

/** The head that was given has another root than the log at its size, or more records than the log. */
export class HeadNotOfThisLog extends Schema.TaggedError<HeadNotOfThisLog>()("HeadNotOfThisLog", {
  log: Schema.String,
  size: Schema.Number
}) {
  override get message() {
    return `the head of ${this.size} records is none that the log ${this.log} had`
  }
}

/** Stored tiles do not lead to the root, or are missing: they were changed. The records are not affected. */
export class TilesMismatch extends Schema.TaggedError<TilesMismatch>()("TilesMismatch", {
  log: Schema.String,
  tiles: Schema.Array(Schema.String)
}) {
  override get message() {
    return `tiles of the log ${this.log} are missing or do not match its root: ${this.tiles.join(", ")}`
  }
}

export type ProofError = IndexNotInTree | HeadNotOfThisLog | TilesMismatch | FollowError

export interface Prover {
  readonly inclusion: (index: number, at?: TreeHead) => Effect.Effect<InclusionProof, ProofError>
  readonly consistency: (from: TreeHead, to?: TreeHead) => Effect.Effect<ConsistencyProof, ProofError>
  /** Refuses a log that does not begin with this head. */
  readonly beginsWith: (since: TreeHead) => Effect.Effect<void, FollowError | TilesMismatch>
}

export const prover = (store: LogStore["Service"], followed: Followed): Prover => {
  const { id: log, tree } = followed
  const hashes = (ranges: ReadonlyArray<Range>) => readHashes(store, followed, ranges)
  /** Who is to blame for a proof that does not verify: tiles, or the head that was given. */
  const blame = <E>(read: ReadonlyArray<TileBytes>, head: E) => {
    const tiles = mismatched(read, tree.node).map(tilePath)
    return tiles.length > 0 ? new TilesMismatch({ log, tiles }) : head
  }
  return {
    inclusion: Effect.fnUntraced(function* (index: number, at?: TreeHead) {
      const { size, root } = yield* reached(followed, at)
      if (!Number.isSafeInteger(index) || index < 0 || index >= size) return yield* new IndexNotInTree({ index, size })
      const leaf = { from: index, to: index + 1 }
      const { hashes: found, read } = yield* hashes([leaf, ...inclusionRanges(index, size)])
      const [own, ...path] = found
      const proof: InclusionProof = { index, size, hashes: path }
      if (own !== undefined && Result.isSuccess(verifyInclusion(own, proof, { size, root }))) return proof
      return yield* blame(read, new HeadNotOfThisLog({ log, size }))
    }),
    consistency: Effect.fnUntraced(function* (from: TreeHead, until?: TreeHead) {
      const to = yield* reached(followed, until)
      yield* reached(followed, from)
      const strange = new HeadNotOfThisLog({ log, size: from.size })
      if (from.size > to.size) return yield* strange
      const { hashes: found, read } = yield* hashes(consistencyRanges(from.size, to.size))
      const proof: ConsistencyProof = { from: from.size, to: to.size, hashes: found }
      return Result.isSuccess(verifyConsistency(from, proof, to)) ? proof : yield* blame(read, strange)
    }),
    beginsWith: Effect.fnUntraced(function* (since: TreeHead) {
      const size = tree.size()
      if (since.size > size) return yield* new LogRolledBack({ log, size, was: since.size })
      if (since.size === 0) return
      const { hashes: found, read } = yield* hashes([{ from: 0, to: since.size }])
      if (found[0] !== undefined && same(found[0], since.root)) return
      return yield* blame(read, new LogForked({ log, size: since.size }))
    })
  }
}

/** The head that is asked for, once the log is known to have so many records; the present one if none is. */
const reached = Effect.fnUntraced(function* (
  { id: log, tree, catchUp, head }: Followed,
  at: TreeHead | undefined
): Effect.fn.Return<TreeHead, ProofError> {
  if (at === undefined || at.size > tree.size()) yield* catchUp
  if (at !== undefined && !(Number.isSafeInteger(at.size) && at.size >= 0 && at.size <= tree.size()))
    return yield* new HeadNotOfThisLog({ log, size: at.size })
  return at ?? head()
})

const readHashes = Effect.fnUntraced(function* (
  store: LogStore["Service"],
  { id: log, tree, alone, writeTiles, tilesWaiting }: Followed,
  ranges: ReadonlyArray<Range>
): Effect.fn.Return<
  { readonly hashes: ReadonlyArray<Uint8Array>; readonly read: ReadonlyArray<TileBytes> },
  FollowError | TilesMismatch
> {
  if (tilesWaiting() > 0) yield* alone(writeTiles)
  for (let attempts = 2; ; attempts--) {
    const plan = planProof(ranges, tree.node)
    const read = plan.tiles.length === 0 ? [] : yield* store.readTiles(log, plan.tiles)
    const assembled = plan.assemble(read)
    if (!isMissing(assembled)) return { hashes: assembled, read }
    if (attempts === 0) return yield* new TilesMismatch({ log, tiles: assembled.map(tilePath) })
    // A tile may have become full just now.
    yield* alone(writeTiles)
  }
})
