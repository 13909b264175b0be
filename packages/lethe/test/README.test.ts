/** The example of the README compiles, runs, and prints what the README says it prints. */
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createShop } from "./shop/shop.ts"

const packageFolder = dirname(import.meta.dirname)
const readme = readFileSync(join(packageFolder, "README.md"), "utf8")
const block = (language: string) => new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "ms").exec(readme)?.[1] ?? ""
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"))

/** Beside the generated client, where the example finds what it imports. */
const folder = join(packageFolder, "test", "shop", "generated", `readme-${process.pid}`)

const run = (...command: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", cwd: folder })
  return { status, stdout, stderr }
}

/** Each plan has a hash of its own. */
const withoutHash = (text: string): string => text.replaceAll(/[0-9a-f]{4}·[0-9a-f]{4}/gu, "····")

describe("README.md", () => {
  beforeAll(() => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, "example.ts"), block("ts").replace("./generated/client.ts", "../client.ts"))
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: join(packageFolder, "tsconfig.test.json"), include: ["example.ts"] })
    )
    createShop(join(folder, "shop.db"))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("its example compiles", () => {
    expect(run(join(typescript, "bin", "tsc"), "-p", folder)).toEqual({ status: 0, stdout: "", stderr: "" })
  })

  it("its example prints what it says", () => {
    const { status, stdout, stderr } = run(join(folder, "example.ts"))
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(withoutHash(stdout)).toBe(withoutHash(block("text")))
  })
})
