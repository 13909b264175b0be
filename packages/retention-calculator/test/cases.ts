/**
 * Questions to the calculator: registers with a history and several purposes for one category, which may wait for the
 * end of another; any rules, any facts, and a moment that often lies just where something ends.
 */
import { Snap } from "@lethe/core/Anchor"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister, Version } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { Bound, type Statute } from "@lethe/core/Statute"
import * as testing from "@lethe/core/testing"
import type { Zone } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { decideKnown } from "../src/Decide.ts"
import type { Derivation } from "../src/Evaluate.ts"
import type { KnownFacts, PurposeFacts, State } from "../src/Facts.ts"
import { dayBefore, daysAfter, zoneDay } from "./reference/walk.ts"

export const events = ["ordered", "paid", "toString"] as const
export const states = ["customer", "employed"] as const
export const category = "records"
/** Another category, for whose end rules may wait. */
export const awaited = "accounts"

export interface Case {
  readonly register: AnyRegister
  readonly rules: ReadonlyArray<RetentionRule>
  readonly facts: KnownFacts
  readonly day: PlainDate
  readonly at?: number
}

/** What a rule is read with. */
export interface Law {
  readonly provisions: ReadonlyArray<Statute>
  readonly financialYearEnds: string | { readonly _tag: "Undetermined"; readonly words: string }
  readonly backups?: Version["backups"]
}

interface More {
  readonly inForceFrom?: string
  /** The rules of the other category. */
  readonly others?: ReadonlyArray<RetentionRule>
  readonly collected?: string | undefined
  /** The first purpose is direct marketing. */
  readonly marketing?: boolean
}

/** A register whose purposes keep the one category, each by one of the rules. */
export const registerWith = (
  rules: ReadonlyArray<RetentionRule>,
  law: Law,
  zone = "Europe/Paris",
  more: More = {}
): AnyRegister => ({
  earlier: [],
  version: versionWith(rules, law, zone, more),
  provisions: Object.fromEntries(law.provisions.map((provision) => [provision.id, provision]))
})

const versionWith = (
  rules: ReadonlyArray<RetentionRule>,
  { financialYearEnds, backups }: Law,
  zone: string,
  { inForceFrom = "2020-01-01", others = [], collected, marketing = false }: More
): Version => {
  const declared = { of: ["customers"], events: [...events], states: [...states] } as const
  const purposesFor = (kept: string, prefix: string, each: ReadonlyArray<RetentionRule>) =>
    each.map((rule, index) => ({
      id: `${prefix}-${index + 1}`,
      basis: { _tag: "Contract" as const },
      ...(marketing && index === 0 ? { kinds: ["direct-marketing"] as const } : {}),
      keeps: [{ category: kept, rule }]
    }))
  const purposes = [...purposesFor(category, "purpose", rules), ...purposesFor(awaited, "other", others)]
  return {
    name: "Example",
    inForceFrom: inForceFrom as PlainDate,
    zone: zone as Zone,
    financialYearEnds,
    ...(backups === undefined ? {} : { backups }),
    controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
    subjects: [{ id: "customers" }],
    recipients: [],
    categories: [
      { id: category, ...declared, ...(collected === undefined ? {} : { collected }) },
      { id: awaited, ...declared }
    ],
    activities: [
      {
        id: "business",
        role: "controller",
        purposes: [{ id: "idle", basis: { _tag: "Contract" }, keeps: [] }, ...purposes]
      }
    ]
  }
}

const shapes = [
  { id: "host/closing", events: ["closing"] },
  { id: "host/delivery", events: ["closing", "delivery"] },
  { id: "host/entry", events: ["entry"] }
] as const

const turn = testing.plainDate({ from: "2000-01-01" as PlainDate, until: "2032-12-31" as PlainDate })

