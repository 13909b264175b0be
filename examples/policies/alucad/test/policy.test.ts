import { readFileSync } from "node:fs"
import { faults, policyJson, policyOf } from "@lethe/example-claims"
import { decideUnsafe, on } from "lethe"
import { describe, expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const undetermined = { _tag: "Undetermined" }

describe("Alucad's commitments", () => {
  it("are each claimed by parts of the register that nothing else claims, and account for all of it", () => {
    expect(faults(register, claims)).toEqual([])
  })

  it("are the register's JSON too", () => {
    const json = readFileSync(new URL("../policy.json", import.meta.url), "utf8")
    expect(json).toBe(policyJson(register))
    expect(policyOf(json)).toEqual(register)
    expect(JSON.parse(json).provisions).toEqual([])
  })

  it("that are vague are said as they are, where the article looks", () => {
    const { controller, recipients, activities, rights, backups } = register.version
    const [services, site] = activities
    const purpose = (id: string) => services?.purposes.find((each) => each.id === id)
    // ALU-O4, ALU-P4, ALU-R4, ALU-S3
    expect(controller).toMatchObject({ name: undetermined, address: undetermined })
    expect(purpose("updates")?.basis).toMatchObject(undetermined)
    expect(purpose("orders")?.keeps[0]?.rule).toMatchObject({ _tag: "LongestOf", rules: [{}, undetermined] })
    expect(rights).toMatchObject({ authority: undetermined })
    // ALU-X1: no country, and no way to a copy of the clauses
    expect(recipients[0]).toMatchObject({ country: undetermined, tool: [{ _tag: "Adequacy" }, { copy: undetermined }] })
    // ALU-R5: 14 months with the backups included, and 12 weeks of backups after the erasure
    expect(site?.purposes[0]?.keeps[0]?.rule).toMatchObject({
      _tag: "Ending",
      by: "erase or anonymise",
      rule: { period: "P14M", backups: "included" }
    })
    expect(backups).toEqual({ tail: "P12W", every: "P1D" })
  })
})

describe("Alucad's periods, worked by hand", () => {
  const billing = (issued: string, until?: string) => ({
    events: { issued },
    states: { customer: [{ from: "2010-01-01", ...(until === undefined ? {} : { until }) }] }
  })

  it("ALU-R3: an invoice of 10 March 2015 until the end of 2025", () => {
    const invoice = billing("2015-03-10", "2016-06-30")
    expect(decideUnsafe(register, "billing", invoice, on("2025-12-31"))).toMatchObject({
      due: false,
      lastDay: "2025-12-31"
    })
    expect(decideUnsafe(register, "billing", invoice, on("2026-01-01"))).toMatchObject({ due: true, status: "due" })
  })

  it("ALU-R3: a duty and a ceiling: the same invoice may not go a day earlier, whoever asks", () => {
    const { purposes } = decideUnsafe(register, "billing", billing("2015-03-10", "2016-06-30"), on("2020-01-01"))
    const lawful = purposes.find(({ purpose }) => purpose.id === "invoices")
    expect(lawful?.window).toMatchObject({
      duty: { _tag: "Day", day: "2025-12-31" },
      ceiling: { _tag: "Day", day: "2025-12-31" }
    })
  })

  it("ALU-R2: billing information of someone who is still a customer stays", () => {
    expect(decideUnsafe(register, "billing", billing("2015-03-10"), on("2026-01-01"))).toMatchObject({
      due: false,
      status: "running"
    })
  })

  it("ALU-R4: contact details are never due, because nobody can say what is reasonable", () => {
    const gone = { states: { customer: [{ from: "2010-01-01", until: "2012-01-31" }] } }
    expect(decideUnsafe(register, "contact", gone, on("2090-01-01"))).toMatchObject({
      due: false,
      status: "undetermined"
    })
  })

  it("ALU-R5: 14 months with the backups included are refused, not guessed", () => {
    expect(() =>
      decideUnsafe(register, "analytics", { events: { collected: "2025-10-01" } }, on("2026-12-02"))
    ).toThrow("periods that include the backups")
  })
})
