/**
 * What a rule says of one record: its storage window, and how it came about.
 *
 * @since 0.1.0
 */
import type { LegalSource } from "@lethe/core/LegalSource"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Statute } from "@lethe/core/Statute"
import type { KnownFacts, State } from "./Facts.ts"
import { dayOf, own } from "./Predicate.ts"
import type { Reading, Sets, Term } from "./Reading.ts"
import * as Start from "./Start.ts"
import {
  type Ceiling,
  earlierCeiling,
  type Floor,
  longest,
  never,
  none,
  nothing,
  shortest,
  type StorageWindow,
  until,
  upTo
} from "./StorageWindow.ts"

/** How a window came about, as a tree that can be computed again: each node's window follows from what it holds. */
export type Derivation =
  /** A period counted from the latest of its events. */
  | {
      readonly _tag: "Counted"
      readonly sets: ReadonlyArray<Sets>
      readonly event: string
      readonly day: PlainDate
      readonly counting: Start.Counting
      readonly start: PlainDate
      readonly lastDay: PlainDate
      readonly provision?: Statute
      readonly window: StorageWindow
    }
  /** A period that has not begun. */
  | {
      readonly _tag: "Waiting"
      readonly sets: ReadonlyArray<Sets>
      readonly events: ReadonlyArray<string>
      readonly because: "not-yet" | "unknown" | "never"
      readonly period?: Period
      readonly provision?: Statute
      readonly window: StorageWindow
    }
  | { readonly _tag: "Lasting"; readonly state: string; readonly is: State | undefined; readonly window: StorageWindow }
  | {
      readonly _tag: "Combined"
      readonly how: "all-of-one-rule" | "longest" | "shortest" | "not-said-which" | "while-then"
      readonly of: ReadonlyArray<Derivation>
      readonly window: StorageWindow
    }
  | {
      readonly _tag: "OnlyIf"
      readonly event: string
      readonly happened: "yes" | "not-yet" | "unknown" | "never"
      readonly of?: Derivation
      readonly window: StorageWindow
    }
  | {
      readonly _tag: "NoDay"
      readonly why: "without-limit" | "undetermined" | "recommendation"
      readonly words: string
      /** What its last day would be, if there were one. */
      readonly sets: ReadonlyArray<Sets>
      /** The last day a recommendation gives. It makes nothing due. */
      readonly recommended?: { readonly day: PlainDate; readonly source: LegalSource }
      readonly window: StorageWindow
    }

/** Evaluates a rule, as it was read in its register, for the facts of a record. */
export const evaluate = (reading: Reading, facts: KnownFacts, yearEnds: string): Derivation => {
  const inner = (each: Reading) => evaluate(each, facts, yearEnds)
  switch (reading._tag) {
    case "Terms": {
      const [first, ...others] = reading.terms.map(({ sets, term }) => evaluateTerm(sets, term, facts, yearEnds))
      return others.length === 0 ? (first as Derivation) : combined("all-of-one-rule", [first as Derivation, ...others])
    }
    case "While": {
      const lasting = evaluateState(reading.state, facts)
      return reading.afterwards === undefined ? lasting : combined("while-then", [lasting, inner(reading.afterwards)])
    }
    case "Longest":
      return combined("longest", reading.of.map(inner))
    case "Shortest":
      return combined("shortest", reading.of.map(inner))
    case "NotSaidWhich":
      return combined("not-said-which", reading.of.map(inner))
    case "OnlyIf":
      return evaluateOnlyIf(reading.event, () => inner(reading.of), facts)
    case "NoDay":
      return evaluateNoDay(reading, facts, yearEnds)
  }
}

/** The window of several derivations, by the way they combine. */
export const windowOf = (
  how: (Derivation & { readonly _tag: "Combined" })["how"],
  windows: ReadonlyArray<StorageWindow>
): StorageWindow => {
  if (how === "all-of-one-rule") return windows.reduce(together)
  return windows.reduce(how === "shortest" ? shortest : longest)
}

/** Floors by the latest, ceilings by the earliest: the terms of one rule, and the rules of one purpose. */
export const together = (a: StorageWindow, b: StorageWindow): StorageWindow => ({
  ...longest(a, b),
  ceiling: earlierCeiling(a.ceiling, b.ceiling)
})

/** The window of a term whose last day is known. */
export const windowUntil = (sets: ReadonlyArray<Sets>, lastDay: PlainDate): StorageWindow =>
  windowWith(sets, until(lastDay), until(lastDay))

