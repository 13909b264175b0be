/** What is sealed opens with its key and with nothing else; once the key is destroyed, nothing of the person is left. */
import { createHash, randomBytes } from "node:crypto"
import { inspect } from "node:util"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { KeyStore, type StoredKey } from "../src/KeyStore.ts"
import { clearUnsafe, keyEventRecord, keyEventsTag, readRecord } from "../src/LogRecord.ts"
import { memoryKeyStore } from "../src/MemoryKeyStore.ts"
import { memoryLogStore } from "../src/MemoryLogStore.ts"
import { openSealing, type Sealing, type WrappingKey } from "../src/Sealing.ts"
import { verifyExport } from "../src/VerifyExport.ts"
import { chunked, exported, failureOf, openIn, signer } from "./logs.ts"
import { slowRuns } from "./runs.ts"

const run = Effect.runPromise
const wrappingKey = (id: string): WrappingKey => ({ id, key: randomBytes(32) })
const current = wrappingKey("2026")
const text = (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : Buffer.from(bytes).toString())

type Keys = KeyStore["Service"]
const open = (
  log: Parameters<typeof openSealing>[0],
  keys: Keys,
  wrapping: readonly [WrappingKey, ...ReadonlyArray<WrappingKey>] = [current]
): Promise<Sealing> => run(Effect.provideService(openSealing(log, wrapping), KeyStore, keys))

const prepared = async () => {
  const store = memoryLogStore()
  const log = await openIn(store)
  const keys = memoryKeyStore()
  return { store, log, keys, sealing: await open(log, keys) }
}

describe("content that is sealed", () => {
  it("is opened byte for byte, whatever it is", async () => {
    const { sealing } = await prepared()
    const content = fc.uint8Array({ maxLength: 2_000 })
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.array(content, { minLength: 1, maxLength: 3 }), async (subject, contents) => {
        const before = (await run(sealing.read(subject))).length
        for (const each of contents) await run(sealing.append(subject, each))
        const opened = (await run(sealing.read(subject))).slice(before).map((each) => each.content)
        assert.deepEqual(
          opened,
          contents.map((each) => Uint8Array.from(each))
        )
      }),
      { numRuns: slowRuns }
    )
  })

  it("as long as may be fits, and a byte more is refused", async () => {
    const { sealing, log } = await prepared()
    await run(sealing.append("customer/1", new Uint8Array(65_406).fill(7)))
    const error = await failureOf(sealing.append("customer/1", new Uint8Array(65_407)))
    assert.deepEqual([error._tag, (error as { most?: number }).most], ["RecordOutOfSize", 65_406])
    assert.strictEqual((await run(log.head)).size, 1)
  })

  it("says little by its length", async () => {
    const { sealing, log } = await prepared()
    for (let length = 0; length <= 126; length++) await run(sealing.append("customer/1", new Uint8Array(length)))
    const lengths = new Set((await run(log.read({ from: 0, to: 200 }))).map((record) => record.length))
    assert.deepEqual([...lengths], [17 + 12 + 128 + 16])
  })

  it("does not open in another log, under another tag, or with a bit changed", async () => {
    const { sealing, log, keys } = await prepared()
    await run(sealing.append("customer/1", "secret"))
    await run(sealing.append("customer/2", "other"))
    const [record = new Uint8Array(), other = new Uint8Array()] = await run(log.read({ from: 0, to: 2 }))
    const elsewhere = await open(await openIn(memoryLogStore(), { id: "other" }), keys)
    assert.strictEqual((await failureOf(elsewhere.open({ index: 0, record })))._tag, "SealBroken")
    const moved = Uint8Array.from(record)
    moved.set(other.subarray(1, 17), 1)
    assert.strictEqual((await failureOf(sealing.open({ index: 0, record: moved })))._tag, "SealBroken")
    for (let bit = 17 * 8; bit < record.length * 8; bit += 5) {
      const changed = Uint8Array.from(record)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.strictEqual((await failureOf(sealing.open({ index: 0, record: changed })))._tag, "SealBroken")
    }
    assert.strictEqual(text(await run(sealing.open({ index: 0, record }))), "secret")
  })

  it("of one subject that two processes write at once has one key", async () => {
    const { store, keys } = await prepared()
    const both = await Promise.all([1, 2, 3].map(async () => open(await openIn(store), keys)))
    await Promise.all(both.map((each, n) => run(each.append("customer/1", `${n}`))))
    const read = await run((both[0] as Sealing).read("customer/1"))
    assert.deepEqual(read.map(({ content }) => text(content)).sort(), ["0", "1", "2"])
  })

  it("is what a record in clear is not", async () => {
    const { sealing } = await prepared()
    const { record } = clearUnsafe("nothing of anybody")
    assert.isUndefined(await run(sealing.open({ index: 0, record })))
    assert.isUndefined(await run(sealing.open({ index: 0, record: Uint8Array.of(9) })))
  })
})

