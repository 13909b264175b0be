/** Registers that keep a category by any rules of the algebra, under any law, with what they promised before. */
import { Snap } from "@lethe/core/Anchor"
import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister, Version } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import { Bound, type Statute } from "@lethe/core/Statute"
import * as testing from "@lethe/core/testing"
import type { Zone } from "@lethe/core/Zone"
import * as fc from "fast-check"

export const category = "records"
/** A category for whose end the rules of the other may wait. */
const awaited = "files"

export const events = ["ordered", "paid", "closed", "left", "dismissed"] as const
export const states = ["customer", "employed"] as const

/** Zones whose days begin elsewhere, or whose clocks skip midnight or a whole day. */
export const zones = [
  "Europe/Paris",
  "America/Sao_Paulo",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "America/New_York",
  "Asia/Kathmandu"
] as ReadonlyArray<string> as ReadonlyArray<Zone>

const shapes = [
  { id: "host/closing", events: ["closing"] },
  { id: "host/delivery", events: ["closing", "delivery"] }
] as const

const example = ({ id, events }: (typeof shapes)[number]): Statute => ({
  id,
  title: "Records Act",
  events,
  countedFrom: "day",
  period: "P1Y" as Period,
  bound: "at-least",
  source: { act: "Records Act", provision: "s. 1" },
  verification: "unverified"
})

const changeOfLaw = testing.plainDate({ from: "2012-01-01" as PlainDate, until: "2027-12-31" as PlainDate })

/** One period; or one before and one after a change, by the days of the events or by the days it was in force. */
const periods: fc.Arbitrary<Pick<Statute, "period" | "versions">> = fc.oneof(
  { withCrossShrink: true },
  { weight: 2, arbitrary: testing.period().map((period) => ({ period })) },
  {
    weight: 1,
    arbitrary: fc.tuple(testing.period(), testing.period(), changeOfLaw).map(([before, after, day]) => ({
      versions: [
        { period: before, forEventsUntil: DateArithmetic.addDays(day, -1) },
        { period: after, forEventsFrom: day }
      ] as const
    }))
  },
  {
    // A provision that says nothing for earlier events.
    weight: 1,
    arbitrary: fc
      .tuple(testing.calendarPeriod(), changeOfLaw)
      .map(([period, day]) => ({ versions: [{ period, forEventsFrom: day }] as const }))
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(testing.calendarPeriod(), testing.calendarPeriod(), changeOfLaw)
      .map(([before, after, day]) => ({
        versions: [
          { period: before, until: DateArithmetic.addDays(day, -1) },
          { period: after, from: day }
        ] as const
      }))
  }
)

const provision = (shape: (typeof shapes)[number]): fc.Arbitrary<Statute> =>
  fc
    .tuple(
      periods,
      fc.constantFrom(...Bound.literals),
      fc.constantFrom(...Snap.literals),
      fc.option(testing.calendarPeriod(), { nil: undefined, freq: 4 })
    )
    .map(([dated, bound, countedFrom, ceiling]) => {
      const { period: _, ...rest } = example(shape)
      return { ...rest, ...dated, bound, countedFrom, ...(ceiling === undefined ? {} : { ceiling }) }
    })

const given = { events, states, provisions: shapes.map(example) }
const dated = ["Period", "Range", "AtOnce", "While", "Statute", "OnlyIf", "LongestOf", "ShortestOf"] as const

type InPeriod = Extract<RetentionRule, { readonly _tag: "Period" }>

/** Hours from an event that is often known to the instant. */
const hourly = fc
  .tuple(
    testing.retentionRule({ ...given, tags: ["Period"], snaps: ["day"] }) as fc.Arbitrary<InPeriod>,
    fc.constantFrom("PT1H", "PT24H", "PT72H", "PT1000H")
  )
  .map(([rule, period]): RetentionRule => ({ ...rule, bound: "at-most", period: period as Period }))

/** Any rule; and, more often, a small one that mostly names days. */
const ruleWith = (categories: ReadonlyArray<string>, depth: number): fc.Arbitrary<RetentionRule> => {
  const plain = { ...given, categories, tags: dated, periods: "calendar", also: ["covers", "orElse"] } as const
  const within = (levels: number) => testing.retentionRule({ ...plain, depth: levels })
  return fc
    .tuple(
      fc.oneof(
        { withCrossShrink: true },
        { weight: 4, arbitrary: within(0) },
        { weight: 2, arbitrary: within(depth) },
        { weight: 2, arbitrary: testing.retentionRule({ ...given, categories, depth }) },
        { weight: 1, arbitrary: hourly }
      ),
      fc.boolean()
    )
    .map(([rule, inProcedures]) => (inProcedures ? prolonged(rule) : rule))
}

