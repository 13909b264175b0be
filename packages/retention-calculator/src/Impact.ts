/**
 * What a changed register would do to the records there are, before anybody activates it.
 *
 * Two comparisons, because they differ: as the registers are written; and as they bind, since what was collected under
 * a shorter promise keeps it (Art. 5(1)(a) and (b)), whatever the new register says.
 *
 * @since 0.1.0
 */
import { addDays, toEpochDay } from "@lethe/core/DateArithmetic"
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import { later, type PlainDate } from "@lethe/core/PlainDate"
import { type AnyRegister, type Version, versions } from "@lethe/core/Register"
import * as Result from "effect/Result"
import { answer } from "./Answer.ts"
import { CategoryNotDeclared, type DecideError } from "./Decide.ts"
import type { Decision } from "./Decision.ts"
import type { Facts, KnownFacts } from "./Facts.ts"
import { count, type Moves, movesOf, type Step, type Tally } from "./Moves.ts"
import { type MomentInput, type Now, nowIn } from "./Moment.ts"
import { readCategoryOn } from "./ReadCategory.ts"
import { read } from "./ReadFacts.ts"
import type { CategoryReading, NotComputable } from "./Reading.ts"

export interface Compared {
  /** What the two registers say, each alone. */
  readonly asWritten: Moves
  /** What binds: of all promises made since a record was collected, the first to end. */
  readonly asItBinds: Moves
}

export interface Impact extends Compared {
  readonly _tag: "Impact"
  readonly on: PlainDate
  /** The day from which the changed register binds. */
  readonly from: PlainDate
  readonly categories: Readonly<Record<string, Compared>>
}

export interface ImpactQuestion {
  readonly before: AnyRegister
  readonly after: AnyRegister
  readonly on: MomentInput
  readonly categories: ReadonlyArray<string>
}

/** How one record moves. */
export interface Move {
  readonly asWritten: Step
  readonly asItBinds: Step
}

/** Two registers compared over records that are told one by one: a list may be longer than memory. */
export interface Comparison {
  readonly move: (category: string, facts: KnownFacts) => Move
  readonly add: (category: string, move: Move) => void
  readonly impact: () => Impact
}

/**
 * Compares two registers over the records given.
 *
 * **Properties**
 *
 * - A register compared with itself moves nothing.
 * - A lengthened period moves nothing, as it binds, that was collected before it.
 * - A shortened period moves what was collected before it as far as it is written.
 * - Compared the other way round, as they are written, what was earlier is later.
 *
 * **Errors** As `decide`; a category must be declared by both registers.
 */
export const impact = (
  question: Omit<ImpactQuestion, "categories"> & {
    readonly records: Iterable<{ readonly category: string; readonly facts: Facts }>
  }
): Result.Result<Impact, DecideError> => {
  const records = [...question.records]
  const categories = [...new Set(records.map(({ category }) => category))]
  return Result.flatMap(comparing({ ...question, categories }), (comparison): Result.Result<Impact, InvalidInput> => {
    const { zone } = question.after.version
    const faults: Array<Fault> = []
    for (const [index, { category, facts }] of records.entries()) {
      const known = read(facts, zone)
      if (Result.isSuccess(known)) comparison.add(category, comparison.move(category, known.success))
      else faults.push(...known.failure.map((fault) => ({ ...fault, path: ["records", index, ...fault.path] })))
    }
    return faults.length > 0
      ? Result.fail(new InvalidInput({ what: "question", faults }))
      : Result.succeed(comparison.impact())
  })
}

/** As `impact`, and throws its error. */
export const impactUnsafe = (...question: Parameters<typeof impact>): Impact => Result.getOrThrow(impact(...question))

/** Compares two registers over records that are told one by one, with facts that were read. */
export const comparing = ({
  before,
  after,
  on,
  categories
}: ImpactQuestion): Result.Result<Comparison, DecideError> => {
  const now = nowIn(on, after.version.zone)
  if (Result.isFailure(now)) {
    const faults = now.failure.map((fault) => ({ ...fault, path: ["moment", ...fault.path] }))
    return Result.fail(new InvalidInput({ what: "question", faults }))
  }
  const from = bindsFrom(before, after, now.success.day)
  const pairs = new Map<string, Pair>()
  for (const category of categories) {
    const isMissing = [before, after].some(({ version }) => version.categories.every(({ id }) => id !== category))
    if (isMissing) return Result.fail(new CategoryNotDeclared({ category }))
    const pair = pairOf({ before, after, from, day: now.success.day }, category)
    if (Result.isFailure(pair)) return Result.fail(pair.failure)
    pairs.set(category, pair.success)
  }
  return Result.succeed(comparisonOf(pairs, now.success, from))
}

