/** A notice as one HTML page, which loads nothing. */
import * as Words from "@lethe/retention-calculator/Words"
import type { Block, Gap, Inline, Line, Notice, Section } from "../../NoticeDocument.ts"
import { escapeHtml } from "./escape.ts"
import { byGap, withoutRepeats } from "./document.ts"
import { style } from "./style.ts"
import { typeset } from "./typeset.ts"
import { phrases, sayNothing } from "./writing.ts"

export const htmlPage = (notice: Notice): string => {
  const { language, title, introduction, sections } = notice
  const words = phrases[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plain(notice, title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#notice">${own(notice, words.skip)}</a>
<div class="page">
<header>
<h1>${line(notice, title)}</h1>
${introduction.map((each) => `<p>${line(notice, each)}</p>`).join("\n")}
</header>
<div class="columns">
<nav aria-labelledby="contents">
<h2 id="contents">${own(notice, words.contents)}</h2>
<ol>
${sections.map((each) => `<li><a href="#${each.id}">${plain(notice, each.title)}</a></li>`).join("\n")}
</ol>
</nav>
<main id="notice" tabindex="-1">
${draft(notice)}${sections.map((each) => section(notice, each, 2)).join("\n")}
</main>
</div>
</div>
</body>
</html>
`
}

const draft = (notice: Notice): string => {
  const { missing, language } = notice
  if (missing.length === 0) return ""
  const words = phrases[language]
  const items = byGap(missing).map(({ gap, sections }) => {
    const links = sections.map(({ section: id, title }) => `<a href="#${id}">${plain(notice, title)}</a>`)
    return `<li>${gapText(notice, gap)}<br>${links.join(own(notice, "; "))}</li>`
  })
  return `<aside class="draft" aria-label="${own(notice, words.draft)}">
<details open>
<summary>${own(notice, words.draft)} (${items.length})</summary>
<p>${own(notice, words.draftExplained)}</p>
<ol>
${items.join("\n")}
</ol>
</details>
</aside>
`
}

const section = (notice: Notice, { id, title, apart, blocks, sections = [] }: Section, depth: number): string =>
  [
    `<section id="${id}" aria-labelledby="${id}-title"${apart === undefined ? "" : ' class="apart"'}>`,
    `<h${depth} id="${id}-title">${line(notice, title)}</h${depth}>`,
    ...blocks.map((each) => block(notice, each)),
    ...sections.map((each) => section(notice, each, depth + 1)),
    "</section>"
  ].join("\n")

const block = (notice: Notice, each: Block): string => {
  switch (each._tag) {
    case "Paragraph":
      return `<p>${line(notice, each.line)}</p>`
    case "Bullets":
      return `<ul>\n${each.items.map((item) => `<li>${line(notice, item)}</li>`).join("\n")}\n</ul>`
    case "Facts":
      return `<dl>\n${each.facts
        .map(
          ({ term, lines }) =>
            `<dt>${own(notice, term)}</dt>\n<dd>${lines.map((of) => line(notice, of)).join("<br>")}</dd>`
        )
        .join("\n")}\n</dl>`
    case "Table":
      return tableText(notice, each)
  }
}

/** With the roles written out: where the rows are shown as cards, it still is a table to a screen reader. */
const tableText = (notice: Notice, { caption, head, rows }: Block & { readonly _tag: "Table" }): string => {
  const cell = (lines: ReadonlyArray<Line>) =>
    lines.length === 0
      ? own(notice, phrases[notice.language].none)
      : lines.map((of) => `<div>${line(notice, of)}</div>`).join("")
  const row = ([first = [], ...others]: ReadonlyArray<ReadonlyArray<Line>>) => {
    const cells = others.map(
      (lines, index) => `<td role="cell" data-label="${own(notice, head[index + 1] ?? "")}">${cell(lines)}</td>`
    )
    return `<tr role="row"><th role="rowheader" scope="row">${cell(first)}</th>${cells.join("")}</tr>`
  }
  const heads = head.map((each) => `<th role="columnheader" scope="col">${own(notice, each)}</th>`)
  return `<table role="table"${head.length > 2 ? ' class="many"' : ""}>
<caption>${own(notice, caption)}</caption>
<thead role="rowgroup"><tr role="row">${heads.join("")}</tr></thead>
<tbody role="rowgroup">
${rows.map(row).join("\n")}
</tbody>
</table>`
}

const own = ({ language }: Notice, text: string): string => escapeHtml(typeset(language, text))

const line = (notice: Notice, of: Line): string =>
  withoutRepeats(of)
    .map((each) => inline(notice, each))
    .join("")

/** Without elements: a title, a link's text. */
const plain = (notice: Notice, of: Line): string =>
  of
    .map((each) => ("text" in each && each._tag !== "Letter" ? own(notice, each.text) : ""))
    .join("")
    .trim()

const inline = (notice: Notice, each: Inline): string => {
  switch (each._tag) {
    case "Own":
      return own(notice, each.text)
    case "Host":
      return each.translated === "yes" ? linked(each.text) : marked(notice, linked(each.text))
    case "Letter":
      return `<span class="letter">${escapeHtml(each.text)}</span>`
    case "Gap":
      return `<mark class="gap">${gapText(notice, each.gap)}</mark>`
  }
}

/** In another language than the page. */
const marked = ({ language, writtenIn }: Notice, html: string): string =>
  writtenIn === undefined || writtenIn === language ? html : `<span lang="${escapeHtml(writtenIn)}">${html}</span>`

/** An address to write to, or of a page, is a link; nothing else that somebody wrote is. */
const linked = (text: string): string =>
  text
    .split(/([^\s@<>"(),;:]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+|https:\/\/[^\s<>"']+[^\s<>"'.,;:)])/iu)
    .map((part, index) => {
      if (index % 2 === 0) return escapeHtml(part)
      const address = part.startsWith("https://") ? part : `mailto:${part}`
      return `<a href="${escapeHtml(address)}">${escapeHtml(part)}</a>`
    })
    .join("")

/** What a register says of what is not said. */
const gapText = (notice: Notice, { kind, law, what, words }: Gap): string => {
  const { language } = notice
  const { notSaid, notLawful, colon } = phrases[language]
  const label = kind === "not-said" ? notSaid : notLawful
  const [open = "", close = ""] = phrases[language].quoted.split("{0}")
  const instead =
    words === undefined || sayNothing.has(words)
      ? ""
      : ` (${own(notice, open)}${marked(notice, escapeHtml(words))}${own(notice, close)})`
  const cited = law.map((each) => Words.source(each, { language }))
  const sources = `<span class="letter">${escapeHtml(Words.list(cited, "and", { language }))}</span>`
  return `${own(notice, `${label}${colon}${what}`)}${instead} ${sources}`
}
