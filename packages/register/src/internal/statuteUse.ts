/** What a provision sets in a rule that uses it: by its own bound, or as the rule says. */
import type { Period } from "@lethe/core/Period"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { type Statute, versionsOf } from "@lethe/core/Statute"

export type StatuteRule = Extract<RetentionRule, { readonly _tag: "Statute" }>
/** What sets a provision's floor and ceiling, as it is used. */
export const isDuty = ({ as }: StatuteRule, { bound }: Statute): boolean =>
  as === undefined ? bound === "at-least" || bound === "exactly" : as !== "limit"
const isLimit = ({ as }: StatuteRule, { bound }: Statute): boolean =>
  as === undefined ? bound === "at-most" || bound === "exactly" : as !== "duty"

export const periodsOf = (provision: Statute): ReadonlyArray<Period> =>
  versionsOf(provision).map(({ period }) => period)

type Provisions = Readonly<Record<string, Statute>>

export const setsAnEnd = (rule: StatuteRule, provisions: Provisions): boolean => ceilings(rule, provisions).length > 0

/** The longest periods that a provision sets as an end, as it is used. */
export const ceilings = (rule: StatuteRule, provisions: Provisions): ReadonlyArray<Period> => {
  const provision = provisions[rule.provision]
  if (provision === undefined) return []
  return [
    ...(isLimit(rule, provision) ? periodsOf(provision) : []),
    ...(provision.ceiling === undefined ? [] : [provision.ceiling])
  ]
}
