import { readFileSync } from "node:fs"
import { faults, policyJson, policyOf } from "@lethe/example-claims"
import { decideUnsafe, on } from "lethe"
import { describe, expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const undetermined = { _tag: "Undetermined" }

describe("Alkaes Consulting's commitments", () => {
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
    const { categories, recipients, activities, trackers } = register.version
    const find = <T extends { readonly id: string }>(all: ReadonlyArray<T>, id: string) =>
      all.find((each) => each.id === id)
    const purposes = activities.flatMap(({ purposes }) => purposes)
    const rule = (purpose: string, category: string) =>
      find(purposes, purpose)?.keeps.find((keeps) => keeps.category === category)?.rule
    // ALK-P2
    expect(find(purposes, "offences")?.title).toMatchObject({ _tag: "OpenEnded" })
    // ALK-B1: all but what the person agrees to
    for (const { id, basis } of purposes)
      expect(basis).toMatchObject({ asked: id === "news" ? expect.any(String) : { _tag: "Presumed" } })
    // ALK-R1, ALK-R3, ALK-R4: floors without a ceiling
    const floor = { _tag: "Period", bound: "at-least" }
    for (const category of ["identification"])
      expect(rule("orders", category)).toMatchObject({ ...floor, period: "P10Y" })
    expect(rule("prospecting", "prospect")).toMatchObject({ ...floor, period: "P3Y" })
    expect(rule("support", "configuration")).toMatchObject({ ...floor, period: "P3Y" })
    expect(rule("invoicing", "quote")).toMatchObject({ ...floor, period: "P10Y" })
    expect(rule("invoicing", "accounting")).toMatchObject({ provision: "fr/accounting-records" })
    expect(rule("invoicing", "accounting")).not.toHaveProperty("as")
    // ALK-R5, ALK-R7, ALK-R8
    expect(rule("invoicing", "payment")).toMatchObject({ _tag: "WithoutLimit" })
    expect(rule("messages", "email")).toMatchObject({ _tag: "NotSaidWhich", rules: [{ _tag: "While" }, floor] })
    expect(rule("messages", "fax")).toMatchObject({ _tag: "NotSaidWhich", rules: [{ _tag: "AtOnce" }, undetermined] })
    // ALK-X1, ALK-X3, ALK-C1
    expect(find(categories, "prospect")?.source).toMatchObject([
      { _tag: "Subject" },
      { publiclyAccessible: undetermined }
    ])
    for (const id of ["atlassian", "google", "paypal"])
      expect(find(recipients, id)).toMatchObject({ country: undetermined })
    expect(trackers).toMatchObject([{}, {}, { necessity: "not necessary", consent: { _tag: "NotOffered" } }])
  })
})

describe("Alkaes Consulting's periods, worked by hand", () => {
  it("ALK-R2: a log of 20 February 2024 may stay until 1 March, and need not after the 24th", () => {
    const log = { events: { recorded: "2024-02-20T10:00:00Z" } }
    const decision = decideUnsafe(register, "authentication", log, on("2024-03-01"))
    expect(decision).toMatchObject({ due: false, lastDay: "2024-03-01" })
    expect(decision.purposes[0]?.window.minimum).toEqual({ _tag: "Day", day: "2024-02-24" })
    expect(decideUnsafe(register, "authentication", log, on("2024-03-02"))).toMatchObject({ due: true })
  })

  it("ALK-R1, ALK-R3: a floor alone never makes anything due", () => {
    const collected = { events: { collected: "2001-05-05" } }
    for (const category of ["identification", "prospect", "configuration"])
      expect(decideUnsafe(register, category, collected, on("2090-01-01"))).toMatchObject({
        due: false,
        status: "undetermined"
      })
  })

  it("ALK-R4: an invoice of 2015 is a duty until the end of 2025, and nothing ends it", () => {
    const decision = decideUnsafe(register, "accounting", { events: { issued: "2015-03-10" } }, on("2026-01-01"))
    expect(decision.purposes[0]?.window.duty).toEqual({ _tag: "Day", day: "2025-12-31" })
    expect(decision).toMatchObject({ due: false, status: "undetermined" })
  })

  it("ALK-R5: payment information without limit is never due", () => {
    expect(decideUnsafe(register, "payment", {}, on("2090-01-01"))).toMatchObject({ due: false })
  })

  it("ALK-R8: a fax is not due although it was read, as it goes only generally", () => {
    expect(decideUnsafe(register, "fax", { events: { read: "2018-06-01" } }, on("2026-01-01"))).toMatchObject({
      due: false,
      status: "undetermined"
    })
  })

  it("ALK-R6: hours are refused, not guessed", () => {
    expect(() =>
      decideUnsafe(register, "pagesVisited", { events: { lastAccess: "2026-11-27" } }, on("2026-11-28"))
    ).toThrow("periods in hours")
  })
})
