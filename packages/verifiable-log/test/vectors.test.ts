/** The vectors are what their script makes; each tampered file is refused by name, by us and by a literal reading. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { verifyExport } from "../src/VerifyExport.ts"
import { chunked, errorOf } from "./logs.ts"
import { verifyLiterally } from "./reference/literalExport.ts"
import { vectors } from "./vectors/make.ts"

const folder = join(import.meta.dirname, "vectors")
const read = (name: string) => readFileSync(join(folder, name))
const key = read("good.vkey").toString()

/** What each file is refused for. */
const refusals: Readonly<Record<string, ReadonlyArray<string>>> = {
  "bit-in-record": ["record-changed: record 299 changed"],
  "bit-in-hash": ["hash-changed: record 299: the hash beside it changed"],
  "bit-in-tile": ["tile-changed: records 256 to 511 are as signed, and not as in tile/1/000.p/2, hash 1"],
  "record-dropped": [
    "record-missing: record 299 is missing",
    "size-differs: there are 599 records, and the checkpoint says 600"
  ],
  "record-inserted": [
    "record-inserted: record 299 was inserted",
    "size-differs: there are 601 records, and the checkpoint says 600"
  ],
  "records-swapped": ["records-swapped: records 299 to 300 are in another order than they were"],
  "bundle-dropped": [
    "bundle-out-of-order: the bundle of record 512 stands where 256 was expected: records 256 to 511 missing here",
    "size-differs: there are 344 records, and the checkpoint says 600",
    "root-differs: the root of these records is not the one that was signed"
  ],
  "truncated-in-record": ["broken: the file ends in the middle of a block: nothing after it can be read"],
  "truncated-before-checkpoint": ["truncated: the file ends before its checkpoint"],
  "trailing-bytes": ["trailing-bytes: there is something after the checkpoint"],
  "rewritten-with-old-signature": ["root-differs: the root of these records is not the one that was signed"],
  "size-in-checkpoint": [
    "size-differs: there are 600 records, and the checkpoint says 599",
    "root-differs: the root of these records is not the one that was signed",
    "signature-invalid: the signature of example.org/vectors does not fit the note: the note was changed, or it is a forgery"
  ],
  "signature-changed": [
    "signature-invalid: the signature of example.org/vectors does not fit the note: the note was changed, or it is a forgery"
  ],
  "signed-by-stranger": ["signed-by-stranger: the note is not signed by example.org/vectors with key dbc034ca"],
  "other-origin": ["origin-differs: the file and its checkpoint name different logs"]
}

const findings = async (name: string, since?: string) => {
  const verified = await verifyExport(chunked(read(`${name}.lethelog`)), {
    key,
    ...(since === undefined ? {} : { since })
  })
  return verified.findings.map(({ code, message }) => `${code}: ${message}`)
}

describe("the vectors", () => {
  it("are what their script makes", async () => {
    const made = await vectors()
    for (const [name, bytes] of made) assert.isTrue(read(name).equals(bytes), name)
    const there = readdirSync(folder).filter((name) => !/\.(?:ts|json)$/u.test(name))
    assert.deepEqual(there.sort(), [...made.keys()].sort())
  })

  it("good.lethelog is as it was signed, also since earlier.checkpoint", async () => {
    assert.deepEqual(await findings("good"), [])
    assert.deepEqual(await findings("good", read("earlier.checkpoint").toString()), [])
    assert.isUndefined(verifyLiterally(read("good.lethelog"), key))
  })

  for (const [name, expected] of Object.entries(refusals)) {
    it(`${name}.lethelog is refused for what it is`, async () => {
      assert.deepEqual(await findings(name), [...expected])
      assert.isDefined(verifyLiterally(read(`${name}.lethelog`), key))
    })
  }

  it("those that are only wrong beside an earlier checkpoint are refused beside it", async () => {
    const since = read("earlier.checkpoint").toString()
    const forked = "forked: the first 300 records are not those of the earlier checkpoint"
    assert.deepEqual(await findings("fork-since-earlier", since), [forked])
    const rolledBack = "rolled-back: there are 200 records, and there were 300"
    assert.deepEqual(await findings("rolled-back-since-earlier", since), [rolledBack])
    for (const name of ["fork-since-earlier", "rolled-back-since-earlier"]) assert.deepEqual(await findings(name), [])
  })

  it("what is no log is an error, and none is left out here", async () => {
    assert.strictEqual((await errorOf(findings("not-a-log")))._tag, "NotAnExport")
    const accepted = ["good", "fork-since-earlier", "rolled-back-since-earlier", "not-a-log"]
    const there = readdirSync(folder).flatMap((name) => (name.endsWith(".lethelog") ? [name.slice(0, -9)] : []))
    assert.deepEqual(there.sort(), [...Object.keys(refusals), ...accepted].sort())
  })
})
