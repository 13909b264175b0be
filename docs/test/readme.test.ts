import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"

const here = fileURLToPath(new URL(".", import.meta.url))

describe("the README", () => {
  it("its example prints what it says", () => {
    const fences = fencesOf(new URL("../../README.md", import.meta.url))
    const example = fences.findIndex(({ language }) => language === "ts")
    const folder = mkdtempSync(join(here, "readme-"))
    try {
      writeFileSync(join(folder, "example.ts"), fences[example]?.text ?? "")
      const printed = execFileSync(process.execPath, [join(folder, "example.ts")], { encoding: "utf8" })
      expect(printed).toBe(fences[example + 1]?.text)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
