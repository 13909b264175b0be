/** The tree, its proofs and their verification, held to the published vectors and to the RFC read literally. */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { growTree, rootOfLeaves } from "../src/GrowingTree.ts"
import { emptyRoot, leafHash } from "../src/Hash.ts"
import { planProof } from "../src/internal/prove.ts"
import { consistencyRanges, inclusionRanges, type Range } from "../src/internal/ranges.ts"
import { verifyConsistency, verifyInclusion } from "../src/Proof.ts"
import { type TileBytes, tilePath } from "../src/Tile.ts"
import { leaf, makeReference } from "./reference/literalTree.ts"
import { long, runs } from "./runs.ts"

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex")
const unhex = (text: string) => new Uint8Array(Buffer.from(text, "hex"))

const record = (index: number) => Buffer.from(`record ${index}`)
const most = 1_000
const leaves = Array.from({ length: most }, (_, index) => leaf(record(index)))
const reference = makeReference(leaves)
const roots = Array.from({ length: most + 1 }, (_, size) => reference.root(size))

/** A tree of our own, with its full tiles at hand: every proof at every size comes out of it. */
const grown = (size: number, leafAt = (index: number): Uint8Array => leafHash(record(index))) => {
  const tiles = new Map<string, TileBytes>()
  const tree = growTree({ onTile: (tile) => tiles.set(tilePath(tile.tile), tile) })
  for (let index = 0; index < size; index++) tree.append(leafAt(index))
  const prove = (ranges: ReadonlyArray<Range>) => {
    const plan = planProof(ranges, tree.node)
    return plan.assemble(plan.tiles.flatMap((tile) => tiles.get(tilePath(tile)) ?? [])) as ReadonlyArray<Uint8Array>
  }
  return { tree, prove }
}

describe("the published vectors", () => {
  const vectors = JSON.parse(readFileSync(new URL("./vectors/rfc6962.json", import.meta.url), "utf8"))
  const tree = growTree()
  it("roots", () => {
    assert.strictEqual(hex(emptyRoot()), vectors.emptyRoot)
    assert.strictEqual(hex(tree.root()), vectors.emptyRoot)
    for (const [index, text] of vectors.leaves.entries()) {
      tree.append(leafHash(unhex(text)))
      assert.strictEqual(hex(tree.root()), vectors.roots[index])
    }
  })
  it("proofs of inclusion", () => {
    for (const { index, size, hashes } of vectors.inclusion) {
      const proof = { index, size, hashes: hashes.map(unhex) }
      const head = { size, root: unhex(vectors.roots[size - 1]) }
      assert.isTrue(Result.isSuccess(verifyInclusion(leafHash(unhex(vectors.leaves[index])), proof, head)))
      const ours = planProof(inclusionRanges(index, size), tree.node).assemble([]) as ReadonlyArray<Uint8Array>
      assert.deepEqual(ours.map(hex), hashes)
    }
  })
  it("proofs of consistency", () => {
    for (const { from, to, hashes } of vectors.consistency) {
      const head = (size: number) => ({ size, root: unhex(vectors.roots[size - 1]) })
      assert.isTrue(Result.isSuccess(verifyConsistency(head(from), { from, to, hashes: hashes.map(unhex) }, head(to))))
      const ours = planProof(consistencyRanges(from, to), tree.node).assemble([]) as ReadonlyArray<Uint8Array>
      assert.deepEqual(ours.map(hex), hashes)
    }
  })
})

