/** A README's example, as somebody would copy it: it must compile, and then is run. */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { assert, vi } from "vitest"

/** What an example did. */
export interface Ran {
  /** What it exports. */
  readonly module: Readonly<Record<string, unknown>>
  /** What it gave to `console.log`, call by call. */
  readonly told: ReadonlyArray<ReadonlyArray<unknown>>
  /** The same as printed lines. */
  readonly printed: string
  /** What the README says that it prints. */
  readonly says: string
}

/**
 * Compiles and runs the first example of the README in a package's folder, with the package taken from its sources;
 * `below` is the heading where it is not the first of the page.
 */
export const runReadme = async (home: string, name: string, below = ""): Promise<Ran> => {
  const readme = readFileSync(join(home, "README.md"), "utf8")
  const part = readme.slice(below === "" ? 0 : readme.indexOf(below))
  const block = (language: string) => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "su").exec(part)?.[1] ?? ""
  mkdirSync(join(home, "node_modules"), { recursive: true })
  const folder = mkdtempSync(join(home, "node_modules", ".readme-"))
  const log = vi.spyOn(console, "log").mockImplementation(() => {})
  try {
    const source = block("ts").replace(`"${name}"`, '"../../src/index.ts"')
    writeFileSync(join(folder, "example.ts"), `${source}\nexport {}\n`)
    const config = { extends: "../../tsconfig.test.json", include: ["*.ts"], exclude: [] }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config))
    const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")
    assert.strictEqual(spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" }).stdout, "")
    const module = (await import(join(folder, "example.ts"))) as Ran["module"]
    const told = [...log.mock.calls]
    return { module, told, printed: `${told.map((words) => words.join(" ")).join("\n")}\n`, says: block("text") }
  } finally {
    log.mockRestore()
    rmSync(folder, { recursive: true })
  }
}
