/** A term of the vocabulary: what it means, which provision it comes from, and what others call it. */
import { gdpr, type LegalSource } from "../../LegalSource.ts"

/** The prefixes of the W3C Data Privacy Vocabulary that are used. */
export const dpvPrefixes = {
  dpv: "https://w3id.org/dpv#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  justifications: "https://w3id.org/dpv/justifications#",
  loc: "https://w3id.org/dpv/loc#",
  pd: "https://w3id.org/dpv/pd#"
} as const

/** A term of the Data Privacy Vocabulary, with its prefix: `dpv:Purpose`. */
export type DpvTerm = `${keyof typeof dpvPrefixes}:${string}`

/**
 * How near another vocabulary's term is, as SKOS says it. Only an exact one can be put in place of ours; close and
 * broader ones lose something.
 */
export interface Mapping {
  readonly match: "exactMatch" | "closeMatch" | "broadMatch"
  readonly term: DpvTerm
}

export interface Term {
  /** Where the key, read as words, does not do. */
  readonly title?: string
  /** One or two sentences. */
  readonly text: string
  readonly law?: ReadonlyArray<LegalSource>
  readonly is?: ReadonlyArray<Mapping>
  readonly fideslang?: string
}

/** The terms of an enumeration, under the name it has as a definition. */
export interface Values {
  readonly name: string
  readonly terms: Readonly<Record<string, Term>>
}

/** A property, with the words it may hold, or with the properties of what it holds where that has no name. */
export interface Place extends Term {
  readonly values?: Values
  readonly properties?: Readonly<Record<string, Place>>
}

/** A Schema with an identifier: its properties, its tagged variants, or the words that stand for themselves. */
export interface Model extends Place {
  readonly variants?: Readonly<Record<string, Place>>
}

export type Models = Readonly<Record<string, Model>>

export const exact = (...terms: ReadonlyArray<DpvTerm>): ReadonlyArray<Mapping> => matches("exactMatch", terms)
export const close = (...terms: ReadonlyArray<DpvTerm>): ReadonlyArray<Mapping> => matches("closeMatch", terms)
export const broader = (...terms: ReadonlyArray<DpvTerm>): ReadonlyArray<Mapping> => matches("broadMatch", terms)

const matches = (match: Mapping["match"], terms: ReadonlyArray<DpvTerm>): ReadonlyArray<Mapping> =>
  terms.map((term) => ({ match, term }))

/** Articles of the Regulation: `art("4(7)", "24")`. */
export const art = (...provisions: ReadonlyArray<string>): ReadonlyArray<LegalSource> =>
  provisions.map((provision) => gdpr(`Art. ${provision}`))

/** Provisions of Directive 2002/58/EC. */
export const ePrivacy = (provision: string): ReadonlyArray<LegalSource> => [{ act: "Directive 2002/58/EC", provision }]

/** The key as words: `dataProtectionOfficer`, `postal-address`. */
export const inWords = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/gu, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll("-", " ")

export const titleOf = (key: string, term: Term): string => {
  const words = term.title ?? inWords(key)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The provisions as people cite them: `GDPR Art. 4(7), 24`. */
export const citation = (law: ReadonlyArray<LegalSource>): string =>
  law
    .map(({ act, provision }, index) =>
      law[index - 1]?.act === act ? provision.replace(/^Art\. /u, "") : `${act} ${provision}`
    )
    .join(", ")
