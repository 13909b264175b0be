/**
 * What a policy does not say, kept in its place.
 *
 * A register can be vague only out loud: what is missing is written down as missing, with the policy's few words.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** The policy does not say it, or says it in words from which nothing can be computed. */
export const Undetermined = Schema.Struct({
  _tag: Schema.Literal("Undetermined"),
  words: Schema.NonEmptyString
}).annotate({
  identifier: "Undetermined"
})
export type Undetermined = typeof Undetermined.Type

export const undetermined = (words: string): Undetermined => ({ _tag: "Undetermined", words })

/** A list that has no end ("other purposes", "other information"). */
export const OpenEnded = Schema.Struct({ _tag: Schema.Literal("OpenEnded"), words: Schema.NonEmptyString }).annotate({
  identifier: "OpenEnded"
})
export type OpenEnded = typeof OpenEnded.Type

export const openEnded = (words: string): OpenEnded => ({ _tag: "OpenEnded", words })

/** What the law asks for is refused to the person, in these words. */
export const NotOffered = Schema.Struct({ _tag: Schema.Literal("NotOffered"), words: Schema.NonEmptyString }).annotate({
  identifier: "NotOffered"
})
export type NotOffered = typeof NotOffered.Type

export const notOffered = (words: string): NotOffered => ({ _tag: "NotOffered", words })

/** The value, or that it is not said. */
export type Said<T> = T | Undetermined
export const Said = <S extends Schema.Constraint>(schema: S) => Schema.Union([schema, Undetermined])

/** Some words; never none. */
export const Text = Schema.NonEmptyString
/** Words, or that there are none. */
export const SaidText = Said(Text)

export const isUndetermined = (value: unknown): value is Undetermined =>
  typeof value === "object" && value !== null && "_tag" in value && value._tag === "Undetermined"
