/** The reference pages, generated: by file, their text. */
import { type Outlined, outline } from "@lethe/core/vocabulary"
import { contents, type Page } from "./contents.ts"
import { diagram } from "./diagram.ts"
import { section } from "./section.ts"

export const pages = (): ReadonlyMap<string, string> => {
  const models = outline()
  const where = placed(models)
  const link = (name: string) => `[${name}](${where.get(name)}#${name.toLowerCase()})`
  const told = (page: Page) =>
    models.filter(({ name }) => where.get(name) === page.file).sort((a, b) => order(page, a) - order(page, b))
  return new Map([
    ["README.md", index(models, told)],
    ["model.svg", diagram(models)],
    ...contents.map((page) => [page.file, whole(page, told(page), link)] as const)
  ])
}

/** Those a page names come first, in its order; enumerations follow the model that uses them. */
const order = ({ models }: Page, { name }: Outlined): number => {
  const position = models.indexOf(name)
  return position === -1 ? models.length : position
}

/** The page of each. An enumeration is on the page of the first model that uses it. */
const placed = (models: ReadonlyArray<Outlined>): ReadonlyMap<string, string> => {
  const where = new Map(contents.flatMap(({ file, models }) => models.map((name) => [name, file] as const)))
  for (const model of models) {
    for (const [, name = ""] of JSON.stringify(model).matchAll(/"_tag":"Named","name":"(\w+)"/gu)) {
      const page = where.get(model.name)
      if (page !== undefined && !where.has(name)) where.set(name, page)
    }
  }
  return where
}

const generated = "<!-- Generated from the Schemas by `npx -y pnpm@12 reference`: do not edit. -->"

const whole = (page: Page, models: ReadonlyArray<Outlined>, link: (name: string) => string): string =>
  `${[
    generated,
    `# ${page.title}`,
    `${page.introduction} [All pages](README.md)`,
    ...models.map((model) => section(model, link))
  ].join("\n\n")}\n`

const index = (models: ReadonlyArray<Outlined>, told: (page: Page) => ReadonlyArray<Outlined>): string => {
  const entry = (model: Outlined, page: Page) =>
    `| [${model.name}](${page.file}#${model.name.toLowerCase()}) | ${model.term.text || wordsOf(model)} |`
  const rows = contents.map((page) => {
    const named = told(page).filter(({ name }) => page.models.includes(name))
    return [
      `## [${page.title}](${page.file})`,
      page.introduction,
      ["| | |", "|---|---|", ...named.map((each) => entry(each, page))].join("\n")
    ].join("\n\n")
  })
  return `${[generated, "# The register, place by place", ...introduction(models.length), ...rows].join("\n\n")}\n`
}

/** An enumeration in one line. */
const wordsOf = ({ shape }: Outlined): string => {
  const words = shape._tag === "OneOf" ? shape.shapes.flatMap((each) => (each._tag === "Word" ? [each.word] : [])) : []
  const shown = words.slice(0, 4).map((word) => `\`${word}\``)
  return `${shown.join(", ")}${words.length > 4 ? ` … (${words.length} words)` : ""}`
}

const introduction = (count: number): ReadonlyArray<string> => [
  `A register is one document that says what a company does with personal data. These pages tell of its ${count} parts:
what may stand in each place, what it means, which provision asks for it, and what others call it. They are for lawyers
and for programmers alike: the names are those of the JSON, and of TypeScript.`,
  "![The parts of a register and how they refer to one another](model.svg)",
  `**How to read the tables.** A place that may be left out has a \`?\` after its name. *Elsewhere* names the term
of the [Data Privacy Vocabulary 2.3](https://w3id.org/dpv/2.3): \`=\` means the same, \`≈\` is close to it, \`<\` is
broader than ours, so that putting it in our place loses something. A key in italics is that of
[fideslang](https://ethyca.github.io/fideslang/). [Undetermined](unsaid.md#undetermined) is always reported, never
guessed at.`,
  `The same as a JSON Schema is in the package: \`@lethe/core/schema/lethe-register-1.schema.json\`; as linked data it
is what \`@lethe/core/JsonLd\` gives; as a list to show in a program, \`outline()\` of \`@lethe/core/vocabulary\`.`
]
