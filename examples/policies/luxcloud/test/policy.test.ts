import { readFileSync } from "node:fs"
import { faults, policyJson, policyOf } from "@lethe/example-claims"
import { decideUnsafe, on } from "lethe"
import { describe, expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const undetermined = { _tag: "Undetermined" }
const openEnded = { _tag: "OpenEnded" }

describe("LuxCloud's commitments", () => {
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
    const { categories, recipients, activities, trackers, rights } = register.version
    const find = <T extends { readonly id: string }>(all: ReadonlyArray<T>, id: string) =>
      all.find((each) => each.id === id)
    const purposes = activities.flatMap(({ purposes }) => purposes)
    // LUX-D4, LUX-P3, LUX-B1
    expect(find(categories, "otherInformation")?.title).toMatchObject(openEnded)
    expect(find(purposes, "unrelated")?.title).toMatchObject(openEnded)
    for (const { basis } of purposes) expect(basis).toMatchObject(undetermined)
    // LUX-R3
    const canvassing = find(purposes, "directMarketing")?.keeps.find(({ category }) => category === "canvassing")
    expect(canvassing?.rule).toMatchObject({
      _tag: "ShortestOf",
      rules: [{ _tag: "WithoutLimit" }, { _tag: "UntilObjection" }]
    })
    // LUX-X3, and LUX-X1 beside it: a promise without a tool of Chapter V
    expect(find(recipients, "affiliates")?.disclosed).toMatchObject(undetermined)
    expect(find(recipients, "investigators")?.disclosed).toMatchObject(undetermined)
    expect(find(recipients, "abroad")).not.toHaveProperty("tool")
    // LUX-S3, LUX-C1
    expect(rights).toMatchObject({ authority: undetermined })
    expect(trackers).toMatchObject([{ necessity: "not necessary", consent: { _tag: "NotOffered" } }])
  })
})

describe("LuxCloud's periods, worked by hand", () => {
  it("LUX-R1: what was recorded on 2 January 2016 until the end of 2026", () => {
    const entry = { events: { recorded: "2016-01-02" } }
    expect(decideUnsafe(register, "accounting", entry, on("2026-12-31"))).toMatchObject({
      due: false,
      lastDay: "2026-12-31"
    })
    expect(decideUnsafe(register, "accounting", entry, on("2027-01-01"))).toMatchObject({ due: true, status: "due" })
  })

  it("LUX-R1: the hour before midnight of 31 December is the next year's in Luxembourg", () => {
    const entry = { events: { recorded: "2015-12-31T23:30:00Z" } }
    expect(decideUnsafe(register, "accounting", entry, on("2026-06-01"))).toMatchObject({ lastDay: "2026-12-31" })
  })

  it("LUX-R2: a consumer's details until the last day of the relationship", () => {
    const facts = { states: { customer: [{ from: "2019-04-02", until: "2023-11-21" }] } }
    expect(decideUnsafe(register, "consumer", facts, on("2023-11-21"))).toMatchObject({
      due: false,
      lastDay: "2023-11-21"
    })
    expect(decideUnsafe(register, "consumer", facts, on("2023-11-22"))).toMatchObject({ due: true })
  })

  it("LUX-R2: nothing of a customer is due while the relationship lasts, nor after it ended and began again", () => {
    const again = { states: { customer: [{ from: "2010-01-01", until: "2012-12-31" }, { from: "2020-03-01" }] } }
    expect(decideUnsafe(register, "business", again, on("2090-01-01"))).toMatchObject({ due: false, status: "running" })
  })

  it("LUX-R3: canvassing until objection is refused, not guessed", () => {
    expect(() => decideUnsafe(register, "canvassing", {}, on("2026-11-27"))).toThrow("until objection")
  })
})
