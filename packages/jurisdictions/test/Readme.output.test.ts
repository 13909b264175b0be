/** The README's examples with output compile, and print what they say. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { assert, it } from "vitest"

const home = dirname(import.meta.dirname)
const readme = readFileSync(join(home, "README.md"), "utf8")

/** Each example that is followed by what it prints. */
const examples = Array.from(
  readme.matchAll(/```ts\n((?:(?!```).)*)```\n\n```text\n(.*?)```/gsu),
  ([, example = "", printed = ""]) => ({
    example,
    printed
  })
)
const about = (words: string) => examples.find(({ example }) => example.includes(words)) ?? assert.fail(words)

it("there are two of them", () => assert.lengthOf(examples, 2))

for (const [name, words] of [
  ["calendars", "HolidayCalendar.ofUnsafe"],
  ["provisions", "strict(statutes)"]
] as const) {
  it.runIf(process.env.TZ === "UTC")(`the example with ${name} compiles, and prints what the README says`, () => {
    const { example, printed } = about(words)
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
}
