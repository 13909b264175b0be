/** How long, in words, and what a rule leaves open: Art. 13(2)(a), 5(1)(e). */
import type { Anchor } from "@lethe/core/Anchor"
import { gdpr } from "@lethe/core/LegalSource"
import { everyPart, type RetentionRule } from "@lethe/core/RetentionRule"
import { isUndetermined } from "@lethe/core/Said"
import * as Words from "@lethe/retention-calculator/Words"
import { type Inline, type Line, own } from "./document.ts"
import { gap, type Writing } from "./writing.ts"

export const period = (writing: Writing, rule: RetentionRule): Line => {
  const law = gdpr("Art. 13(2)(a)")
  if (rule._tag === "Undetermined") return [gap(writing, "period", law, rule.words)]
  return [own(Words.rule(writing.register, rule, writing.wording)), ...left(writing, rule)]
}

/** What is still missing after the words. */
const left = (writing: Writing, rule: RetentionRule): Line => {
  const parts = everyPart(rule)
  const storage = [gdpr("Art. 13(2)(a)"), gdpr("Art. 5(1)(e)")] as const
  const gaps: ReadonlyArray<Inline> = [
    ...(parts.some((part) => isOpen(writing, part)) ? [gap(writing, "period", storage[0])] : []),
    ...(parts.some(({ _tag }) => _tag === "WithoutLimit") && !ends(writing, rule)
      ? [gap(writing, "withoutLimit", storage)]
      : []),
    ...(parts.every(({ _tag }) => _tag !== "WithoutLimit" && _tag !== "Undetermined") && !ends(writing, rule)
      ? [gap(writing, "noEnd", storage)]
      : [])
  ]
  return gaps.flatMap((each): Line => [own(" "), each])
}

const isOpen = ({ version }: Writing, part: RetentionRule): boolean => {
  if (part._tag === "Undetermined" || part._tag === "NotSaidWhich") return true
  const anchors: ReadonlyArray<Anchor> =
    part._tag === "Statute" ? Object.values(part.events) : "from" in part ? [part.from] : []
  return anchors.some((anchor) => anchor._tag === "Undetermined" || needsTheYear(version, anchor))
}

const needsTheYear = ({ financialYearEnds }: Writing["version"], anchor: Anchor): boolean =>
  anchor._tag !== "Undetermined" && anchor.countedFrom === "end-of-financial-year" && isUndetermined(financialYearEnds)

/** Whether something makes it end: a minimum, or a duty alone, does not. */
const ends = (writing: Writing, rule: RetentionRule): boolean => {
  switch (rule._tag) {
    case "Period":
      return rule.bound !== "at-least"
    case "Statute":
      return statuteEnds(writing, rule)
    case "While":
      return rule.afterwards === undefined || ends(writing, rule.afterwards)
    case "LongestOf":
    case "NotSaidWhich":
      return rule.rules.every((each) => ends(writing, each))
    case "ShortestOf":
      return rule.rules.some((each) => ends(writing, each))
    case "OnlyIf":
    case "Ending":
    case "Restricted":
      return ends(writing, rule.rule)
    case "WithoutLimit":
    case "Undetermined":
      return false
    default:
      return true
  }
}

const statuteEnds = ({ register }: Writing, rule: RetentionRule & { readonly _tag: "Statute" }): boolean => {
  const provision = register.provisions[rule.provision]
  if (rule.as !== undefined) return rule.as !== "duty"
  return provision === undefined || provision.ceiling !== undefined || !provision.bound.endsWith("at-least")
}
