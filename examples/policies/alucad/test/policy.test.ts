import { readFileSync } from "node:fs"
import { faults, policyJson, policyOf } from "@lethe/example-claims"
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
