/** Rules over a table's columns, and rows that lie on both sides of every cut-off. */
import { Snap } from "@lethe/core/Anchor"
import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { Bound, type Statute } from "@lethe/core/Statute"
import * as testing from "@lethe/core/testing"
import { firstInstantAfter, type Zone } from "@lethe/core/Zone"
import { Compile } from "@lethe/retention-calculator"
import type { Predicate } from "@lethe/retention-calculator/Predicate"
import * as fc from "fast-check"
import type { Row } from "./table.ts"

export const category = "records"

/** Zones whose days begin elsewhere, or whose clocks skip midnight or a whole day. */
export const zones = [
  "Europe/Paris",
  "America/Sao_Paulo",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "America/New_York",
  "Asia/Kathmandu"
] as ReadonlyArray<string> as ReadonlyArray<Zone>

const register = (
  rules: ReadonlyArray<RetentionRule>,
  provisions: ReadonlyArray<Statute>,
  zone: Zone
): AnyRegister => ({
  earlier: [],
  version: {
    name: "Example",
    inForceFrom: "2020-01-01" as PlainDate,
    zone,
    financialYearEnds: "06-30",
    controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
    subjects: [{ id: "customers" }],
    recipients: [],
    categories: [
      { id: category, of: ["customers"], events: ["ordered", "paid", "closed"], states: ["customer", "employed"] }
    ],
    activities: rules.map((rule, index) => ({
      id: `activity-${index}`,
      role: "controller" as const,
      purposes: [{ id: `purpose-${index}`, basis: { _tag: "Contract" as const }, keeps: [{ category, rule }] }] as const
    })) as unknown as AnyRegister["version"]["activities"]
  },
  provisions: Object.fromEntries(provisions.map((each) => [each.id, each]))
})

const provision: fc.Arbitrary<Statute> = fc
  .tuple(testing.calendarPeriod(), fc.constantFrom(...Bound.literals), fc.constantFrom(...Snap.literals))
  .map(([period, bound, countedFrom]) => ({ ...example, period, bound, countedFrom }))

const example: Statute = {
  id: "host/records",
  title: "Records Act",
  events: ["closing", "delivery"],
  countedFrom: "day",
  period: "P1Y" as Period,
  bound: "at-least",
  source: { act: "Records Act", provision: "s. 1" },
  verification: "unverified"
}

const rule = testing.retentionRule({
  events: ["ordered", "paid", "closed"],
  states: ["customer", "employed"],
  provisions: [example],
  periods: "calendar",
  also: [],
  tags: ["Period", "Range", "AtOnce", "While", "Statute", "OnlyIf", "LongestOf", "ShortestOf", "NotSaidWhich"]
})

const recent = testing.plainDate({ from: "2000-01-01" as PlainDate, until: "2035-12-31" as PlainDate })

export interface Question {
  readonly zone: Zone
  readonly predicate: Predicate
}

/** What is due on some day by some purposes' rules. Those that nothing can satisfy say nothing, and are left out. */
export const question: fc.Arbitrary<Question> = fc
  .tuple(fc.array(rule, { minLength: 1, maxLength: 3 }), provision, fc.constantFrom(...zones), recent)
  .map(([rules, law, zone, day]) => {
    const compiled = Compile.dueOn(register(rules, [law], zone), category, day)
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
  const days = [...cutoffs(predicate), "2018-11-03" as PlainDate]
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

const cutoffs = (predicate: Predicate): ReadonlyArray<PlainDate> =>
  "of" in predicate ? predicate.of.flatMap(cutoffs) : "day" in predicate ? [predicate.day] : []
