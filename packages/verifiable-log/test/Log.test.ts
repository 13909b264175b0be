/** Appending in groups, proofs out of tiles, and what happens when a store or a writer misbehaves. */
import crypto, { randomBytes } from "node:crypto"
import { syncBuiltinESMExports } from "node:module"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { openCheckpoint } from "../src/Checkpoint.ts"
import { growTree } from "../src/GrowingTree.ts"
import { leafHash } from "../src/Hash.ts"
import { AppendUnsettled } from "../src/Log.ts"
import { clear, clearUnsafe } from "../src/LogRecord.ts"
import { IndexNotNext, type LogStore, StoreUnavailable } from "../src/LogStore.ts"
import { memoryLogStore } from "../src/MemoryLogStore.ts"
import { parseVerifierKey } from "../src/Note.ts"
import { verifyConsistency, verifyInclusion } from "../src/Proof.ts"
import { type TileBytes, tilePath } from "../src/Tile.ts"
import { failureOf, filled, openIn, signer } from "./logs.ts"
import { leaf, makeReference } from "./reference/literalTree.ts"
import { long } from "./runs.ts"

type Store = LogStore["Service"]
const run = Effect.runPromise
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex")
const outage = (operation: string) => Effect.fail(new StoreUnavailable({ operation, cause: new Error("down") }))

/** A store that tells what is asked of it. */
const recorded = (store: Store = memoryLogStore()) => {
  const calls: Array<string> = []
  const told =
    <A extends ReadonlyArray<never>, B>(name: string, call: (...args: A) => B) =>
    (...args: A): B => {
      calls.push(name)
      return call(...args)
    }
  const each = Object.entries(store).map(([name, call]) => [name, told(name, call as never)])
  return { calls, store: Object.fromEntries(each) as Store }
}

describe("callers at the same time", () => {
  it("share a write: 64 of them are at most 2 write statements", async () => {
    const { calls, store } = recorded()
    const log = await openIn(store)
    calls.length = 0
    const indexes = await Promise.all(Array.from({ length: 64 }, (_, n) => run(log.append(clearUnsafe(`${n}`)))))
    assert.deepEqual(
      indexes,
      Array.from({ length: 64 }, (_, n) => n)
    )
    assert.isAtMost(calls.filter((call) => call === "append" || call === "writeTiles").length, 2)
  })

  it("share a write also where they complete a tile", async () => {
    const { calls, store } = recorded()
    const log = await openIn(store)
    await Promise.all(Array.from({ length: 250 }, (_, n) => run(log.append(clearUnsafe(`${n}`)))))
    calls.length = 0
    await Promise.all(Array.from({ length: 64 }, (_, n) => run(log.append(clearUnsafe(`${n}`)))))
    await run(log.head)
    assert.deepEqual(
      calls.filter((call) => call === "append" || call === "writeTiles"),
      ["append", "writeTiles"]
    )
  })

  it("each get the index of their own record, over any number of handles and stores that interleave", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 60 }), async (handles, each) => {
        const store = interleaving(memoryLogStore())
        const logs = await Promise.all(Array.from({ length: handles }, () => openIn(store)))
        const content = (handle: number, n: number) => `handle ${handle} record ${n}`
        const told = await Promise.all(
          logs.flatMap((log, handle) =>
            Array.from({ length: each }, async (_, n) => {
              if (n % 3 === 0) await new Promise((resolve) => setImmediate(resolve))
              return [await run(log.append(clearUnsafe(content(handle, n)))), content(handle, n)] as const
            })
          )
        )
        const records = await run(store.read(logs[0]?.id as never, { from: 0, to: 1_000 }))
        assert.strictEqual(records.length, handles * each)
        for (const [index, text] of told)
          assert.strictEqual(
            Buffer.from(records[index] ?? [])
              .subarray(17)
              .toString(),
            text
          )
        const reference = makeReference(records.map(leaf))
        for (const log of logs) assert.strictEqual(hex((await run(log.head)).root), hex(reference.root(records.length)))
      }),
      { numRuns: long ? 500 : 30 }
    )
  })

  it("that are interrupted do not stop the others", async () => {
    const log = await openIn(interleaving(memoryLogStore()))
    const first = Effect.runFork(log.append(clearUnsafe("interrupted")))
    const others = Array.from({ length: 5 }, (_, n) => run(log.append(clearUnsafe(`${n}`))))
    first.interruptUnsafe()
    assert.strictEqual((await Promise.all(others)).length, 5)
  })

  it("fill batches no larger than a store takes", async () => {
    const sizes: Array<number> = []
    const memory = memoryLogStore()
    const log = await openIn({
      ...memory,
      append: (batch) => {
        sizes.push(batch.records.reduce((sum, { record }) => sum + record.length, 0))
        return batch.records.length > 1024 ? Effect.die("too many") : memory.append(batch)
      }
    })
    await Promise.all(Array.from({ length: 3_000 }, () => run(log.append(clearUnsafe("x")))))
    await Promise.all(Array.from({ length: 200 }, () => run(log.append(clearUnsafe(randomBytes(65_000))))))
    assert.isAtMost(Math.max(...sizes), 4 * 1024 * 1024)
    assert.strictEqual((await run(log.head)).size, 3_200)
  })
})

