/**
 * Every place of the model that must have a text, read from the Schemas themselves: a slow reading that shares no code
 * with the copying of the Schemas.
 *
 * `Tracker`, `Tracker.necessity`, `Tracker.necessity=strictly necessary`, `Source/Indirect`, `Source/Indirect.from`.
 */
import type * as Ast from "effect/SchemaAST"
import type { Model, Place } from "../../src/vocabulary.ts"

const nameOf = (ast: Ast.AST): string | undefined => {
  const annotations = ast.checks === undefined ? ast.annotations : ast.checks.at(-1)?.annotations
  return annotations?.identifier as string | undefined
}

const tag = (ast: Ast.AST): string | undefined => {
  if (ast._tag !== "Objects") return undefined
  for (const { name, type } of ast.propertySignatures)
    if (name === "_tag" && type._tag === "Literal") return String(type.literal)
  return undefined
}

export const placesOfSchema = (whole: Ast.AST): ReadonlySet<string> => {
  const places = new Set<string>()
  const walk = (ast: Ast.AST, place: string): void => {
    const name = nameOf(ast)
    if (name !== undefined) {
      if (places.has(name)) return
      places.add(name)
      inside(ast, name)
    } else inside(ast, place)
  }
  const inside = (ast: Ast.AST, place: string): void => {
    if (ast._tag === "Literal") places.add(`${place}=${String(ast.literal)}`)
    if (ast._tag === "Suspend") walk(ast.thunk(), place)
    if (ast._tag === "Arrays") for (const item of [...ast.elements, ...ast.rest]) walk(item, place)
    if (ast._tag === "Objects") {
      for (const { type } of ast.indexSignatures) walk(type, place)
      for (const { name, type } of ast.propertySignatures) {
        if (name === "_tag") continue
        places.add(`${place}.${String(name)}`)
        walk(type, `${place}.${String(name)}`)
      }
    }
    if (ast._tag === "Union")
      for (const type of ast.types) {
        const variant = nameOf(type) === undefined ? tag(type) : undefined
        if (variant === undefined) walk(type, place)
        else {
          places.add(`${place}/${variant}`)
          inside(type, `${place}/${variant}`)
        }
      }
  }
  walk(whole, "")
  return places
}

/** The places that the table of terms names, with their terms. */
export const placesOfTable = (models: Readonly<Record<string, Model>>): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>()
  const add = (key: string, place: Model): void => {
    places.set(key, place)
    for (const [value, term] of Object.entries(place.values?.terms ?? {})) places.set(`${key}=${value}`, term)
    for (const [name, property] of Object.entries(place.properties ?? {})) add(`${key}.${name}`, property)
    for (const [name, variant] of Object.entries(place.variants ?? {})) add(`${key}/${name}`, variant)
  }
  for (const [name, model] of Object.entries(models)) add(name, model)
  return places
}
