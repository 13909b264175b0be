/** The example of the README compiles, runs, and prints what the README says it prints. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

const packageFolder = dirname(import.meta.dirname)
const readme = readFileSync(join(packageFolder, "README.md"), "utf8")
const blocks = (language: string) =>
  Array.from(readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms")), ([, text = ""]) => text)
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"))

const run = (...command: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" })
  return { status, stdout, stderr }
}

describe("README.md", () => {
  let folder = ""

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "lethe-readme-"))
    const [example = ""] = blocks("ts")
    const source = join(packageFolder, "src", "index.ts")
    writeFileSync(join(folder, "example.ts"), example.replace('"@lethe/core"', JSON.stringify(source)))
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }))
    const compilerOptions = { types: [], rewriteRelativeImportExtensions: false }
    const extended = join(packageFolder, "tsconfig.test.json")
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: extended, compilerOptions, include: ["example.ts"] })
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("has one example", () => {
    assert.lengthOf(blocks("ts"), 1)
    assert.lengthOf(blocks("text"), 1)
  })

  it("its example compiles", () =>
    assert.deepEqual(run(join(typescript, "bin", "tsc"), "-p", folder), { status: 0, stdout: "", stderr: "" }))

  it("its example prints what it says", () => {
    const { status, stdout, stderr } = run(join(folder, "example.ts"))
    assert.strictEqual(stderr, "")
    assert.strictEqual(status, 0)
    assert.strictEqual(stdout, blocks("text")[0])
  })
})
