/** What an activity says of itself: automated decisions, Art. 13(2)(f), 22; risk, Art. 35; security, Art. 32. */
import type { AutomatedDecisions } from "@lethe/core/Activity"
import type { Activity } from "@lethe/core/Register"
import { isUndetermined, type Said } from "@lethe/core/Said"
import { categoriesOf, eachActivity, type Family, type Found, type Path, type Reading } from "../reading.ts"

export const activities: Family = (reading, found) => {
  const { version, root, anyIndirect } = reading
  if (version.automatedDecisions !== undefined)
    automated(version.automatedDecisions, [...root, "automatedDecisions"], anyIndirect, found)
  const vulnerable = vulnerableOf(reading)
  eachActivity(reading, (activity, at) => {
    const indirect = used(activity).some(reading.isIndirect)
    const { automatedDecisions, profiling, security } = activity
    if (automatedDecisions !== undefined) automated(automatedDecisions, [...at, "automatedDecisions"], indirect, found)
    if (isUndetermined(profiling)) found("LETHE-AUTOMATED-001", [...at, "profiling"], { indirect })
    if (isUndetermined(security)) found("LETHE-RISK-003", [...at, "security"])
    specialDecisions(activity, at, reading, found)
    impact(activity, at, reading, vulnerable, found)
  })
  if (isUndetermined(version.security)) found("LETHE-RISK-003", [...root, "security"])
  else if (version.security === undefined && version.activities.some(({ security }) => security === undefined))
    found("LETHE-RISK-004", [...root, "security"])
}

const used = ({ purposes }: Activity): ReadonlyArray<string> => purposes.flatMap(categoriesOf)

const automated = (said: Said<AutomatedDecisions>, at: Path, indirect: boolean, found: Found): void => {
  if (said === "none") return
  if (isUndetermined(said)) {
    found("LETHE-AUTOMATED-001", at, { indirect })
    return
  }
  for (const key of ["logic", "consequences"] as const)
    if (isUndetermined(said[key])) found("LETHE-AUTOMATED-001", [...at, key], { indirect })
  if (isUndetermined(said.ground)) found("LETHE-AUTOMATED-002", [...at, "ground"])
  const { safeguards } = said
  if (typeof safeguards === "string") return
  found(safeguards._tag === "NotOffered" ? "LETHE-AUTOMATED-004" : "LETHE-AUTOMATED-003", [...at, "safeguards"])
}

/** Whether machines decide in an activity: what is said of the company is said of each that says nothing of its own. */
const machinesDecide = ({ automatedDecisions, role }: Activity, { version }: Reading): boolean => {
  const said = automatedDecisions ?? version.automatedDecisions
  return role !== "processor" && typeof said === "object" && !isUndetermined(said)
}

const specialDecisions = (activity: Activity, at: Path, reading: Reading, found: Found): void => {
  const { purposes } = activity
  if (!machinesDecide(activity, reading)) return
  for (const [index, { keeps }] of purposes.entries()) {
    for (const [key, { condition }] of keeps.entries()) {
      const allowed = condition === undefined || allows.has(condition._tag)
      if (!allowed) found("LETHE-AUTOMATED-005", [...at, "purposes", index, "keeps", key, "condition"])
    }
  }
}

/** Art. 22(4): explicit consent, or a substantial public interest. What is not said is reported as such. */
const allows = new Set(["ExplicitConsent", "SubstantialPublicInterest", "Undetermined"])

/** Two marks of a high risk are held to be enough (WP 248), and decisions by machines alone: Art. 35(3)(a). */
const impact = (
  activity: Activity,
  at: Path,
  reading: Reading,
  vulnerable: ReadonlySet<string>,
  found: Found
): void => {
  const here = [...at, "impactAssessment"]
  if (isUndetermined(activity.impactAssessment)) found("LETHE-RISK-001", here)
  if (activity.impactAssessment !== undefined || activity.role === "processor") return
  const { decisions, others } = marks(activity, reading, vulnerable)
  if (!decisions && others.length < 2) return
  found("LETHE-RISK-002", here, {
    detail: `They are: ${[...(decisions ? ["automated decisions"] : []), ...others].join(", ")}.`
  })
}

/** Those said to be vulnerable, and children who are addressed. */
const vulnerableOf = ({ version }: Reading): ReadonlySet<string> =>
  new Set(
    version.subjects
      .filter(
        ({ vulnerable, children }) => vulnerable !== undefined || (children !== undefined && !("addressed" in children))
      )
      .map(({ id }) => id)
  )

const marks = (activity: Activity, reading: Reading, vulnerable: ReadonlySet<string>) => {
  const { categories } = reading
  const data = used(activity).flatMap((id) => categories.get(id) ?? [])
  return {
    decisions: machinesDecide(activity, reading),
    others: [
      ...(activity.profiling === undefined ? [] : ["evaluation of people"]),
      ...(data.some(({ special, criminal }) => special !== undefined || criminal !== undefined)
        ? ["special or criminal data"]
        : []),
      ...(data.some(({ of }) => of.some((id) => vulnerable.has(id))) ? ["vulnerable people"] : [])
    ]
  }
}
