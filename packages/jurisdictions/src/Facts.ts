/**
 * Every fact of this package as one list: what it is, and when somebody last looked.
 *
 * Law changes without telling us. A fact that nobody has looked at for a year may be none any more.
 *
 * @since 0.1.0
 */
import { addDays, toEpochDay } from "@lethe/core/DateArithmetic"
import type { DatedFact } from "@lethe/core/DatedFact"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Verification } from "@lethe/core/Statute"
import { adequacyDecisions } from "./AdequacyDecisions.ts"
import { agesOfConsent } from "./AgesOfConsent.ts"
import { authorities } from "./Authorities.ts"
import type { HolidayCorrection } from "./HolidayCorrection.ts"
import { holidayCorrections } from "./HolidayCorrections.ts"
import { statutes } from "./Statutes.ts"
import { territories } from "./Territories.ts"

export interface Fact {
  readonly kind:
    | "statute"
    | "age of consent"
    | "authority"
    | "adequacy decision"
    | "holiday correction"
    | "calendar"
    /** A number of `@lethe/legal-time`, listed there. */
    | "period of a clock"
  /** Its own among those of its kind: `fr/accounting-records`, `DK from 2024-01-01`. */
  readonly id: string
  readonly verification: Verification
  readonly verifiedOn?: PlainDate
}

/** A fact, and how many days ago somebody last looked. */
export interface Stale extends Fact {
  readonly verifiedOn: PlainDate
  readonly days: number
}

/** What a look at the facts on a day finds. Each fact is in one of the three lists. */
export interface Review {
  readonly on: PlainDate
  /** Last looked at more than `freshDays` ago. */
  readonly stale: ReadonlyArray<Stale>
  /** Nobody ever looked. */
  readonly never: ReadonlyArray<Fact>
  readonly fresh: ReadonlyArray<Fact>
}

/** How many days ago a fact may last have been looked at. Our own measure; no law has one. */
export const freshDays = 365

const fact = (kind: Fact["kind"], id: string, looked: Pick<Fact, "verification" | "verifiedOn">): Fact => ({
  kind,
  id,
  verification: looked.verification,
  ...(looked.verifiedOn === undefined ? {} : { verifiedOn: looked.verifiedOn })
})

const since = (country: string, { from }: Pick<DatedFact, "from">): string =>
  from === undefined ? country : `${country} from ${from}`

/** A single day by its date, any other by its name. */
const correctionId = ({ territory, change, day, name, from, until }: HolidayCorrection): string =>
  [
    ...[territory, /^\d{4}-/u.test(day) ? day : name, change],
    ...(from === undefined ? [] : ["from", from]),
    ...(until === undefined ? [] : ["to", until])
  ].join(" ")

/** All of them. */
export const facts: ReadonlyArray<Fact> = [
  ...statutes.map((each) => fact("statute", each.id, each)),
  ...agesOfConsent.map((each) => fact("age of consent", since(each.country, each), each)),
  ...authorities.map((each) => fact("authority", each.country, each)),
  ...adequacyDecisions.map((each) => fact("adequacy decision", `${each.country} ${each.source.act}`, each)),
  ...holidayCorrections.map((each) => fact("holiday correction", correctionId(each), each)),
  ...territories.map((each) => fact("calendar", each.code, each))
]

/**
 * Which facts nobody has looked at for more than a year on that day, and which nobody ever did.
 *
 * **Properties** Each fact is in one of the three lists. What is stale on a day is stale on every later one.
 */
export const review = (facts: ReadonlyArray<Fact>, on: PlainDate): Review => {
  const isStale = ({ verifiedOn }: Fact) => verifiedOn !== undefined && addDays(verifiedOn, freshDays) < on
  return {
    on,
    stale: facts.flatMap((each) =>
      each.verifiedOn !== undefined && isStale(each)
        ? [{ ...each, verifiedOn: each.verifiedOn, days: toEpochDay(on) - toEpochDay(each.verifiedOn) }]
        : []
    ),
    never: facts.filter(({ verifiedOn }) => verifiedOn === undefined),
    fresh: facts.filter((each) => each.verifiedOn !== undefined && !isStale(each))
  }
}
