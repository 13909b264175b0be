/**
 * The lengths in a rule, compared: what it demands with what it allows, its promise with the backups, its end with a
 * duty.
 *
 * Lengths are compared in days, of which calendar units have a few more or less; two are held to contradict each other
 * only where they do so however the calendar falls.
 */
import type { Anchor, Snap } from "@lethe/core/Anchor"
import { type Period, units } from "@lethe/core/Period"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import type { Statute } from "@lethe/core/Statute"
import { type Lookup, partsOf } from "./ruleEnds.ts"
import { ceilings, isDuty, periodsOf, type StatuteRule } from "./statuteUse.ts"

/** About how many days, and how many fewer or more the calendar may make of them. */
interface Length {
  readonly days: number
  readonly slack: number
}

export const lengthOf = (period: Period): Length => {
  const { years, months, weeks, days, hours } = units(period)
  const inMonths = years * 12 + months
  return { days: inMonths * 30.436_875 + weeks * 7 + days + hours / 24, slack: inMonths > 0 ? 3 : 0 }
}

/** Days after an event within which a rule keeps, or may keep. */
interface Bound {
  /** The event; of an anchor with another in its place, both. */
  readonly key: string
  readonly least: number
  readonly most: number
}

/** By how many days counting may begin after the event. */
const snapSlack: Readonly<Record<Snap, number>> = {
  day: 0,
  "day-after": 1,
  "end-of-calendar-year": 366,
  "start-of-next-calendar-year": 367,
  "end-of-financial-year": 366
}

const boundOf = (anchors: ReadonlyArray<Anchor>, period: Period, more = 0): ReadonlyArray<Bound> => {
  const [anchor] = anchors
  if (anchors.length !== 1 || anchor === undefined || anchor._tag !== "Event" || anchor.orElse !== undefined) return []
  const { days, slack } = lengthOf(period)
  return [
    { key: anchor.events.join(" "), least: days - slack, most: days + slack + snapSlack[anchor.countedFrom] + more }
  ]
}

const ofStatute = (rule: StatuteRule, periods: ReadonlyArray<Period>, provision: Statute): ReadonlyArray<Bound> =>
  periods.flatMap((period) => boundOf(Object.values(rule.events), period, snapSlack[provision.countedFrom]))

/** The minimums of a rule that hold for everybody. */
const floorsOf = (rule: RetentionRule, lookup: Lookup): ReadonlyArray<Bound> => {
  switch (rule._tag) {
    case "Period":
      return rule.bound === "at-most" ? [] : boundOf([rule.from], rule.period)
    case "Range":
      return boundOf([rule.from], rule.least)
    case "Statute": {
      const provision = lookup.provisions[rule.provision]
      return provision !== undefined && isDuty(rule, provision)
        ? shortest(ofStatute(rule, periodsOf(provision), provision))
        : []
    }
    case "LongestOf":
    case "ShortestOf":
      return rule.rules.flatMap((each) => floorsOf(each, lookup))
    case "Ending":
    case "Restricted":
      return floorsOf(rule.rule, lookup)
    default:
      return []
  }
}

/** Of a provision that changed, the period that demands least. */
const shortest = (bounds: ReadonlyArray<Bound>): ReadonlyArray<Bound> =>
  bounds.length === 0 ? [] : [bounds.reduce((a, b) => (b.least < a.least ? b : a))]

const unbounded = Number.POSITIVE_INFINITY
// A rule may have more alternatives than a call has arguments.
const largest = (numbers: ReadonlyArray<number>): number => numbers.reduce((a, b) => Math.max(a, b), -unbounded)
const smallest = (numbers: ReadonlyArray<number>): number => numbers.reduce((a, b) => Math.min(a, b), unbounded)

/** The most days after an event that a rule may keep; undefined where it sets no end. */
const upper = (rule: RetentionRule, key: string, lookup: Lookup): number | undefined => {
  const after = (bounds: ReadonlyArray<Bound>) =>
    bounds.length > 0 && bounds.every((each) => each.key === key) ? largest(bounds.map((each) => each.most)) : unbounded
  switch (rule._tag) {
    case "Period":
      return rule.bound === "at-least" ? undefined : after(boundOf([rule.from], rule.period))
    case "Range":
      return after(boundOf([rule.from], rule.most))
    case "AtOnce":
      return after(boundOf([rule.from], "P1D" as Period))
    case "Statute": {
      const [provision, ends] = [lookup.provisions[rule.provision], ceilings(rule, lookup.provisions)]
      return provision === undefined || ends.length === 0 ? undefined : after(ofStatute(rule, ends, provision))
    }
    case "LongestOf":
    case "ShortestOf": {
      const ends = rule.rules.map((each) => upper(each, key, lookup)).filter((each) => each !== undefined)
      const pick = rule._tag === "LongestOf" ? largest : smallest
      return ends.length === 0 ? undefined : pick(ends)
    }
    case "Ending":
    case "Restricted":
      return upper(rule.rule, key, lookup)
    default:
      return unbounded
  }
}

/** Whether the rule keeps longer than it allows, on the same event. */
export const contradictsItself = (rule: RetentionRule, lookup: Lookup): boolean =>
  [...highest(floorsOf(rule, lookup))].some(([key, least]) => least > (upper(rule, key, lookup) ?? unbounded))

/** The longest minimum on each event. */
const highest = (floors: ReadonlyArray<Bound>): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { key, least } of floors) found.set(key, Math.max(least, found.get(key) ?? 0))
  return found
}

/**
 * Whether the tail of the backups passes after what a part of the rule promises with them. Overrun for some is overrun;
 * the few days by which months differ are not held against anybody.
 */
export const isOverrun = (whole: RetentionRule, part: RetentionRule, tail: Period, lookup: Lookup): boolean => {
  if (part._tag !== "Period" && part._tag !== "Range") return false
  const promised = part._tag === "Period" ? part.period : part.most
  const [bound] = boundOf([part.from], promised)
  const { days, slack } = lengthOf(promised)
  const live = bound === undefined ? days + slack : Math.min(days + slack, upper(whole, bound.key, lookup) ?? unbounded)
  return live - slack + lengthOf(tail).days > days
}

/** Whether none of a rule's ends is as long as a period, whatever they are counted from. */
export const isShorterThan = (rule: RetentionRule, duty: Period): boolean => {
  const parts = partsOf(rule, []).map(({ part }) => part)
  const wanted = lengthOf(duty)
  const lengths = parts.flatMap((part): ReadonlyArray<number> => {
    if (part._tag === "Period")
      return part.bound === "at-most" || part.bound === "exactly" ? [lengthOf(part.period).days] : [unbounded]
    if (part._tag === "Range") return [lengthOf(part.most).days]
    if (part._tag === "AtOnce") return [0]
    return part._tag === "LongestOf" || part._tag === "ShortestOf" || part._tag === "Ending" ? [] : [unbounded]
  })
  return lengths.length > 0 && largest(lengths) < wanted.days - wanted.slack
}
