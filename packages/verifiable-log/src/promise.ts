/**
 * The same names as promises. A port is an object of plain async functions; errors are the same classes, rejected.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Checkpoint } from "./Checkpoint.ts"
import { exportLog as exportEffect } from "./ExportLog.ts"
import { enqueuing } from "./internal/appender.ts"
import {
  type KeyStorePromises,
  keyStoreFromPromises,
  keyStoreToPromises,
  type LogStorePromises,
  logStoreFromPromises,
  logStoreToPromises
} from "./internal/promised.ts"
import { KeyStore as KeyPort } from "./KeyStore.ts"
import { type LogOptions, type Log as LogEffects, openLog as openEffect, type Unsettled } from "./Log.ts"
import { type IndexedRecord, type LogId, LogStore as LogPort, type TaggedRecord } from "./LogStore.ts"
import { memoryKeyStore as memoryKeys } from "./MemoryKeyStore.ts"
import { memoryLogStore as memoryLogs } from "./MemoryLogStore.ts"
import type { ConsistencyProof, InclusionProof, TreeHead } from "./Proof.ts"
import { type Opened, openSealing as openSealingEffect, type WrappingKey } from "./Sealing.ts"

export { clear, clearUnsafe, readRecord } from "./LogRecord.ts"
export { publishedFiles } from "./PublishExport.ts"
export { generateSignerKey, generateSignerKeyUnsafe, makeSigner, makeSignerUnsafe } from "./Signer.ts"
export { verifyExport } from "./VerifyExport.ts"

/** The log's storage as plain async functions. */
export interface LogStore extends LogStorePromises {}

/** The keys' storage as plain async functions. */
export interface KeyStore extends KeyStorePromises {}

/** A log that is open. `@lethe/verifiable-log/Log` says what each does, and what it fails with. */
export interface Log {
  readonly id: LogId
  readonly origin: string | undefined
  readonly append: (record: TaggedRecord) => Promise<number>
  readonly settle: (unsettled: Unsettled) => Promise<"written" | "absent">
  readonly head: () => Promise<TreeHead>
  readonly checkpoint: () => Promise<string>
  readonly proveInclusion: (index: number, at?: TreeHead) => Promise<InclusionProof>
  readonly proveConsistency: (from: TreeHead, to?: TreeHead) => Promise<ConsistencyProof>
  readonly read: (range: { readonly from: number; readonly to: number }) => Promise<ReadonlyArray<Uint8Array>>
  readonly readTag: (tag: string) => Promise<ReadonlyArray<IndexedRecord>>
  readonly retire: () => Promise<void>
}

/** Sealed content of a log. `@lethe/verifiable-log/Sealing` says what each does, and what it fails with. */
export interface Sealing {
  readonly append: (subject: string, content: Uint8Array | string) => Promise<number>
  readonly read: (subject: string) => Promise<ReadonlyArray<Opened>>
  readonly open: (record: IndexedRecord) => Promise<Uint8Array | undefined>
  readonly tagOf: (subject: string) => Promise<string | undefined>
  readonly destroyKey: (subject: string) => Promise<string | undefined>
  readonly finishDestructions: () => Promise<number>
  readonly rotate: () => Promise<number>
}

/** Opens a log in a store. Rejects with what `openLog` of the root fails with. */
export const openLog = async (options: LogOptions & { readonly store: LogStore }): Promise<Log> => {
  const { store, ...rest } = options
  const opened = openEffect(rest)
  const log = await Effect.runPromise(Effect.provideService(opened, LogPort, logStoreFromPromises(store)))
  const promised: Log = {
    id: log.id,
    origin: log.origin,
    append: appendTo(log),
    settle: (unsettled) => Effect.runPromise(log.settle(unsettled)),
    head: () => Effect.runPromise(log.head),
    checkpoint: () => Effect.runPromise(log.checkpoint),
    proveInclusion: (index, at) => Effect.runPromise(log.proveInclusion(index, at)),
    proveConsistency: (from, to) => Effect.runPromise(log.proveConsistency(from, to)),
    read: (range) => Effect.runPromise(log.read(range)),
    readTag: (tag) => Effect.runPromise(log.readTag(tag)),
    retire: () => Effect.runPromise(log.retire)
  }
  effects.set(promised, log)
  return promised
}

