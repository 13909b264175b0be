/**
 * What a period says of one record: counted from the latest of the days that are known, or not begun.
 *
 * @since 0.1.0
 */
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import { earlier } from "@lethe/core/PlainDate"
import type { Statute } from "@lethe/core/Statute"
import type { Instant } from "@lethe/core/Zone"
import { type Counted, counted } from "./Counted.ts"
import { type KnownFacts, own, type State } from "./Facts.ts"
import type { CategoryReading, Chain, Place, Sets, Source, Term } from "./Reading.ts"
import type { Counting } from "./Start.ts"
import {
  type Ceiling,
  expiring,
  type Floor,
  none,
  type StorageWindow,
  until,
  nothing,
  compareEnds,
  windowWith,
  windowWithoutDay
} from "./StorageWindow.ts"

export type TermDerivation =
  /** A period counted from the latest of its events. */
  | {
      readonly _tag: "Counted"
      readonly sets: ReadonlyArray<Sets>
      /** The event; or the category whose end it is. */
      readonly event: string
      readonly day: PlainDate
      /** Of a period in hours from an event that is known to the instant, in milliseconds since 1970. */
      readonly instant?: number
      /** Of a category's end: its erasure, and its rules' last day. The earlier of the two counts. */
      readonly endOf?: { readonly erased?: PlainDate; readonly lastDay?: PlainDate }
      readonly counting: Counting
      readonly hours?: number
      readonly start: PlainDate
      readonly lastDay: PlainDate
      /** Of a period in hours that ends within its last day; exclusive. */
      readonly expiresAt?: Instant
      readonly provision?: Statute
      readonly covers?: ReadonlyArray<string>
      /** The state that prolongs a duty, and what is known of it. */
      readonly extended?: { readonly state: string; readonly is: State | undefined }
      readonly window: StorageWindow
    }
  /** A period that has not begun. */
  | {
      readonly _tag: "Waiting"
      readonly sets: ReadonlyArray<Sets>
      /** Events; and categories whose end it waits for. */
      readonly events: ReadonlyArray<string>
      /** Of these the ones of which nothing is known. */
      readonly unknown: ReadonlyArray<string>
      readonly because: "not-yet" | "unknown" | "never"
      readonly period?: Period
      readonly provision?: Statute
      readonly covers?: ReadonlyArray<string>
      readonly window: StorageWindow
    }
  /** The provision says nothing for events of that day. */
  | {
      readonly _tag: "NotInForce"
      readonly sets: ReadonlyArray<Sets>
      readonly event: string
      readonly day: PlainDate
      readonly provision: Statute
      readonly window: StorageWindow
    }

/** What terms are evaluated with. */
export interface Asked {
  readonly facts: KnownFacts
  readonly place: Place
  /** The last day of another category's storage by its rules. */
  readonly endOf: (storage: CategoryReading, facts: KnownFacts) => PlainDate | "not-yet" | "unknown"
}

export const evaluateTerm = (sets: ReadonlyArray<Sets>, term: Term, asked: Asked): TermDerivation => {
  const found = term.chains.map((chain) => resolve(chain, asked))
  const provision = term.provision === undefined ? {} : { provision: term.provision }
  const waits = found.some((each) => each._tag === "NotYet" || (each._tag === "Unknown" && each.something))
  const uncovered = found.find((each) => each._tag === "Uncovered")
  if (uncovered !== undefined && !waits) {
    const { event, day } = uncovered
    const window = windowNotInForce(sets)
    return { _tag: "NotInForce", sets, event, day, provision: term.provision as Statute, window }
  }
  const latest = found.filter((each) => each._tag === "Found").reduce<Found | undefined>(laterOf, undefined)
  if (latest !== undefined && !waits) return whenCounted(sets, term, latest, asked)
  const because = found.every(({ _tag }) => _tag === "Never")
    ? "never"
    : found.some(({ _tag }) => _tag === "Unknown")
      ? "unknown"
      : "not-yet"
  const period = term.chains[0]?.[0]?.[0]?.ways[0]?.counting.period
  return {
    _tag: "Waiting",
    sets,
    events: [...new Set(term.chains.flat(2).map(nameOf))],
    unknown: because === "unknown" ? unknownOf(term, asked.facts) : [],
    because,
    ...(period === undefined ? {} : { period }),
    ...provision,
    ...(term.covers === undefined ? {} : { covers: term.covers }),
    window:
      because === "never"
        ? windowWith(sets, none, { _tag: "Never" }, term.covers)
        : windowWith(sets, { _tag: "Open" }, { _tag: "Open", because }, term.covers)
  }
}

/** A day that a period is counted from, and where it ends. */
interface Found extends Counted {
  readonly _tag: "Found"
  readonly source: Source
  readonly endOf?: { readonly erased?: PlainDate; readonly lastDay?: PlainDate }
}

type Resolved =
  | Found
  | { readonly _tag: "Uncovered"; readonly event: string; readonly day: PlainDate }
  | { readonly _tag: "NotYet" | "Never" }
  /** Where something of it is known, nothing else stands in for it. */
  | { readonly _tag: "Unknown"; readonly something?: true }

