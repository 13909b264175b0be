/** The record as CSV: RFC 4180. */
import type { RecordOfProcessing } from "../../RecordDocument.ts"
import { type Headings, headings } from "./headings.ts"
import { sheets } from "./rows.ts"

export const csv = (record: RecordOfProcessing): string => {
  const words = headings[record.language]
  const columns = Object.keys(words.columns) as ReadonlyArray<keyof Headings["columns"]>
  const head = [words.record, words.activity, ...columns.map((column) => words.columns[column])]
  const rows = sheets(record).map(({ law, title, rows: of }) => {
    const values = (column: keyof Headings["columns"]) =>
      of.filter(({ heading }) => heading === column).flatMap((each) => each.values)
    return [`Art. ${law}`, title, ...columns.map((column) => values(column).join("\n"))]
  })
  return [head, ...rows].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")
}

/** In quotes, always. What a spreadsheet would compute is text: it begins with an apostrophe. */
const cell = (text: string): string => {
  const harmless = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
