/** What three engines are asked: the same wherever this is loaded; and what the calculator says of it. */
import * as DateArithmetic from "@lethe/core/DateArithmetic"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import { dayAt, epochOf, firstInstantAfter, type Zone } from "@lethe/core/Zone"
import { Compile, Decide } from "@lethe/retention-calculator"
import type { KnownFacts } from "@lethe/retention-calculator/Facts"
import type { Now } from "@lethe/retention-calculator/Moment"
import { matches } from "@lethe/retention-calculator/Predicate"
import * as fc from "fast-check"
import { row } from "./arbitraryRow.ts"
import { category, register } from "./registers.ts"
import { agreeingRecords, agreeingRules, everyRecord } from "./runs.ts"
import { factsOf } from "./table.ts"

export const rows = fc.sample(row, { numRuns: agreeingRecords, seed: 5 })

const known = new Map<Zone, ReadonlyArray<KnownFacts>>()

/** What the calculator knows of each row. */
export const factsIn = (zone: Zone): ReadonlyArray<KnownFacts> => {
  const facts = known.get(zone) ?? rows.map((each) => factsOf(each, zone))
  known.set(zone, facts)
  return facts
}

interface Aim {
  readonly record: number
  readonly days: number
  readonly milliseconds: number
  readonly other: number
}

/** A record, how the moment lies to its last day, and another day where it has none. */
const aim: fc.Arbitrary<Aim> = fc.record({
  record: fc.nat(agreeingRecords - 1),
  days: fc.constantFrom(1, 0, 1, 0, -1, 30),
  milliseconds: fc.constantFrom(0, -1, 1),
  other: fc.integer({ min: DateArithmetic.toEpochDay("2012-01-01" as PlainDate), max: 25_000 })
})

const decided = (asked: AnyRegister, facts: KnownFacts, now: Now): Decide.Decision => {
  const decision = Decide.decideKnown(asked, category, facts, now)
  if (decision._tag === "Failure") throw decision.failure
  return decision.success
}

/** On the last day of a record or about it; of a period in hours, at its last instant or about it. */
const momentOf = (asked: AnyRegister, { record, days, milliseconds, other }: Aim): Now => {
  const { zone } = asked.version
  const day = DateArithmetic.fromEpochDay(other)
  const { lastDay, expiresAt } = decided(asked, factsIn(zone)[record] as KnownFacts, { day })
  if (expiresAt !== undefined) {
    const at = epochOf(expiresAt) + milliseconds
    return { day: dayAt(at, zone), at }
  }
  if (lastDay === undefined || lastDay > "2200-01-01") return { day }
  const on = DateArithmetic.addDays(lastDay, days)
  return milliseconds === 0 ? { day: on } : { day: on, at: firstInstantAfter(on, zone) - 3_600_000 }
}

const sampled = fc.sample(fc.tuple(register(1), aim), { numRuns: agreeingRules, seed: 7 })

export interface Question {
  readonly asked: AnyRegister
  readonly now: Now
}

export const questionOf = (index: number): Question => {
  const [asked, where] = sampled[index] as (typeof sampled)[number]
  return { asked, now: momentOf(asked, where) }
}

/**
 * The numbers of the records that the calculator decides are due. Nothing holds them: the facts know no holds.
 *
 * Every tenth is decided with all its reasons, each time others; of the rest the predicate is asked, to which the
 * calculator's own suite holds the decision.
 */
export const dueOf = ({ asked, now }: Question, turn: number): ReadonlyArray<number> => {
  const predicate = Compile.dueAt(asked, category, now)
  if (predicate._tag === "Failure") throw predicate.failure
  return factsIn(asked.version.zone).flatMap((facts, id) => {
    const isDue =
      everyRecord || id % 10 === turn % 10 ? decided(asked, facts, now).due : matches(predicate.success, facts)
    return isDue ? [id] : []
  })
}
