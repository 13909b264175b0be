import { describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"
import { printedBy } from "./running.ts"

describe("the README", () => {
  it("its example prints what it says", () => {
    const fences = fencesOf(new URL("../../README.md", import.meta.url))
    const example = fences.findIndex(({ language }) => language === "ts")
    expect(printedBy(fences[example]?.text ?? "")).toBe(fences[example + 1]?.text)
  })
})
