/**
 * A period, for a moment, as a predicate: its event happened until a cut-off.
 *
 * @since 0.1.0
 */
import { add, addDays, toEpochDay } from "@lethe/core/DateArithmetic"
import type { Period } from "@lethe/core/Period"
import { last, type PlainDate } from "@lethe/core/PlainDate"
import { dayAt, firstInstantAfter } from "@lethe/core/Zone"
import { hour, startInstant } from "./Counted.ts"
import { instantOf, type Now } from "./Moment.ts"
import { all, always, any, impossible, not, type Predicate } from "./Predicate.ts"
import type { CategoryReading, Chain, Place, Reading, Sets, Source, Term, Way } from "./Reading.ts"
import { cutoff, latestDay } from "./Start.ts"

/** A rule's predicates for one moment. */
export interface Compiled {
  /** The ceiling's last day is past. */
  readonly ended: Predicate
  /** The rule sets nothing for the record. */
  readonly nothing: Predicate
  /** No duty holds the record any longer. */
  readonly dutiesOver: Predicate
  /** No duty over the whole of it does: what is left is about parts. */
  readonly wholeOver: Predicate
  /** A ceiling that law imposes on the data is past. */
  readonly imposedEnded: Predicate
}

/** What terms are compiled with. */
export interface Asked {
  readonly place: Place
  readonly now: Now
  /** What is due of another category. */
  readonly due: (storage: CategoryReading, now: Now) => Predicate
}

export const compileTerms = (terms: (Reading & { readonly _tag: "Terms" })["terms"], asked: Asked): Compiled => {
  const compiled = terms.map(({ sets, term }) => ({ sets, covers: term.covers, ...compileTerm(term, asked) }))
  const setting = (what: Sets) => compiled.filter(({ sets }) => sets.includes(what))
  const duties = setting("duty")
  return {
    // Without a ceiling nothing ends; the terms of one rule end with the first of theirs.
    ended: any(setting("ceiling").map(({ over }) => over)),
    nothing: terms.every(({ sets }) => sets.includes("duty") && !sets.includes("ceiling")) ? always : impossible,
    dutiesOver: all(duties.map(({ released }) => released)),
    wholeOver: all(duties.filter(({ covers }) => covers === undefined).map(({ released }) => released)),
    imposedEnded: any(setting("imposed").map(({ over }) => over))
  }
}

/**
 * `over`: its last day is past, for each chain that has a day, and for one at least. `released`: a duty of that length
 * does not hold, or no longer; it never begins, or the law does not reach it and nothing else is still to come.
 */
const compileTerm = (term: Term, asked: Asked): { readonly over: Predicate; readonly released: Predicate } => {
  const chains = term.chains.map((chain) => parts(chain, asked))
  const over = all([latestOver(chains), procedureOver(term, asked)])
  const notInForce = all([
    any(chains.map(({ uncovered }) => uncovered)),
    not(any(chains.map(({ awaited }) => awaited)))
  ])
  return { over, released: any([over, neverStarts(term), notInForce]) }
}

const procedureOver = ({ extendedWhile: state }: Term, { now }: Asked): Predicate =>
  state === undefined
    ? always
    : any([
        { _tag: "EndedUntil", state, day: addDays(now.day, -1) },
        { _tag: "NeverWas", state }
      ])

/** What can be said of a day to count from, or of several. */
interface Parts {
  readonly over: Predicate
  readonly hasDay: Predicate
  /** It has none yet, and will have one. */
  readonly awaited: Predicate
  /** It has one, which the provision does not reach. */
  readonly uncovered: Predicate
}

const latestOver = (each: ReadonlyArray<Parts>): Predicate =>
  each.length === 1
    ? (each[0] as Parts).over
    : all([
        any(each.map(({ over }) => over)),
        // What is still to come will be the latest.
        ...each.map(({ over, hasDay, awaited }) => any([over, all([not(hasDay), not(awaited)])]))
      ])

/** Of the first group that has a day, or awaits one. */
const parts = (chain: Chain, asked: Asked): Parts => {
  const [group = [], ...rest] = chain
  const sources = group.map((source) => partsOf(source, asked))
  const first: Parts = {
    over: latestOver(sources),
    hasDay: any(sources.map(({ hasDay }) => hasDay)),
    awaited: any(sources.map(({ awaited }) => awaited)),
    uncovered: all([any(sources.map(({ uncovered }) => uncovered)), not(any(sources.map(({ awaited }) => awaited)))])
  }
  if (rest.length === 0) return first
  const other = parts(rest, asked)
  const otherwise = (predicate: Predicate) => all([not(first.hasDay), not(first.awaited), predicate])
  return {
    over: any([first.over, otherwise(other.over)]),
    hasDay: any([first.hasDay, otherwise(other.hasDay)]),
    awaited: any([first.awaited, otherwise(other.awaited)]),
    uncovered: any([first.uncovered, otherwise(other.uncovered)])
  }
}

