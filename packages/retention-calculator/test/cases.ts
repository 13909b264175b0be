/**
 * Questions to the calculator: registers with several purposes for one category, any rules, any facts, and a day that
 * often lies just where something ends.
 */
import { Snap } from "@lethe/core/Anchor"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { Bound, type Statute } from "@lethe/core/Statute"
import * as testing from "@lethe/core/testing"
import type { Zone } from "@lethe/core/Zone"
import * as fc from "fast-check"
import type { KnownFacts, State } from "../src/Facts.ts"
import { lastDays } from "./reference/due.ts"
import { dayBefore, daysAfter } from "./reference/walk.ts"

export const events = ["ordered", "paid", "toString"] as const
export const states = ["customer", "employed"] as const
export const category = "records"

export interface Case {
  readonly register: AnyRegister
  readonly rules: ReadonlyArray<RetentionRule>
  readonly facts: KnownFacts
  readonly day: PlainDate
}

/** A register whose purposes keep the one category, each by one of the rules. */
export const registerWith = (
  rules: ReadonlyArray<RetentionRule>,
  { provisions, financialYearEnds }: Law,
  zone = "Europe/Paris"
): AnyRegister => ({
  earlier: [],
  version: {
    name: "Example",
    inForceFrom: "2020-01-01" as PlainDate,
    zone: zone as Zone,
    financialYearEnds,
    controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
    subjects: [{ id: "customers" }],
    recipients: [],
    categories: [{ id: category, of: ["customers"], events: [...events], states: [...states] }],
    activities: [
      {
        id: "business",
        role: "controller",
        purposes: [
          {
            id: "idle",
            basis: { _tag: "Contract" },
            keeps: []
          },
          ...rules.map((rule, index) => ({
            id: `purpose-${index + 1}`,
            basis: { _tag: "Contract" as const },
            keeps: [{ category, rule }]
          }))
        ]
      }
    ]
  },
  provisions: Object.fromEntries(provisions.map((provision) => [provision.id, provision]))
})

/** What a rule is read with. */
export interface Law {
  readonly provisions: ReadonlyArray<Statute>
  readonly financialYearEnds: string | { readonly _tag: "Undetermined"; readonly words: string }
}

const shapes = [
  { id: "host/closing", events: ["closing"] },
  { id: "host/delivery", events: ["closing", "delivery"] },
  { id: "host/entry", events: ["entry"] }
] as const

const provision = ({ id, events }: (typeof shapes)[number]): fc.Arbitrary<Statute> =>
  fc
    .tuple(testing.calendarPeriod(), fc.constantFrom(...Bound.literals), fc.constantFrom(...Snap.literals))
    .map(([period, bound, countedFrom]) => ({
      id,
      title: "Records Act",
      events,
      countedFrom,
      period,
      bound,
      source: { act: "Records Act", provision: "s. 1" },
      verification: "unverified"
    }))

export const law: fc.Arbitrary<Law> = fc.record({
  provisions: fc.tuple(...shapes.map(provision)),
  financialYearEnds: fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom("12-31", "03-31", "06-30", "02-28", "02-29") },
    { weight: 1, arbitrary: fc.constant({ _tag: "Undetermined" as const, words: "not said" }) }
  )
})

const given = {
  events,
  states,
  provisions: shapes.map(
    (shape): Statute => ({
      ...shape,
      title: "Records Act",
      countedFrom: "day",
      period: "P1Y" as Period,
      bound: "at-least",
      source: { act: "Records Act", provision: "s. 1" },
      verification: "unverified"
    })
  ),
  periods: "calendar" as const,
  also: []
}
const flat = ["Period", "Range", "AtOnce", "While", "Statute", "WithoutLimit", "Undetermined"] as const
const dated = ["Period", "Range", "While", "Statute"] as const
const nested = ["OnlyIf", "LongestOf", "ShortestOf", "NotSaidWhich"] as const

/** Any rule that is computed; and, more often, one that holds others and mostly names days. */
export const rule: fc.Arbitrary<RetentionRule> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: testing.retentionRule({ ...given, tags: [...flat, ...nested] }) },
  { weight: 2, arbitrary: testing.retentionRule({ ...given, tags: dated }) },
  { weight: 2, arbitrary: testing.retentionRule({ ...given, tags: [...dated, ...nested], depth: 3 }) }
)

