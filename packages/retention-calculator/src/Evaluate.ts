/**
 * What a rule says of one record: its storage window, and how it came about.
 *
 * @since 0.1.0
 */
import type { LegalSource } from "@lethe/core/LegalSource"
import { evaluateTerm, type TermDerivation } from "./EvaluateTerm.ts"
import { endOfPurpose, type KnownFacts, dayOf, own, type State } from "./Facts.ts"
import { applied } from "./PurposeWindow.ts"
import type { CategoryReading, Place, PurposeReading, Reading, Sets } from "./Reading.ts"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { RestrictedAs } from "@lethe/core/RetentionRule"
import {
  across,
  type Ceiling,
  earlierCeiling,
  longest,
  nothing,
  shortest,
  type StorageWindow,
  until,
  upTo,
  windowWithoutDay
} from "./StorageWindow.ts"

/** How a window came about, as a tree that can be computed again: each node's window follows from what it holds. */
export type Derivation =
  | TermDerivation
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
  /** Until the person objects; on that day, where it was. */
  | {
      readonly _tag: "Objecting"
      readonly purpose: string
      readonly day?: PlainDate
      readonly window: StorageWindow
    }
  | {
      readonly _tag: "Ending"
      readonly by: Extract<Reading, { readonly _tag: "Ending" }>["by"]
      readonly assessment?: string
      readonly of: Derivation
      readonly window: StorageWindow
    }
  | { readonly _tag: "Restricted"; readonly as: RestrictedAs; readonly of: Derivation; readonly window: StorageWindow }
  | {
      readonly _tag: "NoDay"
      readonly why: "without-limit" | "undetermined" | "recommendation"
      readonly words: string
      /** What its last day would be, if there were one. */
      readonly sets: ReadonlyArray<Sets>
      readonly covers?: ReadonlyArray<string>
      /** The last day a recommendation gives. It makes nothing due. */
      readonly recommended?: { readonly day: PlainDate; readonly source: LegalSource }
      readonly window: StorageWindow
    }

/** The derivation and all inside it, each before its parts. */
export const nodesOf = (derivation: Derivation): ReadonlyArray<Derivation> => [
  derivation,
  ...partsOf(derivation).flatMap(nodesOf)
]

const partsOf = (derivation: Derivation): ReadonlyArray<Derivation> => {
  switch (derivation._tag) {
    case "Combined":
      return derivation.of
    case "Ending":
    case "Restricted":
      return [derivation.of]
    case "OnlyIf":
      return derivation.of === undefined ? [] : [derivation.of]
    default:
      return []
  }
}

/** Evaluates a rule, as it was read in its register, for the facts of a record. */
export const evaluate = (reading: Reading, facts: KnownFacts, place: Place): Derivation => {
  const inner = (each: Reading) => evaluate(each, facts, place)
  switch (reading._tag) {
    case "Terms": {
      const terms = reading.terms.map(({ sets, term }) => evaluateTerm(sets, term, { facts, place, endOf }))
      return terms.length === 1 ? (terms[0] as Derivation) : combined("all-of-one-rule", terms)
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
    case "UntilObjection":
      return evaluateObjection(reading.purpose, facts)
    case "Ending": {
      const of = inner(reading.of)
      return { ...reading, of, window: of.window }
    }
    case "Restricted": {
      const of = inner(reading.of)
      return { ...reading, of, window: { ...of.window, ordinary: nothing } }
    }
    case "NoDay":
      return evaluateNoDay(reading, facts, place)
  }
}

/** A purpose's rule for a record, and what it says for this person. */
export const evaluatePurpose = (
  purpose: PurposeReading,
  facts: KnownFacts,
  place: Place
): { readonly derivation: Derivation; readonly window: StorageWindow } => {
  const derivation = evaluate(purpose.reading, facts, place)
  return { derivation, window: applied(derivation.window, purpose, facts) }
}

/** The last day of a category's storage by its rules; why there is none. */
const endOf = ({ purposes, place }: CategoryReading, facts: KnownFacts): PlainDate | "not-yet" | "unknown" => {
  const { ceiling, duty } = across(purposes.map((each) => evaluatePurpose(each, facts, place).window))
  if (duty._tag === "Open" || ceiling._tag === "Open")
    return ceiling._tag === "Open" && ceiling.because === "unknown" ? "unknown" : "not-yet"
  if (ceiling._tag !== "Day") return "unknown"
  return duty._tag === "Day" && duty.day > ceiling.day ? duty.day : ceiling.day
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
  ceiling: earlierCeiling(a.ceiling, b.ceiling),
  ordinary: earlierCeiling(a.ordinary, b.ordinary)
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
  const { duty, whole, minimum } = inner.window
  const window = { ...upTo({ _tag: "Open", because }), duty, whole, minimum }
  return { _tag: "OnlyIf", event, happened: because, of: inner, window }
}

const evaluateObjection = (purpose: string, facts: KnownFacts): Derivation => {
  const said = own(facts.purposes, purpose)
  if (said === "never") return { _tag: "Objecting", purpose, window: upTo(nothing) }
  const day = said === undefined ? undefined : endOfPurpose(said, { byObjection: true })
  return day === undefined
    ? { _tag: "Objecting", purpose, window: upTo({ _tag: "Open", because: "not-yet" }) }
    : { _tag: "Objecting", purpose, day, window: upTo(until(day)) }
}

const evaluateNoDay = (reading: Reading & { readonly _tag: "NoDay" }, facts: KnownFacts, place: Place): Derivation => {
  const counted = reading.term && evaluateTerm([], reading.term, { facts, place, endOf })
  const source = reading.term?.provision?.source
  return {
    _tag: "NoDay",
    why: reading.why,
    words: reading.words,
    sets: reading.sets,
    ...(reading.covers === undefined ? {} : { covers: reading.covers }),
    ...(counted?._tag !== "Counted" || source === undefined ? {} : { recommended: { day: counted.lastDay, source } }),
    window: windowWithoutDay(reading.sets, reading.words, reading.covers)
  }
}
