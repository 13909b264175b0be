/**
 * The library's door, for backends that use plain promises.
 *
 * @since 0.1.0
 */
import { InvalidInput } from "@lethe/core/Fault"
import type { AnyRegister } from "@lethe/core/Register"
import type { ApplyOptions, Outcome } from "@lethe/lifecycle/Apply"
import type { Plan } from "@lethe/lifecycle/Plan"
import type { PlanOptions } from "@lethe/lifecycle/Planning"
import * as Lifecycle from "@lethe/lifecycle/promise"
import type { WhyKept, WhyKeptOptions } from "@lethe/lifecycle/WhyKept"
import * as Result from "effect/Result"

/** What was promised, and where the data lives. */
export interface LetheOptions {
  readonly register: AnyRegister
  /** The host's database, as an adapter opens it. */
  readonly data: Lifecycle.PersonalDataStore
}

export interface Lethe {
  readonly register: AnyRegister
  /** Plans what must go. Changes nothing. Rejects with `PlanError`. */
  readonly plan: (options?: PlanOptions) => Promise<Plan>
  /** Carries out a plan that was reviewed. Rejects with `ApplyError`. */
  readonly apply: (plan: unknown, options?: ApplyOptions) => Promise<Outcome>
  /** Why a row is still there. Rejects with `WhyKeptError`. */
  readonly whyKept: (model: string, key: string | number, options?: WhyKeptOptions) => Promise<WhyKept>
}

/**
 * Opens Lethe on a register and a database.
 *
 * **Errors** Throws `InvalidInput` when the data map was written for another register: it runs once, at start.
 */
export const createLethe = ({ register, data }: LetheOptions): Lethe => {
  Result.getOrThrow(madeFor(register, data.dataMap.register))
  return {
    register,
    plan: (options) => Lifecycle.plan(data, options),
    apply: (plan, options) => Lifecycle.apply(data, plan, options),
    whyKept: (model, key, options) => Lifecycle.whyKept(data, model, key, options)
  }
}

/** The same register, or a refusal. */
export const madeFor = (register: AnyRegister, mapped: AnyRegister): Result.Result<void, InvalidInput> => {
  const fault = { path: ["data"], message: "the data map was written for another register" }
  return register === mapped
    ? Result.succeed(undefined)
    : Result.fail(new InvalidInput({ what: "options", faults: [fault] }))
}
