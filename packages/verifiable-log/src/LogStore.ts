/**
 * The storage that a log needs: records in their order, and the tiles computed from them.
 *
 * A store keeps bytes. It does not hash, sign or interpret them: that is why it cannot rewrite history unnoticed. It
 * is as small as SQL and a document database both allow. Only a batch is written atomically, and it may be one
 * document; only the key of a record or document must be unique; nothing is written over, but for what retires a log.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Tile, TileBytes } from "./Tile.ts"

/** Names one log in a store: `audit-2026`. No `/`, so that a store may use it as the beginning of a key. */
export const LogId = Schema.String.check(Schema.isPattern(/^[A-Za-z0-9_-]{1,64}$/u)).pipe(Schema.brand("LogId"))
export type LogId = typeof LogId.Type

/** Records that one batch may have at most. */
export const mostBatchRecords = 1024

/** Bytes that the records of one batch may have together: a document database takes 16 MB, with the rest. */
export const mostBatchBytes = 4 * 1024 * 1024

/** The log has already a record at this index, or none just before it. Nothing was written. */
export class IndexNotNext extends Schema.TaggedError<IndexNotNext>()("IndexNotNext", {
  log: Schema.String,
  index: Schema.Number
}) {
  override get message() {
    return `${this.index} is not the next index of the log ${this.log}`
  }
}

/** The log was retired: its records are gone, and it takes no more. Nothing was written. */
export class LogRetired extends Schema.TaggedError<LogRetired>()("LogRetired", { log: Schema.String }) {
  override get message() {
    return `the log ${this.log} was retired: it holds no records and takes none`
  }
}

/** The database could not be reached, was locked, or gave up. Whether a batch was written is not known. */
export class StoreUnavailable extends Schema.TaggedError<StoreUnavailable>()("StoreUnavailable", {
  operation: Schema.String,
  /** The database's own code for it, as `SQLITE_BUSY`. Its text is not repeated: it may be about somebody. */
  code: Schema.optionalKey(Schema.String),
  cause: Schema.Defect()
}) {
  override get message() {
    const code = this.code === undefined ? "" : ` (${this.code})`
    return `the database could not ${this.operation}: it is locked, gone, or refused${code}.`
  }
}

/** A record, and the opaque tag of whom it is about. */
export interface TaggedRecord {
  readonly record: Uint8Array
  readonly tag?: string
}

/** Records that are written whole or not at all. */
export interface Batch {
  readonly log: LogId
  /** The index of the first of them, which must be the number of records already held. */
  readonly first: number
  readonly records: ReadonlyArray<TaggedRecord>
  /** Random; the same when the same batch is tried again, after an answer that was lost. */
  readonly token: string
}

/** How much a store holds of a log. */
export interface Extent {
  /** Records. */
  readonly size: number
  /** Full tiles of level 0, from the first on without a gap. */
  readonly tiles: number
}

export class LogStore extends Context.Service<
  LogStore,
  {
    /**
     * Writes a batch whose first index is the number of records held. Tried again with its token, a batch that is
     * there is answered as the first time, and not written twice.
     */
    readonly append: (batch: Batch) => Effect.Effect<void, IndexNotNext | LogRetired | StoreUnavailable>

    readonly extent: (log: LogId) => Effect.Effect<Extent, LogRetired | StoreUnavailable>

    /** Reads the records at `[from, to)` in index order; fewer when the log is shorter. */
    readonly read: (
      log: LogId,
      range: { readonly from: number; readonly to: number }
    ) => Effect.Effect<ReadonlyArray<Uint8Array>, LogRetired | StoreUnavailable>

    /** Reads records with this tag in index order: from an index on, and at most so many. */
    readonly readTag: (
      log: LogId,
      tag: string,
      page: { readonly from: number; readonly most: number }
    ) => Effect.Effect<ReadonlyArray<IndexedRecord>, LogRetired | StoreUnavailable>

    /**
     * Writes tiles, in this order: a later one is never there without those before it. One that is there already
     * stays as it is. They are computed from the records, and need not be written with them.
     */
    readonly writeTiles: (
      log: LogId,
      tiles: ReadonlyArray<TileBytes>
    ) => Effect.Effect<void, LogRetired | StoreUnavailable>

    /** Reads tiles in one query, in any order. Those that are not there are left out. */
    readonly readTiles: (
      log: LogId,
      tiles: ReadonlyArray<Tile>
    ) => Effect.Effect<ReadonlyArray<TileBytes>, LogRetired | StoreUnavailable>

    /**
     * Removes all records and tiles of a log, for good: it takes no more, under this name, ever. Doing it again
     * finishes what was interrupted.
     */
    readonly retire: (log: LogId) => Effect.Effect<void, StoreUnavailable>
  }
>()("@lethe/verifiable-log/LogStore") {}

/** A record at its index. */
export interface IndexedRecord {
  readonly index: number
  readonly record: Uint8Array
}
