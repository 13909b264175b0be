/**
 * Arbitrary days, periods, anchors and rules. `testing` publishes them.
 *
 * Each choice names its simplest form first: a failing case shrinks to that.
 */
import * as fc from "fast-check"
import { type Anchor, Snap } from "../Anchor.ts"
import type { RetentionRule } from "../RetentionRule.ts"
import type { Statute } from "../Statute.ts"
import { calendarPeriod, calendarUnits, count, period, written } from "./arbitraryTime.ts"
import { few, nonEmpty, oneOf, record, some, tagged, undetermined, words } from "./choices.ts"

/** The forms of a rule. */
export type RuleTag = RetentionRule["_tag"]

export interface AnchorOptions {
  /** Other categories whose end of storage may be counted from. None by default. */
  readonly categories?: ReadonlyArray<string>
  /** Where counting may begin. Leave out `end-of-financial-year` for a register that gives none. */
  readonly snaps?: ReadonlyArray<Snap>
  /** What rules and anchors may also say; all of it by default. */
  readonly also?: ReadonlyArray<"backups" | "covers" | "orElse">
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

/** An anchor over the given events; without any, one that nobody determined. */
export const anchor = (events: ReadonlyArray<string>, options: AnchorOptions = {}): fc.Arbitrary<Anchor> => {
  const plain = anchors(events, options)
  return also(options, "orElse")
    ? fc.oneof(
        { withCrossShrink: true },
        { weight: 6, arbitrary: plain },
        { weight: 1, arbitrary: fc.tuple(plain, plain).map(([first, next]) => withFallback(first, next)) }
      )
    : plain
}

const withFallback = (first: Anchor, orElse: Anchor): Anchor =>
  first._tag === "Undetermined" ? first : { ...first, orElse }

const also = ({ also = ["backups", "covers", "orElse"] }: AnchorOptions, what: "backups" | "covers" | "orElse") =>
  also.includes(what)

const anchors = (events: ReadonlyArray<string>, options: AnchorOptions): fc.Arbitrary<Anchor> => {
  const { categories = [], snaps = Snap.literals } = options
  const countedFrom = oneOf(...nonEmpty(snaps))
  const ofEvents = () => tagged("Event", { events: some(events), countedFrom }) as fc.Arbitrary<Anchor>
  const ofStorage = () =>
    tagged("EndOfStorage", { category: oneOf(...nonEmpty(categories)), countedFrom }) as fc.Arbitrary<Anchor>
  return fc.oneof(
    { withCrossShrink: true },
    ...only(events.length > 0, () => ({ weight: 8, arbitrary: ofEvents() })),
    ...only(categories.length > 0, () => ({ weight: 2, arbitrary: ofStorage() })),
    { weight: 1, arbitrary: undetermined as fc.Arbitrary<Anchor> }
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
  const backups = also(options, "backups") ? { backups: fc.constant("included" as const) } : {}
  return [
    form("Period", { bound: fc.constantFrom("at-most", "at-least", "exactly"), period: lengths, from }, backups),
    form("AtOnce", { from }),
    { tag: "Range", arbitrary: range(options.periods ?? "any", from, backups) },
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
    { tag: "Undetermined", arbitrary: undetermined as fc.Arbitrary<RetentionRule> }
  ]
}

const nestedForms = ({ events, states }: RuleOptions, inner: fc.Arbitrary<RetentionRule>): ReadonlyArray<Form> => {
  const rules = fc
    .tuple(inner, inner, fc.array(inner, { maxLength: 2 }))
    .map(([a, b, more]) => [a, b, ...more] as const)
  return [
    ...only(states.length > 0, () => form("While", { state: fc.constantFrom(...states), afterwards: inner })),
    ...only(events.length > 0, () => form("OnlyIf", { event: fc.constantFrom(...events), rule: inner })),
    form("Ending", { by: oneOf("erase", "anonymise", "erase or anonymise"), rule: inner }, { assessment: words }),
    form("Restricted", { as: oneOf("archive", "blocking", "recoverable"), rule: inner }),
    form("LongestOf", { rules }),
    form("ShortestOf", { rules }),
    form("NotSaidWhich", { rules })
  ]
}

const range = (
  periods: "any" | "calendar",
  from: fc.Arbitrary<Anchor>,
  more: { readonly backups?: fc.Arbitrary<"included"> }
): fc.Arbitrary<RetentionRule> =>
  fc.constantFrom(...calendarUnits, ...(periods === "any" ? (["H"] as const) : [])).chain((unit) =>
    record({ one: count(unit), other: count(unit), from }, more).map(({ one, other, ...rest }) => ({
      _tag: "Range",
      least: written(unit, Math.min(one, other)),
      most: written(unit, Math.max(one, other)),
      ...rest
    }))
  ) as fc.Arbitrary<RetentionRule>

const statuteRule = (options: RuleOptions): fc.Arbitrary<RetentionRule> =>
  fc.constantFrom(...options.provisions).chain(({ id, events, extendedWhile, conditions = [] }) =>
    tagged(
      "Statute",
      {
        provision: fc.constant(id),
        events: fc
          .tuple(...events.map(() => anchor(options.events, options)))
          .map((anchors) => Object.fromEntries(events.map((event, index) => [event, anchors[index] as Anchor])))
      },
      {
        as: oneOf("duty", "limit", "both"),
        ...(also(options, "covers") ? { covers: few(oneOf("name", "postal-address")) } : {}),
        ...(extendedWhile !== undefined && options.states.length > 0
          ? { extendedWhile: oneOf(...nonEmpty(options.states)) }
          : {}),
        ...(conditions.length > 0 ? { met: some(conditions.map((condition) => condition.id)) } : {})
      }
    )
  ) as fc.Arbitrary<RetentionRule>

type Fields = Parameters<typeof record>[0]

const form = (tag: RuleTag, always: Fields, sometimes?: Fields): Form => ({
  tag,
  arbitrary: tagged(tag, always, sometimes) as unknown as fc.Arbitrary<RetentionRule>
})

const only = <T>(condition: boolean, value: () => T): ReadonlyArray<T> => (condition ? [value()] : [])
