/** The laws of a `KeyStore`. */
import * as Effect from "effect/Effect"
import { KeyStore, type StoredKey } from "../KeyStore.ts"
import { holds, LawBroken, outcome } from "./logStoreLaws.ts"

type Store = KeyStore["Service"]

/** A law, to be checked with a prefix of subjects, tags and wrapping keys of its own: 24 hexadecimal digits. */
export interface KeyStoreLaw {
  readonly name: string
  readonly why: string
  readonly check: (prefix: string) => Effect.Effect<void, LawBroken, KeyStore>
}

const law = (
  name: string,
  why: string,
  check: (store: Store, prefix: string) => Effect.Effect<void, LawBroken | { readonly _tag: string }>
): KeyStoreLaw => ({
  name,
  why,
  check: (prefix) =>
    Effect.flatMap(KeyStore, (store) =>
      Effect.mapError(check(store, prefix), (error) =>
        error instanceof LawBroken ? error : new LawBroken({ message: `an operation failed with ${error._tag}` })
      )
    )
})

const key = (prefix: string, number: number, more: Partial<StoredKey> = {}): StoredKey => ({
  subject: `${prefix}/customer/${number}`,
  tag: `${prefix}${String(number).padStart(8, "0")}`,
  wrapped: Uint8Array.from({ length: 256 }, (_, index) => (index + number) % 256),
  wrappedBy: `${prefix}-first`,
  ...more
})

const text = (found: StoredKey | undefined): string =>
  found === undefined
    ? "nothing"
    : `${found.subject} ${found.tag} ${found.wrappedBy} ${Buffer.from(found.wrapped).toString("base64")}`

const finding: ReadonlyArray<KeyStoreLaw> = [
  law(
    "a key is found by its subject and by its tag, byte for byte",
    "a changed byte of a wrapped key loses all that it sealed",
    Effect.fnUntraced(function* (store, prefix) {
      const [own, other] = [key(prefix, 1), key(prefix, 2)]
      yield* store.create(own)
      yield* store.create(other)
      const bySubject = yield* store.bySubject(own.subject)
      const byTag = yield* store.byTag(own.tag)
      yield* holds(text(bySubject) === text(own), `by its subject, ${text(bySubject)} was found`)
      yield* holds(text(byTag) === text(own), `by its tag, ${text(byTag)} was found`)
      const nobody = yield* store.bySubject(`${prefix}/nobody`)
      const noTag = yield* store.byTag(key(prefix, 9).tag)
      yield* holds(nobody === undefined && noTag === undefined, "a key was found where there is none")
    })
  ),
  law(
    "subjects are compared byte for byte",
    "a store that folds cases or accents gives one person the key of another",
    Effect.fnUntraced(function* (store, prefix) {
      const names = ["a", "A", "a ", " a", "á", "a\u0301", "ａ", "%", "_", "'", "a\\"]
      for (const [number, name] of names.entries()) yield* store.create(key(prefix, number, { subject: prefix + name }))
      for (const [number, name] of names.entries()) {
        const found = yield* store.bySubject(prefix + name)
        yield* holds(found?.tag === key(prefix, number).tag, `subject ${number} was taken for another`)
      }
    })
  ),
  law(
    "a subject has one key",
    "with two, destroying one would leave the other",
    Effect.fnUntraced(function* (store, prefix) {
      const own = key(prefix, 1)
      yield* store.create(own)
      const second = yield* outcome(store.create(key(prefix, 2, { subject: own.subject })))
      yield* holds(second === "SubjectHasKey", `a second key ended in ${second}`)
      const found = yield* store.bySubject(own.subject)
      yield* holds(text(found) === text(own), `the key is now ${text(found)}`)
      yield* holds((yield* store.byTag(key(prefix, 2).tag)) === undefined, "the second key was kept by its tag")
    })
  ),
  law(
    "of concurrent keys for one subject exactly one is kept",
    "two requests of one new customer may arrive at once",
    Effect.fnUntraced(function* (store, prefix) {
      const subject = `${prefix}/new`
      const rivals = Array.from({ length: 8 }, (_, number) => key(prefix, number, { subject }))
      const outcomes = yield* Effect.all(
        rivals.map((each) => outcome(store.create(each))),
        { concurrency: "unbounded" }
      )
      const refused = outcomes.filter((each) => each === "SubjectHasKey").length
      yield* holds(refused === 7, `outcomes were ${outcomes.join(", ")}`)
      const found = yield* store.bySubject(subject)
      const winner = rivals[outcomes.indexOf("Success")]
      yield* holds(text(found) === text(winner), `who was told that it is kept has ${text(found)}`)
    })
  )
]

