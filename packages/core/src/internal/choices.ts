/** Small builders of arbitraries. Each choice names its simplest form first: a failing case shrinks to that. */
import * as fc from "fast-check"

/** One of the words. */
export const oneOf = <const T>(first: T, ...more: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(first, ...more)

type ValueOf<A> = A extends fc.Arbitrary<infer T> ? T : never

/** One of the arbitraries, shrinking towards the first. */
export const either = <const A extends ReadonlyArray<fc.Arbitrary<unknown>>>(
  ...options: A
): fc.Arbitrary<ValueOf<A[number]>> =>
  fc.oneof({ withCrossShrink: true }, ...options) as fc.Arbitrary<ValueOf<A[number]>>

type Fields = { readonly [key: string]: fc.Arbitrary<unknown> }
type Values<F> = { readonly [K in keyof F]: ValueOf<F[K]> }
type NoFields = Record<never, never>

/** A record that has each of the first keys, and of the others any. */
export const record = <const A extends Fields, const B extends Fields = NoFields>(
  always: A,
  sometimes?: B
): fc.Arbitrary<Values<A> & Partial<Values<B>>> =>
  fc.record(
    { ...always, ...sometimes },
    { requiredKeys: Object.keys(always), noNullPrototype: true }
  ) as unknown as fc.Arbitrary<Values<A> & Partial<Values<B>>>

/** A variant of a tagged union. */
export const tagged = <const Tag extends string, const A extends Fields = NoFields, const B extends Fields = NoFields>(
  _tag: Tag,
  always?: A,
  sometimes?: B
): fc.Arbitrary<{ readonly _tag: Tag } & Values<A> & Partial<Values<B>>> =>
  record({ _tag: fc.constant(_tag), ...always }, sometimes) as unknown as fc.Arbitrary<
    { readonly _tag: Tag } & Values<A> & Partial<Values<B>>
  >

/** At least one of them, in any order, none twice. */
export const some = <T>(items: ReadonlyArray<T>): fc.Arbitrary<readonly [T, ...T[]]> =>
  fc.shuffledSubarray([...items], { minLength: 1 }).map(nonEmpty)

/** One or two. */
export const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<readonly [T, ...T[]]> =>
  fc.array(item, { minLength: 1, maxLength: 2 }).map(nonEmpty)

/** An arbitrary for each of the items. */
export const each = <T, U>(
  items: ReadonlyArray<T>,
  make: (item: T, index: number) => fc.Arbitrary<U>
): fc.Arbitrary<Array<U>> => fc.tuple(...items.map(make))

export const nonEmpty = <T>(items: ReadonlyArray<T>): readonly [T, ...T[]] => items as readonly [T, ...T[]]

/** Words as a policy has them; none are a person's. */
export const words = oneOf("not said", "as long as necessary", "until further notice")

export const undetermined = tagged("Undetermined", { words })
export const notOffered = tagged("NotOffered", { words })

/** The value, or now and then that it is not said. */
export const said = <T>(
  value: fc.Arbitrary<T>
): fc.Arbitrary<T | { readonly _tag: "Undetermined"; readonly words: string }> =>
  fc.oneof({ withCrossShrink: true }, { weight: 4, arbitrary: value }, { weight: 1, arbitrary: undetermined })

export const saidWords = said(words)
