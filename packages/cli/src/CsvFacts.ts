/**
 * The facts of records from the cells of a list: which column says what, and what is wrong with a cell.
 *
 * | column | its cells |
 * |---|---|
 * | an event's name | a day or an instant, `not-yet`, `never`; empty where it is not known |
 * | `state.from`, `state.until` | first and last day of a state; without a last day it lasts; `never` |
 * | `purpose.given`, `.withdrawn`, `.objected`, `.ended` | what a person said of a purpose; `never` |
 * | `hold.from`, `hold.until` | a hold; without a last day it is open |
 * | `erased.category` | when another category was erased, for whose end a rule waits |
 *
 * No fault quotes a cell: it may be personal data.
 *
 * @since 0.1.0
 */
import { isValid, type PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import { dayOf, epochOf, type Instant, isInstant, type Zone } from "@lethe/core/Zone"
import type { Hold, KnownFacts, PurposeFacts, State } from "@lethe/retention-calculator/Facts"
import { awaitedBy, type CategoryReading } from "@lethe/retention-calculator/Reading"

/** What a list's columns can say of a category. */
export interface Vocabulary {
  readonly zone: Zone
  readonly events: ReadonlySet<string>
  readonly states: ReadonlySet<string>
  readonly purposes: ReadonlySet<string>
  readonly awaited: ReadonlySet<string>
  /** The events and states that its rules read. */
  readonly needed: { readonly events: ReadonlyArray<string>; readonly states: ReadonlyArray<string> }
}

/** The words of a category, as it was read in its register. */
export const vocabularyOf = ({ version }: AnyRegister, reading: CategoryReading): Vocabulary => {
  const awaited = awaitedBy(reading)
  const known = [reading.known, ...awaited.map((each) => each.known)]
  return {
    zone: version.zone,
    events: new Set([...(version.events ?? []), ...known.flatMap(({ events }) => events)]),
    states: new Set(known.flatMap(({ states }) => states)),
    purposes: new Set(version.activities.flatMap(({ purposes }) => purposes.map(({ id }) => id))),
    awaited: new Set(awaited.map(({ category }) => category)),
    needed: reading.reads
  }
}

/** What the cells of a record say, in the making. */
interface Draft {
  readonly events: Record<string, PlainDate | "not-yet" | "never">
  readonly instants: Record<string, number>
  readonly states: Record<string, State>
  readonly purposes: Record<string, PurposeFacts<PlainDate> | "never">
  readonly erased: Record<string, PlainDate>
  readonly holds: Array<Hold>
}

/** Reads its cells of a record, or says what is wrong with one. */
type Reader = (cells: ReadonlyArray<string>, draft: Draft) => string | undefined

/** The columns of a list, understood. */
export interface Columns {
  readonly names: ReadonlyArray<string>
  /** What is wrong with the header. */
  readonly faults: ReadonlyArray<string>
  /** The columns that are read. */
  readonly indexes: ReadonlyArray<number>
  /** The facts of a record with as many cells, or what is wrong with them. */
  readonly read: (cells: ReadonlyArray<string>) => KnownFacts | ReadonlyArray<string>
}

export interface ColumnsOptions {
  readonly vocabulary: Vocabulary
  /** What is so of every record that does not say otherwise. */
  readonly base: KnownFacts
  /** What was said for every record, also that it is not known. */
  readonly said: ReadonlySet<string>
  /** Columns that are only passed on. */
  readonly keep: ReadonlySet<string>
}

/** Understands a list's header. */
export const columnsOf = (header: ReadonlyArray<string>, options: ColumnsOptions): Columns => {
  const names = header.map((name) => name.trim())
  const plan: Plan = { names, options, readers: [], indexes: [], faults: [] }
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) plan.faults.push(`column ${index + 1}: its name comes twice; only the first is read`)
    else if (!options.keep.has(name) && readColumn(plan, index, name)) plan.indexes.push(index)
    seen.add(name)
  }
  const { needed } = options.vocabulary
  const missing = (column: string, name: string) =>
    names.includes(column) || options.said.has(name)
      ? []
      : [`there is no column “${column}”, and a rule of the category reads it`]
  plan.faults.push(
    ...needed.events.flatMap((event) => missing(event, event)),
    ...needed.states.flatMap((state) => missing(`${state}.from`, state))
  )
  return { names: header, faults: plan.faults, indexes: plan.indexes, read: (cells) => readCells(cells, plan) }
}

interface Plan {
  readonly names: ReadonlyArray<string>
  readonly options: ColumnsOptions
  readonly readers: Array<Reader>
  readonly indexes: Array<number>
  readonly faults: Array<string>
}

