/**
 * A `KeyStore` in memory: for tests. What it holds is gone with the process, and so is what was sealed.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { KeyStore, type StoredKey, SubjectHasKey } from "./KeyStore.ts"

/** An empty store. */
export const memoryKeyStore = (): KeyStore["Service"] => {
  const keys = new Map<string, StoredKey>()
  const bySubject = (subject: string) => [...keys.values()].find((key) => key.subject === subject)
  return KeyStore.of({
    create: (key) =>
      Effect.suspend(() => {
        if (bySubject(key.subject) !== undefined) return Effect.fail(new SubjectHasKey())
        keys.set(key.tag, copy(key))
        return Effect.void
      }),
    bySubject: (subject) => Effect.sync(() => copied(bySubject(subject))),
    byTag: (tag) => Effect.sync(() => copied(keys.get(tag))),
    notWrappedBy: (wrappingKey, { after, most }) =>
      Effect.sync(() =>
        [...keys.values()]
          .filter(({ tag, wrappedBy }) => wrappedBy !== wrappingKey && tag > after)
          .sort((a, b) => (a.tag < b.tag ? -1 : 1))
          .slice(0, most)
          .map(copy)
      ),
    rewrap: (was, { wrapped, wrappedBy }) =>
      Effect.sync(() => {
        const held = keys.get(was.tag)
        if (held === undefined || held.wrappedBy !== was.wrappedBy) return false
        keys.set(was.tag, copy({ ...held, wrapped, wrappedBy }))
        return true
      }),
    destroy: (tag) => Effect.sync(() => keys.delete(tag))
  })
}

/** An empty store as a layer. */
export const memoryKeyStoreLayer: Layer.Layer<KeyStore> = Layer.sync(KeyStore, memoryKeyStore)

const copy = ({ subject, tag, wrapped, wrappedBy }: StoredKey): StoredKey => ({
  subject,
  tag,
  wrapped: wrapped.slice(),
  wrappedBy
})
const copied = (key: StoredKey | undefined): StoredKey | undefined => (key === undefined ? undefined : copy(key))
