/**
 * The records of a CSV file (RFC 4180), a batch at a time, each with the line it begins in.
 *
 * What cannot be read as CSV is not left out: a line whose quotes do not add up is given as it stands, and reading goes
 * on with the next one. However long the file, only a piece of it is in memory.
 *
 * @since 0.1.0
 */
import { createReadStream } from "node:fs"
import { finished } from "node:stream/promises"
import { CsvError, parse } from "csv-parse"

/** A record, or a line that is none. */
export interface CsvLine {
  /** The line of the file in which it begins, from 1. */
  readonly line: number
  readonly cells: ReadonlyArray<string>
  /** Why it is no record. Its text is then its only cell. */
  readonly broken?: string
}

export interface CsvBatch {
  readonly lines: ReadonlyArray<CsvLine>
  /** The byte after the last of them. */
  readonly byte: number
}

/** How far reading has come: the byte and the line of the next record. */
interface Place {
  byte: number
  line: number
}

/** In characters. A quote that is not closed would otherwise take all that follows it. */
const longest = 1_000_000

/** Reads a file. Blank lines are no records. */
export async function* csvBatches(file: string, delimiter: string): AsyncGenerator<CsvBatch, void> {
  const place: Place = { byte: 0, line: 1 }
  for (;;) {
    const broken = yield* untilBroken(file, delimiter, place)
    if (broken === undefined) return
    const { text, bytes } = await lineAt(file, place.byte)
    const reason = reasons[broken.code] ?? "is not CSV"
    const line: CsvLine = { line: place.line, cells: [text], broken: reason }
    place.byte += bytes
    place.line += 1
    yield { lines: [line], byte: place.byte }
  }
}

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and not closed",
  CSV_INVALID_CLOSING_QUOTE: "after a closing quote there is more than a delimiter",
  INVALID_OPENING_QUOTE: "there is a quote in a cell that does not begin with one",
  CSV_MAX_RECORD_SIZE: "a record is longer than a million characters, or a quote is not closed"
}

/** Reads on until the end, or until something is no CSV. */
async function* untilBroken(
  file: string,
  delimiter: string,
  place: Place
): AsyncGenerator<CsvBatch, CsvError | undefined> {
  const start = place.byte
  let lines: Array<CsvLine> = []
  const take = (cells: ReadonlyArray<string>, bytes: number): null => {
    if (cells.length > 1 || cells[0] !== "") lines.push({ line: place.line, cells })
    place.line += 1 + breaksIn(cells)
    place.byte = start + bytes
    return null
  }
  const given = (): CsvBatch => {
    const batch = { lines, byte: place.byte }
    lines = []
    return batch
  }
  const parser = parserOf(delimiter, take)
  const ended = finished(parser.resume()).then(
    () => undefined,
    (error: unknown) => (error instanceof CsvError ? error : Promise.reject(error))
  )
  for await (const piece of createReadStream(file, { start, highWaterMark: 16384 })) {
    // The parser tells each record while it is written to: none is lost that comes before a broken one.
    parser.write(piece)
    if (lines.length > 0) yield given()
    if (parser.errored !== null) break
  }
  if (parser.errored === null) parser.end()
  const broken = await ended
  if (lines.length > 0) yield given()
  return broken
}

const parserOf = (delimiter: string, take: (cells: ReadonlyArray<string>, bytes: number) => null) =>
  parse({
    bom: true,
    delimiter,
    max_record_size: longest,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    on_record: (cells: ReadonlyArray<string>, { bytes_records }) => take(cells, bytes_records)
  })

/** A cell may hold several lines. */
const breaksIn = (cells: ReadonlyArray<string>): number => {
  let breaks = 0
  for (const cell of cells)
    if (cell.includes("\n") || cell.includes("\r")) breaks += cell.split(/\r\n|\n|\r/u).length - 1
  return breaks
}

/** The line that begins at a byte, and its length with its end. What is longer than a record may be is cut. */
const lineAt = async (file: string, start: number): Promise<{ readonly text: string; readonly bytes: number }> => {
  const pieces: Array<Buffer> = []
  let bytes = 0
  for await (const piece of createReadStream(file, { start }) as AsyncIterable<Buffer>) {
    const end = piece.findIndex((byte) => byte === feed || byte === carriage)
    if (bytes < longest) pieces.push(end < 0 ? piece : piece.subarray(0, end))
    if (end < 0) {
      bytes += piece.length
      continue
    }
    bytes += end + (piece[end] === carriage && piece[end + 1] === feed ? 2 : 1)
    break
  }
  return { text: Buffer.concat(pieces).toString("utf8").slice(0, longest), bytes }
}

const feed = 10
const carriage = 13