type Of<Tag> = Extract<RetentionRule, { readonly _tag: Tag }>
export const statuteRule = testing.retentionRule({ ...given, tags: ["Statute"] }) as fc.Arbitrary<Of<"Statute">>
export const dutyRule = statuteRule.map((one): Of<"Statute"> => ({ ...one, as: "duty" }))
export const periodRule = testing.retentionRule({ ...given, tags: ["Period"] }) as fc.Arbitrary<Of<"Period">>

/** A duty or a limit of law, for those of whom an event is known. */
const perhapsByLaw = fc
  .tuple(fc.constantFrom(...events), statuteRule)
  .map(([event, one]): RetentionRule => ({ _tag: "OnlyIf", event, rule: one }))

const recent = testing.plainDate({ from: "1995-01-01" as PlainDate, until: "2035-12-31" as PlainDate })
const eventDay = fc.oneof({ weight: 15, arbitrary: recent }, { weight: 1, arbitrary: testing.plainDate() })

const entriesOf = <T>(names: ReadonlyArray<string>, values: ReadonlyArray<T | undefined>): Record<string, T> =>
  Object.fromEntries(
    names.flatMap((name, index) => {
      const value = values[index]
      return value === undefined ? [] : [[name, value] as const]
    })
  )

const eventFact = fc.oneof(
  { withCrossShrink: true },
  { weight: 6, arbitrary: eventDay },
  { weight: 2, arbitrary: fc.constantFrom("never" as const, "not-yet" as const, undefined) }
)
const stateFact: fc.Arbitrary<State | undefined> = fc.oneof(
  { withCrossShrink: true },
  { weight: 5, arbitrary: eventDay.map((lastDay) => ({ _tag: "Ended" as const, lastDay })) },
  { weight: 2, arbitrary: fc.constantFrom({ _tag: "Never" as const }, { _tag: "Lasts" as const }, undefined) }
)

export const facts: fc.Arbitrary<KnownFacts> = fc
  .tuple(fc.tuple(eventFact, eventFact, eventFact), fc.tuple(stateFact, stateFact))
  .map(([ofEvents, ofStates]) => ({ events: entriesOf(events, ofEvents), states: entriesOf(states, ofStates) }))

/** A day at which, or close to which, a period of the rules ends; or any day. */
export const closeTo = (
  rules: ReadonlyArray<RetentionRule>,
  known: KnownFacts,
  register: AnyRegister,
  { pick, offset, other }: Aim
): PlainDate => {
  const ends = rules.flatMap((each) => lastDays(each, { register, facts: known, day: other }))
  if (ends.length === 0 || offset === undefined) return other
  const end = ends.toSorted()[pick % ends.length] as string
  return (offset < 0 ? dayBefore(end) : daysAfter(end, offset)) as PlainDate
}

interface Aim {
  readonly pick: number
  readonly offset: number | undefined
  readonly other: PlainDate
}

export const aim: fc.Arbitrary<Aim> = fc.record({
  pick: fc.nat(7),
  offset: fc.constantFrom(1, 0, 1, 0, -1, 30, undefined),
  other: recent
})

const rulesOfPurposes = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(rule) },
  { weight: 3, arbitrary: fc.tuple(rule, rule) },
  { weight: 2, arbitrary: fc.tuple(rule, rule, rule) },
  { weight: 3, arbitrary: fc.tuple(periodRule, dutyRule) },
  { weight: 2, arbitrary: fc.tuple(periodRule, perhapsByLaw) },
  { weight: 1, arbitrary: fc.tuple() }
)

/** Up to three purposes; sometimes none keeps the category. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(law, rulesOfPurposes, facts, aim)
  .map(([read, rules, known, at]) => {
    const register = registerWith(rules, read)
    const day = closeTo(rules, known, register, at)
    return {
      register,
      rules,
      facts: known,
      day,
      [fc.toStringMethod]: () => JSON.stringify({ rules, known, day, read })
    }
  })
