/**
 * The same names for backends without Effect.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import type { PersonalDataStore } from "@lethe/lifecycle/promise"
import * as Effect from "effect/Effect"
import { type PrismaClientLike, prismaStore as effectStore } from "./PrismaStore.ts"

export { definePersonalData } from "./DefinePersonalData.ts"

/** As `prismaStore` of the root, with promises. Its Effects are run here: none of them leaves this package. */
export const prismaStore = (client: PrismaClientLike, dataMap: DataMap): PersonalDataStore => {
  const store = effectStore(client, dataMap)
  return {
    dataMap,
    inspect: () => Effect.runPromise(store.inspect),
    count: (question, options) => Effect.runPromise(store.count(question, options)),
    progress: (plan) => Effect.runPromise(store.progress(plan)),
    intend: (intent) => Effect.runPromise(store.intend(intent)),
    carryOut: (batch) => Effect.runPromise(store.carryOut(batch)),
    row: (model, key) => Effect.runPromise(store.row(model, key))
  }
}
