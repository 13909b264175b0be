/** Why, on what legal basis, and how long: Art. 13(1)(c), (d), 13(2)(a), (c), 9(2), 6(4). */
import type { Activity } from "@lethe/core/Activity"
import type { OneBasis } from "@lethe/core/LegalBasis"
import { gdpr, type LegalSource } from "@lethe/core/LegalSource"
import { type Keeps, keeping, type Purpose } from "@lethe/core/Register"
import { isUndetermined, type NotOffered, type Said } from "@lethe/core/Said"
import type { SpecialCondition } from "@lethe/core/SpecialCondition"
import * as Words from "@lethe/retention-calculator/Words"
import { letterOf } from "../bases.ts"
import { titleOf } from "../titles.ts"
import { type Fact, facts, fill, heading, joined, type Line, own, type Section, table } from "./document.ts"
import { period } from "./period.ts"
import {
  asked,
  categoryTitle,
  gap,
  host,
  isNotOffered,
  listed,
  named,
  purposeTitle,
  said,
  type Writing
} from "./writing.ts"

export const purposes = (writing: Writing): Section => ({
  id: "purposes",
  title: heading(
    writing.words.sections.purposes,
    asked(writing, "13(1)(c)", "14(1)(c)"),
    asked(writing, "13(1)(d)", "14(2)(b)"),
    asked(writing, "13(2)(a)", "14(2)(a)")
  ),
  blocks: [],
  sections: ownActivities(writing).flatMap((activity) =>
    activity.purposes.map(
      (purpose): Section => ({
        id: `purpose-${purpose.id}`,
        title: purposeTitle(writing, purpose),
        blocks: [
          ...facts([
            ...basisFacts(writing, purpose),
            ...furtherFacts(writing, purpose),
            ...researchFacts(writing, purpose)
          ]),
          ...keptTable(writing, activity, purpose)
        ]
      })
    )
  )
})

/** A processor's activities are their controllers' to tell. */
export const ownActivities = ({ version }: Writing): ReadonlyArray<Activity> =>
  version.activities.filter(({ role }) => role !== "processor")

const basisFacts = (writing: Writing, { basis }: Purpose): ReadonlyArray<Fact> => {
  const { words } = writing
  const { terms } = words
  const law = gdpr("Art. 13(1)(c)")
  if (basis === undefined || isUndetermined(basis))
    return [{ term: terms.basis, lines: [[gap(writing, "basis", law, basis?.words)]] }]
  if (basis._tag === "NotSaidWhich") {
    const named = basis.bases.map(
      (each): Line => (isUndetermined(each) ? [host(writing, each.words)] : basisLine(writing, each))
    )
    return [
      { term: terms.basis, lines: [[...joined(named, "; ", `;${words.or}`), own(" "), gap(writing, "basis", law)]] }
    ]
  }
  return [{ term: terms.basis, lines: [basisLine(writing, basis)] }, ...detailsOf(writing, basis)]
}

const basisLine = (writing: Writing, basis: OneBasis): Line => {
  const { words } = writing
  const cited =
    "provisions" in basis && basis.provisions.length > 0
      ? [own(words.colon), ...provisions(writing, basis.provisions)]
      : []
  return [own(words.bases[basis._tag]), ...cited, own(" "), asked(writing, `6(1)(${letterOf[basis._tag]})`)]
}

/** Those with a period are named by id. */
const provisions = (writing: Writing, cited: ReadonlyArray<string | LegalSource>): Line =>
  listed(
    writing,
    cited.map((each): Line => {
      if (typeof each !== "string") return [own(Words.source(each, writing.wording))]
      const provision = writing.register.provisions[each]
      return [own(provision === undefined ? each : Words.citation(provision, writing.wording))]
    })
  )

const detailsOf = (writing: Writing, basis: OneBasis): ReadonlyArray<Fact> => {
  const { terms } = writing.words
  if (basis._tag === "LegitimateInterests") {
    const letters = asked(writing, "13(1)(d)", "14(2)(b)")
    const interest = said(writing, basis.interest, "interest", "Art. 13(1)(d)")
    return [{ term: terms.interest, lines: [[...interest, own(" "), letters]] }]
  }
  if (basis._tag !== "Consent") return []
  const how = basis.asked
  const presumed =
    how === undefined
      ? []
      : !isUndetermined(how) && typeof how === "object"
        ? [
            {
              term: terms.asked,
              lines: [[gap(writing, "presumed", [gdpr("Art. 4(11)"), gdpr("Art. 7(2)")], how.from)]]
            }
          ]
        : [{ term: terms.asked, lines: [said(writing, how, "presumed", "Art. 7(2)")] }]
  return [...presumed, { term: terms.withdrawn, lines: [withdrawal(writing, basis.withdrawnBy)] }]
}

