/** The laws of a `LogStore`. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { mostRecordBytes } from "../Hash.ts"
import { type Batch, type LogId, LogStore, mostBatchRecords } from "../LogStore.ts"
import type { TileBytes } from "../Tile.ts"

/** The law does not hold; the message says what happened instead. */
export class LawBroken extends Schema.TaggedError<LawBroken>()("LawBroken", { message: Schema.String }) {}

type Store = LogStore["Service"]

/** A law, to be checked on logs that no other law uses: a log cannot be emptied. */
export interface LogStoreLaw {
  readonly name: string
  readonly why: string
  readonly check: (log: LogId, other: LogId) => Effect.Effect<void, LawBroken, LogStore>
}

export const holds = (condition: boolean, message: string) =>
  condition ? Effect.void : Effect.fail(new LawBroken({ message }))

const bytes = (...values: ReadonlyArray<number>) => Uint8Array.from(values)
const text = (each: Uint8Array | undefined) => (each === undefined ? "nothing" : Buffer.from(each).toString("base64"))
export const sameBytes = (found: ReadonlyArray<Uint8Array>, expected: ReadonlyArray<Uint8Array>) =>
  found.length === expected.length && found.every((each, index) => text(each) === text(expected[index]))

/** Names how an operation ended: a conflict must be called one, and not only fail. */
export const outcome = <A, E extends { readonly _tag: string }, R>(run: Effect.Effect<A, E, R>) =>
  Effect.match(run, { onSuccess: () => "Success", onFailure: ({ _tag }) => _tag as string })

const batch = (log: LogId, first: number, records: Batch["records"], token = `${first}`): Batch => ({
  log,
  first,
  records,
  token: `${token}/${first}`
})
const untagged = (...records: ReadonlyArray<Uint8Array>) => records.map((record) => ({ record }))

const law = (
  name: string,
  why: string,
  check: (store: Store, log: LogId, other: LogId) => Effect.Effect<void, LawBroken | { readonly _tag: string }>
): LogStoreLaw => ({
  name,
  why,
  check: (log, other) =>
    Effect.flatMap(LogStore, (store) =>
      Effect.mapError(check(store, log, other), (error) =>
        error instanceof LawBroken ? error : new LawBroken({ message: `an operation failed with ${error._tag}` })
      )
    )
})

const records: ReadonlyArray<LogStoreLaw> = [
  law(
    "a record is read back byte for byte",
    "its hash is computed from these bytes: a store that changes them breaks every proof",
    Effect.fnUntraced(function* (store, log) {
      const every = Uint8Array.from({ length: 512 }, (_, index) => index)
      const written = [every, bytes(0), new Uint8Array(0), bytes(13, 10), new Uint8Array(mostRecordBytes).fill(255)]
      yield* store.append(batch(log, 0, untagged(...written)))
      const found = yield* store.read(log, { from: 0, to: 5 })
      yield* holds(sameBytes(found, written), "the bytes changed in the store")
    })
  ),
  law(
    "records are read in the order of their indexes, from and to the index that is asked for",
    "the order is what the tree commits to",
    Effect.fnUntraced(function* (store, log) {
      for (let first = 0; first < 12; first += 3) {
        yield* store.append(batch(log, first, untagged(bytes(first), bytes(first + 1), bytes(first + 2))))
      }
      const expected = Array.from({ length: 12 }, (_, index) => bytes(index))
      for (const [from, to] of [
        [0, 12],
        [0, 1],
        [4, 5],
        [2, 10],
        [11, 12],
        [5, 5]
      ] as const) {
        const found = yield* store.read(log, { from, to })
        yield* holds(sameBytes(found, expected.slice(from, to)), `[${from}, ${to}) were ${found.map(text).join(", ")}`)
      }
    })
  ),
  law(
    "a range beyond the end is shorter, and no error",
    "a reader catches up without knowing where the end is",
    Effect.fnUntraced(function* (store, log) {
      yield* holds((yield* store.read(log, { from: 0, to: 9 })).length === 0, "an empty log has records")
      yield* store.append(batch(log, 0, untagged(bytes(1), bytes(2))))
      yield* holds((yield* store.read(log, { from: 1, to: 9 })).length === 1, "the range is not cut at the end")
      yield* holds((yield* store.read(log, { from: 5, to: 9 })).length === 0, "there are records beyond the end")
    })
  ),
  law(
    "a batch as large as may be is written whole",
    "an appender fills batches when many callers wait",
    Effect.fnUntraced(function* (store, log) {
      const many = Array.from({ length: mostBatchRecords }, (_, index) => new Uint8Array(4096).fill(index % 251))
      yield* store.append(batch(log, 0, untagged(...many)))
      const found = yield* store.read(log, { from: 0, to: mostBatchRecords })
      yield* holds(sameBytes(found, many), `${found.length} of ${mostBatchRecords} records were read back`)
    })
  ),
  law(
    "what was handed over may be changed afterwards",
    "a store that keeps the caller's arrays is changed from outside",
    Effect.fnUntraced(function* (store, log) {
      const record = bytes(1, 2, 3)
      yield* store.append(batch(log, 0, [{ record }]))
      record.fill(0)
      const [first] = yield* store.read(log, { from: 0, to: 1 })
      first?.fill(9)
      const [again] = yield* store.read(log, { from: 0, to: 1 })
      yield* holds(text(again) === text(bytes(1, 2, 3)), `the record is now ${text(again)}`)
    })
  )
]

