/**
 * The page of the documentation that lists what is known of each country, and who looked.
 */
import type { DatedFact } from "@lethe/core/DatedFact"
import { toText } from "@lethe/core/LegalSource"
import { adequacyDecisions } from "../src/AdequacyDecisions.ts"
import { agesOfConsent } from "../src/AgesOfConsent.ts"
import { authorities } from "../src/Authorities.ts"
import type { HolidayCorrection } from "../src/HolidayCorrection.ts"
import { holidayCorrections } from "../src/HolidayCorrections.ts"
import { territories, type Years } from "../src/Territories.ts"
import { provisions } from "./provisions.ts"
import { looked, table } from "./table.ts"

const introduction = `# Jurisdictions

Written by \`npx -y pnpm@12 --filter @lethe/jurisdictions reference\`, and held to the code by a test.

*Verified* means that somebody read, on that day, what a source that can be named says; *partly verified* that a part
was not seen, which is said; *unverified* that it is from memory. \`npx lethe doctor\` tells which facts nobody has looked
at for more than a year.
`

const calendars = `## Calendars

\`HolidayCalendar.of\` of \`@lethe/jurisdictions/HolidayCalendar\` knows the public holidays of these territories in these
years, and refuses others. *Verified* calendars were held against a table of rules written from the statutes, for the years
in parentheses. Days of a municipality are not in any of them.
`

const corrected = `### Corrections

What is changed or confirmed of the source. *By decree* counts only with the reading \`assimilatedByDecree\`.
`

const ages = `## Age of consent

From which age a child consents alone, where consent is the basis and an information society service is offered to it
directly: GDPR Art. 8(1). \`ageOfConsent(country, on)\`.
`

const supervisors = `## Supervisory authorities

GDPR Art. 51. \`authorityOf(country)\`. Names only.
`

const adequacy = `## Adequacy decisions

GDPR Art. 45, those that ended included. \`adequacyOf(country, on)\` is \`undefined\` where none is known.
`

const range = ({ from, to }: Years): string => (from === to ? `${from}` : `${from}–${to}`)

const days = ({ from, until }: Pick<DatedFact, "from" | "until">): readonly [string, string] => [
  from ?? "",
  until ?? ""
]

const inYears = ({ from, until }: HolidayCorrection): string =>
  from === undefined && until === undefined ? "always" : `${from ?? ""}–${until ?? ""}`

/** The page. */
export const page = (): string =>
  [
    introduction,
    ...provisions(),
    calendars,
    table(
      ["code", "territory", "years", "verification", "note"],
      territories.map(({ code, name, years, comparedFor, note = "", ...checked }) => [
        ...[`\`${code}\``, name, range(years)],
        `${looked(checked)}${comparedFor === undefined ? "" : ` (${range(comparedFor)})`}`,
        note
      ])
    ),
    "",
    corrected,
    table(
      ["territory", "change", "day", "name", "years", "source", "verification"],
      holidayCorrections.map((each) => [
        `\`${each.territory}\`${each.alone ? " alone" : ""}`,
        `${each.change}${each.reading === undefined ? "" : " by decree"}`,
        ...[each.day, each.name, /^\d{4}-/u.test(each.day) ? "once" : inYears(each), toText(each.source), looked(each)]
      ])
    ),
    "",
    ages,
    table(
      ["country", "age", "from", "until", "verification", "note"],
      agesOfConsent.map((each) => [each.country, `${each.age}`, ...days(each), looked(each), each.note ?? ""])
    ),
    "",
    supervisors,
    table(
      ["country", "authority", "verification", "note"],
      authorities.map((each) => [each.country, `${each.name} (${each.short})`, looked(each), each.note ?? ""])
    ),
    "",
    adequacy,
    table(
      ["country", "decision", "scope", "from", "until", "ended by", "verification", "note"],
      adequacyDecisions.map((each) => [
        ...[each.country, each.source.act, each.scope ?? "", ...days(each), each.ended ?? ""],
        ...[looked(each), each.note ?? ""]
      ])
    ),
    ""
  ].join("\n")
