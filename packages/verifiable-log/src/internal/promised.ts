/**
 * The ports as plain async functions, and such stores as Effects.
 *
 * What a store of promises rejects with, and is no error of the port, means that the store is unavailable.
 */
import * as Effect from "effect/Effect"
import { KeyStore, type StoredKey, SubjectHasKey } from "../KeyStore.ts"
import {
  type Batch,
  type Extent,
  type IndexedRecord,
  IndexNotNext,
  type LogId,
  LogRetired,
  LogStore,
  StoreUnavailable
} from "../LogStore.ts"
import type { Tile, TileBytes } from "../Tile.ts"

/** A `LogStore` as plain async functions. `@lethe/verifiable-log/LogStore` says what each must do. */
export interface LogStorePromises {
  readonly append: (batch: Batch) => Promise<void>
  readonly extent: (log: LogId) => Promise<Extent>
  readonly read: (
    log: LogId,
    range: { readonly from: number; readonly to: number }
  ) => Promise<ReadonlyArray<Uint8Array>>
  readonly readTag: (
    log: LogId,
    tag: string,
    page: { readonly from: number; readonly most: number }
  ) => Promise<ReadonlyArray<IndexedRecord>>
  readonly writeTiles: (log: LogId, tiles: ReadonlyArray<TileBytes>) => Promise<void>
  readonly readTiles: (log: LogId, tiles: ReadonlyArray<Tile>) => Promise<ReadonlyArray<TileBytes>>
  readonly retire: (log: LogId) => Promise<void>
}

/** A `KeyStore` as plain async functions. `@lethe/verifiable-log/KeyStore` says what each must do. */
export interface KeyStorePromises {
  readonly create: (key: StoredKey) => Promise<void>
  readonly bySubject: (subject: string) => Promise<StoredKey | undefined>
  readonly byTag: (tag: string) => Promise<StoredKey | undefined>
  readonly notWrappedBy: (
    wrappingKey: string,
    page: { readonly after: string; readonly most: number }
  ) => Promise<ReadonlyArray<StoredKey>>
  readonly rewrap: (was: StoredKey, now: Pick<StoredKey, "wrapped" | "wrappedBy">) => Promise<boolean>
  readonly destroy: (tag: string) => Promise<boolean>
}

export const logStoreFromPromises = (store: LogStorePromises): LogStore["Service"] =>
  LogStore.of({
    append: (batch) => attempt("append", () => store.append(batch), isRefusal),
    extent: (log) => attempt("say how much it holds", () => store.extent(log), isRetired),
    read: (log, range) => attempt("read", () => store.read(log, range), isRetired),
    readTag: (log, tag, page) => attempt("read by tag", () => store.readTag(log, tag, page), isRetired),
    writeTiles: (log, tiles) => attempt("write tiles", () => store.writeTiles(log, tiles), isRetired),
    readTiles: (log, tiles) => attempt("read tiles", () => store.readTiles(log, tiles), isRetired),
    retire: (log) => attempt("retire a log", () => store.retire(log), isNothing)
  })

export const logStoreToPromises = (store: LogStore["Service"]): LogStorePromises => ({
  append: (batch) => Effect.runPromise(store.append(batch)),
  extent: (log) => Effect.runPromise(store.extent(log)),
  read: (log, range) => Effect.runPromise(store.read(log, range)),
  readTag: (log, tag, page) => Effect.runPromise(store.readTag(log, tag, page)),
  writeTiles: (log, tiles) => Effect.runPromise(store.writeTiles(log, tiles)),
  readTiles: (log, tiles) => Effect.runPromise(store.readTiles(log, tiles)),
  retire: (log) => Effect.runPromise(store.retire(log))
})

export const keyStoreFromPromises = (store: KeyStorePromises): KeyStore["Service"] =>
  KeyStore.of({
    create: (key) => attempt("write a key", () => store.create(key), isTaken),
    bySubject: (subject) => attempt("read a key", () => store.bySubject(subject), isNothing),
    byTag: (tag) => attempt("read a key", () => store.byTag(tag), isNothing),
    notWrappedBy: (wrapping, page) => attempt("list keys", () => store.notWrappedBy(wrapping, page), isNothing),
    rewrap: (was, now) => attempt("wrap a key", () => store.rewrap(was, now), isNothing),
    destroy: (tag) => attempt("destroy a key", () => store.destroy(tag), isNothing)
  })

export const keyStoreToPromises = (store: KeyStore["Service"]): KeyStorePromises => ({
  create: (key) => Effect.runPromise(store.create(key)),
  bySubject: (subject) => Effect.runPromise(store.bySubject(subject)),
  byTag: (tag) => Effect.runPromise(store.byTag(tag)),
  notWrappedBy: (wrapping, page) => Effect.runPromise(store.notWrappedBy(wrapping, page)),
  rewrap: (was, now) => Effect.runPromise(store.rewrap(was, now)),
  destroy: (tag) => Effect.runPromise(store.destroy(tag))
})

const attempt = <A, E>(
  operation: string,
  call: () => Promise<A>,
  isKnown: (error: unknown) => error is E
): Effect.Effect<A, E | StoreUnavailable> =>
  Effect.tryPromise({
    try: call,
    catch: (cause) =>
      isKnown(cause) || cause instanceof StoreUnavailable ? cause : new StoreUnavailable({ operation, cause })
  })

const isRetired = (error: unknown): error is LogRetired => error instanceof LogRetired
const isRefusal = (error: unknown): error is IndexNotNext | LogRetired =>
  error instanceof IndexNotNext || isRetired(error)
const isTaken = (error: unknown): error is SubjectHasKey => error instanceof SubjectHasKey
const isNothing = (_: unknown): _ is never => false
