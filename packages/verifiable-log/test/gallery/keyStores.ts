/** Key stores that are each broken in one way, and the laws that they break by it. */
import * as Effect from "effect/Effect"
import type { KeyStore, StoredKey } from "../../src/KeyStore.ts"
import { memoryKeyStore } from "../../src/MemoryKeyStore.ts"
import type { Broken } from "./logStores.ts"

type Store = KeyStore["Service"]

const broken = (
  how: string,
  breaks: ReadonlyArray<string>,
  change: (store: Store) => Partial<Store>
): Broken<Store> => ({
  how,
  breaks,
  make: () => {
    const store = memoryKeyStore()
    return { ...store, ...change(store) }
  }
})

const found = "a key is found by its subject and by its tag, byte for byte"
const bytewise = "subjects are compared byte for byte"
const one = "a subject has one key"
const concurrent = "of concurrent keys for one subject exactly one is kept"
const gone = "a key that was destroyed is gone, everywhere"
const others = "destroying a key leaves the others as they are"
const anew = "a subject whose key was destroyed may get another"
const rewrapped = "another wrapping is put in the place of the one that was read, and of no other"
const notBack = "a key that was destroyed is not wrapped back into being"
const listed = "keys of other wrappings are listed in the order of their tags, page by page"

export const brokenKeyStores: ReadonlyArray<Broken<Store>> = [
  broken("changes bytes above 127", [found, one, concurrent, others, anew, rewrapped], (store) => ({
    create: (key) => store.create({ ...key, wrapped: key.wrapped.map((byte) => byte & 127) })
  })),
  broken("finds no key by its tag", [found, others, rewrapped], (store) => ({
    byTag: (tag) => Effect.map(store.byTag(tag), () => undefined)
  })),
  broken("folds cases", [bytewise], (store) => folded(store, (subject) => subject.toLowerCase())),
  broken("trims subjects", [bytewise], (store) => folded(store, (subject) => subject.trim())),
  broken("composes accents", [bytewise], (store) => folded(store, (subject) => subject.normalize("NFC"))),
  broken("writes a subject's key over", [one, concurrent], (store) => ({
    create: (key) =>
      Effect.catchTag(store.create(key), "SubjectHasKey", () =>
        Effect.flatMap(store.bySubject(key.subject), (held) =>
          Effect.andThen(store.destroy(held?.tag ?? ""), Effect.orDie(store.create(key)))
        )
      )
  })),
  broken("keeps the first key silently", [one, concurrent], (store) => ({
    create: (key) => Effect.catchTag(store.create(key), "SubjectHasKey", () => Effect.void)
  })),
  broken("looks, waits, then writes", [concurrent], (store) => racing(store)),
  broken("only marks a key as destroyed", [gone, notBack], (store) => marking(store)),
  broken("forgets whom it has destroyed last", [gone], (store) => ({
    destroy: (tag) => Effect.map(store.destroy(tag), () => true)
  })),
  broken("destroys all keys of a wrapping", [others], (store) => ({
    destroy: (tag) =>
      Effect.gen(function* () {
        const own = yield* store.byTag(tag)
        const all = yield* store.notWrappedBy("", { after: "", most: 1_000 })
        for (const each of all) if (each.wrappedBy === own?.wrappedBy) yield* store.destroy(each.tag)
        return own !== undefined
      })
  })),
  broken("never gives a subject a key again", [anew], (store) => {
    const before = new Set<string>()
    return {
      create: (key) =>
        store.create(before.has(key.subject) ? { ...key, subject: `${key.subject}, who was here before` } : key),
      destroy: (tag) =>
        Effect.flatMap(store.byTag(tag), (held) => {
          if (held !== undefined) before.add(held.subject)
          return store.destroy(tag)
        })
    }
  }),
  broken("rewraps whatever is there", [rewrapped], (store) => ({
    rewrap: (was, now) =>
      Effect.flatMap(store.byTag(was.tag), (held) =>
        held === undefined ? Effect.succeed(false) : store.rewrap(held, now)
      )
  })),
  broken("keeps the old wrapping", [rewrapped], (store) => ({
    rewrap: (was, { wrappedBy }) => store.rewrap(was, { wrapped: was.wrapped, wrappedBy })
  })),
  broken("writes a key that is to be rewrapped", [notBack], (store) => ({
    rewrap: (was, now) =>
      Effect.flatMap(store.byTag(was.tag), (held) =>
        held === undefined ? Effect.as(Effect.orDie(store.create({ ...was, ...now })), true) : store.rewrap(was, now)
      )
  })),
  broken("lists keys as they were made", [listed], (store) => listing(store)),
  broken("lists the keys of the wrapping that is asked for", [listed], (store) => ({
    notWrappedBy: (wrapping, page) =>
      Effect.map(store.notWrappedBy("", page), (all) => all.filter(({ wrappedBy }) => wrappedBy === wrapping))
  })),
  broken("lists a page's first key twice", [listed], (store) => ({
    notWrappedBy: (wrapping, { after, most }) =>
      Effect.flatMap(store.byTag(after), (last) =>
        Effect.map(store.notWrappedBy(wrapping, { after, most }), (all) => (last === undefined ? all : [last, ...all]))
      )
  }))
]

const folded = (store: Store, fold: (subject: string) => string): Partial<Store> => {
  const first = new Map<string, StoredKey>()
  return {
    create: (key) =>
      Effect.tap(store.create(key), () =>
        Effect.sync(() => {
          const name = fold(key.subject)
          if (!first.has(name)) first.set(name, key)
        })
      ),
    bySubject: (subject) =>
      Effect.flatMap(store.bySubject(subject), (own) => {
        const twin = first.get(fold(subject))
        return own === undefined || twin === undefined
          ? Effect.succeed(own)
          : Effect.map(store.byTag(twin.tag), (held) => held ?? own)
      })
  }
}

const racing = (store: Store): Partial<Store> => ({
  create: (key) =>
    Effect.flatMap(store.bySubject(key.subject), (held) =>
      held === undefined
        ? Effect.andThen(
            Effect.yieldNow,
            Effect.catchTag(store.create(key), "SubjectHasKey", () => Effect.void)
          )
        : store.create(key)
    )
})

const marking = (store: Store): Partial<Store> => {
  const marked = new Set<string>()
  return {
    destroy: (tag) =>
      Effect.flatMap(store.byTag(tag), (held) => {
        if (held === undefined || marked.has(tag)) return Effect.succeed(false)
        marked.add(tag)
        return Effect.succeed(true)
      }),
    create: (key) =>
      Effect.flatMap(store.bySubject(key.subject), (held) =>
        held !== undefined && marked.has(held.tag)
          ? Effect.andThen(store.destroy(held.tag), store.create(key))
          : store.create(key)
      )
  }
}

const listing = (store: Store): Partial<Store> => {
  const made: Array<string> = []
  return {
    create: (key) => Effect.tap(store.create(key), () => Effect.sync(() => void made.push(key.tag))),
    notWrappedBy: (wrapping, { after, most }) =>
      Effect.map(store.notWrappedBy(wrapping, { after, most: 1_000 }), (all) =>
        [...all].sort((a, b) => made.indexOf(a.tag) - made.indexOf(b.tag)).slice(0, most)
      )
  }
}
