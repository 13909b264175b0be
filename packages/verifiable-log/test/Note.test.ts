/** Notes, checkpoints and keys: what others have signed verifies, and a note of a stranger does not. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { formatCheckpoint, openCheckpoint, parseCheckpoint } from "../src/Checkpoint.ts"
import { parseNote, parseVerifierKey, verifyNote } from "../src/Note.ts"
import {
  generateSignerKey,
  generateSignerKeyUnsafe,
  makeSigner,
  makeSignerUnsafe,
  signCheckpoint
} from "../src/Signer.ts"
import { runs } from "./runs.ts"

const tag = <A, E extends { readonly _tag: string }>(result: Result.Result<A, E>) =>
  Result.isSuccess(result) ? "Success" : result.failure._tag

/** The example of the documentation of golang.org/x/mod/sumdb/note. */
const peter = {
  vkey: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
}

describe("a note that others have signed", () => {
  const key = Result.getOrThrow(parseVerifierKey(peter.vkey))
  it("verifies with their key", () => {
    const note = Result.getOrThrow(parseNote(`${peter.text}\n${peter.signature}`))
    assert.strictEqual(tag(verifyNote(note, key)), "Success")
  })
  it("does not when a letter was changed", () => {
    const note = Result.getOrThrow(parseNote(`${peter.text.replace("answer", "Answer")}\n${peter.signature}`))
    assert.strictEqual(tag(verifyNote(note, key)), "SignatureInvalid")
  })
})

describe("a key", () => {
  it("signs what its verifier key verifies, and reads back as itself", () => {
    const name = fc.stringMatching(/^[a-z0-9./-]{1,40}$/u)
    fc.assert(
      fc.property(name, fc.stringMatching(/^[a-z \n]*$/u), (who, words) => {
        const source = generateSignerKeyUnsafe(who)
        const signer = makeSignerUnsafe(source)
        const key = Result.getOrThrow(parseVerifierKey(signer.verifierKey))
        const note = Result.getOrThrow(parseNote(signer.sign(`${words}\n`)))
        assert.strictEqual(note.text, `${words}\n`)
        assert.strictEqual(tag(verifyNote(note, key)), "Success")
        const stranger = Result.getOrThrow(parseVerifierKey(makeSignerUnsafe(generateSignerKeyUnsafe(who)).verifierKey))
        assert.strictEqual(tag(verifyNote(note, stranger)), "SignedByStranger")
      }),
      { numRuns: runs / 10 }
    )
  })
  it("that is none is refused", () => {
    const source = generateSignerKeyUnsafe("example.org/log")
    const { verifierKey } = makeSignerUnsafe(source)
    for (const wrong of [
      "",
      "x",
      verifierKey.slice(0, -4),
      verifierKey.replace("+", "++"),
      source,
      `a${verifierKey}`
    ]) {
      assert.strictEqual(tag(parseVerifierKey(wrong)), "KeyMalformed")
    }
    for (const wrong of ["", verifierKey, source.slice(0, -4), source.replace("example", "other")]) {
      assert.strictEqual(tag(makeSigner(wrong)), "KeyMalformed")
    }
    for (const name of ["", "a b", "a+b", "a\nb"]) assert.strictEqual(tag(generateSignerKey(name)), "KeyMalformed")
  })
  it("is not shown by a signer that is printed", () => {
    const source = generateSignerKeyUnsafe("example.org/log")
    assert.notInclude(JSON.stringify(makeSignerUnsafe(source)), source.slice(-20))
  })
})

describe("a checkpoint", () => {
  const signer = makeSignerUnsafe(generateSignerKeyUnsafe("example.org/log"))
  const key = Result.getOrThrow(parseVerifierKey(signer.verifierKey))
  const checkpoint = { origin: "example.org/log/a", size: 7, root: new Uint8Array(32).fill(200), extensions: ["more"] }

  it("reads back as it was written", () => {
    assert.deepEqual(Result.getOrThrow(openCheckpoint(signCheckpoint(checkpoint, signer), key)), checkpoint)
    assert.strictEqual(formatCheckpoint(checkpoint).split("\n")[2]?.length, 44)
  })
  it("with any bit changed is refused", () => {
    const bytes = Buffer.from(signCheckpoint(checkpoint, signer))
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.notStrictEqual(tag(openCheckpoint(changed.toString("utf8"), key)), "Success", `bit ${bit}`)
    }
  })
  it("that is none is refused by name", () => {
    const text = (lines: ReadonlyArray<string>) => tag(parseCheckpoint({ text: `${lines.join("\n")}\n` }))
    const root = Buffer.alloc(32).toString("base64")
    assert.strictEqual(text(["a", "0", root]), "Success")
    for (const size of ["00", "-1", "1.0", "+1", "", "1e3", "9007199254740993"]) {
      assert.strictEqual(text(["a", size, root]), "CheckpointMalformed")
    }
    for (const lines of [
      ["", "1", root],
      ["a", "1"],
      ["a", "1", "AA=="],
      ["a", "1", root.replace("=", "")],
      ["a", "1", root, ""]
    ]) {
      assert.strictEqual(text(lines), "CheckpointMalformed")
    }
    for (const source of [
      "",
      "a\n",
      "a\n\n",
      "a\n\n\u2014 b\n",
      "a\n\nb\n",
      "a\u0007\n\n\u2014 b AAAAAAAA\n",
      "a\n\n\u2014 b AAAAAAAA"
    ]) {
      assert.strictEqual(tag(parseNote(source)), "NoteMalformed")
    }
  })
})
