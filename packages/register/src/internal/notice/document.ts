/** How what a notice is made of is made. */
import type { Block, Fact, Gap, Inline, Line, Missing, Section } from "../../NoticeDocument.ts"

export type { Block, Fact, Gap, Inline, Line, Missing, Section } from "../../NoticeDocument.ts"

/** A heading: what it is about, and the letters that ask for it. */
export const heading = (title: string, ...letters: ReadonlyArray<Inline>): Line => [
  own(title),
  ...letters.flatMap((each): Line => [own(" "), each])
]

export const own = (text: string): Inline => ({ _tag: "Own", text })
export const letter = (text: string): Inline => ({ _tag: "Letter", text })
export const paragraph = (...line: Line): Block => ({ _tag: "Paragraph", line })
export const bullets = (items: ReadonlyArray<Line>): ReadonlyArray<Block> =>
  items.length === 0 ? [] : [{ _tag: "Bullets", items }]
export const facts = (given: ReadonlyArray<Fact>): ReadonlyArray<Block> =>
  given.length === 0 ? [] : [{ _tag: "Facts", facts: given }]
/** A table without the columns in which there is nothing to say. */
export const table = (
  caption: string,
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<Line>>>
): ReadonlyArray<Block> => {
  const says = (column: number) => column === 0 || rows.some((row) => (row[column]?.length ?? 0) > 0)
  const kept = <T>(cells: ReadonlyArray<T>) => cells.filter((_, column) => says(column))
  return rows.length === 0 ? [] : [{ _tag: "Table", caption, head: kept(head), rows: rows.map(kept) }]
}

/** A phrase with its places filled: `{0} answers {1}`. */
export const fill = (phrase: string, ...places: ReadonlyArray<Line>): Line =>
  phrase
    .split(/\{(\d)\}/u)
    .flatMap((part, index): Line => (index % 2 === 0 ? (part === "" ? [] : [own(part)]) : (places[Number(part)] ?? [])))

/** `a, b and c`, of lines. */
export const joined = (lines: ReadonlyArray<Line>, between = ", ", last = between): Line =>
  lines.flatMap((line, index): Line => {
    if (index === 0) return line
    return [own(index === lines.length - 1 ? last : between), ...line]
  })

/** Titles, which may have an `and` of their own. */
export const enumerated = (lines: ReadonlyArray<Line>): Line => joined(lines, "; ")

/** A gap names its letter: the same one after it says nothing. */
export const withoutRepeats = (line: Line): Line => {
  const named = line.flatMap((each) => (each._tag === "Gap" ? each.gap.law.map(({ provision }) => provision) : []))
  const repeats = (each: Inline | undefined) =>
    each?._tag === "Letter" && named.some((provision) => each.text.toLowerCase().startsWith(provision.toLowerCase()))
  return line.filter((each, index) => !repeats(each) && !(isSpace(each) && repeats(line[index + 1])))
}

const isSpace = (each: Inline): boolean => each._tag === "Own" && each.text === " "

/** Every gap, in the order of reading, with the section it is in. */
export const gapsOf = (
  sections: ReadonlyArray<Section>
): ReadonlyArray<{ readonly section: string; readonly title: Line; readonly gap: Gap }> =>
  sections.flatMap(({ id, title, blocks, sections: inner = [] }) => [
    ...[title, ...blocks.flatMap(linesOf)].flatMap((line) =>
      line.flatMap((inline) => (inline._tag === "Gap" ? [{ section: id, title, gap: inline.gap }] : []))
    ),
    ...gapsOf(inner)
  ])

/** What is missing, each told once, with the sections that lack it. */
export const byGap = (
  missing: ReadonlyArray<Missing>
): ReadonlyArray<{ readonly gap: Gap; readonly sections: ReadonlyArray<Missing> }> => {
  const found = new Map<string, { readonly gap: Gap; readonly sections: Array<Missing> }>()
  for (const each of missing) {
    const { section: _, title: __, ...gap } = each
    const key = JSON.stringify(gap)
    const same = found.get(key)
    if (same === undefined) found.set(key, { gap, sections: [each] })
    else same.sections.push(each)
  }
  return [...found.values()]
}

const linesOf = (block: Block): ReadonlyArray<Line> => {
  switch (block._tag) {
    case "Paragraph":
      return [block.line]
    case "Bullets":
      return block.items
    case "Facts":
      return block.facts.flatMap(({ lines }) => lines)
    case "Table":
      return block.rows.flat(2)
  }
}
