/**
 * Carrying out a plan: in bounded batches, each row held to the predicate once more, so that a run that was
 * interrupted goes on where it stopped and no row is done twice.
 *
 * **Order** The intent of a batch is committed before its first destructive statement; its outcome, and the next
 * intent, with it. Children go before their parents.
 *
 * @since 0.1.0
 */
import { InvalidInput, shapeFaults } from "@lethe/core/Fault"
import type { MomentInput, Now } from "@lethe/retention-calculator/Moment"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import {
  type Batch,
  type Intent,
  PersonalDataStore,
  type Question,
  type StepProgress,
  type StoreUnavailable
} from "./PersonalDataStore.ts"
import { hashOf, mapDigest, Plan, plannedFor, type PlanStep, registerDigest } from "./Plan.ts"
import { type Counted, countAll, momentOf, stepsOf } from "./Planning.ts"
import { questionsAt, type RulesNotComputable } from "./Questions.ts"

/** The plan is not what was hashed: it was changed after it was made. Nothing was done. */
export class PlanAltered extends Schema.TaggedError<PlanAltered>()("PlanAltered", {}) {
  override get message() {
    return "the plan was changed after it was made: its hash no longer fits. Make a new plan."
  }
}

/** What the plan was made from has changed since. Nothing was done. */
export class PlanDrifted extends Schema.TaggedError<PlanDrifted>()("PlanDrifted", {
  changed: Schema.Array(Schema.Literals(["register", "data map", "database schema"]))
}) {
  override get message() {
    return `since the plan was made, the ${this.changed.join(" and the ")} changed. Make a new plan.`
  }
}

/** The plan is for a day that has not come: what it names is not all due yet. Nothing was done. */
export class PlanNotDue extends Schema.TaggedError<PlanNotDue>()("PlanNotDue", {
  plannedFor: Schema.String,
  today: Schema.String
}) {
  override get message() {
    const { plannedFor, today } = this
    return `the plan is for ${plannedFor}, which has not come: it is ${today}. Carry it out then, or make a new one.`
  }
}

/** More rows match than were reviewed. Nothing was done. */
export class MoreThanPlanned extends Schema.TaggedError<MoreThanPlanned>()("MoreThanPlanned", {
  steps: Schema.Array(
    Schema.Struct({ model: Schema.String, way: Schema.String, planned: Schema.Int, found: Schema.Int })
  )
}) {
  override get message() {
    const each = this.steps.map(
      ({ model, way, planned, found }) => `${model}: ${found} rows to ${way}, ${planned} planned`
    )
    return `more rows than planned: ${each.join("; ")}. Make a new plan.`
  }
}

/** Another run of this plan is under way. What each of the two has done is done once. */
export class AnotherRun extends Schema.TaggedError<AnotherRun>()("AnotherRun", {}) {
  override get message() {
    return "another run of this plan is under way. Run again when it has ended; nothing is done twice."
  }
}

export type ApplyError =
  | AnotherRun
  | InvalidInput
  | PlanAltered
  | PlanDrifted
  | PlanNotDue
  | MoreThanPlanned
  | RulesNotComputable
  | StoreUnavailable

export interface Progress {
  readonly step: number
  readonly steps: number
  readonly model: string
  readonly way: PlanStep["way"]
  readonly category?: string
  readonly done: number
  readonly planned: number
  /** Whether this was the last batch of the step; also where fewer rows were left to do than planned. */
  readonly ended: boolean
}

export interface ApplyOptions {
  /** The moment it is carried out at; without it, now in the register's zone. A plan for a later one is refused. */
  readonly on?: string | MomentInput
  /** Rows a batch, one transaction each. */
  readonly batch?: number
  /** Called after each batch. */
  readonly onProgress?: (progress: Progress) => void
}

