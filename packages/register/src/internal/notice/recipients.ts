/** Who receives data, and what leaves the European Economic Area: Art. 13(1)(e), (f), 44–49. */
import { gdpr } from "@lethe/core/LegalSource"
import type { Disclosure, Recipient } from "@lethe/core/Recipient"
import { isUndetermined } from "@lethe/core/Said"
import type { TransferTool } from "@lethe/core/Transfer"
import { isThirdCountry } from "../europeanEconomicArea.ts"
import { enumerated, fill, heading, type Line, own, paragraph, type Section, table } from "./document.ts"
import { asked, countryName, gap, host, named, said, type Titled, type Writing } from "./writing.ts"

export const recipients = (writing: Writing): ReadonlyArray<Section> => {
  const { version, words } = writing
  if (version.recipients.length === 0) return []
  const { terms, sections } = words
  const rows = version.recipients.map((each) => [
    [named(writing, each)],
    [[own(words.roles[each.role]), ...engaged(writing, each)]],
    purposesOf(writing, each.id),
    disclosures(writing, each)
  ])
  return [
    {
      id: "recipients",
      title: heading(sections.recipients, asked(writing, "13(1)(e)", "14(1)(e)")),
      blocks: [...table(sections.recipients, [terms.recipient, terms.role, terms.forWhat, terms.when], rows)]
    }
  ]
}

const engaged = (writing: Writing, { engagedBy }: Recipient): Line => {
  if (engagedBy === undefined) return []
  const by = writing.version.recipients.find(({ id }) => id === engagedBy)
  return [own(", "), ...fill(writing.words.says.engagedBy, named(writing, by))]
}

/** The activities that disclose to it as a whole, and single purposes and trackers beside. */
const purposesOf = (writing: Writing, id: string): ReadonlyArray<Line> => {
  const { activities, trackers } = writing.version
  const found = activities.flatMap((activity): ReadonlyArray<Titled> => {
    if (activity.recipients?.includes(id)) return [activity]
    return activity.purposes.filter((purpose) => purpose.recipients?.includes(id))
  })
  const read = isUndetermined(trackers) ? [] : (trackers ?? []).filter((each) => each.recipients?.includes(id))
  const lines = [...found, ...read].map((each) => named(writing, each))
  return lines.length === 0 ? [] : [enumerated(lines)]
}

const disclosures = (writing: Writing, { disclosed }: Recipient): ReadonlyArray<Line> => {
  if (disclosed === undefined) return []
  if (isUndetermined(disclosed)) return [[gap(writing, "disclosed", gdpr("Art. 13(1)(e)"), disclosed.words)]]
  return disclosed.map((each) => disclosure(writing, each))
}

const disclosure = (writing: Writing, each: Disclosure): Line => {
  const { says } = writing.words
  const words =
    "words" in each ? each.words : each._tag === "WithApproval" && each.form !== undefined ? each.form : undefined
  const line = fill(says[each._tag], words === undefined ? [] : [host(writing, words)])
  return each._tag === "WithApproval" && words !== undefined ? [...line, own(", "), host(writing, words)] : line
}

export const transfers = (writing: Writing): ReadonlyArray<Section> => {
  const { version, words } = writing
  const { terms, sections, says } = words
  const leaving = version.recipients.filter(leaves)
  const letters = asked(writing, "13(1)(f)", "14(1)(f)")
  const within = version.recipients.every(({ country }) => country !== undefined)
  if (leaving.length === 0) {
    // Without a country no transfer is claimed, nor that there is none.
    return within && version.recipients.length > 0
      ? [
          {
            id: "transfers",
            title: heading(sections.transfers, letters),
            blocks: [paragraph(own(says.noTransfers))]
          }
        ]
      : []
  }
  const rows = leaving.map((each) => [[named(writing, each)], [where(writing, each)], toolsOf(writing, each)])
  const head = [terms.recipient, terms.where, terms.tool]
  return [
    {
      id: "transfers",
      title: heading(sections.transfers, letters),
      blocks: table(sections.transfers, head, rows)
    }
  ]
}

const leaves = ({ country, tool }: Recipient): boolean =>
  tool !== undefined || (country !== undefined && (isUndetermined(country) || isThirdCountry(country)))

const where = (writing: Writing, { country }: Recipient): Line => {
  if (country === undefined) return [own(writing.words.says.outside)]
  return isUndetermined(country)
    ? [gap(writing, "country", gdpr("Art. 13(1)(f)"), country.words)]
    : [countryName(writing, country)]
}

const toolsOf = (writing: Writing, { country, tool }: Recipient): ReadonlyArray<Line> => {
  const law = [gdpr("Art. 13(1)(f)"), gdpr("Art. 44")] as const
  if (tool === undefined) {
    // Where it goes is not said: then neither is whether anything has to allow it.
    return isUndetermined(country) ? [] : [[gap(writing, "tool", law)]]
  }
  return isUndetermined(tool)
    ? [[gap(writing, "tool", law, tool.words)]]
    : tool.map((each) => toolLine(writing, each, tool))
}

const toolLine = (writing: Writing, each: TransferTool, all: ReadonlyArray<TransferTool>): Line => {
  const { words } = writing
  const { says } = words
  switch (each._tag) {
    case "Adequacy":
      return [
        own(words.tools.Adequacy),
        ...(each.decision === undefined ? [] : [own(words.colon), host(writing, each.decision)]),
        own(" "),
        asked(writing, "45")
      ]
    case "Safeguard": {
      const relied = all.some(({ _tag }) => _tag === "Adequacy") ? [] : [own(`; ${says.noAdequacy}`)]
      const copy = said(writing, each.copy, "copy", "Art. 13(1)(f)")
      return [
        own(`${words.instruments[each.instrument]} `),
        asked(writing, instrumentLetters[each.instrument]),
        own("; "),
        ...fill(says.copy, copy),
        ...relied
      ]
    }
    case "Derogation":
      return [
        own(`${words.derogations[each.ground]} `),
        asked(writing, derogationLetters[each.ground]),
        ...(each.when === undefined ? [] : [own("; "), ...fill(says.onlyWhen, [host(writing, each.when)])])
      ]
    case "Considered":
      return [gap(writing, "considered", [gdpr("Art. 46"), gdpr("Art. 13(1)(f)")], each.words)]
  }
}

const instrumentLetters = {
  "public-instrument": "46(2)(a)",
  "binding-corporate-rules": "46(2)(b)",
  "commission-clauses": "46(2)(c)",
  "authority-clauses": "46(2)(d)",
  "code-of-conduct": "46(2)(e)",
  certification: "46(2)(f)",
  "ad-hoc-clauses": "46(3)(a)",
  "administrative-arrangement": "46(3)(b)"
} as const

const derogationLetters = {
  "explicit-consent": "49(1)(a)",
  contract: "49(1)(b)",
  "contract-in-interest": "49(1)(c)",
  "public-interest": "49(1)(d)",
  "legal-claims": "49(1)(e)",
  "vital-interests": "49(1)(f)",
  "public-register": "49(1)(g)",
  "compelling-interests": "49(1) subpara. 2"
} as const
