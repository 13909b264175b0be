/** What every part of a notice needs: the register, the words, and the ways to say that something is not said. */
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"
import type { AnyRegister, Version } from "@lethe/core/Register"
import { isUndetermined, type NotOffered, type OpenEnded, type Said, type Undetermined } from "@lethe/core/Said"
import type { Language, Wording } from "@lethe/retention-calculator/Words"
import type { RightsOver } from "../../Rights.ts"
import { titleOf } from "../titles.ts"
import { type Inline, joined, type Line, letter, own } from "./document.ts"
import { english } from "./english.ts"
import { french } from "./french.ts"
import type { GapName, NoticePhrases } from "./phrases.ts"

export interface Writing {
  readonly register: AnyRegister
  readonly version: Version
  readonly words: NoticePhrases
  readonly language: Language
  readonly wording: Wording
  readonly rights: ReadonlyArray<RightsOver>
  readonly texts: Readonly<Record<string, string>>
  /** Whether anything comes from somebody else than the person: then Art. 14 asks too. */
  readonly indirect: boolean
}

export const phrases: Readonly<Record<Language, NoticePhrases>> = { en: english, fr: french }

/** The register's own words, in the language of the notice where somebody translated them. */
export const host = ({ texts }: Writing, text: string): Inline =>
  Object.hasOwn(texts, text)
    ? { _tag: "Host", text: texts[text] as string, translated: "yes" }
    : { _tag: "Host", text, translated: "no" }

export const gap = (
  { words }: Writing,
  name: GapName,
  law: LegalSource | readonly [LegalSource, ...LegalSource[]],
  instead?: string
): Inline => ({
  _tag: "Gap",
  gap: {
    kind: notLawful.has(name) ? "not-lawful" : "not-said",
    law: "act" in law ? [law] : law,
    what: words.gaps[name],
    ...(instead === undefined ? {} : { words: instead })
  }
})

const notLawful = new Set<GapName>([
  "openPurpose",
  "openCategory",
  "presumed",
  "noWithdrawal",
  "noEnd",
  "withoutLimit",
  "considered",
  "noSafeguards",
  "refusedRight",
  "restrictedRight",
  "everyone"
])

/** The words; or that they are not said. */
export const said = (writing: Writing, value: Said<string> | undefined, name: GapName, provision: string): Line => {
  if (value === undefined) return [gap(writing, name, gdpr(provision))]
  return isUndetermined(value) ? [gap(writing, name, gdpr(provision), value.words)] : [host(writing, value)]
}

/** The letter that asks for it, of Art. 14 too where data come from somebody else. */
export const asked = ({ indirect, language }: Writing, thirteen: string, fourteen?: string): Inline => {
  const both = indirect && fourteen !== undefined ? `${thirteen}, ${fourteen}` : thirteen
  return letter(`${language === "fr" ? "art." : "Art."} ${both}`)
}

/** What registers write where there are no words to quote. */
export const sayNothing: ReadonlySet<string> = new Set(["not said", "not mentioned", "not named", "non précisé"])

export const isNotOffered = (value: unknown): value is NotOffered =>
  typeof value === "object" && value !== null && "_tag" in value && value._tag === "NotOffered"

export type Titled = { readonly id: string; readonly title?: string | Undetermined | OpenEnded } | undefined

/** A title; words made from the id where there is none, and a gap where it is said that it is not said. */
export const titled = (
  writing: Writing,
  of: Titled,
  gaps: { readonly unsaid: GapName; readonly open: GapName; readonly law: string; readonly openLaw: string }
): Line => {
  const title = of?.title
  if (of === undefined || title === undefined || typeof title === "string")
    return [host(writing, titleOf(of, of?.id ?? ""))]
  const [name, law] = title._tag === "OpenEnded" ? [gaps.open, gaps.openLaw] : [gaps.unsaid, gaps.law]
  return [host(writing, titleOf(of, of.id)), own(" "), gap(writing, name, gdpr(law), title.words)]
}

export const purposeTitle = (writing: Writing, purpose: Titled): Line =>
  titled(writing, purpose, {
    unsaid: "purpose",
    law: "Art. 13(1)(c)",
    open: "openPurpose",
    openLaw: "Art. 5(1)(b)"
  })

export const categoryTitle = (writing: Writing, category: Titled): Line =>
  titled(writing, category, {
    unsaid: "category",
    law: "Art. 14(1)(d)",
    open: "openCategory",
    openLaw: "Art. 5(1)(c)"
  })

/** The name of a purpose, category or recipient in passing: gaps are shown where it stands itself. */
export const named = (writing: Writing, of: Titled): Line => [host(writing, titleOf(of, of?.id ?? ""))]

export const subjectsOf = (writing: Writing, ids: ReadonlyArray<string>): Line =>
  listed(
    writing,
    ids.map((id) =>
      named(
        writing,
        writing.version.subjects.find((each) => each.id === id)
      )
    )
  )

/** `a, b and c`. */
export const listed = ({ words }: Writing, lines: ReadonlyArray<Line>): Line => joined(lines, ", ", words.and)

/** `Belgium`, where the runtime knows the name. */
export const countryName = ({ language }: Writing, code: string): Inline =>
  own(new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(code) ?? code)
