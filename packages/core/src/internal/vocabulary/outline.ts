/** The model as a list, read from the annotated Schema: for pages, forms and whatever else shows it to people. */
import type * as Ast from "effect/SchemaAST"
import { identifierOf, tagOf, termKey } from "./annotate.ts"
import type { Model, Term } from "./term.ts"

/** What can stand in a place. */
export type Shape =
  | { readonly _tag: "Text" }
  | { readonly _tag: "Number" }
  /** A model of the outline, or an enumeration of it, by name. */
  | { readonly _tag: "Named"; readonly name: string }
  | { readonly _tag: "Word"; readonly word: string; readonly term: Term }
  | { readonly _tag: "List"; readonly atLeast: number; readonly of: Shape }
  | { readonly _tag: "ByName"; readonly of: Shape }
  | { readonly _tag: "OneOf"; readonly shapes: ReadonlyArray<Shape> }
  | { readonly _tag: "Fields"; readonly fields: Fields }

export interface Field {
  readonly name: string
  readonly optional: boolean
  readonly term: Term
  readonly shape: Shape
}
export type Fields = ReadonlyArray<Field>

/** A tagged variant of a model. */
export interface Variant {
  readonly tag: string
  readonly term: Term
  readonly fields: Fields
}

/** A model or an enumeration: what it is, and its tagged variants where it has such. */
export interface Outlined {
  readonly name: string
  readonly term: Term
  readonly shape: Shape
  readonly variants: ReadonlyArray<Variant>
}

/** Every model and enumeration once, in the order in which a reader of the document meets them. */
export const outline = (whole: Ast.AST): ReadonlyArray<Outlined> => {
  const found = new Map<string, Outlined | undefined>()
  const visit = (ast: Ast.AST): void => {
    const name = identifierOf(ast)
    if (name !== undefined) {
      if (found.has(name)) return
      // Its place in the order is before that of its parts.
      found.set(name, undefined)
    }
    for (const part of partsOf(ast)) visit(part)
    if (name !== undefined) found.set(name, outlined(ast, name))
  }
  visit(whole)
  return Array.from(found.values()).filter((each) => each !== undefined)
}

const outlined = (ast: Ast.AST, name: string): Outlined => {
  const members = ast._tag === "Union" ? ast.types : []
  const variants = members.flatMap((member) => {
    const tag = identifierOf(member) === undefined ? tagOf(member) : undefined
    return tag === undefined || member._tag !== "Objects"
      ? []
      : [{ tag, term: termOf(member), fields: fieldsOf(member) }]
  })
  return { name, term: termOf(ast), variants, shape: within(ast) }
}

const partsOf = (ast: Ast.AST): ReadonlyArray<Ast.AST> => {
  if (ast._tag === "Suspend") return [ast.thunk()]
  if (ast._tag === "Union") return ast.types
  if (ast._tag === "Arrays") return [...ast.elements, ...ast.rest]
  if (ast._tag !== "Objects") return []
  return [...ast.propertySignatures, ...ast.indexSignatures].map(({ type }) => type)
}

const shapeOf = (ast: Ast.AST): Shape => {
  const name = identifierOf(ast)
  return name === undefined ? within(ast) : { _tag: "Named", name }
}

const within = (ast: Ast.AST): Shape => {
  switch (ast._tag) {
    case "Suspend":
      return shapeOf(ast.thunk())
    case "Union":
      return { _tag: "OneOf", shapes: ast.types.map(shapeOf) }
    case "Arrays":
      return { _tag: "List", atLeast: leastOf(ast), of: shapeOf((ast.rest[0] ?? ast.elements[0]) as Ast.AST) }
    case "Literal":
      return { _tag: "Word", word: String(ast.literal), term: termOf(ast) }
    case "Objects": {
      const [others] = ast.indexSignatures
      return others === undefined
        ? { _tag: "Fields", fields: fieldsOf(ast) }
        : { _tag: "ByName", of: shapeOf(others.type) }
    }
    default:
      return ast._tag === "Number" ? { _tag: "Number" } : { _tag: "Text" }
  }
}

/** A list with a first item has one; one that is checked to be longer is of two or more. */
const leastOf = (ast: Ast.Arrays): number => (ast.elements.length === 0 ? 0 : ast.checks === undefined ? 1 : 2)

const fieldsOf = (ast: Ast.Objects): Fields =>
  ast.propertySignatures
    .filter(({ name }) => name !== "_tag")
    .map(({ name, type }) => ({
      name: String(name),
      optional: type.context?.isOptional === true,
      term: asTerm(type.context?.annotations),
      shape: shapeOf(type)
    }))

const termOf = (ast: Ast.AST): Term => asTerm(ast.checks?.at(-1)?.annotations ?? ast.annotations)

/** Of the term itself: what stands within it has places of its own. */
const asTerm = (annotations: object | undefined): Term => {
  const found = (annotations as { readonly [termKey]?: Model } | undefined)?.[termKey]
  const { properties: _, values: __, variants: ___, ...term } = found ?? { text: "" }
  return term
}
