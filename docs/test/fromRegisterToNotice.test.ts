/** The guide, followed to the letter: its files compile, and print what the page says. */
import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"
import { follow } from "./running.ts"

const guide = new URL("../guides/from-register-to-notice.md", import.meta.url)
const fences = fencesOf(guide)
const first = fencesOf(new URL("../guides/first-register.md", import.meta.url))
const { node, compile } = follow("notice-", [...first.filter(({ file }) => file === "tsconfig.json"), ...fences])
const said = (file: string) => fences.find((fence) => fence.file === file)?.text

describe("the guide from a register to its notice", () => {
  it("compiles", () => expect(compile()).toEqual({ status: 0, stdout: "", stderr: "" }))

  it.each(["notice", "rights", "next"])("%s.ts prints what the page says", (name) => {
    expect(node(`${name}.ts`)).toEqual({ status: 0, stdout: said(`${name}.txt`), stderr: "" })
  })

  it("shows pictures that there are", () => {
    const pictures = Array.from(readFileSync(guide, "utf8").matchAll(/[\w-]+\.png/gu), ([name]) => name)
    expect(pictures).toHaveLength(3)
    for (const picture of pictures) expect(existsSync(new URL(picture, guide))).toBe(true)
  })
})
