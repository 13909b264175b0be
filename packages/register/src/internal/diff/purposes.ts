/** Activities and purposes: why, on what basis, with which data, and how long. */
import type { AnyRegister, Version } from "@lethe/core/Register"
import * as Words from "@lethe/retention-calculator/Words"
import type { Change, Consequence } from "../../Change.ts"
import type { RightName } from "../../RightAnswer.ts"
import * as Rights from "../../Rights.ts"
import { english } from "../rightsEnglish.ts"
import { titleOf } from "../titles.ts"
import {
  added,
  askAnew,
  byId,
  dueSooner,
  type Pair,
  removed,
  staysWithdrawn,
  tell,
  tellBefore,
  value
} from "./change.ts"
import { activities } from "./activities.ts"
import { kept } from "./kept.ts"
import { at, categoriesOf, type Placed, placed } from "./placed.ts"
import { basis, text } from "./values.ts"

export const purposes = ({ before, after }: Pair<AnyRegister>): ReadonlyArray<Change> => {
  const { came, went, stayed } = byId({ before: placed(before.version), after: placed(after.version) })
  return [
    ...activities({ before: before.version, after: after.version }),
    ...came.flatMap((each) => newPurpose(before.version, each)),
    ...went.map((each) => gonePurpose(each)),
    ...stayed.flatMap((pair) => changedPurpose({ before, after }, pair))
  ]
}

/** Data that are there already are to serve it: people are told before, unless there are none. */
const newPurpose = (before: Version, purpose: Placed): ReadonlyArray<Change> => {
  const known = before.categories.filter(({ id }) => categoriesOf(purpose).includes(id))
  const titles = Words.list(known.map((each) => `“${titleOf(each, each.id)}”`))
  const consequences: ReadonlyArray<Consequence> = [
    ...(purpose.basis?._tag === "Consent"
      ? [askAnew("nobody has consented to it yet: it begins with those who do", "6(1)(a)", "7")]
      : []),
    ...(known.length > 0
      ? [tellBefore(`it uses data collected for other purposes: ${titles}`, "13(3)", "14(4)", "6(4)")]
      : []),
    tell("the notice names the purpose and its basis", "13(1)(c)")
  ]
  return [
    added("purpose", { ...at(purpose), consequences }, purpose.basis === undefined ? undefined : basis(purpose.basis))
  ]
}

const gonePurpose = (purpose: Placed): Change =>
  removed("purpose", {
    ...at(purpose),
    consequences: [dueSooner("what only this purpose kept is no longer needed", "5(1)(e)", "17(1)(a)")]
  })

const changedPurpose = (registers: Pair<AnyRegister>, pair: Pair<Placed>): ReadonlyArray<Change> => {
  const { before: was, after: is } = pair
  const given = at(is)
  const asked = was.basis?._tag === "Consent" && is.basis?._tag === "Consent"
  const reworded: ReadonlyArray<Consequence> = asked
    ? [
        askAnew(
          "consent was given for the purpose as it was told, unless only the words changed",
          "4(11)",
          "6(1)(a)",
          "7"
        )
      ]
    : [tellBefore("if it is another purpose, and not only other words, people are told before", "13(3)", "14(4)")]
  return [
    ...value("purpose", { before: titleOf(was, was.id), after: titleOf(is, is.id) }, text, {
      ...given,
      consequences: reworded
    }),
    ...value("purpose", { before: was.activity, after: is.activity }, Words.name, given),
    ...value("purpose", { before: was.kinds, after: is.kinds }, (kinds) => Words.list(kinds.map(Words.name)), {
      ...given,
      consequences: marketingCame(pair) ? [tell("the right to object is pointed out", "21(4)")] : []
    }),
    ...value("purpose", { before: was.further?.compatible, after: is.further?.compatible }, text, {
      ...given,
      consequences: [tellBefore("it is another purpose than that of collection", "13(3)", "6(4)")]
    }),
    ...value("purpose", { before: was.article89, after: is.article89 }, researchText, given),
    ...bases(registers, pair),
    ...consent(pair),
    ...kept(registers, pair, asked)
  ]
}

