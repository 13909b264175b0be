/** Which data, about whom, from where, and whether they must be provided: Art. 14(1)(d), 14(2)(f), 13(2)(e). */
import type { DataCategory } from "@lethe/core/DataCategory"
import { gdpr } from "@lethe/core/LegalSource"
import { isUndetermined } from "@lethe/core/Said"
import { fill, heading, joined, type Line, own, type Section, table } from "./document.ts"
import { ownActivities } from "./purposes.ts"
import { asked, categoryTitle, gap, host, listed, said, subjectsOf, type Writing } from "./writing.ts"

export const data = (writing: Writing): Section => {
  const { terms, says, sections } = writing.words
  const used = ownCategories(writing)
  return {
    id: "data",
    title: heading(sections.data, asked(writing, "14(1)(d)"), asked(writing, "14(2)(f)"), asked(writing, "13(2)(e)")),
    blocks: [
      ...table(
        says.dataOf,
        [terms.category, terms.of, terms.source, terms.obligatory],
        used.map((category) => [
          [categoryTitle(writing, category), ...contents(writing, category)],
          [subjectsOf(writing, category.of)],
          sources(writing, category),
          obligatory(writing, category)
        ])
      )
    ]
  }
}

/** Those that a purpose of the controller's own uses, and those that nothing uses; not those of clients alone. */
const ownCategories = (writing: Writing): ReadonlyArray<DataCategory> => {
  const idsOf = (activities: Writing["version"]["activities"][number][]) =>
    new Set(
      activities.flatMap(({ purposes }) =>
        purposes.flatMap(({ keeps, uses = [] }) => [...keeps.map(({ category }) => category), ...uses])
      )
    )
  const mine = idsOf([...ownActivities(writing)])
  const all = idsOf([...writing.version.activities])
  return writing.version.categories.filter(({ id }) => mine.has(id) || !all.has(id))
}

const contents = (writing: Writing, category: DataCategory): ReadonlyArray<Line> => {
  const { words } = writing
  const parts = (category.contents ?? []).map(
    (each): Line => [typeof each === "string" ? own(words.contentNames[each]) : host(writing, each.other)]
  )
  const special = category.special?.map((each): Line => [own(words.special[each])])
  return [
    ...(parts.length === 0 ? [] : [joined(parts)]),
    ...(special === undefined ? [] : [fill(words.says.specialData, listed(writing, special))]),
    ...(category.criminal === undefined ? [] : [[own(words.says.criminalData)]]),
    ...(category.held === undefined ? [] : [[own(words.says.onDevice)]]),
    ...(category.identifiable === "not identifiable" ? [[own(words.says.notIdentifiable)]] : []),
    ...(category.identifiable === "pseudonymous" ? [[own(words.says.pseudonymous)]] : [])
  ]
}

const sources = (writing: Writing, { source, origin }: DataCategory): ReadonlyArray<Line> => {
  const { says } = writing.words
  const how = [
    ...(origin?.includes("observed") ? [[own(says.observed)]] : []),
    ...(origin?.includes("inferred") ? [[own(says.inferred)]] : [])
  ]
  if (isUndetermined(source)) return [[gap(writing, "source", gdpr("Art. 14(2)(f)"), source.words)], ...how]
  const from = (source ?? []).map((each): Line => {
    if (each._tag === "Subject") return [own(says.fromYou)]
    const public_ = isUndetermined(each.publiclyAccessible)
      ? gap(writing, "accessible", gdpr("Art. 14(2)(f)"), each.publiclyAccessible.words)
      : own(each.publiclyAccessible === "yes" ? says.public : says.notPublic)
    return [...fill(says.from, said(writing, each.from, "source", "Art. 14(2)(f)")), own(", "), public_]
  })
  const provided = source === undefined && origin?.includes("provided") ? [[own(says.fromYou)]] : []
  const lines = [...from, ...provided, ...how]
  return lines
}

/** Asked of what the person provides: not of what is observed, inferred, or comes from others only. */
const obligatory = (writing: Writing, { obligatory: of, source, origin }: DataCategory): ReadonlyArray<Line> => {
  const { says } = writing.words
  const law = gdpr("Art. 13(2)(e)")
  if (of === undefined) {
    const others = !isUndetermined(source) && source?.every(({ _tag }) => _tag === "Indirect")
    const given = origin?.includes("provided") ?? true
    return others || !given ? [] : [[gap(writing, "obligatory", law)]]
  }
  if (isUndetermined(of)) return [[gap(writing, "obligatory", law, of.words)]]
  if (of === "none") return [[own(says.voluntary)]]
  const by = { law: says.byLaw, contract: says.byContract, "entering a contract": says.enteringContract }[of.by]
  const consequence =
    of.consequence === undefined
      ? [own("; "), gap(writing, "consequence", law)]
      : [own("; "), ...fill(says.otherwise, said(writing, of.consequence, "consequence", "Art. 13(2)(e)"))]
  return [[own(by), ...consequence]]
}
