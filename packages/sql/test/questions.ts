/** Questions to a table: what is due of it by generated rules, and rows that lie on both sides of every cut-off. */
import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as testing from "@lethe/core/testing"
import { dayAt, firstInstantAfter, type Zone } from "@lethe/core/Zone"
import { Compile } from "@lethe/retention-calculator"
import type { Predicate } from "@lethe/retention-calculator/Predicate"
import * as fc from "fast-check"
import { category, register } from "./registers.ts"
import type { Row } from "./table.ts"

const recent = testing.plainDate({ from: "2000-01-01" as PlainDate, until: "2035-12-31" as PlainDate })
/** Late among them, for something to be due of what is kept long. */
const late = testing.plainDate({ from: "2025-01-01" as PlainDate, until: "2055-12-31" as PlainDate })

export interface Question {
  readonly zone: Zone
  readonly predicate: Predicate
}

/** What is due at some moment by some register. What nothing can satisfy says nothing, and is left out. */
export const question: fc.Arbitrary<Question> = fc
  .tuple(register(2), late, fc.nat(86_399_999))
  .map(([asked, day, millisecond]) => {
    const { zone } = asked.version
    const at = firstInstantAfter(DateArithmetic.addDays(day, -1), zone) + millisecond
    const compiled = Compile.dueAt(asked, category, millisecond % 2 === 0 ? { day } : { day: dayAt(at, zone), at })
    if (compiled._tag === "Failure") throw compiled.failure
    return { zone, predicate: compiled.success }
  })
  .filter(({ predicate }) => predicate._tag !== "False")

/** A value of a column: none, somewhere, or next to a cut-off of the predicate. */
type Place =
  | { readonly at: "nowhere" }
  | { readonly at: "somewhere"; readonly day: PlainDate; readonly millisecond: number }
  | { readonly at: "edge"; readonly pick: number; readonly offset: number }

const somewhere: fc.Arbitrary<Place> = fc
  .tuple(recent, fc.nat(86_399_999))
  .map(([day, millisecond]) => ({ at: "somewhere", day, millisecond }))
const edge: fc.Arbitrary<Place> = fc
  .tuple(fc.nat(20), fc.constantFrom(0, -1, 1, -3_600_000, 3_600_000))
  .map(([pick, offset]) => ({ at: "edge", pick, offset }))
const filled = fc.oneof(somewhere, edge)
const perhaps = fc.oneof(
  { weight: 3, arbitrary: filled },
  { weight: 1, arbitrary: fc.constant({ at: "nowhere" as const }) }
)

type Places = readonly [Place, Place, Place, Place, Place, Place, Place]
const places: fc.Arbitrary<Places> = fc.tuple(filled, perhaps, perhaps, filled, perhaps, perhaps, perhaps)

const generated = 20

/** So many records, whose columns are mixed out of a few generated ones: to generate each of them would take long. */
export const records = (count: number): fc.Arbitrary<ReadonlyArray<Places>> =>
  fc.array(places, { minLength: generated, maxLength: generated, size: "max" }).map((pool) =>
    Array.from({ length: count }, (_, n) => {
      const round = Math.floor(n / generated)
      return pool[0]?.map((_, place) => pool[(n + round * place) % generated]?.[place]) as unknown as Places
    })
  )

/** The row at those places. */
export const rowAt = (at: Places, { predicate, zone }: Question): Row => {
  const days = [...cutoffs(predicate).filter(isOurs), "2018-11-03" as PlainDate]
  const cutoff = (pick: number) => days[pick % days.length] as PlainDate
  const instant = (place: Place): number | null =>
    place.at === "nowhere"
      ? null
      : place.at === "edge"
        ? firstInstantAfter(cutoff(place.pick), zone) + place.offset
        : DateArithmetic.toEpochDay(place.day) * 86_400_000 + place.millisecond
  const day = (place: Place): PlainDate | null =>
    place.at === "nowhere"
      ? null
      : place.at === "edge"
        ? DateArithmetic.addDays(cutoff(place.pick), Math.sign(place.offset))
        : place.day
  const [ordered, paid, closed, customerFrom, customerUntil, employedFrom, employedUntil] = at
  const [begun, over] = [instant(customerFrom) as number, instant(customerUntil)]
  const [from, until] = [day(employedFrom), day(employedUntil)]
  return {
    ordered: instant(ordered) as number,
    paid: instant(paid),
    closed: day(closed),
    // An interval does not end before it begins.
    customerFrom: over === null ? begun : Math.min(begun, over),
    customerUntil: over,
    employedFrom: from === null || until === null || from < until ? from : until,
    employedUntil: until
  }
}

/** That a day means the calendar's end has no day after it. */
const isOurs = (day: PlainDate): boolean => day > "1900-01-01" && day < "2200-01-01"

const cutoffs = (predicate: Predicate): ReadonlyArray<PlainDate> => {
  if (predicate._tag === "All" || predicate._tag === "Any") return predicate.of.flatMap(cutoffs)
  if (predicate._tag === "Not") return cutoffs(predicate.of)
  return "day" in predicate ? [predicate.day] : []
}
