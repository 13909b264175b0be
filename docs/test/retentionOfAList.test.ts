/** The guide, followed to the letter: its commands print what the page says, and write what it shows. */
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"
import { follow } from "./running.ts"

const fences = fencesOf(new URL("../guides/retention-of-a-list.md", import.meta.url))
const bin = join(dirname(fileURLToPath(import.meta.resolve("@lethe/cli"))), "bin.js")
const commands = fences.flatMap(({ text }) => {
  const [, command, output] = /^\$ npx lethe (.*)\n([\s\S]*)$/u.exec(text) ?? []
  return command === undefined ? [] : [[command, output] as const]
})
const { node, path } = follow(
  "list-",
  fences.filter(({ file }) => file !== "answers.csv")
)

describe("the guide to the retention of a list", () => {
  it("shows three commands", () => expect(commands).toHaveLength(3))

  it.each(commands)("lethe %s prints what it says", (command, output) => {
    const { stdout, stderr } = node(bin, ...command.split(" "))
    expect(`${stdout}${stderr}`).toBe(output)
  })

  it("and the list has the answers that it shows", () => {
    const written = readFileSync(path("answers.csv"), "utf8").replaceAll("\r\n", "\n")
    expect(written).toBe(fences.find(({ file }) => file === "answers.csv")?.text)
  })
})