describe("the example of RFC 9162, section 2.1.5", () => {
  // Its letters: a–f and j are leaves, g–i and k–l nodes, of a tree of seven.
  const of = (from: number, to: number) => ({ from, to })
  const [c, d, g, h, i, k, l] = [of(2, 3), of(3, 4), of(0, 2), of(2, 4), of(4, 6), of(0, 4), of(4, 7)]
  const [a, b, e, f, j] = [of(0, 1), of(1, 2), of(4, 5), of(5, 6), of(6, 7)]
  it("its paths", () => {
    assert.deepEqual(inclusionRanges(0, 7), [b, h, l])
    assert.deepEqual(inclusionRanges(3, 7), [c, g, l])
    assert.deepEqual(inclusionRanges(4, 7), [f, j, k])
    assert.deepEqual(inclusionRanges(6, 7), [i, k])
    assert.deepEqual([a, e].length, 2)
  })
  it("its consistency proofs", () => {
    assert.deepEqual(consistencyRanges(3, 7), [c, d, g, l])
    assert.deepEqual(consistencyRanges(4, 7), [l])
    assert.deepEqual(consistencyRanges(6, 7), [i, j, k])
  })
})

describe("a tree that grows", () => {
  it(`has the root of the literal reading, at every size to ${most}`, () => {
    const tree = growTree()
    for (let size = 1; size <= most; size++) {
      tree.append(leafHash(record(size - 1)))
      assert.strictEqual(hex(tree.root()), hex(roots[size] as Buffer))
    }
  })

  it("goes on from its edge as if it had never stopped", () => {
    fc.assert(
      fc.property(fc.nat(most), fc.nat(most), (at, end) => {
        const first = growTree()
        for (let index = 0; index < at; index++) first.append(leaves[index] as Buffer)
        const second = growTree({ from: { size: at, edge: first.edge() } })
        for (let index = at; index < end; index++) second.append(leaves[index] as Buffer)
        const size = Math.max(at, end)
        assert.strictEqual(second.size(), size)
        assert.strictEqual(hex(second.root()), hex(roots[size] as Buffer))
      }),
      { numRuns: long ? 2_000 : 60 }
    )
  })

  it("has the root of the literal reading at random sizes to a million", { timeout: 600_000 }, () => {
    const size = 1_000_000
    // A leaf hash is 32 bytes: here its index, so that the million need not be hashed first.
    const many = Array.from({ length: size }, (_, index) => Buffer.alloc(32, String(index)))
    const literal = makeReference(many)
    const { tree, prove } = grown(size, (index) => many[index] as Buffer)
    assert.strictEqual(hex(tree.root()), hex(literal.root(size)))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: size }), fc.nat(), fc.nat(), (end, one, other) => {
        const [index, from] = [one % end, 1 + (other % end)]
        assertSame(prove(inclusionRanges(index, end)), literal.path(index, end))
        assertSame(prove(consistencyRanges(from, end)), literal.proof(from, end))
        assert.strictEqual(hex(prove([{ from: 0, to: end }])[0] as Uint8Array), hex(literal.root(end)))
      }),
      { numRuns: long ? 500 : 12 }
    )
  })
})

