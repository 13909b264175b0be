/** Every law of the log's ports on real databases, through real clients. */
import { checkKeyStore, checkLogStore } from "@lethe/verifiable-log/testing"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { prismaKeyStore, prismaLogStore } from "../../src/promise.ts"
import { type Client, type Engine, engines } from "./engines.ts"

const nowhere = {} as never

for (const [name, start] of engines) {
  describe(name, () => {
    let engine: Engine
    let client: Client
    beforeAll(async () => {
      engine = await start()
      client = engine.connect()
    })
    afterAll(async () => {
      await client.$disconnect()
      await engine.stop()
    })

    // The laws are named before there is a client to check them on.
    describe("LogStore", () => {
      for (const [at, { name: law }] of checkLogStore(nowhere).entries()) {
        it(law, () => checkLogStore(prismaLogStore(client))[at]?.check())
      }
    })
    describe("KeyStore", () => {
      for (const [at, { name: law }] of checkKeyStore(nowhere).entries()) {
        it(law, () => checkKeyStore(prismaKeyStore(client))[at]?.check())
      }
    })
  })
}

it("a client of another database is refused by name", () => {
  const error = (make: () => unknown) => {
    try {
      make()
    } catch (cause) {
      return (cause as { _tag?: string })._tag
    }
    return "taken"
  }
  const other = { _activeProvider: "mysql", $queryRawUnsafe: async () => [], $executeRawUnsafe: async () => 0 }
  assert.strictEqual(
    error(() => prismaLogStore(other)),
    "InvalidInput"
  )
  assert.strictEqual(
    error(() => prismaKeyStore(other)),
    "InvalidInput"
  )
})
