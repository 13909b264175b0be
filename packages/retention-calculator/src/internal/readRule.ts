/** Reading one rule: what it counts from, and what its last days are. */
import type { Anchor, Snap } from "@lethe/core/Anchor"
import { type Period, units } from "@lethe/core/Period"
import type { AnyRegister, Version } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { isUndetermined } from "@lethe/core/Said"
import { type Statute, versionsOf } from "@lethe/core/Statute"
import * as Result from "effect/Result"
import {
  type CategoryReading,
  type Chain,
  NotComputable,
  placeOf,
  type Reading,
  type Sets,
  type Source,
  type Term,
  type Way
} from "../Reading.ts"

/** What a rule is read in. */
export interface Context {
  readonly version: Version
  readonly provisions: AnyRegister["provisions"]
  /** The purpose whose rule it is. */
  readonly purpose: string
  /** The categories whose end is being waited for, so that none waits for its own. */
  readonly awaiting: ReadonlyArray<string>
  /** Reads another category, whose end is waited for. */
  readonly category: (context: Context, category: string) => Result.Result<CategoryReading, NotComputable>
}

/** Reads a rule where it stands. */
export const readIn = (context: Context, rule: RetentionRule): Result.Result<Reading, NotComputable> => {
  const refused: Array<string> = []
  const reading = readRule({ ...context, refused }, rule, 0)
  return refused.length > 0 ? Result.fail(new NotComputable({ forms: [...new Set(refused)] })) : Result.succeed(reading)
}

/** As deep as JSON may be. */
const deepest = 64

interface Reader extends Context {
  readonly refused: Array<string>
}

const refusedReading = ({ refused }: Reader): Reading => {
  refused.push(`a rule that is nested deeper than ${deepest}`)
  return { _tag: "NoDay", why: "undetermined", words: "", sets: [] }
}

const readRule = (reader: Reader, rule: RetentionRule, depth: number): Reading => {
  if (depth > deepest) return refusedReading(reader)
  const inner = (each: RetentionRule) => readRule(reader, each, depth + 1)
  switch (rule._tag) {
    case "Period":
      return terms(reader, rule, [[setBy[rule.bound], rule.period]])
    case "Range":
      return terms(reader, rule, rangeOf(rule))
    case "AtOnce":
      return terms(reader, rule, [[["ceiling"], undefined]])
    case "EndOfService":
      return { _tag: "Ending", by: rule.how, of: afterService(reader, rule) }
    case "While":
      return { _tag: "While", state: rule.state, ...(rule.afterwards && { afterwards: inner(rule.afterwards) }) }
    case "Statute":
      return readStatute(reader, rule)
    case "LongestOf":
    case "ShortestOf":
    case "NotSaidWhich":
      return { _tag: combination[rule._tag], of: rule.rules.map(inner) }
    case "Ending": {
      const { rule: of, ...ending } = rule
      return { ...ending, of: inner(of) }
    }
    case "Restricted":
      return { _tag: "Restricted", as: rule.as, of: inner(rule.rule) }
    case "OnlyIf":
      return { _tag: "OnlyIf", event: rule.event, of: inner(rule.rule) }
    case "UntilObjection":
      return { _tag: "UntilObjection", purpose: reader.purpose }
    case "WithoutLimit":
      return { _tag: "NoDay", why: "without-limit", words: rule.why, sets: [] }
    case "Undetermined":
      return { _tag: "NoDay", why: "undetermined", words: rule.words, sets: [] }
  }
}

const afterService = (reader: Reader, { event, within }: RetentionRule & { readonly _tag: "EndOfService" }): Reading =>
  terms(reader, { from: { _tag: "Event", events: [event], countedFrom: "day" } }, [[["ceiling"], within]])

const rangeOf = ({ least, most }: RetentionRule & { readonly _tag: "Range" }) =>
  [
    [["minimum"], least],
    [["ceiling"], most]
  ] as const

