/** What is left in backups, and decisions that nobody makes: Art. 13(2)(a), (f), 22. */
import type { Activity, AutomatedDecisions } from "@lethe/core/Activity"
import { gdpr } from "@lethe/core/LegalSource"
import { isUndetermined } from "@lethe/core/Said"
import * as Words from "@lethe/retention-calculator/Words"
import { type Block, facts, fill, heading, type Line, own, paragraph, type Section } from "./document.ts"
import { ownActivities } from "./purposes.ts"
import { asked, gap, isNotOffered, named, said, type Writing } from "./writing.ts"

export const after = (writing: Writing): ReadonlyArray<Section> => {
  const { sections } = writing.words
  const blocks = [...backups(writing), ...lookBack(writing)]
  return blocks.length === 0
    ? []
    : [{ id: "after", title: heading(sections.after, asked(writing, "13(2)(a)", "14(2)(a)")), blocks }]
}

/** A restore could bring back what is still in them. */
const backups = (writing: Writing): ReadonlyArray<Block> => {
  const { backups: of } = writing.version
  const { says } = writing.words
  if (of === undefined) return []
  if (of === "none") return [paragraph(own(says.noBackups))]
  const tail = isUndetermined(of) ? of : of.tail
  if (isUndetermined(tail)) return [paragraph(gap(writing, "backups", gdpr("Art. 13(2)(a)"), tail.words))]
  const every =
    isUndetermined(of) || of.every === undefined
      ? []
      : [own(" "), ...fill(says.backupsEvery, [own(Words.period(of.every, writing.wording))])]
  return [paragraph(...fill(says.backups, [own(Words.period(tail, writing.wording))]), ...every)]
}

const lookBack = (writing: Writing): ReadonlyArray<Block> =>
  ownActivities(writing).flatMap(({ lookBack: windows = [] }) =>
    windows.map(({ category, period }) => {
      const of = writing.version.categories.find(({ id }) => id === category)
      const line = fill(writing.words.says.lookBack, [own(Words.period(period, writing.wording))], named(writing, of))
      return paragraph(...line)
    })
  )

export const decisions = (writing: Writing): ReadonlyArray<Section> => {
  const made = ownActivities(writing).map((activity) => ({
    activity,
    of: activity.automatedDecisions ?? writing.version.automatedDecisions
  }))
  const none = made.length > 0 && made.every(({ of }) => of === "none")
  const letters = asked(writing, "13(2)(f)", "14(2)(g)")
  const blocks = [
    ...(none ? [paragraph(own(writing.words.says.noDecisions))] : unsaid(writing, made)),
    ...made.flatMap(({ activity, of }) =>
      of === undefined || of === "none" || isUndetermined(of) ? [] : decision(writing, activity, of)
    ),
    ...ownActivities(writing).flatMap((activity) => profiling(writing, activity))
  ]
  return blocks.length === 0
    ? []
    : [{ id: "decisions", title: heading(writing.words.sections.decisions, letters), blocks }]
}

type Made = { readonly of: Activity["automatedDecisions"] }

/** Said once, however many activities do not say it. */
const unsaid = (writing: Writing, made: ReadonlyArray<Made>): ReadonlyArray<Block> => {
  const words = new Set(made.flatMap(({ of }) => (isUndetermined(of) ? [of.words] : [])))
  return Array.from(words, (each) => paragraph(gap(writing, "decisions", gdpr("Art. 13(2)(f)"), each)))
}

const decision = (
  writing: Writing,
  activity: Activity,
  of: Exclude<AutomatedDecisions, "none">
): ReadonlyArray<Block> => {
  const { terms, says } = writing.words
  const grounds = { contract: says.decisionContract, law: says.decisionLaw, "explicit consent": says.decisionConsent }
  const safeguards = isNotOffered(of.safeguards)
    ? [gap(writing, "noSafeguards", gdpr("Art. 22(3)"), of.safeguards.words)]
    : said(writing, of.safeguards, "safeguards", "Art. 22(3)")
  const ground = isUndetermined(of.ground)
    ? gap(writing, "ground", gdpr("Art. 22(2)"), of.ground.words)
    : own(grounds[of.ground])
  return [
    paragraph(...named(writing, activity)),
    ...facts([
      { term: terms.logic, lines: [said(writing, of.logic, "logic", "Art. 13(2)(f)")] },
      { term: terms.consequences, lines: [said(writing, of.consequences, "consequences", "Art. 13(2)(f)")] },
      { term: terms.ground, lines: [[ground, own(" "), asked(writing, "22(2)")]] },
      { term: terms.safeguards, lines: [[...safeguards, own(" "), asked(writing, "22(3)")]] }
    ])
  ]
}

const profiling = (writing: Writing, { profiling: of }: Activity): ReadonlyArray<Block> => {
  if (of === undefined) return []
  const forWhat: Line = said(writing, of, "profiling", "Art. 13(2)(f)")
  return [paragraph(...fill(writing.words.says.profiling, forWhat), own(" "), asked(writing, "4(4)"))]
}
