/**
 * Writing a legal basis in TypeScript: GDPR Art. 6(1)(a)–(f).
 *
 * @since 0.1.0
 */
import type { LegalBasis } from "./LegalBasis.ts"
import type { LegalSource } from "./LegalSource.ts"
import type { NotOffered, Said } from "./Said.ts"
import type { Statute } from "./Statute.ts"

/** A legal basis, with the provisions it refers to. */
export interface Basis {
  readonly _: "Basis"
  readonly basis: LegalBasis
  readonly provisions: ReadonlyArray<Statute>
}

/** Art. 6(1)(a). As easy to withdraw as to give: Art. 7(3). */
export const consent = (input: { readonly withdrawnBy: Said<string> | NotOffered }): Basis =>
  make({ _tag: "Consent", ...input })
/** Art. 6(1)(b). */
export const contract = (): Basis => make({ _tag: "Contract" })
/** Art. 6(1)(c), with the provisions that oblige. */
export const legalObligation = (...provisions: readonly (Statute | LegalSource)[]): Basis =>
  resting("LegalObligation", provisions)
/** Art. 6(1)(d). */
export const vitalInterests = (): Basis => make({ _tag: "VitalInterests" })
/** Art. 6(1)(e), with the provisions that entrust the task. */
export const publicTask = (...provisions: readonly (Statute | LegalSource)[]): Basis =>
  resting("PublicTask", provisions)
/** Art. 6(1)(f), with the interest and where the balancing is recorded. */
export const legitimateInterests = (input: { readonly interest: Said<string>; readonly balancing?: string }): Basis =>
  make({ _tag: "LegitimateInterests", ...input })

const make = (basis: LegalBasis, provisions: ReadonlyArray<Statute> = []): Basis => ({ _: "Basis", basis, provisions })

const resting = (_tag: "LegalObligation" | "PublicTask", provisions: ReadonlyArray<Statute | LegalSource>): Basis =>
  make(
    { _tag, provisions: provisions.map((each) => ("id" in each ? each.id : each)) },
    provisions.filter((each) => "id" in each)
  )
