/** The page on retention: its example runs and prints what it says, its pictures are drawn from it. */
import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { fencesOf } from "./fences.ts"
import { latticePicture, timelinePicture } from "./retentionPictures.ts"
import { printedBy } from "./running.ts"

const url = new URL("../concepts/retention.md", import.meta.url)
const page = readFileSync(url, "utf8")
const fences = fencesOf(url)
const example = fences.find(({ language }) => language === "ts")?.text ?? ""

describe("the page on retention", () => {
  it("its example prints what it says", () =>
    expect(printedBy(example)).toBe(fences.find(({ language }) => language === "text")?.text))

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
