/**
 * Which rows nothing dates: what a rule counts from is not known of them, so they are never due, and reported.
 *
 * The calculator's reading of a rule, asked the other way round. Columns know no `never`, so an empty one is unknown,
 * or not yet where it ends a state that has begun. A period one of whose events has not come yet will be dated by it,
 * whatever is not known of the others: such a row is waited for, and not reported.
 *
 * @since 0.1.0
 */
import { last, type PlainDate } from "@lethe/core/PlainDate"
import { due } from "@lethe/retention-calculator/Compile"
import { all, always, any, impossible, not, type Predicate } from "@lethe/retention-calculator/Predicate"
import type { CategoryReading, Chain, Reading, Source, Term } from "@lethe/retention-calculator/Reading"

/** What is said of the columns of a row. */
export interface Given {
  /** Whether the row is the one that would say it. What a parent row says is reported with that row. */
  readonly isOwn: (kind: "events" | "states", name: string) => boolean
  /** The states that end with an event, because one column says both. */
  readonly endedBy: (event: string) => ReadonlyArray<string>
}

/** The rows of a category of which something is not known that a rule counts from. */
export const undated = (reading: CategoryReading, given: Given): Predicate =>
  any(reading.purposes.map((purpose) => undatedBy(purpose.reading, given)))

const undatedBy = (reading: Reading, given: Given): Predicate => {
  const stateUnknown = (state: string): Predicate =>
    given.isOwn("states", state) ? { _tag: "StateUnknown", state } : impossible
  switch (reading._tag) {
    case "Terms":
      return any(reading.terms.map(({ term }) => termUndated(term, given)))
    case "While":
      return any([
        stateUnknown(reading.state),
        reading.afterwards === undefined ? impossible : undatedBy(reading.afterwards, given)
      ])
    case "OnlyIf": {
      const unknown = given.isOwn("events", reading.event) ? eventUnknown(reading.event, given) : impossible
      return any([unknown, undatedBy(reading.of, given)])
    }
    case "Ending":
    case "Restricted":
      return undatedBy(reading.of, given)
    case "NoDay":
    case "UntilObjection":
      return impossible
    default:
      return any(reading.of.map((each) => undatedBy(each, given)))
  }
}

/** No day of an event. Where its column ends a state, an empty one says that the state lasts, once it has begun. */
const eventUnknown = (event: string, given: Given): Predicate =>
  all([
    { _tag: "HasNoDay", event },
    ...given.endedBy(event).map((state): Predicate => ({ _tag: "StateUnknown", state }))
  ])

/**
 * None of its events has a day, or is to come; or the state is unknown that would prolong it, which is
 * told also where the provision may turn out not to be in force for the day.
 */
const termUndated = (term: Term, given: Given): Predicate => {
  const chains = term.chains.map((chain) => chainOf(chain, given))
  const { extendedWhile } = term
  const dated = hasDayOf(chains)
  const noDay = all([not(dated), ...chains.map(({ unknown }) => unknown)])
  const isOwn = term.chains.flat(2).every((source) => isOwnSource(source, given))
  const notKnownWhether: Predicate =
    extendedWhile !== undefined && given.isOwn("states", extendedWhile)
      ? all([dated, { _tag: "StateUnknown", state: extendedWhile }])
      : impossible
  return any([isOwn ? noDay : impossible, notKnownWhether])
}

/** What is still to come will be the latest: until then there is no day. One alone that has its day awaits none. */
const hasDayOf = (each: ReadonlyArray<Pick<Known, "hasDay" | "awaited">>): Predicate => {
  const some = any(each.map(({ hasDay }) => hasDay))
  return each.length === 1 ? some : all([some, not(any(each.map(({ awaited }) => awaited)))])
}

const isOwnSource = (source: Source, given: Given): boolean =>
  source._tag === "Event"
    ? given.isOwn("events", source.event)
    : source.storage.reads.events.every((event) => given.isOwn("events", event)) &&
      source.storage.reads.states.every((state) => given.isOwn("states", state))

/** What can be said of a day to count from. */
interface Known {
  readonly hasDay: Predicate
  /** It has no day, and nobody knows whether it will. */
  readonly unknown: Predicate
  /** It has no day yet. */
  readonly awaited: Predicate
}

/** Another group stands in only where nothing at all is known of the first. */
const chainOf = (chain: Chain, given: Given): Known => {
  const [group = [], ...rest] = chain
  const sources = group.map((source) => sourceOf(source, given))
  const awaited = any(sources.map((source) => source.awaited))
  const hasDay = hasDayOf(sources)
  if (rest.length === 0)
    return { hasDay, unknown: all(sources.map(({ silent, vague }) => any([silent, vague]))), awaited }
  const other = chainOf(rest, given)
  const nothingKnown = all(sources.map(({ silent }) => silent))
  const vague = all([not(hasDay), any(sources.map((source) => source.vague))])
  return {
    hasDay: any([hasDay, all([nothingKnown, other.hasDay])]),
    unknown: any([vague, all([nothingKnown, other.unknown])]),
    awaited: any([awaited, all([nothingKnown, other.awaited])])
  }
}

interface KnownSource {
  readonly hasDay: Predicate
  /** Nothing is known of it. */
  readonly silent: Predicate
  /** Something is known, but not when it ends. */
  readonly vague: Predicate
  /** It has no day yet. */
  readonly awaited: Predicate
}

const sourceOf = (source: Source, given: Given): KnownSource => {
  if (source._tag === "Event") {
    const { event } = source
    const silent = eventUnknown(event, given)
    const awaited = all([{ _tag: "HasNoDay", event }, not(silent)])
    return { hasDay: { _tag: "HasDay", event }, silent, vague: impossible, awaited }
  }
  const { storage } = source
  const hasDay = endsSometime(storage)
  const { events, states } = storage.reads
  const silent = all([
    events.length + states.length > 0 ? always : impossible,
    ...events.map((event) => eventUnknown(event, given)),
    ...states.map((state): Predicate => ({ _tag: "StateUnknown", state }))
  ])
  const anywhere: Given = { ...given, isOwn: () => true }
  const awaited = all([not(hasDay), not(silent)])
  return { hasDay, silent, vague: all([awaited, undated(storage, anywhere)]), awaited }
}

/** Its rules name a last day, whenever that is. */
const endsSometime = (storage: CategoryReading): Predicate => due(storage, { day: last as PlainDate })
