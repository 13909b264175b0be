/**
 * Explains any answer of Lethe in sentences.
 *
 * @since 0.1.0
 */
import type { Outcome } from "@lethe/lifecycle/Apply"
import * as Lifecycle from "@lethe/lifecycle/Explain"
import type { Plan } from "@lethe/lifecycle/Plan"
import type { WhyKept } from "@lethe/lifecycle/WhyKept"
import type { Decision } from "@lethe/retention-calculator/Decide"
import * as Decided from "@lethe/retention-calculator/Explain"
import type { Wording } from "@lethe/retention-calculator/Words"

/** A decision, in English where no language is named; a plan, an outcome, or why a row is kept, in English. */
export function explain(answer: Decision, wording?: Wording): string
export function explain(answer: Decision | Plan | Outcome | WhyKept): string
export function explain(answer: Decision | Plan | Outcome | WhyKept, wording: Wording = {}): string {
  return answer._tag === "Decision" ? Decided.explain(answer, wording) : Lifecycle.explain(answer)
}
