import { said } from "@lethe/example-claims"
import { heldTo } from "@lethe/example-claims/HeldTo"
import { describe, expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const undetermined = { _tag: "Undetermined" }
const openEnded = { _tag: "OpenEnded" }
const at = (path: string) => expect(said(register, path))

describe("LuxCloud's commitments", () => {
  heldTo(claims, register, new URL("../policy.json", import.meta.url))

  it("that are vague are said as they are, where the article looks", () => {
    // LUX-D4, LUX-P3, LUX-B1
    at("categories.otherInformation.title").toMatchObject(openEnded)
    at("activities.marketing.purposes.unrelated.title").toMatchObject(openEnded)
    for (const { purposes } of register.version.activities)
      for (const { basis } of purposes) expect(basis).toMatchObject(undetermined)
    // LUX-R3
    at("activities.marketing.purposes.directMarketing.keeps.canvassing").toMatchObject({
      _tag: "ShortestOf",
      rules: [{ _tag: "WithoutLimit" }, { _tag: "UntilObjection" }]
    })
    // LUX-X3, and LUX-X1 beside it: a promise without a tool of Chapter V
    at("recipients.affiliates.disclosed").toMatchObject(undetermined)
    at("recipients.investigators.disclosed").toMatchObject(undetermined)
    at("recipients.abroad").not.toHaveProperty("tool")
    // LUX-S3, LUX-C1
    for (const right of ["restriction", "portability", "objection"])
      at(`rights.told.${right}`).toMatchObject(undetermined)
    at("rights.authority").toMatchObject(undetermined)
    at("trackers.interests").toMatchObject({ necessity: "not necessary", consent: { _tag: "NotOffered" } })
  })
})
