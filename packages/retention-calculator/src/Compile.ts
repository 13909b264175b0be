/**
 * A rule, for a day, as a predicate over a record.
 *
 * Each rule is monotone in its anchors, so what has ended by a day is what happened until a cut-off; the cut-off is
 * found by inverting the calculation, exact for clipped months and snapped years.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import { type AnyRegister, keeping } from "@lethe/core/Register"
import * as Result from "effect/Result"
import { all, always, any, impossible, type Predicate } from "./Predicate.ts"
import { type NotComputable, type Reading, read, type Sets, type Term, yearEndsOf } from "./Reading.ts"
import { addDays } from "@lethe/core/DateArithmetic"
import { cutoff } from "./Start.ts"

/** A rule's predicates for one day. */
export interface Compiled {
  /** The ceiling's last day is past. */
  readonly ended: Predicate
  /** The rule sets nothing for the record. */
  readonly nothing: Predicate
  /** No duty holds the record any longer. */
  readonly dutiesOver: Predicate
  /** A ceiling that law imposes on the data is past. */
  readonly imposedEnded: Predicate
}

/**
 * The predicate of what is due in a category on a day: each purpose has ended (or law imposes the end), and no duty
 * holds it.
 *
 * **Errors** `NotComputable` names the forms whose dates are not computed yet.
 */
export const dueOn = (
  register: AnyRegister,
  category: string,
  day: PlainDate
): Result.Result<Predicate, NotComputable> => {
  const readings: Array<Reading> = []
  for (const { rule } of keeping(register, category)) {
    const reading = read(register, rule)
    if (Result.isFailure(reading)) return Result.fail(reading.failure)
    readings.push(reading.success)
  }
  return Result.succeed(due(readings.map((reading) => compile(reading, day, yearEndsOf(register)))))
}

/** What is due when these are the purposes' rules. A category that no purpose keeps is never due: nothing says when. */
export const due = (purposes: ReadonlyArray<Compiled>): Predicate =>
  all([
    any([
      all([any(purposes.map(({ ended }) => ended)), ...purposes.map(({ ended, nothing }) => any([ended, nothing]))]),
      ...purposes.map(({ imposedEnded }) => imposedEnded)
    ]),
    ...purposes.map(({ dutiesOver }) => dutiesOver)
  ])

export const compile = (reading: Reading, day: PlainDate, yearEnds: string): Compiled => {
  const inner = (each: Reading) => compile(each, day, yearEnds)
  switch (reading._tag) {
    case "NoDay":
      return {
        ended: impossible,
        nothing: impossible,
        dutiesOver: reading.sets.includes("duty") ? impossible : always,
        imposedEnded: impossible
      }
    case "Terms":
      return compileTerms(reading.terms, day, yearEnds)
    case "While": {
      const state: Compiled = {
        ended: { _tag: "EndedUntil", state: reading.state, day: addDays(day, -1) },
        nothing: { _tag: "NeverWas", state: reading.state },
        dutiesOver: always,
        imposedEnded: impossible
      }
      return reading.afterwards === undefined ? state : longest([state, inner(reading.afterwards)])
    }
    case "Longest":
    case "NotSaidWhich":
      return longest(reading.of.map(inner))
    case "Shortest": {
      const rules = reading.of.map(inner)
      return { ...longest(rules), ended: any(rules.map(({ ended }) => ended)) }
    }
    case "OnlyIf":
      return onlyIf(reading.event, inner(reading.of))
  }
}

const compileTerms = (
  terms: (Reading & { readonly _tag: "Terms" })["terms"],
  day: PlainDate,
  yearEnds: string
): Compiled => {
  const setting = (sets: Sets) => terms.filter((each) => each.sets.includes(sets)).map(({ term }) => term)
  const over = (sets: Sets) => setting(sets).map((term) => termOver(term, day, yearEnds))
  const [ceilings, duties] = [over("ceiling"), setting("duty")]
  return {
    // Without a ceiling nothing ends.
    ended: ceilings.length === 0 ? impossible : all(ceilings),
    nothing: ceilings.length === 0 && duties.length > 0 ? always : impossible,
    dutiesOver: all(duties.map((term) => any([termOver(term, day, yearEnds), neverStarts(term)]))),
    imposedEnded: any(over("imposed"))
  }
}

const longest = (rules: ReadonlyArray<Compiled>): Compiled => ({
  ended: all([any(rules.map(({ ended }) => ended)), ...rules.map(({ ended, nothing }) => any([ended, nothing]))]),
  nothing: all(rules.map(({ nothing }) => nothing)),
  dutiesOver: all(rules.map(({ dutiesOver }) => dutiesOver)),
  imposedEnded: any(rules.map(({ imposedEnded }) => imposedEnded))
})

const onlyIf = (event: string, rule: Compiled): Compiled => {
  const happened: Predicate = { _tag: "HasDay", event }
  const never: Predicate = { _tag: "NeverHappens", event }
  return {
    ended: all([happened, rule.ended]),
    nothing: any([never, all([happened, rule.nothing])]),
    // Whether it applies or not, no duty of the rule holds longer than it says.
    dutiesOver: any([never, rule.dutiesOver]),
    imposedEnded: all([happened, rule.imposedEnded])
  }
}

const termOver = ({ events }: Term, day: PlainDate, yearEnds: string): Predicate => {
  const until = events.map(({ event, counting }): Predicate => {
    const cut = cutoff(day, counting, yearEnds)
    return cut === undefined ? impossible : { _tag: "HappenedUntil", event, day: cut }
  })
  if (until.length === 1) return until[0] as Predicate
  return all([
    any(until),
    ...until.map((past, index) => any([past, { _tag: "HasNoDay", event: events[index]?.event as string }]))
  ])
}

const neverStarts = ({ events }: Term): Predicate =>
  all(events.map(({ event }): Predicate => ({ _tag: "NeverHappens", event })))
