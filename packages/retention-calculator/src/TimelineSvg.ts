/**
 * A timeline as a picture: one self-contained SVG that prints well, in English or French.
 *
 * Each lane is told apart by its pattern and its words, not by colour alone; a screen reader is told the phases.
 *
 * @since 0.1.0
 */
import { toEpochDay } from "@lethe/core/DateArithmetic"
import { type PlainDate, yearOf } from "@lethe/core/PlainDate"
import type { Status } from "./Decision.ts"
import type { Lane, Timeline } from "./Timeline.ts"
import * as Words from "./Words.ts"

/** Draws a timeline. The width is that of its own coordinates; the picture scales. */
export const timelineSvg = (timeline: Timeline, wording: Words.Wording = {}): string => {
  const draw = drawing(timeline, wording)
  const rows = [
    ...timeline.lanes.map((lane, index) => laneRow(lane, index, draw)),
    phaseRow(draw, timeline.lanes.length)
  ]
  const height = top + (timeline.lanes.length + 1) * row + bottom
  const title = `${draw.called(timeline.category)} · ${timeline.register}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"`,
    `  lang="${wording.language ?? "en"}" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(described(draw))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    `<text x="${left}" y="22" font-size="15" font-weight="600">${escaped(title)}</text>`,
    ...years(draw, height),
    ...today(draw, height),
    ...rows.flat(),
    ...eventMarks(draw, height),
    "</svg>"
  ].join("\n")
}

const width = 960
const left = 220
const right = 40
const top = 64
const row = 30
const bottom = 62

/** Printed as it is seen: dark text, light fills, patterns. */
const style = [
  ".paper{fill:#fff}text{fill:#1b1f24}",
  ".grid{stroke:#d5d9de;stroke-width:1}.edge{stroke:#1b1f24;stroke-width:1}",
  ".purpose,.in-use,.running{fill:#b9d7f0}.duty,.restricted{fill:#f2d4a0}.promise{fill:#d9c8ec}",
  ".hold,.on-hold{fill:#e6b3bd}.backups{fill:#dfe3e8}.due{fill:#fff}.undetermined{fill:#eceff2}",
  ".open{stroke:#1b1f24;stroke-dasharray:3 3}.soft{fill:#4d5761;font-size:12px}.now{stroke:#a3123a;stroke-width:2}",
  ".now-text{fill:#a3123a;font-size:12px}"
].join("")

interface Draw {
  readonly timeline: Timeline
  readonly x: (day: PlainDate) => number
  readonly date: (day: PlainDate) => string
  readonly called: (id: string) => string
  readonly words: (typeof labels)["en"]
}

const drawing = (timeline: Timeline, wording: Words.Wording): Draw => {
  const [first, end] = [toEpochDay(timeline.from), toEpochDay(timeline.until)]
  // Some room behind the last day, for what is due or has no end.
  const span = Math.max(30, (end - first) * 1.08)
  const { names = {} } = wording
  return {
    timeline,
    // What lies before the first day or behind the last is drawn at the edge.
    x: (day) =>
      left +
      Math.min(
        width - left - right,
        Math.max(0, Math.round(((toEpochDay(day) - first) / span) * (width - left - right) * 10) / 10)
      ),
    date: (day) => Words.date(day, wording),
    called: (id) => (Object.hasOwn(names, id) ? (names[id] as string) : Words.name(id)),
    words: labels[wording.language ?? "en"]
  }
}

const labels = {
  en: {
    purpose: (name: string) => name,
    duty: (name: string) => `duty: ${name}`,
    promise: (day: string) => `promised ${day}`,
    hold: (name: string) => `hold${name === "" ? "" : `: ${name}`}`,
    backups: "backups",
    until: (day: string) => `until ${day}`,
    noEnd: "no end yet",
    record: "the record",
    asked: (day: string) => `asked on ${day}`,
    phase: (status: string, from: string) => `${status} from ${from}`,
    status: {
      running: "running",
      "in-use": "in use",
      restricted: "restricted",
      due: "due",
      "on-hold": "on hold",
      undetermined: "no last day"
    }
  },
  fr: {
    purpose: (name: string) => name,
    duty: (name: string) => `obligation : ${name}`,
    promise: (day: string) => `promis le ${day}`,
    hold: (name: string) => `gel${name === "" ? "" : ` : ${name}`}`,
    backups: "sauvegardes",
    until: (day: string) => `jusqu’au ${day}`,
    noEnd: "pas encore de fin",
    record: "l’enregistrement",
    asked: (day: string) => `demandé le ${day}`,
    phase: (status: string, from: string) => `${status} à partir du ${from}`,
    status: {
      running: "en cours",
      "in-use": "utilisé",
      restricted: "limité",
      due: "échu",
      "on-hold": "gelé",
      undetermined: "sans dernier jour"
    }
  }
}

const laneRow = (lane: Lane, index: number, draw: Draw): ReadonlyArray<string> => {
  const { words } = draw
  const y = top + index * row
  const name =
    lane.kind === "backups"
      ? words.backups
      : lane.kind === "promise"
        ? words.promise(draw.date(lane.name as PlainDate))
        : words[lane.kind](draw.called(lane.name))
  const end = lane.until === undefined ? width - right : draw.x(lane.until)
  const text = lane.until === undefined ? words.noEnd : words.until(draw.date(lane.until))
  return [
    label(name, y),
    bar(draw.x(lane.from), end, y, lane.until === undefined ? `${lane.kind} open` : lane.kind),
    caption(text, draw.x(lane.from), end, y)
  ]
}

/** The last row: what the record is, day by day. */
const phaseRow = (draw: Draw, index: number): ReadonlyArray<string> => {
  const y = top + index * row + 4
  const { phases } = draw.timeline
  return [
    label(draw.words.record, y, "600"),
    ...phases.flatMap(({ status, from, until }) => {
      const [start, end] = [draw.x(from), until === undefined ? width - right : draw.x(until)]
      const box = bar(start, Math.min(end, width - right), y, `${status} edge`)
      const words = draw.words.status[status]
      return end - start < words.length * 6.6 + 10 ? [box] : [box, inside(words, start, y)]
    })
  ]
}

const label = (words: string, y: number, weight = "400"): string =>
  `<text x="${left - 12}" y="${y + 15}" text-anchor="end" font-weight="${weight}">${escaped(short(words, 30))}</text>`

const bar = (from: number, until: number, y: number, kind: string): string => {
  const long = Math.max(2, Math.round((until - from) * 10) / 10)
  return `<rect class="${kind}" x="${from}" y="${y}" width="${long}" height="20" rx="2"/>`
}

const inside = (words: string, x: number, y: number): string =>
  `<text x="${x + 6}" y="${y + 15}" class="soft">${escaped(words)}</text>`

/** Within its bar where there is room, else beside it. */
const caption = (words: string, from: number, until: number, y: number): string => {
  const length = words.length * 6.6
  if (until - from > length + 12) return inside(words, from, y)
  return until + length + 10 < width
    ? inside(words, until, y)
    : `<text x="${from - 6}" y="${y + 15}" text-anchor="end" class="soft">${escaped(words)}</text>`
}

/** A line and a number for each year; of many years, every second, fifth or tenth. */
const years = (draw: Draw, height: number): ReadonlyArray<string> => {
  const [first, last] = [yearOf(draw.timeline.from), yearOf(draw.timeline.until)]
  const step = [1, 2, 5, 10, 25, 100].find((each) => (last - first) / each <= 12) ?? 500
  return Array.from({ length: last - first }, (_, index) => first + 1 + index)
    .filter((year) => year % step === 0)
    .flatMap((year) => {
      const x = draw.x(`${String(year).padStart(4, "0")}-01-01` as PlainDate)
      return [
        `<line class="grid" x1="${x}" y1="${top - 22}" x2="${x}" y2="${height - bottom + 8}"/>`,
        `<text x="${x}" y="${top - 26}" text-anchor="middle" class="soft">${year}</text>`
      ]
    })
}

/** Events below the record, those that would cover another on a second line. */
const eventMarks = (draw: Draw, height: number): ReadonlyArray<string> => {
  let free = 0
  return draw.timeline.events.flatMap(({ name, day }) => {
    const x = draw.x(day)
    const words = `${draw.called(name)}, ${draw.date(day)}`
    const isFree = x >= free
    if (isFree) free = x + words.length * 6.6 + 14
    const y = height - bottom + (isFree ? 26 : 44)
    return [
      `<line class="edge" x1="${x}" y1="${height - bottom + 6}" x2="${x}" y2="${y - 10}"/>`,
      `<text x="${x}" y="${y}" class="soft">${escaped(words)}</text>`
    ]
  })
}

const today = (draw: Draw, height: number): ReadonlyArray<string> => {
  const x = draw.x(draw.timeline.on)
  const words = escaped(draw.words.asked(draw.date(draw.timeline.on)))
  return [
    `<line class="now" x1="${x}" y1="${top - 6}" x2="${x}" y2="${height - bottom + 8}"/>`,
    `<text x="${x}" y="${top - 10}" text-anchor="${x > width - 180 ? "end" : "start"}" class="now-text">${words}</text>`
  ]
}

/** The phases in words, for whoever does not see the picture. */
const described = ({ timeline, words, date }: Draw): string =>
  timeline.phases.map(({ status, from }) => words.phase(words.status[status satisfies Status], date(from))).join("; ")

const short = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words)

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
