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
import type { StatuteUse } from "./RetentionRule.ts"
import { isUndetermined, type Undetermined } from "./Said.ts"
import type { Statute } from "./Statute.ts"

declare const reads: unique symbol

/** A day to count from. `Event` names the events it reads. */
export interface Anchor<out Event extends string> {
  readonly [reads]?: Event
  readonly _: "Anchor"
  readonly anchor: AnchorJson
}

/** A retention rule, with the provisions it refers to. */
export interface Rule<out Event extends string = never, out State extends string = never> {
  readonly [reads]?: { readonly event: Event; readonly state: State }
  readonly _: "Rule"
  readonly rule: RuleJson
  readonly provisions: ReadonlyArray<Statute>
}

/** What `RetentionRule` is decoded from: its periods are not checked yet. */
export type RuleJson = { readonly _tag: string; readonly [key: string]: unknown }

type Words = Period.PeriodInput
type Several<E extends string, S extends string> = readonly [Rule<E, S>, Rule<E, S>, ...Rule<E, S>[]]

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

/** Kept at most so long, then due: a ceiling. */
export const atMost = <E extends string = never>(period: Words, anchor: Anchor<E> | Undetermined): Rule<E> =>
  periodAfter("at-most", period, anchor)
/** Kept at least so long: the company's own minimum. It never makes anything due. */
export const atLeast = <E extends string = never>(period: Words, anchor: Anchor<E> | Undetermined): Rule<E> =>
  periodAfter("at-least", period, anchor)
/** Kept just so long: minimum and ceiling at once. */
export const exactly = <E extends string = never>(period: Words, anchor: Anchor<E> | Undetermined): Rule<E> =>
  periodAfter("exactly", period, anchor)
/** Kept at least the first, at most the second. */
export const between = <E extends string = never>(
  least: Words,
  most: Words,
  anchor: Anchor<E> | Undetermined
): Rule<E> =>
  make({ _tag: "Range", least: Period.fromWords(least), most: Period.fromWords(most), from: anchorJson(anchor) })
/** The day of the event is the last day. */
export const atOnce = <E extends string>(anchor: Anchor<E>): Rule<E> => make({ _tag: "AtOnce", from: anchor.anchor })

/** While the state lasts, and then as the second rule says. */
export const during = <const S extends string, E extends string = never, T extends string = never>(
  state: S,
  afterwards?: Rule<E, T>
): Rule<E, S | T> =>
  afterwards === undefined
    ? make({ _tag: "While", state })
    : make({ _tag: "While", state, afterwards: afterwards.rule }, afterwards.provisions)

/** The last to end decides. */
export const longestOf = <E extends string = never, S extends string = never>(...rules: Several<E, S>): Rule<E, S> =>
  combine("LongestOf", rules)
/** The first to end decides. */
export const shortestOf = <E extends string = never, S extends string = never>(...rules: Several<E, S>): Rule<E, S> =>
  combine("ShortestOf", rules)
/** The policy does not say which applies: due when all are. */
export const notSaidWhich = <E extends string = never, S extends string = never>(...rules: Several<E, S>): Rule<E, S> =>
  combine("NotSaidWhich", rules)
/** Sets nothing for those to whom the event never comes. */
export const onlyIf = <const E extends string, F extends string = never, S extends string = never>(
  event: E,
  rule: Rule<F, S>
): Rule<E | F, S> => make({ _tag: "OnlyIf", event, rule: rule.rule }, rule.provisions)

export const untilObjection = (): Rule => make({ _tag: "UntilObjection" })
export const withoutLimit = (why: string): Rule => make({ _tag: "WithoutLimit", why })

type Read<A> = { [X in keyof A]: A[X] extends Anchor<infer E> ? E : A[X] extends string ? A[X] : never }[keyof A]

/**
 * A provision, each of its events bound to an event of the record (or to a day counted from it). Without `as`, by the
 * provision's own bound: at-least is a duty, at-most a limit, exactly both. `both` on a duty makes its last day the
 * ceiling too ("as long as the law requires"); `limit` on a recommendation adopts it.
 */
export const statute = <Event extends string, const A extends { readonly [X in Event]: Anchor<string> | string }>(
  provision: Statute<Event>,
  events: A,
  as?: StatuteUse
): Rule<Read<A>> => {
  const bound = Object.entries<Anchor<string> | string>(events).map(([event, to]) => [
    event,
    typeof to === "string" ? after(to).anchor : to.anchor
  ])
  const rule = { _tag: "Statute", provision: provision.id, events: Object.fromEntries(bound) }
  return make(as === undefined ? rule : { ...rule, as }, [provision])
}

const make = <E extends string, S extends string>(
  rule: RuleJson,
  provisions: ReadonlyArray<Statute> = []
): Rule<E, S> => ({ _: "Rule", rule, provisions })

const anchorAt = <E extends string>(countedFrom: Snap, ...events: readonly [E, ...E[]]): Anchor<E> => ({
  _: "Anchor",
  anchor: { _tag: "Event", events, countedFrom }
})

const anchorJson = (anchor: Anchor<string> | Undetermined): AnchorJson =>
  isUndetermined(anchor) ? anchor : anchor.anchor

const periodAfter = <E extends string>(bound: string, period: Words, anchor: Anchor<E> | Undetermined): Rule<E> =>
  make({ _tag: "Period", bound, period: Period.fromWords(period), from: anchorJson(anchor) })

const combine = <E extends string, S extends string>(_tag: string, rules: ReadonlyArray<Rule<E, S>>): Rule<E, S> =>
  make(
    { _tag, rules: rules.map(({ rule }) => rule) },
    rules.flatMap(({ provisions }) => provisions)
  )
