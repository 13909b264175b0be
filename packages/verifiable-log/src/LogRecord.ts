/**
 * What the bytes of a record say: a kind, the tag of whom it is about, and the content, in clear or sealed.
 *
 * The tree commits to these bytes whatever they say; verifying a log never reads them. `docs/spec` has the layout.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { mostRecordBytes } from "./Hash.ts"
import { fromHex, toHex } from "./internal/base64.ts"
import type { TaggedRecord } from "./LogStore.ts"

/** The record is longer than 65,535 bytes. Nothing was written. */
export class RecordOutOfSize extends Schema.TaggedError<RecordOutOfSize>()("RecordOutOfSize", {
  bytes: Schema.Number,
  most: Schema.Number
}) {
  override get message() {
    return `there are ${this.bytes} bytes, and at most ${this.most} fit into a record`
  }
}

/** A tag is 16 bytes in hexadecimal, not all of them zero. Nothing was written. */
export class TagMalformed extends Schema.TaggedError<TagMalformed>()("TagMalformed", {}) {
  override get message() {
    return "a tag is 16 bytes in hexadecimal, in small letters, and not all zero"
  }
}

/** The bytes are no record of this form. */
export class RecordMalformed extends Schema.TaggedError<RecordMalformed>()("RecordMalformed", {
  reason: Schema.String
}) {
  override get message() {
    return `this is no record of a log of Lethe: ${this.reason}`
  }
}

/** What a record says, as far as it can be read without a key. */
export type LogRecord =
  | { readonly _tag: "Clear"; readonly tag?: string; readonly content: Uint8Array }
  | { readonly _tag: "Sealed"; readonly tag: string; readonly sealed: Uint8Array }
  | { readonly _tag: "KeyEvent"; readonly tag: string; readonly event: KeyEvent }

/** What happens to a key: its destruction is ordered before, and told after. */
export type KeyEvent = "destruction-ordered" | "destroyed"

/** Bytes before the content: the kind, and the tag. */
export const headerLength = 17

/** The tag under which a store finds the records of what happened to keys. Nobody's tag is all zero. */
export const keyEventsTag = "0".repeat(32)

/**
 * A record whose content everybody may read who has the log. It must hold nothing of a person: it can never be erased
 * before its whole log is.
 */
export const clear = (
  content: Uint8Array | string,
  options: { readonly tag?: string } = {}
): Result.Result<TaggedRecord, RecordOutOfSize | TagMalformed> => {
  const { tag } = options
  if (tag !== undefined && !isTag(tag)) return Result.fail(new TagMalformed())
  return Result.map(compose(0, tag ?? keyEventsTag, content), (record) =>
    tag === undefined ? { record } : { record, tag }
  )
}

/** As `clear`; throws the same errors. */
export const clearUnsafe = (content: Uint8Array | string, options: { readonly tag?: string } = {}): TaggedRecord =>
  Result.getOrThrow(clear(content, options))

/** A record of what is sealed under a tag. */
export const sealedRecord = (tag: string, sealed: Uint8Array): Result.Result<TaggedRecord, RecordOutOfSize> =>
  Result.map(compose(1, tag, sealed), (record) => ({ record, tag }))

/** A record of what happens to the key of a tag. It is found under `keyEventsTag`. */
export const keyEventRecord = (tag: string, event: KeyEvent): TaggedRecord => ({
  record: Uint8Array.of(2, ...tagBytes(keyEventsTag), event === "destroyed" ? 1 : 0, ...tagBytes(tag)),
  tag: keyEventsTag
})

/** Reads what a record says. */
export const readRecord = (record: Uint8Array): Result.Result<LogRecord, RecordMalformed> => {
  const refuse = (reason: string) => Result.fail(new RecordMalformed({ reason }))
  if (record.length < headerLength) return refuse("it is too short")
  const tag = toHex(record.subarray(1, headerLength))
  const rest = record.subarray(headerLength)
  const nobody = tag === keyEventsTag
  if (record[0] === 0) return Result.succeed({ _tag: "Clear", ...(nobody ? {} : { tag }), content: rest })
  if (record[0] === 1)
    return nobody ? refuse("it is sealed under no tag") : Result.succeed({ _tag: "Sealed", tag, sealed: rest })
  if (record[0] === 2) return readKeyEvent(nobody, rest)
  return refuse("its kind is not known")
}

/** Whether a text is a tag: 16 bytes in hexadecimal, not all zero. */
export const isTag = (tag: string): boolean => /^[0-9a-f]{32}$/u.test(tag) && tag !== keyEventsTag

const readKeyEvent = (nobody: boolean, rest: Uint8Array): Result.Result<LogRecord, RecordMalformed> => {
  const refuse = Result.fail(new RecordMalformed({ reason: "it tells of a key, and not in the form of such records" }))
  if (!nobody || rest.length !== headerLength || (rest[0] ?? 2) > 1) return refuse
  const event = rest[0] === 1 ? "destroyed" : "destruction-ordered"
  return Result.succeed({ _tag: "KeyEvent", tag: toHex(rest.subarray(1)), event })
}

const compose = (
  kind: number,
  tag: string,
  content: Uint8Array | string
): Result.Result<Uint8Array, RecordOutOfSize> => {
  const most = mostRecordBytes - headerLength
  const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length
  if (bytes > most) return Result.fail(new RecordOutOfSize({ bytes, most }))
  const record = Buffer.allocUnsafe(headerLength + bytes)
  record[0] = kind
  record.write(tag, 1, "hex")
  if (typeof content === "string") record.write(content, headerLength)
  else record.set(content, headerLength)
  return Result.succeed(record)
}

const tagBytes = (tag: string): Uint8Array => fromHex(tag) ?? new Uint8Array(headerLength - 1)
