/** What is written of a code: how bad it is, under which law, what it says, why that matters, how it is mended. */
import type { Severity } from "@lethe/core/Finding"
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"

export interface Entry {
  readonly severity: Severity
  /** The provision it stands under first; others that ask the same after it. */
  readonly law: readonly [LegalSource, ...LegalSource[]]
  readonly says: string
  readonly why: string
  readonly mend: string
}
export type Entries = Readonly<Record<string, Entry>>

type Words = Pick<Entry, "says" | "why" | "mend">
type Law = Entry["law"]

export const error = (law: Law, words: Words): Entry => ({ severity: "error", law, ...words })
export const warning = (law: Law, words: Words): Entry => ({ severity: "warning", law, ...words })
export const note = (law: Law, words: Words): Entry => ({ severity: "note", law, ...words })

/** Articles of the Regulation: `art("13(2)(a)", "30(1)(f)")`. */
export const art = (first: string, ...more: ReadonlyArray<string>): Law => [
  gdpr(`Art. ${first}`),
  ...more.map((each) => gdpr(`Art. ${each}`))
]

/** Articles of the Directive on privacy and electronic communications. */
export const ePrivacy = (provision: string): LegalSource => ({ act: "Directive 2002/58/EC", provision })

/** The French Data Protection Act. */
export const frenchAct = (provision: string): LegalSource => ({ act: "Loi n° 78-17 (FR)", provision })
