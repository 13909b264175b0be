/** The guide, followed to the letter: its files compile, and print what the page says. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"

const docs = fileURLToPath(new URL("..", import.meta.url))
const fences = fencesOf(new URL("../guides/first-register.md", import.meta.url))
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"))
let folder = ""

const node = (...args: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" })
  return { status, stdout, stderr }
}
const said = (file: string) => fences.find((fence) => fence.file === file)?.text

beforeAll(() => {
  folder = mkdtempSync(join(docs, "test", "register-"))
  for (const { file, text } of fences)
    if (file !== undefined && file !== "package.json") writeFileSync(join(folder, file), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the guide to a first register", () => {
  it("compiles", () =>
    expect(node(join(typescript, "bin", "tsc"), "-p", ".")).toEqual({ status: 0, stdout: "", stderr: "" }))

  it.each(["print", "next"])("%s.ts prints what the page says", (name) => {
    expect(node(`${name}.ts`)).toEqual({ status: 0, stdout: said(`${name}.txt`), stderr: "" })
  })
})
