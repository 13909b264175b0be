/** The guide, followed to the letter: its files compile, and print what the page says. */
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"

const docs = fileURLToPath(new URL("..", import.meta.url))
const guide = new URL("../guides/from-register-to-notice.md", import.meta.url)
const fences = fencesOf(guide)
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"))
const first = fencesOf(new URL("../guides/first-register.md", import.meta.url))
let folder = ""

const node = (...args: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" })
  return { status, stdout, stderr }
}
const said = (file: string) => fences.find((fence) => fence.file === file)?.text

beforeAll(() => {
  folder = mkdtempSync(join(docs, "test", "notice-"))
  const config = first.find(({ file }) => file === "tsconfig.json")?.text ?? ""
  writeFileSync(join(folder, "tsconfig.json"), config)
  for (const { file, text } of fences) if (file !== undefined) writeFileSync(join(folder, file), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the guide from a register to its notice", () => {
  it("compiles", () =>
    expect(node(join(typescript, "bin", "tsc"), "-p", ".")).toEqual({ status: 0, stdout: "", stderr: "" }))

  it.each(["notice", "rights", "next"])("%s.ts prints what the page says", (name) => {
    expect(node(`${name}.ts`)).toEqual({ status: 0, stdout: said(`${name}.txt`), stderr: "" })
  })

  it("shows pictures that there are", () => {
    const pictures = Array.from(readFileSync(guide, "utf8").matchAll(/[\w-]+\.png/gu), ([name]) => name)
    expect(pictures).toHaveLength(3)
    for (const picture of pictures) expect(existsSync(join(docs, "guides", picture))).toBe(true)
  })
})
