/** The README's example compiles and runs. */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { assert, it } from "vitest"
import { many, write } from "./hosting/arbitraryRows.ts"
import { clientOf, withDatabase } from "./hosting/database.ts"

const packageFolder = dirname(import.meta.dirname)

it("the example of the README compiles and runs as it is printed", () =>
  withDatabase(async ({ client, path }) => {
    await write(client, many(20))
    const [, example = ""] = /```ts\n(.*?)```/su.exec(readFileSync(join(packageFolder, "README.md"), "utf8")) ?? []
    mkdirSync(join(packageFolder, "node_modules"), { recursive: true })
    const folder = mkdtempSync(join(packageFolder, "node_modules", ".readme-"))
    const source = example
      .replace('"@lethe/prisma/promise"', '"../../src/promise.ts"')
      .replace("./generated/", "../../test/generated/")
      .replaceAll("console.log(", "told.push(")
      .replace("{ client, register }", "{ client, register, told }")
    writeFileSync(join(folder, "example.ts"), `${source}\n`)
    writeFileSync(
      join(folder, "your-app.ts"),
      `import { clientOf } from "../../test/hosting/database.ts"
      export { register } from "../../test/hosting/register.ts"
      export const told: Array<string> = []
      export const client = clientOf(${JSON.stringify(path)})`
    )
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: "../../tsconfig.test.json", include: ["*.ts"], exclude: [] })
    )
    const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")
    const compiled = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" })
    assert.strictEqual(compiled.stdout, "")
    await import(join(folder, "example.ts"))
    const { told } = (await import(join(folder, "your-app.ts"))) as { told: ReadonlyArray<string> }
    rmSync(folder, { recursive: true })
    assert.match(told.join("\n"), /Nothing has been changed.*nothing that was due is left/su)
    const host = clientOf(path)
    assert.strictEqual(
      await host.pageVisit.count({ where: { visitedAt: { lt: new Date("2025-01-01T00:00:00Z") } } }),
      0
    )
    await host.$disconnect()
  }))
