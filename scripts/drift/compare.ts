/**
 * Two lists of holidays, and every date that is in one of them only.
 */

/** The days of a territory in a year that came or went. */
export interface Drift {
  readonly territory: string
  readonly year: string
  readonly added: ReadonlyArray<string>
  readonly removed: ReadonlyArray<string>
}

/** Territory and year → the days, those of its country included. */
type Days = ReadonlyMap<string, ReadonlyArray<string>>

/** In the order of the newer list; what is only in the older comes last. */
export const drift = (older: string, newer: string): ReadonlyArray<Drift> => {
  const [before, after] = [read(older), read(newer)]
  return Array.from(new Set([...after.keys(), ...before.keys()]))
    .map((key) => {
      const [territory = "", year = ""] = key.split(" ")
      const [was, is] = [before.get(key) ?? [], after.get(key) ?? []]
      return { territory, year, added: is.filter(notIn(was)), removed: was.filter(notIn(is)) }
    })
    .filter(({ added, removed }) => added.length + removed.length > 0)
}

/** `FR-67 2026  + 04-03 + 12-26 - 05-08`. */
export const toText = ({ territory, year, added, removed }: Drift): string =>
  `${territory} ${year}  ${[...added.map((day) => `+ ${day}`), ...removed.map((day) => `- ${day}`)].join(" ")}`

/** The version that the list's first line names. */
export const sourceOf = (list: string): string => /^# (\S+ \S+?),/u.exec(list)?.[1] ?? "a source that is not named"

const notIn = (others: ReadonlyArray<string>) => (day: string) => !others.includes(day)

const read = (list: string): Days => {
  const days = new Map<string, ReadonlyArray<string>>()
  const lines = list.split("\n").filter((line) => line !== "" && !line.startsWith("#"))
  for (const [territory = "", year, ...entries] of lines.map((line) => line.split(" ")))
    days.set(`${territory} ${year}`, resolve(days.get(`${territory.split("-")[0]} ${year}`) ?? [], entries))
  return days
}

/** A part of a country is written as what differs from it. */
const resolve = (country: ReadonlyArray<string>, entries: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (!entries.every((entry) => /^[+=-]/u.test(entry))) return entries
  const changed = (sign: string) => entries.filter((entry) => entry.startsWith(sign)).map((entry) => entry.slice(1))
  return [...country.filter(notIn(changed("-"))), ...changed("+")].sort()
}