describe("a store that fails", () => {
  it("before it writes is asked again, and the record is written once", async () => {
    const memory = memoryLogStore()
    let failures = 2
    const log = await openIn({
      ...memory,
      append: (batch) => (failures-- > 0 ? outage("append") : memory.append(batch))
    })
    assert.strictEqual(await run(log.append(clearUnsafe("a"))), 0)
    assert.strictEqual((await run(log.head)).size, 1)
  })

  it("after it wrote, and before it says so, is asked again, and the record is written once", async () => {
    const memory = memoryLogStore()
    let failures = 2
    const log = await openIn({
      ...memory,
      append: (batch) => Effect.flatMap(memory.append(batch), () => (failures-- > 0 ? outage("append") : Effect.void))
    })
    assert.strictEqual(await run(log.append(clearUnsafe("a"))), 0)
    assert.strictEqual(await run(log.append(clearUnsafe("b"))), 1)
    assert.strictEqual((await run(log.head)).size, 2)
  })

  it("for long says that it is not known; settling tells, once and for all", async () => {
    for (const written of [true, false]) {
      const memory = memoryLogStore()
      let down = true
      const log = await openIn({
        ...memory,
        append: (batch) =>
          down ? Effect.andThen(written ? memory.append(batch) : Effect.void, outage("append")) : memory.append(batch)
      })
      const error = await failureOf(log.append(clearUnsafe("lost?")))
      assert.instanceOf(error, AppendUnsettled)
      assert.strictEqual((await failureOf(log.settle(error as AppendUnsettled)))._tag, "StoreUnavailable")
      down = false
      // Where it was not written, somebody else takes its place; then it can never be.
      if (!written) await run(log.append(clearUnsafe("another")))
      const expected = written ? "written" : "absent"
      assert.strictEqual(await run(log.settle(error as AppendUnsettled)), expected)
      assert.strictEqual(await run(log.settle(error as AppendUnsettled)), expected)
      assert.strictEqual(await run(log.append(clearUnsafe("next"))), 1)
      assert.strictEqual((await run(log.head)).size, 2)
    }
    const { log } = await filled(1)
    assert.strictEqual((await failureOf(log.settle({ token: "nobody's" })))._tag, "TokenUnknown")
  })

  it("only for tiles takes records all the same, and its proofs verify once it takes tiles", async () => {
    const memory = memoryLogStore()
    let down = true
    const log = await openIn({
      ...memory,
      writeTiles: (...args) => (down ? outage("write tiles") : memory.writeTiles(...args))
    })
    for (let n = 0; n < 3; n++) await Promise.all(Array.from({ length: 200 }, () => run(log.append(clearUnsafe("x")))))
    assert.strictEqual((await failureOf(log.proveInclusion(3)))._tag, "TilesMismatch")
    down = false
    assert.strictEqual((await run(log.proveInclusion(3))).size, 600)
    assert.strictEqual((await run((await openIn(memory)).proveInclusion(3))).size, 600)
  })

  it("that refuses an index for nothing is told that it contradicts itself", async () => {
    const memory = memoryLogStore()
    const log = await openIn({
      ...memory,
      append: ({ log: id, first }) => Effect.fail(new IndexNotNext({ log: id, index: first }))
    })
    assert.strictEqual((await failureOf(log.append(clearUnsafe("a"))))._tag, "StoreContradictory")
  })
})

