/**
 * What is due on a day, as a condition on a record's events and states.
 *
 * The calculator, the SQL and the filters of other databases are readings of this one value, which is why a dry run,
 * an erasure and an explanation cannot differ.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { KnownFacts } from "./Facts.ts"

export type Predicate =
  | { readonly _tag: "True" }
  | { readonly _tag: "False" }
  | { readonly _tag: "All"; readonly of: ReadonlyArray<Predicate> }
  | { readonly _tag: "Any"; readonly of: ReadonlyArray<Predicate> }
  /** The event has a known day, on or before this one. */
  | { readonly _tag: "HappenedUntil"; readonly event: string; readonly day: PlainDate }
  /** The event has a known day. */
  | { readonly _tag: "HasDay"; readonly event: string }
  /** The event has no known day: not yet, never, or unknown. */
  | { readonly _tag: "HasNoDay"; readonly event: string }
  /** The event is known never to come. Columns cannot say so. */
  | { readonly _tag: "NeverHappens"; readonly event: string }
  /** The state is over, its last day known and on or before this one. */
  | { readonly _tag: "EndedUntil"; readonly state: string; readonly day: PlainDate }
  /** Nothing is known of the state. */
  | { readonly _tag: "StateUnknown"; readonly state: string }
  /** The state is known never to have been. Columns cannot say so. */
  | { readonly _tag: "NeverWas"; readonly state: string }

export const always: Predicate = { _tag: "True" }
export const impossible: Predicate = { _tag: "False" }

/** All hold. What is trivial or implied disappears. */
export const all = (predicates: ReadonlyArray<Predicate>): Predicate => combine("All", predicates)

/** One holds at least. */
export const any = (predicates: ReadonlyArray<Predicate>): Predicate => combine("Any", predicates)

const combine = (tag: "All" | "Any", predicates: ReadonlyArray<Predicate>): Predicate => {
  const [neutral, decisive, dual] =
    tag === "All" ? (["True", "False", "Any"] as const) : (["False", "True", "All"] as const)
  const terms = new Map(
    predicates
      .flatMap((each) => (each._tag === tag ? each.of : [each]))
      .filter(({ _tag }) => _tag !== neutral)
      .map((each) => [JSON.stringify(each), each])
  )
  const of = [...terms.values()].filter(
    // Absorption: "a and (a or b)" is "a".
    (each) => !(each._tag === dual && each.of.some((inner) => terms.has(JSON.stringify(inner))))
  )
  if (of.some(({ _tag }) => _tag === decisive)) return { _tag: decisive }
  return of.length === 0 ? { _tag: neutral } : of.length === 1 ? (of[0] as Predicate) : { _tag: tag, of }
}

/** Whether the facts satisfy the predicate. */
export const matches = (predicate: Predicate, facts: KnownFacts): boolean => {
  switch (predicate._tag) {
    case "True":
      return true
    case "False":
      return false
    case "All":
      return predicate.of.every((each) => matches(each, facts))
    case "Any":
      return predicate.of.some((each) => matches(each, facts))
    case "HappenedUntil": {
      const day = dayOf(facts, predicate.event)
      return day !== undefined && day <= predicate.day
    }
    case "HasDay":
      return dayOf(facts, predicate.event) !== undefined
    case "HasNoDay":
      return dayOf(facts, predicate.event) === undefined
    case "NeverHappens":
      return own(facts.events, predicate.event) === "never"
    case "EndedUntil": {
      const state = own(facts.states, predicate.state)
      return state?._tag === "Ended" && state.lastDay <= predicate.day
    }
    case "StateUnknown":
      return own(facts.states, predicate.state) === undefined
    case "NeverWas":
      return own(facts.states, predicate.state)?._tag === "Never"
  }
}

/** The known day of an event. */
export const dayOf = (facts: KnownFacts, event: string): PlainDate | undefined => {
  const value = own(facts.events, event)
  return value === undefined || value === "never" || value === "not-yet" ? undefined : value
}

/** A value of a record, and nothing that it inherits. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