describe("a wrapping key", () => {
  it("of the wrong length, or twice under one id, is refused by name", async () => {
    const { log, keys } = await prepared()
    for (const [wrong, reason] of [
      [[{ id: "short", key: randomBytes(31) }], "has 31 bytes, not 32"],
      [[current, { id: "long", key: randomBytes(33) }], "has 33 bytes, not 32"],
      [[current, wrappingKey(current.id)], "is there twice"]
    ] as const) {
      const error = await open(log, keys, wrong as never).then(
        () => undefined,
        (cause) => cause
      )
      assert.deepEqual([error?._tag, error?.reason], ["WrappingKeyInvalid", reason])
    }
  })

  it("is changed without touching a record, also where two rotations run at once", async () => {
    const { log, keys, sealing } = await prepared()
    for (let n = 0; n < 250; n++) await run(sealing.append(`customer/${n}`, `content ${n}`))
    const head = await run(log.head)
    const next = wrappingKey("2027")
    const rotating = await open(log, keys, [next, current])
    const [one, two] = await Promise.all([run(rotating.rotate), run(rotating.rotate)])
    assert.strictEqual(one + two, 250)
    assert.strictEqual(await run(rotating.rotate), 0)
    assert.deepEqual(await run(log.head), head)
    const after = await open(log, keys, [next])
    for (const n of [0, 100, 249]) {
      assert.strictEqual(text((await run(after.read(`customer/${n}`)))[0]?.content), `content ${n}`)
    }
    const error = await failureOf(sealing.read("customer/1"))
    assert.deepEqual([error._tag, (error as { wrappedBy?: string }).wrappedBy], ["KeyNotUnwrapped", "2027"])
  })

  it("that is another one, or a wrapped key that was changed, opens nothing", async () => {
    const { log, keys, sealing } = await prepared()
    await run(sealing.append("customer/1", "secret"))
    const wrong = await open(log, keys, [wrappingKey(current.id)])
    assert.strictEqual((await failureOf(wrong.read("customer/1")))._tag, "KeyNotUnwrapped")
    const stored = (await run(keys.bySubject("customer/1"))) as StoredKey
    const moved: Keys = { ...keys, byTag: () => Effect.succeed({ ...stored, tag: "1".repeat(32) }) }
    assert.strictEqual((await failureOf((await open(log, moved)).read("customer/1")))._tag, "KeyNotUnwrapped")
  })
})