describe("a log that is opened", () => {
  it("anew has the same head, at every size, and proves the same", async () => {
    const store = memoryLogStore()
    const first = await openIn(store)
    for (let size = 0; size < 1_100; size += 61) {
      await Promise.all(Array.from({ length: 61 }, (_, n) => run(first.append(clearUnsafe(`${size + n}`)))))
      const again = await openIn(store)
      assert.strictEqual(hex((await run(again.head)).root), hex((await run(first.head)).root))
      assert.deepEqual(await run(again.proveInclusion(size)), await run(first.proveInclusion(size)))
    }
  })

  it("where tiles were lost computes them anew from the records", async () => {
    const { store, log } = await filled(1_000)
    const lost = { ...store, readTiles: () => Effect.succeed([]) }
    assert.strictEqual(hex((await run((await openIn(lost)).head)).root), hex((await run(log.head)).root))
  })

  it("after tiles were written in part goes on from the last edge that is there", async () => {
    const memory = memoryLogStore()
    for (const kept of [0, 1, 2, 3, 5, 9]) {
      // A document database writes one tile after the other: here it ends in between.
      const store = {
        ...memory,
        writeTiles: ((id, tiles) => memory.writeTiles(id, tiles.slice(0, kept))) as Store["writeTiles"]
      }
      const id = `partly-${kept}`
      const first = await openIn(store, { id })
      await Promise.all(Array.from({ length: 1_900 }, (_, n) => run(first.append(clearUnsafe(`${n}`)))))
      let read = 0
      const counting: Store = {
        ...memory,
        read: (log, range) =>
          Effect.tap(memory.read(log, range), ({ length }) =>
            Effect.sync(() => {
              read += length
            })
          )
      }
      const again = await openIn(counting, { id })
      assert.strictEqual(hex((await run(again.head)).root), hex((await run(first.head)).root))
      assert.strictEqual((await run(again.proveInclusion(3))).size, 1_900)
      assert.isAtMost(read, 1_900)
      assert.isAtMost((await run((await openIn(memory, { id })).head)).size, 1_900)
    }
  })

  it("and was rolled back or forked since a checkpoint is refused", async () => {
    const { store, log } = await filled(500)
    const since = await run(log.head)
    assert.strictEqual((await run((await openIn(store, { since })).head)).size, 500)
    const shorter = await filled(400)
    await openIn(store, { since: await run(shorter.log.head) })
    const reject = async (other: Store) =>
      openIn(other, { since }).then(
        () => "opened",
        (error) => error._tag
      )
    assert.strictEqual(await reject(shorter.store), "LogRolledBack")
    assert.strictEqual(
      await reject((await filled(700, (n) => (n === 300 ? "forged" : `record ${n}`))).store),
      "LogForked"
    )
    assert.strictEqual(
      await reject((await filled(500, (n) => (n === 0 ? "forged" : `record ${n}`))).store),
      "LogForked"
    )
  })

  it("and loses records under an open handle is found to be rolled back", async () => {
    const { store, log } = await filled(10)
    let lost = false
    const other = memoryLogStore()
    const handle = await openIn({
      ...store,
      read: (id, range) => (lost ? other.read(id, range) : store.read(id, range)),
      extent: (id) => (lost ? other.extent(id) : store.extent(id))
    })
    assert.strictEqual((await run(handle.head)).size, (await run(log.head)).size)
    lost = true
    assert.strictEqual((await failureOf(handle.head))._tag, "LogRolledBack")
  })
})

