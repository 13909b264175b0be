/**
 * The two ways to ask when: which days of an event are over on a day, and on which day a record is due next.
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import * as Result from "effect/Result"
import { evaluate } from "./Evaluate.ts"
import type { Facts } from "./Facts.ts"
import { read as readFacts } from "./ReadFacts.ts"
import { read } from "./ReadCategory.ts"
import { type NotComputable, placeOf, termsIn } from "./Reading.ts"
import * as Start from "./Start.ts"
import type { Ceiling } from "./StorageWindow.ts"

/** What happened until this day is over; within the provision's own days, where it changed with the events. */
export interface Cutoff {
  readonly event: string
  /** The latest day of the event whose period is over; none where no day is early enough. */
  readonly until?: PlainDate
  readonly provision?: string
}

/**
 * The latest days of a rule's events whose periods are over on a day, in the order of the rule. Periods in hours, and
 * the ends of other categories, have no day of their own.
 *
 * **Properties** Cut-offs grow with the day.
 *
 * **Errors** `NotComputable`.
 */
export const cutoff = (
  register: AnyRegister,
  rule: RetentionRule,
  day: PlainDate
): Result.Result<ReadonlyArray<Cutoff>, NotComputable> =>
  Result.map(read(register, rule), (reading) => {
    const { yearEnds } = placeOf(register.version)
    return termsIn(reading).flatMap(({ chains, provision }) =>
      chains.flat(2).flatMap(
        (source): ReadonlyArray<Cutoff> =>
          source._tag === "Event"
            ? source.ways
                .filter(({ hours }) => hours === undefined)
                .map(({ counting }) => {
                  const until = Start.cutoff(day, counting, yearEnds)
                  return {
                    event: source.event,
                    ...(until === undefined ? {} : { until }),
                    ...(provision === undefined ? {} : { provision: provision.id })
                  }
                })
            : []
      )
    )
  })

/** As `cutoff`, and throws its error. */
export const cutoffUnsafe = (...question: Parameters<typeof cutoff>): ReadonlyArray<Cutoff> =>
  Result.getOrThrow(cutoff(...question))

/** The first day on which a rule makes a record due; or why there is none. */
export type NextDue =
  | { readonly _tag: "On"; readonly day: PlainDate }
  | { readonly _tag: "Open"; readonly because: Extract<Ceiling, { readonly _tag: "Open" }>["because"] }
  /** The rule sets no last day for this record. */
  | { readonly _tag: "None"; readonly words?: string }

/**
 * The first day on which a rule, alone, makes a record due: the day after its last day, duties of its own included.
 *
 * **Errors** `InvalidInput` for facts that are none; `NotComputable`.
 */
export const nextDue = (
  register: AnyRegister,
  rule: RetentionRule,
  facts: Facts
): Result.Result<NextDue, InvalidInput | NotComputable> => {
  const known = readFacts(facts, register.version.zone)
  if (Result.isFailure(known)) {
    const faults: ReadonlyArray<Fault> = known.failure.map(({ path, message }) => ({
      path: ["facts", ...path],
      message
    }))
    return Result.fail(new InvalidInput({ what: "question", faults }))
  }
  return Result.map(read(register, rule), (reading): NextDue => {
    const { ceiling, duty } = evaluate(reading, known.success, placeOf(register.version)).window
    if (ceiling._tag === "Open") return { _tag: "Open", because: ceiling.because }
    if (ceiling._tag === "Nothing") return { _tag: "None" }
    if (ceiling._tag === "Never")
      return ceiling.words === undefined ? { _tag: "None" } : { _tag: "None", words: ceiling.words }
    if (duty._tag === "Open") return { _tag: "Open", because: "not-yet" }
    return { _tag: "On", day: addDays(duty._tag === "Day" && duty.day > ceiling.day ? duty.day : ceiling.day, 1) }
  })
}

/** As `nextDue`, and throws its error. */
export const nextDueUnsafe = (...question: Parameters<typeof nextDue>): NextDue =>
  Result.getOrThrow(nextDue(...question))
