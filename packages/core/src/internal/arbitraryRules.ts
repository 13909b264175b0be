/**
 * Arbitrary days, periods, anchors and rules. `testing` publishes them.
 *
 * Each choice names its simplest form first: a failing case shrinks to that.
 */
import * as fc from "fast-check"
import { type Anchor, Snap } from "../Anchor.ts"
import * as DateArithmetic from "../DateArithmetic.ts"
import type { Period } from "../Period.ts"
import * as PlainDate from "../PlainDate.ts"
import type { RetentionRule } from "../RetentionRule.ts"
import type { Statute } from "../Statute.ts"

/** The forms of a rule. */
export type RuleTag = RetentionRule["_tag"]

export interface AnchorOptions {
  /** Other categories whose end of storage may be counted from. None by default. */
  readonly categories?: ReadonlyArray<string>
  /** Where counting may begin. Leave out `end-of-financial-year` for a register that gives none. */
  readonly snaps?: ReadonlyArray<Snap>
}

export interface RuleOptions extends AnchorOptions {
  /** The events and the states that the category declares. */
  readonly events: ReadonlyArray<string>
  readonly states: ReadonlyArray<string>
  readonly provisions: ReadonlyArray<Statute>
  /** The forms to use, one of them at least a form that holds no other; all by default. */
  readonly tags?: ReadonlyArray<RuleTag>
  /** Whether periods may be in hours. */
  readonly periods?: "any" | "calendar"
  /** How many rules may hold one another. */
  readonly depth?: number
}

/** A day of the calendar or of the range, both ends included: mostly of our time, often a month's last. */
export const plainDate = (
  range: { readonly from?: PlainDate.PlainDate; readonly until?: PlainDate.PlainDate } = {}
): fc.Arbitrary<PlainDate.PlainDate> => {
  const { from = PlainDate.first, until = PlainDate.last } = range
  const between = (a: PlainDate.PlainDate, b: PlainDate.PlainDate) =>
    fc
      .integer({ min: DateArithmetic.toEpochDay(a), max: DateArithmetic.toEpochDay(b) })
      .map(DateArithmetic.fromEpochDay)
  const within = (day: PlainDate.PlainDate) => PlainDate.later(from, PlainDate.earlier(day, until))
  const ours = between(within(ourTime.from), within(ourTime.until))
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 5, arbitrary: ours },
    { weight: 2, arbitrary: ours.map((day) => within(endOfMonth(day))) },
    { weight: 1, arbitrary: ours.map((day) => within(endOfMonth(`${day.slice(0, 4)}-02-01` as PlainDate.PlainDate))) },
    { weight: 2, arbitrary: between(from, until) }
  )
}

/** A period in years, months, weeks or days, or several of them. */
export const calendarPeriod = (): fc.Arbitrary<Period> =>
  fc.oneof(
    { withCrossShrink: true },
    ...calendarUnits.map((unit) => ({ weight: 2, arbitrary: count(unit).map((n) => written(unit, n)) })),
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.nat(30), fc.nat(24), fc.nat(12), fc.nat(60))
        .filter((counts) => counts.some((n) => n > 0))
        .map(severalUnits)
    }
  )

/** A period in calendar units, or in hours. */
export const period = (): fc.Arbitrary<Period> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: calendarPeriod() },
    { weight: 1, arbitrary: count("H").map((n) => written("H", n)) }
  )

/** An anchor over the given events; without any, one that nobody determined. */
export const anchor = (events: ReadonlyArray<string>, options: AnchorOptions = {}): fc.Arbitrary<Anchor> => {
  const { categories = [], snaps = Snap.literals } = options
  const countedFrom = fc.constantFrom(...snaps)
  const plain = { noNullPrototype: true }
  const ofEvents = () =>
    fc.record(
      {
        _tag: fc.constant("Event" as const),
        events: fc.shuffledSubarray([...events], { minLength: 1 }).map(nonEmpty),
        countedFrom
      },
      plain
    )
  const ofStorage = () =>
    fc.record(
      { _tag: fc.constant("EndOfStorage" as const), category: fc.constantFrom(...categories), countedFrom },
      plain
    )
  return fc.oneof(
    { withCrossShrink: true },
    ...only(events.length > 0, () => ({ weight: 8, arbitrary: ofEvents() })),
    ...only(categories.length > 0, () => ({ weight: 2, arbitrary: ofStorage() })),
    { weight: 1, arbitrary: undetermined }
  )
}

/**
 * A rule over the given events, states and provisions. Forms that lack what they read are left out: without states
 * there is no `While`, without provisions no `Statute`.
 */
export const retentionRule = (options: RuleOptions): fc.Arbitrary<RetentionRule> => {
  const { depth = 3, tags } = options
  const weighed = (forms: ReadonlyArray<Form>, weight: number) =>
    forms.filter(({ tag }) => tags === undefined || tags.includes(tag)).map(({ arbitrary }) => ({ weight, arbitrary }))
  const leaves = weighed(simpleForms(options), 2)
  const ruleWithin = (levels: number): fc.Arbitrary<RetentionRule> => {
    const branches = levels === 0 ? [] : weighed(nestedForms(options, ruleWithin(levels - 1)), 1)
    return fc.oneof({ withCrossShrink: true }, ...leaves, ...branches)
  }
  return ruleWithin(depth)
}

