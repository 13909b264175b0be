/**
 * The model as a picture: its main parts with their places, and which part holds or names which.
 *
 * Which column a box is in is laid out by hand; what stands in it is read from the Schemas. Boxes have a ground of
 * their own and lines are of a middle tone, so that it reads on white, on black and on paper.
 */
import { type Outlined, titleOf } from "@lethe/core/vocabulary"

const columns: ReadonlyArray<ReadonlyArray<string>> = [
  ["Version", "Recipient", "TransferTool"],
  ["Activity", "Rights", "Tracker", "Statute"],
  ["Purpose", "Keeps", "RetentionRule", "Anchor"],
  ["LegalBasis", "SpecialCondition", "DataCategory", "DataSubjects"]
]

interface Edge {
  readonly from: string
  readonly place: string
  readonly to: string
  /** It names the other by its id, and does not hold it. */
  readonly byId?: true
}

const edges: ReadonlyArray<Edge> = [
  { from: "Version", place: "activities", to: "Activity" },
  { from: "Version", place: "rights", to: "Rights" },
  { from: "Version", place: "trackers", to: "Tracker" },
  { from: "Version", place: "recipients", to: "Recipient" },
  { from: "Recipient", place: "tool", to: "TransferTool" },
  { from: "Activity", place: "purposes", to: "Purpose" },
  { from: "Purpose", place: "basis", to: "LegalBasis" },
  { from: "Purpose", place: "keeps", to: "Keeps" },
  { from: "Keeps", place: "category", to: "DataCategory", byId: true },
  { from: "Keeps", place: "rule", to: "RetentionRule" },
  { from: "Keeps", place: "condition", to: "SpecialCondition" },
  { from: "RetentionRule", place: "Period", to: "Anchor" },
  { from: "RetentionRule", place: "Statute", to: "Statute", byId: true },
  { from: "DataCategory", place: "of", to: "DataSubjects", byId: true }
]

const [width, gapX, gapY, row, head, margin] = [204, 64, 30, 17, 28, 14]

interface Box {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly title: string
  /** Of each place, or of each variant, how it is shown. */
  readonly rows: ReadonlyMap<string, string>
}

export const diagram = (models: ReadonlyArray<Outlined>): string => {
  const boxes = layOut(new Map(models.map((model) => [model.name, model])))
  const all = Array.from(boxes.values())
  // Lines go around the side of the last column too.
  const right = Math.max(...all.map(({ x }) => x + width)) + 2 * margin
  const bottom = Math.max(...all.map(({ y, height }) => y + height)) + margin + 40
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${right} ${bottom}" width="${right}" height="${bottom}"`,
    'role="img" aria-labelledby="title">',
    '<title id="title">The parts of a register and how they refer to one another</title>',
    style,
    ...edges.map((edge) => line(edge, boxes)),
    ...all.map(drawn),
    legend(bottom - 34, right),
    "</svg>"
  ].join("\n")}\n`
}

const style = `<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"
orient="auto">
<path d="M0 0L8 4L0 8z" fill="#5f86b8"/></marker></defs>
<style>text{font:12px ui-sans-serif,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif;fill:#1d2733}
.head{font-weight:600;fill:#fff}.may{fill:#5b6672}.edge{fill:none;stroke:#5f86b8;stroke-width:1.6}
.id{stroke-dasharray:5 4}</style>`

const layOut = (models: ReadonlyMap<string, Outlined>): ReadonlyMap<string, Box> => {
  const boxes = new Map<string, Box>()
  for (const [index, names] of columns.entries()) {
    let y = margin
    for (const name of names) {
      const rows = rowsOf(models.get(name))
      const height = head + rows.size * row + 8
      const title = titleOf(name, models.get(name)?.term ?? { text: "" })
      if (title.length > 26) throw new Error(`${title}: too long for its box`)
      boxes.set(name, { x: margin + index * (width + gapX), y, height, title, rows })
      y += height + gapY
    }
  }
  return boxes
}

const rowsOf = (model: Outlined | undefined): ReadonlyMap<string, string> => {
  if (model === undefined) return new Map()
  if (model.variants.length > 0) return new Map(model.variants.map(({ tag }) => [tag, tag]))
  const fields = model.shape._tag === "Fields" ? model.shape.fields : []
  return new Map(fields.map(({ name, optional }) => [name, `${name}${optional ? " ?" : ""}`]))
}

const drawn = ({ x, y, height, title, rows }: Box): string =>
  [
    `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#fff" stroke="#5f86b8"/>`,
    `<path d="M${x} ${y + head}V${y + 6}a6 6 0 0 1 6 -6H${x + width - 6}a6 6 0 0 1 6 6V${y + head}z" fill="#2b4f7a"/>`,
    `<text class="head" x="${x + 10}" y="${y + 19}">${title}</text>`,
    ...Array.from(rows.values(), (shown, index) => {
      const mayBeLeftOut = shown.endsWith("?") ? ' class="may"' : ""
      return `<text${mayBeLeftOut} x="${x + 10}" y="${y + head + 16 + index * row}">${shown}</text>`
    }),
    "</g>"
  ].join("\n")

/** From the row of the place to the head of the other box: across the gap, or around the side within a column. */
const line = ({ from, place, to, byId }: Edge, boxes: ReadonlyMap<string, Box>): string => {
  const [source, target] = [boxes.get(from), boxes.get(to)]
  const index = source === undefined ? -1 : [...source.rows.keys()].indexOf(place)
  if (source === undefined || target === undefined || index === -1) throw new Error(`${from} has no ${place} to ${to}`)
  const [startY, endY] = [source.y + head + 12 + index * row, target.y + head / 2]
  const className = byId ? "edge id" : "edge"
  const draw = (start: number, end: number, out: number, back: number) => {
    const curve = `M${start} ${startY}C${out} ${startY} ${back} ${endY} ${end} ${endY}`
    return `<path class="${className}" marker-end="url(#tip)" d="${curve}"/>`
  }
  if (target.x === source.x) {
    const side = source.x + width
    return draw(side, side, side + 30, side + 30)
  }
  const toTheRight = target.x > source.x
  const [start, end] = toTheRight ? [source.x + width, target.x] : [source.x, target.x + width]
  const bend = toTheRight ? gapX * 0.6 : -gapX * 0.6
  return draw(start, end, start + bend, end - bend)
}

const legend = (y: number, right: number): string => {
  const box = `x="${margin}" y="${y}" width="${right - 3 * margin}" height="26" rx="6"`
  return [
    `<g><rect ${box} fill="#fff" stroke="#5f86b8"/>`,
    `<text x="${margin + 10}" y="${y + 17}"><tspan class="may">?</tspan> may be left out</text>`,
    `<path class="edge" marker-end="url(#tip)" d="M${margin + 150} ${y + 13}h40"/>`,
    `<text x="${margin + 200}" y="${y + 17}">holds</text>`,
    `<path class="edge id" marker-end="url(#tip)" d="M${margin + 270} ${y + 13}h40"/>`,
    `<text x="${margin + 320}" y="${y + 17}">names by its id</text>`,
    `<text x="${margin + 460}" y="${y + 17}">More parts, and every word: on the pages beside.</text></g>`
  ].join("\n")
}
