/** What a rule leaves open, and whether anything ends it: Art. 13(2)(a), 30(1)(f), 5(1)(e). */
import type { AnyRegister } from "@lethe/core/Register"
import { everyPart, type RetentionRule } from "@lethe/core/RetentionRule"
import { isUndetermined } from "@lethe/core/Said"
import { anchorsOf, endingOf } from "./ruleEnds.ts"

/** The register's words, or none where it has none, for each part from which no day follows. */
export const leftOpen = (register: AnyRegister, rule: RetentionRule): ReadonlyArray<string> => [
  ...new Set(everyPart(rule).flatMap((part) => openIn(register, part)))
]

const openIn = ({ version }: AnyRegister, part: RetentionRule): ReadonlyArray<string> => {
  if (part._tag === "Undetermined") return [part.words]
  if (part._tag === "NotSaidWhich") return [""]
  const { financialYearEnds } = version
  return anchorsOf(part).flatMap((anchor) => {
    if (anchor._tag === "Undetermined") return [anchor.words]
    const needed = anchor.countedFrom === "end-of-financial-year" && isUndetermined(financialYearEnds)
    return needed ? [financialYearEnds.words] : []
  })
}

/** Whether something makes it end: a minimum, or a duty alone, does not. */
export const ends = ({ provisions }: AnyRegister, rule: RetentionRule): boolean => {
  const ending = endingOf(rule, { provisions, endOf: () => "ends" })
  return ending === "ends" || ending === "objection"
}
