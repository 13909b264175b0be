/** What dates, events and rules are made of, in one language. */
import type { Snap } from "@lethe/core/Anchor"
import type { LegalSource } from "@lethe/core/LegalSource"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AtEnd, End, RestrictedAs, RetentionRule, StatuteUse } from "@lethe/core/RetentionRule"
import type { StatuteVersion, Verification } from "@lethe/core/Statute"

export interface Phrases {
  /** `22 November 2026`. */
  readonly date: (day: PlainDate) => string
  /** `41,212`. */
  readonly count: (number: number) => string
  /** `3 years`. */
  readonly period: (period: Period) => string
  /** `a, b and c`. */
  readonly list: (items: ReadonlyArray<string>, joined: Joined) => string
  /** `“account closed”`. */
  readonly quoted: (words: string) => string
  /** `GDPR Art. 5(1)(e)`. */
  readonly source: (source: LegalSource) => string
  readonly verification: Readonly<Record<Exclude<Verification, "verified">, string>>
  /** The items of a rule that has several: `a; b`. */
  readonly separator: string

  readonly bounds: Readonly<Record<(RetentionRule & { readonly _tag: "Period" })["bound"], string>>
  readonly between: (least: string, most: string) => string
  readonly backupsIncluded: string
  /** A state by its id, or as a clause of the register's own. */
  readonly whileIn: (state: Named) => string
  readonly afterwards: (rule: string) => string
  readonly combined: Readonly<Record<"LongestOf" | "ShortestOf" | "NotSaidWhich", string>>
  readonly untilObjection: string
  readonly onlyIf: (event: Named) => string
  readonly atOnce: string
  readonly endOfService: (how: AtEnd, within: string, event: string) => string
  readonly ends: Readonly<Record<Exclude<End, "erase">, string>>
  readonly restrictions: Readonly<Record<RestrictedAs, string>>
  readonly withoutLimit: string
  readonly notSaid: string

  readonly uses: Readonly<Record<StatuteUse, string>>
  readonly legal: string
  readonly recommended: string
  readonly version: (version: StatuteVersion) => string
  readonly ceiling: (period: string) => string
  readonly extended: (state: Named) => string
  readonly covers: (contents: string) => string

  readonly dayNotSaid: string
  readonly whereUnknown: string
  readonly latestOf: (events: string) => string
  /** A category by its id, or as the register's own noun. */
  readonly isGone: (category: Named) => string
  readonly endOfStorage: (category: Named) => string
  readonly after: (of: string) => string
  /** Where counting starts when it is not on the day of `of`: the day itself, and how it is counted from. */
  readonly moved: Readonly<Record<Moved, (of: string) => string>>
  readonly from: Readonly<Record<Moved, (day: string) => string>>
}

export type Moved = Exclude<Snap, "day">

export type Joined = "and" | "or"

/** What something is called: in words made from its id, or as the register's people say it. */
export interface Named {
  readonly words: string
  readonly said: boolean
}
