/** What somebody may have meant who asked for a territory that there is not. */
import type { Territory } from "../Territories.ts"

/** What the European Union and everybody call them. */
const alsoCalled: Readonly<Record<string, string>> = { UK: "GB", EL: "GR", ENGLAND: "GB" }

/** The three codes nearest to what was asked for; a country before its parts where the country is known. */
export const nearestTo = (asked: string, territories: ReadonlyArray<Territory>): ReadonlyArray<string> => {
  // No name is longer, and the comparison takes as long as the text.
  const code = asked.trim().slice(0, 40).toUpperCase()
  const wanted = alsoCalled[code] ?? code
  const country = wanted.split("-")[0] ?? wanted
  const distance = (territory: Territory): number =>
    Math.min(
      territory.code === country ? 0 : edits(wanted, territory.code),
      // A name is longer than a code: what is wrong in it weighs less.
      edits(wanted, territory.name.toUpperCase()) / 2
    ) + (territory.code.startsWith(country) ? 0 : 0.5)
  return territories
    .map((territory) => ({ code: territory.code, distance: distance(territory) }))
    .toSorted((a, b) => a.distance - b.distance || a.code.length - b.code.length || (a.code < b.code ? -1 : 1))
    .slice(0, 3)
    .map(({ code }) => code)
}

/** How many letters must be put in, taken out or changed. */
const edits = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1]
    for (let at = 1; at <= to.length; at++) {
      const changed = (row[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
