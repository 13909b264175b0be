/**
 * The same names as promises. A port is an object of plain async functions; errors are the same classes, rejected.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import { InvalidInput } from "@lethe/core/Fault"
import * as Effect from "effect/Effect"
import * as Apply from "./Apply.ts"
import * as Port from "./PersonalDataStore.ts"
import type { Plan } from "./Plan.ts"
import * as Planning from "./Planning.ts"
import * as Why from "./WhyKept.ts"

export { explain } from "./Explain.ts"

/** The port as plain async functions. `@lethe/lifecycle/PersonalDataStore` says what each must do. */
export interface PersonalDataStore {
  readonly dataMap: DataMap
  readonly inspect: () => Promise<Port.Inspection>
  readonly count: (question: Port.Question, options: Port.CountOptions) => Promise<Port.Figures>
  readonly progress: (plan: string) => Promise<ReadonlyArray<Port.StepProgress>>
  readonly intend: (intent: Port.Intent) => Promise<void>
  readonly carryOut: (batch: Port.Batch) => Promise<number>
  readonly row: (model: string, key: string) => Promise<Port.RowFacts | undefined>
}

/** Plans what must go. Rejects with `PlanError`. */
export const plan = (store: PersonalDataStore, options?: Planning.PlanOptions): Promise<Plan> =>
  run(store, Planning.plan(options))

/** Carries out a plan. Rejects with `ApplyError`. */
export const apply = (store: PersonalDataStore, input: unknown, options?: Apply.ApplyOptions): Promise<Apply.Outcome> =>
  run(store, Apply.apply(input, options))

/** Why a row is still there. Rejects with `WhyKeptError`. */
export const whyKept = (
  store: PersonalDataStore,
  model: string,
  key: string | number,
  options?: Why.WhyKeptOptions
): Promise<Why.WhyKept> => run(store, Why.whyKept(model, key, options))

/** A store of promises as one of Effects. What it rejects with and is no error of the port means unavailable. */
export const fromPromise = (store: PersonalDataStore): Port.PersonalDataStore["Service"] =>
  Port.PersonalDataStore.of({
    dataMap: store.dataMap,
    inspect: attempt("be inspected", () => store.inspect(), isInvalid),
    count: (question, options) => attempt("count what is due", () => store.count(question, options), isNothing),
    progress: (plan) => attempt("read the journal", () => store.progress(plan), isNothing),
    intend: (intent) => attempt("write the journal", () => store.intend(intent), isNothing),
    carryOut: (batch) => attempt("carry out a batch", () => store.carryOut(batch), isTaken),
    row: (model, key) => attempt("read a row", () => store.row(model, key), isInvalid)
  })

const attempt = <A, E>(
  operation: string,
  call: () => Promise<A>,
  isKnown: (error: unknown) => error is E
): Effect.Effect<A, E | Port.StoreUnavailable> =>
  Effect.tryPromise({
    try: call,
    catch: (cause) =>
      isKnown(cause) || cause instanceof Port.StoreUnavailable ? cause : new Port.StoreUnavailable({ operation, cause })
  })

const isInvalid = (error: unknown): error is InvalidInput => error instanceof InvalidInput
const isTaken = (error: unknown): error is Port.BatchTaken => error instanceof Port.BatchTaken
const isNothing = (_: unknown): _ is never => false

const run = <A, E>(store: PersonalDataStore, effect: Effect.Effect<A, E, Port.PersonalDataStore>): Promise<A> =>
  Effect.runPromise(Effect.provideService(effect, Port.PersonalDataStore, fromPromise(store)))
