/**
 * What a policy's register comes to for a record, asked so that the calculator has to stand by its answer.
 */
import type { Register } from "@lethe/core"
import { addDays } from "@lethe/core/DateArithmetic"
import { fromUnsafe, type PlainDate } from "@lethe/core/PlainDate"
import { dueOn } from "@lethe/retention-calculator/Compile"
import { type Decision, decideUnsafe, type Status } from "@lethe/retention-calculator/Decide"
import type { Facts } from "@lethe/retention-calculator/Facts"
import { on } from "@lethe/retention-calculator/Moment"
import { matches } from "@lethe/retention-calculator/Predicate"
import { read } from "@lethe/retention-calculator/ReadFacts"
import type { StorageWindow } from "@lethe/retention-calculator/StorageWindow"
import * as Result from "effect/Result"

/** A day on which all that has an end has ended. */
const atTheEndOfTime = fromUnsafe("9999-12-30")

/**
 * The last day of a record, or its status at the end of time where it has none.
 *
 * What follows names the answers that contradict it: it is due on the day after the last and not before, without a
 * last day never, and by the compiled predicate just when the decision says so.
 */
export const end =
  (register: Register.AnyRegister) =>
  (category: string, facts: Facts): string => {
    const { lastDay, status } = decideUnsafe(register, category, facts, on(atTheEndOfTime))
    const due = (day: PlainDate) => decideUnsafe(register, category, facts, on(day)).due
    const asked = lastDay === undefined ? [atTheEndOfTime] : [lastDay, addDays(lastDay, 1), atTheEndOfTime]
    const contradicted = asked.flatMap((day) => {
      const isRight = due(day) === (lastDay !== undefined && day > lastDay)
      const isAgreed = isStopped(facts) || due(day) === isMatched(register, category, facts, day)
      return [
        ...(isRight ? [] : [`${due(day) ? "" : "not "}due on ${day}`]),
        ...(isAgreed ? [] : [`the predicate disagrees on ${day}`])
      ]
    })
    return [lastDay ?? status, ...contradicted].join(", but ")
  }

/** What one purpose says of a record: duty, minimum and ceiling. */
export const window =
  (register: Register.AnyRegister) =>
  (purpose: string, category: string, facts: Facts): StorageWindow | undefined =>
    purposeOf(decideUnsafe(register, category, facts, on(atTheEndOfTime)), purpose)?.window

/** The part of a decision that one purpose has. */
export const purposeOf = ({ purposes }: Decision, id: string): Decision["purposes"][number] | undefined =>
  purposes.find(({ purpose }) => purpose.id === id)

/** The status on each of these days. */
export const statuses =
  (register: Register.AnyRegister) =>
  (category: string, facts: Facts, ...days: ReadonlyArray<string>): ReadonlyArray<Status> =>
    days.map((day) => decideUnsafe(register, category, facts, on(day)).status)

/** Holds, restrictions and orders are about the erasure of what is due, and not in the predicate. */
const isStopped = ({ holds, restrictions, order }: Facts): boolean =>
  [holds, restrictions, order].some((each) => each !== undefined)

const isMatched = (register: Register.AnyRegister, category: string, facts: Facts, day: PlainDate): boolean =>
  matches(Result.getOrThrow(dueOn(register, category, day)), Result.getOrThrow(read(facts, register.version.zone)))