/** The same, its duties prolonged by a state. */
const prolonged = (rule: RetentionRule): RetentionRule =>
  JSON.parse(JSON.stringify(rule), (_, each) =>
    each?._tag === "Statute" ? { ...each, extendedWhile: "employed" } : each
  ) as RetentionRule

type Place = Pick<Version, "zone" | "financialYearEnds" | "backups">

const tail = fc.constantFrom("P30D", "P12W", "P1M", "PT36H") as fc.Arbitrary<Period>
const place: fc.Arbitrary<Place> = fc
  .tuple(
    fc.constantFrom(...zones),
    fc.constantFrom("12-31", "06-30", "02-28", "02-29", undefined),
    fc.option(
      fc.oneof(
        tail.map((each) => ({ tail: each })),
        fc.constant("none" as const)
      ),
      { nil: undefined }
    )
  )
  .map(
    ([zone, financialYearEnds, backups]) =>
      ({
        zone,
        ...(financialYearEnds === undefined ? {} : { financialYearEnds }),
        ...(backups === undefined ? {} : { backups })
      }) as Place
  )

interface Promised {
  readonly inForceFrom: PlainDate
  readonly rules: ReadonlyArray<RetentionRule>
  readonly awaitedRule: RetentionRule
  readonly collected: (typeof events)[number] | undefined
}

const promised = (inForceFrom: fc.Arbitrary<PlainDate>, depth: number): fc.Arbitrary<Promised> => {
  const rule = ruleWith([awaited], depth)
  return fc.record({
    inForceFrom,
    rules: fc.oneof(
      { weight: 3, arbitrary: fc.tuple(rule) },
      { weight: 2, arbitrary: fc.tuple(rule, rule) },
      { weight: 1, arbitrary: fc.tuple(rule, rule, rule) }
    ),
    awaitedRule: ruleWith([], depth),
    collected: fc.constantFrom(undefined, "ordered" as const, "closed" as const)
  })
}

const versionOf = ({ inForceFrom, rules, awaitedRule, collected }: Promised, where: Place): Version => {
  const known = { of: ["customers"] as const, events, states }
  const keeps = (rule: RetentionRule, of: string) => [{ category: of, rule }] as const
  const basis = { _tag: "Contract" as const }
  return {
    ...where,
    name: "Example",
    inForceFrom,
    controller: { name: "Example", country: "FR", contact: "privacy@example.org" },
    subjects: [{ id: "customers" }],
    recipients: [],
    categories: [
      { id: category, ...known, ...(collected === undefined ? {} : { collected }) },
      { id: awaited, ...known }
    ],
    activities: [
      {
        id: "business",
        role: "controller",
        purposes: [
          { id: "filing", basis, keeps: keeps(awaitedRule, awaited) },
          ...rules.map((rule, index) => ({ id: `purpose-${index}`, basis, keeps: keeps(rule, category) }))
        ]
      }
    ]
  }
}

const firstDay = fc.constant("2012-03-01" as PlainDate)
const laterDay = testing.plainDate({ from: "2014-01-01" as PlainDate, until: "2030-12-31" as PlainDate })

/** Its versions, oldest first: mostly one. */
const versions = (depth: number): fc.Arbitrary<ReadonlyArray<Promised>> => {
  const [first, later] = [promised(firstDay, depth), promised(laterDay, depth)]
  const history = fc
    .tuple(first, fc.uniqueArray(later, { selector: ({ inForceFrom }) => inForceFrom, minLength: 1, maxLength: 2 }))
    .map(([one, others]) => [one, ...others.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1))])
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.tuple(first) },
    { weight: 1, arbitrary: history }
  )
}

/** A register whose rules hold one another so deep. */
export const register = (depth: number): fc.Arbitrary<AnyRegister> =>
  fc.tuple(versions(depth), place, fc.tuple(...shapes.map(provision))).map(([made, where, provisions]) => {
    const all = made.map((each) => versionOf(each, where))
    return {
      earlier: all.slice(0, -1),
      version: all.at(-1) as Version,
      provisions: Object.fromEntries(provisions.map((each) => [each.id, each]))
    }
  })
