/**
 * A retention predicate over columns: the same condition, once it is known which column says what.
 *
 * A column may be empty, and an empty column satisfies no comparison; so a condition is negated here, by De Morgan,
 * and never by SQL's `NOT`, whose third truth value would lose the rows that must stay.
 *
 * @since 0.1.0
 */
import { earlier, later, type PlainDate } from "@lethe/core/PlainDate"
import type { Predicate } from "@lethe/retention-calculator/Predicate"

/** A column that holds a day, or an instant that is read as a day in the register's zone. */
export interface Column {
  /** As SQL names it, quoted: `"customer"."closedAt"`. */
  readonly sql: string
  readonly holds: "day" | "instant"
  readonly nullable: boolean
}

/** Which columns say when an event happened, and when a state began and ended. */
export interface Columns {
  readonly event: (name: string) => Column
  readonly state: (name: string) => { readonly from: Column; readonly until: Column }
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
  | { readonly _tag: "Empty"; readonly column: Column }
  | { readonly _tag: "Filled"; readonly column: Column }

const yes: Condition = { _tag: "True" }
const no: Condition = { _tag: "False" }

/** The predicate as a condition over columns. */
export const from = (predicate: Predicate, columns: Columns): Condition => {
  switch (predicate._tag) {
    case "True":
      return yes
    case "False":
    case "NeverHappens":
    case "NeverWas":
      return no
    case "All":
      return all(predicate.of.map((each) => from(each, columns)))
    case "Any":
      return any(predicate.of.map((each) => from(each, columns)))
    case "HappenedUntil":
      return { _tag: "Until", column: columns.event(predicate.event), day: predicate.day }
    case "HasDay":
      return filled(columns.event(predicate.event))
    case "HasNoDay":
      return empty(columns.event(predicate.event))
    case "StateUnknown":
      return empty(columns.state(predicate.state).from)
    case "EndedUntil": {
      const state = columns.state(predicate.state)
      return all([filled(state.from), { _tag: "Until", column: state.until, day: predicate.day }])
    }
  }
}

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
  if (!("day" in a && "day" in b)) return a
  const earliest = (a._tag === "Until") === (tag === "All")
  return { ...a, day: earliest ? earlier(a.day, b.day) : later(a.day, b.day) }
}

/** A bounded column is filled; to ask so as well says nothing more. */
const impliedBy = (tag: "All" | "Any", each: Condition, others: ReadonlyMap<string, Condition>): boolean => {
  if (each._tag === "Filled" && tag === "All")
    return others.has(`Until ${each.column.sql}`) || others.has(`After ${each.column.sql}`)
  if ((each._tag === "Until" || each._tag === "After") && tag === "Any") return others.has(`Filled ${each.column.sql}`)
  return false
}
