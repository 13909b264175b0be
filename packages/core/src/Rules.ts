/**
 * Writing a retention rule in TypeScript.
 *
 * `Rule<Event, State>` names what it reads of a record; each category's slot in `defineRegister` asks for a rule over
 * its own events and states, so that a misspelt one does not compile. A rule is plain data without methods.
 *
 * @since 0.1.0
 */
import type { Anchor as AnchorJson, Snap } from "./Anchor.ts"
import * as Period from "./Period.ts"
import type { AtEnd, End, RestrictedAs, StatuteUse } from "./RetentionRule.ts"
import { isUndetermined, type Said, type Undetermined } from "./Said.ts"
import type { Statute } from "./Statute.ts"

declare const reads: unique symbol

/** A day to count from. `Event` names the events it reads, `Category` the categories whose end it waits for. */
export interface Anchor<out Event extends string, out Category extends string = never> {
  readonly [reads]?: { readonly event: Event; readonly category: Category }
  readonly _: "Anchor"
  readonly anchor: AnchorJson
}

/** A retention rule, with the provisions it refers to. */
export interface Rule<
  out Event extends string = never,
  out State extends string = never,
  out Category extends string = never
> {
  readonly [reads]?: { readonly event: Event; readonly state: State; readonly category: Category }
  readonly _: "Rule"
  readonly rule: RuleJson
  readonly provisions: ReadonlyArray<Statute>
}

/** What `RetentionRule` is decoded from: its periods are not checked yet. */
export type RuleJson = { readonly _tag: string; readonly [key: string]: unknown }

type Words = Period.PeriodInput
type From<E extends string, C extends string> = Anchor<E, C> | Undetermined
/** At least two, of which the first is a rule: where all are `undetermined(…)`, one is enough. */
export type Several<E extends string, S extends string, C extends string> = readonly [
  Rule<E, S, C>,
  Said<Rule<E, S, C>>,
  ...Said<Rule<E, S, C>>[]
]

/** The day of the event; of several, the latest whose day is known. */
export const after = <const E extends string>(event: E, ...latestOf: readonly E[]): Anchor<E> =>
  anchorAt("day", event, ...latestOf)
/** The day after the event is day one. */
export const fromTheDayAfter = <const E extends string>(event: E, ...latestOf: readonly E[]): Anchor<E> =>
  anchorAt("day-after", event, ...latestOf)
/** 31 December of the event's year. */
export const endOfCalendarYear = <const E extends string>(event: E, ...latestOf: readonly E[]): Anchor<E> =>
  anchorAt("end-of-calendar-year", event, ...latestOf)
/** 1 January after the event is day one. */
export const startOfNextCalendarYear = <const E extends string>(event: E, ...latestOf: readonly E[]): Anchor<E> =>
  anchorAt("start-of-next-calendar-year", event, ...latestOf)
/** The end of the financial year the event falls in. */
export const endOfFinancialYear = <const E extends string>(event: E, ...latestOf: readonly E[]): Anchor<E> =>
  anchorAt("end-of-financial-year", event, ...latestOf)
/** The end of another category's storage: its erasure or its rule's last day, whichever is earlier. */
export const afterEndOf = <const C extends string>(category: C, countedFrom: Snap = "day"): Anchor<never, C> => ({
  _: "Anchor",
  anchor: { _tag: "EndOfStorage", category, countedFrom }
})
/** The first anchor; where its day is unknown, the second. */
export const orElse = <E extends string, F extends string, C extends string = never, D extends string = never>(
  anchor: Anchor<E, C>,
  fallback: Anchor<F, D>
): Anchor<E | F, C | D> => {
  const { anchor: first } = anchor
  if (first._tag === "Undetermined") return fallback as Anchor<E | F, C | D>
  const next = first.orElse === undefined ? fallback : orElse({ ...anchor, anchor: first.orElse }, fallback)
  return { _: "Anchor", anchor: { ...first, orElse: next.anchor } }
}

