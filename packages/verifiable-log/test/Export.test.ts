/** What is done to an export is found and named; what is not touched verifies. */
import * as fc from "fast-check"
import { assert, beforeAll, describe, it } from "vitest"
import { verifyExport } from "../src/VerifyExport.ts"
import { chunked, errorOf, exported, filled, signer } from "./logs.ts"
import { readLiterally, verifyLiterally } from "./reference/literalExport.ts"
import { leaf } from "./reference/literalTree.ts"
import { long, slowRuns } from "./runs.ts"

const verify = (file: Uint8Array, more: { since?: string; key?: string; chunk?: number } = {}) =>
  verifyExport(chunked(file, more.chunk), { key: signer.verifierKey, ...more })

/** The codes that are found, or the error. */
const found = async (file: Uint8Array): Promise<ReadonlyArray<string>> => {
  try {
    const { findings } = await verify(file)
    for (const { message } of findings) assert.isAbove(message.length, 5)
    return findings.map(({ code }) => code)
  } catch (error) {
    return [(error as { _tag: string })._tag]
  }
}

let small: Buffer
let large: Buffer
beforeAll(async () => {
  small = await exported((await filled(5)).log)
  large = await exported((await filled(70_000, (index) => `${index}`)).log)
})

describe("an export", () => {
  it("verifies, whatever its size and wherever its chunks break", async () => {
    for (const size of [0, 1, 2, 255, 256, 257, 512, 1_000]) {
      const file = await exported((await filled(size)).log)
      for (const chunk of [1, 7, 1 << 16]) {
        const { findings, records, checkpoint } = await verify(file, { chunk })
        assert.deepEqual([findings, records, checkpoint?.size], [[], size, size])
      }
      assert.isUndefined(verifyLiterally(file, signer.verifierKey))
    }
  })

  it("of many levels verifies, and is what a literal reading of the spec expects", async () => {
    const { findings, records } = await verify(large)
    assert.deepEqual([findings, records], [[], 70_000])
    assert.isUndefined(verifyLiterally(large, signer.verifierKey))
    assert.deepEqual(
      readLiterally(large).tiles.map(({ level, index }) => [level, index]),
      [
        [1, 0],
        [1, 1],
        [2, 0]
      ]
    )
  })

  it("that is none is an error", async () => {
    assert.strictEqual((await errorOf(verify(Buffer.from("something else\n"))))._tag, "NotAnExport")
    assert.strictEqual((await errorOf(verify(Buffer.alloc(0))))._tag, "NotAnExport")
    assert.strictEqual((await errorOf(verify(small, { key: "example.org+0+x" })))._tag, "KeyMalformed")
  })
})

describe("any single bit that is changed", () => {
  it("in a small log is found, each of them", async () => {
    for (let bit = 0; bit < small.length * 8; bit++) {
      const changed = flip(small, bit)
      assert.isNotEmpty(await found(changed), `bit ${bit}`)
      assert.isDefined(verifyLiterally(changed, signer.verifierKey), `bit ${bit}, read literally`)
    }
  })

  it("in a large log is found", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(large.length * 8 - 1), async (bit) => {
        assert.isNotEmpty(await found(flip(large, bit)))
      }),
      { numRuns: long ? 2_000 : 12 }
    )
  })

  it("of a record is named with the record, and of a hash with the hash", async () => {
    const at = large.indexOf(Buffer.from("40777"))
    const { findings } = await verify(flip(large, at * 8))
    assert.deepEqual(
      findings.map(({ code, records }) => [code, records]),
      [["record-changed", { from: 40_777, to: 40_778 }]]
    )
    // The hashes of a bundle stand before its records: that of the last is just before the first record's length.
    const first = small.indexOf(Buffer.from("record 0"))
    const hash = flip(small, (first - 17 - 2 - 1) * 8)
    assert.deepEqual(await found(hash), ["hash-changed"])
    const tile = large.lastIndexOf(Buffer.from("T\0")) + 20
    assert.include(await found(flip(large, tile * 8)), "tile-changed")
  })
})

