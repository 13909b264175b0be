/** The README's example compiles, and prints what it says. */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { assert, it } from "vitest"

const packageFolder = dirname(import.meta.dirname)
const readme = readFileSync(join(packageFolder, "README.md"), "utf8")

it("the example of the README compiles and prints what it says", () => {
  const [, example = ""] = /```ts\n(.*?)```/su.exec(readme) ?? []
  const [, printed = ""] = /```text\n(.*?)```/su.exec(readme) ?? []
  // Node runs no TypeScript under node_modules, and git looks at nothing that is generated.
  mkdirSync(join(packageFolder, "generated"), { recursive: true })
  const folder = mkdtempSync(join(packageFolder, "generated", "readme-"))
  try {
    const source = example.replaceAll(/"@lethe\/verifiable-log\/(\w+)"/gu, `"../../src/$1.ts"`)
    writeFileSync(join(folder, "example.ts"), source)
    const tsconfig = { extends: "../../tsconfig.test.json", include: ["*.ts"], exclude: [] }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig))
    const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")
    const compiled = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" })
    assert.strictEqual(compiled.stdout, "")
    const ran = spawnSync(process.execPath, [join(folder, "example.ts")], { encoding: "utf8" })
    assert.strictEqual(ran.stdout, printed)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
