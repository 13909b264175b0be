/**
 * The same answers as data.
 *
 * @since 0.1.0
 */
import type { Outcome } from "@lethe/lifecycle/Apply"
import type { Plan } from "@lethe/lifecycle/Plan"
import type { WhyKept } from "@lethe/lifecycle/WhyKept"
import type { Version } from "@lethe/core/Register"
import type { Decision, PurposeDecision } from "@lethe/retention-calculator/Decide"

/** An answer as JSON text. A decision names its purposes by id; the register itself is not repeated. */
export const toJson = (answer: Plan | Outcome | WhyKept): string =>
  JSON.stringify(answer._tag === "WhyKept" ? { ...answer, decisions: answer.decisions.map(decision) } : answer, null, 2)

/** A decision alone, as JSON text. */
export const decisionJson = (answer: Decision): string => JSON.stringify(decision(answer), null, 2)

const decision = ({ register, purposes, promises, ...answer }: Decision) => ({
  ...answer,
  register: named(register.version),
  purposes: purposes.map(purpose),
  promises: promises.map(({ version, ...rest }) => ({
    ...rest,
    version: named(version),
    purposes: rest.purposes.map(purpose)
  }))
})

const named = ({ name, inForceFrom }: Version) => ({ name, inForceFrom })

const purpose = ({ activity, purpose, ...rest }: PurposeDecision) => ({
  activity: activity.id,
  purpose: purpose.id,
  ...rest
})
