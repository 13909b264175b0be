/**
 * Content that is provable until its key is destroyed, and erased after.
 *
 * Each data subject has a key and a random tag. What is written about them is sealed under the key; the log holds
 * ciphertext and the tag. To destroy the key erases the content, in every copy and backup of the log at once, and all
 * proofs still verify. Keys are backed up apart: erasure is complete when the last backup of the key is gone.
 *
 * **Law** GDPR Art. 17(1): erasure. Until then ciphertext and tags are personal data, Art. 4(1) and (5): whoever holds
 * the key can attribute them.
 *
 * @since 0.1.0
 */
import { randomBytes } from "node:crypto"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { keyLength, mostSealedBytes, seal, unseal, unwrap, wrap } from "./internal/envelope.ts"
import { toHex } from "./internal/base64.ts"
import { KeyStore, type StoredKey } from "./KeyStore.ts"
import type { AppendError, Log } from "./Log.ts"
import { keyEventRecord, keyEventsTag, readRecord, RecordOutOfSize, sealedRecord } from "./LogRecord.ts"
import type { IndexedRecord, LogRetired, StoreUnavailable } from "./LogStore.ts"

/** A wrapping key is not 32 bytes long, or two have one id. Nothing was written. */
export class WrappingKeyInvalid extends Schema.TaggedError<WrappingKeyInvalid>()("WrappingKeyInvalid", {
  id: Schema.String,
  reason: Schema.String
}) {
  override get message() {
    return `the wrapping key ${this.id} ${this.reason}`
  }
}

/** A stored key cannot be unwrapped: its wrapping key was not given, or its bytes were changed. */
export class KeyNotUnwrapped extends Schema.TaggedError<KeyNotUnwrapped>()("KeyNotUnwrapped", {
  tag: Schema.String,
  wrappedBy: Schema.String
}) {
  override get message() {
    return `the key of tag ${this.tag}, wrapped by ${this.wrappedBy}, cannot be unwrapped with the keys that were given`
  }
}

/** A record does not open with the key of its tag: it was not sealed by it, or for another log. */
export class SealBroken extends Schema.TaggedError<SealBroken>()("SealBroken", { index: Schema.Number }) {
  override get message() {
    return `record ${this.index} does not open with the key of its tag`
  }
}

/** What the host wraps keys with: 32 bytes that live neither in the log's database nor in that of the keys. */
export interface WrappingKey {
  readonly id: string
  readonly key: Uint8Array
}

/** What was sealed, opened. */
export interface Opened {
  readonly index: number
  readonly content: Uint8Array
}

export type SealError = KeyNotUnwrapped | StoreUnavailable
export type DestroyError = AppendError | StoreUnavailable | LogRetired

/** A log with content that is sealed per data subject. A subject is named in the host's words: `customer/42`. */
export interface Sealing {
  /** Seals content under the subject's key, which is made at the first time, and appends it. */
  readonly append: (subject: string, content: Uint8Array | string) => Effect.Effect<number, AppendError | SealError>
  /** Opens all that the log holds of a subject. Nothing, where the key was destroyed or never was. */
  readonly read: (subject: string) => Effect.Effect<ReadonlyArray<Opened>, SealError | SealBroken | LogRetired>
  /** Opens one record. `undefined` where it is not sealed, or its key was destroyed. */
  readonly open: (record: IndexedRecord) => Effect.Effect<Uint8Array | undefined, SealError | SealBroken>
  /** The subject's tag, while there is a key. */
  readonly tagOf: (subject: string) => Effect.Effect<string | undefined, StoreUnavailable>
  /**
   * Destroys a subject's key. The order is in the log before, the outcome after; both name the tag, which by then leads
   * to nobody. Answers the tag, or nothing where there was no key.
   */
  readonly destroyKey: (subject: string) => Effect.Effect<string | undefined, DestroyError>
  /** Destroys the keys whose destruction was ordered and not told: a process had ended in between. Answers how many. */
  readonly finishDestructions: Effect.Effect<number, DestroyError>
  /** Wraps with the first wrapping key all keys that others wrap. Records stay as they are. Answers how many. */
  readonly rotate: Effect.Effect<number, SealError>
}

/**
 * Seals content of a log. The first wrapping key wraps new keys; the others unwrap what they wrapped before.
 *
 * **Errors** `WrappingKeyInvalid` where a key is not 32 bytes long or an id comes twice.
 */
export const openSealing = Effect.fn("Lethe.openSealing")(function* (
  log: Log,
  wrappingKeys: readonly [WrappingKey, ...ReadonlyArray<WrappingKey>]
): Effect.fn.Return<Sealing, WrappingKeyInvalid, KeyStore> {
  const keys = yield* KeyStore
  yield* refuseKeys(wrappingKeys)
  const ring = new Map(wrappingKeys.map(({ id, key }) => [id, Uint8Array.from(key)]))
  const first: WrappingKey = { id: wrappingKeys[0].id, key: Uint8Array.from(wrappingKeys[0].key) }
  const use = using(ring)
  const open = opener(log, keys, use)
  return {
    append: (subject, content) => appendSealed({ log, keys, first, use }, subject, bytesOf(content)),
    read: Effect.fnUntraced(function* (subject: string) {
      const stored = yield* keys.bySubject(subject)
      if (stored === undefined) return []
      const opened: Array<Opened> = []
      for (const record of yield* log.readTag(stored.tag)) {
        const content = yield* open(record)
        if (content !== undefined) opened.push({ index: record.index, content })
      }
      return opened
    }),
    open,
    tagOf: (subject) => Effect.map(keys.bySubject(subject), (stored) => stored?.tag),
    destroyKey: Effect.fnUntraced(function* (subject: string) {
      const stored = yield* keys.bySubject(subject)
      if (stored === undefined) return undefined
      yield* log.append(keyEventRecord(stored.tag, "destruction-ordered"))
      yield* carryOut(log, keys, stored.tag)
      return stored.tag
    }),
    finishDestructions: Effect.suspend(() => finishDestructions(log, keys)),
    rotate: Effect.suspend(() => rotate(keys, first, use))
  }
})

