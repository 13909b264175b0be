/**
 * The notice that a register amounts to: what people must be told, with the letter that asks for each.
 *
 * It says what the register says, in words, and what is missing as missing: a notice with gaps is a draft that names
 * them, one without is what one would publish. Rights are those that apply (`Rights.of`), exercised as the register
 * says; a right is never promised where the law does not give it, nor left out because nobody wrote it down.
 *
 * @since 0.1.0
 */
import type { AnyRegister } from "@lethe/core/Register"
import { isUndetermined } from "@lethe/core/Said"
import * as Words from "@lethe/retention-calculator/Words"
import { data } from "./internal/notice/data.ts"
import { after, decisions } from "./internal/notice/decisions.ts"
import { choices, trackers } from "./internal/notice/devices.ts"
import { fill, gapsOf, own } from "./internal/notice/document.ts"
import { htmlPage } from "./internal/notice/html.ts"
import { markdownPage } from "./internal/notice/markdown.ts"
import { children, clients, promises, security } from "./internal/notice/others.ts"
import { purposes } from "./internal/notice/purposes.ts"
import { recipients, transfers } from "./internal/notice/recipients.ts"
import { objection } from "./internal/notice/objection.ts"
import { rights } from "./internal/notice/rights.ts"
import { who } from "./internal/notice/who.ts"
import { host, phrases, said, type Writing } from "./internal/notice/writing.ts"
import type { Line, Missing, Notice, Section } from "./NoticeDocument.ts"
import * as Rights from "./Rights.ts"

export type * from "./NoticeDocument.ts"

/** In which language, and how what the register says is told in it. */
export interface NoticeOptions extends Words.Wording {
  /** The register's texts in the language of the notice, by the text itself. What is not named stays as it is. */
  readonly texts?: Readonly<Record<string, string>> | undefined
  /** In which language the register is written (`en`): marked where the notice is in another. */
  readonly writtenIn?: string | undefined
}

/**
 * The notice of the register in force.
 *
 * **Law** Art. 13(1)(a)–(f), (2)(a)–(f); of what comes from others Art. 14(1)(a)–(f), (2)(a)–(g); Art. 21(4) apart from
 * all else; ePrivacy Art. 5(3) of trackers; Art. 26(2) of joint controllers.
 *
 * **Properties**
 *
 * - Whatever is undetermined in a place that the law asks for is missing in the notice, with the register's own words.
 * - Nothing that a register says can be read as markup.
 * - A right that does not apply to anything is said to apply to nothing.
 */
export const of = (register: AnyRegister, options: NoticeOptions = {}): Notice => {
  const { language = "en", texts = {}, writtenIn, names } = options
  const writing: Writing = {
    register,
    version: register.version,
    words: phrases[language],
    language,
    wording: { language, names },
    rights: Rights.of(register),
    texts,
    indirect: hasIndirectSource(register)
  }
  const sections = sectionsOf(writing)
  return {
    language,
    writtenIn,
    title: fill(writing.words.title, titleOf(writing)),
    introduction: introduction(writing),
    sections,
    missing: missingIn(sections)
  }
}

/** As Markdown. */
export const toMarkdown = (notice: Notice): string => markdownPage(notice)

/**
 * As one HTML page without scripts, that loads nothing: to be put on a site as it is. It is accessible by keyboard and
 * screen reader, readable on a small screen and in the dark, and prints.
 */
export const toHtml = (notice: Notice): string => htmlPage(notice)

const sectionsOf = (writing: Writing): ReadonlyArray<Section> => [
  who(writing),
  ...objection(writing),
  purposes(writing),
  data(writing),
  ...recipients(writing),
  ...transfers(writing),
  ...after(writing),
  ...decisions(writing),
  rights(writing),
  ...trackers(writing),
  ...choices(writing),
  ...children(writing),
  ...security(writing),
  ...promises(writing),
  ...clients(writing)
]

/** Once for each section, however many rows of it lack the same. */
const missingIn = (sections: ReadonlyArray<Section>): ReadonlyArray<Missing> => {
  const all = gapsOf(sections).map(({ section, title, gap }) => ({ ...gap, section, title }))
  const key = ({ section, what, words }: Missing) => JSON.stringify([section, what, words])
  return [...new Map(all.map((each) => [key(each), each])).values()]
}

const titleOf = (writing: Writing): Line => {
  const { controller, name } = writing.version
  return isUndetermined(controller.name)
    ? [host(writing, name)]
    : said(writing, controller.name, "name", "Art. 13(1)(a)")
}

const introduction = (writing: Writing): ReadonlyArray<Line> => {
  const { register, version, words, wording } = writing
  const replaced = register.earlier.at(-1)
  const since = fill(words.inForce, [own(Words.date(version.inForceFrom, wording))])
  if (replaced === undefined) return [since]
  return [[...since, own(" "), ...fill(words.replaces, [own(Words.date(replaced.inForceFrom, wording))])]]
}

const hasIndirectSource = ({ version }: AnyRegister): boolean =>
  version.categories.some(
    ({ source }) => source !== undefined && !isUndetermined(source) && source.some(({ _tag }) => _tag === "Indirect")
  )
