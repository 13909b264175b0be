/** `lethe plan`, `lethe apply` and `lethe explain`, as a person or a script runs them. */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makeProject, type Project } from "./project.ts"

const on = ["--on", "2026-11-22"]

describe("lethe plan", () => {
  let project: Project
  beforeAll(() => {
    project = makeProject()
  })
  afterAll(() => project.remove())

  it("prints a table, writes the plan, and says what to do next", () => {
    const { code, out, err } = project.lethe("plan", ...on)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toContain("Exograd, register in force since 26 December 2022 · 22 November 2026, Europe/Paris")
    expect(out).toMatch(/page visit {2,}21 November 2025/u)
    expect(out).toContain("Nothing has been changed.")
    expect(out.trimEnd()).toMatch(/Written to lethe-plan\.json; `npx lethe apply lethe-plan\.json` carries it out\.$/u)
    expect(JSON.parse(project.read("lethe-plan.json"))).toMatchObject({ format: "lethe-plan/1", on: "2026-11-22" })
  })

  it("--json prints the plan that it writes, and nothing else", () => {
    const { code, out, err } = project.lethe("plan", ...on, "--json", "--out", "as-data.json")
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(JSON.parse(out)).toEqual(JSON.parse(project.read("as-data.json")))
    expect(project.read("as-data.json")).toBe(out)
  })

  it("--totals counts all rows too", () => {
    const totals = (...flags: ReadonlyArray<string>) =>
      JSON.parse(project.lethe("plan", ...on, "--json", ...flags).out).lines.map(
        (line: { total?: number }) => line.total
      )
    expect(new Set(totals())).toEqual(new Set([undefined]))
    for (const total of totals("--totals")) expect(total).toBeGreaterThan(0)
    expect(project.lethe("plan", ...on, "--totals").out).toMatch(/clear {2,}of$/mu)
  })

  it("plans for today where no day is named", () => {
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" })
    const before = today.format()
    const plan = JSON.parse(project.lethe("plan", "--json").out)
    expect([before, today.format()]).toContain(plan.on)
  })

  it("refuses a day that is none", () => {
    const { code, out, err } = project.lethe("plan", "--on", "2026-02-30")
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toBe("lethe: moment: 1 fault\n  day: expected a day that exists, as 2026-11-22\n")
  })

  it("cannot write where there is no folder", () => {
    const { code, err } = project.lethe("plan", ...on, "--out", join("nowhere", "plan.json"))
    expect({ code, err }).toEqual({ code: 2, err: `lethe: ${join("nowhere", "plan.json")} cannot be written\n` })
  })
})

describe("lethe apply", () => {
  let project: Project
  beforeAll(() => {
    project = makeProject()
    project.lethe("plan", ...on)
  })
  afterAll(() => project.remove())

  it("refuses a plan that was edited, and does nothing", () => {
    const edited = project.read("lethe-plan.json").replace('"on": "2026-11-22"', '"on": "2026-11-23"')
    project.write("edited.json", edited)
    const { code, out, err } = project.lethe("apply", "edited.json")
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toBe("lethe: the plan was changed after it was made: its hash no longer fits. Make a new plan.\n")
    const again = JSON.parse(project.lethe("plan", ...on, "--json", "--out", "again.json").out)
    expect(again.steps).toEqual(JSON.parse(project.read("lethe-plan.json")).steps)
  })

  it("names what is no plan, file or JSON", () => {
    project.write("other.json", `{"person": "Person 1"}`)
    project.write("text.json", "person-1@example.org")
    const other = project.lethe("apply", "other.json")
    expect(other.code).toBe(1)
    expect(other.err).toMatch(/^lethe: plan: \d+ faults\n/u)
    expect(other.err).not.toContain("Person 1")
    expect(project.lethe("apply", "text.json")).toEqual({ code: 2, out: "", err: "lethe: text.json is not JSON\n" })
    expect(project.lethe("apply", "none.json")).toEqual({ code: 2, out: "", err: "lethe: none.json cannot be read\n" })
  })

  it("refuses a batch of no rows", () => {
    const { code, err } = project.lethe("apply", "lethe-plan.json", "--batch", "0")
    expect(code).toBe(1)
    expect(err).toContain("batch: expected a whole number above 0")
  })

  it("carries it out, a line a step where there is no terminal, and once only", () => {
    const { code, out, err } = project.lethe("apply", "lethe-plan.json", "--batch", "50")
    const { steps } = JSON.parse(project.read("lethe-plan.json"))
    expect(code).toBe(0)
    expect(out).toContain("Read back: nothing that was due is left.")
    const lines = err.trimEnd().split("\n")
    expect(lines.map((line) => /\d\/\d/u.exec(line)?.[0])).toEqual(
      steps.map((_: unknown, index: number) => `${index + 1}/${steps.length}`)
    )
    for (const line of lines) expect(line).toMatch(/^ {2}█{24} 100 % {2}/u)
    expect(err).not.toContain("\u001B")
    const again = project.lethe("apply", "lethe-plan.json", "--json")
    expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: "" })
    expect(JSON.parse(again.out).steps.every(({ done }: { done: number }) => done === 0)).toBe(true)
    expect(JSON.parse(project.lethe("plan", ...on, "--json").out).steps).toEqual([])
    expect(project.lethe("plan", ...on)).toMatchObject({ code: 0, out: expect.stringContaining("Nothing must go.") })
  })
})

describe("lethe explain", () => {
  let project: Project
  beforeAll(() => {
    project = makeProject()
  })
  afterAll(() => project.remove())

  it("says why a row must go, or why it may not", () => {
    const gone = project.lethe("explain", "customer", "1", ...on)
    expect({ code: gone.code, err: gone.err }).toEqual({ code: 0, err: "" })
    expect(gone.out).toContain("organisation must go: its last day was 14 May 2023.")
    expect(gone.out.trimEnd()).toMatch(/The whole row may go\.$/u)
    expect(project.lethe("explain", "invoice", "2", ...on).out).toContain("billing stays until 31 December 2028.")
  })

  it("--json gives the same as data", () => {
    const { code, out, err } = project.lethe("explain", "customer", "1", ...on, "--json")
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(JSON.parse(out)).toMatchObject({
      model: "customer",
      erasable: true,
      decisions: [
        { category: "organisation", due: true, lastDay: "2023-05-14", register: { name: "Exograd" } },
        { category: "account", due: true, lastDay: "2021-05-14" }
      ]
    })
  })

  it("does not repeat a key that no row has", () => {
    const { code, out, err } = project.lethe("explain", "customer", "person-1@example.org")
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toBe("lethe: customer has no row with this key\n")
  })

  it("refuses a model that the data map does not have", () => {
    const { code, err } = project.lethe("explain", "visitor", "1")
    expect(code).toBe(1)
    expect(err).toContain("no such model with personal data; there are")
    expect(existsSync(join(project.folder, "lethe-plan.json"))).toBe(false)
  })
})
