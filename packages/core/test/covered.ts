/**
 * Which variants of a Schema none of the samples has: each member of a union, each literal, each optional key present
 * and absent.
 */
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

type Ast = SchemaAST.AST

export const uncovered = (schema: Schema.Constraint, samples: ReadonlyArray<unknown>): ReadonlyArray<string> => {
  const seen = new Set<string>()
  const wanted = new Set<string>()
  want(schema.ast, "", wanted, new Set())
  for (const sample of samples) see(schema.ast, sample, "", seen)
  return [...wanted].filter((each) => !seen.has(each))
}

/** A rule within a rule is the same variant as at the top: recursion is followed once, under the name of its Schema. */
const placeOf = (ast: Ast, place: string): string => {
  const identifier = ast.annotations?.identifier
  return typeof identifier === "string" ? identifier : place
}

const want = (ast: Ast, above: string, wanted: Set<string>, done: Set<string>): void => {
  const place = placeOf(ast, above)
  if (place !== above) {
    if (done.has(place)) return
    done.add(place)
  }
  if (ast._tag === "Suspend") want(ast.thunk(), place, wanted, done)
  if (ast._tag === "Literal") wanted.add(`${place}=${String(ast.literal)}`)
  if (ast._tag === "Union")
    for (const type of ast.types) {
      wanted.add(memberName(place, type))
      want(type, memberName(place, type), wanted, done)
    }
  if (ast._tag === "Arrays") for (const item of [...ast.elements, ...ast.rest]) want(item, `${place}[]`, wanted, done)
  if (ast._tag === "Objects")
    for (const { name, type } of ast.propertySignatures) {
      const here = `${place}.${String(name)}`
      if (type.context?.isOptional) wanted.add(`${here} absent`)
      wanted.add(`${here} present`)
      want(type, here, wanted, done)
    }
}

const see = (ast: Ast, value: unknown, above: string, seen: Set<string>): void => {
  const place = placeOf(ast, above)
  if (ast._tag === "Suspend") see(ast.thunk(), value, place, seen)
  if (ast._tag === "Literal") seen.add(`${place}=${String(value)}`)
  if (ast._tag === "Union")
    for (const type of ast.types.filter((each) => fits(each, value))) {
      seen.add(memberName(place, type))
      see(type, value, memberName(place, type), seen)
    }
  if (ast._tag === "Arrays" && Array.isArray(value)) {
    const [item = ast.elements[0]] = ast.rest
    if (item !== undefined) for (const each of value) see(item, each, `${place}[]`, seen)
  }
  if (ast._tag === "Objects" && typeof value === "object" && value !== null)
    for (const { name, type } of ast.propertySignatures) {
      const here = `${place}.${String(name)}`
      const has = Object.hasOwn(value, name)
      seen.add(`${here} ${has ? "present" : "absent"}`)
      if (has) see(type, (value as Record<PropertyKey, unknown>)[name], here, seen)
    }
}

const memberName = (place: string, ast: Ast): string => `${place}|${shapeOf(ast)}`

/** Enough to tell the members of our unions apart: a literal, a tag, the keys of a struct, or the kind of value. */
const shapeOf = (ast: Ast): string => {
  if (ast._tag === "Suspend") return shapeOf(ast.thunk())
  if (ast._tag === "Literal") return String(ast.literal)
  if (ast._tag === "Objects") {
    const tag = ast.propertySignatures.find(({ name }) => name === "_tag")?.type
    return tag?._tag === "Literal" ? String(tag.literal) : ast.propertySignatures.map(({ name }) => String(name)).join()
  }
  return ast._tag
}

const fits = (ast: Ast, value: unknown): boolean => {
  if (ast._tag === "Suspend") return fits(ast.thunk(), value)
  if (ast._tag === "Literal") return value === ast.literal
  if (ast._tag === "String") return typeof value === "string"
  if (ast._tag === "Union") return ast.types.some((each) => fits(each, value))
  if (ast._tag === "Arrays") return Array.isArray(value)
  if (ast._tag !== "Objects" || typeof value !== "object" || value === null || Array.isArray(value)) return false
  return ast.propertySignatures.every(({ name, type }) => {
    if (!Object.hasOwn(value, name)) return type.context?.isOptional === true
    return type._tag !== "Literal" || (value as Record<PropertyKey, unknown>)[name] === type.literal
  })
}