describe("a key that is destroyed", () => {
  it("is ordered and told in the log, and its content is gone, of nobody else", async () => {
    const { log, sealing } = await prepared()
    await run(sealing.append("customer/1", "a"))
    await run(sealing.append("customer/2", "b"))
    const tag = await run(sealing.destroyKey("customer/1"))
    assert.deepEqual(await run(sealing.read("customer/1")), [])
    assert.strictEqual(text((await run(sealing.read("customer/2")))[0]?.content), "b")
    assert.isUndefined(await run(sealing.destroyKey("customer/1")))
    const told = (await run(log.readTag(keyEventsTag))).map(({ record }) => readRecord(record))
    assert.deepEqual(
      told.map((each) => (each._tag === "Success" ? each.success : undefined)),
      [
        { _tag: "KeyEvent", tag, event: "destruction-ordered" },
        { _tag: "KeyEvent", tag, event: "destroyed" }
      ] as never
    )
    await run(sealing.append("customer/1", "somebody new"))
    assert.notStrictEqual(await run(sealing.tagOf("customer/1")), tag)
  })

  it("only ordered, because a process ended, is destroyed by the next one, once", async () => {
    const { log, keys, sealing } = await prepared()
    for (const n of [1, 2, 3]) await run(sealing.append(`customer/${n}`, "x"))
    const tag = (await run(sealing.tagOf("customer/2"))) ?? ""
    await run(sealing.destroyKey("customer/1"))
    await run(log.append(keyEventRecord(tag, "destruction-ordered")))
    assert.strictEqual(await run(sealing.finishDestructions), 1)
    assert.strictEqual(await run(sealing.finishDestructions), 0)
    assert.isUndefined(await run(keys.byTag(tag)))
    assert.strictEqual((await run(sealing.read("customer/3"))).length, 1)
  })

  it("leaves nothing of the person in the log, its export, its indexes or its errors, and every proof verifies", async () => {
    await fc.assert(
      fc.asyncProperty(word, word, fc.nat(300), async (subject, content, others) => {
        const { store, log, keys, sealing } = await prepared()
        const indexes: Array<number> = []
        for (let n = 0; n < 3; n++) {
          await Promise.all(
            Array.from({ length: others }, (_, other) => run(log.append(clearUnsafe(`other ${other}`))))
          )
          indexes.push(await run(sealing.append(subject, `${content} ${n}`)))
        }
        const stored = (await run(keys.bySubject(subject))) as StoredKey
        // The search finds what is there.
        assert.notStrictEqual(Buffer.from(inspect(stored)).indexOf(subject), -1)
        const before = await run(log.head)
        await run(sealing.destroyKey(subject))
        const after = await run(log.head)
        const errors = [
          await failureOf(sealing.append(subject, new Uint8Array(70_000))),
          await failureOf(log.proveInclusion(-1)),
          await failureOf((await open(log, keys, [wrappingKey("x")])).append(subject, new Uint8Array(70_000)))
        ]
        const file = await exported(log)
        const tiles = await run(store.readTiles(log.id, [{ level: 0, index: 0, width: 256 }]))
        const records = await run(log.read({ from: 0, to: after.size }))
        const everything = Buffer.concat([
          file,
          ...records,
          ...tiles.map(({ bytes }) => bytes),
          Buffer.from(inspect([errors, log, sealing, store], { depth: 9, showHidden: true, maxArrayLength: null }))
        ])
        for (const trace of [subject, content, ...derived(subject, content, stored)]) {
          assert.strictEqual(everything.indexOf(trace), -1, "a trace is left")
        }
        assert.deepEqual((await verifyExport(chunked(file), { key: signer.verifierKey })).findings, [])
        for (const index of indexes) await run(log.proveInclusion(index, before))
        await run(log.proveConsistency(before, after))
      }),
      { numRuns: slowRuns / 5 }
    )
  })
})

/** Long and odd enough not to be there by chance. */
const word = fc.stringMatching(/^[a-z]{4}[A-Z]{4}[0-9]{4}[a-z]{4}$/u).map((each) => `person ${each}`)

/** What could be derived of a person without the key, in the forms in which it is mostly done. */
const derived = (subject: string, content: string, { wrapped }: StoredKey): ReadonlyArray<Uint8Array | string> => [
  Buffer.from(subject).toString("base64"),
  Buffer.from(subject).toString("hex"),
  ...["md5", "sha1", "sha256", "sha512"].flatMap((algorithm) =>
    [subject, content].flatMap((each) => {
      const digest = createHash(algorithm).update(each).digest()
      return [digest, digest.toString("hex"), digest.toString("base64")]
    })
  ),
  wrapped
]
