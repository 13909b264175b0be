/** The provisions a register carries: which are in force, and how the categories end that rules wait for. */
import { isInForce } from "@lethe/core/DatedFact"
import type { PlainDate } from "@lethe/core/PlainDate"
import { type Statute, versionsOf } from "@lethe/core/Statute"
import type { Reading } from "./reading.ts"
import { type Ending, endingOf, endOfSeveral, type Lookup } from "./ruleEnds.ts"

/** Whether any of its periods is in force on that day. One chosen by the day of the event always may be. */
export const isInForceOn = (provision: Statute, on: PlainDate): boolean =>
  versionsOf(provision).some((version) => isInForce(version, on))

/** What the rules of a register are read with. Each category's ending is found once. */
export const lookupOf = ({ register, keptOf, categories }: Reading): Lookup => {
  const known = new Map<string, Ending>()
  const endOf = (category: string): Ending => {
    const before = known.get(category)
    if (before !== undefined) return before
    // Nothing waits for itself: a register that did would not have been decoded.
    known.set(category, "unknown")
    const kept = categories.get(category)?.held === undefined ? (keptOf.get(category) ?? []) : []
    const endings = kept.map(({ rule }): Ending => (rule === undefined ? "unknown" : endingOf(rule, lookup)))
    const ending = kept.length === 0 ? "never" : endOfSeveral(endings)
    known.set(category, ending)
    return ending
  }
  const lookup: Lookup = { provisions: register.provisions, endOf }
  return lookup
}
