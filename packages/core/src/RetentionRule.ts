/**
 * A rule saying how long personal data is kept: GDPR Art. 5(1)(e), 13(2)(a).
 *
 * A small algebra. A rule is plain JSON data and means nothing alone: it is read in its register, which gives the
 * provisions, the zone and the financial year. What each form evaluates to is `@lethe/retention-calculator`'s work.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Anchor } from "./Anchor.ts"
import { EventName, StatuteId } from "./Identifier.ts"
import { Period } from "./Period.ts"

/** How a provision is used. Without it, by its own bound. */
export const StatuteUse = Schema.Literals(["duty", "limit", "both"])
export type StatuteUse = typeof StatuteUse.Type

/** The forms of a rule. */
export type RetentionRule =
  /** A period after an event: "at most 1 year after the visit". */
  | {
      readonly _tag: "Period"
      readonly bound: "at-most" | "at-least" | "exactly"
      readonly period: Period
      readonly from: Anchor
    }
  /** A range: kept at least the first, at most the second. "4 to 10 days". */
  | { readonly _tag: "Range"; readonly least: Period; readonly most: Period; readonly from: Anchor }
  /** While a state lasts, and then as the other rule says. */
  | { readonly _tag: "While"; readonly state: string; readonly afterwards?: RetentionRule }
  /** A provision, each of its events bound to a day the host knows. */
  | {
      readonly _tag: "Statute"
      readonly provision: string
      readonly events: { readonly [event: string]: Anchor }
      readonly as?: StatuteUse
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
      readonly how: "returned" | "deleted" | "either"
    }
  | { readonly _tag: "WithoutLimit"; readonly why: string }
  | { readonly _tag: "Undetermined"; readonly words: string }

const nested = Schema.suspend((): Schema.Codec<RetentionRule, unknown> => RetentionRule)
const several = Schema.NonEmptyArray(nested).check(Schema.isMinLength(2))

export const RetentionRule: Schema.Codec<RetentionRule, unknown> = Schema.TaggedUnion({
  Period: { bound: Schema.Literals(["at-most", "at-least", "exactly"]), period: Period, from: Anchor },
  Range: { least: Period, most: Period, from: Anchor },
  While: { state: EventName, afterwards: Schema.optionalKey(nested) },
  Statute: { provision: StatuteId, events: Schema.Record(Schema.String, Anchor), as: Schema.optionalKey(StatuteUse) },
  LongestOf: { rules: several },
  ShortestOf: { rules: several },
  NotSaidWhich: { rules: several },
  UntilObjection: {},
  OnlyIf: { event: EventName, rule: nested },
  AtOnce: { from: Anchor },
  EndOfService: { within: Period, event: EventName, how: Schema.Literals(["returned", "deleted", "either"]) },
  WithoutLimit: { why: Schema.NonEmptyString },
  Undetermined: { words: Schema.NonEmptyString }
}).annotate({ identifier: "RetentionRule" })

/** The events and states of a record that a rule reads. */
export const reads = (
  rule: RetentionRule
): { readonly events: ReadonlySet<string>; readonly states: ReadonlySet<string> } => {
  const parts = everyPart(rule)
  return {
    events: new Set([...anchors(rule).flat(), ...parts.flatMap((part) => ("event" in part ? [part.event] : []))]),
    states: new Set(parts.flatMap((part) => (part._tag === "While" ? [part.state] : [])))
  }
}

/** The events that each of a rule's periods is counted from: of several, the latest. */
export const anchors = (rule: RetentionRule): ReadonlyArray<ReadonlyArray<string>> =>
  everyPart(rule).flatMap((part): ReadonlyArray<ReadonlyArray<string>> => {
    if ("from" in part) return part.from._tag === "Event" ? [part.from.events] : []
    if (part._tag !== "Statute") return []
    return [Object.values(part.events).flatMap((from) => (from._tag === "Event" ? from.events : []))]
  })

/** The rule and all rules inside it. */
export const everyPart = (rule: RetentionRule): ReadonlyArray<RetentionRule> => {
  const inner = "rules" in rule ? rule.rules : "rule" in rule ? [rule.rule] : []
  const afterwards = rule._tag === "While" && rule.afterwards !== undefined ? [rule.afterwards] : []
  return [rule, ...[...inner, ...afterwards].flatMap(everyPart)]
}
