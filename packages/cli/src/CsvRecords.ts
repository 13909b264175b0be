/**
 * The records of a list, each with what follows from its facts, or what is wrong with it.
 *
 * @since 0.1.0
 */
import type { KnownFacts } from "@lethe/retention-calculator/Facts"
import { type Columns, type ColumnsOptions, columnsOf } from "./CsvFacts.ts"
import { csvBatches, type CsvLine } from "./CsvLines.ts"
import { FileUnreadable } from "./Files.ts"
import { remembering } from "./Remembered.ts"

export interface CsvRecord<Found> {
  readonly line: number
  readonly cells: ReadonlyArray<string>
  /** What follows from its facts, or what is wrong with it. */
  readonly is: Readable<Found> | Unreadable
}

export interface Readable<Found> {
  readonly _tag: "Readable"
  readonly found: Found
}

export interface Unreadable {
  readonly _tag: "Unreadable"
  readonly faults: ReadonlyArray<string>
}

export interface ReadBatch<Found> {
  readonly header: ReadonlyArray<string>
  readonly records: ReadonlyArray<CsvRecord<Found>>
  /** The byte after the last of them. */
  readonly byte: number
}

export interface ListSource {
  readonly file: string
  readonly delimiter: string
  readonly columns: ColumnsOptions
  /** Told each fault, with the line it is in. */
  readonly onFault: (line: number, message: string) => void
}

/**
 * Reads a list, of which the first record is the header. What is the same in all cells that are read is found once.
 *
 * **Errors** Rejects with `FileUnreadable` where there is no header.
 */
export async function* csvRecords<Found>(
  { file, delimiter, columns: options, onFault }: ListSource,
  find: (facts: KnownFacts) => Found
): AsyncGenerator<ReadBatch<Found>> {
  let read: { readonly columns: Columns; readonly record: (line: CsvLine) => CsvRecord<Found> } | undefined
  for await (const { lines, byte } of csvBatches(file, delimiter)) {
    let of = lines
    if (read === undefined) {
      const [first, ...others] = lines
      if (first === undefined || first.broken !== undefined) break
      const columns = columnsOf(first.cells, options)
      for (const fault of columns.faults) onFault(first.line, fault)
      read = { columns, record: reading(columns, find) }
      of = others
    }
    const records = of.map(read.record)
    for (const { line, is } of records)
      if (is._tag === "Unreadable") for (const fault of is.faults) onFault(line, fault)
    yield { header: read.columns.names, records, byte }
  }
  if (read === undefined) await Promise.reject(new FileUnreadable({ file, reason: "has no header that can be read" }))
}

const reading = <Found>(
  { names, indexes, read }: Columns,
  find: (facts: KnownFacts) => Found
): ((line: CsvLine) => CsvRecord<Found>) => {
  const once = remembering<Readable<Found> | Unreadable>()
  const findIn = (cells: ReadonlyArray<string>): Readable<Found> | Unreadable => {
    const facts = read(cells)
    return isFaults(facts) ? { _tag: "Unreadable", faults: facts } : { _tag: "Readable", found: find(facts) }
  }
  return ({ line, cells, broken }) => {
    if (broken !== undefined) return { line, cells, is: { _tag: "Unreadable", faults: [broken] } }
    if (cells.length === names.length) return { line, cells, is: once(keyOf(cells, indexes), () => findIn(cells)) }
    const fault = `has ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, and the header has ${names.length}`
    return { line, cells, is: { _tag: "Unreadable", faults: [fault] } }
  }
}

/** In no cell that is well written: those that have it have keys that no other has. */
const between = "\u0000"

/** The cells that are read, in their order. */
const keyOf = (cells: ReadonlyArray<string>, [first, ...others]: ReadonlyArray<number>): string => {
  let key = first === undefined ? "" : (cells[first] as string)
  for (const index of others) key += between + cells[index]
  return key
}

const isFaults = (facts: KnownFacts | ReadonlyArray<string>): facts is ReadonlyArray<string> => Array.isArray(facts)
