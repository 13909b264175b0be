/**
 * The same names as Effects, for hosts that use Effect. `data` is an adapter's store from its root.
 *
 * @since 0.1.0
 */
import type { AnyRegister } from "@lethe/core/Register"
import { type ApplyError, type ApplyOptions, apply, type Outcome } from "@lethe/lifecycle/Apply"
import { PersonalDataStore } from "@lethe/lifecycle/PersonalDataStore"
import type { Plan } from "@lethe/lifecycle/Plan"
import { type PlanError, type PlanOptions, plan } from "@lethe/lifecycle/Planning"
import { type WhyKept, type WhyKeptError, type WhyKeptOptions, whyKept } from "@lethe/lifecycle/WhyKept"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { madeFor } from "./Lethe.ts"

export { explain } from "./Explain.ts"

export interface LetheOptions {
  readonly register: AnyRegister
  readonly data: PersonalDataStore["Service"]
}

export interface Lethe {
  readonly register: AnyRegister
  readonly plan: (options?: PlanOptions) => Effect.Effect<Plan, PlanError>
  readonly apply: (plan: unknown, options?: ApplyOptions) => Effect.Effect<Outcome, ApplyError>
  readonly whyKept: (
    model: string,
    key: string | number,
    options?: WhyKeptOptions
  ) => Effect.Effect<WhyKept, WhyKeptError>
}

/** As `createLethe` of the root, with Effects. */
export const createLethe = ({ register, data }: LetheOptions): Lethe => {
  Result.getOrThrow(madeFor(register, data.dataMap.register))
  const provide = Effect.provideService(PersonalDataStore, data)
  return {
    register,
    plan: (options) => provide(plan(options)),
    apply: (input, options) => provide(apply(input, options)),
    whyKept: (model, key, options) => provide(whyKept(model, key, options))
  }
}