/** Many append at once: none of them needs a fiber of its own. */
const appendTo =
  (log: LogEffects): Log["append"] =>
  (record) =>
    new Promise((resolve, reject) => {
      const enqueue = enqueuing.get(log)
      if (enqueue === undefined) return void Effect.runPromise(log.append(record)).then(resolve, reject)
      enqueue(record, (written, at) =>
        Exit.isSuccess(written) ? resolve(written.value + at) : reject(Cause.squash(written.cause))
      )
    })

/** Seals content of a log that was opened here. Rejects with what `openSealing` of the root fails with. */
export const openSealing = async (options: {
  readonly log: Log
  readonly keys: KeyStore
  readonly wrappingKeys: readonly [WrappingKey, ...ReadonlyArray<WrappingKey>]
}): Promise<Sealing> => {
  const opened = openSealingEffect(effectsOf(options.log), options.wrappingKeys)
  const keys = keyStoreFromPromises(options.keys)
  const sealing = await Effect.runPromise(Effect.provideService(opened, KeyPort, keys))
  return {
    append: (subject, content) => Effect.runPromise(sealing.append(subject, content)),
    read: (subject) => Effect.runPromise(sealing.read(subject)),
    open: (record) => Effect.runPromise(sealing.open(record)),
    tagOf: (subject) => Effect.runPromise(sealing.tagOf(subject)),
    destroyKey: (subject) => Effect.runPromise(sealing.destroyKey(subject)),
    finishDestructions: () => Effect.runPromise(sealing.finishDestructions),
    rotate: () => Effect.runPromise(sealing.rotate)
  }
}

/** Writes the export of a log as of a checkpoint. What `write` rejects with is passed on. */
export const exportLog = (
  log: Pick<Log, "read">,
  options: {
    readonly checkpoint: string
    readonly write: (bytes: Uint8Array) => Promise<unknown> | unknown
  }
): Promise<Checkpoint> => {
  const read: LogEffects["read"] = (range) =>
    Effect.tryPromise({ try: () => log.read(range), catch: (error) => error as never })
  const write = (bytes: Uint8Array) =>
    Effect.asVoid(Effect.tryPromise({ try: async () => options.write(bytes), catch: (error) => error }))
  return Effect.runPromise(exportEffect({ read }, { checkpoint: options.checkpoint, write }))
}

/** An empty store in memory. */
export const memoryLogStore = (): LogStore => logStoreToPromises(memoryLogs())

/** An empty store in memory. */
export const memoryKeyStore = (): KeyStore => keyStoreToPromises(memoryKeys())

/** The Effects behind each log of this page: they never leave the package. */
const effects = new WeakMap<Log, LogEffects>()

/** The log behind its promises; one that was made elsewhere is taken at its word. */
const effectsOf = (log: Log): LogEffects => {
  const call = <A>(run: () => Promise<A>) => Effect.tryPromise({ try: run, catch: (error) => error as never })
  return (
    effects.get(log) ?? {
      id: log.id,
      origin: log.origin,
      append: (record) => call(() => log.append(record)),
      settle: (unsettled) => call(() => log.settle(unsettled)),
      head: call(() => log.head()),
      checkpoint: call(() => log.checkpoint()),
      proveInclusion: (index, at) => call(() => log.proveInclusion(index, at)),
      proveConsistency: (from, to) => call(() => log.proveConsistency(from, to)),
      read: (range) => call(() => log.read(range)),
      readTag: (tag) => call(() => log.readTag(tag)),
      retire: call(() => log.retire())
    }
  )
}
