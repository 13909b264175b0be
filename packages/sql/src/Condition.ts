/**
 * A retention predicate over columns: the same condition, once it is known which column says what.
 *
 * A column may be empty, and an empty column satisfies no comparison; so a condition is negated here, by De Morgan,
 * and never by SQL's `NOT`, whose third truth value would lose the rows that must stay.
 *
 * @since 0.1.0
 */
import { earlier, last, later, type PlainDate } from "@lethe/core/PlainDate"
import type { Predicate } from "@lethe/retention-calculator/Predicate"

/** A column that holds a day, or an instant that is read as a day in the register's zone. */
export interface Column {
  /** As SQL names it, quoted: `"customer"."closedAt"`. */
  readonly sql: string
  readonly holds: "day" | "instant"
  readonly nullable: boolean
}

/** Which columns say when an event happened, and when a state began and ended. What has no column is not known. */
export interface Columns {
  readonly event: (name: string) => Column | undefined
  readonly state: (name: string) => StateColumns | undefined
  /**
   * The states that end with the event, because one column says both. While such a state lasts, the empty column says
   * that the event has not happened yet; of all others an empty column says nothing.
   */
  readonly endedBy: (event: string) => ReadonlyArray<string>
}

export interface StateColumns {
  readonly from: Column
  readonly until: Column
}

export type Condition =
  | { readonly _tag: "True" }
  | { readonly _tag: "False" }
  | { readonly _tag: "All"; readonly of: ReadonlyArray<Condition> }
  | { readonly _tag: "Any"; readonly of: ReadonlyArray<Condition> }
  /** The column has a value, whose day is this one or before it. */
  | { readonly _tag: "Until"; readonly column: Column; readonly day: PlainDate }
  /** The column has a value, whose day is after this one. */
  | { readonly _tag: "After"; readonly column: Column; readonly day: PlainDate }
  /** The column, one of instants, has a value, which is this one or before it. In milliseconds since 1970. */
  | { readonly _tag: "UntilInstant"; readonly column: Column; readonly instant: number }
  /** The column has a value, which is after this instant. */
  | { readonly _tag: "AfterInstant"; readonly column: Column; readonly instant: number }
  | { readonly _tag: "Empty"; readonly column: Column }
  | { readonly _tag: "Filled"; readonly column: Column }

const yes: Condition = { _tag: "True" }
const no: Condition = { _tag: "False" }

/**
 * The predicate as a condition over columns.
 *
 * Columns do not say that something never was, what a person said of a purpose, or when another category was erased:
 * there the answer is no, as for facts that do not mention it.
 *
 * **Properties**
 *
 * - It is true of just the rows whose facts satisfy the predicate.
 * - A row of which a column cannot be read is not due by what that column does not say: where a rule asks whether
 *   something has no day, or is after one, what was written there must be readable.
 */
export const from = (predicate: Predicate, columns: Columns): Condition => {
  const condition = read(predicate, columns)
  const doubtful = new Map(asked(predicate, columns, "as it is").map((column) => [column.sql, column]))
  return all([condition, ...[...doubtful.values()].filter((column) => !isBounded(condition, column)).map(readable)])
}

const read = (predicate: Predicate, columns: Columns): Condition => {
  switch (predicate._tag) {
    case "True":
      return yes
    case "False":
    case "NeverHappens":
    case "NeverWas":
    case "PurposeEndedUntil":
    case "PurposeNever":
    case "ErasedUntil":
      return no
    case "All":
      return all(predicate.of.map((each) => read(each, columns)))
    case "Any":
      return any(predicate.of.map((each) => read(each, columns)))
    case "Not":
      return negate(read(predicate.of, columns))
    case "EndedUntil":
    case "BeganUntil":
    case "StateUnknown":
      return readState(predicate, columns)
    default:
      return readEvent(predicate, columns)
  }
}

type OfState = Extract<Predicate, { readonly _tag: "EndedUntil" | "BeganUntil" | "StateUnknown" }>
type OfEvent = Extract<Predicate, { readonly _tag: "HappenedUntil" | "HappenedBy" | "HasDay" | "HasNoDay" | "NotYet" }>

const readEvent = (atom: OfEvent, columns: Columns): Condition => {
  const column = columns.event(atom.event)
  if (column === undefined) return atom._tag === "HasNoDay" ? yes : no
  switch (atom._tag) {
    case "HappenedUntil":
      return { _tag: "Until", column, day: atom.day }
    case "HappenedBy":
      // What is known to the day only is taken for the day's first instant.
      return column.holds === "instant"
        ? { _tag: "UntilInstant", column, instant: atom.instant }
        : { _tag: "Until", column, day: atom.day }
    case "HasDay":
      return dated(column)
    case "HasNoDay":
      return empty(column)
    case "NotYet":
      return all([empty(column), any(beginnings(atom.event, columns).map(filled))])
  }
}

const readState = (atom: OfState, columns: Columns): Condition => {
  const state = columns.state(atom.state)
  if (state === undefined) return atom._tag === "StateUnknown" ? yes : no
  switch (atom._tag) {
    case "StateUnknown":
      return empty(state.from)
    case "BeganUntil":
      return { _tag: "Until", column: state.from, day: atom.day }
    case "EndedUntil":
      return all([filled(state.from), { _tag: "Until", column: state.until, day: atom.day }])
  }
}

