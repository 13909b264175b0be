/** French puts a space before some signs, which no line breaks at. */
import type { Language } from "@lethe/retention-calculator/Words"

const unbroken = "\u00a0"

export const typeset = (language: Language, text: string): string =>
  language === "fr"
    ? text.replaceAll(/ (?=[:;!?»])|(?<=«) /gu, unbroken).replaceAll(/(?<!\u00a0)(?=;)/gu, unbroken)
    : text