interface Form {
  readonly tag: RuleTag
  readonly arbitrary: fc.Arbitrary<RetentionRule>
}

const simpleForms = (options: RuleOptions): ReadonlyArray<Form> => {
  const { events, states, provisions } = options
  const lengths = options.periods === "calendar" ? calendarPeriod() : period()
  const from = anchor(events, options)
  return [
    form("Period", { bound: fc.constantFrom("at-most", "at-least", "exactly"), period: lengths, from }),
    form("AtOnce", { from }),
    { tag: "Range", arbitrary: range(options.periods ?? "any", from) },
    ...only(states.length > 0, () => form("While", { state: fc.constantFrom(...states) })),
    ...only(provisions.length > 0, (): Form => ({ tag: "Statute", arbitrary: statuteRule(options) })),
    ...only(events.length > 0, () =>
      form("EndOfService", {
        within: lengths,
        event: fc.constantFrom(...events),
        how: fc.constantFrom("returned", "deleted", "either")
      })
    ),
    form("UntilObjection", {}),
    form("WithoutLimit", { why: words }),
    { tag: "Undetermined", arbitrary: undetermined }
  ]
}

const nestedForms = ({ events, states }: RuleOptions, inner: fc.Arbitrary<RetentionRule>): ReadonlyArray<Form> => {
  const rules = fc
    .tuple(inner, inner, fc.array(inner, { maxLength: 2 }))
    .map(([a, b, more]) => [a, b, ...more] as const)
  return [
    ...only(states.length > 0, () => form("While", { state: fc.constantFrom(...states), afterwards: inner })),
    ...only(events.length > 0, () => form("OnlyIf", { event: fc.constantFrom(...events), rule: inner })),
    form("LongestOf", { rules }),
    form("ShortestOf", { rules }),
    form("NotSaidWhich", { rules })
  ]
}

const range = (periods: "any" | "calendar", from: fc.Arbitrary<Anchor>): fc.Arbitrary<RetentionRule> =>
  fc.constantFrom(...calendarUnits, ...(periods === "any" ? (["H"] as const) : [])).chain((unit) =>
    fc.record({ one: count(unit), other: count(unit), from }).map(({ one, other, from: counted }) => ({
      _tag: "Range",
      least: written(unit, Math.min(one, other)),
      most: written(unit, Math.max(one, other)),
      from: counted
    }))
  )

const statuteRule = (options: RuleOptions): fc.Arbitrary<RetentionRule> =>
  fc.constantFrom(...options.provisions).chain(({ id, events }) =>
    fc.record(
      {
        _tag: fc.constant("Statute" as const),
        provision: fc.constant(id),
        events: fc
          .tuple(...events.map(() => anchor(options.events, options)))
          .map((anchors) => Object.fromEntries(events.map((event, index) => [event, anchors[index] as Anchor]))),
        as: fc.constantFrom("duty", "limit", "both")
      },
      { requiredKeys: ["_tag", "provision", "events"], noNullPrototype: true }
    )
  )

type Of<T extends RuleTag> = Extract<RetentionRule, { readonly _tag: T }>

type Fields<T> = { readonly [K in keyof T]: fc.Arbitrary<Exclude<T[K], undefined>> }

const form = <T extends RuleTag>(tag: T, fields: Fields<Omit<Of<T>, "_tag">>): Form => ({
  tag,
  arbitrary: fc.record({ _tag: fc.constant(tag), ...fields }, { noNullPrototype: true }) as fc.Arbitrary<RetentionRule>
})

const nonEmpty = <T>(items: ReadonlyArray<T>) => items as readonly [T, ...T[]]

const only = <T>(condition: boolean, value: () => T): ReadonlyArray<T> => (condition ? [value()] : [])

const calendarUnits = ["D", "M", "Y", "W"] as const
type Unit = (typeof calendarUnits)[number] | "H"

const most: Readonly<Record<Unit, readonly [usual: number, allowed: number]>> = {
  D: [90, 99_999],
  W: [30, 999],
  M: [36, 999],
  Y: [30, 999],
  H: [96, 99_999]
}

const count = (unit: Unit): fc.Arbitrary<number> => {
  const [usual, allowed] = most[unit]
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 12, arbitrary: fc.integer({ min: 1, max: usual }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: allowed }) }
  )
}

const written = (unit: Unit, n: number): Period => `P${unit === "H" ? "T" : ""}${n}${unit}` as Period

const severalUnits = (counts: readonly [years: number, months: number, weeks: number, days: number]): Period =>
  `P${counts.map((n, index) => (n === 0 ? "" : `${n}${"YMWD".charAt(index)}`)).join("")}` as Period

const words = fc.constantFrom("not said", "as long as necessary", "until further notice")
const undetermined = words.map((said) => ({ _tag: "Undetermined" as const, words: said }))

const ourTime = { from: "1990-01-01" as PlainDate.PlainDate, until: "2060-12-31" as PlainDate.PlainDate }

const endOfMonth = (day: PlainDate.PlainDate): PlainDate.PlainDate =>
  `${day.slice(0, 8)}${PlainDate.daysInMonth(PlainDate.yearOf(day), PlainDate.monthOf(day))}` as PlainDate.PlainDate
