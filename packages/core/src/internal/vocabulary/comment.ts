/** What a JSON Schema says to those who maintain it: the terms of other vocabularies. */
import { dpvPrefixes, type Term } from "./term.ts"

/** The keyword of JSON Schema that means nothing to a validator. */
export const comment = "$comment"

export const commentOf = ({ is = [], fideslang }: Term): string | undefined => {
  const parts = [
    ...is.map(({ match, term }) => `skos:${match} ${iriOf(term)}`),
    ...(fideslang === undefined ? [] : [`fideslang ${fideslang}`])
  ]
  return parts.length === 0 ? undefined : parts.join("; ")
}

/** `dpv:Purpose` in full. */
export const iriOf = (term: string): string => {
  const [prefix = "", ...rest] = term.split(":")
  return `${Object.hasOwn(dpvPrefixes, prefix) ? dpvPrefixes[prefix as keyof typeof dpvPrefixes] : ""}${rest.join(":")}`
}
