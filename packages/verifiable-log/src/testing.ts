/**
 * The laws of this package's ports, as values, for whoever writes a store.
 *
 * A law is an Effect that needs a store and succeeds when the law holds. `checkLogStore` and `checkKeyStore` run all
 * of them on a store of promises.
 *
 * @since 0.1.0
 */
import { randomBytes } from "node:crypto"
import * as Effect from "effect/Effect"
import { firstLaws, LawBroken, type LogStoreLaw } from "./internal/logStoreLaws.ts"
import { type KeyStoreLaw, keyLaws } from "./internal/keyStoreLaws.ts"
import { logs, tags, tiles } from "./internal/logStoreMoreLaws.ts"
import { LogId, LogStore } from "./LogStore.ts"
import { KeyStore } from "./KeyStore.ts"
import * as Ports from "./internal/promised.ts"

export { type KeyStoreLaw, LawBroken, type LogStoreLaw }

/** What every `LogStore` obeys. */
export const logStoreLaws: ReadonlyArray<LogStoreLaw> = [
  ...firstLaws.records,
  ...firstLaws.indexes,
  ...tags,
  ...tiles,
  ...logs
]

/** What every `KeyStore` obeys. */
export const keyStoreLaws: ReadonlyArray<KeyStoreLaw> = keyLaws

/** Two names of logs that nobody used before. They differ where `LIKE` in SQL would not see a difference. */
export const freshLogs = (): readonly [LogId, LogId] => {
  const name = `law_${randomBytes(8).toString("hex")}`
  return [LogId.make(name), LogId.make(name.replace("_", "-"))]
}

/** A prefix for subjects and tags that nobody used before. */
export const freshPrefix = (): string => randomBytes(12).toString("hex")

/** Runs a law on logs of its own. */
export const checkLogStoreLaw = (law: LogStoreLaw): Effect.Effect<void, LawBroken, LogStore> =>
  Effect.suspend(() => law.check(...freshLogs()))

/** Runs a law with subjects of its own. */
export const checkKeyStoreLaw = (law: KeyStoreLaw): Effect.Effect<void, LawBroken, KeyStore> =>
  Effect.suspend(() => law.check(freshPrefix()))

/** A law by its name, as a test of promises: it rejects with `LawBroken`. */
export interface PromisedLaw {
  readonly name: string
  readonly why: string
  readonly check: () => Promise<void>
}

/** The laws of a `LogStore` of promises, each to be run as a test. */
export const checkLogStore = (store: Ports.LogStorePromises): ReadonlyArray<PromisedLaw> =>
  logStoreLaws.map((law) => ({
    name: law.name,
    why: law.why,
    check: () =>
      Effect.runPromise(Effect.provideService(checkLogStoreLaw(law), LogStore, Ports.logStoreFromPromises(store)))
  }))

/** The laws of a `KeyStore` of promises, each to be run as a test. */
export const checkKeyStore = (store: Ports.KeyStorePromises): ReadonlyArray<PromisedLaw> =>
  keyStoreLaws.map((law) => ({
    name: law.name,
    why: law.why,
    check: () =>
      Effect.runPromise(Effect.provideService(checkKeyStoreLaw(law), KeyStore, Ports.keyStoreFromPromises(store)))
  }))
