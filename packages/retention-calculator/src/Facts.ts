/**
 * What is known of a record: when its events happened, how long its states lasted, which purposes still apply to the
 * person, and what stops an erasure.
 *
 * An event has a day (also one to come), has not happened yet, or will `never` happen. What is not named is unknown:
 * it starts no period, and is reported.
 *
 * @since 0.1.0
 */
import { earlier, type PlainDate } from "@lethe/core/PlainDate"

/** Facts as a host writes them. A day is `2026-11-22`, or an instant that is read in the register's zone. */
export interface Facts {
  readonly events?: Readonly<Record<string, string>>
  readonly states?: Readonly<Record<string, ReadonlyArray<Interval> | "never">>
  /** Whether a purpose applies to the person. One that is not named does. */
  readonly purposes?: Readonly<Record<string, PurposeFacts | "never">>
  /** When other categories were erased, of which a rule waits for the end. */
  readonly erased?: Readonly<Record<string, string>>
  readonly holds?: ReadonlyArray<Hold<string>>
  readonly restrictions?: ReadonlyArray<Restriction<string>>
  /** An authority's or a court's order to erase: it goes above holds and duties. */
  readonly order?: Order<string>
}

/** A stretch of a state, first and last day inclusive. Without a last day it lasts. */
export interface Interval {
  readonly from: string
  readonly until?: string
}

/** What a person said of a purpose, and when. The day is the last on which it applied. */
export interface PurposeFacts<Day = string> {
  /** Consent was given: Art. 6(1)(a). */
  readonly given?: Day
  /** Consent was withdrawn: Art. 7(3). */
  readonly withdrawn?: Day
  /** Art. 21. Ends direct marketing and what rests on consent; of all else the controller decides, and says `ended`. */
  readonly objected?: Day
  /** The purpose came to its end for this person, for a reason of its own. */
  readonly ended?: Day
}

/** An erasure is stopped for a matter: a lawsuit, an inquiry. First and last day inclusive; without a last, open. */
export interface Hold<Day = PlainDate> {
  readonly from: Day
  readonly until?: Day
  readonly matter?: string
  readonly scope?: string
  /** The provision it rests on: `GDPR Art. 17(3)(e)`. */
  readonly ground?: string
  readonly authority?: string
  /** The day on which somebody asks whether it is still needed. */
  readonly review?: Day
}

/** The letters of Art. 18(1). Only (b) and (c) keep data that would be due. */
export type RestrictionGround = "18(1)(a)" | "18(1)(b)" | "18(1)(c)" | "18(1)(d)"

/** Restriction at the person's demand: Art. 18. */
export interface Restriction<Day = PlainDate> {
  readonly ground: RestrictionGround
  readonly from: Day
  readonly until?: Day
}

/** The day on which it takes effect, and who gave it. */
export interface Order<Day = PlainDate> {
  readonly by: string
  readonly on: Day
}

/** Facts that were read: every day is a civil date. */
export interface KnownFacts {
  readonly events: Readonly<Record<string, PlainDate | "not-yet" | "never">>
  readonly states: Readonly<Record<string, State>>
  /** Of events that are known to the instant, in milliseconds since 1970. */
  readonly instants?: Readonly<Record<string, number>>
  readonly purposes?: Readonly<Record<string, PurposeFacts<PlainDate> | "never">>
  readonly erased?: Readonly<Record<string, PlainDate>>
  readonly holds?: ReadonlyArray<Hold>
  readonly restrictions?: ReadonlyArray<Restriction>
  readonly order?: Order
}

/** What is known of a state: it lasts, has ended on a day, or never was; and since when. */
export type State =
  | { readonly _tag: "Lasts"; readonly first?: PlainDate }
  | { readonly _tag: "Ended"; readonly lastDay: PlainDate; readonly first?: PlainDate }
  | { readonly _tag: "Never" }

/** A value of a record, and nothing that it inherits. */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined

/** The known day of an event. */
export const dayOf = (facts: KnownFacts, event: string): PlainDate | undefined => {
  const value = own(facts.events, event)
  return value === undefined || value === "never" || value === "not-yet" ? undefined : value
}

/** The earliest day that is known of a record: of these events, and of the beginnings of these states. */
export const earliestDay = (
  facts: KnownFacts,
  { events, states }: { readonly events: ReadonlyArray<string>; readonly states: ReadonlyArray<string> }
): PlainDate | undefined => {
  const days = [
    ...events.map((event) => dayOf(facts, event)),
    ...states.map((name) => {
      const state = own(facts.states, name)
      return state === undefined || state._tag === "Never" ? undefined : state.first
    })
  ]
  return days.reduce(
    (first, day) => (first === undefined || day === undefined ? (first ?? day) : earlier(first, day)),
    undefined
  )
}

/** The last day of a purpose that ended for the person, where it did. Consent given anew makes it apply anew. */
export const endOfPurpose = (
  { given, withdrawn, objected, ended }: PurposeFacts<PlainDate>,
  { byObjection }: { readonly byObjection: boolean }
): PlainDate | undefined =>
  [withdrawn, ended, byObjection ? objected : undefined]
    .filter((day) => day !== undefined && (given === undefined || day >= given))
    .reduce(
      (first, day) => (first === undefined || day === undefined ? (first ?? day) : earlier(first, day)),
      undefined
    )

/** What stops an erasure for a while: holds, and restrictions for the person's sake. */
export const stops = (facts: KnownFacts): ReadonlyArray<Hold> => [
  ...(facts.holds ?? []),
  ...(facts.restrictions ?? [])
    .filter(({ ground }) => ground === "18(1)(b)" || ground === "18(1)(c)")
    .map(({ ground, ...days }) => ({ ...days, ground: `GDPR Art. ${ground}` }))
]
