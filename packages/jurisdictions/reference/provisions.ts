/** The provisions as tables, one for each country. */
import type { Statute, StatuteVersion } from "@lethe/core/Statute"
import { toText } from "@lethe/core/LegalSource"
import { toWords } from "@lethe/core/Period"
import { versionsOf } from "@lethe/core/Statute"
import { AT, BE, DE, ES, EU, FR, IE, IT, LU, NL, PL, PT } from "../src/index.ts"
import { looked, table } from "./table.ts"

const introduction = `## Provisions

How long data must, may or should be kept: values of \`@lethe/jurisdictions/FR\` and of the other countries, in a rule
\`statute(FR.accountingRecords, …)\`. *At least* is a duty, *at most* a limit that the law sets, *exactly* both; what is
*recommended* binds nobody, and counts where a register adopts it. A provision is to be used where all its *conditions*
are met, which a register says (\`met: ["hosting-provider"]\`); where one is not, another provision is named if there is
one. *Longer while* names a state that prolongs the duty as long as it lasts.
`

const countries: ReadonlyArray<readonly [name: string, code: string, values: Readonly<Record<string, Statute>>]> = [
  ["Austria", "AT", AT],
  ["Belgium", "BE", BE],
  ["France", "FR", FR],
  ["Germany", "DE", DE],
  ["Ireland", "IE", IE],
  ["Italy", "IT", IT],
  ["Luxembourg", "LU", LU],
  ["Netherlands", "NL", NL],
  ["Poland", "PL", PL],
  ["Portugal", "PT", PT],
  ["Spain", "ES", ES],
  ["European Union", "EU", EU]
]

/** The section of the page. */
export const provisions = (): ReadonlyArray<string> => [
  introduction,
  ...countries.flatMap(([name, code, values]) => [
    `### ${name}`,
    "",
    table(
      ["id", "value", "what", "period", "from", "bound", "conditions", "source", "verification", "note"],
      Object.entries(values)
        .sort(([, one], [, other]) => (one.id < other.id ? -1 : 1))
        .map(([value, provision]) => rowOf(provision, `${code}.${value}`))
    ),
    ""
  ])
]

const rowOf = (provision: Statute, value: string): ReadonlyArray<string> => [
  `\`${provision.id}\``,
  `\`${value}\``,
  provision.title,
  lengthsOf(provision),
  `${provision.events.map((event) => `\`${event}\``).join(", ")}, ${provision.countedFrom.replaceAll("-", " ")}`,
  provision.bound.replaceAll("-", " "),
  conditionsOf(provision),
  toText(provision.source),
  looked(provision),
  provision.note ?? ""
]

const lengthsOf = (provision: Statute): string =>
  [
    ...versionsOf(provision).map((version) => `${toWords(version.period)}${daysOf(version)}`),
    ...(provision.ceiling === undefined ? [] : [`at the latest ${toWords(provision.ceiling)}`]),
    ...(provision.extendedWhile === undefined ? [] : [`longer while \`${provision.extendedWhile}\``])
  ].join("; ")

const daysOf = ({ forEventsFrom, forEventsUntil, from, until }: StatuteVersion): string => {
  const events = forEventsFrom !== undefined || forEventsUntil !== undefined ? " for events" : ""
  const [first, last] = [forEventsFrom ?? from, forEventsUntil ?? until]
  return [
    events,
    ...(first === undefined ? [] : [` from ${first}`]),
    ...(last === undefined ? [] : [` until ${last}`])
  ].join("")
}

const conditionsOf = ({ conditions }: Statute): string =>
  (conditions ?? [])
    .map(({ id, words, otherwise }) => `\`${id}\`: ${words}${otherwise === undefined ? "" : `; else \`${otherwise}\``}`)
    .join("; ")