/** One period; or two, of which the second came with a day, for events or in force. */
const periods = fc.oneof(
  { weight: 4, arbitrary: testing.period().map((period) => ({ period })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(testing.calendarPeriod(), testing.calendarPeriod(), turn, fc.constantFrom(0, 400))
      .map(([one, two, day, gap]) => ({
        versions: [
          { period: one, forEventsUntil: dayBefore(day) as PlainDate },
          { period: two, forEventsFrom: daysAfter(day, gap) as PlainDate }
        ] as const
      }))
  },
  {
    weight: 2,
    arbitrary: fc.tuple(testing.calendarPeriod(), testing.calendarPeriod(), turn).map(([one, two, from]) => ({
      versions: [
        { period: one, until: dayBefore(from) as PlainDate },
        { period: two, from }
      ] as const
    }))
  }
)

const provision = ({ id, events }: (typeof shapes)[number]): fc.Arbitrary<Statute> =>
  fc
    .tuple(
      periods,
      fc.constantFrom(...Bound.literals),
      fc.constantFrom(...Snap.literals),
      fc.constantFrom(undefined, "P5Y" as Period, "P5Y6M" as Period, "P10Y" as Period)
    )
    .map(
      ([period, bound, countedFrom, ceiling]): Statute => ({
        id,
        title: "Records Act",
        events,
        countedFrom,
        bound,
        ...(ceiling !== undefined && bound === "at-least" && id === "host/closing"
          ? { period: "P5Y" as Period, ceiling }
          : period),
        ...(id === "host/entry" ? { extendedWhile: "inquiry" } : {}),
        source: { act: "Records Act", provision: "s. 1" },
        verification: "unverified"
      })
    )

/** Some thousand of them, made once: what is asked of them is made anew each time. */
const pooled = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.constantFrom(...fc.sample(arbitrary, { numRuns: 2_000, seed: 11 }))

const anyLaw: fc.Arbitrary<Law> = fc.record(
  {
    provisions: fc.tuple(...shapes.map(provision)),
    financialYearEnds: fc.oneof(
      { weight: 7, arbitrary: fc.constantFrom("12-31", "03-31", "06-30", "02-28", "02-29") },
      { weight: 1, arbitrary: fc.constant({ _tag: "Undetermined" as const, words: "not said" }) }
    ),
    backups: fc.constantFrom<Version["backups"] & object>(
      { tail: "P12W" as Period },
      { tail: "P1M" as Period },
      { tail: "PT36H" as Period },
      { tail: { _tag: "Undetermined", words: "not said" } },
      "none" as never
    )
  },
  { requiredKeys: ["provisions", "financialYearEnds"] }
) as fc.Arbitrary<Law>
export const law = pooled(anyLaw)

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
  categories: [awaited]
}
const flat = [
  ...["Period", "Range", "AtOnce", "While", "Statute", "EndOfService", "UntilObjection"],
  ...["WithoutLimit", "Undetermined"]
] as ReadonlyArray<RetentionRule["_tag"]>
const dated = ["Period", "Range", "While", "Statute"] as const
const nested = ["OnlyIf", "LongestOf", "ShortestOf", "NotSaidWhich", "Ending", "Restricted"] as const

type Of<Tag> = Extract<RetentionRule, { readonly _tag: Tag }>

/** An inquiry prolongs the duty of the one provision that knows of inquiries. */
const withInquiry = (rule: RetentionRule): RetentionRule => {
  if (rule._tag === "Statute") {
    return rule.provision === "host/entry" && rule.as !== "limit" ? { ...rule, extendedWhile: "employed" } : rule
  }
  if ("rules" in rule) return { ...rule, rules: rule.rules.map(withInquiry) as never }
  if ("rule" in rule) return { ...rule, rule: withInquiry(rule.rule) }
  return rule._tag === "While" && rule.afterwards !== undefined
    ? { ...rule, afterwards: withInquiry(rule.afterwards) }
    : rule
}

