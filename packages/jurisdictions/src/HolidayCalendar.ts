/**
 * The public holidays of a territory, from `date-holidays` with sourced corrections on top: Reg. 1182/71 Art. 2(1).
 *
 * Only days that the law makes public holidays count. Days on which banks or schools close, or which are only
 * observed, do not; neither do half days, unless asked for. A substitute day counts where the law gives one.
 *
 * Importing this loads `date-holidays`, which nothing else of this package does. Build a calendar once, at start.
 *
 * @since 0.1.0
 */
import type { InvalidInput } from "@lethe/core/Fault"
import { type HolidayCalendar, make } from "@lethe/core/HolidayCalendar"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HolidayCorrection } from "./HolidayCorrection.ts"
import { correctionsOf } from "./HolidayCorrections.ts"
import { daysOf, type Found, holidaysOf } from "./internal/dateHolidays.ts"
import { find, type Territory, type TerritoryUnknown, type Years } from "./Territory.ts"

export * from "@lethe/core/HolidayCalendar"
export { TerritoryUnknown } from "./Territory.ts"

/** The holidays of the territory are not known in all of these years. */
export class YearsUnknown extends Schema.TaggedError<YearsUnknown>()("YearsUnknown", {
  territory: Schema.String,
  asked: Schema.Struct({ from: Schema.Number, to: Schema.Number }),
  known: Schema.Struct({ from: Schema.Number, to: Schema.Number }),
  /** The reading that narrows the years. */
  reading: Schema.optionalKey(Schema.String)
}) {
  override get message() {
    const reading = this.reading === undefined ? "" : `, with the reading ${this.reading},`
    const range = ({ from, to }: Years) => `from ${from} to ${to}`
    return `the holidays of ${this.territory}${reading} are known ${range(this.known)}, not ${range(this.asked)}`
  }
}

/** Where the law can be read in two ways. The defaults count fewer days, so that no period ends too late. */
export interface Readings {
  /**
   * Dutch days that a royal decree equates with holidays (Algemene termijnenwet art. 3(3)), such as the Friday after
   * Ascension Day. `left-out` by default: the act lists the holidays, the decree says which days are treated alike.
   * Known for 2023 to 2028.
   */
  readonly assimilatedByDecree?: "counted" | "left-out"
  /** Holidays that begin at noon or later, as 24 December in Iceland. `left-out` by default. */
  readonly halfDays?: "counted" | "left-out"
  /**
   * Days that a community names anew each year, as in Spain. `refused` by default for the years whose list is not in
   * the source; `expected` takes the days of the list that is.
   */
  readonly namedYearly?: "refused" | "expected"
}

/**
 * The holidays of a territory in these years, both included.
 *
 * **Properties** The answer does not depend on the time zone of the machine. A calendar covers the years that were
 * asked for, and no others; one of more years holds the same days in those that both cover. What is added is in it, and
 * what is removed is not, in the years for which that is so, in the territory and in its parts.
 *
 * **Errors** `TerritoryUnknown` with the nearest codes, `YearsUnknown` with the years that are known, `InvalidInput`
 * where the years are none.
 */
export const of = (
  territory: string,
  years: Years,
  readings: Readings = {}
): Result.Result<HolidayCalendar, TerritoryUnknown | YearsUnknown | InvalidInput> =>
  Result.flatMap(
    place(territory, years, readings),
    ({ found, known, unknown }): ReturnType<typeof of> =>
      years.from >= known.from && years.to <= known.to ? build(found, years, readings) : Result.fail(unknown)
  )

/** As `of`, and throws its error. */
export const ofUnsafe = (territory: string, years: Years, readings: Readings = {}): HolidayCalendar =>
  Result.getOrThrow(of(territory, years, readings))

/**
 * The same in those of these years that are known, for who asks for some more than an answer may need. The calendar
 * itself refuses the others.
 *
 * **Errors** As `of`; `YearsUnknown` where none of the years is known.
 */
export const ofKnown = (territory: string, years: Years, readings: Readings = {}): ReturnType<typeof of> =>
  Result.flatMap(place(territory, years, readings), ({ found, known, unknown }): ReturnType<typeof of> => {
    const part = { from: Math.max(years.from, known.from), to: Math.min(years.to, known.to) }
    return part.from <= part.to ? build(found, part, readings) : Result.fail(unknown)
  })

/** As `ofKnown`, and throws its error. */
export const ofKnownUnsafe = (territory: string, years: Years, readings: Readings = {}): HolidayCalendar =>
  Result.getOrThrow(ofKnown(territory, years, readings))

/** The years that `of` knows, with these readings. */
export const yearsKnown = (territory: Territory, readings: Readings = {}): Years => {
  if (decreed(territory, readings)) return decreesRead
  return readings.namedYearly === "expected" ? (territory.expectedFor ?? territory.years) : territory.years
}

/** The decrees of these years were read. */
const decreesRead: Years = { from: 2023, to: 2028 }

const decreed = (territory: Territory, readings: Readings): boolean =>
  readings.assimilatedByDecree === "counted" &&
  correctionsOf(territory.code).some(({ reading }) => reading === "assimilatedByDecree")

/** The territory, the years that are known of it, and what to say where that is not enough. */
const place = (territory: string, asked: Years, readings: Readings) =>
  Result.flatMap(find(territory), (found) =>
    Result.map(make({ territory, years: asked, holidays: [] }), () => {
      const known = yearsKnown(found, readings)
      const reading = decreed(found, readings) ? { reading: "assimilatedByDecree" } : {}
      return { found, known, unknown: new YearsUnknown({ territory, asked, known, ...reading }) }
    })
  )

const build = (territory: Territory, years: Years, readings: Readings) =>
  make({ territory: territory.code, years, holidays: corrected(territory, years, readings) })

/** What the source has, less what is removed, and what is added. */
const corrected = (territory: Territory, years: Years, readings: Readings): ReadonlyArray<Found> => {
  const applying = correctionsOf(territory.code).filter(
    ({ reading }) => reading === undefined || readings[reading] === "counted"
  )
  const changed = (change: HolidayCorrection["change"]) =>
    applying.filter((correction) => correction.change === change).flatMap((correction) => daysIn(correction, years))
  const removed = new Set(changed("removed").map(({ day }) => day))
  const kept = holidaysOf(territory.code, years, readings.halfDays ?? "left-out")
  return [...kept.filter(({ day }) => !removed.has(day)), ...changed("added")]
}

const daysIn = ({ day, name, from, until }: HolidayCorrection, years: Years): ReadonlyArray<Found> =>
  daysOf(day, name, {
    from: Math.max(years.from, from ?? years.from),
    to: Math.min(years.to, until ?? years.to)
  })
