/**
 * What is due at a moment, as a condition on a record's events and states.
 *
 * The calculator, the SQL and the filters of other databases are readings of this one value, which is why a dry run,
 * an erasure and an explanation cannot differ.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import { dayOf, endOfPurpose, type KnownFacts, own } from "./Facts.ts"

export type Predicate =
  | { readonly _tag: "True" }
  | { readonly _tag: "False" }
  | { readonly _tag: "All"; readonly of: ReadonlyArray<Predicate> }
  | { readonly _tag: "Any"; readonly of: ReadonlyArray<Predicate> }
  | { readonly _tag: "Not"; readonly of: Predicate }
  /** The event has a known day, on or before this one. */
  | { readonly _tag: "HappenedUntil"; readonly event: string; readonly day: PlainDate }
  /** The event happened at this instant or before; of an event known to the day, its first instant. */
  | {
      readonly _tag: "HappenedBy"
      readonly event: string
      /** Milliseconds since 1970. */
      readonly instant: number
      /** The day of the instant. */
      readonly day: PlainDate
    }
  /** The event has a known day. */
  | { readonly _tag: "HasDay"; readonly event: string }
  /** The event has no known day: not yet, never, or unknown. */
  | { readonly _tag: "HasNoDay"; readonly event: string }
  /** The event is known not to have happened yet. Columns say so of an event that ends a state which lasts. */
  | { readonly _tag: "NotYet"; readonly event: string }
  /** The event is known never to come. Columns cannot say so. */
  | { readonly _tag: "NeverHappens"; readonly event: string }
  /** The state is over, its last day known and on or before this one. */
  | { readonly _tag: "EndedUntil"; readonly state: string; readonly day: PlainDate }
  /** The state began on or before this day. */
  | { readonly _tag: "BeganUntil"; readonly state: string; readonly day: PlainDate }
  /** Nothing is known of the state. */
  | { readonly _tag: "StateUnknown"; readonly state: string }
  /** The state is known never to have been. Columns cannot say so. */
  | { readonly _tag: "NeverWas"; readonly state: string }
  /** The purpose has ended for the person, where `byObjection` also by that: its last day is on or before this one. */
  | {
      readonly _tag: "PurposeEndedUntil"
      readonly purpose: string
      readonly byObjection: boolean
      readonly day: PlainDate
    }
  /** The purpose never applied to the person. */
  | { readonly _tag: "PurposeNever"; readonly purpose: string }
  /** The other category was erased on or before this day. */
  | { readonly _tag: "ErasedUntil"; readonly category: string; readonly day: PlainDate }

export const always: Predicate = { _tag: "True" }
export const impossible: Predicate = { _tag: "False" }

/** All hold. What is trivial or implied disappears. */
export const all = (predicates: ReadonlyArray<Predicate>): Predicate => combine("All", predicates)

/** One holds at least. */
export const any = (predicates: ReadonlyArray<Predicate>): Predicate => combine("Any", predicates)

/** It does not hold. */
export const not = (of: Predicate): Predicate => {
  switch (of._tag) {
    case "True":
      return impossible
    case "False":
      return always
    case "Not":
      return of.of
    case "HasDay":
      return { ...of, _tag: "HasNoDay" }
    case "HasNoDay":
      return { ...of, _tag: "HasDay" }
    default:
      return { _tag: "Not", of }
  }
}

const combine = (tag: "All" | "Any", predicates: ReadonlyArray<Predicate>): Predicate => {
  const [neutral, decisive, dual] =
    tag === "All" ? (["True", "False", "Any"] as const) : (["False", "True", "All"] as const)
  const terms = new Map(
    predicates
      .flatMap((each) => (each._tag === tag ? each.of : [each]))
      .filter(({ _tag }) => _tag !== neutral)
      .map((each) => [keyOf(each), each])
  )
  const of = [...terms.values()].filter(
    // Absorption: "a and (a or b)" is "a".
    (each) => !(each._tag === dual && each.of.some((inner) => terms.has(keyOf(inner))))
  )
  if (of.some(({ _tag }) => _tag === decisive)) return { _tag: decisive }
  return of.length === 0 ? { _tag: neutral } : of.length === 1 ? (of[0] as Predicate) : { _tag: tag, of }
}

/**
 * What tells one predicate from another. A large one is told by itself alone: to find that two large ones are alike
 * would cost more than it saves.
 */
const keyOf = (predicate: Predicate): string | Predicate => {
  const known = keys.get(predicate)
  if (known !== undefined) return known
  const key = keyMade(predicate)
  keys.set(predicate, key)
  return key
}

const keyMade = (predicate: Predicate): string | Predicate => {
  if (predicate._tag !== "All" && predicate._tag !== "Any" && predicate._tag !== "Not") return JSON.stringify(predicate)
  let key: string = predicate._tag
  for (const each of predicate._tag === "Not" ? [predicate.of] : predicate.of) {
    const part = keyOf(each)
    if (typeof part !== "string" || key.length + part.length > mostOfKey) return predicate
    key += `,${part}`
  }
  return `(${key})`
}

const mostOfKey = 400
const keys = new WeakMap<Predicate, string | Predicate>()

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
    case "Not":
      return !matches(predicate.of, facts)
    case "EndedUntil":
    case "BeganUntil":
    case "StateUnknown":
    case "NeverWas":
      return matchesState(predicate, facts)
    case "PurposeEndedUntil":
    case "PurposeNever":
      return matchesPurpose(predicate, facts)
    case "ErasedUntil": {
      const day = own(facts.erased, predicate.category)
      return day !== undefined && day <= predicate.day
    }
    default:
      return matchesEvent(predicate, facts)
  }
}

type Atom<Tag> = Extract<Predicate, { readonly _tag: Tag }>
type OfEvent = Atom<"HappenedUntil" | "HappenedBy" | "HasDay" | "HasNoDay" | "NotYet" | "NeverHappens">
type OfState = Atom<"EndedUntil" | "BeganUntil" | "StateUnknown" | "NeverWas">
type OfPurpose = Atom<"PurposeEndedUntil" | "PurposeNever">

const matchesEvent = (predicate: OfEvent, facts: KnownFacts): boolean => {
  const day = dayOf(facts, predicate.event)
  switch (predicate._tag) {
    case "HappenedUntil":
      return day !== undefined && day <= predicate.day
    case "HappenedBy": {
      const instant = own(facts.instants, predicate.event)
      return instant === undefined ? day !== undefined && day <= predicate.day : instant <= predicate.instant
    }
    case "HasDay":
      return day !== undefined
    case "HasNoDay":
      return day === undefined
    case "NotYet":
      return own(facts.events, predicate.event) === "not-yet"
    case "NeverHappens":
      return own(facts.events, predicate.event) === "never"
  }
}

const matchesState = (predicate: OfState, facts: KnownFacts): boolean => {
  const state = own(facts.states, predicate.state)
  switch (predicate._tag) {
    case "EndedUntil":
      return state?._tag === "Ended" && state.lastDay <= predicate.day
    case "BeganUntil":
      return state !== undefined && "first" in state && state.first !== undefined && state.first <= predicate.day
    case "StateUnknown":
      return state === undefined
    case "NeverWas":
      return state?._tag === "Never"
  }
}

const matchesPurpose = (predicate: OfPurpose, facts: KnownFacts): boolean => {
  const said = own(facts.purposes, predicate.purpose)
  if (predicate._tag === "PurposeNever") return said === "never"
  if (said === undefined || said === "never") return false
  const end = endOfPurpose(said, { byObjection: predicate.byObjection })
  return end !== undefined && end <= predicate.day
}
