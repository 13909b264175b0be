/**
 * Strict mode: it uses verified facts only, and names the others.
 *
 * A fact that is partly verified or unverified may be right; nobody can say so yet. Whoever computes from it knows
 * that, or leaves it out.
 *
 * @since 0.1.0
 */
import type { Verification } from "@lethe/core/Statute"

export interface Strict<F> {
  /** What strict mode uses. */
  readonly verified: ReadonlyArray<F>
  /** What it does not, to be named: partly verified, or unverified. */
  readonly others: ReadonlyArray<F>
}

/**
 * Facts as strict mode takes them: provisions, ages, authorities, or whatever says how far it was verified.
 *
 * ```ts
 * const { others } = strict(Object.values(register.provisions))
 * ```
 *
 * **Properties** Each fact is in one of the two lists, in its order.
 */
export const strict = <F extends { readonly verification: Verification }>(facts: Iterable<F>): Strict<F> => {
  const all = Array.from(facts)
  return {
    verified: all.filter(({ verification }) => verification === "verified"),
    others: all.filter(({ verification }) => verification !== "verified")
  }
}