/** What became of a plan. */
export interface Outcome {
  readonly _tag: "Outcome"
  readonly plan: string
  readonly on: string
  readonly steps: ReadonlyArray<{
    readonly model: string
    readonly way: PlanStep["way"]
    readonly category?: string
    readonly planned: number
    /** Rows that ended in this run. */
    readonly done: number
    /** Rows that earlier runs of the same plan had ended. */
    readonly doneBefore: number
    /** Rows that were planned and no longer match: they moved, or went another way. */
    readonly skipped: number
  }>
  /** What a reading after the run still finds due. Empty when all is done. */
  readonly left: ReadonlyArray<{ readonly model: string; readonly category: string; readonly rows: number }>
}

/**
 * Carries out a plan.
 *
 * **Properties**
 *
 * - Each row is done once, however often it is run.
 * - At most ⌈rows ÷ batch⌉ statements erase or clear, for each step.
 *
 * **Errors** `InvalidInput` when it is no plan, or the map no longer fits the database; `PlanAltered`; `PlanDrifted`;
 * `PlanNotDue`; `MoreThanPlanned`: in all of them nothing was done. `StoreUnavailable`: the batch under way was not
 * kept; running again goes on from there.
 */
export const apply = Effect.fn("Lethe.apply")(function* (
  input: unknown,
  options: ApplyOptions = {}
): Effect.fn.Return<Outcome, ApplyError, PersonalDataStore> {
  const store = yield* PersonalDataStore
  const plan = yield* Effect.fromResult(decode(input))
  const batch = yield* Effect.fromResult(batchSize(options.batch ?? 10_000))
  const today = yield* momentOf(options.on, store.dataMap)
  yield* Effect.fromResult(refuseEarly(plan, today))
  yield* refuseDrift(plan)
  const questions = yield* Effect.fromResult(questionsAt(store.dataMap, plannedFor(plan)))
  const progress = yield* store.progress(plan.hash)
  const before = yield* countAll(questions, false)
  const found = yield* Effect.fromResult(matchSteps(plan, before, progress))
  const steps: Array<Outcome["steps"][number]> = []
  for (const step of found) {
    const done = yield* runStep(plan, step, batch, options.onProgress)
    const { planned, doneBefore } = step
    const skipped = planned.rows - doneBefore - done
    steps.push({ ...target(planned), planned: planned.rows, done, doneBefore, skipped })
  }
  const after = yield* countAll(questions, false)
  const left = after
    .map(({ question, category, figures }) => ({
      model: question.model,
      category,
      rows: figures.erase + figures.clear
    }))
    .filter(({ rows }) => rows > 0)
  return { _tag: "Outcome", plan: plan.hash, on: plan.on, steps, left }
})

/** Reads a plan from JSON and holds it to its hash. */
export const decode = (input: unknown): Result.Result<Plan, InvalidInput | PlanAltered> => {
  const decoded = Schema.decodeUnknownResult(Plan)(input, { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded))
    return Result.fail(new InvalidInput({ what: "plan", faults: shapeFaults(decoded.failure) }))
  return hashOf(decoded.success) === decoded.success.hash
    ? Result.succeed(decoded.success)
    : Result.fail(new PlanAltered())
}

/** A plan for a later day, or a later instant of the day. Whoever names a day alone means all of it. */
const refuseEarly = (plan: Plan, today: Now): Result.Result<void, PlanNotDue> => {
  const { day, at = 0 } = plannedFor(plan)
  const isLater = day > today.day || (day === today.day && at > (today.at ?? at))
  return isLater ? Result.fail(new PlanNotDue({ plannedFor: plan.at ?? day, today: today.day })) : Result.void
}

interface Step {
  readonly index: number
  readonly planned: PlanStep
  readonly question: Question
  readonly now: number
  readonly doneBefore: number
  readonly progress: StepProgress | undefined
}

const batchSize = (batch: number): Result.Result<number, InvalidInput> =>
  Number.isInteger(batch) && batch > 0
    ? Result.succeed(batch)
    : Result.fail(
        new InvalidInput({ what: "options", faults: [{ path: ["batch"], message: "expected a whole number above 0" }] })
      )