describe("proofs", () => {
  const { prove } = grown(most)
  const head = (size: number) => ({ size, root: roots[size] as Uint8Array })

  it(`of inclusion are those of the literal reading, and verify, for every size to ${most}`, () => {
    for (let size = 1; size <= most; size++) {
      // Every index of small trees, and enough of large ones that each is met at several sizes.
      const step = size <= 66 || long ? 1 : 211
      for (let index = (size * 7) % step; index < size; index += step) {
        const hashes = prove(inclusionRanges(index, size))
        assertSame(hashes, reference.path(index, size))
        const proof = { index, size, hashes }
        assert.isTrue(Result.isSuccess(verifyInclusion(leaves[index] as Buffer, proof, head(size))))
      }
    }
  })

  it(`of consistency are those of the literal reading, and verify, for every size to ${most}`, () => {
    for (let to = 1; to <= most; to++) {
      const step = to <= 66 || long ? 1 : 211
      for (let from = 1 + ((to * 7) % step); from <= to; from += step) {
        const hashes = prove(consistencyRanges(from, to))
        assertSame(hashes, reference.proof(from, to))
        assert.isTrue(Result.isSuccess(verifyConsistency(head(from), { from, to, hashes }, head(to))))
      }
    }
  })

  it("of a log without records say that any log begins with it", () => {
    const empty = { size: 0, root: emptyRoot() }
    const verified = verifyConsistency(empty, { from: 0, to: 5, hashes: [] }, head(5))
    assert.isTrue(Result.isSuccess(verified))
    const wrong = verifyConsistency({ size: 0, root: head(1).root }, { from: 0, to: 5, hashes: [] }, head(5))
    assert.isTrue(Result.isFailure(wrong))
  })

  const size = fc.integer({ min: 2, max: most })

  it("of inclusion do not verify for another leaf, index, size, root or hash", () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), fc.nat(255), (end, one, two, bit) => {
        const index = one % end
        const proof = { index, size: end, hashes: prove(inclusionRanges(index, end)) }
        const fails = (leafOf: Uint8Array, other: typeof proof, at = head(end)) =>
          assert.isTrue(Result.isFailure(verifyInclusion(leafOf, other, at)))
        const own = leaves[index] as Buffer
        fails(leaves[(index + 1) % end] as Buffer, proof)
        fails(flip(own, bit), proof)
        fails(own, { ...proof, index: (index + 1 + (two % (end - 1))) % end })
        fails(own, { ...proof, size: end + 1 })
        fails(own, { ...proof, index: end })
        fails(own, proof, { size: end, root: flip(head(end).root, bit) })
        fails(own, proof, head(end - 1))
        fails(own, { ...proof, hashes: proof.hashes.slice(1) })
        fails(own, { ...proof, hashes: [...proof.hashes, own] })
        const at = two % proof.hashes.length
        fails(own, { ...proof, hashes: proof.hashes.map((each, n) => (n === at ? flip(each, bit) : each)) })
        fails(own, { ...proof, hashes: proof.hashes.map((each, n) => (n === at ? each.subarray(1) : each)) })
      }),
      { numRuns: runs }
    )
  })

  it("of consistency do not verify for a fork, another size or another hash", () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), fc.nat(255), (to, one, two, bit) => {
        const from = 1 + (one % (to - 1))
        const proof = { from, to, hashes: prove(consistencyRanges(from, to)) }
        const fails = (earlier: typeof proof | undefined, a = head(from), b = head(to)) =>
          assert.isTrue(Result.isFailure(verifyConsistency(a, earlier ?? proof, b)))
        fails(undefined, { size: from, root: flip(head(from).root, bit) })
        fails(undefined, head(from), { size: to, root: flip(head(to).root, bit) })
        fails(undefined, head(from === 1 ? 2 : from - 1))
        fails({ ...proof, hashes: proof.hashes.slice(1) })
        fails({ ...proof, hashes: [...proof.hashes, head(from).root] })
        const at = two % proof.hashes.length
        fails({ ...proof, hashes: proof.hashes.map((each, n) => (n === at ? flip(each, bit) : each)) })
        // A log rolled back: what is later has fewer records.
        fails({ from: to, to: from, hashes: proof.hashes }, head(to), head(from))
      }),
      { numRuns: runs }
    )
  })

  it("of a tree that forked are refused, wherever it forked", () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), (to, one, two) => {
        const from = 1 + (one % (to - 1))
        const at = two % from
        const forked = rootOfLeaves(leaves.slice(0, from).map((each, n) => (n === at ? leaf(each) : each)))
        const proof = { from, to, hashes: prove(consistencyRanges(from, to)) }
        assert.isTrue(Result.isFailure(verifyConsistency({ size: from, root: forked }, proof, head(to))))
      }),
      { numRuns: long ? 2_000 : 50 }
    )
  })
})

/** A hundred times as fast as to compare their hexadecimal. */
const assertSame = (ours: ReadonlyArray<Uint8Array>, theirs: ReadonlyArray<Uint8Array>) => {
  assert.strictEqual(ours.length, theirs.length)
  assert.isTrue(Buffer.concat(ours).equals(Buffer.concat(theirs)))
}

const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed
}
