/**
 * A list of records, decided one by one: each line of a CSV file with its answer behind it.
 *
 * No line is lost. One that cannot be read is written as it stood, with the status `not-read` and what is wrong with
 * it. What a spreadsheet would take for a formula is written as text.
 *
 * @since 0.1.0
 */
import { stat } from "node:fs/promises"
import type { AnyRegister } from "@lethe/core/Register"
import { answer } from "@lethe/retention-calculator/Answer"
import type { KnownFacts } from "@lethe/retention-calculator/Facts"
import type { Now } from "@lethe/retention-calculator/Moment"
import type { CategoryReading } from "@lethe/retention-calculator/Reading"
import type { Wording } from "@lethe/retention-calculator/Words"
import { stringify } from "csv-stringify/sync"
import { answerCells, answerColumns, notRead } from "./AnswerCells.ts"
import { csvRecords, type ListSource } from "./CsvRecords.ts"
import { remembering } from "./Remembered.ts"

export interface ListQuestion extends ListSource {
  readonly register: AnyRegister
  readonly reading: CategoryReading
  readonly now: Now
  readonly wording: Wording
  /** Takes what is to be written, and says when it can take more. */
  readonly write: (text: string) => Promise<void>
  /** Told after each batch how many bytes of how many have been read, and how many records. */
  readonly onProgress: (read: number, size: number, records: number) => Promise<void>
}

/** How a list went. */
export interface ListOutcome {
  readonly records: number
  readonly notRead: number
  /** How many faults there were, with those of the header. */
  readonly faults: number
  /** How many records have which status. */
  readonly statuses: Readonly<Record<string, number>>
}

/**
 * Decides each record of a list.
 *
 * **Errors** Rejects with `FileUnreadable` where there is no header, and with what the file system says.
 */
export const decideList = async (question: ListQuestion): Promise<ListOutcome> => {
  const { file, delimiter, register, reading, now, wording } = question
  const { size } = await stat(file)
  const statuses: Record<string, number> = {}
  let [records, faults, header] = [0, 0, false]
  const onFault = (line: number, message: string) => {
    faults += 1
    question.onFault(line, message)
  }
  const cellsOf = answerCells(register, reading.category, wording)
  const tails = remembering<string>()
  const answered = (facts: KnownFacts): Answered => {
    const cells = cellsOf(answer(register, reading, facts, now))
    const [status = ""] = cells
    return { status, tail: tails(cells.join(), () => textOf([cells], delimiter)) }
  }
  for await (const batch of csvRecords({ ...question, onFault }, answered)) {
    const text = header ? [] : [textOf([[...batch.header, ...answerColumns]], delimiter)]
    header = true
    for (const { cells, is } of batch.records) {
      const status = is._tag === "Readable" ? is.found.status : "not-read"
      statuses[status] = (statuses[status] ?? 0) + 1
      if (is._tag === "Readable") text.push(headOf(cells, delimiter), delimiter, is.found.tail)
      else text.push(textOf([inPlace(cells, batch.header.length, notRead(is.faults))], delimiter))
    }
    records += batch.records.length
    await question.write(text.join(""))
    await question.onProgress(batch.byte, size, records)
  }
  return { records, notRead: statuses["not-read"] ?? 0, faults, statuses }
}

/** A record's status, and its answer as it is written behind its cells. */
interface Answered {
  readonly status: string
  readonly tail: string
}

/** The answer stands below its columns; what the line has too many of, with its fault in the last of them. */
const inPlace = (
  cells: ReadonlyArray<string>,
  width: number,
  answered: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const missing = new Array<string>(Math.max(0, width - cells.length)).fill("")
  const beyond = cells.slice(width)
  if (beyond.length === 0) return [...cells, ...missing, ...answered]
  return [...cells.slice(0, width), ...answered.slice(0, -1), [answered.at(-1), ...beyond].join(" | ")]
}

/** A record's own cells. Those that need no care are only joined: most do not, and a list may have millions. */
const headOf = (cells: ReadonlyArray<string>, delimiter: string): string =>
  cells.every((cell) => needsNoCare.test(cell) && !cell.includes(delimiter))
    ? cells.join(delimiter)
    : textOf([cells], delimiter).slice(0, -lineEnd.length)

/** Letters and digits, with what cannot be taken for a formula or an end. */
const needsNoCare = /^(?:[\p{L}\p{N}][\p{L}\p{N} .:/_@+-]*)?$/u

/** RFC 4180. What a spreadsheet would take for a formula is written as text. */
const textOf = (rows: ReadonlyArray<ReadonlyArray<string>>, delimiter: string): string =>
  stringify(rows as Array<Array<string>>, { delimiter, escape_formulas: true, record_delimiter: lineEnd })

const lineEnd = "\r\n"