/** Unwraps a key for as long as it is used. */
const using =
  (ring: ReadonlyMap<string, Uint8Array>): Use =>
  (stored, run) =>
    Effect.suspend(() => {
      const { tag, wrapped, wrappedBy } = stored
      const wrapping = ring.get(wrappedBy)
      const key = wrapping === undefined ? undefined : unwrap(wrapping, wrappedBy, tag, wrapped)
      if (key === undefined) return Effect.fail(new KeyNotUnwrapped({ tag, wrappedBy }))
      const result = run(key)
      key.fill(0)
      return Effect.succeed(result)
    })

type Use = <A>(stored: StoredKey, run: (key: Uint8Array) => A) => Effect.Effect<A, KeyNotUnwrapped>

const refuseKeys = Effect.fnUntraced(function* (wrappingKeys: ReadonlyArray<WrappingKey>) {
  const seen = new Set<string>()
  for (const { id, key } of wrappingKeys) {
    if (key.length !== keyLength)
      return yield* new WrappingKeyInvalid({ id, reason: `has ${key.length} bytes, not ${keyLength}` })
    if (seen.has(id)) return yield* new WrappingKeyInvalid({ id, reason: "is there twice" })
    seen.add(id)
  }
})

interface Sealer {
  readonly log: Log
  readonly keys: KeyStore["Service"]
  readonly first: WrappingKey
  readonly use: Use
}

const appendSealed = Effect.fnUntraced(function* (
  { log, keys, first, use }: Sealer,
  subject: string,
  content: Uint8Array
): Effect.fn.Return<number, AppendError | SealError> {
  if (content.length > mostSealedBytes)
    return yield* new RecordOutOfSize({ bytes: content.length, most: mostSealedBytes })
  const stored = (yield* keys.bySubject(subject)) ?? (yield* createKey(keys, first, subject))
  const sealed = yield* use(stored, (key) => seal(key, log.id, stored.tag, content))
  return yield* log.append(yield* Effect.fromResult(sealedRecord(stored.tag, sealed)))
})

/** A new key. Where somebody else has just made one for the subject, theirs is taken. */
const createKey = Effect.fnUntraced(function* (
  keys: KeyStore["Service"],
  { id, key: wrapping }: WrappingKey,
  subject: string
): Effect.fn.Return<StoredKey, StoreUnavailable> {
  for (;;) {
    const tag = toHex(randomBytes(16))
    const key = randomBytes(keyLength)
    const stored: StoredKey = { subject, tag, wrapped: wrap(wrapping, id, tag, key), wrappedBy: id }
    key.fill(0)
    const made = yield* Effect.result(keys.create(stored))
    if (Result.isSuccess(made)) return stored
    if (made.failure._tag === "StoreUnavailable") return yield* made.failure
    const theirs = yield* keys.bySubject(subject)
    if (theirs !== undefined) return theirs
  }
})

const opener = (log: Log, keys: KeyStore["Service"], use: Use): Sealing["open"] =>
  Effect.fnUntraced(function* ({ index, record }: IndexedRecord) {
    const said = readRecord(record)
    if (Result.isFailure(said) || said.success._tag !== "Sealed") return undefined
    const { tag, sealed } = said.success
    const stored = yield* keys.byTag(tag)
    if (stored === undefined) return undefined
    const content = yield* use(stored, (key) => unseal(key, log.id, tag, sealed))
    return content ?? (yield* new SealBroken({ index }))
  })

const carryOut = (log: Log, keys: KeyStore["Service"], tag: string): Effect.Effect<void, DestroyError> =>
  Effect.andThen(keys.destroy(tag), log.append(keyEventRecord(tag, "destroyed")))

const finishDestructions = Effect.fnUntraced(function* (log: Log, keys: KeyStore["Service"]) {
  const open = new Set<string>()
  for (const { record } of yield* log.readTag(keyEventsTag)) {
    const said = readRecord(record)
    if (Result.isFailure(said) || said.success._tag !== "KeyEvent") continue
    if (said.success.event === "destroyed") open.delete(said.success.tag)
    else open.add(said.success.tag)
  }
  for (const tag of open) yield* carryOut(log, keys, tag)
  return open.size
})

const rotationPage = 100

const rotate = Effect.fnUntraced(function* (keys: KeyStore["Service"], { id, key: wrapping }: WrappingKey, use: Use) {
  let done = 0
  for (let after = ""; ; ) {
    const page = yield* keys.notWrappedBy(id, { after, most: rotationPage })
    for (const stored of page) {
      const wrapped = yield* use(stored, (key) => wrap(wrapping, id, stored.tag, key))
      if (yield* keys.rewrap(stored, { wrapped, wrappedBy: id })) done += 1
    }
    after = page.at(-1)?.tag ?? after
    if (page.length < rotationPage) return done
  }
})

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content
