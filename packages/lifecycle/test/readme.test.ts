/** The README's example runs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { assert, it } from "vitest"

const packageFolder = dirname(import.meta.dirname)

it("the example of the README runs as it is printed", async () => {
  const [, example = ""] = /```ts\n(.*?)```/su.exec(readFileSync(join(packageFolder, "README.md"), "utf8")) ?? []
  mkdirSync(join(packageFolder, "node_modules"), { recursive: true })
  const folder = mkdtempSync(join(packageFolder, "node_modules", ".readme-"))
  const around = 'import { library } from "../../test/library.ts"\nconst { store } = library()\n'
  const source = example
    .replace('"@lethe/lifecycle"', '"../../src/index.ts"')
    .replaceAll("console.log(", "told.push(")
    .replace("const sweep", "export const told: Array<string> = []\nconst sweep")
  writeFileSync(join(folder, "example.ts"), around + source)
  const { told } = (await import(join(folder, "example.ts"))) as { told: ReadonlyArray<string> }
  rmSync(folder, { recursive: true })
  assert.lengthOf(told, 3)
  assert.match(told[0] ?? "", /Nothing has been changed/)
  assert.match(told[1] ?? "", /nothing that was due is left/)
  assert.match(told[2] ?? "", /it is needed for 1 row of fine|stays for one of fine/)
})
