/** `lethe doctor`, as a person or a script runs it: it needs no configuration. */
import { rmSync } from "node:fs"
import type { PlainDate } from "@lethe/core/PlainDate"
import { facts as jurisdictional, review } from "@lethe/jurisdictions/Facts"
import { afterAll, describe, expect, it } from "vitest"
import { clocks } from "../src/Doctor.ts"
import { emptyFolder, run } from "./project.ts"

const folder = emptyFolder()
afterAll(() => rmSync(folder, { recursive: true }))
const doctor = (...flags: ReadonlyArray<string>) => run(folder, {}, ["doctor", ...flags])
/** Long lines are folded. */
const unfolded = (text: string) => text.replaceAll(/\n {8}/gu, " ")

const facts = [...jurisdictional, ...clocks]
const verified = facts.flatMap(({ verifiedOn }) => verifiedOn ?? []).sort()
const last = verified.at(-1) ?? ""
const kinds = Array.from(new Set(facts.map(({ kind }) => kind)))

describe("lethe doctor", () => {
  it("ends with 0 where nothing is stale, and tells what nobody ever looked at", () => {
    const { code, out, err } = doctor("--on", last)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toMatch(/^ {2}last looked at more than 365 days ago: 0$/mu)
    expect(unfolded(out)).toMatch(/^ {4}authority: AT, BE, DE, ES, FR, IE, IT, LU, NL, PL, PT$/mu)
    expect(unfolded(out)).toMatch(/^ {4}age of consent: GB, IS, LI, NO, SI from 2023-01-26$/mu)
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(96)
  })

  it("ends with 1 where something was last looked at more than 365 days ago, and tells when", () => {
    const { code, out, err } = doctor("--on", "2027-11-23")
    expect(code).toBe(1)
    expect(err).toMatch(/^lethe: \d+ facts of law last looked at more than 365 days ago: read the law again\n$/u)
    expect(unfolded(out)).toMatch(/^ {4}statute, 22 November 2026, 366 days ago: .*fr\/accounting-records/mu)
  })

  it("--json prints the same as data, and nothing else", () => {
    const on = "2100-01-01"
    const { code, out } = doctor("--json", "--on", on)
    expect(code).toBe(1)
    const found = JSON.parse(out)
    expect(found).toEqual(JSON.parse(JSON.stringify(review(facts, on as PlainDate))))
    expect(found.stale).toHaveLength(verified.length)
    expect(found.never).toHaveLength(facts.length - verified.length)
  })

  it("covers provisions, ages, authorities, adequacy decisions, corrections of holidays, calendars and clocks", () => {
    const expected = ["statute", "age of consent", "authority", "adequacy decision", "holiday correction", "calendar"]
    expected.push("period of a clock")
    expect(kinds).toEqual(expected)
    const { out } = doctor("--on", "2100-01-01")
    for (const kind of kinds) expect(out).toMatch(new RegExp(`^ {4}${kind}(?:, .*)?: `, "mu"))
  })

  it("looks from today where no day is named", () => {
    const today = () => new Date().toISOString().slice(0, 10)
    const before = today()
    const { on } = JSON.parse(doctor("--json").out)
    expect([before, today()]).toContain(on)
  })

  it("refuses a day that is none", () => {
    const { code, out, err } = doctor("--on", "2026-02-30")
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toBe("lethe: moment: 1 fault\n  day: expected a day that exists, as 2026-11-22\n")
  })
})
