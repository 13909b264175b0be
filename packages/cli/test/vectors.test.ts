/** `lethe vectors`, on the vectors that are published and on others. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, it } from "vitest"
import { emptyFolder, run } from "./project.ts"

const folder = emptyFolder()
const published = join(dirname(fileURLToPath(import.meta.resolve("@lethe/legal-time"))), "../vectors")
const deadlines = join(published, "deadlines.json")
const vectors = (...files: ReadonlyArray<string>) => run(folder, {}, ["vectors", ...files])
const write = (name: string, document: unknown) => {
  writeFileSync(join(folder, name), typeof document === "string" ? document : JSON.stringify(document))
  return name
}
const one = {
  id: "one",
  kind: "period",
  input: { event: "2026-03-10", period: "P10D", zone: "Europe/Paris", calendar: "FR" },
  expected: { lastDay: "2026-03-20", expiresAtExclusive: "2026-03-20T23:00:00Z" }
}
const file = (...cases: ReadonlyArray<unknown>) => ({ format: "lethe-vectors/1", cases })

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("lethe vectors", () => {
  it("passes all that is published with the package", () => {
    const { code, out, err } = vectors(deadlines, join(published, "clocks.json"))
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toMatch(/^\d{3} passed, 0 failed\n$/u)
  })

  it("passes all that is published on retention", () => {
    const folder = join(dirname(fileURLToPath(import.meta.resolve("@lethe/retention-calculator"))), "../vectors")
    const files = readdirSync(folder).map((name) => join(folder, name))
    expect(files.length).toBeGreaterThan(3)
    const { code, out, err } = vectors(...files, deadlines)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toMatch(/^\d{3} passed, 0 failed\n$/u)
  })

  it("fails a case of retention that nobody can answer, and says why", () => {
    const provision = {
      id: "two",
      kind: "statute",
      input: { provision: "fr/none", events: {} },
      expected: { lastDay: "2026-03-20" }
    }
    const anchor = {
      ...one,
      id: "three",
      kind: "retention",
      input: { ...one.input, anchor: "full-moon", bound: "at-most" }
    }
    const { code, out, err } = vectors(write("retention.json", file(one, provision, anchor)))
    expect({ code, err }).toEqual({ code: 1, err: "" })
    const [second, third, last] = out.split("\n")
    expect(second).toBe("two  lastDay: expected 2026-03-20, got nothing (there is no provision fr/none)")
    expect(third).toMatch(/^three {2}.*\(input: 1 fault anchor: /u)
    expect(last).toBe("1 passed, 2 failed")
  })

  it("with one date changed ends in exactly one failure, told in one line", () => {
    const changed = readFileSync(deadlines, "utf8").replace('"lastDay": "2026-05-04"', '"lastDay": "2026-05-05"')
    const { code, out, err } = vectors(write("changed.json", changed))
    expect({ code, err }).toEqual({ code: 1, err: "" })
    expect(out).toBe("T01  lastDay: expected 2026-05-05, got 2026-05-04\n53 passed, 1 failed\n")
  })

  it("tells every field of a case in its line, and why there was no answer", () => {
    const wrong = {
      ...one,
      expected: { lastDay: "2026-03-21", rolled: true, expiresAtExclusive: "2026-03-20T23:00:00Z" }
    }
    const none = { ...one, id: "two", input: { ...one.input, event: "2026-02-30" } }
    const { code, out } = vectors(write("wrong.json", file(wrong, none)))
    expect(code).toBe(1)
    const [first, second, last] = out.split("\n")
    expect(first).toBe("one  lastDay: expected 2026-03-21, got 2026-03-20; rolled: expected true, got false")
    expect(second).toMatch(
      /^two {2}lastDay: expected 2026-03-20, got nothing; .* \(period: 1 fault event: expected a day/u
    )
    expect(last).toBe("0 passed, 2 failed")
  })

  it("fails a case of unknown kind", () => {
    const { code, out } = vectors(write("unknown.json", file(one, { ...one, id: "two", kind: "astrology" })))
    expect(code).toBe(1)
    expect(out).toMatch(/^two {2}kind: expected .*, got astrology\n1 passed, 1 failed\n$/u)
  })

  it("exits with 2, and runs nothing, where a file is none, not JSON, or not in the format", () => {
    const good = write("good.json", file(one))
    for (const bad of ["nowhere.json", write("bad.json", "{"), write("other.json", file({ ...one, id: 5 }))])
      expect(vectors(good, bad)).toMatchObject({ code: 2, out: "" })
    expect(vectors(write("format.json", { format: "lethe-vectors/2", cases: [] })).err).toContain(
      "format.json: format: "
    )
  })

  it("exits with 2 where an id comes twice, also in two files", () => {
    const { code, err } = vectors(write("a.json", file(one)), write("b.json", file(one)))
    expect({ code, err }).toEqual({
      code: 2,
      err: "lethe: not in the format lethe-vectors/1\n  the id one comes twice\n"
    })
    expect(vectors(write("c.json", file(one, one))).err).toContain("c.json: cases[1].id: the id one comes twice")
  })

  it("--json prints data", () => {
    const { code, out } = vectors(write("good.json", file(one)), "--json")
    expect({ code, out: JSON.parse(out) }).toEqual({ code: 0, out: { passed: 1, failed: 0, failures: [] } })
  })
})
