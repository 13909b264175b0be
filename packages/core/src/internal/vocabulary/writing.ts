/** A register's version as linked data: a walk along the annotated Schema, whose terms say what each thing is. */
import type * as Ast from "effect/SchemaAST"
import { type Period, units } from "../../Period.ts"
import type { Purpose } from "../../Purpose.ts"
import { identifierOf, tagOf, termKey } from "./annotate.ts"
import { classesOf, conceptOf, relationOf } from "./concepts.ts"
import { located } from "./countries.ts"
import { namedWithin, ofPurpose, refersTo, saysWhatItIs } from "./links.ts"
import type { Term } from "./term.ts"

export type Node = Readonly<Record<string, unknown>>
type Fields = Readonly<Record<string, unknown>>

/** What stands at a place. `place` is the model, and the property where the model has been left. */
export const write = (ast: Ast.AST, value: unknown, place: string): unknown => {
  const here = identifierOf(ast) ?? place
  if (ast._tag === "Suspend") return write(ast.thunk(), value, here)
  if (ast._tag === "Union") return write(memberFor(ast, value), value, variant(ast, value, here))
  if (ast._tag === "Arrays") return (value as ReadonlyArray<unknown>).map((each) => write(itemOf(ast), each, here))
  if (ast._tag === "Objects") return node(ast, value as Fields, here)
  if (ast._tag === "Literal") return named(ast, here)
  return text(String(value), identifierOf(ast), place)
}

const itemOf = (ast: Ast.Arrays): Ast.AST => (ast.rest[0] ?? ast.elements[0]) as Ast.AST

/** The variant's place, where the union is a model of tagged ones. */
const variant = (union: Ast.Union, value: unknown, place: string): string => {
  const member = memberFor(union, value)
  const tag = identifierOf(member) === undefined ? tagOf(member) : undefined
  return tag === undefined ? place : `${place}/${tag}`
}

const memberFor = (union: Ast.Union, value: unknown): Ast.AST =>
  (union.types.find((type) => fits(type, value)) ?? union.types[0]) as Ast.AST

/** Whether a value that was decoded can only be of this member. */
const fits = (ast: Ast.AST, value: unknown): boolean => {
  if (ast._tag === "Union") return ast.types.some((type) => fits(type, value))
  if (ast._tag === "Suspend") return fits(ast.thunk(), value)
  if (ast._tag === "Literal") return ast.literal === value
  if (ast._tag === "Arrays") return Array.isArray(value)
  if (ast._tag !== "Objects") return typeof value !== "object"
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false
  const tag = tagOf(ast)
  if (tag !== undefined || "_tag" in value) return "_tag" in value && value._tag === tag
  return Object.keys(value).every((key) => ast.propertySignatures.some(({ name }) => name === key))
}

const node = (ast: Ast.Objects, fields: Fields, place: string): Node => {
  const record = ast.indexSignatures[0]
  if (record !== undefined) {
    const entries = Object.entries(fields)
    return { [conceptOf(`${place}.each`)]: entries.map(([key, each]) => entry(key, write(record.type, each, place))) }
  }
  const types = new Set(typesOf(ast, place))
  const addressed = !namedWithin.has(place)
  const said: Record<string, ReadonlyArray<unknown>> = {}
  for (const { name, type } of ast.propertySignatures) {
    const value = fields[String(name)]
    if (value === undefined || name === "_tag" || (name === "id" && addressed)) continue
    const at = `${place}.${String(name)}`
    const term = termOf(type.context?.annotations)
    const written = [write(type, value, at)].flat(2).map((each) => described(each, term))
    if (saysWhatItIs.has(at)) for (const each of [...written.flatMap(addressOf), ...classesOf(term)]) types.add(each)
    const relation = relationAt(at, term)
    said[relation] = [...(said[relation] ?? []), ...written]
  }
  const id = "id" in fields && addressed ? { "@id": address(place, String(fields.id)) } : {}
  const written = { ...id, "@type": [...types], ...said }
  return place === "Purpose" ? inItsProcess(written, fields as unknown as Purpose) : written
}

const relationAt = (place: string, term: Term): string => {
  if (place.endsWith(".title") || place === "Version.name") return "dct:title"
  return saysWhatItIs.has(place) ? conceptOf(place) : (relationOf(term) ?? conceptOf(place))
}

/** Words, where the Data Privacy Vocabulary has a relation to a thing: the thing, described in these words. */
const described = (written: unknown, term: Term): unknown => {
  const classes = relationOf(term) === undefined ? [] : classesOf(term)
  return typeof written === "string" && classes.length > 0 ? { "@type": classes, "dct:description": written } : written
}

const ofThePurposeAlone = new Set(["@id", "@type", "dct:title", ...ofPurpose.map(conceptOf)])

/** A purpose has a legal basis, data and storage conditions of its own: it is what a process is for. */
const inItsProcess = (written: Node, { id, keeps, uses }: Purpose): Node => {
  const own = Object.entries(written).filter(([key]) => ofThePurposeAlone.has(key))
  const others = Object.entries(written).filter(([key]) => !ofThePurposeAlone.has(key))
  const categories = new Set([...keeps.map(({ category }) => category), ...(uses ?? [])])
  return {
    "@id": address("Process", id),
    "@type": ["dpv:PersonalDataProcess"],
    "dpv:hasPurpose": [Object.fromEntries(own)],
    ...Object.fromEntries(others),
    "dpv:hasPersonalData": Array.from(categories, (each) => ({ "@id": address("DataCategory", each) }))
  }
}

const entry = (key: string, written: unknown): Node => ({
  [conceptOf("Statute.event")]: key,
  [conceptOf("Anchor")]: written
})

const typesOf = (ast: Ast.AST, place: string): ReadonlyArray<string> => [
  ...classesOf(termOf(ast.annotations)),
  conceptOf(place)
]

const termOf = (annotations: object | undefined): Term => {
  const term = (annotations as Fields | undefined)?.[termKey]
  return (term as Term | undefined) ?? { text: "" }
}

const addressOf = (written: unknown): ReadonlyArray<string> =>
  typeof written === "object" && written !== null && "@id" in written ? [String(written["@id"])] : []

/** A word of an enumeration: theirs where they have one, and else ours. */
const named = (ast: Ast.Literal, place: string): unknown => {
  const classes = classesOf(termOf(ast.annotations))
  const own = conceptOf(`${place}/${String(ast.literal)}`)
  const all = classes.length > 0 ? classes : [own]
  return all.length === 1 ? { "@id": all[0] } : all.map((each) => ({ "@id": each }))
}

const text = (value: string, identifier: string | undefined, place: string): unknown => {
  const kind = refersTo[place]
  if (kind !== undefined) return { "@id": address(kind, value) }
  if (place.endsWith(".country")) return located.has(value) ? { "@id": `loc:${value}` } : value
  if (identifier === "PlainDate") return { "@value": value, "@type": "xsd:date" }
  if (identifier === "Period") return { "@value": duration(value as Period), "@type": "xsd:duration" }
  return value
}

/** Relative to where the document is, or to its base. */
const address = (kind: string, id: string): string => `#${kind}/${encodeURIComponent(id)}`

/** XML Schema knows no weeks: they are seven days each. */
const duration = (period: Period): string => {
  const { years, months, weeks, days, hours } = units(period)
  const part = (count: number, unit: string) => (count === 0 ? "" : `${count}${unit}`)
  const date = `${part(years, "Y")}${part(months, "M")}${part(weeks * 7 + days, "D")}`
  return `P${date}${hours === 0 ? "" : `T${part(hours, "H")}`}`
}