/** The latest day of the first group that has one. Where one is still to come, no other group stands in for it. */
const resolve = (chain: Chain, asked: Asked): Resolved => {
  let unknown = false
  for (const [index, group] of chain.entries()) {
    const found = group.map((source) => resolveSource(source, asked))
    const isUnknown = found.some(({ _tag }) => _tag === "Unknown")
    if (found.some((each) => each._tag === "Unknown" && each.something)) return { _tag: "Unknown", something: true }
    const isLast = index === chain.length - 1
    // What is still to come will be the latest.
    if (found.some(({ _tag }) => _tag === "NotYet"))
      return isLast && isUnknown ? { _tag: "Unknown", something: true } : { _tag: "NotYet" }
    const uncovered = found.find(({ _tag }) => _tag === "Uncovered")
    if (uncovered !== undefined) return uncovered
    const latest = found.filter((each) => each._tag === "Found").reduce<Found | undefined>(laterOf, undefined)
    if (latest !== undefined) return latest
    unknown ||= isUnknown
  }
  return { _tag: unknown ? "Unknown" : "Never" }
}

const resolveSource = (source: Source, asked: Asked): Resolved => {
  const { facts, place } = asked
  if (source._tag === "Event") {
    const known = own(facts.events, source.event)
    if (known === undefined) return { _tag: "Unknown" }
    if (known === "not-yet" || known === "never") return { _tag: known === "never" ? "Never" : "NotYet" }
    const ends = counted(source, known, own(facts.instants, source.event), place)
    return ends === undefined
      ? { _tag: "Uncovered", event: source.event, day: known }
      : { _tag: "Found", source, ...ends }
  }
  const erased = own(facts.erased, source.category)
  const last = asked.endOf(source.storage, facts)
  const lastDay = last === "not-yet" || last === "unknown" ? undefined : last
  const day = erased === undefined || lastDay === undefined ? (erased ?? lastDay) : earlier(erased, lastDay)
  if (day === undefined) {
    if (isSilent(source.storage, facts)) return { _tag: "Unknown" }
    return last === "not-yet" ? { _tag: "NotYet" } : { _tag: "Unknown", something: true }
  }
  const ends = counted(source, day, undefined, place)
  if (ends === undefined) return { _tag: "Uncovered", event: source.category, day }
  const both = {
    ...(erased === undefined ? {} : { erased }),
    ...(lastDay === undefined ? {} : { lastDay })
  }
  return { _tag: "Found", source, ...ends, endOf: both }
}

/** Nothing is known of what the category's rules read. */
const isSilent = ({ reads }: CategoryReading, facts: KnownFacts): boolean =>
  reads.events.length + reads.states.length > 0 &&
  reads.events.every((event) => own(facts.events, event) === undefined) &&
  reads.states.every((state) => own(facts.states, state) === undefined)

const laterOf = (a: Found | undefined, b: Found): Found => (a === undefined || isBefore(a, b) ? b : a)

const isBefore = (a: Counted, b: Counted): boolean => compareEnds(endOf(a), endOf(b)) < 0

const endOf = ({ lastDay, expiresAt }: Counted): Ceiling & Floor =>
  expiresAt === undefined ? until(lastDay) : expiring(lastDay, expiresAt)

/** What is known not to have come yet, or never to come, is known. */
const unknownOf = ({ chains }: Term, { events }: KnownFacts): ReadonlyArray<string> => [
  ...new Set(
    chains
      .flat(2)
      .filter((source) => source._tag === "Storage" || own(events, source.event) === undefined)
      .map(nameOf)
  )
]

const nameOf = (source: Source): string => (source._tag === "Event" ? source.event : source.category)

const whenCounted = (
  sets: ReadonlyArray<Sets>,
  { provision, covers, extendedWhile }: Term,
  { source, day, instant, way, start, lastDay, expiresAt, endOf: storage }: Found,
  { facts }: Asked
): TermDerivation => {
  const ends = expiresAt === undefined ? until(lastDay) : expiring(lastDay, expiresAt)
  const is = extendedWhile === undefined ? undefined : own(facts.states, extendedWhile)
  const bounds = extendedWhile === undefined ? { floor: ends, ceiling: ends } : prolonged(ends, is)
  return {
    _tag: "Counted",
    sets,
    event: nameOf(source),
    day,
    ...(storage === undefined ? {} : { endOf: storage }),
    counting: way.counting,
    ...(way.hours === undefined ? {} : { hours: way.hours }),
    ...(way.hours === undefined || instant === undefined ? {} : { instant }),
    start,
    lastDay,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(provision === undefined ? {} : { provision }),
    ...(covers === undefined ? {} : { covers }),
    ...(extendedWhile === undefined ? {} : { extended: { state: extendedWhile, is } }),
    window: windowWith(sets, bounds.floor, bounds.ceiling, covers)
  }
}

/** As long as the procedure lasts, also when it began late: whoever asks for the records must find them. */
const prolonged = (
  end: Ceiling & Floor,
  is: State | undefined
): { readonly floor: Floor; readonly ceiling: Ceiling } => {
  if (is?._tag === "Never") return { floor: end, ceiling: end }
  if (is?._tag === "Ended") {
    const last = compareEnds(end, until(is.lastDay)) < 0 ? until(is.lastDay) : end
    return { floor: last, ceiling: last }
  }
  return { floor: { _tag: "Open" }, ceiling: { _tag: "Open", because: is === undefined ? "unknown" : "lasts" } }
}

/** The law does not reach the event: no duty; and no last day where the law alone would give one. */
const windowNotInForce = (sets: ReadonlyArray<Sets>): StorageWindow => ({
  ...windowWithoutDay([], "the provision is not in force for that day"),
  ...(sets.includes("ceiling") || !sets.includes("duty") ? {} : { ceiling: nothing, ordinary: nothing })
})
