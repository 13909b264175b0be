/** The laws of a `LogStore` on tags, tiles, several logs and their end. */
import * as Effect from "effect/Effect"
import { batch, bytes, holds, type LogStoreLaw, law, outcome, sameBytes, text, untagged } from "./logStoreLaws.ts"

const [one, two] = ["1".repeat(32), "2".repeat(32)]
const tile = (level: number, index: number, width: number, value: number) => ({
  tile: { level, index, width },
  bytes: new Uint8Array(width * 32).fill(value)
})

export const tags: ReadonlyArray<LogStoreLaw> = [
  law(
    "by a tag, all its records are read and no others, in order and page by page",
    "one person's records are read, or found to be gone, without all the rest",
    Effect.fnUntraced(function* (store, log) {
      const tagged = [one, two, undefined, one, one, two].map((tag, index) => ({
        record: bytes(index),
        ...(tag === undefined ? {} : { tag })
      }))
      yield* store.append(batch(log, 0, tagged))
      yield* store.append(batch(log, 6, [{ record: bytes(6), tag: one }]))
      const read = (tag: string, from: number, most: number) =>
        Effect.map(store.readTag(log, tag, { from, most }), (found) =>
          found.map(({ index, record }) => `${index}:${record.join()}`).join(" ")
        )
      const all = yield* read(one, 0, 99)
      yield* holds(all === "0:0 3:3 4:4 6:6", `they were ${all}`)
      const page = yield* read(one, 1, 2)
      yield* holds(page === "3:3 4:4", `two of them, from index 1 on, were ${page}`)
      const others = yield* read(two, 0, 99)
      yield* holds(others === "1:1 5:5", `of the other tag they were ${others}`)
      const nobody = yield* read("3".repeat(32), 0, 99)
      yield* holds(nobody === "", `a tag of nobody has ${nobody}`)
    })
  )
]

export const tiles: ReadonlyArray<LogStoreLaw> = [
  law(
    "tiles are read back byte for byte, and those that are not there are left out",
    "proofs are made of them",
    Effect.fnUntraced(function* (store, log) {
      const written = [tile(1, 0, 1, 7), tile(0, 0, 256, 1), tile(1, 0, 2, 8), tile(0, 1, 256, 2)]
      yield* store.writeTiles(log, written)
      const asked = [tile(0, 1, 256, 0).tile, tile(0, 2, 256, 0).tile, tile(1, 0, 2, 0).tile, tile(1, 0, 1, 0).tile]
      const read = yield* store.readTiles(log, asked)
      const found = (at: number) => {
        const { level, index, width } = asked[at] ?? { level: -1, index: -1, width: -1 }
        return read.filter(
          (each) => each.tile.level === level && each.tile.index === index && each.tile.width === width
        )
      }
      for (const [at, expected] of [
        [0, written[3]],
        [2, written[2]],
        [3, written[0]]
      ] as const) {
        const own = found(at).map((each) => each.bytes)
        yield* holds(sameBytes(own, expected === undefined ? [] : [expected.bytes]), "a tile is missing or changed")
      }
      yield* holds(found(1).length === 0 && read.length === 3, `${read.length} tiles were read, of the three there`)
      yield* holds((yield* store.readTiles(log, [])).length === 0, "asked for none, it gave some")
    })
  ),
  law(
    "a tile that is there stays as it is",
    "it is the same for whoever computes it; another one is an error or an attack",
    Effect.fnUntraced(function* (store, log) {
      yield* store.writeTiles(log, [tile(0, 0, 256, 1)])
      yield* store.writeTiles(log, [tile(0, 0, 256, 2), tile(0, 1, 256, 3)])
      const read = yield* store.readTiles(log, [tile(0, 0, 256, 0).tile, tile(0, 1, 256, 0).tile])
      const kept = read.map((each) => `${each.tile.index}:${each.bytes[0]}`).sort()
      yield* holds(kept.join() === "0:1,1:3", `the tiles are now ${kept.join()}`)
    })
  ),
  law(
    "the extent counts full tiles of level 0, and no others",
    "an appender goes on from the last one",
    Effect.fnUntraced(function* (store, log) {
      yield* store.writeTiles(log, [tile(1, 0, 1, 7), tile(0, 0, 256, 1), tile(1, 0, 2, 7), tile(0, 1, 256, 1)])
      yield* store.writeTiles(log, [tile(2, 0, 1, 7), tile(1, 0, 256, 7), tile(1, 5, 256, 7), tile(0, 2, 17, 1)])
      const extent = yield* store.extent(log)
      yield* holds(extent.tiles === 2, `it counted ${extent.tiles} of two`)
    })
  )
]