/** How consent is taken back: Art. 13(2)(c), 7(3). */
export const withdrawal = (writing: Writing, by: Said<string> | NotOffered | undefined): Line => {
  if (isNotOffered(by)) return [gap(writing, "noWithdrawal", [gdpr("Art. 13(2)(c)"), gdpr("Art. 7(3)")], by.words)]
  return [...said(writing, by, "withdrawal", "Art. 13(2)(c)"), own(" "), asked(writing, "13(2)(c)", "14(2)(d)")]
}

const furtherFacts = (writing: Writing, { further }: Purpose): ReadonlyArray<Fact> => {
  if (further === undefined) return []
  const first = writing.version.activities.flatMap((each) => each.purposes).find(({ id }) => id === further.of)
  const why = said(writing, further.compatible, "compatible", "Art. 6(4)")
  const lines = [[...named(writing, first), own(writing.words.colon), ...why, own(" "), asked(writing, "6(4)")]]
  return [{ term: writing.words.terms.further, lines }]
}

const researchFacts = (writing: Writing, { article89 }: Purpose): ReadonlyArray<Fact> =>
  article89 === undefined
    ? []
    : [
        {
          term: writing.words.terms.research,
          lines: [
            [...said(writing, article89.safeguards, "safeguards", "Art. 89(1)"), own(" "), asked(writing, "89(1)")]
          ]
        }
      ]

const keptTable = (writing: Writing, activity: Activity, purpose: Purpose) => {
  const { terms, says } = writing.words
  const ids = new Set([...purpose.keeps.map(({ category }) => category), ...(purpose.uses ?? [])])
  const rows = Array.from(ids, (id) => {
    const category = writing.version.categories.find((each) => each.id === id)
    const kept = purpose.keeps.filter((each) => each.category === id)
    const rules = keeping(writing.register, id)
    const mine = rules.filter((each) => each.purpose.id === purpose.id && each.activity.id === activity.id)
    return [
      [categoryTitle(writing, category), ...conditions(writing, kept, category?.special !== undefined)],
      category?.held === undefined
        ? mine.map(({ rule }): Line => period(writing, rule, purpose.article89 !== undefined))
        : [[own(says.onDeviceKept)]]
    ]
  })
  const caption = says.purposesOf.replace("{0}", titleOf(purpose, purpose.id))
  return table(caption, [terms.category, terms.kept], rows)
}

/** Art. 9(2), where data are special. */
const conditions = (writing: Writing, kept: ReadonlyArray<Keeps>, special: boolean): ReadonlyArray<Line> => {
  const found = kept.flatMap(({ condition }) => (condition === undefined ? [] : [condition]))
  if (found.length === 0) return special ? [[gap(writing, "condition", gdpr("Art. 9(2)"))]] : []
  return found.map((condition) => conditionLine(writing, condition))
}

const conditionLine = (writing: Writing, condition: Said<SpecialCondition>): Line => {
  if (isUndetermined(condition)) return [gap(writing, "condition", gdpr("Art. 9(2)"), condition.words)]
  const { words } = writing
  const letters = asked(writing, `9(2)(${conditionLetters[condition._tag]})`)
  const taken =
    condition._tag === "ExplicitConsent"
      ? [own("; "), ...fill(words.says.withdrawnBy, withdrawal(writing, condition.withdrawnBy))]
      : []
  const cited = "provisions" in condition && condition.provisions.length > 0
  const law = cited ? [own(words.colon), ...provisions(writing, condition.provisions)] : []
  return [own(words.conditions[condition._tag]), ...law, own(" "), letters, ...taken]
}

const conditionLetters: Readonly<Record<SpecialCondition["_tag"], string>> = {
  ExplicitConsent: "a",
  EmploymentLaw: "b",
  VitalInterests: "c",
  NotForProfitBody: "d",
  MadePublic: "e",
  LegalClaims: "f",
  SubstantialPublicInterest: "g",
  HealthCare: "h",
  PublicHealth: "i",
  Research: "j"
}
