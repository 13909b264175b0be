/** Sentences of one language, with its days, lists and names. */
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Words from "../Words.ts"
import type { Sentences } from "./sentences.ts"
import { english } from "./sentencesEnglish.ts"
import { french } from "./sentencesFrench.ts"

export interface Teller {
  readonly wording: Words.Wording
  readonly say: Sentences
  readonly day: (day: PlainDate) => string
  readonly list: (items: ReadonlyArray<string>, joined?: "and" | "or") => string
  /** What something is called: as the host says, or by its id. */
  readonly called: (id: string) => string
}

const languages = { en: english, fr: french }

export const tellerOf = (wording: Words.Wording): Teller => ({
  wording,
  say: languages[wording.language ?? "en"],
  day: (day) => Words.date(day, wording),
  list: (items, joined) => Words.list(items, joined, wording),
  called: (id) => {
    const { names = {} } = wording
    return Object.hasOwn(names, id) ? (names[id] as string) : Words.name(id)
  }
})
