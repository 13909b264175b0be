import { said } from "@lethe/example-claims"
import { heldTo } from "@lethe/example-claims/HeldTo"
import { describe, expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const undetermined = { _tag: "Undetermined" }
const at = (path: string) => expect(said(register, path))

describe("Alkaes Consulting's commitments", () => {
  heldTo(claims, register, new URL("../policy.json", import.meta.url))

  it("that are vague are said as they are, where the article looks", () => {
    const business = "activities.business.purposes"
    // ALK-P2
    at("activities.sites.purposes.offences.title").toMatchObject({ _tag: "OpenEnded" })
    // ALK-B1: all but what the person agrees to
    for (const { purposes } of register.version.activities)
      for (const { id, basis } of purposes)
        expect(basis).toMatchObject({ asked: id === "news" ? expect.any(String) : { _tag: "Presumed" } })
    // ALK-R1, ALK-R3, ALK-R4: floors without a ceiling
    const floor = { _tag: "Period", bound: "at-least" }
    at(`${business}.orders.keeps.identification`).toMatchObject({ ...floor, period: "P10Y" })
    at(`${business}.prospecting.keeps.prospect`).toMatchObject({ ...floor, period: "P3Y" })
    at(`${business}.support.keeps.configuration`).toMatchObject({
      _tag: "LongestOf",
      rules: [{ _tag: "While" }, { ...floor, period: "P3Y" }]
    })
    at(`${business}.invoicing.keeps.quote`).toMatchObject({ ...floor, period: "P10Y" })
    at(`${business}.invoicing.keeps.accounting`).toMatchObject({ provision: "fr/accounting-records" })
    at(`${business}.invoicing.keeps.accounting`).not.toHaveProperty("as")
    // ALK-R5, ALK-R7, ALK-R8
    at(`${business}.invoicing.keeps.payment`).toMatchObject({ _tag: "WithoutLimit" })
    at(`${business}.messages.keeps.email`).toMatchObject({ _tag: "NotSaidWhich", rules: [{ _tag: "While" }, floor] })
    at(`${business}.messages.keeps.fax`).toMatchObject({
      _tag: "NotSaidWhich",
      rules: [{ _tag: "AtOnce" }, undetermined]
    })
    // ALK-X1, ALK-X3, ALK-C1
    at("categories.prospect.source").toMatchObject([{ _tag: "Subject" }, { publiclyAccessible: undetermined }])
    for (const id of ["atlassian", "google", "paypal"]) at(`recipients.${id}`).toMatchObject({ country: undetermined })
    at("trackers.analytics").toMatchObject({ necessity: "not necessary", consent: { _tag: "NotOffered" } })
  })
})
