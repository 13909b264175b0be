/** A published log is what clients of tlog-tiles expect: they are played here by a literal reading of that page. */
import { assert, describe, it } from "vitest"
import { publishedFiles } from "../src/PublishExport.ts"
import { entriesPath, tilePath, tilesOf } from "../src/Tile.ts"
import { chunked, errorOf, exported, filled } from "./logs.ts"
import { leaf, makeReference } from "./reference/literalTree.ts"

const published = async (file: Uint8Array) => {
  const files = new Map<string, Buffer>()
  for await (const { path, bytes } of publishedFiles(chunked(file))) {
    assert.isFalse(files.has(path), path)
    files.set(path, Buffer.from(bytes))
  }
  return files
}

describe("a published log", () => {
  it("has the paths of the specification's example", () => {
    assert.strictEqual(tilePath({ level: 0, index: 1_234_067, width: 256 }), "tile/0/x001/x234/067")
    assert.strictEqual(tilePath({ level: 1, index: 3, width: 5 }), "tile/1/003.p/5")
    assert.strictEqual(entriesPath({ index: 1_000, width: 256 }), "tile/entries/x001/000")
  })

  it("has every tile, and every record in a bundle, and nothing else; the checkpoint last", async () => {
    for (const size of [0, 1, 255, 256, 257, 1_000, 66_000]) {
      const files = await published(await exported((await filled(size)).log))
      assert.strictEqual([...files.keys()].at(-1), "checkpoint")
      const [, count, root] = (files.get("checkpoint") ?? "").toString().split("\n")
      assert.strictEqual(Number(count), size)
      const records: Array<Buffer> = []
      const expected = new Set(["checkpoint"])
      for (let index = 0; index * 256 < size; index++) {
        const width = Math.min(256, size - index * 256)
        const name = String(index).padStart(3, "0")
        const path = `tile/entries/${name}${width < 256 ? `.p/${width}` : ""}`
        const bundle = files.get(path) ?? Buffer.alloc(0)
        expected.add(path)
        for (let at = 0; at < bundle.length; ) {
          const end = at + 2 + bundle.readUInt16BE(at)
          records.push(bundle.subarray(at + 2, end))
          at = end
        }
      }
      assert.strictEqual(records.length, size)
      const reference = makeReference(records.map(leaf))
      assert.strictEqual(reference.root(size).toString("base64"), root)
      for (let level = 0; 256 ** level <= size; level++) {
        const hashes = Math.floor(size / 256 ** level)
        for (let index = 0; index * 256 < hashes; index++) {
          const width = Math.min(256, hashes - index * 256)
          const path = `tile/${level}/${String(index).padStart(3, "0")}${width < 256 ? `.p/${width}` : ""}`
          expected.add(path)
          const own = Array.from({ length: width }, (_, n) => {
            const from = (index * 256 + n) * 256 ** level
            return reference.range(from, from + 256 ** level)
          })
          assert.isTrue(Buffer.concat(own).equals(files.get(path) ?? Buffer.alloc(0)), path)
        }
      }
      assert.deepEqual([...files.keys()].sort(), [...expected].sort())
      assert.strictEqual([...tilesOf(size)].length, [...files.keys()].filter((path) => /^tile\/\d/u.test(path)).length)
    }
  })

  it("is not published when its records are not those of its checkpoint", async () => {
    const file = await exported((await filled(300)).log)
    for (const at of [file.indexOf("record 7"), file.indexOf("record 299"), file.lastIndexOf("\n300\n") + 6]) {
      const changed = Buffer.from(file)
      changed[at] = (changed[at] ?? 0) ^ 1
      const files: Array<string> = []
      const error = await errorOf(
        (async () => {
          for await (const { path } of publishedFiles(chunked(changed))) files.push(path)
        })()
      )
      assert.strictEqual(error._tag, "ExportNotOfCheckpoint")
      assert.notInclude(files, "checkpoint")
    }
    assert.strictEqual((await errorOf(published(Buffer.from("x"))))._tag, "NotAnExport")
  })
})
