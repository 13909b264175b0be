import { readFileSync } from "node:fs"
import { faults, policyJson, policyOf } from "@lethe/example-claims"
import { describe, expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

describe("Exograd's commitments", () => {
  it("are each claimed by parts of the register that nothing else claims, and account for all of it", () => {
    expect(faults(register, claims)).toEqual([])
  })

  it("are the register's JSON too", () => {
    const json = readFileSync(new URL("../policy.json", import.meta.url), "utf8")
    expect(json).toBe(policyJson(register))
    expect(policyOf(json)).toEqual(register)
  })

  it("that are vague are said as they are, where the article looks", () => {
    const { categories, activities, recipients, rights } = register.version
    const purposes = activities.flatMap(({ purposes }) => purposes)
    expect(categories[0]?.title).toBe("Source address, date and time of a visit")
    expect(purposes[0]?.title).toMatchObject({ _tag: "Undetermined" })
    for (const { basis } of purposes) expect(basis).toMatchObject({ _tag: "Undetermined" })
    expect(recipients.slice(0, 3).map(({ country }) => country)).toMatchObject(Array(3).fill({ _tag: "Undetermined" }))
    expect(rights).toMatchObject({ identity: { asked: "of everyone" } })
  })
})
