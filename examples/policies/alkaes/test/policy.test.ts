import { readFileSync } from "node:fs"
import { faults, policyJson, policyOf } from "@lethe/example-claims"
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
    expect(rule("support", "configuration")).toMatchObject({
      _tag: "LongestOf",
      rules: [{ _tag: "While" }, { ...floor, period: "P3Y" }]
    })
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