describe("a record that is", () => {
  const parts = (file: Buffer) => ({ ...readLiterally(file) })

  it("dropped, inserted, swapped or replaced is named", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(299), fc.nat(299), async (one, two) => {
        const file = await exported((await filled(300)).log)
        const { records } = parts(file)
        const at = (index: number) => ({ from: index, to: index + 1 })
        const edit = (change: (list: Array<Buffer>) => void) => rebuilt(file, change)
        const named = async (changed: Buffer) =>
          (await verify(changed)).findings.map(({ code, records: range }) => `${code} ${range?.from}-${range?.to}`)
        const inBundle = (index: number) => (index < 256 ? [0, 256] : [256, 300])
        const [from = 0] = inBundle(one)
        const dropped = await named(edit((list) => list.splice(one, 1)))
        assert.include(dropped, `record-missing ${at(one).from}-${at(one).to}`)
        const inserted = await named(edit((list) => list.splice(one, 0, Buffer.from("new"))))
        assert.include(inserted, `record-inserted ${one}-${one + 1}`)
        const replaced = await named(edit((list) => list.splice(one, 1, Buffer.from("other"))))
        assert.deepEqual(replaced, [`record-changed ${one}-${one + 1}`])
        const other = from + (two % ((inBundle(one)[1] ?? 0) - from))
        if (other !== one) {
          const swapped = await named(
            edit((list) => list.splice(other, 1, ...list.splice(one, 1, list[other] as Buffer)))
          )
          const [low, high] = [Math.min(one, other), Math.max(one, other)]
          assert.deepEqual(swapped, [`records-swapped ${low}-${high + 1}`])
        }
        assert.strictEqual(records.length, 300)
      }),
      { numRuns: slowRuns / 2 }
    )
  })

  it("replaced together with its hash is named by the tile above", async () => {
    const { log } = await filled(600)
    const honest = await exported(log)
    const changed = rebuilt(honest, (list) => list.splice(300, 1, Buffer.from("forged")), "hashes")
    const { findings } = await verify(changed)
    assert.deepEqual(
      findings.map(({ code, records }) => [code, records]),
      [
        ["records-replaced", { from: 256, to: 512 }],
        ["root-differs", undefined]
      ]
    )
  })

  it("replaced with all hashes above it is found by the signature", async () => {
    const forged = await exported((await filled(600, (index) => (index === 300 ? "forged" : `record ${index}`))).log)
    const honest = await exported((await filled(600)).log)
    const cut = (file: Buffer) => file.lastIndexOf(Buffer.from("example.org/test/audit\n600")) - 5
    const mixed = Buffer.concat([forged.subarray(0, cut(forged)), honest.subarray(cut(honest))])
    assert.deepEqual(await found(mixed), ["root-differs"])
  })
})

describe("a file that is", () => {
  it("cut off is found, at every length", async () => {
    for (let length = 0; length < small.length; length++) assert.isNotEmpty(await found(small.subarray(0, length)))
  })
  it("longer than it was is found", async () => {
    assert.deepEqual(await found(Buffer.concat([small, Buffer.from("x")])), ["trailing-bytes"])
    assert.include(await found(Buffer.concat([small, small])), "trailing-bytes")
  })
  it("without one of its blocks, with one twice, or in another order, is found", async () => {
    const file = await exported((await filled(1_100)).log)
    const { header, blocks } = split(file)
    for (const [index, block] of blocks.entries()) {
      const without = Buffer.concat([header, ...blocks.filter((_, at) => at !== index)])
      assert.isNotEmpty(await found(without), `without ${index}`)
      const twice = Buffer.concat([header, ...blocks.flatMap((each, at) => (at === index ? [each, each] : [each]))])
      assert.isNotEmpty(await found(twice), `twice ${index}`)
      const moved = blocks.filter((_, at) => at !== index)
      moved.splice((index + 1) % blocks.length, 0, block)
      assert.isNotEmpty(await found(Buffer.concat([header, ...moved])), `moved ${index}`)
    }
  })
  it("without a bundle names the records that are missing", async () => {
    const { header, blocks } = split(await exported((await filled(1_100)).log))
    const { findings } = await verify(Buffer.concat([header, ...blocks.filter((_, at) => at !== 2)]))
    assert.strictEqual(
      findings[0]?.message,
      "the bundle of record 768 stands where 512 was expected: records 512 to 767 missing here"
    )
  })
})

const flip = (file: Buffer, bit: number): Buffer => {
  const changed = Buffer.from(file)
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed
}

const split = (file: Buffer) => {
  const start = file.indexOf(10, file.indexOf(10) + 1) + 1
  const blocks: Array<Buffer> = []
  for (let at = start; at < file.length; ) {
    const end = at + 5 + file.readUInt32BE(at + 1)
    blocks.push(file.subarray(at, end))
    at = end
  }
  return { header: file.subarray(0, start), blocks }
}

/** The file with other records in its bundles; the hashes beside them stay, or follow. */
const rebuilt = (file: Buffer, change: (records: Array<Buffer>) => void, follow?: "hashes"): Buffer => {
  const { header, blocks } = split(file)
  const { records } = readLiterally(file)
  const bundles = blocks.filter((block) => block[0] === 0x52)
  const list = [...records]
  change(list)
  const shift = list.length - records.length
  let changedAt = records.findIndex((record, at) => list[at] !== record)
  if (changedAt < 0) changedAt = records.length - 1
  let from = 0
  const changed = bundles.map((block, index) => {
    const width = block.readUInt16BE(9)
    const own = index === Math.floor(changedAt / 256) ? width + shift : width
    const content = list.slice(from, from + own)
    from += own
    const entries = content.flatMap((record) => [Buffer.from([record.length >> 8, record.length & 255]), record])
    const hashes = follow === undefined ? [block.subarray(11, 11 + 32 * width)] : content.map((record) => leaf(record))
    const payload = Buffer.concat([block.subarray(5, 11), ...hashes, ...entries])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(payload.length)
    return Buffer.concat([Buffer.from("R"), length, payload])
  })
  return Buffer.concat([header, ...blocks.map((block) => (block[0] === 0x52 ? (changed.shift() as Buffer) : block))])
}