const setBy = { "at-most": ["ceiling"], "at-least": ["minimum"], exactly: ["minimum", "ceiling"] } as const
const combination = { LongestOf: "Longest", ShortestOf: "Shortest", NotSaidWhich: "NotSaidWhich" } as const

const terms = (
  reader: Reader,
  { from, backups }: { readonly from: Anchor; readonly backups?: "included" },
  periods: ReadonlyArray<readonly [ReadonlyArray<Sets>, Period | undefined]>
): Reading => {
  const sets = periods.flatMap(([each]) => each)
  const tail = backups === undefined ? undefined : tailOf(reader.version)
  if (typeof tail === "object") return { _tag: "NoDay", why: "undetermined", words: tail.words, sets }
  const read: Array<{ readonly sets: ReadonlyArray<Sets>; readonly term: Term }> = []
  for (const [each, period] of periods) {
    // The backups are behind what must go; what must stay is in the live store.
    const counted = { period, backups: each.includes("ceiling") ? tail : undefined }
    const chain = chainOf(reader, from, [], (snaps) => [way(snaps, counted)])
    if (typeof chain === "string") return { _tag: "NoDay", why: "undetermined", words: chain, sets }
    read.push({ sets: each, term: { chains: [chain] } })
  }
  return { _tag: "Terms", terms: read }
}

/** How long backups keep what is gone, in days where it is said in hours; or the words in which that is left open. */
const tailOf = ({ backups }: Version): Period | undefined | { readonly words: string } => {
  if (backups === "none") return undefined
  if (backups === undefined) return { words: "how long backups keep it is not said" }
  if (isUndetermined(backups)) return backups
  if (isUndetermined(backups.tail)) return backups.tail
  const { hours } = units(backups.tail)
  return hours === 0 ? backups.tail : (`P${Math.ceil(hours / 24)}D` as Period)
}

const way = (
  snaps: ReadonlyArray<Snap>,
  { period, backups }: { readonly period: Period | undefined; readonly backups?: Period | undefined },
  range: Pick<Way, "from" | "until"> = {}
): Way => {
  const hours = period === undefined ? 0 : units(period).hours
  const tail = backups === undefined ? {} : { backups }
  if (hours > 0) return { ...range, counting: { snaps, ...tail }, hours }
  return { ...range, counting: period === undefined ? { snaps, ...tail } : { snaps, period, ...tail } }
}

const readStatute = (reader: Reader, rule: RetentionRule & { readonly _tag: "Statute" }): Reading => {
  const provision = reader.provisions[rule.provision] as Statute
  const sets = setByStatute(provision, rule.as)
  const read = (periods: ReadonlyArray<Sets>, of: Pick<Statute, "period" | "versions">) => {
    const chains = provision.events.map((event) =>
      chainOf(reader, rule.events[event] as Anchor, [provision.countedFrom], (snaps) => waysOf(snaps, of))
    )
    const unsaid = chains.find((each) => typeof each === "string")
    if (unsaid !== undefined) return unsaid
    const unstated = provision.conditions?.filter(({ id }) => rule.met?.includes(id) !== true) ?? []
    const term: Term = {
      chains: chains as ReadonlyArray<Chain>,
      provision,
      ...(unstated.length === 0 ? {} : { unstated }),
      ...(rule.extendedWhile === undefined || of !== provision ? {} : { extendedWhile: rule.extendedWhile }),
      ...(rule.covers === undefined ? {} : { covers: rule.covers })
    }
    return { sets: periods, term }
  }
  const own = read(sets, provision)
  const covers = rule.covers === undefined ? {} : { covers: rule.covers }
  if (typeof own === "string") return { _tag: "NoDay", why: "undetermined", words: own, sets, ...covers }
  if (sets.length === 0) return { _tag: "NoDay", why: "recommendation", words: provision.title, sets, term: own.term }
  if (provision.ceiling === undefined || rule.as === "duty") return { _tag: "Terms", terms: [own] }
  // A law that also ends what it has kept: of a limit alone, that end is the limit.
  const end = read(["ceiling", "imposed"], { period: provision.ceiling }) as typeof own
  return { _tag: "Terms", terms: rule.as === "limit" ? [end] : [own, end] }
}