export const logs: ReadonlyArray<LogStoreLaw> = [
  law(
    "logs do not see each other",
    "a log is opened for each period and retired whole",
    Effect.fnUntraced(function* (store, log, other) {
      yield* store.append(batch(log, 0, [{ record: bytes(1), tag: one }, { record: bytes(2) }]))
      yield* store.writeTiles(log, [tile(0, 0, 256, 1)])
      const extent = yield* store.extent(other)
      const read = yield* store.read(other, { from: 0, to: 9 })
      const byTag = yield* store.readTag(other, one, { from: 0, most: 9 })
      const found = yield* store.readTiles(other, [tile(0, 0, 256, 1).tile])
      const seen = [extent.size, extent.tiles, read.length, byTag.length, found.length].join()
      yield* holds(seen === "0,0,0,0,0", `an empty log sees ${seen} of another`)
      yield* store.append(batch(other, 0, untagged(bytes(3))))
      const [first] = yield* store.read(log, { from: 0, to: 1 })
      yield* holds(text(first) === text(bytes(1)), "a record was written to the wrong log")
    })
  ),
  law(
    "a log that was retired is gone, and takes nothing any more",
    "storage limitation: an append-only log without an end would itself be kept too long",
    Effect.fnUntraced(function* (store, log) {
      yield* store.append(batch(log, 0, [{ record: bytes(1), tag: one }, { record: bytes(2) }]))
      yield* store.append(batch(log, 2, untagged(bytes(3))))
      yield* store.writeTiles(log, [tile(0, 0, 256, 1)])
      yield* store.retire(log)
      yield* store.retire(log)
      const ended = yield* Effect.all({
        read: outcome(store.read(log, { from: 0, to: 9 })),
        readTag: outcome(store.readTag(log, one, { from: 0, most: 9 })),
        extent: outcome(store.extent(log)),
        readTiles: outcome(store.readTiles(log, [tile(0, 0, 256, 1).tile])),
        writeTiles: outcome(store.writeTiles(log, [tile(0, 1, 256, 1)])),
        again: outcome(store.append(batch(log, 0, untagged(bytes(9)), "again"))),
        next: outcome(store.append(batch(log, 3, untagged(bytes(9)), "next"))),
        after: outcome(store.append(batch(log, 4, untagged(bytes(9)), "after")))
      })
      const wrong = Object.entries(ended).filter(([, how]) => how !== "LogRetired")
      yield* holds(wrong.length === 0, wrong.map(([what, how]) => `${what} ended in ${how}`).join(", "))
    })
  ),
  law(
    "retiring a log leaves the others as they are, and one that was never written to can be retired",
    "logs end one after the other",
    Effect.fnUntraced(function* (store, log, other) {
      yield* store.append(batch(log, 0, [{ record: bytes(1), tag: one }]))
      yield* store.writeTiles(log, [tile(0, 0, 256, 1)])
      yield* store.retire(other)
      const began = yield* outcome(store.append(batch(other, 0, untagged(bytes(9)))))
      yield* holds(began === "LogRetired", `the first append to a retired log ended in ${began}`)
      const read = yield* store.read(log, { from: 0, to: 9 })
      const byTag = yield* store.readTag(log, one, { from: 0, most: 9 })
      const found = yield* store.readTiles(log, [tile(0, 0, 256, 1).tile])
      const left = [read.length, byTag.length, found.length].join()
      yield* holds(left === "1,1,1", `of the log beside it ${left} are left`)
    })
  )
]
