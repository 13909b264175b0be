/** The guide, followed to the letter: its commands print what the page says, and write what it shows. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"

const docs = fileURLToPath(new URL("..", import.meta.url))
const fences = fencesOf(new URL("../guides/retention-of-a-list.md", import.meta.url))
const bin = join(dirname(fileURLToPath(import.meta.resolve("@lethe/cli"))), "bin.js")
const commands = fences.flatMap(({ text }) => {
  const [, command, output] = /^\$ npx lethe (.*)\n([\s\S]*)$/u.exec(text) ?? []
  return command === undefined ? [] : [[command, output] as const]
})
let folder = ""

beforeAll(() => {
  folder = mkdtempSync(join(docs, "test", "list-"))
  for (const { file, text } of fences)
    if (file !== undefined && file !== "answers.csv") writeFileSync(join(folder, file), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the guide to the retention of a list", () => {
  it("shows three commands", () => expect(commands).toHaveLength(3))

  it.each(commands)("lethe %s prints what it says", (command, output) => {
    const { stdout, stderr } = spawnSync(process.execPath, [bin, ...command.split(" ")], {
      cwd: folder,
      encoding: "utf8"
    })
    expect(`${stdout}${stderr}`).toBe(output)
  })

  it("and the list has the answers that it shows", () => {
    const written = readFileSync(join(folder, "answers.csv"), "utf8").replaceAll("\r\n", "\n")
    expect(written).toBe(fences.find(({ file }) => file === "answers.csv")?.text)
  })
})
