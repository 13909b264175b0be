/**
 * The same answers as data.
 *
 * @since 0.1.0
 */
import type { Outcome } from "@lethe/lifecycle/Apply"
import type { Plan } from "@lethe/lifecycle/Plan"
import type { WhyKept } from "@lethe/lifecycle/WhyKept"
import type { Decision } from "@lethe/retention-calculator/Decide"

/** An answer as JSON text. A decision names its purposes by id; the register itself is not repeated. */
export const toJson = (answer: Plan | Outcome | WhyKept): string =>
  JSON.stringify(answer._tag === "WhyKept" ? { ...answer, decisions: answer.decisions.map(decision) } : answer, null, 2)

const decision = ({ register, purposes, ...answer }: Decision) => ({
  ...answer,
  register: { name: register.version.name, inForceFrom: register.version.inForceFrom },
  purposes: purposes.map(({ activity, purpose, ...rest }) => ({ activity: activity.id, purpose: purpose.id, ...rest }))
})