/** Whether the period counts what is still in backups: without it, it does not. */
export interface PeriodOptions {
  readonly backups?: "included"
}

/** Kept at most so long, then due: a ceiling. */
export const atMost = <E extends string = never, C extends string = never>(
  period: Words,
  from: From<E, C>,
  options?: PeriodOptions
): Rule<E, never, C> => periodAfter("at-most", period, from, options)
/** Kept at least so long: the company's own minimum. It never makes anything due. */
export const atLeast = <E extends string = never, C extends string = never>(
  period: Words,
  from: From<E, C>
): Rule<E, never, C> => periodAfter("at-least", period, from)
/** Kept just so long: minimum and ceiling at once. */
export const exactly = <E extends string = never, C extends string = never>(
  period: Words,
  from: From<E, C>,
  options?: PeriodOptions
): Rule<E, never, C> => periodAfter("exactly", period, from, options)
/** Kept at least the first, at most the second. */
export const between = <E extends string = never, C extends string = never>(
  least: Words,
  most: Words,
  from: From<E, C>,
  options: PeriodOptions = {}
): Rule<E, never, C> => {
  const periods = { least: Period.fromWords(least), most: Period.fromWords(most) }
  return make({ _tag: "Range", ...periods, from: anchorJson(from), ...options })
}
/** The day of the event is the last day. */
export const atOnce = <E extends string = never, C extends string = never>(from: From<E, C>): Rule<E, never, C> =>
  make({ _tag: "AtOnce", from: anchorJson(from) })

/** While the state lasts, and then as the second rule says, or as long as nobody said. */
export const during = <
  const S extends string,
  E extends string = never,
  T extends string = never,
  C extends string = never
>(
  state: S,
  afterwards?: Said<Rule<E, T, C>>
): Rule<E, S | T, C> =>
  afterwards === undefined
    ? make({ _tag: "While", state })
    : make({ _tag: "While", state, afterwards: ruleJson(afterwards) }, provisionsOf(afterwards))

/** The last to end decides. */
export const longestOf = <E extends string = never, S extends string = never, C extends string = never>(
  ...rules: Several<E, S, C>
): Rule<E, S, C> => combine("LongestOf", rules)
/** The first to end decides. */
export const shortestOf = <E extends string = never, S extends string = never, C extends string = never>(
  ...rules: Several<E, S, C>
): Rule<E, S, C> => combine("ShortestOf", rules)
/** Sets nothing for those to whom the event never comes. */
export const onlyIf = <
  const E extends string,
  F extends string = never,
  S extends string = never,
  C extends string = never
>(
  event: E,
  rule: Said<Rule<F, S, C>>
): Rule<E | F, S, C> => make({ _tag: "OnlyIf", event, rule: ruleJson(rule) }, provisionsOf(rule))

/** The processor's rule, Art. 28(3)(g): returned or deleted within a period after the service ended. */
export const endOfService = <const E extends string>(input: {
  readonly event: E
  readonly within: Words
  readonly how: AtEnd
}): Rule<E> => make({ _tag: "EndOfService", ...input, within: Period.fromWords(input.within) })

/** As the rule says, and then anonymised, with the assessment that says why nobody can be told apart any more. */
export const anonymisedAfter = <E extends string, S extends string, C extends string>(
  rule: Rule<E, S, C>,
  assessment?: string
): Rule<E, S, C> => ending({ by: "anonymise", ...(assessment === undefined ? {} : { assessment }) }, rule)
/** As the rule says, and then anonymised or erased: the policy leaves it open. */
export const anonymisedOrErasedAfter = <E extends string, S extends string, C extends string>(
  rule: Rule<E, S, C>
): Rule<E, S, C> => ending({ by: "erase or anonymise" }, rule)
/** As the rule says; what only it keeps is out of ordinary use. */
export const restricted = <E extends string, S extends string, C extends string>(
  as: RestrictedAs,
  rule: Rule<E, S, C>
): Rule<E, S, C> => make({ _tag: "Restricted", as, rule: rule.rule }, rule.provisions)

