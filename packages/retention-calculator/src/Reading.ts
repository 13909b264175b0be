/**
 * A rule read in its register: provisions and the financial year filled in, each anchor turned into how it is counted.
 *
 * Evaluation and the compiled predicate both start from this reading, so that they cannot read a rule differently.
 *
 * @since 0.1.0
 */
import type { Snap } from "@lethe/core/Anchor"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { KeepingPurpose, Version } from "@lethe/core/Register"
import type { AtEnd, End, RestrictedAs } from "@lethe/core/RetentionRule"
import type { Statute, StatuteCondition } from "@lethe/core/Statute"
import type { Zone } from "@lethe/core/Zone"
import * as Schema from "effect/Schema"
import type { Counting } from "./Start.ts"

/** The rule cannot be computed: it waits for its own end, or is nested without end. Nothing is guessed in its place. */
export class NotComputable extends Schema.TaggedError<NotComputable>()("NotComputable", {
  forms: Schema.Array(Schema.String)
}) {
  override get message() {
    return `not computed: ${this.forms.join(", ")}`
  }
}

/** One way of counting; for events on days of its range, where the provision changed with the events. */
export interface Way {
  readonly from?: PlainDate
  readonly until?: PlainDate
  readonly counting: Counting
  /** Elapsed hours, from the start. */
  readonly hours?: number
}

/** A day to count from, and how. The host's snap comes first: a provision's range is asked of the day it gives. */
export type Source = { readonly host: ReadonlyArray<Snap>; readonly ways: ReadonlyArray<Way> } & (
  | { readonly _tag: "Event"; readonly event: string }
  /** The end of another category's storage. */
  | { readonly _tag: "Storage"; readonly category: string; readonly storage: CategoryReading }
)

/** Of the first group the latest whose day is known; where none is, and none is to come, the next group. */
export type Chain = ReadonlyArray<ReadonlyArray<Source>>

/** Days to count from: of several chains the one that gives the latest last day. */
export interface Term {
  readonly chains: ReadonlyArray<Chain>
  readonly provision?: Statute
  /** The state that prolongs a duty for as long as it lasts. */
  readonly extendedWhile?: string
  /** The contents that a duty is about. */
  readonly covers?: ReadonlyArray<string>
  /** Conditions of the provision that the register does not state to be met. */
  readonly unstated?: ReadonlyArray<StatuteCondition>
}

/** What a term's last day is. */
export type Sets = "ceiling" | "minimum" | "duty" | "imposed"

export type Reading =
  | {
      readonly _tag: "Terms"
      readonly terms: ReadonlyArray<{ readonly sets: ReadonlyArray<Sets>; readonly term: Term }>
    }
  | { readonly _tag: "While"; readonly state: string; readonly afterwards?: Reading }
  | { readonly _tag: "Longest" | "Shortest" | "NotSaidWhich"; readonly of: ReadonlyArray<Reading> }
  | { readonly _tag: "OnlyIf"; readonly event: string; readonly of: Reading }
  | { readonly _tag: "UntilObjection"; readonly purpose: string }
  /** What becomes of the data at the end: of a processor's returned or deleted, else erased or anonymised. */
  | { readonly _tag: "Ending"; readonly by: End | AtEnd; readonly assessment?: string; readonly of: Reading }
  | { readonly _tag: "Restricted"; readonly as: RestrictedAs; readonly of: Reading }
  /** No last day: the rule sets none, or the policy's words give none. */
  | {
      readonly _tag: "NoDay"
      readonly why: "without-limit" | "undetermined" | "recommendation"
      readonly words: string
      /** What its last day would be. A duty that nobody can date still holds. */
      readonly sets: ReadonlyArray<Sets>
      readonly covers?: ReadonlyArray<string>
      readonly term?: Term
    }

/** Where a rule's days are read, and how its register's financial year ends: empty where that is not said. */
export interface Place {
  readonly zone: Zone
  readonly yearEnds: string
}

export const placeOf = ({ zone, financialYearEnds }: Version): Place => ({
  zone,
  yearEnds: typeof financialYearEnds === "string" ? financialYearEnds : ""
})

/** A purpose and its rule, as it was read. */
export interface PurposeReading extends KeepingPurpose {
  readonly reading: Reading
  /** Whether an objection ends it the same day: direct marketing, and what rests on consent. */
  readonly endsByObjection: boolean
}

/** What was promised until a later version came into force. */
export interface EarlierPromise {
  readonly version: Version
  /** The first day on which it was promised no more. */
  readonly replacedOn: PlainDate
  readonly purposes: ReadonlyArray<PurposeReading>
}

export interface CategoryReading {
  readonly category: string
  readonly place: Place
  readonly purposes: ReadonlyArray<PurposeReading>
  /** Oldest first, without those that did not keep the category. */
  readonly earlier: ReadonlyArray<EarlierPromise>
  /** The event on which data was collected, where the category names it. */
  readonly collected?: string
  /** The events and states that are declared of it. */
  readonly known: { readonly events: ReadonlyArray<string>; readonly states: ReadonlyArray<string> }
  /** The events and states that its rules read. */
  readonly reads: { readonly events: ReadonlyArray<string>; readonly states: ReadonlyArray<string> }
}

/** Every period of a reading. */
export const termsIn = (reading: Reading): ReadonlyArray<Term> => {
  switch (reading._tag) {
    case "Terms":
      return reading.terms.map(({ term }) => term)
    case "NoDay":
      return reading.term === undefined ? [] : [reading.term]
    case "While":
      return reading.afterwards === undefined ? [] : termsIn(reading.afterwards)
    case "UntilObjection":
      return []
    case "OnlyIf":
    case "Ending":
    case "Restricted":
      return termsIn(reading.of)
    default:
      return reading.of.flatMap(termsIn)
  }
}

/** Every period of a category's rules, and of what was promised of it before. */
export const termsOfCategory = ({ purposes, earlier }: CategoryReading): ReadonlyArray<Term> =>
  [...purposes, ...earlier.flatMap((promise) => promise.purposes)].flatMap(({ reading }) => termsIn(reading))

/** The categories whose end is waited for, and those that they wait for. */
export const awaitedBy = (reading: CategoryReading): ReadonlyArray<CategoryReading> =>
  termsOfCategory(reading).flatMap(({ chains }) =>
    chains
      .flat(2)
      .flatMap((source) => (source._tag === "Storage" ? [source.storage, ...awaitedBy(source.storage)] : []))
  )
