/** Who is responsible: Art. 13(1)(a), (b), 26(2), 27. */
import { gdpr } from "@lethe/core/LegalSource"
import { isUndetermined, type Said } from "@lethe/core/Said"
import { isThirdCountry } from "../europeanEconomicArea.ts"
import { type Block, type Fact, facts, type Line, own, paragraph, type Section } from "./document.ts"
import { asked, countryName, gap, host, said, type Writing } from "./writing.ts"

export const who = (writing: Writing): Section => ({
  id: "who",
  title: [own(writing.words.sections.who)],
  blocks: [
    ...facts([...controller(writing), ...representative(writing), ...dpo(writing)]),
    ...(writing.version.jointControllers ?? []).flatMap((joint): ReadonlyArray<Block> => jointly(writing, joint)),
    ...(writing.version.jointControllers === undefined
      ? []
      : [paragraph(own(`${writing.words.says.jointly}. `), asked(writing, "26(3)"))])
  ]
})

const controller = (writing: Writing): ReadonlyArray<Fact> => {
  const { controller: of } = writing.version
  const { terms } = writing.words
  return [
    {
      term: terms.controller,
      lines: [[...said(writing, of.name, "name", "Art. 13(1)(a)"), ...spaced(asked(writing, "13(1)(a)", "14(1)(a)"))]]
    },
    ...(of.address === undefined
      ? []
      : [{ term: terms.address, lines: [said(writing, of.address, "address", "Art. 13(1)(a)")] }]),
    ...country(writing, of.country),
    { term: terms.contact, lines: [said(writing, of.contact, "contact", "Art. 13(1)(a)")] }
  ]
}

/** Not asked for by Art. 13: said where it is known. */
const country = (writing: Writing, of: Said<string> | undefined): ReadonlyArray<Fact> =>
  of === undefined || isUndetermined(of)
    ? []
    : [{ term: writing.words.terms.country, lines: [[countryName(writing, of)]] }]

/** Asked for where the controller is outside the Union. */
const representative = (writing: Writing): ReadonlyArray<Fact> => {
  const { representative: of, controller: by } = writing.version
  const { terms } = writing.words
  const abroad = !isUndetermined(by.country) && isThirdCountry(by.country)
  const missing = gap(
    writing,
    "representative",
    [gdpr("Art. 13(1)(a)"), gdpr("Art. 27")],
    isUndetermined(of) ? of.words : undefined
  )
  if (of === undefined) return abroad ? [{ term: terms.representative, lines: [[missing]] }] : []
  if (isUndetermined(of)) return [{ term: terms.representative, lines: [[missing]] }]
  return [
    {
      term: terms.representative,
      lines: [
        [...said(writing, of.name, "name", "Art. 13(1)(a)"), ...spaced(asked(writing, "13(1)(a)", "14(1)(a)"))],
        said(writing, of.contact, "contact", "Art. 13(1)(a)")
      ]
    }
  ]
}

const dpo = (writing: Writing): ReadonlyArray<Fact> => {
  const { dataProtectionOfficer: of } = writing.version
  if (of === undefined) return []
  const term = writing.words.terms.dpo
  if (isUndetermined(of)) return [{ term, lines: [[gap(writing, "dpo", gdpr("Art. 13(1)(b)"), of.words)]] }]
  const name: Line = of.name === undefined ? [] : [host(writing, of.name), own(", ")]
  const contact = said(writing, of.contact, "dpo", "Art. 13(1)(b)")
  return [{ term, lines: [[...name, ...contact, ...spaced(asked(writing, "13(1)(b)", "14(1)(b)"))]] }]
}

type Joint = NonNullable<Writing["version"]["jointControllers"]>[number]

const jointly = (writing: Writing, of: Joint): ReadonlyArray<Block> => {
  const { terms } = writing.words
  return facts([
    { term: terms.jointController, lines: [said(writing, of.name, "name", "Art. 13(1)(a)")] },
    ...country(writing, of.country),
    { term: terms.contact, lines: [said(writing, of.contact, "contact", "Art. 13(1)(a)")] },
    {
      term: terms.essence,
      lines: [[...said(writing, of.essence, "essence", "Art. 26(2)"), ...spaced(asked(writing, "26(2)"))]]
    }
  ])
}

const spaced = (inline: Line[number]): Line => [own(" "), inline]
