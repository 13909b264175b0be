/** What people may ask, where it applies, and how: Art. 13(2)(b)–(d), 21(4). */
import { gdpr } from "@lethe/core/LegalSource"
import type { Right } from "@lethe/core/Rights"
import { isUndetermined } from "@lethe/core/Said"
import * as Words from "@lethe/retention-calculator/Words"
import type { RightName } from "../../RightAnswer.ts"
import { channel } from "./channel.ts"
import {
  type Block,
  bullets,
  fill,
  heading,
  joined,
  type Line,
  own,
  paragraph,
  type Section,
  table
} from "./document.ts"
import { isReached, reached, titles } from "./reach.ts"
import type { ToldRight } from "./names.ts"
import { asked, gap, host, said, type Writing } from "./writing.ts"

export const rights = (writing: Writing): Section => {
  const { terms, says, sections } = writing.words
  const rows = listedRights
    .filter(({ right, always }) => always || isReached(writing, right))
    .map(({ right, told, letters }) => [
      [[own(`${writing.words.rights[told].name} `), asked(writing, letters)]],
      [[own(writing.words.rights[told].what)]],
      where(writing, right),
      [
        right === "withdrawal"
          ? withdrawals(writing)
          : channel(writing, told === "objectionToResearch" ? "objection" : told)
      ]
    ])
  return {
    id: "rights",
    title: heading(sections.rights, asked(writing, "13(2)(b)", "14(2)(c)")),
    blocks: [
      paragraph(own(says.free), own(" "), asked(writing, "12(3), (5)")),
      ...table(sections.rights, [terms.right, terms.what, terms.appliesTo, terms.how], rows),
      paragraph(own(`${says.told19} `), asked(writing, "19")),
      ...refusals(writing),
      ...identity(writing),
      ...afterDeath(writing),
      ...others(writing),
      ...complaint(writing)
    ]
  }
}

interface Listed {
  readonly right: RightName
  readonly told: (ToldRight & Right) | "objectionToResearch"
  readonly letters: string
  /** Its existence is told also where it applies to nothing: Art. 13(2)(b). */
  readonly always: boolean
}

const listedRights: ReadonlyArray<Listed> = [
  { right: "access", told: "access", letters: "15", always: true },
  { right: "rectification", told: "rectification", letters: "16", always: true },
  { right: "erasure", told: "erasure", letters: "17", always: true },
  { right: "restriction", told: "restriction", letters: "18", always: true },
  { right: "portability", told: "portability", letters: "20", always: true },
  { right: "objection", told: "objection", letters: "21(1)", always: true },
  { right: "objectionToMarketing", told: "objectionToMarketing", letters: "21(2)–(3)", always: false },
  { right: "objectionToResearch", told: "objectionToResearch", letters: "21(6)", always: false },
  { right: "withdrawal", told: "withdrawal", letters: "7(3)", always: false },
  { right: "automatedDecisions", told: "humanIntervention", letters: "22", always: false }
]

const where = (writing: Writing, right: RightName): ReadonlyArray<Line> => {
  const { says } = writing.words
  const { applies, obliged, maybe, all } = reached(writing, right)
  if (applies.length === all.length) return [[own(says.everything)]]
  const lines = [
    ...(applies.length === 0 ? [] : [titles(writing, applies)]),
    ...(obliged.length === 0 ? [] : [fill(says.notWhile, titles(writing, obliged))]),
    ...(maybe.length === 0 ? [] : [fill(says.maybe, titles(writing, maybe))])
  ]
  return lines.length === 0 ? [[own(says.nothing)]] : lines
}

/** The general channel, where one is told; how each consent is withdrawn stands at its purpose. */
const withdrawals = (writing: Writing): Line => {
  const { rights: of } = writing.version
  const told = isUndetermined(of) ? undefined : of?.told.find(({ right }) => right === "withdrawal")
  if (told !== undefined) return channel(writing, "withdrawal")
  const purposes = writing.version.activities.flatMap((activity) => activity.purposes)
  const by = purposes.flatMap(({ basis }) =>
    basis !== undefined && basis._tag === "Consent" && typeof basis.withdrawnBy === "string" ? [basis.withdrawnBy] : []
  )
  return by.length === 0
    ? channel(writing, "withdrawal")
    : joined(
        [...new Set(by)].map((each): Line => [host(writing, each)]),
        "; "
      )
}

const refusals = (writing: Writing): ReadonlyArray<Block> => {
  const { rights: of } = writing.version
  if (of === undefined || isUndetermined(of)) return []
  return bullets(
    (of.refusals ?? []).map(({ right, because }) => [
      ...fill(
        writing.words.says.refused,
        [own(writing.words.rights[right].name.toLowerCase())],
        [host(writing, because)]
      )
    ])
  )
}

const identity = (writing: Writing): ReadonlyArray<Block> => {
  const { rights: of } = writing.version
  if (of === undefined || isUndetermined(of) || of.identity === undefined) return []
  const letters = asked(writing, "12(6)")
  if (isUndetermined(of.identity)) return [paragraph(gap(writing, "identity", gdpr("Art. 12(6)"), of.identity.words))]
  const { asked: when, what } = of.identity
  if (when === "of everyone") return [paragraph(gap(writing, "everyone", gdpr("Art. 12(6)"), what))]
  const phrase = when === "in doubt" ? writing.words.says.identityDoubt : writing.words.says.identityVerified
  // Without the words for what is asked, the sentence ends before its colon.
  const line =
    what === undefined
      ? [own(`${(phrase.split(/ ?: ?\{0\}/u)[0] as string).trim()}.`)]
      : fill(phrase, [host(writing, what)])
  return [paragraph(...line, own(" "), letters)]
}

const afterDeath = (writing: Writing): ReadonlyArray<Block> => {
  const { rights: of, controller } = writing.version
  const directives = of === undefined || isUndetermined(of) ? undefined : of.afterDeath
  if (directives === undefined && controller.country !== "FR") return []
  const how =
    directives === undefined
      ? fill(writing.words.says.writeTo, said(writing, controller.contact, "contact", "Art. 13(1)(a)"))
      : said(writing, directives, "afterDeath", "Art. 13(2)(b)")
  const law = own(
    ` (${Words.source({ act: "Loi Informatique et Libertés", provision: "art. 48, 85" }, writing.wording)})`
  )
  return [paragraph(...fill(writing.words.says.afterDeath, how), law)]
}

const others = (writing: Writing): ReadonlyArray<Block> => {
  const { rights: of } = writing.version
  if (of === undefined || isUndetermined(of)) return []
  return bullets(
    (of.others ?? []).map(({ right, source }) => [
      host(writing, right),
      own(` (${Words.source(source, writing.wording)})`)
    ])
  )
}

const complaint = (writing: Writing): ReadonlyArray<Block> => {
  const { rights: of } = writing.version
  const authority = of === undefined || isUndetermined(of) ? undefined : of.authority
  const line = said(writing, authority, "authority", "Art. 13(2)(d)")
  return [
    paragraph(
      ...fill(writing.words.says.complaint, line),
      own(" "),
      asked(writing, "13(2)(d)", "14(2)(e)"),
      own(" "),
      asked(writing, "77")
    )
  ]
}
