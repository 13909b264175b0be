/**
 * The same names for backends without Effect.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import type { PersonalDataStore } from "@lethe/lifecycle/promise"
import type { KeyStore, LogStore } from "@lethe/verifiable-log/promise"
import * as Effect from "effect/Effect"
import type { SqlRunner } from "./internal/client.ts"
import { prismaKeyStore as effectKeyStore } from "./PrismaKeyStore.ts"
import { prismaLogStore as effectLogStore } from "./PrismaLogStore.ts"
import { type PrismaClientLike, prismaStore as effectStore } from "./PrismaStore.ts"

export { definePersonalData } from "./DefinePersonalData.ts"
export { keyTables, logTables } from "./LogTables.ts"

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

/** As `prismaLogStore` of the root, with promises. */
export const prismaLogStore = (client: SqlRunner): LogStore => {
  const store = effectLogStore(client)
  return {
    append: (batch) => Effect.runPromise(store.append(batch)),
    extent: (log) => Effect.runPromise(store.extent(log)),
    read: (log, range) => Effect.runPromise(store.read(log, range)),
    readTag: (log, tag, page) => Effect.runPromise(store.readTag(log, tag, page)),
    writeTiles: (log, tiles) => Effect.runPromise(store.writeTiles(log, tiles)),
    readTiles: (log, tiles) => Effect.runPromise(store.readTiles(log, tiles)),
    retire: (log) => Effect.runPromise(store.retire(log))
  }
}

/** As `prismaKeyStore` of the root, with promises. */
export const prismaKeyStore = (client: SqlRunner): KeyStore => {
  const store = effectKeyStore(client)
  return {
    create: (key) => Effect.runPromise(store.create(key)),
    bySubject: (subject) => Effect.runPromise(store.bySubject(subject)),
    byTag: (tag) => Effect.runPromise(store.byTag(tag)),
    notWrappedBy: (wrappingKey, page) => Effect.runPromise(store.notWrappedBy(wrappingKey, page)),
    rewrap: (was, now) => Effect.runPromise(store.rewrap(was, now)),
    destroy: (tag) => Effect.runPromise(store.destroy(tag))
  }
}
