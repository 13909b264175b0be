/** How long, in words, and what a rule leaves open: Art. 13(2)(a), 5(1)(e). */
import { gdpr } from "@lethe/core/LegalSource"
import { everyPart, type RetentionRule } from "@lethe/core/RetentionRule"
import * as Words from "@lethe/retention-calculator/Words"
import { ends, leftOpen } from "../openRule.ts"
import { type Inline, type Line, own } from "./document.ts"
import { gap, type Writing } from "./writing.ts"

/** What serves archiving, research or statistics may last, with the safeguards of Art. 89. */
export const period = (writing: Writing, rule: RetentionRule, mayLast = false): Line => {
  if (rule._tag === "Undetermined") return [gap(writing, "period", gdpr("Art. 13(2)(a)"), rule.words)]
  const words = own(Words.rule(writing.register, rule, writing.wording))
  return [words, ...left(writing, rule, mayLast).flatMap((each): Line => [own(" "), each])]
}

/** What is still missing after the words. */
const left = (writing: Writing, rule: RetentionRule, mayLast: boolean): ReadonlyArray<Inline> => {
  const storage = [gdpr("Art. 13(2)(a)"), gdpr("Art. 5(1)(e)")] as const
  const has = (tag: RetentionRule["_tag"]) => everyPart(rule).some(({ _tag }) => _tag === tag)
  const open = leftOpen(writing.register, rule).length > 0 ? [gap(writing, "period", storage[0])] : []
  if (mayLast || ends(writing.register, rule)) return open
  if (has("WithoutLimit")) return [...open, gap(writing, "withoutLimit", storage)]
  return has("Undetermined") ? open : [...open, gap(writing, "noEnd", storage)]
}
