/** The entry point for whoever only verifies: nothing that it imports, at any remove, can write or sign. */
import { readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { assert, it } from "vitest"

const src = join(import.meta.dirname, "../src")

/** Every file that a module brings, and all that they take from elsewhere. Imports of types bring nothing. */
const graph = (entry: string) => {
  const files = new Map<string, string>()
  const outside = new Map<string, Set<string>>()
  const visit = (file: string) => {
    if (files.has(file)) return
    const text = readFileSync(file, "utf8")
    files.set(file, text)
    for (const [, clause = "", specifier = ""] of text.matchAll(/^(?:import|export)\s([^"']*?)from "([^"]+)"/gmu)) {
      if (/^type\s/u.test(clause)) continue
      if (specifier.startsWith(".")) visit(join(dirname(file), specifier))
      else outside.set(specifier, new Set([...(outside.get(specifier) ?? []), ...(clause.match(/[\w$]+/gu) ?? [])]))
    }
  }
  visit(join(src, entry))
  return { files: [...files.keys()].map((file) => relative(src, file)), text: [...files.values()].join("\n"), outside }
}

it("verify imports nothing that writes, signs or seals", () => {
  const { files, text, outside } = graph("verify.ts")
  for (const writer of [
    "LogStore.ts",
    "KeyStore.ts",
    "Log.ts",
    "Signer.ts",
    "Sealing.ts",
    "ExportLog.ts",
    "PublishExport.ts"
  ]) {
    assert.notInclude(files, writer)
  }
  assert.deepEqual([...outside.keys()].sort(), ["effect/Result", "effect/Schema", "node:crypto"])
  const crypto = [...(outside.get("node:crypto") ?? [])].sort()
  assert.deepEqual(crypto, ["createHash", "createPublicKey", "hash", "verify"])
  assert.notMatch(text, /\bwriteFile|createWriteStream|\bfetch\(|import\(/u)
})

it("the graph is read as it is: the root does import what writes", () => {
  const { files, outside } = graph("index.ts")
  for (const writer of ["LogStore.ts", "Signer.ts", "ExportLog.ts", "internal/appender.ts"])
    assert.include(files, writer)
  assert.isTrue(outside.get("node:crypto")?.has("sign"))
})
