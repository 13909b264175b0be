/**
 * Proofs that a record is in a log, and that a log only grew: what they are, and how they are verified.
 *
 * RFC 9162, sections 2.1.3.2 and 2.1.4.2. To verify takes a root from somewhere that is trusted: a checkpoint.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { emptyRoot, hashLength, nodeHash, same } from "./Hash.ts"

/** A tree: how many records it has, and its root. */
export interface TreeHead {
  readonly size: number
  readonly root: Uint8Array
}

/** That a record is at an index of a tree of this size: the hashes beside its way to the root. */
export interface InclusionProof {
  readonly index: number
  readonly size: number
  readonly hashes: ReadonlyArray<Uint8Array>
}

/** That a tree of one size begins with all of a smaller one. */
export interface ConsistencyProof {
  readonly from: number
  readonly to: number
  readonly hashes: ReadonlyArray<Uint8Array>
}

/** The proof does not lead from the record to the root: another record, another index, or another tree. */
export class InclusionNotProven extends Schema.TaggedError<InclusionNotProven>()("InclusionNotProven", {
  index: Schema.Number,
  size: Schema.Number
}) {
  override get message() {
    return `the proof does not show that this record is number ${this.index} of the log's first ${this.size}`
  }
}

/** The larger tree does not begin with the smaller one, or the proof is not theirs. A fork looks like this. */
export class ConsistencyNotProven extends Schema.TaggedError<ConsistencyNotProven>()("ConsistencyNotProven", {
  from: Schema.Number,
  to: Schema.Number
}) {
  override get message() {
    return `the proof does not show that the log of ${this.to} records begins with the ${this.from} there were before`
  }
}

/** Verifies that the record with this leaf hash is in the tree. */
export const verifyInclusion = (
  leaf: Uint8Array,
  proof: InclusionProof,
  head: TreeHead
): Result.Result<void, InclusionNotProven> => {
  const { index, size } = proof
  const fail = Result.fail(new InclusionNotProven({ index, size }))
  const inTree = isCount(size) && isCount(index) && index < size && size === head.size
  if (!inTree || !areHashes([leaf, head.root, ...proof.hashes])) return fail
  let [at, last] = [index, size - 1]
  let hash = leaf
  for (const beside of proof.hashes) {
    if (last === 0) return fail
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = nodeHash(hash, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && same(hash, head.root) ? Result.succeed(undefined) : fail
}

/** Verifies that the later tree begins with all of the earlier one. */
export const verifyConsistency = (
  earlier: TreeHead,
  proof: ConsistencyProof,
  later: TreeHead
): Result.Result<void, ConsistencyNotProven> => {
  const { from, to } = proof
  const fits = from === earlier.size && to === later.size && isCount(from) && isCount(to) && from <= to
  const holds = fits && areHashes([earlier.root, later.root, ...proof.hashes]) && isConsistent(earlier, proof, later)
  return holds ? Result.succeed(undefined) : Result.fail(new ConsistencyNotProven({ from, to }))
}

const isConsistent = (earlier: TreeHead, { from, to, hashes }: ConsistencyProof, later: TreeHead): boolean => {
  if (from === 0)
    return hashes.length === 0 && same(earlier.root, emptyRoot()) && (to > 0 || same(later.root, emptyRoot()))
  if (from === to) return hashes.length === 0 && same(earlier.root, later.root)
  let [at, last] = [from - 1, to - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  // Where the old tree is one complete subtree, the proof leaves its root out.
  const [first, ...rest] = at === 0 ? [earlier.root, ...hashes] : hashes
  if (first === undefined) return false
  let [old, now] = [first, first]
  for (const beside of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      // The two are one until the first hash that only the new tree has.
      const both = nodeHash(beside, now)
      old = old === now ? both : nodeHash(beside, old)
      now = both
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else now = nodeHash(now, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && same(old, earlier.root) && same(now, later.root)
}

const half = (count: number): number => Math.floor(count / 2)
const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0
const areHashes = (hashes: ReadonlyArray<Uint8Array>): boolean => hashes.every(({ length }) => length === hashLength)
