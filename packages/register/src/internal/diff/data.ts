/** Categories of data, and the provisions that rules rest on. */
import type { DataCategory } from "@lethe/core/DataCategory"
import type { AnyRegister, Version } from "@lethe/core/Register"
import { isUndetermined } from "@lethe/core/Said"
import { versionsOf } from "@lethe/core/Statute"
import * as Words from "@lethe/retention-calculator/Words"
import type { Change, Consequence } from "../../Change.ts"
import { titleOf } from "../titles.ts"
import {
  added,
  askAnew,
  assess,
  byId,
  dueSooner,
  type Given,
  listed,
  measured,
  notEarlier,
  type Pair,
  removed,
  same,
  tell,
  value
} from "./change.ts"
import { comparePeriods } from "./periods.ts"
import { content, obligatory, sources, special } from "./values.ts"

export const data = ({ before, after }: Pair<AnyRegister>): ReadonlyArray<Change> => {
  const [was, is] = [before.version, after.version]
  const { came, went, stayed } = byId({ before: was.categories, after: is.categories })
  return [
    ...came.map((each) =>
      added("data", {
        ...at(each),
        consequences: [...risk(each), tell("the notice names the data", "13(1)(c)", "14(1)(d)")]
      })
    ),
    ...went.map((each) =>
      removed("data", {
        ...at(each),
        consequences: [dueSooner("nothing needs what is still there", "5(1)(e)", "17(1)(a)")]
      })
    ),
    ...stayed.flatMap((pair) => changed(is, pair)),
    ...provisions({ before, after })
  ]
}

const at = (category: DataCategory): Given => ({
  path: ["categories", category.id],
  title: titleOf(category, category.id)
})

const risk = ({ special: of, criminal }: DataCategory): ReadonlyArray<Consequence> =>
  of === undefined && criminal === undefined
    ? []
    : [assess("special or criminal data on a large scale are high risk", "35(3)(b)", "9", "10")]

const changed = (version: Version, { before, after }: Pair<DataCategory>): ReadonlyArray<Change> => {
  const given = at(after)
  const more: ReadonlyArray<Consequence> = [
    ...(servesConsent(version, after.id) ? [askAnew("consent was given for less data", "4(11)", "7")] : []),
    tell("the notice says which data", "14(1)(d)", "13(1)(c)")
  ]
  const contents = listed({ before: before.contents, after: after.contents })
  const specials = listed({ before: before.special, after: after.special })
  return [
    ...value(
      "data",
      { before: titleOf(before, before.id), after: titleOf(after, after.id) },
      (title) => `“${title}”`,
      given
    ),
    ...contents.came.map((each) => added("data", { ...given, consequences: more }, content(each))),
    ...contents.went.map((each) => removed("data", given, content(each))),
    ...specials.came.map((each) =>
      added("data", { ...given, consequences: [...more, ...risk(after)] }, `special data: ${special(each)}`)
    ),
    ...specials.went.map((each) => removed("data", given, `special data: ${special(each)}`)),
    ...nature({ before, after }, more)
  ]
}

/** Where it comes from, whether it must be given, where it is held. */
const nature = ({ before, after }: Pair<DataCategory>, more: ReadonlyArray<Consequence>): ReadonlyArray<Change> => {
  const given = at(after)
  return [
    ...value("data", { before: before.source, after: after.source }, (of) => `from ${sources(of)}`, {
      ...given,
      consequences: [tell("the notice says where data come from", "14(2)(f)")]
    }),
    ...value("data", { before: before.obligatory, after: after.obligatory }, (of) => `obligatory: ${obligatory(of)}`, {
      ...given,
      consequences: [tell("the notice says whether data must be provided", "13(2)(e)")]
    }),
    ...value("data", { before: before.held, after: after.held }, () => "only on the person's device", {
      ...given,
      consequences: after.held === undefined ? more : []
    }),
    ...value(
      "data",
      { before: before.identifiable, after: after.identifiable },
      (of) => (isUndetermined(of) ? "not said" : of),
      given
    )
  ]
}

const servesConsent = ({ activities }: Version, category: string): boolean =>
  activities.some(({ purposes }) =>
    purposes.some(
      ({ basis, keeps, uses }) =>
        basis?._tag === "Consent" &&
        (keeps.some((each) => each.category === category) || uses?.includes(category) === true)
    )
  )

/** The law itself is another one than the earlier register knew. */
const provisions = ({ before, after }: Pair<AnyRegister>): ReadonlyArray<Change> =>
  Object.values(after.provisions).flatMap((is) => {
    const was = before.provisions[is.id]
    if (was === undefined || same(versionsOf(was), versionsOf(is))) return []
    const words = (of: typeof is) =>
      Words.list(
        versionsOf(of).map((each) => Words.period(each.period)),
        "or"
      )
    const [one, two] = [versionsOf(was), versionsOf(is)]
    const [first, second] = [one[0], two[0]]
    const single = one.length === 1 && two.length === 1 && first !== undefined && second !== undefined
    const length = single ? comparePeriods(first.period, second.period) : "changed"
    const given = {
      path: ["provisions", is.id],
      title: `${is.title} (${Words.citation(is)})`,
      consequences: [
        ...(length === "shortened" ? [dueSooner("what is there may have to go now", "5(1)(e)")] : []),
        ...(length === "lengthened" && !is.bound.endsWith("at-least")
          ? [notEarlier("unless the law itself says so", "5(1)(a)")]
          : []),
        tell("the notice says how long", "13(2)(a)")
      ]
    }
    return length === "same" ? [] : [measured("provision", length, given, { before: words(was), after: words(is) })]
  })
