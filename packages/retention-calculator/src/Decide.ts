/**
 * Whether a record of a category must go at a moment, and why it is still here when it need not.
 *
 * Across the purposes of a category the last ceiling decides, each purpose's own use ending at its own; a ceiling that
 * law imposes on the data comes first; of what was promised earlier the first to end binds; a duty holds what all
 * ceilings have let go; and a hold stops the erasure of what is due.
 *
 * @since 0.1.0
 */
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import type { AnyRegister, DataCategory } from "@lethe/core/Register"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { answer } from "./Answer.ts"
import type { Decision } from "./Decision.ts"
import { type Facts, type KnownFacts, own } from "./Facts.ts"
import { read as readFacts } from "./ReadFacts.ts"
import { type MomentInput, type Now, nowIn } from "./Moment.ts"
import { readCategoryOn } from "./ReadCategory.ts"
import { awaitedBy, type CategoryReading, type NotComputable, termsOfCategory } from "./Reading.ts"

export type { Decision, PurposeDecision, Status } from "./Decision.ts"

/** The register declares no such category. */
export class CategoryNotDeclared extends Schema.TaggedError<CategoryNotDeclared>()("CategoryNotDeclared", {
  category: Schema.String
}) {
  override get message() {
    return `the register declares no category ${this.category}`
  }
}

/** The answer would rest on provisions that nobody, or not fully, verified; only verified ones were to be used. */
export class ProvisionsNotVerified extends Schema.TaggedError<ProvisionsNotVerified>()("ProvisionsNotVerified", {
  provisions: Schema.Array(Schema.String)
}) {
  override get message() {
    return `not fully verified: ${this.provisions.join(", ")}`
  }
}

export type DecideError = CategoryNotDeclared | NotComputable | InvalidInput | ProvisionsNotVerified

export interface DecideOptions {
  /** Which provisions may be used: all that the register names, or verified ones only. All, where nothing is said. */
  readonly provisions?: "all" | "verified"
}

/**
 * Decides for a record.
 *
 * **Properties**
 *
 * - For unchanged facts, due stays due as days pass.
 * - Adding a purpose, a floor or a hold never makes data due earlier.
 * - It is due exactly when the compiled predicate matches, and no hold that was placed in time lasts.
 * - An absent or unknown anchor is never due.
 *
 * **Errors** `InvalidInput` for facts or a moment that are none, each fault named; `CategoryNotDeclared`;
 * `NotComputable` for a rule that waits for its own end, or is nested deeper than 64; `ProvisionsNotVerified` names
 * those that may not be used.
 *
 * **Law** GDPR Art. 5(1)(e), 17(1)(a), 17(3)(b).
 */
export const decide = (
  register: AnyRegister,
  category: string,
  facts: Facts,
  moment: MomentInput,
  options: DecideOptions = {}
): Result.Result<Decision, DecideError> => {
  const { version } = register
  const declared = version.categories.find(({ id }) => id === category)
  if (declared === undefined) return Result.fail(new CategoryNotDeclared({ category }))
  const now = nowIn(moment, version.zone)
  const known = readFacts(facts, version.zone)
  const day = Result.isSuccess(now) ? now.success.day : version.inForceFrom
  const reading = readCategoryOn(register, category, day)
  const faults = [
    ...(Result.isFailure(now) ? at("moment", now.failure) : []),
    ...(Result.isFailure(known)
      ? at("facts", known.failure)
      : at("facts", undeclared(register, declared, known.success, reading)))
  ]
  if (Result.isFailure(now) || Result.isFailure(known) || faults.length > 0) {
    return Result.fail(new InvalidInput({ what: "question", faults }))
  }
  if (Result.isFailure(reading)) return Result.fail(reading.failure)
  const refused = options.provisions === "verified" ? notVerified(reading.success) : []
  if (refused.length > 0) return Result.fail(new ProvisionsNotVerified({ provisions: refused }))
  return Result.succeed(answer(register, reading.success, known.success, now.success))
}

/** As `decide`, and throws its error. */
export const decideUnsafe = (...question: Parameters<typeof decide>): Decision => Result.getOrThrow(decide(...question))

/** Decides for facts that were read already. */
export const decideKnown = (
  register: AnyRegister,
  category: string,
  facts: KnownFacts,
  now: Now
): Result.Result<Decision, NotComputable> =>
  Result.map(readCategoryOn(register, category, now.day), (reading) => answer(register, reading, facts, now))

/** The provisions among a category's rules that are not fully verified. */
const notVerified = (reading: CategoryReading): ReadonlyArray<string> => {
  const used = termsOfCategory(reading).flatMap(({ provision }) => provision ?? [])
  return [...new Set(used.filter(({ verification }) => verification !== "verified").map(({ id }) => id))]
}

/** Facts of what the register does not declare, or not of this category. */
const undeclared = (
  { version }: AnyRegister,
  category: DataCategory,
  facts: KnownFacts,
  reading: Result.Result<CategoryReading, NotComputable>
): ReadonlyArray<Fault> => {
  const awaited = Result.isSuccess(reading) ? awaitedBy(reading.success) : []
  const events = [category.events, version.events ?? [], ...awaited.map(({ known }) => known.events)]
  const states = [category.states, ...awaited.map(({ known }) => known.states)]
  const faultsOf = (
    record: object | undefined,
    place: string,
    isDeclared: (name: string) => boolean,
    message: string
  ): ReadonlyArray<Fault> =>
    Object.keys(record ?? {}).flatMap((name) => (isDeclared(name) ? [] : [{ path: [place, name], message }]))
  return [
    ...faultsOf(facts.events, "events", isIn(events), "the category declares no such event"),
    ...faultsOf(facts.states, "states", isIn(states), "the category declares no such state"),
    ...faultsOf(facts.purposes, "purposes", isPurpose(version), "the register declares no such purpose"),
    ...withoutConsent(version, facts),
    ...faultsOf(
      facts.erased,
      "erased",
      (name) => awaited.some((other) => other.category === name),
      "no rule waits for the end of this category"
    )
  ]
}

/** Only consent can be withdrawn: of a purpose that surely rests on something else, it is somebody's mistake. */
const withoutConsent = ({ activities }: AnyRegister["version"], { purposes = {} }: KnownFacts): ReadonlyArray<Fault> =>
  activities
    .flatMap((activity) => activity.purposes)
    .filter(({ id, basis }) => {
      const said = own(purposes, id)
      return said !== undefined && said !== "never" && said.withdrawn !== undefined && restsOnOther.has(basis?._tag)
    })
    .map(({ id }) => ({ path: ["purposes", id, "withdrawn"], message: "the purpose does not rest on consent" }))

const restsOnOther = new Set<string | undefined>([
  ...["Contract", "LegalObligation", "VitalInterests", "PublicTask", "LegitimateInterests"]
])

const isIn = (lists: ReadonlyArray<ReadonlyArray<string>>) => (name: string) =>
  lists.some((list) => list.includes(name))

const isPurpose =
  ({ activities }: AnyRegister["version"]) =>
  (name: string): boolean =>
    activities.some(({ purposes }) => purposes.some(({ id }) => id === name))

const at = (place: string, faults: ReadonlyArray<Fault>): ReadonlyArray<Fault> =>
  faults.map(({ path, message }) => ({ path: [place, ...path], message }))