describe("bad input is refused by name, and nothing is written", () => {
  it("records out of size, tags that are none, names that are none", async () => {
    const { calls, store } = recorded()
    const log = await openIn(store)
    calls.length = 0
    assert.strictEqual((await failureOf(log.append({ record: new Uint8Array(65_536) })))._tag, "RecordOutOfSize")
    assert.strictEqual((await failureOf(log.append({ record: new Uint8Array(1), tag: "x" })))._tag, "TagMalformed")
    assert.strictEqual(Result.getOrThrow(Result.flip(clear(new Uint8Array(65_519))))._tag, "RecordOutOfSize")
    assert.strictEqual(Result.getOrThrow(Result.flip(clear("x", { tag: "0".repeat(32) })))._tag, "TagMalformed")
    assert.deepEqual(calls, [])
    assert.strictEqual(await run(log.append({ record: new Uint8Array(65_535) })), 0)
    for (const id of ["", "a/b", "a".repeat(65), "ä"]) {
      assert.strictEqual(
        await openIn(store, { id }).then(
          () => "",
          (error) => error._tag
        ),
        "LogIdMalformed"
      )
    }
  })

  it("indexes and heads that the log does not have", async () => {
    const { log } = await filled(300)
    const head = await run(log.head)
    for (const index of [-1, 300, 1.5, Number.NaN]) {
      assert.strictEqual((await failureOf(log.proveInclusion(index)))._tag, "IndexNotInTree")
    }
    const strange = { size: 200, root: new Uint8Array(32) }
    for (const at of [
      strange,
      { size: 301, root: head.root },
      { size: 2.5, root: head.root },
      { size: -1, root: head.root }
    ]) {
      const tag = (await failureOf(log.proveInclusion(1, at)))._tag
      assert.include(["HeadNotOfThisLog", "IndexNotInTree"], tag)
      assert.strictEqual((await failureOf(log.proveConsistency(at)))._tag, "HeadNotOfThisLog")
    }
    assert.strictEqual(
      (await failureOf((await openIn(memoryLogStore(), { signer: undefined as never })).checkpoint))._tag,
      "NoSigner"
    )
  })

  it("tiles that do not match, each of them by its path", async () => {
    const { store, log } = await filled(70_000)
    const head = await run(log.head)
    for (const path of ["tile/0/007", "tile/1/000"]) {
      const tampered = tampering(store, path)
      const again = await openIn(tampered)
      const error = await failureOf(again.proveInclusion(7 * 256 + 3, head))
      assert.deepEqual([error._tag, (error as { tiles?: unknown }).tiles], ["TilesMismatch", [path]])
    }
    const error = await openIn(tampering(store, "tile/0/007"), {
      since: await run((await filled(2_000)).log.head)
    }).then(
      () => undefined,
      (cause) => cause._tag
    )
    assert.strictEqual(error, "TilesMismatch")
  })
})

describe("proofs", () => {
  it("verify against signed checkpoints, of now and of before", async () => {
    const { log } = await filled(700)
    const key = Result.getOrThrow(parseVerifierKey(signer.verifierKey))
    const before = Result.getOrThrow(openCheckpoint(await run(log.checkpoint), key))
    const index = await run(log.append(clearUnsafe("the last one")))
    const now = Result.getOrThrow(openCheckpoint(await run(log.checkpoint), key))
    assert.strictEqual(now.origin, "example.org/test/audit")
    const consistency = await run(log.proveConsistency(before, now))
    assert.isTrue(Result.isSuccess(verifyConsistency(before, consistency, now)))
    const own = leafHash(clearUnsafe("the last one").record)
    assert.isTrue(Result.isSuccess(verifyInclusion(own, await run(log.proveInclusion(index, now)), now)))
    const early = await run(log.proveInclusion(3, before))
    assert.isTrue(Result.isSuccess(verifyInclusion(leafHash(clearUnsafe("record 3").record), early, before)))
  })

  it("at a million take at most 5 tile reads in one query, and 650 hashes", { timeout: 600_000 }, async () => {
    const [size, later] = [1_000_000, 1_200_000]
    const { store, heads } = tiled(size, later)
    for (const extent of [size, later]) {
      const counting = recorded(store(extent))
      let tiles = 0
      const read: Store["readTiles"] = (id, asked) => {
        tiles += asked.length
        return counting.store.readTiles(id, asked)
      }
      const log = await openIn({ ...counting.store, readTiles: read })
      const at = heads.get(size) as { size: number; root: Uint8Array }
      const indexes = [
        0,
        1,
        255,
        256,
        65_535,
        65_536,
        524_287,
        524_288,
        917_503,
        983_039,
        983_040,
        999_935,
        999_936,
        size - 1
      ]
      for (const index of [...indexes, ...Array.from({ length: 30 }, (_, n) => (n * 7_919 * 101) % size)]) {
        // Of a log that has grown since, both ends of a consistency proof are inside: it may take a few more.
        for (const [prove, most] of [
          [() => run(log.proveInclusion(index, at)), 650],
          [() => run(consistencyOf(log, heads, index, at)), extent === size ? 650 : 660]
        ] as const) {
          counting.calls.length = 0
          tiles = 0
          const hashes = await counted(prove)
          assert.isAtMost(hashes, most, `${index} of ${extent}`)
          assert.isAtMost(tiles, 5)
          assert.isAtMost(counting.calls.length, 1)
        }
      }
    }
  })
})