const windowWith = (sets: ReadonlyArray<Sets>, floor: Floor, ceiling: Ceiling): StorageWindow => ({
  duty: sets.includes("duty") ? floor : none,
  minimum: sets.includes("minimum") ? floor : none,
  // A duty alone says nothing of the end: other purposes' ceilings decide, once it is over. A company's own minimum
  // without an end has none.
  ceiling: sets.includes("ceiling") ? ceiling : sets.includes("duty") ? nothing : never,
  imposed: sets.includes("imposed") ? ceiling : nothing
})

/** The window of what has no last day. What must be kept until a day that is not said must be kept. */
export const windowWithoutDay = (sets: ReadonlyArray<Sets>, words: string): StorageWindow => ({
  duty: sets.includes("duty") ? { _tag: "Open" } : none,
  minimum: sets.includes("minimum") ? { _tag: "Open" } : none,
  ceiling: { _tag: "Never", words },
  imposed: nothing
})

const combined = (
  how: (Derivation & { readonly _tag: "Combined" })["how"],
  of: ReadonlyArray<Derivation>
): Derivation => ({
  _tag: "Combined",
  how,
  of,
  window: windowOf(
    how,
    of.map(({ window }) => window)
  )
})

const evaluateTerm = (sets: ReadonlyArray<Sets>, term: Term, facts: KnownFacts, yearEnds: string): Derivation => {
  const provision = term.provision === undefined ? {} : { provision: term.provision }
  const latest = latestOf(term, facts, yearEnds)
  if (latest !== undefined) {
    return { _tag: "Counted", sets, ...latest, ...provision, window: windowUntil(sets, latest.lastDay) }
  }
  const known = term.events.map(({ event }) => own(facts.events, event))
  const because = known.every((value) => value === "never")
    ? "never"
    : known.includes(undefined)
      ? "unknown"
      : "not-yet"
  const period = term.events[0]?.counting.period
  return {
    _tag: "Waiting",
    sets,
    events: term.events.map(({ event }) => event),
    because,
    ...(period === undefined ? {} : { period }),
    ...provision,
    window:
      because === "never"
        ? windowWith(sets, none, never)
        : windowWith(sets, { _tag: "Open" }, { _tag: "Open", because })
  }
}

interface Latest {
  readonly event: string
  readonly day: PlainDate
  readonly counting: Start.Counting
  readonly start: PlainDate
  readonly lastDay: PlainDate
}

/** The event whose period ends last, of those whose day is known. */
const latestOf = (term: Term, facts: KnownFacts, yearEnds: string): Latest | undefined => {
  let latest: Latest | undefined
  for (const { event, counting } of term.events) {
    const day = dayOf(facts, event)
    if (day === undefined) continue
    const lastDay = Start.lastDay(day, counting, yearEnds)
    if (latest !== undefined && latest.lastDay >= lastDay) continue
    latest = { event, day, counting, start: Start.startOf(day, counting.snaps, yearEnds), lastDay }
  }
  return latest
}

const evaluateState = (state: string, facts: KnownFacts): Derivation => {
  const is = own(facts.states, state)
  const ceiling: Ceiling =
    is === undefined
      ? { _tag: "Open", because: "unknown" }
      : is._tag === "Lasts"
        ? { _tag: "Open", because: "lasts" }
        : is._tag === "Never"
          ? nothing
          : until(is.lastDay)
  return { _tag: "Lasting", state, is, window: upTo(ceiling) }
}

const evaluateOnlyIf = (event: string, of: () => Derivation, facts: KnownFacts): Derivation => {
  const known = own(facts.events, event)
  if (known === "never") return { _tag: "OnlyIf", event, happened: "never", window: upTo(nothing) }
  const inner = of()
  if (dayOf(facts, event) !== undefined)
    return { _tag: "OnlyIf", event, happened: "yes", of: inner, window: inner.window }
  const because = known === undefined ? "unknown" : "not-yet"
  // It may apply or not: nothing has ended, and what it says must be kept is kept.
  const { duty, minimum } = inner.window
  return {
    _tag: "OnlyIf",
    event,
    happened: because,
    of: inner,
    window: { duty, minimum, ceiling: { _tag: "Open", because }, imposed: nothing }
  }
}

const evaluateNoDay = (
  reading: Reading & { readonly _tag: "NoDay" },
  facts: KnownFacts,
  yearEnds: string
): Derivation => {
  const latest = reading.term && latestOf(reading.term, facts, yearEnds)
  const source = reading.term?.provision?.source
  return {
    _tag: "NoDay",
    why: reading.why,
    words: reading.words,
    sets: reading.sets,
    ...(latest === undefined || source === undefined ? {} : { recommended: { day: latest.lastDay, source } }),
    window: windowWithoutDay(reading.sets, reading.words)
  }
}
