/**
 * A difference in words, as a good reviewer would sum it up: first what is to be done, then what merely changes.
 *
 * @since 0.1.0
 */
import { toText as lawText } from "@lethe/core/LegalSource"
import * as Words from "@lethe/retention-calculator/Words"
import type { Change, Consequence, Duty } from "./Change.ts"
import { type Diff, withDuty } from "./Diff.ts"
import { escapeMarkdown } from "./internal/notice/escape.ts"

/** For a terminal. */
export const toText = (diff: Diff): string =>
  [
    title(diff),
    `  ${summary(diff)}`,
    ...duties(diff).flatMap(({ heading, lines }) => [
      "",
      heading,
      ...lines.flatMap(({ what, why }) => [`  • ${what}`, ...why.map((each) => `      ${each}`)])
    ])
  ]
    .flatMap((line) => Words.fold(line, 100))
    .join("\n")

/** For a comment on a pull request. */
export const toMarkdown = (diff: Diff): string => {
  const blocks = [
    `## ${escapeMarkdown(title(diff))}`,
    escapeMarkdown(summary(diff)),
    ...duties(diff).flatMap(({ heading, lines }) => [`### ${heading}`, lines.map(item).join("\n")])
  ]
  return `${blocks.join("\n\n")}\n`
}

/** As JSON, two spaces deep. */
export const toJson = (diff: Diff): string => `${JSON.stringify(diff, null, 2)}\n`

const item = ({ what, why }: Line): string =>
  [`- **${escapeMarkdown(what)}**`, ...why.map((each) => `  - ${escapeMarkdown(each)}`)].join("\n")

const title = ({ before, after }: Diff): string => {
  const [was, is] = [Words.date(before.inForceFrom), Words.date(after.inForceFrom)]
  const name = before.name === after.name ? after.name : `${before.name} → ${after.name}`
  return `${name}: ${was} → ${is}`
}

interface Line {
  readonly what: string
  readonly why: ReadonlyArray<string>
}

interface Group {
  readonly heading: string
  readonly lines: ReadonlyArray<Line>
}

/** A change stands under the gravest of its duties, with all of them. */
const duties = (diff: Diff): ReadonlyArray<Group> => {
  const gravest = (change: Change) => order.find((duty) => change.consequences.some((each) => each.duty === duty))
  const groups = order.map((duty) => ({
    heading: headings[duty],
    changes: withDuty(diff, duty).filter((change) => gravest(change) === duty)
  }))
  const others = { heading: "Nothing follows", changes: diff.changes.filter((change) => gravest(change) === undefined) }
  return [...groups, others]
    .filter(({ changes }) => changes.length > 0)
    .map(({ heading, changes }) => ({ heading: `${heading} (${changes.length})`, lines: changes.map(lineOf) }))
}

const order: ReadonlyArray<Duty> = [
  "ask-anew",
  "stays-withdrawn",
  "tell-before",
  "not-earlier",
  "due-sooner",
  "assess",
  "contract",
  "tell"
]

const headings: Readonly<Record<Duty, string>> = {
  "ask-anew": "Ask people",
  "stays-withdrawn": "Keep those out who said no",
  "tell-before": "Tell people before it begins",
  "not-earlier": "Only for what is collected from now on",
  "due-sooner": "May be due now",
  assess: "Assess first",
  contract: "Agree first",
  tell: "Say it in the notice, and point it out"
}

/** That the notice says it goes without saying: only where. */
const lineOf = (change: Change): Line => {
  const [told, others] = [
    change.consequences.filter(({ duty }) => duty === "tell"),
    change.consequences.filter(({ duty }) => duty !== "tell")
  ]
  const rights = told.filter(({ why }) => why.startsWith("people "))
  const letters = [...new Set(told.flatMap((each) => each.law.map(({ provision }) => provision.replace("Art. ", ""))))]
  return {
    what: sentence(change),
    why: [
      ...[...others, ...rights].map((each) => `${capital(each.why)} (${law(each)}).`),
      ...(letters.length === 0 ? [] : [`Notice: Art. ${letters.join(", ")}.`])
    ]
  }
}

const sentence = ({ about, kind, title: named, before, after }: Change): string => {
  const subject = `${capital(about)} ${kind}: ${named}`
  if (before !== undefined && after !== undefined) return `${subject}. Before: ${before}. Now: ${after}.`
  const words = before ?? after
  return words === undefined ? `${subject}.` : `${subject}: ${words}.`
}

const law = (each: Consequence): string =>
  Words.list(each.law.map((source, index) => (index === 0 ? lawText(source) : source.provision.replace("Art. ", ""))))

/** `2 purposes added, 1 removed · 1 period lengthened`. */
const summary = ({ changes }: Diff): string => {
  if (changes.length === 0) return "Nothing that people are told is different."
  const abouts = [...new Set(changes.map(({ about }) => about))]
  const parts = abouts.map((about) => {
    const mine = changes.filter((each) => each.about === about)
    return [...new Set(mine.map(({ kind }) => kind))]
      .map((kind, index) => {
        const count = mine.filter((each) => each.kind === kind).length
        const counted = single.has(about) ? about : `${count} ${plural(about, count)}`
        return index === 0 ? `${counted} ${kind}` : `${single.has(about) ? "" : `${count} `}${kind}`
      })
      .join(", ")
  })
  return `${parts.join(" · ")}.`
}

const plural = (about: string, count: number): string => {
  if (count === 1 || uncountable.has(about)) return about
  if (about === "legal basis") return "legal bases"
  return about.endsWith("y") ? `${about.slice(0, -1)}ies` : `${about}s`
}
/** There is one, or it is told as one. */
const single = new Set<string>([
  "controller",
  "representative",
  "data protection officer",
  "backups",
  "complaint",
  "security",
  "counting"
])
const uncountable = new Set<string>([
  "data",
  "data subjects",
  "children",
  "automated decisions",
  "profiling",
  "consent"
])

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
