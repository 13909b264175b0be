/**
 * Whether a record of a category must go on a day, and why it is still here when it need not.
 *
 * Across the purposes of a category the last ceiling decides, each purpose's own use ending at its own; a ceiling that
 * law imposes on the data comes first; a duty holds what all ceilings have let go.
 *
 * Not here yet: holds, restrictions, and purposes that no longer apply to the person. A purpose that the register
 * names is taken to apply.
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import { later, type PlainDate } from "@lethe/core/PlainDate"
import { type Activity, type AnyRegister, type KeepingPurpose, keeping, type Purpose } from "@lethe/core/Register"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Derivation, evaluate } from "./Evaluate.ts"
import { type Facts, type KnownFacts, read as readFacts } from "./Facts.ts"
import { dayIn, type MomentInput } from "./Moment.ts"
import { NotComputable, type Reading, read, yearEndsOf } from "./Reading.ts"
import * as Window from "./StorageWindow.ts"

/** The register declares no such category. */
export class CategoryNotDeclared extends Schema.TaggedError<CategoryNotDeclared>()("CategoryNotDeclared", {
  category: Schema.String
}) {
  override get message() {
    return `the register declares no category ${this.category}`
  }
}

export type DecideError = CategoryNotDeclared | NotComputable | InvalidInput

/**
 * - `running`: a state lasts, or an event has not come.
 * - `in-use`: counting, and not past the last day.
 * - `restricted`: every purpose has ended; a duty still holds it.
 * - `due`: it must go.
 * - `undetermined`: no last day follows from what the register and the facts say. Never due, always reported.
 */
export type Status = "running" | "in-use" | "restricted" | "due" | "undetermined"

/** What one purpose may still do with the record. */
export interface PurposeDecision {
  readonly activity: Activity
  readonly purpose: Purpose
  readonly window: Window.StorageWindow
  /** Whether its own use has ended. */
  readonly ended: boolean
  readonly derivation: Derivation
}

/** The answer, with its reasons. */
export interface Decision {
  readonly _tag: "Decision"
  readonly register: AnyRegister
  readonly category: string
  readonly on: PlainDate
  readonly status: Status
  /** The legal answer. */
  readonly due: boolean
  /** Due, and nothing stops the erasure. */
  readonly erasable: boolean
  /** The last day it may be kept, duties included; missing where none can be named. */
  readonly lastDay?: PlainDate
  /** The first day it may go. */
  readonly erasableFrom?: PlainDate
  readonly purposes: ReadonlyArray<PurposeDecision>
  /** What is not known, and keeps the record. */
  readonly unknown: ReadonlyArray<string>
}

/**
 * Decides for a record.
 *
 * **Properties**
 *
 * - For unchanged facts, due stays due as days pass.
 * - Adding a purpose or a floor never makes data due earlier.
 * - It is due exactly when the compiled predicate matches.
 * - An absent or unknown anchor is never due.
 *
 * **Errors** `InvalidInput` for facts or a moment that are none, each fault named; `CategoryNotDeclared`;
 * `NotComputable` for forms of a rule that are not computed yet.
 *
 * **Law** GDPR Art. 5(1)(e), 17(1)(a), 17(3)(b).
 */
export const decide = (
  register: AnyRegister,
  category: string,
  facts: Facts,
  moment: MomentInput
): Result.Result<Decision, DecideError> => {
  const declared = register.version.categories.find(({ id }) => id === category)
  if (declared === undefined) return Result.fail(new CategoryNotDeclared({ category }))
  const { zone } = register.version
  const day = dayIn(moment, zone)
  const known = readFacts(facts, zone)
  const faults = [
    ...(Result.isFailure(day) ? at("moment", day.failure) : []),
    ...(Result.isFailure(known)
      ? at("facts", known.failure)
      : at("facts", undeclared(known.success, knownOf(register, declared))))
  ]
  if (Result.isFailure(day) || Result.isFailure(known) || faults.length > 0) {
    return Result.fail(new InvalidInput({ what: "question", faults }))
  }
  return decideKnown(register, category, known.success, day.success)
}

/** As `decide`, and throws its error. */
export const decideUnsafe = (...question: Parameters<typeof decide>): Decision => Result.getOrThrow(decide(...question))

