/**
 * A rule saying how long personal data is kept: GDPR Art. 5(1)(e), 13(2)(a).
 *
 * A small algebra. A rule is plain JSON data and means nothing alone: it is read in its register, which gives the
 * provisions, the zone and the financial year. What each form evaluates to is `@lethe/retention-calculator`'s work.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { variants, words } from "./internal/shapes.ts"
import { Anchor, eventsOf } from "./Anchor.ts"
import { EventName, Id, StatuteId } from "./Identifier.ts"
import { Period } from "./Period.ts"
import { Text } from "./Said.ts"

/** How a provision is used. Without it, by its own bound. */
export const StatuteUse = words(["duty", "limit", "both"])
export type StatuteUse = typeof StatuteUse.Type

/** What becomes of the data when the rule ends. Anonymising ends it only with a recorded assessment. */
export const End = words(["erase", "anonymise", "erase or anonymise"])
export type End = typeof End.Type

/** What a processor does with the data when its service ends: Art. 28(3)(g). */
export const AtEnd = words(["returned", "deleted", "either"])
export type AtEnd = typeof AtEnd.Type

/** How data is restricted while only this rule keeps it. */
export const RestrictedAs = words([
  /** A duty's or a dispute's own purpose, for named persons. */
  "archive",
  /** For authorities only, as Spanish law has it. */
  "blocking",
  /** Out of use, and only to be restored: a bin, a cancelled account. */
  "recoverable"
])
export type RestrictedAs = typeof RestrictedAs.Type

/** The forms of a rule. */
export type RetentionRule =
  /** A period after an event: "at most 1 year after the visit". */
  | {
      readonly _tag: "Period"
      readonly bound: "at-most" | "at-least" | "exactly"
      readonly period: Period
      readonly from: Anchor
      /** The period counts what is still in backups; it does not where nothing is said. */
      readonly backups?: "included"
    }
  /** A range: kept at least the first, at most the second. "4 to 10 days". */
  | {
      readonly _tag: "Range"
      readonly least: Period
      readonly most: Period
      readonly from: Anchor
      readonly backups?: "included"
    }
  /** While a state lasts, and then as the other rule says. */
  | { readonly _tag: "While"; readonly state: string; readonly afterwards?: RetentionRule }
  /** A provision, each of its events bound to a day the host knows. */
  | {
      readonly _tag: "Statute"
      readonly provision: string
      readonly events: { readonly [event: string]: Anchor }
      readonly as?: StatuteUse
      /** The contents that a duty is about: the row is reduced to them. All of the category where it is not said. */
      readonly covers?: readonly [string, ...string[]]
      /** The record's state that prolongs the duty, where the provision has one. */
      readonly extendedWhile?: string
      /** The provision's conditions that are met, by id. */
      readonly met?: readonly [string, ...string[]]
    }
  | { readonly _tag: "LongestOf"; readonly rules: readonly [RetentionRule, ...RetentionRule[]] }
  | { readonly _tag: "ShortestOf"; readonly rules: readonly [RetentionRule, ...RetentionRule[]] }
  /** The policy does not say which applies: due when all are. */
  | { readonly _tag: "NotSaidWhich"; readonly rules: readonly [RetentionRule, ...RetentionRule[]] }
  /** Until the person objects or asks. */
  | { readonly _tag: "UntilObjection" }
  /** Sets nothing for those to whom the event never comes. */
  | { readonly _tag: "OnlyIf"; readonly event: string; readonly rule: RetentionRule }
  /** The day of the event is the last day. */
  | { readonly _tag: "AtOnce"; readonly from: Anchor }
  /** The processor's rule, Art. 28(3)(g): returned or deleted within a period after the end of the service. */
  | {
      readonly _tag: "EndOfService"
      readonly within: Period
      readonly event: string
      readonly how: AtEnd
    }
  /** As the other rule, and what its end is. Erasure where nothing is said. */
  | { readonly _tag: "Ending"; readonly by: End; readonly assessment?: string; readonly rule: RetentionRule }
  /** As the other rule; what only it keeps is out of ordinary use. */
  | { readonly _tag: "Restricted"; readonly as: RestrictedAs; readonly rule: RetentionRule }
  | { readonly _tag: "WithoutLimit"; readonly why: string }
  | { readonly _tag: "Undetermined"; readonly words: string }

const nested = Schema.suspend((): Schema.Codec<RetentionRule, unknown> => RetentionRule)
const several = Schema.NonEmptyArray(nested).check(Schema.isMinLength(2))
const backups = Schema.optionalKey(Schema.Literal("included"))

export const RetentionRule: Schema.Codec<RetentionRule, unknown> = variants({
  Period: { bound: words(["at-most", "at-least", "exactly"]), period: Period, from: Anchor, backups },
  Range: { least: Period, most: Period, from: Anchor, backups },
  While: { state: EventName, afterwards: Schema.optionalKey(nested) },
  Statute: {
    provision: StatuteId,
    events: Schema.Record(Schema.String, Anchor),
    as: Schema.optionalKey(StatuteUse),
    covers: Schema.optionalKey(Schema.NonEmptyArray(Text)),
    extendedWhile: Schema.optionalKey(EventName),
    met: Schema.optionalKey(Schema.NonEmptyArray(Id))
  },
  LongestOf: { rules: several },
  ShortestOf: { rules: several },
  NotSaidWhich: { rules: several },
  UntilObjection: {},
  OnlyIf: { event: EventName, rule: nested },
  AtOnce: { from: Anchor },
  EndOfService: { within: Period, event: EventName, how: AtEnd },
  Ending: { by: End, assessment: Schema.optionalKey(Text), rule: nested },
  Restricted: { as: RestrictedAs, rule: nested },
  WithoutLimit: { why: Text },
  Undetermined: { words: Text }
}).annotate({ identifier: "RetentionRule" })

/** The events and states of a record that a rule reads. */
export const reads = (
  rule: RetentionRule
): { readonly events: ReadonlySet<string>; readonly states: ReadonlySet<string> } => {
  const parts = everyPart(rule)
  return {
    events: new Set([...anchors(rule).flat(), ...parts.flatMap((part) => ("event" in part ? [part.event] : []))]),
    states: new Set(parts.flatMap(statesOf))
  }
}

const statesOf = (part: RetentionRule): ReadonlyArray<string> => {
  if (part._tag === "While") return [part.state]
  return part._tag === "Statute" && part.extendedWhile !== undefined ? [part.extendedWhile] : []
}

/** The events that each of a rule's periods is counted from: of several, the latest. */
export const anchors = (rule: RetentionRule): ReadonlyArray<ReadonlyArray<string>> =>
  everyPart(rule).flatMap((part): ReadonlyArray<ReadonlyArray<string>> => {
    if ("from" in part) return part.from._tag === "Event" ? [eventsOf(part.from)] : []
    if (part._tag !== "Statute") return []
    return [Object.values(part.events).flatMap(eventsOf)]
  })

/** The rule and all rules inside it. */
export const everyPart = (rule: RetentionRule): ReadonlyArray<RetentionRule> => {
  const inner = "rules" in rule ? rule.rules : "rule" in rule ? [rule.rule] : []
  const afterwards = rule._tag === "While" && rule.afterwards !== undefined ? [rule.afterwards] : []
  return [rule, ...[...inner, ...afterwards].flatMap(everyPart)]
}
