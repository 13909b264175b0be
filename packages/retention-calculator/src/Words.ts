/**
 * Dates, events and rules in words, English or French.
 *
 * What a register's people call things is theirs: an event, a state or a category is told by its id where nobody says
 * what it is called.
 *
 * @since 0.1.0
 */
import type { LegalSource } from "@lethe/core/LegalSource"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import type { Statute } from "@lethe/core/Statute"
import { ruleIn } from "./internal/ruleWords.ts"
import type { Joined, Phrases } from "./internal/wording.ts"
import { english } from "./internal/wordsEnglish.ts"
import { french } from "./internal/wordsFrench.ts"

export type Language = "en" | "fr"

/** In which language, and what things are called in it. */
export interface Wording {
  /** English where it is not named. */
  readonly language?: Language | undefined
  /**
   * By id: an event as a noun (`the closing of the account`), a state as what is so while it lasts (`you are a
   * customer`), a category as a noun (`your account`).
   */
  readonly names?: Readonly<Record<string, string>> | undefined
}

/** `2026-11-22` as `22 November 2026`, or `22 novembre 2026`. */
export const date = (day: PlainDate, wording: Wording = {}): string => phrases(wording).date(day)

/** `41212` as `41,212`. */
export const count = (number: number, wording: Wording = {}): string => phrases(wording).count(number)

/** `P3Y` as `3 years`, or `3 ans`. */
export const period = (each: Period, wording: Wording = {}): string => phrases(wording).period(each)

/** `accountClosed` as `account closed`. */
export const name = (id: string): string =>
  id
    .replaceAll("-", " ")
    .replaceAll(/([a-z0-9])([A-Z])/gu, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`)

/** `a, b and c`, or `a, b et c`. */
export const list = (items: ReadonlyArray<string>, joined: Joined = "and", wording: Wording = {}): string =>
  phrases(wording).list(items, joined)

/** An event in a sentence: `“account closed”`. */
export const quoted = (event: string): string => english.quoted(name(event))

/** A provision as it is cited: `GDPR Art. 17(1)`, or `RGPD art. 17(1)`. */
export const source = (each: LegalSource, wording: Wording = {}): string => phrases(wording).source(each)

/** A provision with its source, marked when nobody verified it. */
export const citation = (provision: Statute, wording: Wording = {}): string => {
  const words = phrases(wording)
  const { verification } = provision
  const cited = words.source(provision.source)
  return verification === "verified" ? cited : `${cited}, ${words.verification[verification]}`
}

/**
 * A rule as a phrase: `while customer, then at most 3 years after “account closed”`; in French `tant que dure
 * « customer », puis au plus 3 ans après « account closed »`.
 */
export const rule = (register: AnyRegister, each: RetentionRule, wording: Wording = {}): string => {
  const { names = {} } = wording
  return ruleIn(each, {
    words: phrases(wording),
    called: (id) =>
      Object.hasOwn(names, id) ? { words: names[id] as string, said: true } : { words: name(id), said: false },
    provision: (id) => register.provisions[id],
    cited: (provision) => citation(provision, wording)
  })
}

/** A line that is longer than a terminal is wide, on several: those after the first are indented further. */
export const fold = (line: string, widest = 96): ReadonlyArray<string> => {
  const indent = line.slice(0, line.length - line.trimStart().length)
  const lines: Array<string> = []
  for (const word of line.trimStart().split(" ")) {
    const last = lines.at(-1)
    if (last === undefined) lines.push(`${indent}${word}`)
    else if (last.length + 1 + word.length > widest) lines.push(`${indent}    ${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

const languages: Readonly<Record<Language, Phrases>> = { en: english, fr: french }
const phrases = ({ language = "en" }: Wording): Phrases => languages[language]
