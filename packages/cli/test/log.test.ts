/** `lethe log`, as a process: on the vectors of the log's own package, and on files that are none. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "vitest"
import { run } from "./project.ts"

const vectors = join(import.meta.dirname, "../../verifiable-log/test/vectors")
const folder = mkdtempSync(join(tmpdir(), "lethe-cli-log-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(vectors, name)
const lethe = (...command: ReadonlyArray<string>) => run(folder, {}, ["log", ...command])
const verify = (name: string, ...more: ReadonlyArray<string>) =>
  lethe("verify", at(name), "--key", at("good.vkey"), ...more)

describe("lethe log verify", () => {
  it("accepts the good log, with its key as a file or as it stands", () => {
    for (const key of [at("good.vkey"), readFileSync(at("good.vkey"), "utf8").trim()]) {
      const { code, out, err } = lethe("verify", at("good.lethelog"), "--key", key)
      assert.strictEqual(code, 0)
      assert.match(out, /^example.org\/vectors\/vectors: 600 records, as they were signed\.\n {2}root \S{44}\n$/u)
      assert.match(err, /100 % {2}600 records/u)
    }
    const since = verify("good.lethelog", "--since", at("earlier.checkpoint"))
    assert.deepEqual([since.code, since.out.includes("begins with all records of the earlier checkpoint")], [0, true])
  })

  it("refuses each tampered file with 1, and names what is wrong", () => {
    const tampered = readdirSync(vectors).filter(
      (name) => name.endsWith(".lethelog") && !/^(?:good|not-a-log)/u.test(name)
    )
    assert.isAbove(tampered.length, 15)
    for (const name of tampered) {
      const since = name.includes("since-earlier") ? ["--since", at("earlier.checkpoint")] : []
      const { code, out, err } = verify(name, ...since)
      assert.strictEqual(code, 1, name)
      assert.match(out, /not as it was signed\.\n {2}[a-z-]+: .+/u, name)
      assert.match(err, /lethe: there (?:is 1 finding|are \d+ findings)\n$/u)
    }
    assert.include(verify("bit-in-record.lethelog").out, "record-changed: record 299 changed")
  })

  it("prints what the README shows", () => {
    const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8")
    const [, command = "", output = ""] = /^```text\n\$ npx lethe log (.*?)\n(.*?)^```$/msu.exec(readme) ?? []
    const { out } = run(vectors, {}, ["log", ...command.split(" ")])
    assert.strictEqual(out, output)
  })

  it("ends with 2 where a file or the key cannot be read", () => {
    for (const command of [
      ["verify", at("not-a-log.lethelog"), "--key", at("good.vkey")],
      ["verify", at("nowhere.lethelog"), "--key", at("good.vkey")],
      ["verify", at("good.lethelog"), "--key", "nonsense"],
      ["verify", at("good.lethelog"), "--key", at("good.vkey"), "--since", at("nowhere")],
      ["verify", at("good.lethelog")]
    ]) {
      const { code, err } = lethe(...command)
      assert.strictEqual(code, 2, command.join(" "))
      assert.isNotEmpty(err)
    }
  })

  it("gives the same as data", () => {
    const good = JSON.parse(verify("good.lethelog", "--json").out)
    assert.deepEqual([good.records, good.checkpoint.size, good.findings], [600, 600, []])
    const { code, out } = verify("records-swapped.lethelog", "--json")
    assert.deepEqual([code, JSON.parse(out).findings[0].records], [1, { from: 299, to: 301 }])
  })
})

describe("lethe log publish", () => {
  it("writes the files of tlog-tiles", () => {
    const directory = join(folder, "published")
    const { code, out } = lethe("publish", at("good.lethelog"), directory, "--key", at("good.vkey"))
    assert.deepEqual([code, out], [0, `8 files in ${directory}, to be served as they are.\n`])
    const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    assert.deepEqual(files.map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1)).sort(), [
      "checkpoint",
      "tile/0/000",
      "tile/0/001",
      "tile/0/002.p/88",
      "tile/1/000.p/2",
      "tile/entries/000",
      "tile/entries/001",
      "tile/entries/002.p/88"
    ])
    assert.strictEqual(readFileSync(join(directory, "tile/0/000")).length, 256 * 32)
  })

  it("leaves what is published when it would become older, or another log's", () => {
    const directory = join(folder, "older")
    assert.strictEqual(lethe("publish", at("good.lethelog"), directory).code, 0)
    const before = readFileSync(join(directory, "checkpoint"), "utf8")
    const older = lethe("publish", at("rolled-back-since-earlier.lethelog"), directory)
    assert.deepEqual([older.code, older.err.includes("holds more records of this log already")], [1, true])
    writeFileSync(join(directory, "checkpoint"), before.replace("vectors/vectors", "vectors/another"))
    const other = lethe("publish", at("good.lethelog"), directory)
    assert.deepEqual([other.code, other.err.includes("holds another log")], [1, true])
  })

  it("publishes nothing of a log that is not as it was signed, and no checkpoint of one that contradicts itself", () => {
    const directory = join(folder, "tampered")
    const { code, out } = lethe("publish", at("signed-by-stranger.lethelog"), directory, "--key", at("good.vkey"))
    assert.deepEqual([code, out.includes("signed-by-stranger")], [1, true])
    assert.throws(() => readdirSync(directory))
    assert.strictEqual(lethe("publish", at("bit-in-record.lethelog"), directory).code, 1)
    assert.throws(() => readFileSync(join(directory, "checkpoint")))
    assert.strictEqual(lethe("publish", at("not-a-log.lethelog"), directory).code, 2)
  })
})
