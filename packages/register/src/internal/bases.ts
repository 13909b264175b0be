/** Which of Art. 6(1)(a)–(f) a use may rest on, and where each stands. */
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"
import type { OneBasis } from "@lethe/core/LegalBasis"
import { isUndetermined } from "@lethe/core/Said"
import type { Because } from "../RightAnswer.ts"
import type { Use } from "./rightsFacts.ts"

export type Letter = "a" | "b" | "c" | "d" | "e" | "f"

export const letters: ReadonlyArray<Letter> = ["a", "b", "c", "d", "e", "f"]

export const letterOf: Readonly<Record<OneBasis["_tag"], Letter>> = {
  Consent: "a",
  Contract: "b",
  LegalObligation: "c",
  VitalInterests: "d",
  PublicTask: "e",
  LegitimateInterests: "f"
}

export const lawOfBasis = (basis: OneBasis["_tag"]): LegalSource => gdpr(`Art. 6(1)(${letterOf[basis]})`)

export interface Bases {
  /** One where it is said; those it may be where it is not. */
  readonly letters: ReadonlyArray<Letter>
  /** Why there are several. */
  readonly because: Because
}

/** A processor's use has the basis of its controller, which its own register does not say. */
export const basesOf = ({ activity, purpose }: Pick<Use, "activity" | "purpose">): Bases => {
  const { basis } = purpose
  if (activity.role === "processor") return { letters, because: "controllers-basis" }
  if (basis === undefined || isUndetermined(basis)) return { letters, because: "basis-not-said" }
  if (basis._tag !== "NotSaidWhich") return { letters: [letterOf[basis._tag]], because: "basis" }
  const named = basis.bases.map((each) => (isUndetermined(each) ? undefined : letterOf[each._tag]))
  const known = named.filter((each) => each !== undefined)
  return { letters: known.length < named.length ? letters : [...new Set(known)], because: "basis-not-said" }
}