/** Decides for facts that were read already. */
export const decideKnown = (
  register: AnyRegister,
  category: string,
  facts: KnownFacts,
  on: PlainDate
): Result.Result<Decision, NotComputable> => {
  const kept = keeping(register, category)
  const readings: Array<readonly [KeepingPurpose, Reading]> = []
  const forms: Array<string> = []
  for (const each of kept) {
    const reading = read(register, each.rule)
    if (Result.isFailure(reading)) forms.push(...reading.failure.forms)
    else readings.push([each, reading.success])
  }
  if (forms.length > 0) return Result.fail(new NotComputable({ forms }))
  const purposes = readings.map(([{ activity, purpose }, reading]): PurposeDecision => {
    const derivation = evaluate(reading, facts, yearEndsOf(register))
    return {
      activity,
      purpose,
      derivation,
      window: derivation.window,
      ended: Window.hasEnded(derivation.window.ceiling, on)
    }
  })
  return Result.succeed(answer(register, category, on, purposes))
}

const answer = (
  register: AnyRegister,
  category: string,
  on: PlainDate,
  purposes: ReadonlyArray<PurposeDecision>
): Decision => {
  const { ceiling, duty } = across(purposes.map(({ window }) => window))
  const over = Window.hasEnded(ceiling, on)
  const due = over && Window.isOver(duty, on)
  const lastDay =
    ceiling._tag !== "Day" || duty._tag === "Open"
      ? undefined
      : duty._tag === "Day"
        ? later(ceiling.day, duty.day)
        : ceiling.day
  return {
    _tag: "Decision",
    register,
    category,
    on,
    status: due ? "due" : over ? "restricted" : statusOf(ceiling, Window.isOver(duty, on)),
    due,
    erasable: due,
    ...(lastDay === undefined ? {} : { lastDay, erasableFrom: addDays(lastDay, 1) }),
    purposes,
    unknown: [...new Set(purposes.flatMap(({ derivation }) => unknownIn(derivation)))]
  }
}

/** The windows of a category's purposes as one: the last ceiling, unless law imposes an earlier one, and every duty. */
export const across = (
  windows: ReadonlyArray<Window.StorageWindow>
): { readonly ceiling: Window.Ceiling; readonly duty: Window.Floor } => {
  const imposed = windows.reduce((each, { imposed }) => Window.earlierCeiling(each, imposed), Window.nothing)
  const purposes = windows.reduce((each, { ceiling }) => Window.laterCeiling(each, ceiling), Window.nothing)
  return {
    ceiling: imposed._tag === "Nothing" ? purposes : Window.earlierCeiling(imposed, purposes),
    duty: windows.reduce((each, { duty }) => Window.laterFloor(each, duty), Window.none)
  }
}

const statusOf = (ceiling: Window.Ceiling, dutiesOver: boolean): Status => {
  if (ceiling._tag === "Day" || (ceiling._tag === "Nothing" && !dutiesOver)) return "in-use"
  return ceiling._tag === "Open" && ceiling.because !== "unknown" ? "running" : "undetermined"
}

/** The events and states of which nothing is known. */
const unknownIn = (derivation: Derivation): ReadonlyArray<string> => {
  switch (derivation._tag) {
    case "Waiting":
      return derivation.because === "unknown" ? derivation.events : []
    case "Lasting":
      return derivation.is === undefined ? [derivation.state] : []
    case "OnlyIf":
      return [
        ...(derivation.happened === "unknown" ? [derivation.event] : []),
        ...(derivation.of === undefined ? [] : unknownIn(derivation.of))
      ]
    case "Combined":
      return derivation.of.flatMap(unknownIn)
    default:
      return []
  }
}

interface Names {
  readonly events: ReadonlyArray<string>
  readonly states: ReadonlyArray<string>
}

/** What may be known of a record: what its category declares, and the company's own events. */
const knownOf = ({ version }: AnyRegister, { events, states }: Names): Names => ({
  events: [...events, ...(version.events ?? [])],
  states
})

const undeclared = (facts: KnownFacts, category: Names): ReadonlyArray<Fault> =>
  (["events", "states"] as const).flatMap((kind) =>
    Object.keys(facts[kind])
      .filter((name) => !category[kind].includes(name))
      .map((name) => ({
        path: [kind, name],
        message: `the category declares no such ${kind === "events" ? "event" : "state"}`
      }))
  )

const at = (place: string, faults: ReadonlyArray<Fault>): ReadonlyArray<Fault> =>
  faults.map(({ path, message }) => ({ path: [place, ...path], message }))
