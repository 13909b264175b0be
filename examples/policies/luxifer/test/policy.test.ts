import { readFileSync } from "node:fs"
import { faults, policyJson, policyOf } from "@lethe/example-claims"
import { describe, expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const undetermined = { _tag: "Undetermined" }

describe("LUXIFER's commitments", () => {
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
    const { recipients, activities, trackers, rights } = register.version
    const [customers, platform] = activities
    const find = <T extends { readonly id: string }>(all: ReadonlyArray<T> | undefined, id: string) =>
      all?.find((each) => each.id === id)
    // LXF-B1, LXF-S3: four bases, the first of which nobody can withdraw
    expect(find(customers?.purposes, "questions")?.basis).toMatchObject({
      _tag: "NotSaidWhich",
      bases: [
        { _tag: "Consent", withdrawnBy: undetermined },
        { _tag: "Contract" },
        { _tag: "LegalObligation" },
        { _tag: "LegitimateInterests", interest: expect.any(String) }
      ]
    })
    expect(find(customers?.purposes, "prospectOffers")?.basis).toMatchObject({ withdrawnBy: undetermined })
    expect(rights).toMatchObject({
      told: expect.arrayContaining([{ right: "withdrawal", told: expect.objectContaining(undetermined) }])
    })
    // LXF-P2: no interest either. LXF-P3: an open list
    for (const id of ["needs", "improvement", "monitoring", "research"])
      expect(find(customers?.purposes, id)?.basis).toMatchObject({ bases: [{}, {}, {}, { interest: undetermined }] })
    expect(find(customers?.purposes, "toldLater")?.title).toMatchObject({ _tag: "OpenEnded" })
    // LXF-D4: a processor that says nothing of the end
    expect(platform).toMatchObject({ role: "processor", otherwise: undetermined })
    // LXF-R3: a period from no day
    expect(find(customers?.purposes, "prospectOffers")?.keeps[0]?.rule).toMatchObject({ from: undetermined })
    // LXF-X2, LXF-X3, LXF-S1, LXF-C1
    expect(find(recipients, "elsewhere")).toMatchObject({
      country: undetermined,
      tool: [{ _tag: "Considered" }, { _tag: "Derogation", ground: "explicit-consent" }]
    })
    expect(find(recipients, "public")).toMatchObject({ disclosed: [{ _tag: "Published" }] })
    expect(rights).toMatchObject({
      told: expect.arrayContaining([
        { right: "erasure", told: expect.objectContaining({ onlyIf: expect.any(String) }) }
      ])
    })
    expect(trackers).toMatchObject([
      { necessity: "not necessary", denied: expect.any(String), consent: undetermined },
      { necessity: "not necessary", denied: expect.any(String), consent: undetermined }
    ])
  })
})