const readCells = (
  cells: ReadonlyArray<string>,
  { options: { base }, readers }: Plan
): KnownFacts | ReadonlyArray<string> => {
  const draft: Draft = {
    events: { ...base.events },
    instants: { ...base.instants },
    states: { ...base.states },
    purposes: { ...base.purposes },
    erased: { ...base.erased },
    holds: [...(base.holds ?? [])]
  }
  let faults: Array<string> | undefined
  for (const reader of readers) {
    const fault = reader(cells, draft)
    if (fault !== undefined) faults = [...(faults ?? []), fault]
  }
  if (faults !== undefined) return faults
  const { holds, ...facts } = draft
  const { restrictions, order } = base
  return {
    ...facts,
    ...(holds.length === 0 ? {} : { holds }),
    ...(restrictions === undefined ? {} : { restrictions }),
    ...(order === undefined ? {} : { order })
  }
}

/** Puts a column's reader into the plan, or a fault. A column of several is read with the first of them. */
const readColumn = (plan: Plan, index: number, name: string): boolean => {
  const { vocabulary } = plan.options
  const [of = "", part] = name.split(".", 2) as [string, string | undefined]
  const isStretch = vocabulary.states.has(of) || of === "hold"
  if (part === undefined && vocabulary.events.has(name)) plan.readers.push(eventReader(index, name, vocabulary.zone))
  else if (part === "from" && isStretch) readStretches(plan, index, of)
  else if (part === "until" && isStretch) {
    if (!plan.names.includes(`${of}.from`)) plan.faults.push(`there is no column ${of}.from beside ${name}`)
  } else if (isSaying(part) && vocabulary.purposes.has(of)) plan.readers.push(purposeReader(index, of, part, plan))
  else if (of === "erased" && part !== undefined && vocabulary.awaited.has(part))
    plan.readers.push(erasedReader(index, part, plan))
  else {
    // Where a list has no header, its name is a person's.
    plan.faults.push(
      `column ${index + 1}: the category has no such event, state or purpose; name what is only carried by --keep`
    )
    return false
  }
  return true
}

const sayings = ["given", "withdrawn", "objected", "ended"] as const
type Saying = (typeof sayings)[number]
const isSaying = (part: string | undefined): part is Saying => sayings.some((saying) => saying === part)

const eventReader =
  (index: number, event: string, zone: Zone): Reader =>
  (cells, { events, instants }) => {
    const word = cellAt(cells, index)
    if (isValid(word)) events[event] = word as PlainDate
    else if (isInstant(word)) {
      events[event] = dayOf(word as Instant, zone)
      instants[event] = epochOf(word as Instant)
    } else if (word === "not-yet" || word === "never") events[event] = word
    else if (word !== "") return `${event}: ${expectedDay}, not-yet or never`
    return undefined
  }

const expectedDay = "expected a day that exists, as 2026-11-22, or an instant"

/** A state, or a hold. */
const readStretches = (plan: Plan, from: number, of: string): void => {
  const until = plan.names.indexOf(`${of}.until`)
  if (until < 0) plan.faults.push(`there is no column ${of}.until beside ${of}.from`)
  const { zone, states } = plan.options.vocabulary
  plan.readers.push((cells, draft) => {
    const [first, last] = [cellAt(cells, from), cellAt(cells, until)]
    if (first === "" && last === "") return undefined
    if (first === "never" && last === "" && states.has(of)) {
      draft.states[of] = { _tag: "Never" }
      return undefined
    }
    const [begins, ends] = [dayIn(first, zone), dayIn(last, zone)]
    if (begins === undefined) return `${of}.from: ${first === "" ? "the first day is missing" : expectedDay}`
    if (last !== "" && ends === undefined) return `${of}.until: ${expectedDay}`
    if (ends !== undefined && ends < begins) return `${of}.until: the last day lies before the first`
    if (states.has(of))
      draft.states[of] =
        ends === undefined ? { _tag: "Lasts", first: begins } : { _tag: "Ended", lastDay: ends, first: begins }
    else draft.holds.push(ends === undefined ? { from: begins } : { from: begins, until: ends })
    return undefined
  })
}

const purposeReader =
  (index: number, purpose: string, saying: Saying, { options }: Plan): Reader =>
  (cells, { purposes }) => {
    const word = cellAt(cells, index)
    if (word === "") return undefined
    if (word === "never") purposes[purpose] = word
    else {
      const day = dayIn(word, options.vocabulary.zone)
      if (day === undefined) return `${purpose}.${saying}: ${expectedDay}, or never`
      const said = purposes[purpose]
      if (said !== "never") purposes[purpose] = { ...said, [saying]: day }
    }
    return undefined
  }

const erasedReader =
  (index: number, category: string, { options }: Plan): Reader =>
  (cells, { erased }) => {
    const word = cellAt(cells, index)
    const day = dayIn(word, options.vocabulary.zone)
    if (day !== undefined) erased[category] = day
    return word === "" || day !== undefined ? undefined : `erased.${category}: ${expectedDay}`
  }

const cellAt = (cells: ReadonlyArray<string>, index: number): string => cells[index]?.trim() ?? ""

const dayIn = (word: string, zone: Zone): PlainDate | undefined =>
  isValid(word) ? (word as PlainDate) : isInstant(word) ? dayOf(word as Instant, zone) : undefined
