/**
 * A category's rules, for a moment, as a predicate over a record.
 *
 * Within one version of the law each rule is monotone in its anchors, so what has ended by a moment is what happened
 * until a cut-off; the cut-off is found by inverting the calculation, exact for clipped months and snapped years. Dated
 * versions become ranges.
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import * as Result from "effect/Result"
import { type Compiled, compileTerms } from "./CompileTerm.ts"
import type { Now } from "./Moment.ts"
import { all, always, any, impossible, not, type Predicate } from "./Predicate.ts"
import { readCategoryOn } from "./ReadCategory.ts"
import type { CategoryReading, EarlierPromise, NotComputable, Place, PurposeReading, Reading } from "./Reading.ts"

const forever = "9999-12-31" as PlainDate

/**
 * The predicate of what is due in a category: each purpose has ended (or law imposes the end), and no duty holds it.
 * Holds are not in it: they stop the erasure of what is due.
 *
 * **Errors** `NotComputable` for a rule that waits for its own end, or is nested deeper than 64.
 */
export const dueOn = (
  register: AnyRegister,
  category: string,
  day: PlainDate
): Result.Result<Predicate, NotComputable> => dueAt(register, category, { day })

/** The same at a moment, which may be an instant: periods in hours are read at it. */
export const dueAt = (register: AnyRegister, category: string, now: Now): Result.Result<Predicate, NotComputable> =>
  Result.map(readCategoryOn(register, category, now.day), (reading) => due(reading, now))

/**
 * The predicate of what must be reduced: each purpose has ended, and only duties hold it that are about parts of it.
 */
export const reducibleAt = (
  register: AnyRegister,
  category: string,
  now: Now
): Result.Result<Predicate, NotComputable> =>
  Result.map(readCategoryOn(register, category, now.day), (reading) => {
    const purposes = compilePurposes(reading.purposes, reading.place, now)
    const held = not(all(purposes.map(({ dutiesOver }) => dutiesOver)))
    return all([ceilingsEnded(reading, purposes, now), held, ...purposes.map(({ wholeOver }) => wholeOver)])
  })

/** What is due by a category's rules. One that no purpose keeps is never due: nothing says when. */
export const due = (reading: CategoryReading, now: Now): Predicate => {
  const purposes = compilePurposes(reading.purposes, reading.place, now)
  return all([ceilingsEnded(reading, purposes, now), ...purposes.map(({ dutiesOver }) => dutiesOver)])
}

/** What was promised before ends it too: of all promises in force since the collection, the first to end binds. */
const ceilingsEnded = (reading: CategoryReading, purposes: ReadonlyArray<Compiled>, now: Now): Predicate =>
  any([
    allEnded(purposes),
    ...purposes.map(({ imposedEnded }) => imposedEnded),
    ...reading.earlier.map((promise) =>
      all([wasPromised(promise, reading), allEnded(compilePurposes(promise.purposes, reading.place, now))])
    )
  ])

/** One has ended at least, and each that sets anything. */
const allEnded = (rules: ReadonlyArray<Compiled>): Predicate =>
  all([any(rules.map(({ ended }) => ended)), ...rules.map(({ ended, nothing }) => any([ended, nothing]))])

/** Collected before the promise was replaced; where that day is unknown, something of it is that old, or nothing is. */
const wasPromised = ({ replacedOn }: EarlierPromise, { collected, known }: CategoryReading): Predicate => {
  const before = addDays(replacedOn, -1)
  const happened = known.events.map((event): Predicate => ({ _tag: "HappenedUntil", event, day: before }))
  const began = known.states.map((state): Predicate => ({ _tag: "BeganUntil", state, day: before }))
  const nothingKnown = [
    ...known.events.map((event): Predicate => ({ _tag: "HasNoDay", event })),
    ...known.states.map((state) => not({ _tag: "BeganUntil", state, day: forever }))
  ]
  const earliest = any([...happened, ...began, all(nothingKnown)])
  return collected === undefined
    ? earliest
    : any([
        { _tag: "HappenedUntil", event: collected, day: before },
        all([{ _tag: "HasNoDay", event: collected }, earliest])
      ])
}

const compilePurposes = (purposes: ReadonlyArray<PurposeReading>, place: Place, now: Now): ReadonlyArray<Compiled> =>
  purposes.map(({ purpose: { id }, endsByObjection, reading }) => {
    const rule = compile(reading, place, now)
    const never: Predicate = { _tag: "PurposeNever", purpose: id }
    const applies = not(never)
    const ended = (day: PlainDate): Predicate => ({
      _tag: "PurposeEndedUntil",
      purpose: id,
      byObjection: endsByObjection,
      day
    })
    return {
      ended: all([applies, any([rule.ended, ended(addDays(now.day, -1))])]),
      // Where a purpose ends for the person, that is its last day, though its rule sets none.
      nothing: any([never, all([rule.nothing, not(ended(forever))])]),
      dutiesOver: any([never, rule.dutiesOver]),
      wholeOver: any([never, rule.wholeOver]),
      imposedEnded: all([applies, rule.imposedEnded])
    }
  })

export const compile = (reading: Reading, place: Place, now: Now): Compiled => {
  const inner = (each: Reading) => compile(each, place, now)
  switch (reading._tag) {
    case "NoDay": {
      const over = reading.sets.includes("duty") ? impossible : always
      const whole = reading.covers === undefined ? over : always
      return { ended: impossible, nothing: impossible, dutiesOver: over, wholeOver: whole, imposedEnded: impossible }
    }
    case "Terms":
      return compileTerms(reading.terms, { place, now, due })
    case "While": {
      const { state } = reading
      const ended = free({ _tag: "EndedUntil", state, day: addDays(now.day, -1) }, { _tag: "NeverWas", state })
      return reading.afterwards === undefined ? ended : longest([ended, inner(reading.afterwards)])
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
    case "UntilObjection": {
      const { purpose } = reading
      const day = addDays(now.day, -1)
      return free({ _tag: "PurposeEndedUntil", purpose, byObjection: true, day }, { _tag: "PurposeNever", purpose })
    }
    case "Ending":
    case "Restricted":
      return inner(reading.of)
  }
}

/** Of what no law speaks. */
const free = (ended: Predicate, nothing: Predicate): Compiled => ({
  ended,
  nothing,
  dutiesOver: always,
  wholeOver: always,
  imposedEnded: impossible
})

const longest = (rules: ReadonlyArray<Compiled>): Compiled => ({
  ended: allEnded(rules),
  nothing: all(rules.map(({ nothing }) => nothing)),
  dutiesOver: all(rules.map(({ dutiesOver }) => dutiesOver)),
  wholeOver: all(rules.map(({ wholeOver }) => wholeOver)),
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
    wholeOver: any([never, rule.wholeOver]),
    imposedEnded: all([happened, rule.imposedEnded])
  }
}
