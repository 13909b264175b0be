/** The README's example of what follows compiles, runs, and prints what the README says. */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { assert, it, vi } from "vitest"

const home = dirname(import.meta.dirname)
const readme = readFileSync(join(home, "README.md"), "utf8").split("## What follows")[1] ?? ""
const block = (language: string) => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "su").exec(readme)?.[1] ?? ""

it("the example of what follows compiles, runs, and prints what the README says", async () => {
  mkdirSync(join(home, "node_modules"), { recursive: true })
  const folder = mkdtempSync(join(home, "node_modules", ".readme-"))
  const told = vi.spyOn(console, "log").mockImplementation(() => {})
  try {
    const source = block("ts").replace('"@lethe/register"', '"../../src/index.ts"')
    writeFileSync(join(folder, "example.ts"), `${source}\nexport {}\n`)
    const config = { extends: "../../tsconfig.test.json", include: ["*.ts"], exclude: [] }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config))
    const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")
    assert.strictEqual(spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" }).stdout, "")
    await import(join(folder, "example.ts"))
    assert.strictEqual(`${told.mock.calls.flat().join("\n")}\n`, block("text"))
  } finally {
    told.mockRestore()
    rmSync(folder, { recursive: true })
  }
})
