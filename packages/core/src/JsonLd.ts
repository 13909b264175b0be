/**
 * The vocabulary and a register as linked data (JSON-LD 1.1), in the terms of the W3C Data Privacy Vocabulary where
 * it has one, and in our own where it has none.
 *
 * @since 0.1.0
 */
import type * as Ast from "effect/SchemaAST"
import { prefixes } from "./internal/vocabulary/concepts.ts"
import { graph } from "./internal/vocabulary/graph.ts"
import { type Node, write } from "./internal/vocabulary/writing.ts"
import type { AnyRegister } from "./Register.ts"
import { AnnotatedRegister } from "./vocabulary.ts"

export type { Node }

/**
 * Every term of the register as a SKOS concept: what it is called, what it means, its provisions, the key that
 * fideslang has for it, and the terms of the Data Privacy Vocabulary that match it.
 *
 * `skos:exactMatch` can stand in its place. `skos:closeMatch` and `skos:broadMatch` lose something, and are listed as
 * `lethe:lossyTo` as well. Terms under `x-ret:` are an extension: how long, from which day, and in which phase data is
 * kept.
 */
export const vocabulary = (): Node => ({ "@context": prefixes, "@graph": graph() })

/**
 * What a register says now, as a record of processing activities. For what it said on another day, give it as it
 * was then (`Register.asOf`).
 *
 * Each purpose is a process of its own within its activity, because its legal basis is its own. Addresses are relative
 * to where the document is published, or to `base`.
 */
export const register = (of: AnyRegister, options: { readonly base?: string } = {}): Node => {
  const version = write(versionOf(AnnotatedRegister.ast), of.version, "Version") as Node
  const provisions = Object.values(of.provisions).map((each) =>
    write(statuteOf(AnnotatedRegister.ast), each, "Statute")
  )
  return {
    "@context": options.base === undefined ? prefixes : { ...prefixes, "@base": options.base },
    ...version,
    "@id": "#register",
    "@type": ["dpv:RecordsOfActivities", ...[version["@type"]].flat()],
    "dpv:hasApplicableLaw": provisions
  }
}

const property = (ast: Ast.AST, key: string): Ast.AST => {
  const signatures = ast._tag === "Objects" ? ast.propertySignatures : []
  const list = signatures.find(({ name }) => name === key)?.type
  return (list?._tag === "Arrays" ? list.rest[0] : list) ?? ast
}
const versionOf = (ast: Ast.AST): Ast.AST => property(ast, "versions")
const statuteOf = (ast: Ast.AST): Ast.AST => property(ast, "provisions")
