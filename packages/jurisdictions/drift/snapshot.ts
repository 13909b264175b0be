/**
 * Every holiday of every territory over some years, as text: what a new version of the source is held against.
 *
 * A line for each territory and year. A part of a country has only what differs from its country.
 */
import { createRequire } from "node:module"
import { ofUnsafe, yearsKnown } from "../src/HolidayCalendar.ts"
import { type Territory, territories, type Years } from "../src/Territories.ts"

const years: Years = { from: 2018, to: 2032 }

const { version } = createRequire(import.meta.url)("date-holidays/package.json") as { readonly version: string }

const header = [
  `# date-holidays ${version}, with our corrections`,
  "# Its data is licensed CC BY-SA 3.0, and so is this list. Attributions: the LICENSE file of date-holidays.",
  "# territory year month-day …; a part of a country: + what its country has not, - what it has not, = the same"
]

export const snapshot = (): string => {
  const days = new Map(territories.flatMap((territory) => daysOf(territory)))
  const lines = Array.from(days, ([key, those]) => {
    const [code = "", year] = key.split(" ")
    const country = code.includes("-") ? days.get(`${code.split("-")[0]} ${year}`) : undefined
    return `${key} ${country === undefined ? those.join(" ") : difference(country, those)}`
  })
  return `${[...header, ...lines].join("\n")}\n`
}

/** `FR 2026` → `01-01`, `04-06` … */
const daysOf = (territory: Territory): ReadonlyArray<readonly [string, ReadonlyArray<string>]> => {
  const known = yearsKnown(territory)
  const covered = { from: Math.max(known.from, years.from), to: Math.min(known.to, years.to) }
  const all = Array.from(ofUnsafe(territory.code, covered).holidays.keys())
  return Array.from({ length: covered.to - covered.from + 1 }, (_, index) => {
    const year = `${covered.from + index}`
    return [`${territory.code} ${year}`, all.filter((day) => day.startsWith(year)).map((day) => day.slice(5))] as const
  })
}

const difference = (country: ReadonlyArray<string>, part: ReadonlyArray<string>): string =>
  [
    ...part.filter((day) => !country.includes(day)).map((day) => `+${day}`),
    ...country.filter((day) => !part.includes(day)).map((day) => `-${day}`)
  ].join(" ") || "="
