/**
 * Rights in words, English or French: what applies, under which article and conditions, and who answers.
 *
 * @since 0.1.0
 */
import type { AnyRegister } from "@lethe/core/Register"
import { isUndetermined } from "@lethe/core/Said"
import * as Words from "@lethe/retention-calculator/Words"
import { english } from "./internal/rightsEnglish.ts"
import { french } from "./internal/rightsFrench.ts"
import type { RightsPhrases } from "./internal/rightsPhrases.ts"
import { titleOf } from "./internal/titles.ts"
import type { AnsweredBy, Because, RightAnswer } from "./RightAnswer.ts"
import type { RightsOver } from "./Rights.ts"

/** The name of a right. */
export const name = (right: RightAnswer["right"], wording: Words.Wording = {}): string => phrases(wording).names[right]

/** One right in a line: `erasure (GDPR Art. 17(1)(a)): applies on a condition; once no longer necessary …`. */
export const line = (answer: RightAnswer, wording: Words.Wording = {}): string => {
  const words = phrases(wording)
  const reasons = [
    ...(answer.applies === "yes" ? [] : [words.applies[answer.applies]]),
    ...(saysNothingMore.has(answer.because) ? [] : [words.because[answer.because]]),
    ...answer.conditions.map((condition) => words.conditions[condition])
  ]
  const right = `${words.names[answer.right]} (${lawOf(answer, wording)})`
  return reasons.length === 0 ? right : `${right}${words.colon}${reasons.join(words.semicolon)}`
}

/** What the law and the conditions say already. */
const saysNothingMore = new Set<Because>(["always", "basis", "what-happens"])

/** Who answers, in words. */
export const answeredBy = ({ version }: AnyRegister, by: AnsweredBy, wording: Words.Wording = {}): string => {
  const words = phrases(wording)
  if (by._tag === "EachController") {
    const joint = by.jointly.map((id) => version.jointControllers?.find((each) => each.id === id))
    const names = [version.controller.name, ...joint.map((each) => each?.name)]
    return words.eachController(Words.list(names.filter(isText), "and", wording))
  }
  if (by._tag === "PassedOn") {
    return words.passedOn(isUndetermined(by.to) ? `“${by.to.words}”` : Words.list(by.to.map((each) => each.name)))
  }
  return words.controller
}

const isText = (value: unknown): value is string => typeof value === "string"

/**
 * All rights as lines for a terminal: first those that are the same over every use, then by purpose those that differ.
 * Categories of a purpose over which rights are the same are told together; what does not apply is told last.
 */
export const explain = (
  register: AnyRegister,
  rights: ReadonlyArray<RightsOver>,
  wording: Words.Wording = {}
): string => {
  const words = phrases(wording)
  const { name: company, inForceFrom } = register.version
  const same = everywhere(rights)
  const differing = rights.map((each) => ({ ...each, rights: each.rights.filter((answer) => !same.has(answer.right)) }))
  const common = rights[0]?.rights.filter(({ right }) => same.has(right)) ?? []
  return [
    words.title(company, Words.date(inForceFrom, wording)),
    ...(common.length === 0 ? [] : ["", words.everywhere, ...answerLines(common, wording)]),
    ...grouped(differing).flatMap((group) => ["", ...groupLines(register, group, wording)])
  ]
    .flatMap((each) => Words.fold(each))
    .join("\n")
}

/** The rights whose answer is one over all uses, whoever gives it. */
const everywhere = (rights: ReadonlyArray<RightsOver>): ReadonlySet<RightAnswer["right"]> => {
  const said = new Map<RightAnswer["right"], Set<string>>()
  for (const { right, answeredBy: _, ...answer } of rights.flatMap((each) => each.rights))
    said.set(right, (said.get(right) ?? new Set()).add(JSON.stringify(answer)))
  return new Set([...said].flatMap(([right, answers]) => (answers.size === 1 ? [right] : [])))
}

interface Group extends RightsOver {
  readonly categories: ReadonlyArray<string>
}

const grouped = (all: ReadonlyArray<RightsOver>): ReadonlyArray<Group> => {
  const groups = new Map<string, Group>()
  for (const each of all) {
    const key = JSON.stringify([each.activity, each.purpose, each.rights])
    const named = each.category === undefined ? [] : [each.category]
    groups.set(key, { ...each, categories: [...(groups.get(key)?.categories ?? []), ...named] })
  }
  return [...groups.values()]
}

const groupLines = (register: AnyRegister, group: Group, wording: Words.Wording): ReadonlyArray<string> => {
  const words = phrases(wording)
  const { activities, categories } = register.version
  const activity = activities.find(({ id }) => id === group.activity)
  const purpose = activity?.purposes.find(({ id }) => id === group.purpose)
  const over = group.categories.map((id) =>
    titleOf(
      categories.find((each) => each.id === id),
      id
    )
  )
  const [asked] = group.rights.filter((each) => each.answeredBy._tag !== "Court")
  return [
    `${titleOf(purpose, group.purpose)} (${group.activity}.${group.purpose})`,
    `  ${over.length === 0 ? words.forNobody : over.join(" · ")}`,
    ...(asked === undefined ? [] : [`  ${answeredBy(register, asked.answeredBy, wording)}`]),
    ...answerLines(group.rights, wording)
  ]
}

const answerLines = (answers: ReadonlyArray<RightAnswer>, wording: Words.Wording): ReadonlyArray<string> => {
  const isOpen = ({ applies }: RightAnswer) => applies !== "no"
  const sorted = [...answers.filter(isOpen), ...answers.filter((each) => !isOpen(each))]
  return sorted.map((each) => `  ${marks[each.applies]} ${line(each, wording)}`)
}

const marks = { yes: "✓", conditional: "~", "no-while-obligation": "~", undetermined: "?", no: "–" }

const lawOf = ({ law }: RightAnswer, wording: Words.Wording): string => {
  const [first, ...others] = law.map((each) => Words.source(each, wording))
  return [first, ...others.map((each) => each.replace(/^(?:GDPR|RGPD) [Aa]rt\. /u, ""))].join(", ")
}

const languages: Readonly<Record<Words.Language, RightsPhrases>> = { en: english, fr: french }
const phrases = ({ language = "en" }: Words.Wording): RightsPhrases => languages[language]