/** From some sizes at hand, the consistency with a million. */
const consistencyOf = (
  log: Awaited<ReturnType<typeof openIn>>,
  heads: ReadonlyMap<number, { size: number; root: Uint8Array }>,
  index: number,
  at: { size: number; root: Uint8Array }
) => {
  const before = [...heads.values()].filter(({ size }) => size <= at.size)
  return log.proveConsistency(before[index % before.length] ?? at, at)
}

/** A log of a million records that are never held: their hashes are, in tiles. */
const tiled = (size: number, later: number) => {
  const tiles = new Map<string, TileBytes>()
  const tree = growTree({ onTile: (each) => void tiles.set(tilePath(each.tile), each) })
  const heads = new Map<number, { size: number; root: Uint8Array }>()
  const record = (index: number) => Buffer.from(String(index))
  for (let index = 0; index < later; index++) {
    if ([1, 100, 65_536, 65_537, 123_456, 524_288, 777_777, 999_999, size].includes(index)) {
      heads.set(index, { size: index, root: tree.root() })
    }
    tree.append(leafHash(record(index)))
  }
  const store = (extent: number): Store => ({
    ...memoryLogStore(),
    extent: () => Effect.succeed({ size: extent, tiles: Math.floor(extent / 256) }),
    read: (_, { from, to }) =>
      Effect.sync(() => Array.from({ length: Math.max(0, Math.min(to, extent) - from) }, (__, n) => record(from + n))),
    readTiles: (_, asked) => Effect.sync(() => asked.flatMap((tile) => tiles.get(tilePath(tile)) ?? []))
  })
  return { store, heads }
}

/** How many hashes are computed meanwhile, by whatever way of node:crypto. */
const counted = async (run: () => Promise<unknown>): Promise<number> => {
  const { hash, createHash } = crypto
  let hashes = 0
  const count = <A extends ReadonlyArray<never>, B>(call: (...args: A) => B) =>
    ((...args: A) => {
      hashes += 1
      return call(...args)
    }) as never
  Object.assign(crypto, { hash: count(hash as never), createHash: count(createHash as never) })
  syncBuiltinESMExports()
  try {
    await run()
  } finally {
    Object.assign(crypto, { hash, createHash })
    syncBuiltinESMExports()
  }
  return hashes
}

/** A store whose operations take turns of different length. */
const interleaving = (store: Store): Store => {
  let turn = 0
  const wait = Effect.suspend(() =>
    Effect.forEach(Array.from({ length: (turn++ * 7) % 5 }), () => Effect.yieldNow, { discard: true })
  )
  return {
    ...store,
    append: (batch) => Effect.andThen(wait, Effect.andThen(store.append(batch), wait)),
    read: (id, range) => Effect.andThen(wait, store.read(id, range)),
    extent: (id) => Effect.andThen(wait, store.extent(id)),
    writeTiles: (id, tiles) => Effect.andThen(wait, store.writeTiles(id, tiles))
  }
}

/** A store of which somebody changed one tile. */
const tampering = (store: Store, path: string): Store => ({
  ...store,
  readTiles: (id, asked) =>
    Effect.map(store.readTiles(id, asked), (found) =>
      found.map((each) =>
        tilePath(each.tile) === path
          ? { ...each, bytes: each.bytes.map((byte, at) => (at === 32 * 9 ? byte ^ 1 : byte)) }
          : each
      )
    )
})
