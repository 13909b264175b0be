/** A table for a terminal: columns aligned, long cells wrapped, notes below their row. */
import * as Words from "@lethe/retention-calculator/Words"

export interface Row {
  readonly cells: ReadonlyArray<string>
  readonly below: ReadonlyArray<string>
}

const widest = 48

/** The lines of a table. Columns in `right` are aligned to the right. */
export const align = (
  header: ReadonlyArray<string>,
  rows: ReadonlyArray<Row>,
  right: ReadonlyArray<number>
): ReadonlyArray<string> => {
  const wrapped = [{ cells: header, below: [] }, ...rows].map(({ cells, below }) => ({
    cells: cells.map((cell) => wrap(cell)),
    below
  }))
  const widths = header.map((_, column) =>
    Math.max(...wrapped.flatMap(({ cells }) => (cells[column] ?? []).map((line) => line.length)))
  )
  const line = (cells: ReadonlyArray<ReadonlyArray<string>>, index: number) => {
    const padded = cells.map((cell, column) => pad(cell[index] ?? "", widths[column] ?? 0, right.includes(column)))
    return `  ${padded.join("  ")}`.trimEnd()
  }
  return wrapped.flatMap(({ cells, below }) => [
    ...Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, index) => line(cells, index)),
    ...below.flatMap((note) => Words.fold(`    ${note}`))
  ])
}

const pad = (text: string, width: number, right: boolean): string => (right ? text.padStart(width) : text.padEnd(width))

const wrap = (text: string): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > widest) {
      lines.push(line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, line]
}