/** A recommendation is no law: it sets nothing unless the register adopts it, and then only for the company itself. */
const setByStatute = ({ bound }: Statute, as: "duty" | "limit" | "both" | undefined): ReadonlyArray<Sets> => {
  const recommended = bound === "recommended-at-least" || bound === "recommended-at-most"
  if (recommended && as === undefined) return []
  const use = as ?? (bound === "at-least" ? "duty" : bound === "at-most" ? "limit" : "both")
  const floor: Sets = bound === "at-least" || bound === "exactly" ? "duty" : "minimum"
  const limits: ReadonlyArray<Sets> = bound === "at-most" || bound === "exactly" ? ["ceiling", "imposed"] : ["ceiling"]
  return use === "duty" ? [floor] : use === "limit" ? limits : [floor, ...limits]
}

/** By the events' days, or one after another in force. */
const waysOf = (snaps: ReadonlyArray<Snap>, provision: Pick<Statute, "period" | "versions">): ReadonlyArray<Way> => {
  const versions = versionsOf(provision)
  if (versions.some(({ from, until }) => from !== undefined || until !== undefined)) {
    const inForce = versions.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))
    return [{ counting: { snaps, inForce } }]
  }
  return versions.map(({ period, forEventsFrom, forEventsUntil }) =>
    way(
      snaps,
      { period },
      {
        ...(forEventsFrom === undefined ? {} : { from: forEventsFrom }),
        ...(forEventsUntil === undefined ? {} : { until: forEventsUntil })
      }
    )
  )
}

/** An anchor and what stands in for it; or the words in which the policy leaves it open. */
const chainOf = (
  reader: Reader,
  from: Anchor,
  then: ReadonlyArray<Snap>,
  ways: (snaps: ReadonlyArray<Snap>) => ReadonlyArray<Way>
): Chain | string => {
  if (from._tag === "Undetermined") return from.words
  const host = [from.countedFrom].filter((snap) => snap !== "day")
  const snaps = [...host, ...then].filter((snap) => snap !== "day")
  const yearEnds = reader.version.financialYearEnds
  const rest = from.orElse === undefined ? [] : chainOf(reader, from.orElse, then, ways)
  if (snaps.includes("end-of-financial-year") && typeof yearEnds !== "string") {
    return typeof rest === "string" || rest.length === 0
      ? (yearEnds?.words ?? "how the financial year ends is not said")
      : rest
  }
  const counted = { host, ways: ways(snaps) }
  const group: ReadonlyArray<Source> =
    from._tag === "Event"
      ? from.events.map((event): Source => ({ _tag: "Event", event, ...counted }))
      : [{ _tag: "Storage", category: from.category, storage: storageOf(reader, from.category), ...counted }]
  // What is left open behind it gives no day.
  return typeof rest === "string" ? [group] : [group, ...rest]
}

const storageOf = (reader: Reader, category: string): CategoryReading => {
  if (reader.awaiting.includes(category)) {
    reader.refused.push("a category that waits for its own end")
    return nothingRead(reader, category)
  }
  const { refused, ...context } = reader
  const read = context.category({ ...context, awaiting: [...reader.awaiting, category] }, category)
  if (Result.isSuccess(read)) return read.success
  refused.push(...read.failure.forms)
  return nothingRead(reader, category)
}

/** In place of what is refused. */
const nothingRead = ({ version }: Reader, category: string): CategoryReading => {
  const none = { events: [], states: [] }
  return { category, place: placeOf(version), purposes: [], earlier: [], known: none, reads: none }
}
