/** Which data a purpose uses, how long it keeps them, and of special data under which condition. */
import { type AnyRegister, type Keeps, keeping } from "@lethe/core/Register"
import { everyPart, type RetentionRule } from "@lethe/core/RetentionRule"
import * as Words from "@lethe/retention-calculator/Words"
import type { Change, Consequence } from "../../Change.ts"
import { titleOf } from "../titles.ts"
import {
  added,
  askAnew,
  dueSooner,
  type Given,
  measured,
  notEarlier,
  type Pair,
  removed,
  same,
  staysWithdrawn,
  tell,
  value
} from "./change.ts"
import { lengthOf } from "./periods.ts"
import { at, categoriesOf, type Placed } from "./placed.ts"
import { text } from "./values.ts"

export const kept = (
  registers: Pair<AnyRegister>,
  { before, after }: Pair<Placed>,
  asked: boolean
): ReadonlyArray<Change> => {
  const [was, is] = [categoriesOf(before), categoriesOf(after)]
  const { categories } = registers.after.version
  const titleOfCategory = (id: string) =>
    titleOf(
      [...categories, ...registers.before.version.categories].find((each) => each.id === id),
      id
    )
  const given = (id: string): Given => ({
    path: [...at(after).path, "keeps", id],
    title: `${titleOfCategory(id)}, for ${at(after).title}`
  })
  const more: ReadonlyArray<Consequence> = [
    ...(asked ? [askAnew("consent was given for less data", "4(11)", "6(1)(a)", "7")] : []),
    tell("the notice says which data serve the purpose, and how long", "13(2)(a)", "14(1)(d)")
  ]
  return [
    ...is
      .filter((id) => !was.includes(id))
      .map((id) => added("data", { ...given(id), consequences: more }, periodText(registers.after, after, id))),
    ...was
      .filter((id) => !is.includes(id))
      .map((id) =>
        removed("data", {
          ...given(id),
          consequences: [dueSooner("what only this purpose kept is no longer needed", "5(1)(e)", "17(1)(a)")]
        })
      ),
    ...is
      .filter((id) => was.includes(id))
      .flatMap((id) => [
        ...period(registers, { before, after }, given(id), id),
        ...conditions({ before, after }, given(id), id)
      ])
  ]
}

const rulesOf = (register: AnyRegister, purpose: Placed, category: string) =>
  keeping(register, category)
    .filter((each) => each.purpose.id === purpose.id && each.activity.id === purpose.activity)
    .map(({ rule }) => rule)

const periodText = (register: AnyRegister, purpose: Placed, category: string): string | undefined => {
  const rules = rulesOf(register, purpose, category)
  return rules.length === 0 ? undefined : rules.map((rule) => Words.rule(register, rule)).join("; ")
}

const period = (
  registers: Pair<AnyRegister>,
  pair: Pair<Placed>,
  given: Given,
  category: string
): ReadonlyArray<Change> => {
  const rules = {
    before: rulesOf(registers.before, pair.before, category),
    after: rulesOf(registers.after, pair.after, category)
  }
  if (same(rules.before, rules.after)) return []
  const words = {
    before: periodText(registers.before, pair.before, category) ?? "nothing",
    after: periodText(registers.after, pair.after, category) ?? "nothing"
  }
  const [was, is] = [rules.before[0], rules.after[0]]
  const one = rules.before.length === 1 && rules.after.length === 1 && was !== undefined && is !== undefined
  const length = one ? lengthOf({ before: was, after: is }) : "changed"
  return length === "same"
    ? []
    : [measured("period", length, { ...given, consequences: ofLength(length, was, is) }, words)]
}

const ofLength = (length: Change["kind"], was?: RetentionRule, is?: RetentionRule): ReadonlyArray<Consequence> => {
  const told = tell("the notice says how long", "13(2)(a)")
  const open = (rule: RetentionRule | undefined) =>
    rule !== undefined && everyPart(rule).some(({ _tag }) => _tag === "Undetermined")
  if (length === "shortened") return [dueSooner("what is there may have to go now", "5(1)(e)"), told]
  if (length === "lengthened")
    return [notEarlier("what was collected before keeps the shorter promise", "5(1)(a)", "5(1)(b)", "13(2)(a)"), told]
  if (open(is)) return [tell("the notice does not say any more how long", "13(2)(a)")]
  if (open(was)) return [tell("the notice says how long, which was left open before", "13(2)(a)")]
  const why = "which is the longer depends on the record: a longer one is not for what was collected before"
  return [notEarlier(why, "5(1)(a)", "13(2)(a)"), told]
}

/** Of special data, the condition of Art. 9(2). */
const conditions = ({ before, after }: Pair<Placed>, given: Given, category: string): ReadonlyArray<Change> => {
  const of = ({ keeps }: Placed): Keeps["condition"] => keeps.find((each) => each.category === category)?.condition
  const [was, is] = [of(before), of(after)]
  return value("condition", { before: was, after: is }, conditionText, {
    ...given,
    consequences: [
      ...(is?._tag === "ExplicitConsent" ? [askAnew("explicit consent is asked for this", "9(2)(a)", "7")] : []),
      ...(was?._tag === "ExplicitConsent" && is?._tag !== "ExplicitConsent"
        ? [staysWithdrawn("whoever withdrew or refused stays out", "7(3)", "17(1)(b)")]
        : []),
      tell("the notice names the condition", "13(1)(c)", "9(2)")
    ]
  })
}

const conditionText = (of: NonNullable<Keeps["condition"]>): string => {
  if (of._tag === "Undetermined") return `not said (“${of.words}”)`
  const words = Words.name(of._tag).toLowerCase()
  return of._tag === "ExplicitConsent" ? `${words}, withdrawn by ${text(of.withdrawnBy)}` : words
}
