/** The README's second example compiles, and prints what it says. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { assert, it } from "vitest"

const home = dirname(import.meta.dirname)
const readme = readFileSync(join(home, "README.md"), "utf8")
const [, example = "", printed = ""] =
  /```ts\n((?:(?!```).)*HolidayCalendar.*?)```\n\n```text\n(.*?)```/su.exec(readme) ?? []

it.runIf(process.env.TZ === "UTC")("the example with calendars compiles, and prints what the README says", () => {
  assert.include(example, "HolidayCalendar.ofUnsafe")
  // Not under node_modules, where Node strips no types.
  const folder = mkdtempSync(join(home, "test", ".readme-"))
  try {
    const source = example
      .replace('"@lethe/jurisdictions"', '"../../src/index.ts"')
      .replace('"@lethe/jurisdictions/HolidayCalendar"', '"../../src/HolidayCalendar.ts"')
    writeFileSync(join(folder, "example.ts"), source)
    const config = { extends: "../../tsconfig.test.json", include: ["*.ts"], exclude: [] }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config))
    const run = (...args: ReadonlyArray<string>) => spawnSync(process.execPath, args, { encoding: "utf8" }).stdout
    const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")
    assert.strictEqual(run(tsc, "-p", folder), "")
    assert.strictEqual(run(join(folder, "example.ts")), printed)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
