/**
 * The same names for backends without Effect.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import { type PersonalDataStore, toPromise } from "@lethe/lifecycle/promise"
import { type PrismaClientLike, prismaStore as effectStore } from "./PrismaStore.ts"

export { definePersonalData } from "./DefinePersonalData.ts"

/** As `prismaStore` of the root, with promises. */
export const prismaStore = (client: PrismaClientLike, dataMap: DataMap): PersonalDataStore =>
  toPromise(effectStore(client, dataMap))