const rulesOver = (of: typeof given | Omit<typeof given, "categories">): fc.Arbitrary<RetentionRule> =>
  fc
    .oneof(
      { withCrossShrink: true },
      { weight: 1, arbitrary: testing.retentionRule({ ...of, tags: [...flat, ...nested] }) },
      { weight: 2, arbitrary: testing.retentionRule({ ...of, tags: dated, periods: "calendar", also: [] }) },
      { weight: 1, arbitrary: testing.retentionRule({ ...of, tags: dated }) },
      { weight: 2, arbitrary: testing.retentionRule({ ...of, tags: [...dated, ...nested], depth: 3 }) },
      {
        weight: 1,
        arbitrary: testing.retentionRule({ ...of, tags: [...dated, ...nested], depth: 6, periods: "calendar" })
      }
    )
    .map(withInquiry)

/** Any rule; and, more often, one that holds others and mostly names days. */
export const rule = rulesOver(given)
const { categories: _, ...ownOnly } = given
/** A rule of the other category: it waits for none. */
export const otherRule = rulesOver(ownOnly)

export const statuteRule = testing.retentionRule({ ...given, tags: ["Statute"] }).map(withInquiry) as fc.Arbitrary<
  Of<"Statute">
>
export const dutyRule = statuteRule.map((one): Of<"Statute"> => ({ ...one, as: "duty" }))
export const periodRule = testing.retentionRule({ ...given, tags: ["Period"] }) as fc.Arbitrary<Of<"Period">>

/** A duty or a limit of law, for those of whom an event is known. */
const perhapsByLaw = fc
  .tuple(fc.constantFrom(...events), statuteRule)
  .map(([event, one]): RetentionRule => ({ _tag: "OnlyIf", event, rule: one }))

const recent = testing.plainDate({ from: "1995-01-01" as PlainDate, until: "2035-12-31" as PlainDate })
const eventDay = fc.oneof(
  { weight: 15, arbitrary: recent },
  { weight: 1, arbitrary: testing.plainDate({ from: "0010-01-01" as PlainDate }) }
)

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
  { weight: 2, arbitrary: fc.constantFrom("never" as const, "not-yet" as const, undefined) },
  // An instant: a day, and an hour of UTC.
  {
    weight: 1,
    arbitrary: fc.tuple(recent, fc.nat(23)).map(([day, hour]) => Date.parse(`${day}T00:30:00Z`) + hour * 3_600_000)
  }
)
const stretch = fc.tuple(eventDay, eventDay).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)))
const stateFact: fc.Arbitrary<State | undefined> = fc.oneof(
  { withCrossShrink: true },
  { weight: 5, arbitrary: stretch.map(([first, lastDay]) => ({ _tag: "Ended" as const, lastDay, first })) },
  { weight: 1, arbitrary: eventDay.map((first) => ({ _tag: "Lasts" as const, first })) },
  { weight: 2, arbitrary: fc.constantFrom({ _tag: "Never" as const }, { _tag: "Lasts" as const }, undefined) }
)

const purposeFact: fc.Arbitrary<PurposeFacts<PlainDate> | "never" | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant("never" as const) },
  {
    weight: 3,
    arbitrary: fc.record({ given: recent, withdrawn: recent, objected: recent, ended: recent }, { requiredKeys: [] })
  }
)

export const facts: fc.Arbitrary<KnownFacts> = fc
  .tuple(
    fc.tuple(eventFact, eventFact, eventFact),
    fc.tuple(stateFact, stateFact),
    fc.tuple(purposeFact, purposeFact, purposeFact, purposeFact),
    fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: recent })
  )
  .map(([ofEvents, ofStates, ofPurposes, gone]): KnownFacts => {
    const instants = entriesOf(
      events,
      ofEvents.map((each) => (typeof each === "number" ? each : undefined))
    )
    return {
      events: entriesOf(
        events,
        ofEvents.map((each) => (typeof each === "number" ? (zoneDay(each) as PlainDate) : each))
      ),
      states: entriesOf(states, ofStates),
      ...(Object.keys(instants).length === 0 ? {} : { instants }),
      ...(ofPurposes.every((each) => each === undefined)
        ? {}
        : { purposes: entriesOf(["purpose-1", "purpose-2", "purpose-3", "other-1"], ofPurposes) }),
      ...(gone === undefined ? {} : { erased: { [awaited]: gone } })
    }
  })

