/** The same with promises, also over stores of plain async functions. */
import { randomBytes } from "node:crypto"
import * as Result from "effect/Result"
import { assert, it } from "vitest"
import * as Root from "../src/index.ts"
import { LogRetired } from "../src/LogStore.ts"
import * as Promised from "../src/promise.ts"
import { leafHash, openCheckpoint, parseVerifierKey, verifyConsistency, verifyInclusion } from "../src/verify.ts"
import { chunked, errorOf } from "./logs.ts"

it("has the names of the root", () => {
  const isFunction = (names: Record<string, unknown>) =>
    Object.keys(names).filter((name) => typeof names[name] === "function")
  assert.deepEqual(isFunction(Promised).sort(), isFunction(Root).sort())
})

it("appends, seals, proves, exports, verifies, erases and retires", async () => {
  const signer = Promised.makeSignerUnsafe(Promised.generateSignerKeyUnsafe("example.org/log"))
  const store = Promised.memoryLogStore()
  const log = await Promised.openLog({ store, id: "audit-2026", signer })
  const wrappingKeys = [{ id: "2026", key: randomBytes(32) }] as const
  const sealing = await Promised.openSealing({ log, keys: Promised.memoryKeyStore(), wrappingKeys })
  await log.append(Promised.clearUnsafe("opened"))
  const early = await log.head()
  const index = await sealing.append("customer/1", "asked for a copy")
  const key = Result.getOrThrow(parseVerifierKey(signer.verifierKey))
  const checkpoint = await log.checkpoint()
  const head = Result.getOrThrow(openCheckpoint(checkpoint, key))
  const [record = new Uint8Array()] = await log.read({ from: index, to: index + 1 })
  assert.isTrue(Result.isSuccess(verifyInclusion(leafHash(record), await log.proveInclusion(index), head)))
  assert.isTrue(Result.isSuccess(verifyConsistency(early, await log.proveConsistency(early), head)))
  assert.strictEqual(Buffer.from((await sealing.read("customer/1"))[0]?.content ?? []).toString(), "asked for a copy")
  await sealing.destroyKey("customer/1")
  assert.isUndefined(await sealing.open({ index, record }))
  const parts: Array<Uint8Array> = []
  await Promised.exportLog(log, { checkpoint: await log.checkpoint(), write: (bytes) => parts.push(bytes) })
  const file = Buffer.concat(parts)
  const verified = await Promised.verifyExport(chunked(file), { key: signer.verifierKey, since: checkpoint })
  assert.deepEqual([verified.findings, verified.records], [[], 4])
  await log.retire()
  assert.instanceOf(await errorOf(log.append(Promised.clearUnsafe("late"))), LogRetired)
  assert.instanceOf(await errorOf(Promised.openLog({ store, id: "audit-2026" })), LogRetired)
})

it("hears of a checkpoint from before that does not fit", async () => {
  const signer = Promised.makeSignerUnsafe(Promised.generateSignerKeyUnsafe("example.org/log"))
  const write = async (words: ReadonlyArray<string>, id = "a") => {
    const log = await Promised.openLog({ store: Promised.memoryLogStore(), id, signer })
    for (const word of words) await log.append(Promised.clearUnsafe(word))
    const parts: Array<Uint8Array> = []
    const checkpoint = await log.checkpoint()
    await Promised.exportLog(log, { checkpoint, write: (bytes) => parts.push(bytes) })
    return { checkpoint, file: Buffer.concat(parts) }
  }
  const codes = async (file: Uint8Array, since: string) =>
    (await Promised.verifyExport(chunked(file), { key: signer.verifierKey, since })).findings.map(({ code }) => code)
  const [before, now] = [await write(["a", "b"]), await write(["a", "b", "c"])]
  assert.deepEqual(await codes(now.file, before.checkpoint), [])
  assert.deepEqual(await codes(now.file, now.checkpoint), [])
  assert.deepEqual(await codes(before.file, now.checkpoint), ["rolled-back"])
  assert.deepEqual(await codes(now.file, (await write(["a", "x"])).checkpoint), ["forked"])
  assert.deepEqual(await codes(now.file, (await write([])).checkpoint), [])
  assert.deepEqual(await codes(now.file, (await write(["a"], "b")).checkpoint), ["since-invalid"])
  assert.deepEqual(await codes(now.file, before.checkpoint.replace("2", "3")), ["since-invalid"])
})
