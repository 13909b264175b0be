import { readFileSync } from "node:fs"
import { faults, policyJson, policyOf } from "@lethe/example-claims"
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
