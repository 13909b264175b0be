/** The guide, followed to the letter: its files compile, and print what the page says. */
import { describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"
import { follow } from "./running.ts"

const fences = fencesOf(new URL("../guides/first-register.md", import.meta.url))
const { node, compile } = follow(
  "register-",
  fences.filter(({ file }) => file !== "package.json")
)
const said = (file: string) => fences.find((fence) => fence.file === file)?.text

describe("the guide to a first register", () => {
  it("compiles", () => expect(compile()).toEqual({ status: 0, stdout: "", stderr: "" }))

  it.each(["print", "next"])("%s.ts prints what the page says", (name) => {
    expect(node(`${name}.ts`)).toEqual({ status: 0, stdout: said(`${name}.txt`), stderr: "" })
  })
})
