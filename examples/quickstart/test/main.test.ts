/** The quickstart as somebody runs it: a process, its text and its exit code. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const main = join(import.meta.dirname, "../src/main.ts")
const folder = mkdtempSync(join(tmpdir(), "lethe-quickstart-main-"))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Each plan has a hash of its own. */
const withoutHash = (text: string): string => text.replaceAll(/[0-9a-f]{4}·[0-9a-f]{4}/gu, "····")

describe("the quickstart", () => {
  let text = ""
  beforeAll(() => {
    text = execFileSync(process.execPath, [main], {
      encoding: "utf8",
      env: { ...process.env, TMPDIR: folder, TZ: "Pacific/Kiritimati" },
      stdio: ["ignore", "pipe", "ignore"]
    })
  })

  it("numbers its stages", () => {
    expect(text.match(/^\d\. /gmu)).toEqual(["1. ", "2. ", "3. ", "4. ", "5. ", "6. "])
  })

  it.each([
    "100,000 rows: ",
    "page visit                 21 November 2025",
    "kept at most 1 year after “visited”",
    "(Code",
    "organisation must go: its last day was 14 May 2023.",
    "billing stays until 31 December 2028.",
    "Read back: nothing that was due is left.",
    "due and still there:       0 rows",
    "gone or changed too early: 0 rows",
    "Nothing that was due is left, and nothing else was touched."
  ])("says: %s", (words) => {
    expect(text).toContain(words)
  })

  it("is what the README shows of it", () => {
    const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8")
    const shown = /^```text\n(.*?)^```$/msu.exec(readme)?.[1] ?? ""
    const parts = shown.split(/^ *…\n/mu).map((part) => withoutHash(part).trimEnd())
    expect(parts).toHaveLength(3)
    for (const part of parts) expect(withoutHash(text)).toContain(part)
  })

  it("fits a terminal of 100 columns", () => {
    for (const line of text.split("\n").filter((each) => !each.includes(folder))) {
      expect(line.length, line).toBeLessThanOrEqual(100)
    }
  })

  it("leaves database and plan where it says", () => {
    const [left = ""] = readdirSync(folder).filter((name) => name.startsWith("lethe-quickstart-"))
    expect(text).toContain(join(folder, left))
    expect(readdirSync(join(folder, left)).sort()).toEqual(["hosting.db", "lethe-plan.json"])
  })
})