const researchText = ({ kind, safeguards }: NonNullable<Placed["article89"]>): string =>
  `${kind}, with ${text(safeguards)}`

const marketingCame = ({ before, after }: Pair<Placed>): boolean =>
  after.kinds?.includes("direct-marketing") === true && before.kinds?.includes("direct-marketing") !== true

const bases = (registers: Pair<AnyRegister>, { before, after }: Pair<Placed>): ReadonlyArray<Change> => {
  const [was, is] = [before.basis, after.basis]
  const sameKind = was?._tag === is?._tag
  if (sameKind && is?._tag === "Consent") return []
  const consequences = [
    ...(is?._tag === "Consent" && !sameKind
      ? [askAnew("nobody was asked yet: it goes on with those who consent", "6(1)(a)", "7")]
      : []),
    ...(was?._tag === "Consent" && !sameKind
      ? [
          staysWithdrawn(
            "people were told that consent decides: whoever withdrew or refused stays out",
            "7(3)",
            "17(1)(b)",
            "5(1)(a)"
          )
        ]
      : []),
    ...rightsChanged(registers, after),
    tell(
      is?._tag === "LegitimateInterests" ? "the notice names the basis and the interest" : "the notice names the basis",
      "13(1)(c)",
      ...(is?._tag === "LegitimateInterests" ? ["13(1)(d)", "21(4)"] : [])
    )
  ]
  return value("legal basis", { before: was, after: is }, basis, { ...at(after), consequences })
}

/** Which rights people have over a purpose depends on its basis. */
const rightsChanged = (registers: Pair<AnyRegister>, { id }: Placed): ReadonlyArray<Consequence> => {
  const open = (register: AnyRegister) =>
    new Set(
      Rights.of(register)
        .filter(({ purpose }) => purpose === id)
        .flatMap(({ rights }) => rights)
        .filter(({ right, applies }) => depending.has(right) && (applies === "yes" || applies === "conditional"))
        .map(({ right }) => right)
    )
  const [was, is] = [open(registers.before), open(registers.after)]
  const gained = [...is].filter((right) => !was.has(right)).map((right) => english.names[right])
  const lost = [...was].filter((right) => !is.has(right)).map((right) => english.names[right])
  const sentences = [
    ...(gained.length === 0 ? [] : [`people have a right of ${Words.list(gained)} now`]),
    ...(lost.length === 0 ? [] : [`people have no right of ${Words.list(lost)} any more`])
  ]
  return sentences.length === 0 ? [] : [tell(sentences.join("; "), "13(2)(b)")]
}

const depending = new Set<RightName>(["erasure", "portability", "objection", "withdrawal"])

/** How it is asked and how it is taken back are part of what people consented to. */
const consent = ({ before, after }: Pair<Placed>): ReadonlyArray<Change> => {
  const [was, is] = [before.basis, after.basis]
  if (was?._tag !== "Consent" || is?._tag !== "Consent") return []
  const given = at(after)
  const withdrawal = askAnew(
    "before consenting people are told how to withdraw: those who consented were told another way",
    "7(3)",
    "4(11)"
  )
  const askedText = (how: NonNullable<typeof is.asked>) =>
    typeof how === "object" && how._tag === "Presumed" ? `presumed from “${how.from}”` : text(how)
  return [
    ...value("consent", { before: was.withdrawnBy, after: is.withdrawnBy }, (by) => `withdrawn by ${text(by)}`, {
      ...given,
      consequences: [withdrawal, tell("the notice says how consent is withdrawn", "13(2)(c)")]
    }),
    ...value("consent", { before: was.asked, after: is.asked }, (how) => `asked by ${askedText(how)}`, {
      ...given,
      consequences: [
        askAnew("if people were not asked so before, the old answers do not count", "4(11)", "7(1)", "7(2)")
      ]
    })
  ]
}