const indexes: ReadonlyArray<LogStoreLaw> = [
  law(
    "an index is written once",
    "a second write would rewrite history",
    Effect.fnUntraced(function* (store, log) {
      yield* store.append(batch(log, 0, untagged(bytes(1), bytes(2))))
      for (const first of [0, 1]) {
        const second = yield* outcome(store.append(batch(log, first, untagged(bytes(9), bytes(9), bytes(9)), "other")))
        yield* holds(second === "IndexNotNext", `a second write at ${first} ended in ${second}`)
      }
      const found = yield* store.read(log, { from: 0, to: 9 })
      yield* holds(sameBytes(found, [bytes(1), bytes(2)]), `the records are now ${found.map(text).join(", ")}`)
    })
  ),
  law(
    "no index is skipped",
    "a gap cannot be told from a record that was deleted",
    Effect.fnUntraced(function* (store, log) {
      const ahead = yield* outcome(store.append(batch(log, 1, untagged(bytes(1)))))
      yield* holds(ahead === "IndexNotNext", `index 1 of an empty log ended in ${ahead}`)
      yield* store.append(batch(log, 0, untagged(bytes(1), bytes(2))))
      const gap = yield* outcome(store.append(batch(log, 3, untagged(bytes(1)))))
      yield* holds(gap === "IndexNotNext", `index 3 of a log of two ended in ${gap}`)
      yield* holds((yield* store.extent(log)).size === 2, "something was written all the same")
    })
  ),
  law(
    "of concurrent appends at one index exactly one succeeds, whole",
    "two heads of one size are the fork that the log exists to expose",
    Effect.fnUntraced(function* (store, log) {
      const sizes = Array.from({ length: 16 }, (_, writer) => 1 + (writer % 4))
      const outcomes = yield* Effect.all(
        sizes.map((size, writer) => {
          const own = untagged(...Array.from({ length: size }, () => bytes(writer)))
          return outcome(store.append(batch(log, 0, own, `writer ${writer}`)))
        }),
        { concurrency: "unbounded" }
      )
      const [winner = -1, ...others] = outcomes.flatMap((each, writer) => (each === "Success" ? [writer] : []))
      yield* holds(winner >= 0 && others.length === 0, `outcomes were ${outcomes.join(", ")}`)
      yield* holds(
        outcomes.filter((each) => each === "IndexNotNext").length === 15,
        `outcomes were ${outcomes.join(", ")}`
      )
      const found = yield* store.read(log, { from: 0, to: 99 })
      const expected = Array.from({ length: sizes[winner] ?? 0 }, () => bytes(winner))
      yield* holds(sameBytes(found, expected), `the log holds ${found.map(text).join(", ")}`)
    })
  ),
  law(
    "a batch that is tried again is answered as the first time, and written once",
    "an answer may be lost on its way; who asks again must learn what became of it",
    Effect.fnUntraced(function* (store, log) {
      const own = batch(log, 0, untagged(bytes(7), bytes(8)), "own")
      yield* store.append(own)
      const again = yield* outcome(store.append(own))
      yield* holds(again === "Success", `trying again ended in ${again}`)
      const twin = yield* outcome(store.append(batch(log, 0, own.records, "another")))
      yield* holds(twin === "IndexNotNext", `the same records of another writer ended in ${twin}`)
      yield* store.append(batch(log, 2, untagged(bytes(9))))
      const late = yield* outcome(store.append(own))
      yield* holds(late === "Success", `trying again later ended in ${late}`)
      yield* holds((yield* store.extent(log)).size === 3, "it was written twice")
    })
  ),
  law(
    "the extent counts the records, also of a log that was never written to",
    "the next index is taken from it",
    Effect.fnUntraced(function* (store, log, other) {
      yield* store.append(batch(log, 0, untagged(bytes(1), bytes(2), bytes(3))))
      yield* store.append(batch(log, 3, untagged(bytes(4))))
      const [extent, none] = [yield* store.extent(log), yield* store.extent(other)]
      yield* holds(extent.size === 4 && extent.tiles === 0, `it was ${extent.size} and ${extent.tiles}`)
      yield* holds(none.size === 0 && none.tiles === 0, `an empty log has ${none.size} and ${none.tiles}`)
    })
  )
]

export const firstLaws = { records, indexes }
export { batch, bytes, law, text, untagged }
export type { Store, TileBytes }