/** The first days of the states that end with the event. */
const beginnings = (event: string, columns: Columns): ReadonlyArray<Column> =>
  columns.endedBy(event).flatMap((state) => columns.state(state)?.from ?? [])

/** The columns that are asked for more than whether they are until some day. */
const asked = (predicate: Predicate, columns: Columns, how: "as it is" | "negated"): ReadonlyArray<Column> => {
  switch (predicate._tag) {
    case "All":
    case "Any":
      return predicate.of.flatMap((each) => asked(each, columns, how))
    case "Not":
      return asked(predicate.of, columns, how === "negated" ? "as it is" : "negated")
    case "HappenedUntil":
    case "HappenedBy":
    case "HasDay":
    case "HasNoDay":
      return how === "negated" ? given(columns.event(predicate.event)) : []
    case "NotYet":
      return how === "negated" ? given(columns.event(predicate.event)) : beginnings(predicate.event, columns)
    case "BeganUntil":
    case "StateUnknown":
      return how === "negated" ? given(columns.state(predicate.state)?.from) : []
    case "EndedUntil": {
      const state = columns.state(predicate.state)
      return how === "negated" && state !== undefined ? [state.from, state.until] : []
    }
    default:
      return []
  }
}

const given = (column: Column | undefined): ReadonlyArray<Column> => (column === undefined ? [] : [column])

/** The column has a value that is a day or an instant. */
const dated = (column: Column): Condition => ({ _tag: "Until", column, day: last })
const readable = (column: Column): Condition => any([empty(column), dated(column)])

const isBounded = (condition: Condition, column: Column): boolean =>
  condition._tag === "All"
    ? condition.of.some((each) => isBounded(each, column))
    : (condition._tag === "Until" || condition._tag === "UntilInstant") && condition.column.sql === column.sql

/** True of just the rows of which the condition is not. */
export const negate = (condition: Condition): Condition => {
  switch (condition._tag) {
    case "True":
      return no
    case "False":
      return yes
    case "All":
      return any(condition.of.map(negate))
    case "Any":
      return all(condition.of.map(negate))
    case "Until":
      return any([{ ...condition, _tag: "After" }, empty(condition.column)])
    case "After":
      return any([{ ...condition, _tag: "Until" }, empty(condition.column)])
    case "UntilInstant":
      return any([{ ...condition, _tag: "AfterInstant" }, empty(condition.column)])
    case "AfterInstant":
      return any([{ ...condition, _tag: "UntilInstant" }, empty(condition.column)])
    case "Empty":
      return filled(condition.column)
    case "Filled":
      return empty(condition.column)
  }
}

/** All hold. Bounds on one column become one bound. */
export const all = (conditions: ReadonlyArray<Condition>): Condition => combine("All", conditions)

/** One holds at least. */
export const any = (conditions: ReadonlyArray<Condition>): Condition => combine("Any", conditions)

const filled = (column: Column): Condition => (column.nullable ? { _tag: "Filled", column } : yes)
const empty = (column: Column): Condition => (column.nullable ? { _tag: "Empty", column } : no)

const combine = (tag: "All" | "Any", conditions: ReadonlyArray<Condition>): Condition => {
  const [neutral, decisive] = tag === "All" ? [yes, no] : [no, yes]
  const of = new Map<string, Condition>()
  for (const each of conditions.flatMap((condition) => (condition._tag === tag ? condition.of : [condition]))) {
    if (each._tag === decisive._tag) return decisive
    if (each._tag === neutral._tag) continue
    const key = "column" in each ? `${each._tag} ${each.column.sql}` : JSON.stringify(each)
    const other = of.get(key)
    of.set(key, other === undefined ? each : tighter(tag, other, each))
  }
  const left = [...of.values()].filter((each) => !impliedBy(tag, each, of))
  return left.length === 0 ? neutral : left.length === 1 ? (left[0] as Condition) : { _tag: tag, of: left }
}

/** Of two bounds on one column, the one that makes the other superfluous. */
const tighter = (tag: "All" | "Any", a: Condition, b: Condition): Condition => {
  const earliest = (a._tag === "Until" || a._tag === "UntilInstant") === (tag === "All")
  if ("day" in a && "day" in b) return { ...a, day: earliest ? earlier(a.day, b.day) : later(a.day, b.day) }
  if (!("instant" in a && "instant" in b)) return a
  return { ...a, instant: earliest ? Math.min(a.instant, b.instant) : Math.max(a.instant, b.instant) }
}

const bounds = ["Until", "After", "UntilInstant", "AfterInstant"] as const

/** A bounded column is filled; to ask so as well says nothing more. */
const impliedBy = (tag: "All" | "Any", each: Condition, others: ReadonlyMap<string, Condition>): boolean => {
  if (each._tag === "Filled" && tag === "All") return bounds.some((bound) => others.has(`${bound} ${each.column.sql}`))
  return tag === "Any" && "column" in each && isBound(each) && others.has(`Filled ${each.column.sql}`)
}

const isBound = ({ _tag }: Condition): boolean => bounds.some((bound) => bound === _tag)
