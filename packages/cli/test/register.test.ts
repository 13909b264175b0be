/** `lethe ropa`, `notice`, `rights` and `diff`, as a person asks them. */
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { emptyFolder, run } from "./project.ts"

const folder = emptyFolder()
afterAll(() => rmSync(folder, { recursive: true }))
const lethe = (...command: ReadonlyArray<string>) => run(folder, {}, command)
const policies = join(import.meta.dirname, "../../../examples/policies")
const alucad = join(policies, "alucad/policy.json")
const revised = join(policies, "alucad/revised.json")

describe("lethe notice", () => {
  it("writes a page, and says on stderr what is missing", () => {
    const { code, err } = lethe("notice", alucad, "--format", "html", "--language", "fr", "--out", "notice.html")
    expect(code).toBe(0)
    expect(err).toContain("10 places are missing")
    expect(readFileSync(join(folder, "notice.html"), "utf8")).toMatch(/^<!doctype html>\n<html lang="fr">/u)
  })

  it("with --publish writes nothing while anything is missing", () => {
    const { code, out } = lethe("notice", alucad, "--publish")
    expect([code, out]).toEqual([1, ""])
  })

  it("calls things as the file of words does, and refuses one that is none", () => {
    writeFileSync(join(folder, "words.json"), JSON.stringify({ names: { customer: "you are a customer" } }))
    expect(lethe("notice", alucad, "--words", "words.json").out).toContain("while you are a customer")
    writeFileSync(join(folder, "words.json"), JSON.stringify({ name: 1 }))
    expect(lethe("notice", alucad, "--words", "words.json")).toMatchObject({ code: 2, out: "" })
  })
})

describe("lethe ropa", () => {
  it("writes the record, as Markdown, CSV or JSON", () => {
    const markdown = lethe("ropa", alucad)
    expect(markdown).toMatchObject({ code: 0, err: "lethe: the record lacks 4 things\n" })
    expect(markdown.out).toContain("| 30(1)(f) | Time limits for erasure |")
    expect(lethe("ropa", alucad, "--format", "csv").out.split("\r\n")[0]).toMatch(/^"Record","Activity",/u)
    expect(JSON.parse(lethe("ropa", alucad, "--format", "json").out)).toMatchObject({ name: "Alucad" })
  })
})

describe("lethe rights", () => {
  it("says which apply, as text or JSON, and reads TypeScript", () => {
    const file = join(policies, "luxifer/src/policy.ts")
    expect(lethe("rights", file).out).toContain("passed on, 28(3)(e), to The clients")
    expect(JSON.parse(lethe("rights", file, "--format", "json").out)[0].rights).toHaveLength(21)
  })
})

describe("lethe diff", () => {
  it("sums up two versions of Alucad's register", () => {
    const { code, out } = lethe("diff", alucad, revised)
    expect(code).toBe(0)
    expect(out.split("\n")[0]).toBe("Alucad: 2 September 2025 → 1 September 2026")
    expect(out).toMatch(/^Ask people \(6\)$/mu)
    expect(lethe("diff", alucad, revised, "--format", "markdown").out).toMatch(/^### Ask people \(6\)$/mu)
    expect(JSON.parse(lethe("diff", alucad, revised, "--format", "json").out).changes.length).toBeGreaterThan(20)
  })

  it("ends with 2 where a file cannot be read, or is no register", () => {
    expect(lethe("diff", alucad, "nowhere.json").code).toBe(2)
    writeFileSync(join(folder, "none.json"), "{}")
    expect(lethe("diff", alucad, "none.json").code).toBe(2)
  })
})
