/**
 * Writing a legal basis in TypeScript: GDPR Art. 6(1)(a)–(f), and of special categories a condition: Art. 9(2)(a)–(j).
 *
 * @since 0.1.0
 */
import type { LegalBasis, Presumed } from "./LegalBasis.ts"
import type { LegalSource } from "./LegalSource.ts"
import type { Rule, Several } from "./Rules.ts"
import type { NotOffered, Said, Undetermined } from "./Said.ts"
import type { SpecialCondition } from "./SpecialCondition.ts"
import type { Statute } from "./Statute.ts"

/** A legal basis, with the provisions it refers to. */
export interface Basis {
  readonly _: "Basis"
  readonly basis: LegalBasis
  readonly provisions: ReadonlyArray<Statute>
}

/** Art. 6(1)(a): how it is asked, and how it is withdrawn, as easily as it is given: Art. 7(3). */
export const consent = (input: {
  readonly withdrawnBy: Said<string> | NotOffered
  readonly asked?: Said<string> | Presumed
}): Basis => basis({ _tag: "Consent", ...input })
/** Art. 6(1)(b). */
export const contract = (): Basis => basis({ _tag: "Contract" })
/** Art. 6(1)(c), with the provisions that oblige. */
export const legalObligation = (...provisions: ReadonlyArray<Statute | LegalSource>): Basis =>
  basis({ _tag: "LegalObligation", provisions: named(provisions) }, withPeriod(provisions))
/** Art. 6(1)(d). */
export const vitalInterests = (): Basis => basis({ _tag: "VitalInterests" })
/** Art. 6(1)(e), with the provisions that entrust the task. */
export const publicTask = (...provisions: ReadonlyArray<Statute | LegalSource>): Basis =>
  basis({ _tag: "PublicTask", provisions: named(provisions) }, withPeriod(provisions))
/** Art. 6(1)(f), with the interest and where the balancing is recorded. */
export const legitimateInterests = (input: {
  readonly interest: Said<string>
  readonly balancing?: Said<string>
}): Basis => basis({ _tag: "LegitimateInterests", ...input })

/**
 * The policy does not say which of several applies. Rules: due when all are; the first is a rule, others may be
 * undetermined. Bases: none is determined.
 */
export function notSaidWhich<E extends string = never, S extends string = never, C extends string = never>(
  ...rules: Several<E, S, C>
): Rule<E, S, C>
export function notSaidWhich(...bases: readonly [Said<Basis>, Said<Basis>, ...Said<Basis>[]]): Basis
export function notSaidWhich(...given: ReadonlyArray<Said<Rule<string, string, string>> | Said<Basis>>): unknown {
  const provisions = given.flatMap((each) => ("provisions" in each ? each.provisions : []))
  // What is `undetermined(…)` is JSON already, as a rule and as a basis.
  const each = given.map((one): unknown => ("rule" in one ? one.rule : "basis" in one ? one.basis : one))
  return given.some((one) => "rule" in one)
    ? { _: "Rule", rule: { _tag: "NotSaidWhich", rules: each }, provisions }
    : { _: "Basis", basis: { _tag: "NotSaidWhich", bases: each }, provisions }
}

/** A condition of Art. 9(2), with the provisions it refers to. */
export interface Condition {
  readonly _: "Condition"
  readonly condition: SpecialCondition
  readonly provisions: ReadonlyArray<Statute>
}

/** A rule for a special category, and the condition under which it is processed. */
export interface Kept<out R> {
  readonly _: "Kept"
  readonly condition: Said<Condition>
  readonly kept: R
}

/** The rule of a special category, under a condition of Art. 9(2). */
export const under = <R extends Rule<string, string, string> | Undetermined>(
  condition: Said<Condition>,
  rule: R
): Kept<R> => ({ _: "Kept", condition, kept: rule })

type Law = ReadonlyArray<Statute | LegalSource>
/** Art. 9(2)(a). */
export const explicitConsent = (input: { readonly withdrawnBy: Said<string> | NotOffered }): Condition =>
  condition({ _tag: "ExplicitConsent", ...input })
/** Art. 9(2)(b). */
export const employmentLaw = (...law: Law): Condition => onLaw("EmploymentLaw", law)
/** Art. 9(2)(c). */
export const vitalInterestsOfTheIncapable = (): Condition => condition({ _tag: "VitalInterests" })
/** Art. 9(2)(d). */
export const notForProfitBody = (): Condition => condition({ _tag: "NotForProfitBody" })
/** Art. 9(2)(e). */
export const madePublic = (): Condition => condition({ _tag: "MadePublic" })
/** Art. 9(2)(f). */
export const legalClaims = (): Condition => condition({ _tag: "LegalClaims" })
/** Art. 9(2)(g). */
export const substantialPublicInterest = (...law: Law): Condition => onLaw("SubstantialPublicInterest", law)
/** Art. 9(2)(h). */
export const healthCare = (...law: Law): Condition => onLaw("HealthCare", law)
/** Art. 9(2)(i). */
export const publicHealth = (...law: Law): Condition => onLaw("PublicHealth", law)
/** Art. 9(2)(j). */
export const research = (...law: Law): Condition => onLaw("Research", law)

const basis = (found: LegalBasis, provisions: ReadonlyArray<Statute> = []): Basis => ({
  _: "Basis",
  basis: found,
  provisions
})

const condition = (found: SpecialCondition, provisions: ReadonlyArray<Statute> = []): Condition => ({
  _: "Condition",
  condition: found,
  provisions
})

type OnLaw = Extract<SpecialCondition, { readonly provisions: unknown }>["_tag"]
const onLaw = (_tag: OnLaw, law: Law): Condition => condition({ _tag, provisions: named(law) }, withPeriod(law))

const named = (provisions: Law) => provisions.map((each) => ("id" in each ? each.id : each))
const withPeriod = (provisions: Law) => provisions.filter((each) => "id" in each)