/** A day at which, or close to which, something ends; or any day. */
export const closeTo = (known: KnownFacts, register: AnyRegister, { pick, offset, other }: Aim): PlainDate => {
  if (offset === undefined) return other
  const { purposes, promises } = Result.getOrThrow(decideKnown(register, category, known, { day: other }))
  const windows = [...purposes, ...promises.flatMap((each) => each.purposes)].map(({ derivation }) => derivation)
  const ends = [...new Set(windows.flatMap(daysIn))].toSorted()
  const end = ends[pick % ends.length]
  return end === undefined ? other : ((offset < 0 ? dayBefore(end) : daysAfter(end, offset)) as PlainDate)
}

const daysIn = (derivation: Derivation): ReadonlyArray<string> => [
  ...[derivation.window.ceiling, derivation.window.duty].flatMap((end) => (end._tag === "Day" ? [end.day] : [])),
  ...(derivation._tag === "Combined" ? derivation.of.flatMap(daysIn) : []),
  ...("of" in derivation && derivation.of !== undefined && !Array.isArray(derivation.of)
    ? daysIn(derivation.of as Derivation)
    : [])
]

interface Aim {
  readonly pick: number
  readonly offset: number | undefined
  readonly other: PlainDate
  /** Hours after midnight in UTC, of a question at an instant. */
  readonly hour: number | undefined
}

export const aim: fc.Arbitrary<Aim> = fc.record({
  pick: fc.nat(7),
  offset: fc.constantFrom(1, 0, 1, 0, -1, 30, undefined),
  other: recent,
  hour: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 20 }) }
  )
})

const rulesOfPurposes = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(rule) },
  { weight: 3, arbitrary: fc.tuple(rule, rule) },
  { weight: 2, arbitrary: fc.tuple(rule, rule, rule) },
  { weight: 3, arbitrary: fc.tuple(periodRule, dutyRule) },
  { weight: 2, arbitrary: fc.tuple(periodRule, perhapsByLaw) },
  { weight: 1, arbitrary: fc.tuple() }
)

/** What was promised before, and when it was replaced. */
const history = pooled(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.tuple(fc.tuple(fc.array(rule, { maxLength: 2 }), recent)) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.tuple(fc.tuple(rule), recent), fc.tuple(fc.tuple(rule), recent))
    }
  )
)

/** Up to three purposes; sometimes none keeps the category. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    law,
    rulesOfPurposes,
    history,
    facts,
    aim,
    fc.record({
      others: pooled(fc.array(otherRule, { minLength: 1, maxLength: 2 })),
      collected: fc.constantFrom(undefined, "ordered"),
      marketing: fc.boolean()
    })
  )
  .map(([read, rules, before, known, at, more]) => {
    const [one = "", two = ""] = before.map(([, day]) => day).toSorted()
    const replaced = [one, two === one ? daysAfter(two, 1) : two]
    const versions = [...before.map(([each]) => each), rules].map((each, index) =>
      versionWith(each, read, "Europe/Paris", {
        ...more,
        inForceFrom: index === 0 ? "1990-01-01" : `${replaced[index - 1]}`
      })
    )
    const register = {
      ...registerWith(rules, read),
      version: versions.at(-1) as Version,
      earlier: versions.slice(0, -1)
    }
    const day = closeTo(known, register, at)
    const instant =
      at.hour === undefined || day > "9999-12-30" || day < "0002"
        ? {}
        : { at: Date.parse(`${day}T00:00:00Z`) + at.hour * 3_600_000 }
    return {
      register,
      rules,
      facts: known,
      day,
      ...instant,
      [fc.toStringMethod]: () => JSON.stringify({ rules, before, more, known, day, ...instant, read })
    }
  })
