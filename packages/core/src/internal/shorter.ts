/**
 * Which of two rules surely ends no later, whatever the facts: enough to tell which of two promises binds.
 *
 * Not every two rules can be compared without facts. Where they cannot, neither is surely shorter.
 */
import { canonicalJson } from "../CanonicalJson.ts"
import * as Period from "../Period.ts"
import type { KeepingPurpose } from "../Register.ts"
import { everyPart, type RetentionRule } from "../RetentionRule.ts"

/** Every purpose of the first is one of the second, and keeps the data surely no longer than there. */
export const promisesNoMore = (a: ReadonlyArray<KeepingPurpose>, b: ReadonlyArray<KeepingPurpose>): boolean =>
  a.every((one) => b.some((two) => one.purpose.id === two.purpose.id && surelyNoLonger(one.rule, two.rule)))

/**
 * Whether the shortest of the two rules is always the first: whatever the facts, also where one of them sets nothing.
 * A rule that never ends undercuts none.
 */
export const surelyNoLonger = (a: RetentionRule, b: RetentionRule): boolean => {
  if (same(a, b) || b._tag === "WithoutLimit" || b._tag === "Undetermined") return true
  // A provision may limit the data whatever else is said, its versions differ, and a state may prolong it: what it
  // stands in is not surely the longer.
  if (everyPart(b).some(({ _tag }) => _tag === "Statute")) return false
  if (a._tag === "ShortestOf" && a.rules.some((each) => surelyNoLonger(each, b))) return true
  if (a._tag === "LongestOf") return a.rules.every((each) => surelyNoLonger(each, b))
  if (b._tag === "ShortestOf") return b.rules.every((each) => surelyNoLonger(a, each))
  if ("rule" in a && "rule" in b && same({ ...a, rule: 0 }, { ...b, rule: 0 })) return surelyNoLonger(a.rule, b.rule)
  if (a._tag === "While" && b._tag === "While" && a.state === b.state)
    return a.afterwards !== undefined && b.afterwards !== undefined && surelyNoLonger(a.afterwards, b.afterwards)
  return ceilingNoLater(a, b)
}

/** The two count from one day, the first no further. */
const ceilingNoLater = (a: RetentionRule, b: RetentionRule): boolean => {
  const [one, two] = [ceiling(a), ceiling(b)]
  return (
    one !== undefined &&
    two !== undefined &&
    same(one.from, two.from) &&
    (one.backups === two.backups || two.backups === undefined) &&
    periodNoLonger(one.period, two.period)
  )
}

const ceiling = (rule: RetentionRule) => {
  if (rule._tag === "Period" && rule.bound !== "at-least") return rule
  if (rule._tag === "Range") return { from: rule.from, backups: rule.backups, period: rule.most }
  return rule._tag === "AtOnce" ? { from: rule.from, backups: undefined, period: undefined } : undefined
}

/** No period at all is the shortest. */
const periodNoLonger = (a: Period.Period | undefined, b: Period.Period | undefined): boolean => {
  if (a === undefined) return true
  if (b === undefined) return false
  const [one, two] = [Period.units(a), Period.units(b)]
  const inHours = one.hours > 0 || two.hours > 0
  if (inHours) return one.hours > 0 && two.hours > 0 && one.hours <= two.hours
  const eachUnit = (["years", "months", "weeks", "days"] as const).every((unit) => one[unit] <= two[unit])
  return eachUnit || days(one, { year: 366, month: 31 }) <= days(two, { year: 365, month: 28 })
}

const days = (units: Period.PeriodUnits, { year, month }: { readonly year: number; readonly month: number }): number =>
  units.years * year + units.months * month + units.weeks * 7 + units.days

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)
