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

export const decided = (register: AnyRegister, facts: KnownFacts, day: PlainDate): Decision =>
  Result.getOrThrow(decideKnown(register, category, facts, { day }))

export const isMatched = (register: AnyRegister, facts: KnownFacts, day: PlainDate): boolean =>
  matches(Result.getOrThrow(Compile.dueOn(register, category, day)), facts)

/** The property holds for everything that is generated. */
export const always = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => unknown, numRuns = runs): void =>
  fc.assert(
    fc.property(arbitrary, (value) => holds(value) !== false),
    { numRuns }
  )

/** How many of 2,000 generated values satisfy the condition: a property that nothing reaches says nothing. */
export const reached = <T>(arbitrary: fc.Arbitrary<T>, condition: (value: T) => boolean): number =>
  fc.sample(arbitrary, { numRuns: 2_000, seed: 7 }).filter(condition).length
