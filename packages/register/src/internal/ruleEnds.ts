/** Whether a rule ends, read off its form: without facts, without a day. */
import type { Anchor } from "@lethe/core/Anchor"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import type { Statute } from "@lethe/core/Statute"
import type { Path } from "./reading.ts"
import { setsAnEnd } from "./statuteUse.ts"

/** What is looked up: the register's provisions, and how another category ends. */
export interface Lookup {
  readonly provisions: Readonly<Record<string, Statute>>
  readonly endOf: (category: string) => Ending
}

/**
 * - `ends`: a last day follows from the facts.
 * - `objection`: only if the person objects.
 * - `never`: it is said that there is no end, or it waits for what has none.
 * - `minimum`: the company's own least time, which names no end: nothing beside it, in a longest or of another purpose,
 *   gives it one.
 * - `none`: it sets nothing of the end: a duty alone.
 * - `unknown`: it is not said, which is reported where it stands.
 */
export type Ending = "ends" | "objection" | "never" | "minimum" | "none" | "unknown"

export const endingOf = (rule: RetentionRule, lookup: Lookup): Ending => {
  switch (rule._tag) {
    case "Period":
      return rule.bound === "at-least" ? "minimum" : startOf(rule.from, lookup)
    case "Range":
    case "AtOnce":
      return startOf(rule.from, lookup)
    case "While":
      return rule.afterwards === undefined ? "ends" : endOfSeveral(["ends", endingOf(rule.afterwards, lookup)])
    case "Statute":
      return setsAnEnd(rule, lookup.provisions)
        ? endOfSeveral(anchorsOf(rule).map((each) => startOf(each, lookup)))
        : "none"
    case "LongestOf":
      return endOfSeveral(rule.rules.map((each) => endingOf(each, lookup)))
    case "ShortestOf":
      return firstOf(
        rule.rules.map((each) => endingOf(each, lookup)),
        firstToEnd
      )
    case "OnlyIf":
    case "Ending":
    case "Restricted":
      return endingOf(rule.rule, lookup)
    case "EndOfService":
      return "ends"
    case "UntilObjection":
      return "objection"
    case "WithoutLimit":
      return "never"
    case "NotSaidWhich":
    case "Undetermined":
      return "unknown"
  }
}

/** In which order endings decide: where the last to end does, and where the first does. */
const lastToEnd: ReadonlyArray<Ending> = ["never", "minimum", "unknown", "objection", "ends"]
const firstToEnd: ReadonlyArray<Ending> = ["ends", "unknown", "objection", "minimum", "never"]
const firstOf = (endings: ReadonlyArray<Ending>, order: ReadonlyArray<Ending>): Ending =>
  order.find((each) => endings.includes(each)) ?? "none"

/** How what several keep ends: with the last of those that set an end. */
export const endOfSeveral = (endings: ReadonlyArray<Ending>): Ending => firstOf(endings, lastToEnd)

/** Whether a period from this day ever begins. An event may; the end of what never ends does not. */
const startOf = (anchor: Anchor, lookup: Lookup): Ending => {
  if (anchor._tag === "Undetermined") return "unknown"
  if (anchor._tag === "Event" || anchor.orElse !== undefined) return "ends"
  const other = lookup.endOf(anchor.category)
  return other === "none" || other === "minimum" ? "never" : other
}

/** The anchors in a rule that wait for the end of what never ends. */
export const waitsForEver = (rule: RetentionRule, lookup: Lookup): boolean =>
  anchorsOf(rule).some((anchor) => anchor._tag === "EndOfStorage" && startOf(anchor, lookup) === "never")

export const anchorsOf = (rule: RetentionRule): ReadonlyArray<Anchor> => {
  if ("from" in rule) return [rule.from]
  return rule._tag === "Statute" ? Object.values(rule.events) : []
}

/** Whether a day to count from is not said, here or in what stands in its place. */
const isOpen = (anchor: Anchor): boolean =>
  anchor._tag === "Undetermined" || (anchor.orElse !== undefined && isOpen(anchor.orElse))

/** Whether a rule leaves something unsaid, which is reported where it stands. */
export const isUnsaid = (rule: RetentionRule): boolean =>
  partsOf(rule, []).some(
    ({ part }) => part._tag === "Undetermined" || part._tag === "NotSaidWhich" || anchorsOf(part).some(isOpen)
  )

export interface Part {
  readonly part: RetentionRule
  readonly at: Path
}

/** The rule and all rules inside it, with their places. What is not said which is looked into by nobody. */
export const partsOf = (rule: RetentionRule, at: Path): ReadonlyArray<Part> => {
  const here = { part: rule, at }
  if (rule._tag === "NotSaidWhich") return [here]
  if ("rules" in rule) return [here, ...rule.rules.flatMap((each, index) => partsOf(each, [...at, "rules", index]))]
  if ("rule" in rule) return [here, ...partsOf(rule.rule, [...at, "rule"])]
  if (rule._tag === "While" && rule.afterwards !== undefined)
    return [here, ...partsOf(rule.afterwards, [...at, "afterwards"])]
  return [here]
}
