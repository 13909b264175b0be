/** Children, security, promises, and what is done for others: Art. 8, 32, 28. */
import { gdpr } from "@lethe/core/LegalSource"
import type { OwnPromise } from "@lethe/core/OwnPromise"
import { isUndetermined } from "@lethe/core/Said"
import * as Words from "@lethe/retention-calculator/Words"
import { type Block, bullets, fill, heading, type Inline, type Line, own, paragraph, type Section } from "./document.ts"
import { ownActivities } from "./purposes.ts"
import { asked, gap, host, listed, named, said, subjectsOf, type Writing } from "./writing.ts"

const section = (
  writing: Writing,
  id: keyof Writing["words"]["sections"],
  blocks: ReadonlyArray<Block>,
  letters?: Inline
) =>
  blocks.length === 0
    ? []
    : [{ id, title: heading(writing.words.sections[id], ...(letters === undefined ? [] : [letters])), blocks }]

export const children = (writing: Writing): ReadonlyArray<Section> => {
  const { says } = writing.words
  const lines = writing.version.subjects.flatMap((each): ReadonlyArray<Line> => {
    const { children: of, vulnerable } = each
    const title = named(writing, each)
    return [
      ...(vulnerable === undefined ? [] : [fill(says.vulnerable, title, [host(writing, vulnerable)])]),
      ...(of === undefined
        ? []
        : "addressed" in of
          ? [[...fill(says.notAddressed, title, [own(`${of.under}`)]), own(" "), asked(writing, "8(1)")]]
          : [
              [
                ...fill(
                  says.withAuthorisation,
                  title,
                  [own(`${of.under}`)],
                  said(writing, of.authorisation, "authorisation", "Art. 8(1)")
                ),
                own(" "),
                asked(writing, "8(1)")
              ]
            ])
    ]
  })
  return section(writing, "children", bullets(lines))
}

export const security = (writing: Writing): ReadonlyArray<Section> => {
  const all = [writing.version.security, ...ownActivities(writing).map((each) => each.security)]
  const measures = all.flatMap((each) => (each === undefined || isUndetermined(each) ? [] : each))
  const lines = Array.from(new Set(measures), (each): Line => [host(writing, each)])
  return section(writing, "security", bullets(lines), asked(writing, "32"))
}

export const promises = (writing: Writing): ReadonlyArray<Section> =>
  section(writing, "promises", bullets((writing.version.promises ?? []).map((each) => promise(writing, each))))

const promise = (writing: Writing, { words, of, recipients, within, before }: OwnPromise): Line => {
  const { says } = writing.words
  const about = [
    ...(within === undefined ? [] : [fill(says.within, [own(Words.period(within, writing.wording))])]),
    ...(before === undefined ? [] : [fill(says.before, [host(writing, before)])]),
    ...(of === undefined ? [] : [subjectsOf(writing, of)]),
    ...(recipients === undefined
      ? []
      : [
          listed(
            writing,
            recipients.map((id) =>
              named(
                writing,
                writing.version.recipients.find((each) => each.id === id)
              )
            )
          )
        ])
  ]
  const more = about.flatMap((line, index): Line => [own(index === 0 ? " (" : "; "), ...line])
  return [host(writing, words), ...more, ...(about.length === 0 ? [] : [own(")")])]
}

/** A processor's activities: its controllers inform, and it passes requests on. */
export const clients = (writing: Writing): ReadonlyArray<Section> => {
  const { says } = writing.words
  const lines = writing.version.activities
    .filter(({ role }) => role === "processor")
    .map((activity): Line => {
      const { controllers } = activity
      const forWhom =
        controllers === undefined || isUndetermined(controllers)
          ? [gap(writing, "controllers", gdpr("Art. 30(2)(a)"), controllers?.words)]
          : listed(
              writing,
              controllers.map((each): Line => [host(writing, each.name)])
            )
      return [...fill(says.asProcessor, named(writing, activity), forWhom), own(" "), asked(writing, "28")]
    })
  return section(
    writing,
    "clients",
    lines.length === 0 ? [] : [...bullets(lines), paragraph(own(`${says.passOn} `), asked(writing, "28(3)(e)"))]
  )
}
