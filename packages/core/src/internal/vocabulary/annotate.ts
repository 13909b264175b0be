/** Copies of the Schemas with their terms as annotations. The Schemas themselves stay as they are, and as small. */
import * as Schema from "effect/Schema"
import * as Ast from "effect/SchemaAST"
import { comment, commentOf } from "./comment.ts"
import { patterns } from "./patterns.ts"
import { citation, type Model, type Models, type Place, type Term, titleOf } from "./term.ts"

/** What an annotated node says of itself, besides `title` and `description`. */
export const termKey = "lethe/term"

/** The identifier under which a Schema stands in the table. */
export const identifierOf = (ast: Ast.AST): string | undefined => {
  const { identifier } = ast.checks?.at(-1)?.annotations ?? ast.annotations ?? {}
  return typeof identifier === "string" ? identifier : undefined
}

/** The word of a tagged variant: what its `_tag` must be. */
export const tagOf = (ast: Ast.AST): string | undefined => {
  if (ast._tag !== "Objects") return undefined
  const tag = ast.propertySignatures.find(({ name }) => name === "_tag")?.type
  return tag?._tag === "Literal" ? String(tag.literal) : undefined
}

/** The annotations of a term that stands under a key. */
export const annotationsOf = (key: string, term: Term) => ({
  title: titleOf(key, term),
  ...(commentOf(term) && { [comment]: commentOf(term) }),
  description: term.law === undefined ? term.text : `${term.text} (${citation(term.law)}.)`,
  [termKey]: term
})

/** The copy. Schemas that refer to one another do so in the copy as well. */
export const annotate = (whole: Ast.AST, models: Models): Ast.AST => new Copying(models).copy(whole, undefined)

class Copying {
  private readonly models: Models
  private readonly copies = new Map<string, Ast.AST>()

  constructor(models: Models) {
    this.models = models
  }

  copy(ast: Ast.AST, place: Place | undefined): Ast.AST {
    const identifier = identifierOf(ast)
    return identifier === undefined
      ? this.within(ast, place)
      : this.once(identifier, ast, () => this.named(ast, identifier))
  }

  /** What has a name has one copy, wherever it stands. */
  private once(name: string, ast: Ast.AST, make: () => Ast.AST): Ast.AST {
    const known = this.copies.get(name) ?? make()
    this.copies.set(name, known)
    return ast.context?.isOptional === true ? Schema.optionalKey(Schema.make(known)).ast : known
  }

  private named(ast: Ast.AST, identifier: string): Ast.AST {
    const model = this.models[identifier]
    const pattern = patterns[identifier]
    return described(this.within(alone(ast), model), {
      ...(model && annotationsOf(identifier, model)),
      ...(pattern && { toJsonSchema: () => ({ pattern }) }),
      identifier
    })
  }

  private within(ast: Ast.AST, place: Model | undefined): Ast.AST {
    const all = (parts: ReadonlyArray<Ast.AST>) => parts.map((part) => this.copy(part, place))
    switch (ast._tag) {
      case "Objects":
        return this.objects(ast, place)
      case "Arrays":
        return new Ast.Arrays(ast.isMutable, all(ast.elements), all(ast.rest), ...kept(ast))
      case "Union":
        return this.union(ast, place)
      case "Literal":
        return literal(ast, place)
      case "Suspend":
        return new Ast.Suspend(() => this.copy(ast.thunk(), place), ...kept(ast))
      default:
        return ast
    }
  }

  private objects(ast: Ast.Objects, place: Place | undefined): Ast.AST {
    const properties = ast.propertySignatures.map(({ name, type }) => {
      const own = place?.properties?.[String(name)]
      return new Ast.PropertySignature(name, keyed(this.copy(type, own), own && annotationsOf(String(name), own)))
    })
    const others = ast.indexSignatures.map(
      ({ parameter, type }) => new Ast.IndexSignature(parameter, this.copy(type, place))
    )
    return new Ast.Objects(properties, others, ...kept(ast))
  }

  private union(ast: Ast.Union, place: Model | undefined): Ast.AST {
    const members = (union: Ast.Union) =>
      new Ast.Union(
        union.types.map((type) => this.member(type, place)),
        union.options,
        ...kept(union)
      )
    const name = ast.types.every(({ _tag }) => _tag === "Literal") ? place?.values?.name : undefined
    return name === undefined
      ? members(ast)
      : this.once(name, ast, () => described(members(alone(ast)), { identifier: name }))
  }

  private member(ast: Ast.AST, place: Model | undefined): Ast.AST {
    const tag = identifierOf(ast) === undefined ? tagOf(ast) : undefined
    const variant = tag === undefined ? undefined : place?.variants?.[tag]
    return tag === undefined || variant === undefined
      ? this.copy(ast, place)
      : described(this.within(ast, variant), annotationsOf(tag, variant))
  }
}

/** As it is where it must be there: whether it may be left out is said of each place. */
const alone = <A extends Ast.AST>(ast: A): A =>
  ast.context === undefined
    ? ast
    : Object.assign(Object.create(Object.getPrototypeOf(ast)), ast, { context: undefined })

const kept = ({ annotations, checks, encoding, context }: Ast.AST) => [annotations, checks, encoding, context] as const

const described = (ast: Ast.AST, annotations: Schema.Annotations.Annotations | undefined): Ast.AST =>
  annotations === undefined ? ast : Schema.make<Schema.Top>(ast).annotate(annotations).ast

const keyed = (ast: Ast.AST, annotations: Schema.Annotations.Key<unknown> | undefined): Ast.AST =>
  annotations === undefined ? ast : Schema.make<Schema.Top>(ast).annotateKey(annotations).ast

const literal = (ast: Ast.Literal, place: Place | undefined): Ast.AST => {
  const key = String(ast.literal)
  const term = place?.values?.terms[key]
  return described(ast, term && annotationsOf(key, term))
}
