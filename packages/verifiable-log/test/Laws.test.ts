/** Every law holds on the stores in memory, and each broken store fails exactly the laws it breaks. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { assert, describe, it } from "vitest"
import { KeyStore } from "../src/KeyStore.ts"
import { LogStore } from "../src/LogStore.ts"
import { memoryKeyStore } from "../src/MemoryKeyStore.ts"
import { memoryLogStore } from "../src/MemoryLogStore.ts"
import {
  checkKeyStore,
  checkKeyStoreLaw,
  checkLogStore,
  checkLogStoreLaw,
  keyStoreLaws,
  logStoreLaws
} from "../src/testing.ts"
import { keyStoreToPromises, logStoreToPromises } from "../src/internal/promised.ts"
import { brokenKeyStores } from "./gallery/keyStores.ts"
import { brokenLogStores } from "./gallery/logStores.ts"

const logStoreFailures = async (store: LogStore["Service"]) => {
  const failed: Array<string> = []
  for (const law of logStoreLaws) {
    const exit = await Effect.runPromiseExit(Effect.provideService(checkLogStoreLaw(law), LogStore, store))
    if (Exit.isFailure(exit)) failed.push(law.name)
  }
  return failed
}

const keyStoreFailures = async (store: KeyStore["Service"]) => {
  const failed: Array<string> = []
  for (const law of keyStoreLaws) {
    const exit = await Effect.runPromiseExit(Effect.provideService(checkKeyStoreLaw(law), KeyStore, store))
    if (Exit.isFailure(exit)) failed.push(law.name)
  }
  return failed
}

describe("LogStore in memory", () => {
  const store = logStoreToPromises(memoryLogStore())
  for (const { name, check } of checkLogStore(store)) it(name, check)
})

describe("KeyStore in memory", () => {
  const store = keyStoreToPromises(memoryKeyStore())
  for (const { name, check } of checkKeyStore(store)) it(name, check)
})

describe("a LogStore that", () => {
  for (const { how, make, breaks } of brokenLogStores) {
    it(`${how} fails exactly the laws it breaks`, async () => {
      assert.deepEqual([...(await logStoreFailures(make()))].sort(), [...breaks].sort())
    })
  }
  it("breaks a law is there for every law", () => {
    const broken = new Set(brokenLogStores.flatMap(({ breaks }) => breaks))
    assert.deepEqual([...broken].sort(), logStoreLaws.map(({ name }) => name).sort())
  })
})

describe("a KeyStore that", () => {
  for (const { how, make, breaks } of brokenKeyStores) {
    it(`${how} fails exactly the laws it breaks`, async () => {
      assert.deepEqual([...(await keyStoreFailures(make()))].sort(), [...breaks].sort())
    })
  }
  it("breaks a law is there for every law", () => {
    const broken = new Set(brokenKeyStores.flatMap(({ breaks }) => breaks))
    assert.deepEqual([...broken].sort(), keyStoreLaws.map(({ name }) => name).sort())
  })
})