const refuseDrift = Effect.fnUntraced(function* (
  plan: Plan
): Effect.fn.Return<void, InvalidInput | PlanDrifted | StoreUnavailable, PersonalDataStore> {
  const store = yield* PersonalDataStore
  const { schema } = yield* store.inspect
  const changed = [
    ...(plan.register.digest === registerDigest(store.dataMap) ? [] : (["register"] as const)),
    ...(plan.dataMap === mapDigest(store.dataMap) ? [] : (["data map"] as const)),
    ...(plan.schema === schema ? [] : (["database schema"] as const))
  ]
  if (changed.length > 0) return yield* new PlanDrifted({ changed })
})

/** Each planned step with what matches now. More rows than planned, in any step, refuse the whole run. */
const matchSteps = (
  plan: Plan,
  counted: ReadonlyArray<Counted>,
  progress: ReadonlyArray<StepProgress>
): Result.Result<ReadonlyArray<Step>, MoreThanPlanned> => {
  const found = stepsOf(counted)
  const steps = plan.steps.flatMap((planned, index): ReadonlyArray<Step> => {
    const question = counted.find((each) => each.question.model === planned.model)?.question
    const journal = progress.find(({ step }) => step === index)
    const now = found.find((each) => sameTarget(each, planned))?.rows ?? 0
    return question === undefined
      ? []
      : [{ index, planned, question, now, doneBefore: journal?.rows ?? 0, progress: journal }]
  })
  const unplanned = found.filter((each) => !plan.steps.some((planned) => sameTarget(planned, each)))
  const more = [
    ...steps.map(({ planned, now, doneBefore }) => ({
      ...target(planned),
      planned: planned.rows,
      found: now + doneBefore
    })),
    ...unplanned.map((each) => ({ ...target(each), planned: 0, found: each.rows }))
  ].filter((each) => each.found > each.planned)
  return more.length > 0 ? Result.fail(new MoreThanPlanned({ steps: more })) : Result.succeed(steps)
}

const sameTarget = (a: PlanStep, b: PlanStep): boolean =>
  a.model === b.model && a.way === b.way && a.category === b.category

/** Runs a step's batches: as many as its rows fill, each with an intent that stands before it begins. */
const runStep = Effect.fnUntraced(function* (
  plan: Plan,
  step: Step,
  batchRows: number,
  onProgress: ApplyOptions["onProgress"]
): Effect.fn.Return<number, AnotherRun | StoreUnavailable, PersonalDataStore> {
  const store = yield* PersonalDataStore
  const first = step.progress?.open ?? step.progress?.next ?? 0
  const batches = Math.ceil(step.now / batchRows)
  const intent = (index: number, atMilliseconds: number): Intent => ({
    plan: plan.hash,
    step: step.index,
    batch: first + index,
    ...target(step.planned),
    limit: Math.min(batchRows, step.now - index * batchRows),
    atMilliseconds
  })
  if (batches > 0) yield* store.intend(intent(0, yield* Clock.currentTimeMillis))
  let done = 0
  for (let index = 0; index < batches; index++) {
    const atMilliseconds = yield* Clock.currentTimeMillis
    const order: Batch = { ...intent(index, atMilliseconds), question: step.question }
    const next = index + 1 < batches ? { next: intent(index + 1, atMilliseconds) } : {}
    done += yield* Effect.catchTag(store.carryOut({ ...order, ...next }), "BatchTaken", () => new AnotherRun())
    onProgress?.({
      step: step.index,
      steps: plan.steps.length,
      ...target(step.planned),
      done: step.doneBefore + done,
      planned: step.planned.rows,
      ended: index + 1 === batches
    })
  }
  return done
})

const target = ({ model, way, category }: PlanStep): Pick<PlanStep, "model" | "way" | "category"> => ({
  model,
  way,
  ...(category === undefined ? {} : { category })
})
