/** Which places and which tagged forms of a Schema a value has not. What refers to itself is followed once. */
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

type Ast = SchemaAST.AST

/** `RetentionRule|Period.backups`, `LegalBasis|Contract`. */
export const lacking = (schema: Schema.Constraint, value: unknown): ReadonlyArray<string> => {
  const [wanted, seen] = [new Set<string>(), new Set<string>()]
  want(schema.ast, "", wanted, new Set())
  see(schema.ast, value, "", seen)
  return [...wanted].filter((each) => !seen.has(each))
}

const inner = (ast: Ast): Ast => (ast._tag === "Suspend" ? inner(ast.thunk()) : ast)
const named = (ast: Ast, place: string): string => {
  const identifier = ast.annotations?.identifier
  return typeof identifier === "string" ? identifier : place
}
const tagOf = (ast: Ast): string | undefined => {
  const tag = ast._tag === "Objects" ? ast.propertySignatures.find(({ name }) => name === "_tag")?.type : undefined
  return tag?._tag === "Literal" ? String(tag.literal) : undefined
}
/** The members of a union, and under which name each is looked into. */
const members = (ast: Ast, place: string): ReadonlyArray<readonly [Ast, string]> =>
  ast._tag === "Union"
    ? ast.types.map((each) => [
        inner(each),
        tagOf(inner(each)) === undefined ? place : `${place}|${tagOf(inner(each))}`
      ])
    : []

const want = (suspended: Ast, above: string, wanted: Set<string>, done: Set<string>): void => {
  const ast = inner(suspended)
  const place = named(ast, named(suspended, above))
  if (place !== above && done.has(place)) return
  done.add(place)
  if (tagOf(ast) !== undefined) wanted.add(place)
  for (const [member, name] of members(ast, place)) want(member, name, wanted, done)
  if (ast._tag === "Arrays") for (const item of ast.rest) want(item, `${place}[]`, wanted, done)
  if (ast._tag !== "Objects") return
  for (const { name, type } of ast.propertySignatures) {
    if (name === "_tag") continue
    wanted.add(`${place}.${String(name)}`)
    want(type, `${place}.${String(name)}`, wanted, done)
  }
}

const see = (suspended: Ast, value: unknown, above: string, seen: Set<string>): void => {
  const ast = inner(suspended)
  const place = named(ast, named(suspended, above))
  for (const [member, name] of members(ast, place)) if (fits(member, value)) see(member, value, name, seen)
  if (ast._tag === "Arrays" && Array.isArray(value))
    for (const item of ast.rest) for (const each of value) see(item, each, `${place}[]`, seen)
  if (ast._tag !== "Objects" || !fits(ast, value)) return
  if (tagOf(ast) !== undefined) seen.add(place)
  for (const { name, type } of ast.propertySignatures) {
    if (!Object.hasOwn(value as object, name)) continue
    seen.add(`${place}.${String(name)}`)
    see(type, (value as Record<PropertyKey, unknown>)[name], `${place}.${String(name)}`, seen)
  }
}

const fits = (ast: Ast, value: unknown): boolean => {
  if (ast._tag === "Union") return ast.types.some((each) => fits(inner(each), value))
  if (ast._tag === "Arrays") return Array.isArray(value)
  if (ast._tag !== "Objects") return typeof value !== "object"
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false
  const has = (name: PropertyKey) => Object.hasOwn(value, name)
  const tag = tagOf(ast)
  if (tag !== undefined) return (value as { readonly _tag?: unknown })._tag === tag
  return (
    !has("_tag") && ast.propertySignatures.every(({ name, type }) => type.context?.isOptional === true || has(name))
  )
}
