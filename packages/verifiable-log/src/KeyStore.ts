/**
 * Where the keys of data subjects live, apart from the log: the one place that says whose a tag is.
 *
 * Keys are wrapped: who reads the store without the wrapping key reads no record. Destroying a key erases what it
 * sealed, so the store must not keep copies that outlive a row, and its backups end the erasure when they end.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { StoreUnavailable } from "./LogStore.ts"

/** The key of one data subject. */
export interface StoredKey {
  /** Who it is, in the host's words: `customer/42`. Compared byte for byte. */
  readonly subject: string
  /** Random: 16 bytes in hexadecimal. What stands in the log instead of the subject. */
  readonly tag: string
  readonly wrapped: Uint8Array
  /** The id of the wrapping key. */
  readonly wrappedBy: string
}

/** The subject has a key already. Nothing was written. The subject is not repeated. */
export class SubjectHasKey extends Schema.TaggedError<SubjectHasKey>()("SubjectHasKey", {}) {
  override get message() {
    return "this data subject has a key already"
  }
}

export class KeyStore extends Context.Service<
  KeyStore,
  {
    /** Writes a key for a subject that has none. */
    readonly create: (key: StoredKey) => Effect.Effect<void, SubjectHasKey | StoreUnavailable>

    readonly bySubject: (subject: string) => Effect.Effect<StoredKey | undefined, StoreUnavailable>

    readonly byTag: (tag: string) => Effect.Effect<StoredKey | undefined, StoreUnavailable>

    /** Keys that another wrapping key wraps than this one, in the order of their tags: after a tag, at most so many. */
    readonly notWrappedBy: (
      wrappingKey: string,
      page: { readonly after: string; readonly most: number }
    ) => Effect.Effect<ReadonlyArray<StoredKey>, StoreUnavailable>

    /** Puts another wrapping in the place of the one that was read. Says whether it was still that one. */
    readonly rewrap: (
      was: StoredKey,
      now: Pick<StoredKey, "wrapped" | "wrappedBy">
    ) => Effect.Effect<boolean, StoreUnavailable>

    /** Removes a key and whose it was, for good. Says whether there was one. */
    readonly destroy: (tag: string) => Effect.Effect<boolean, StoreUnavailable>
  }
>()("@lethe/verifiable-log/KeyStore") {}
