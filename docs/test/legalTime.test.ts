/** The page on legal time: its figures are computed, its picture is drawn, and its example is run. */
import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { daysOff, picture, table, territories, type Way, ways } from "./daysOff.ts"
import { fencesOf } from "./fences.ts"
import { printedBy } from "./running.ts"

const url = new URL("../concepts/legal-time.md", import.meta.url)
const page = readFileSync(url, "utf8")

describe("the page on legal time", () => {
  it("shows the figures there are", () => expect(page).toContain(`\n${table()}\n`))

  it("shows the picture of them", () => expect(readFileSync(new URL("legal-time.svg", url), "utf8")).toBe(picture()))

  it("says what they come to", () => {
    const thirty = daysOff("30 days", "FR")
    expect(thirty.filter((days) => days > 0).length).toBeGreaterThan(thirty.length / 20)
    for (const [code] of territories)
      for (const days of daysOff("30 days", code)) expect(Math.abs(days)).toBeLessThanOrEqual(5)
    // A month without weekends and holidays is never late: only moving a day can be forgotten.
    expect(Object.keys(ways)).toHaveLength(3)
    expect(daysOff("one month, no weekends or holidays" satisfies Way, "FR").every((days) => days <= 0)).toBe(true)
  })

  it("its example prints what it says", () => {
    const fences = fencesOf(url)
    const example = fences.find(({ language }) => language === "ts")?.text ?? ""
    expect(printedBy(example)).toBe(fences.find(({ language }) => language === "text")?.text)
  })

  it("links to what is there", () => {
    for (const [, link = ""] of page.matchAll(/\]\((?!https?:)([^)#]+)\)/gu))
      expect([link, existsSync(new URL(link, url))]).toEqual([link, true])
  })
})
