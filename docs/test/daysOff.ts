/**
 * How far off "30 days" is: for each day of five years on which a request can come, the day that other ways of counting
 * give, less the last day that the law gives.
 *
 * `node docs/test/daysOff.ts` writes the table and the picture that `concepts/legal-time.md` shows.
 */
import { writeFileSync } from "node:fs"
import * as HolidayCalendar from "@lethe/jurisdictions/HolidayCalendar"
import { ResponsePeriod } from "@lethe/legal-time"

const day = 86_400_000
const first = Date.UTC(2021, 0, 1)
const receipts = Array.from({ length: (Date.UTC(2026, 0, 1) - first) / day }, (_, index) => first + index * day)
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)

export const territories = [
  ["FR", "France"],
  ["DE-BY", "Bavaria"],
  ["IE", "Ireland"],
  ["NL", "Netherlands"],
  ["PL", "Poland"],
  ["AT", "Austria"]
] as const

/** Ways of counting that are found in code, each with the day it gives for a day of receipt. */
export const ways = {
  "30 days": (received: number) => received + 30 * day,
  "`setMonth(+1)`, which runs over": (received: number) => {
    const date = new Date(received)
    date.setUTCMonth(date.getUTCMonth() + 1)
    return date.getTime()
  },
  "one month, no weekends or holidays": (received: number) => {
    const date = new Date(received)
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 0)).getUTCDate()
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, Math.min(date.getUTCDate(), last))
  }
} as const
export type Way = keyof typeof ways

/** For each receipt by how many days a way comes after the law's last day; negative, before it. */
export const daysOff = (way: Way, territory: string): ReadonlyArray<number> => {
  const calendar = HolidayCalendar.ofUnsafe(territory, { from: 2021, to: 2026 })
  return receipts.map((received) => {
    const { lastDay } = ResponsePeriod.endUnsafe({ receivedAt: iso(received), zone: "UTC", calendar })
    return (ways[way](received) - Date.parse(String(lastDay))) / day
  })
}

const share = (count: number): string => `${((100 * count) / receipts.length).toFixed(1)} %`

const row = (name: string, off: ReadonlyArray<number>): string => {
  const late = off.filter((days) => days > 0)
  const early = off.filter((days) => days < 0)
  const cells = [name, share(late.length), share(off.length - late.length - early.length), share(early.length)]
  return `| ${[...cells, Math.max(0, ...off), -Math.min(0, ...off)].join(" | ")} |`
}

export const table = (): string =>
  [
    "| counted as | too late | right | too early | days too late, at most | days too early, at most |",
    "|---|---|---|---|---|---|",
    ...(Object.keys(ways) as ReadonlyArray<Way>).map((way) => row(`${way}, France`, daysOff(way, "FR"))),
    ...territories.slice(1).map(([code, name]) => row(`30 days, ${name}`, daysOff("30 days", code)))
  ].join("\n")

/** A bar for each number of days that "30 days" is off in France. */
export const picture = (): string => {
  const off = daysOff("30 days", "FR")
  const [least, most] = [Math.min(...off), Math.max(...off)]
  const days = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const counts = days.map((each) => off.filter((days) => days === each).length)
  const [width, height, highest] = [72, 200, Math.max(...counts)]
  const color = (each: number) => (each > 0 ? "#b3261e" : each === 0 ? "#1b7f4b" : "#7a869a")
  const bars = days.flatMap((each, index) => {
    const [count = 0, x] = [counts[index], index * width + 24]
    const bar = Math.round((count / highest) * height)
    const middle = x + width / 2 - 4
    return [
      `<rect x="${x}" y="${50 + height - bar}" width="${width - 8}" height="${bar}" fill="${color(each)}"/>`,
      `<text x="${middle}" y="${44 + height - bar}">${share(count)}</text>`,
      `<text x="${middle}" y="${70 + height}">${each > 0 ? `+${each}` : String(each).replace("-", "−")}</text>`
    ]
  })
  const wide = days.length * width + 40
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${height + 104}" role="img"`,
    `  font-family="system-ui, sans-serif" font-size="13" text-anchor="middle">`,
    "<title>How many days “30 days” comes before or after the last day of the law, France, 2021 to 2025</title>",
    `<rect width="${wide}" height="${height + 104}" fill="#ffffff"/>`,
    `<g fill="#1f2430">`,
    ...bars,
    `<text x="${wide / 2}" y="${height + 94}">days after (+) or before (−) the last day that the law gives</text>`,
    "</g>",
    "</svg>",
    ""
  ].join("\n")
}

if (import.meta.main) {
  writeFileSync(new URL("../concepts/legal-time.svg", import.meta.url), picture())
  console.log(table())
}