/** A register that is no newer than the one before is an edit of it: it would bind from the moment on. */
const bindsFrom = ({ version: before }: AnyRegister, { version: after }: AnyRegister, day: PlainDate): PlainDate =>
  after.inForceFrom > before.inForceFrom ? after.inForceFrom : later(day, addDays(before.inForceFrom, 1))

/** One register, and a category as it is read in it. */
interface Side {
  readonly register: AnyRegister
  readonly reading: CategoryReading
}

interface Pair {
  readonly written: readonly [Side, Side]
  readonly binding: readonly [Side, Side]
}

interface Registers {
  readonly before: AnyRegister
  readonly after: AnyRegister
  readonly from: PlainDate
  readonly day: PlainDate
}

const pairOf = ({ before, after, from, day }: Registers, category: string): Result.Result<Pair, NotComputable> => {
  const side = (register: AnyRegister): Result.Result<Side, NotComputable> =>
    Result.map(readCategoryOn(register, category, later(day, register.version.inForceFrom)), (reading) => ({
      register,
      reading
    }))
  const sides = Result.all([
    side({ ...before, earlier: [] }),
    side({ ...after, earlier: [] }),
    side(before),
    side(stacked(before, after, from))
  ])
  return Result.map(sides, ([one, two, three, four]) => ({ written: [one, two], binding: [three, four] }))
}

/** The changed register with all that was promised before it. */
const stacked = (before: AnyRegister, after: AnyRegister, from: PlainDate): AnyRegister => {
  const promised = new Map<PlainDate, Version>()
  for (const version of [...after.earlier, ...versions(before)]) promised.set(version.inForceFrom, version)
  const earlier = [...promised.values()].filter(({ inForceFrom }) => inForceFrom < from)
  return {
    version: { ...after.version, inForceFrom: from },
    earlier: earlier.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1)),
    provisions: { ...before.provisions, ...after.provisions }
  }
}

const comparisonOf = (pairs: ReadonlyMap<string, Pair>, now: Now, from: PlainDate): Comparison => {
  const all = talliesOf()
  const each = new Map<string, Tallies>()
  return {
    move: (category, facts) => {
      const { written, binding } = pairs.get(category) as Pair
      return { asWritten: step(written, facts, now), asItBinds: step(binding, facts, now) }
    },
    add: (category, move) => {
      const own = each.get(category) ?? talliesOf()
      each.set(category, own)
      for (const { asWritten, asItBinds } of [all, own]) {
        count(asWritten, move.asWritten)
        count(asItBinds, move.asItBinds)
      }
    },
    impact: () => ({
      _tag: "Impact",
      on: now.day,
      from,
      ...compared(all),
      categories: Object.fromEntries(Array.from(each, ([category, tallies]) => [category, compared(tallies)]))
    })
  }
}

const step = ([one, two]: readonly [Side, Side], facts: KnownFacts, now: Now): Step => {
  const before = answer(one.register, one.reading, facts, now)
  const after = answer(two.register, two.reading, facts, now)
  const due = before.due === after.due ? "same" : after.due ? "becomes" : "no-longer"
  return { by: movedBy(before, after), due }
}

const movedBy = ({ lastDay: before }: Decision, { lastDay: after }: Decision): Step["by"] => {
  if (before === undefined) return after === undefined ? "without" : "gains"
  return after === undefined ? "loses" : toEpochDay(after) - toEpochDay(before)
}

interface Tallies {
  readonly asWritten: Tally
  readonly asItBinds: Tally
}

const talliesOf = (): Tallies => ({ asWritten: new Map(), asItBinds: new Map() })

const compared = ({ asWritten, asItBinds }: Tallies): Compared => ({
  asWritten: movesOf(asWritten),
  asItBinds: movesOf(asItBinds)
})
