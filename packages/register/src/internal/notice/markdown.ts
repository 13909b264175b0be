/** A notice as Markdown. */
import * as Words from "@lethe/retention-calculator/Words"
import type { Block, Fact, Gap, Inline, Line, Notice, Section } from "../../NoticeDocument.ts"
import { escapeMarkdown } from "./escape.ts"
import { byGap, withoutRepeats } from "./document.ts"
import { typeset } from "./typeset.ts"
import { phrases, sayNothing } from "./writing.ts"

export const markdownPage = (notice: Notice): string => {
  const { title, introduction, sections } = notice
  const blocks = [
    `# ${line(notice, title)}`,
    ...introduction.map((each) => line(notice, each)),
    ...draft(notice),
    ...sections.flatMap((each) => section(notice, each, 2))
  ]
  return `${blocks.join("\n\n")}\n`
}

const draft = (notice: Notice): ReadonlyArray<string> => {
  const { missing, language } = notice
  if (missing.length === 0) return []
  const { draft: title, draftExplained, colon } = phrases[language]
  const items = byGap(missing).map(({ gap, sections }) => {
    const titles = sections.map(({ title: of }) => plain(notice, of))
    return `> - ${gapText(notice, gap)}${typeset(language, colon)}${titles.join(typeset(language, "; "))}`
  })
  return [`> **${title}** (${items.length})\n>\n> ${draftExplained}\n>\n${items.join("\n")}`]
}

const section = (
  notice: Notice,
  { title, apart, blocks, sections = [] }: Section,
  depth: number
): ReadonlyArray<string> => [
  `${"#".repeat(depth)} ${line(notice, title)}`,
  ...blocks
    .map((each) => block(notice, each))
    .map((text) => (apart === undefined ? text : text.replaceAll(/^/gmu, "> "))),
  ...sections.flatMap((each) => section(notice, each, depth + 1))
]

const block = (notice: Notice, each: Block): string => {
  switch (each._tag) {
    case "Paragraph":
      return line(notice, each.line)
    case "Bullets":
      return each.items.map((item) => `- ${line(notice, item)}`).join("\n")
    case "Facts":
      return each.facts.map((fact) => factText(notice, fact)).join("\n")
    case "Table":
      return tableText(notice, each)
  }
}

const factText = (notice: Notice, { term, lines }: Fact): string => {
  const { language } = notice
  const named = `- **${typeset(language, term)}**${typeset(language, phrases[language].colon)}`
  return `${named}${lines.map((of) => line(notice, of)).join("; ")}`
}

const tableText = (notice: Notice, { head, rows }: Block & { readonly _tag: "Table" }): string => {
  const cell = (lines: ReadonlyArray<Line>) =>
    lines.length === 0 ? phrases[notice.language].none : lines.map((of) => line(notice, of)).join("<br>")
  return [
    `| ${head.map((each) => typeset(notice.language, each)).join(" | ")} |`,
    `|${" --- |".repeat(head.length)}`,
    ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`)
  ].join("\n")
}

const line = (notice: Notice, of: Line): string =>
  withoutRepeats(of)
    .map((each) => inline(notice, each))
    .join("")

/** A title without its letters and marks. */
const plain = (notice: Notice, of: Line): string =>
  of
    .map((each) => (each._tag === "Letter" || each._tag === "Gap" ? "" : inline(notice, each)))
    .join("")
    .trim()

const inline = (notice: Notice, each: Inline): string => {
  switch (each._tag) {
    case "Own":
      return escapeMarkdown(typeset(notice.language, each.text))
    case "Host":
      return escapeMarkdown(each.text)
    case "Letter":
      return `<small>${escapeMarkdown(each.text)}</small>`
    case "Gap":
      return `**[${gapText(notice, each.gap)}]**`
  }
}

const gapText = ({ language }: Notice, { kind, law, what, words }: Gap): string => {
  const { notSaid, notLawful, colon } = phrases[language]
  const label = kind === "not-said" ? notSaid : notLawful
  const instead =
    words === undefined || sayNothing.has(words)
      ? ""
      : ` (${typeset(language, phrases[language].quoted).replace("{0}", () => words)})`
  const cited = Words.list(
    law.map((each) => Words.source(each, { language })),
    "and",
    { language }
  )
  return escapeMarkdown(`${typeset(language, `${label}${colon}${what}`)}${instead}, ${cited}`)
}
