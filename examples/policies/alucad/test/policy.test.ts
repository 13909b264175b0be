import { readFileSync } from "node:fs"
import { policyJson, policyOf, said } from "@lethe/example-claims"
import { heldTo } from "@lethe/example-claims/HeldTo"
import { describe, expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"
import { register as revised } from "../src/revised.ts"

const undetermined = { _tag: "Undetermined" }
const at = (path: string) => expect(said(register, path))

describe("Alucad's commitments", () => {
  heldTo(claims, register, new URL("../policy.json", import.meta.url))

  it("that are vague are said as they are, where the article looks", () => {
    const purposes = "activities.services.purposes"
    // ALU-O4, ALU-P4, ALU-R4, ALU-S3
    at("controller").toMatchObject({ name: undetermined, address: undetermined })
    at(`${purposes}.updates.basis`).toMatchObject(undetermined)
    for (const category of ["contact", "business"])
      at(`${purposes}.orders.keeps.${category}`).toMatchObject({ _tag: "LongestOf", rules: [{}, undetermined] })
    at("rights.authority").toMatchObject(undetermined)
    // ALU-X1: no country, and no way to a copy of the clauses
    at("recipients.abroad").toMatchObject({
      country: undetermined,
      tool: [{ _tag: "Adequacy" }, { copy: undetermined }]
    })
    // ALU-R5: 14 months with the backups included, and 12 weeks of backups after the erasure
    at("activities.site.purposes.audience.keeps.analytics").toMatchObject({
      _tag: "Ending",
      by: "erase or anonymise",
      rule: { period: "P14M", backups: "included" }
    })
    at("backups").toEqual({ tail: "P12W", every: "P1D" })
  })
})

describe("a revision that we invented", () => {
  it("is its JSON too", () => {
    const json = readFileSync(new URL("../revised.json", import.meta.url), "utf8")
    expect(json).toBe(policyJson(revised))
    expect(policyOf(json)).toEqual(revised)
  })
})