const partsOf = (source: Source, asked: Asked): Parts => {
  const hasDay: Predicate =
    source._tag === "Event" ? { _tag: "HasDay", event: source.event } : ended(source, last, asked)
  const covered = any(source.ways.map((way) => inRange(way, source, asked)))
  return {
    over: any(source.ways.map((way) => all([inRange(way, source, asked), wayOver(way, source, asked)]))),
    hasDay,
    awaited:
      source._tag === "Event"
        ? { _tag: "NotYet", event: source.event }
        : all([not(hasDay), not(isSilent(source.storage))]),
    uncovered: all([hasDay, not(covered)])
  }
}

/** Whether the day to count from is on or before this one. */
const ended = (source: Source, day: PlainDate, { due }: Asked): Predicate =>
  source._tag === "Event"
    ? { _tag: "HappenedUntil", event: source.event, day }
    : any([
        { _tag: "ErasedUntil", category: source.category, day },
        // A storage whose last day is that day is over on the next.
        storageOver(source.storage, addDays(day, 1), due)
      ])

/** What is over of a storage is asked for the same days again and again: by each term that waits for it. */
const storageOver = (storage: CategoryReading, day: PlainDate, due: Asked["due"]): Predicate => {
  const known = storages.get(storage) ?? new Map<PlainDate, Predicate>()
  const found = known.get(day) ?? due(storage, { day })
  if (known.size >= mostDays) known.clear()
  known.set(day, found)
  storages.set(storage, known)
  return found
}

const mostDays = 64
const storages = new WeakMap<CategoryReading, Map<PlainDate, Predicate>>()

/** Where the provision changed with the events: whether it is the one for that day. */
const inRange = ({ from, until }: Way, source: Source, asked: Asked): Predicate => {
  const { yearEnds } = asked.place
  // The latest day that the host's snap still brings before another.
  const before = (day: PlainDate) => cutoff(day, { snaps: source.host }, yearEnds)
  const [lower, upper] = [from && before(from), until && before(addDays(until, 1))]
  return all([
    lower === undefined ? always : not(ended(source, lower, asked)),
    until === undefined ? always : upper === undefined ? impossible : ended(source, upper, asked)
  ])
}

const wayOver = (way: Way, source: Source, asked: Asked): Predicate => {
  const { place, now } = asked
  const { counting, hours } = way
  if (hours === undefined) {
    const until = cutoff(now.day, counting, place.yearEnds)
    return until === undefined ? impossible : ended(source, until, asked)
  }
  // Where backups count, it expires on a day, and from there on the tail runs.
  const expired = counting.backups === undefined ? instantOf(now, place.zone) : beforeTail(way, asked)
  if (source._tag === "Event" && counting.snaps.length === 0) {
    const instant = expired - hours * hour
    return { _tag: "HappenedBy", event: source.event, instant, day: dayAt(instant, place.zone) }
  }
  const last = toEpochDay(dayAt(expired, place.zone))
  const until = latestDay((day) => startInstant(day, undefined, way, place) + hours * hour <= expired, {
    from: last - Math.ceil(hours / 24) - 366 * (counting.snaps.length + 1) - 3,
    until: last + 3
  })
  return until === undefined ? impossible : ended(source, until, asked)
}

/** The last instant of a period at which its backups, that keep it longer, are all gone by the moment. */
const beforeTail = ({ counting }: Way, { place, now }: Asked): number => {
  // It must be gone by a day that lies before the tail of what went on the moment's own.
  return firstInstantAfter(addDays(add(now.day, counting.backups as Period), -1), place.zone)
}

const isSilent = ({ reads }: CategoryReading): Predicate =>
  all([
    reads.events.length + reads.states.length > 0 ? always : impossible,
    ...reads.events.map((event) =>
      all([{ _tag: "HasNoDay", event }, not({ _tag: "NotYet", event }), not({ _tag: "NeverHappens", event })])
    ),
    ...reads.states.map((state): Predicate => ({ _tag: "StateUnknown", state }))
  ])

const neverStarts = ({ chains }: Term): Predicate =>
  all(
    chains
      .flat(2)
      .map(
        (source): Predicate => (source._tag === "Event" ? { _tag: "NeverHappens", event: source.event } : impossible)
      )
  )
