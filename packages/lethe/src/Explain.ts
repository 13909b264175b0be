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

/** A decision, a plan, an outcome, or why a row is kept, in English. */
export const explain = (answer: Decision | Plan | Outcome | WhyKept): string =>
  answer._tag === "Decision" ? Decided.explain(answer) : Lifecycle.explain(answer)
