/**
 * Enumerations and tagged unions, made once each.
 *
 * `Schema.Literals` and `Schema.TaggedUnion` make several Schemas for each word, for uses that the register has not:
 * together they were half of what importing it cost.
 */
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"

/** One of the words. */
export interface Words<L extends ReadonlyArray<string>> extends Schema.Codec<L[number]> {
  readonly literals: L
}
export const words = <const L extends readonly [string, ...string[]]>(literals: L): Words<L> =>
  Schema.make<Words<L>>(
    new SchemaAST.Union(literals.map((literal) => new SchemaAST.Literal(literal))) as Words<L>["ast"],
    { literals }
  )

type Cases = { readonly [tag: string]: Schema.Struct.Fields }
type Variants<C extends Cases> = Schema.Union<{ readonly [K in keyof C]: Variant<K & string, C[K]> }[keyof C][]>
type Variant<Tag extends string, F extends Schema.Struct.Fields> = Schema.Struct<
  { readonly _tag: Schema.Literal<Tag> } & F
>

/** One of the cases, told by `_tag`. */
export const variants = <const C extends Cases>(cases: C): Variants<C> => {
  const members = Object.entries(cases).map(([tag, fields]) => {
    const places = Object.entries(fields).map(([key, { ast }]) => new SchemaAST.PropertySignature(key, ast))
    return new SchemaAST.Objects([new SchemaAST.PropertySignature("_tag", new SchemaAST.Literal(tag)), ...places], [])
  })
  return Schema.make<Schema.Constraint>(new SchemaAST.Union(members)) as unknown as Variants<C>
}