const ending: ReadonlyArray<KeyStoreLaw> = [
  law(
    "a key that was destroyed is gone, everywhere",
    "to destroy the key is to erase what it sealed (GDPR Art. 17)",
    Effect.fnUntraced(function* (store, prefix) {
      const own = key(prefix, 1)
      yield* store.create(own)
      const first = yield* store.destroy(own.tag)
      const second = yield* store.destroy(own.tag)
      yield* holds(first && !second, `it said ${first}, then ${second}`)
      const listed = yield* store.notWrappedBy(`${prefix}-other`, { after: prefix, most: 10 })
      const left = [
        yield* store.bySubject(own.subject),
        yield* store.byTag(own.tag),
        listed.find(({ tag }) => tag === own.tag)
      ]
      yield* holds(
        left.every((each) => each === undefined),
        "the key is still there"
      )
    })
  ),
  law(
    "destroying a key leaves the others as they are",
    "nobody else has asked for it",
    Effect.fnUntraced(function* (store, prefix) {
      const [own, other] = [key(prefix, 1), key(prefix, 2)]
      yield* store.create(own)
      yield* store.create(other)
      yield* store.destroy(own.tag)
      const found = yield* store.byTag(other.tag)
      yield* holds(text(found) === text(other), `the other key is now ${text(found)}`)
    })
  ),
  law(
    "a subject whose key was destroyed may get another",
    "who was erased may come back, as somebody new",
    Effect.fnUntraced(function* (store, prefix) {
      const own = key(prefix, 1)
      yield* store.create(own)
      yield* store.destroy(own.tag)
      const again = key(prefix, 2, { subject: own.subject })
      yield* store.create(again)
      const found = yield* store.bySubject(own.subject)
      yield* holds(text(found) === text(again), `the key is now ${text(found)}`)
    })
  )
]

const wrapping: ReadonlyArray<KeyStoreLaw> = [
  law(
    "another wrapping is put in the place of the one that was read, and of no other",
    "two rotations at once must not undo each other",
    Effect.fnUntraced(function* (store, prefix) {
      const [own, other] = [key(prefix, 1), key(prefix, 2)]
      yield* store.create(own)
      yield* store.create(other)
      const now = { wrapped: Uint8Array.of(1, 2, 3), wrappedBy: `${prefix}-second` }
      const done = yield* store.rewrap(own, now)
      const late = yield* store.rewrap(own, { wrapped: Uint8Array.of(9), wrappedBy: `${prefix}-third` })
      yield* holds(done && !late, `it said ${done}, then ${late}`)
      const found = yield* store.bySubject(own.subject)
      yield* holds(text(found) === text({ ...own, ...now }), `the key is now ${text(found)}`)
      const beside = yield* store.byTag(other.tag)
      yield* holds(text(beside) === text(other), `the other key is now ${text(beside)}`)
    })
  ),
  law(
    "a key that was destroyed is not wrapped back into being",
    "a rotation that runs while somebody is erased must not undo it",
    Effect.fnUntraced(function* (store, prefix) {
      const own = key(prefix, 1)
      yield* store.create(own)
      yield* store.destroy(own.tag)
      const done = yield* store.rewrap(own, { wrapped: Uint8Array.of(1), wrappedBy: `${prefix}-second` })
      yield* holds(!done, "it said that it had wrapped it")
      yield* holds((yield* store.byTag(own.tag)) === undefined, "the key is back")
    })
  ),
  law(
    "keys of other wrappings are listed in the order of their tags, page by page",
    "a rotation visits each once",
    Effect.fnUntraced(function* (store, prefix) {
      for (const number of [4, 2, 5, 1, 3]) {
        yield* store.create(key(prefix, number, number === 3 ? { wrappedBy: `${prefix}-second` } : {}))
      }
      const list = (after: string, most: number) =>
        Effect.map(store.notWrappedBy(`${prefix}-second`, { after, most }), (found) =>
          found
            .filter(({ tag }) => tag.startsWith(prefix))
            .map(({ tag }) => Number(tag.slice(24)))
            .join()
        )
      const all = [yield* list(prefix, 3), yield* list(key(prefix, 4).tag, 1)]
      yield* holds(all.join(" and ") === "1,2,4 and 5", `the pages were ${all.join(" and ")}`)
    })
  )
]

export const keyLaws: ReadonlyArray<KeyStoreLaw> = [...finding, ...ending, ...wrapping]
