/** The page on retention: its example runs and prints what it says, its pictures are drawn from it. */
import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"
import { latticePicture, timelinePicture } from "./retentionPictures.ts"

const url = new URL("../concepts/retention.md", import.meta.url)
const page = readFileSync(url, "utf8")
const fences = fencesOf(url)
const example = fences.find(({ language }) => language === "ts")?.text ?? ""

describe("the page on retention", () => {
  it("its example prints what it says", () => {
    const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), "readme-"))
    try {
      writeFileSync(join(folder, "example.ts"), example)
      const printed = execFileSync(process.execPath, [join(folder, "example.ts")], { encoding: "utf8" })
      expect(printed).toBe(fences.find(({ language }) => language === "text")?.text)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it("shows the pictures, which are of the same register", () => {
    expect(readFileSync(new URL("retention-timeline.svg", url), "utf8")).toBe(timelinePicture())
    expect(readFileSync(new URL("retention-lattice.svg", url), "utf8")).toBe(latticePicture())
    const source = readFileSync(new URL("retentionPictures.ts", import.meta.url), "utf8")
    const [written = ""] = /const register[\s\S]*?(?=export const timelinePicture)/u.exec(source) ?? []
    expect(example).toContain(written.replaceAll("export ", "").trim())
  })

  it("links to what is there", () => {
    for (const [, link = ""] of page.matchAll(/\]\((?!https?:)([^)#]+)\)/gu))
      expect([link, existsSync(new URL(link, url))]).toEqual([link, true])
  })
})
