/**
 * A log over a store: records appended in batches that callers share, proofs, and checkpoints.
 *
 * Any number of processes may append to one log. The store's key decides between them: who loses reads what the others
 * wrote and tries again behind it. A handle remembers the right edge of the tree and nothing else.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import {
  type Appender,
  type AppendError,
  enqueuing,
  makeAppender,
  type SettleError,
  type Unsettled
} from "./internal/appender.ts"
import { type Followed, follow, type FollowError } from "./internal/follow.ts"
import { type ProofError, prover, type TilesMismatch } from "./internal/prover.ts"
import {
  type IndexedRecord,
  LogId,
  type LogRetired,
  LogStore,
  type StoreUnavailable,
  type TaggedRecord
} from "./LogStore.ts"
import type { ConsistencyProof, InclusionProof, TreeHead } from "./Proof.ts"
import { type Signer, signCheckpoint } from "./Signer.ts"

export { AppendUnsettled, StoreContradictory, TokenUnknown } from "./internal/appender.ts"
export { LogForked, LogRolledBack } from "./internal/follow.ts"
export { HeadNotOfThisLog, IndexNotInTree, TilesMismatch } from "./internal/prover.ts"
export type { AppendError, FollowError, OpenError, ProofError, SettleError, Unsettled }

/** The name is none that a log may have. */
export class LogIdMalformed extends Schema.TaggedError<LogIdMalformed>()("LogIdMalformed", {}) {
  override get message() {
    return "a log's name has 1 to 64 letters, digits, hyphens and underscores, as audit-2026"
  }
}

/** The log was opened without a signer, so it signs nothing. */
export class NoSigner extends Schema.TaggedError<NoSigner>()("NoSigner", {}) {
  override get message() {
    return "the log was opened without a signer: it can sign no checkpoint"
  }
}

type OpenError = LogIdMalformed | FollowError | TilesMismatch

export interface LogOptions {
  /** The log's name in its store; a new one for each period: `audit-2026`. */
  readonly id: string
  /** Who signs checkpoints. Their origin is its name, a slash, and the log's. */
  readonly signer?: Signer
  /** A head that is known from elsewhere: a log that does not begin with it is refused. */
  readonly since?: TreeHead
}

/** A log that is open. It holds no connection of its own, and need not be closed. */
export interface Log {
  readonly id: LogId
  /** `example.org/log/audit-2026`; nothing without a signer. */
  readonly origin: string | undefined
  /** Appends a record and answers its index, once it is written. Callers at the same time share a write. */
  readonly append: (record: TaggedRecord) => Effect.Effect<number, AppendError>
  /** Tries a batch again whose outcome was not known: it is written then, once, or will never be. */
  readonly settle: (unsettled: Unsettled) => Effect.Effect<"written" | "absent", SettleError>
  /** How many records there are now, and the root over them. */
  readonly head: Effect.Effect<TreeHead, FollowError>
  /** Signs the present head. */
  readonly checkpoint: Effect.Effect<string, FollowError | NoSigner>
  /** Proves that a record is in the log: in its present head, or in an earlier one. */
  readonly proveInclusion: (index: number, at?: TreeHead) => Effect.Effect<InclusionProof, ProofError>
  /** Proves that a head, the present one if none is given, begins with all of an earlier one. */
  readonly proveConsistency: (from: TreeHead, to?: TreeHead) => Effect.Effect<ConsistencyProof, ProofError>
  /** Reads the records at `[from, to)`; fewer when the log is shorter. */
  readonly read: (range: {
    readonly from: number
    readonly to: number
  }) => Effect.Effect<ReadonlyArray<Uint8Array>, LogRetired | StoreUnavailable>
  /** Reads all records with a tag. */
  readonly readTag: (tag: string) => Effect.Effect<ReadonlyArray<IndexedRecord>, LogRetired | StoreUnavailable>
  /** Removes the whole log, for good. */
  readonly retire: Effect.Effect<void, StoreUnavailable>
}

/**
 * Opens a log, whether or not it has records yet.
 *
 * **Errors** `LogIdMalformed`; `LogRolledBack` and `LogForked` where the log does not begin with `since`,
 * `TilesMismatch` where its tiles do not say; `LogRetired`; `StoreUnavailable`. No record was written.
 */
export const openLog = Effect.fn("Lethe.openLog")(function* (
  options: LogOptions
): Effect.fn.Return<Log, OpenError, LogStore> {
  const store = yield* LogStore
  const id = yield* Effect.mapError(Schema.decodeUnknownEffect(LogId)(options.id), () => new LogIdMalformed())
  const followed = yield* follow(store, id)
  const proofs = prover(store, followed)
  if (options.since !== undefined) yield* proofs.beginsWith(options.since)
  const appender = makeAppender(store, followed, yield* Effect.context<never>())
  const log = logOf(store, followed, { proofs, appender, signer: options.signer })
  enqueuing.set(log, appender.enqueue)
  return log
})

interface Parts {
  readonly proofs: ReturnType<typeof prover>
  readonly appender: Appender
  readonly signer: Signer | undefined
}

const logOf = (store: LogStore["Service"], followed: Followed, { proofs, appender, signer }: Parts): Log => {
  const { id } = followed
  const origin = signer === undefined ? undefined : `${signer.name}/${id}`
  const head = Effect.map(followed.catchUp, followed.head)
  return {
    id,
    origin,
    append: appender.append,
    settle: appender.settle,
    head,
    checkpoint: Effect.flatMap(head, ({ size, root }) =>
      signer === undefined || origin === undefined
        ? Effect.fail(new NoSigner())
        : Effect.sync(() => signCheckpoint({ origin, size, root, extensions: [] }, signer))
    ),
    proveInclusion: proofs.inclusion,
    proveConsistency: proofs.consistency,
    read: (range) => store.read(id, range),
    readTag: (tag) => readWholeTag(store, id, tag),
    retire: store.retire(id)
  }
}

const tagPage = 1_000

const readWholeTag = Effect.fnUntraced(function* (store: LogStore["Service"], log: LogId, tag: string) {
  const found: Array<IndexedRecord> = []
  for (let from = 0; ; from = (found.at(-1)?.index ?? 0) + 1) {
    const page = yield* store.readTag(log, tag, { from, most: tagPage })
    found.push(...page)
    if (page.length < tagPage) return found
  }
})
