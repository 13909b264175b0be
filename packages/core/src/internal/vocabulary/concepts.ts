/** The address of each of our terms, and what stands for it in the Data Privacy Vocabulary. */
import { dpvPrefixes, type DpvTerm, type Term } from "./term.ts"

/** Our terms have names and no pages. `x-ret` is what the Data Privacy Vocabulary has no word for. */
export const prefixes = {
  ...dpvPrefixes,
  dct: "http://purl.org/dc/terms/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  lethe: "urn:x-lethe:register:",
  "x-ret": "urn:x-lethe:ret:"
} as const

/** Models and enumerations about how long data is kept, from which day, and in which phase. */
const ofRetention = new Set([
  "Anchor",
  "AtEnd",
  "BackupsIncluded",
  "Bound",
  "End",
  "Hold",
  "Keeps",
  "PeriodBound",
  "RestrictedAs",
  "RetentionRule",
  "Snap",
  "Statute",
  "StatuteCondition",
  "StatuteUse",
  "StatuteVersion",
  "Verification"
])

/** `lethe:Recipient`, `lethe:Recipient.role`, `lethe:RecipientRole/processor`, `x-ret:RetentionRule/Period.from`. */
export const conceptOf = (place: string): string => {
  const [owner = ""] = place.split(/[./]/u)
  const local = place.split("/").map(encodeURIComponent).join("/")
  return `${ofRetention.has(owner) ? "x-ret" : "lethe"}:${local}`
}

/** Terms of the Data Privacy Vocabulary start with a capital where they are concepts, and else are relations. */
const isRelation = (term: DpvTerm): boolean => /:[a-z]/u.test(term)

/** The nearest that can stand for ours, exact or close: a broader one says too little to stand alone. */
const nearest = ({ is = [] }: Term, relation: boolean): ReadonlyArray<DpvTerm> => {
  const ours = is.filter(({ term }) => isRelation(term) === relation)
  const exact = ours.filter(({ match }) => match === "exactMatch")
  return (exact.length > 0 ? exact : ours.filter(({ match }) => match === "closeMatch")).map(({ term }) => term)
}

export const classesOf = (term: Term): ReadonlyArray<string> => nearest(term, false)
export const relationOf = (term: Term): string | undefined => nearest(term, true)[0]
