/** What a page tells of one model. */
import {
  citation,
  dpvPrefixes,
  type Field,
  type Fields,
  type Outlined,
  type Shape,
  type Term,
  titleOf
} from "@lethe/core/vocabulary"

type Link = (name: string) => string

export const section = (model: Outlined, link: Link): string => {
  const { name, term, shape, variants } = model
  const isWords = term.text === ""
  return [
    `## ${name}`,
    ...(isWords ? ["One of these words:"] : [`**${titleOf(name, term)}.** ${term.text}`, ...facts(term)]),
    ...(variants.length > 0 ? tagged(model, link) : untagged(shape, link))
  ].join("\n\n")
}

const facts = (term: Term): ReadonlyArray<string> => {
  const law = term.law === undefined ? [] : [`Law: ${citation(term.law)}`]
  const others = elsewhere(term)
  const said = [...law, ...(others === "" ? [] : [`Elsewhere: ${others}`])]
  return said.length === 0 ? [] : [`${said.join(" · ")}`]
}

const tagged = ({ shape, variants }: Outlined, link: Link): ReadonlyArray<string> => {
  const others = (shape._tag === "OneOf" ? shape.shapes : []).filter(({ _tag }) => _tag !== "Fields")
  return [
    `${["One of these, told apart by `_tag`", ...others.map((each) => text(each, link))].join(", or ")}:`,
    table(
      ["`_tag`", "Means", "Holds", "Law", "Elsewhere"],
      variants.map(({ tag, term, fields }) => [
        `\`${tag}\``,
        term.text,
        fields.map((field) => inOneLine(field, link)).join("<br>") || "–",
        law(term),
        elsewhere(term)
      ])
    )
  ]
}

/** A place of a variant: in one line of its cell, with its law and its names elsewhere. */
const inOneLine = (field: Field, link: Link): string => {
  const sources = [law(field.term), elsewhere(field.term)].filter((each) => each !== "").join("; ")
  const means = `${place(field)}: ${text(field.shape, link)}. ${field.term.text}`
  return sources === "" ? means : `${means} (${sources})`
}

const untagged = (shape: Shape, link: Link): ReadonlyArray<string> => {
  if (shape._tag === "Fields") return [fieldTable(shape.fields, link)]
  if (shape._tag !== "OneOf") return [`Written as ${text(shape, link)}.`]
  const words = shape.shapes.flatMap((each) => (each._tag === "Word" ? [each] : []))
  const structs = shape.shapes.flatMap((each) => (each._tag === "Fields" ? [fieldTable(each.fields, link)] : []))
  const wordTable = table(
    ["Word", "Means", "Law", "Elsewhere"],
    words.map(({ word, term }) => [`\`${word}\``, term.text, law(term), elsewhere(term)])
  )
  return [
    ...(words.length === 0 ? [] : [wordTable]),
    ...structs.flatMap((each, index) => (index + words.length === 0 ? [each] : ["or", each]))
  ]
}

const fieldTable = (fields: Fields, link: Link): string =>
  table(["Place", "Holds", "Means", "Law", "Elsewhere"], rows(fields, "", link))

/** Of each place a row; what has no name of its own is told right below. */
const rows = (fields: Fields, within: string, link: Link): ReadonlyArray<ReadonlyArray<string>> =>
  fields.flatMap((field) => {
    const { name, shape, term } = field
    const means = shape._tag === "Word" ? `${term.text} ${shape.term.text}` : term.text
    const own = [place(field, within), text(shape, link), means, law(term), elsewhere(term)]
    return [own, ...words(shape, link), ...rows(inside(shape), `${within}${name}.`, link)]
  })

/** The words that may stand in a place besides other things, where they are no enumeration. */
const words = (shape: Shape, link: Link): ReadonlyArray<ReadonlyArray<string>> => {
  const outer = shape._tag === "OneOf" ? shape.shapes : []
  const all = outer.flatMap((each) => (each._tag === "OneOf" ? each.shapes : [each]))
  return all.flatMap((each) =>
    each._tag === "Word" ? [["", text(each, link), each.term.text, law(each.term), elsewhere(each.term)]] : []
  )
}

const inside = (shape: Shape): Fields =>
  shape._tag === "Fields" ? shape.fields : shape._tag === "List" ? inside(shape.of) : []

const place = ({ name, optional }: Field, within = ""): string => `\`${within}${name}${optional ? "?" : ""}\``

const quantity = ["a list of", "one or more:", "two or more:"]

const text = (shape: Shape, link: Link): string => {
  switch (shape._tag) {
    case "Text":
      return "text"
    case "Number":
      return "a whole number"
    case "Named":
      return link(shape.name)
    case "Word":
      return `\`"${shape.word}"\``
    case "List":
      return `${quantity[shape.atLeast]} ${text(shape.of, link)}`
    case "ByName":
      return `by name, ${text(shape.of, link)}`
    case "OneOf":
      return shape.shapes.map((each) => text(each, link)).join(" or ")
    case "Fields":
      return "places of its own"
  }
}

const law = (term: Term): string => (term.law === undefined ? "" : citation(term.law))

const signs = { exactMatch: "=", closeMatch: "≈", broadMatch: "<" }

const elsewhere = ({ is = [], fideslang }: Term): string =>
  [
    ...is.map(({ match, term }) => `${signs[match]} [${term}](${address(term)})`),
    ...(fideslang === undefined ? [] : [`*${fideslang}*`])
  ].join(", ")

const address = (term: string): string => {
  const [prefix = "", name = ""] = term.split(":")
  return `${dpvPrefixes[prefix as keyof typeof dpvPrefixes]}${name}`
}

/** Without the columns in which nothing stands. */
const table = (head: ReadonlyArray<string>, body: ReadonlyArray<ReadonlyArray<string>>): string => {
  const kept = head.map((_, index) => index).filter((index) => body.some((row) => row[index] !== ""))
  const line = (cells: ReadonlyArray<string>) => `| ${kept.map((index) => cells[index]).join(" | ")} |`
  return [line(head), `|${kept.map(() => "---").join("|")}|`, ...body.map(line)].join("\n")
}
