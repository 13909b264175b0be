/** Short ways to ask the calculator in a test. */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import * as Compile from "../src/Compile.ts"
import { type Decision, decideKnown } from "../src/Decide.ts"
import type { KnownFacts } from "../src/Facts.ts"
import { matches } from "../src/Predicate.ts"
import { category } from "./cases.ts"
import { runs } from "./runs.ts"

export const decided = (register: AnyRegister, facts: KnownFacts, day: PlainDate, at?: number): Decision =>
  Result.getOrThrow(decideKnown(register, category, facts, at === undefined ? { day } : { day, at }))

export const isMatched = (register: AnyRegister, facts: KnownFacts, day: PlainDate, at?: number): boolean =>
  matches(Result.getOrThrow(Compile.dueAt(register, category, at === undefined ? { day } : { day, at })), facts)

export const isReducible = (register: AnyRegister, facts: KnownFacts, day: PlainDate, at?: number): boolean =>
  matches(Result.getOrThrow(Compile.reducibleAt(register, category, at === undefined ? { day } : { day, at })), facts)

/** The property holds for everything that is generated. */
export const always = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => unknown, numRuns = runs): void =>
  fc.assert(
    fc.property(arbitrary, (value) => holds(value) !== false),
    { numRuns }
  )

/** How many of 2,000 generated values satisfy the condition: a property that nothing reaches says nothing. */
export const reached = <T>(arbitrary: fc.Arbitrary<T>, condition: (value: T) => boolean): number => {
  const known = samples.get(arbitrary) ?? fc.sample(arbitrary, { numRuns: 2_000, seed: 7 })
  samples.set(arbitrary, known)
  return (known as ReadonlyArray<T>).filter(condition).length
}

const samples = new Map<unknown, ReadonlyArray<unknown>>()