export const untilObjection = (): Rule => make({ _tag: "UntilObjection" })
export const withoutLimit = (why: string): Rule => make({ _tag: "WithoutLimit", why })

type Reads<A> = {
  [X in keyof A]: A[X] extends Anchor<infer E, string> ? E : A[X] extends string ? A[X] : never
}[keyof A]
type Awaits<A> = { [X in keyof A]: A[X] extends Anchor<string, infer C> ? C : never }[keyof A]

/** How a provision is used, and what the register says of it. */
export interface StatuteOptions<State extends string = never, Condition extends string = string> {
  readonly as?: StatuteUse
  /** Which contents of the category a duty is about: the row is reduced to them. */
  readonly covers?: readonly [string, ...string[]]
  /** The record's state that prolongs the duty, where the provision has one. */
  readonly extendedWhile?: State
  /** The provision's conditions that are met, by id. */
  readonly met?: readonly [Condition, ...Condition[]]
}

/**
 * A provision, each of its events bound to an event of the record (or to a day counted from it). Without `as`, by the
 * provision's own bound: at-least is a duty, at-most a limit, exactly both. `both` on a duty makes its last day the
 * ceiling too ("as long as the law requires"); `limit` on a recommendation adopts it.
 */
export const statute = <
  Event extends string,
  const A extends { readonly [X in Event]: Anchor<string, string> | string },
  Condition extends string,
  const S extends string = never
>(
  provision: Statute<Event, Condition>,
  events: A,
  as?: StatuteUse | StatuteOptions<S, NoInfer<Condition>>
): Rule<Reads<A>, S, Awaits<A>> => {
  const bound = Object.entries<Anchor<string, string> | string>(events).map(([event, to]) => [
    event,
    typeof to === "string" ? after(to).anchor : to.anchor
  ])
  const options = typeof as === "string" ? { as } : as
  return make({ _tag: "Statute", provision: provision.id, events: Object.fromEntries(bound), ...options }, [provision])
}

const make = <E extends string, S extends string, C extends string>(
  rule: RuleJson,
  provisions: ReadonlyArray<Statute> = []
): Rule<E, S, C> => ({ _: "Rule", rule, provisions })

const anchorAt = <E extends string>(countedFrom: Snap, ...events: readonly [E, ...E[]]): Anchor<E> => ({
  _: "Anchor",
  anchor: { _tag: "Event", events, countedFrom }
})

/** A rule as JSON; `undetermined(…)` is one already. */
const ruleJson = (rule: Said<Rule<string, string, string>>): RuleJson =>
  isUndetermined(rule) ? { ...rule } : rule.rule
const provisionsOf = (rule: Said<Rule<string, string, string>>): ReadonlyArray<Statute> =>
  isUndetermined(rule) ? [] : rule.provisions

const anchorJson = (from: From<string, string>): AnchorJson => (isUndetermined(from) ? from : from.anchor)

const periodAfter = <E extends string, C extends string>(
  bound: string,
  period: Words,
  from: From<E, C>,
  options: PeriodOptions = {}
): Rule<E, never, C> =>
  make({ _tag: "Period", bound, period: Period.fromWords(period), from: anchorJson(from), ...options })

const ending = <E extends string, S extends string, C extends string>(
  end: { readonly by: End; readonly assessment?: string },
  { rule, provisions }: Rule<E, S, C>
): Rule<E, S, C> => make({ _tag: "Ending", ...end, rule }, provisions)

const combine = <E extends string, S extends string, C extends string>(
  _tag: string,
  rules: Several<E, S, C>
): Rule<E, S, C> => make({ _tag, rules: rules.map(ruleJson) }, rules.flatMap(provisionsOf))
