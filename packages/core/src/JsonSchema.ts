/**
 * The register as JSON Schema (draft 2020-12), for editors and for programs in other languages.
 *
 * It says of a document's shape what `Register.decode` says, with every text of the vocabulary. What it cannot say:
 * that an id is declared and declared once, that a provision is known, that versions follow one another, that a zone
 * exists, and how deep a document may be nested. `Register.decode` has the last word.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { comment } from "./internal/vocabulary/comment.ts"
import { AnnotatedRegister } from "./vocabulary.ts"

/** Some JSON: of this Schema, or of a part of it. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** Where the published Schema says that it is. An identifier: nobody fetches it. */
export const id = "urn:x-lethe:lethe-register-1.schema.json"

/** The JSON Schema of a register's JSON: `schema/lethe-register-1.schema.json` of this package. */
export const register = (): Json => {
  const { schema, definitions } = Schema.toJsonSchemaDocument(AnnotatedRegister, {
    onExcessProperty: "error",
    includeAnnotationKey: (key) => key === comment
  })
  return simpler({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    ...(schema as { readonly [key: string]: Json }),
    $defs: definitions as { readonly [key: string]: Json }
  })
}

/**
 * The same in fewer words: `items` alone where the first item is like all others, `const` for a single word, and no
 * `allOf` around what may stand beside a reference.
 */
const simpler = (json: Json): Json => {
  if (isList(json)) return json.map(simpler)
  if (typeof json !== "object" || json === null) return json
  const {
    allOf,
    prefixItems,
    enum: words,
    ...rest
  } = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, simpler(value)]))
  return {
    ...(words === undefined ? {} : isList(words) && words.length === 1 ? { const: words[0] ?? null } : { enum: words }),
    ...(prefixItems === undefined || likeItems(prefixItems, rest.items) ? {} : { prefixItems }),
    ...(allOf === undefined ? {} : merged(allOf, Object.keys(rest))),
    ...rest
  }
}

const isList = (json: Json | undefined): json is ReadonlyArray<Json> => Array.isArray(json)

const likeItems = (first: Json, items: Json | undefined): boolean => JSON.stringify(first) === JSON.stringify([items])

/** The parts as one where no two say the same key; else as they are. */
const merged = (allOf: Json, taken: ReadonlyArray<string>): { readonly [key: string]: Json } => {
  const parts = isList(allOf) ? allOf.map((part) => Object.entries(part ?? {})) : []
  const entries: ReadonlyArray<[string, Json]> = parts.flat()
  const keys = [...taken, ...entries.map(([key]) => key)]
  return new Set(keys).size === keys.length ? Object.fromEntries(entries) : { allOf }
}
