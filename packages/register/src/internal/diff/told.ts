/** What else people are told: choices, backups, promises, decisions; and how days are counted. */
import { isUndetermined } from "@lethe/core/Said"
import type { Version } from "@lethe/core/Version"
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
  measured,
  notEarlier,
  type Pair,
  removed,
  tell,
  value
} from "./change.ts"
import { comparePeriods } from "./periods.ts"
import { rights } from "./rightsTold.ts"
import { trackers } from "./trackers.ts"
import { decisions, measures, text, unsaid } from "./values.ts"

export const told = (pair: Pair<Version>): ReadonlyArray<Change> => [
  ...rights(pair),
  ...trackers(pair),
  ...preferences(pair),
  ...backups(pair),
  ...promises(pair),
  ...company(pair)
]

const company = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => [
  ...value("automated decisions", { before: before.automatedDecisions, after: after.automatedDecisions }, decisions, {
    path: ["automatedDecisions"],
    title: "decisions by automated means alone",
    consequences: [
      tell("the notice says what is decided, how, and with what consequence", "13(2)(f)", "22"),
      ...(after.automatedDecisions === "none" ? [] : [assess("such decisions are high risk", "35(3)(a)")])
    ]
  }),
  ...value("security", { before: before.security, after: after.security }, measures, {
    path: ["security"],
    title: "security measures"
  }),
  ...value("counting", { before: before.zone as string, after: after.zone as string }, (zone) => zone, {
    path: ["zone"],
    title: "the time zone in which days begin"
  }),
  ...value(
    "counting",
    { before: before.financialYearEnds, after: after.financialYearEnds },
    (ends) => (typeof ends === "string" ? ends : unsaid(ends)),
    { path: ["financialYearEnds"], title: "the end of the financial year" }
  )
]

const preferences = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const { came, went, stayed } = byId({ before: before.preferences, after: after.preferences })
  const given = (
    each: NonNullable<Version["preferences"]>[number],
    consequences: ReadonlyArray<Consequence> = []
  ): Given => ({
    path: ["preferences", each.id],
    title: titleOf(each, each.id),
    consequences
  })
  const turnedOn = askAnew("what was off stays off for those who did not turn it on", "4(11)", "25(2)")
  return [
    ...came.map((each) => added("preference", given(each))),
    ...went.map((each) =>
      removed("preference", given(each, [tell("people could choose, and cannot any more", "12(2)")]))
    ),
    ...stayed.flatMap(({ before: was, after: is }) => [
      ...value("preference", { before: titleOf(was, was.id), after: titleOf(is, is.id) }, text, given(is)),
      ...value(
        "preference",
        { before: was.channels, after: is.channels },
        (channels) => `by ${Words.list(channels)}`,
        given(is)
      ),
      ...value(
        "preference",
        { before: was.default, after: is.default },
        (of) => (typeof of === "string" ? `${of} at first` : unsaid(of)),
        given(is, is.default === "on" ? [turnedOn] : [])
      ),
      ...value(
        "preference",
        { before: was.switchedBy, after: is.switchedBy },
        (of) => `switched by ${text(of)}`,
        given(is)
      )
    ])
  ]
}

const backups = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const [was, is] = [before.backups, after.backups]
  const words = (of: NonNullable<Version["backups"]>): string => {
    if (of === "none") return "none"
    const tail = isUndetermined(of) ? of : of.tail
    return isUndetermined(tail) ? unsaid(tail) : Words.period(tail)
  }
  const tailOf = (of: Version["backups"]) =>
    of === undefined || of === "none" || isUndetermined(of) || isUndetermined(of.tail) ? undefined : of.tail
  const given = { path: ["backups"], title: "how long backups keep what was erased" }
  const [one, two] = [tailOf(was), tailOf(is)]
  if (one !== undefined && two !== undefined) {
    const length = comparePeriods(one, two)
    const told = tell("the notice says how long", "13(2)(a)")
    const consequences =
      length === "lengthened"
        ? [notEarlier("what was collected before keeps the shorter promise", "5(1)(a)", "13(2)(a)"), told]
        : [dueSooner("older backups may have to go now", "5(1)(e)"), told]
    return length === "same"
      ? []
      : [
          measured(
            "backups",
            length,
            { ...given, consequences },
            { before: words(was as never), after: words(is as never) }
          )
        ]
  }
  return value("backups", { before: was, after: is }, words, {
    ...given,
    consequences: [tell("the notice says how long", "13(2)(a)")]
  })
}

const promises = ({ before, after }: Pair<Version>): ReadonlyArray<Change> => {
  const { came, went, stayed } = byId({ before: before.promises, after: after.promises })
  const given = (each: NonNullable<Version["promises"]>[number], consequences: ReadonlyArray<Consequence>): Given => ({
    path: ["promises", each.id],
    title: Words.name(each.id),
    consequences
  })
  const kept = notEarlier("a promise that was made binds for those to whom it was made", "5(1)(a)", "5(1)(b)")
  return [
    ...came.map((each) => added("promise", given(each, []), `“${each.words}”`)),
    ...went.map((each) => removed("promise", given(each, [kept]), `“${each.words}”`)),
    ...stayed.flatMap(({ before: was, after: is }) => [
      ...value("promise", { before: was.words, after: is.words }, text, given(is, [kept])),
      ...value("promise", { before: was.before, after: is.before }, (act) => `before ${act}`, given(is, [kept])),
      ...value(
        "promise",
        { before: was.within, after: is.within },
        (of) => `within ${Words.period(of)}`,
        given(is, [kept])
      )
    ])
  ]
}
