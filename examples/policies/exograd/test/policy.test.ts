import { said } from "@lethe/example-claims"
import { heldTo } from "@lethe/example-claims/HeldTo"
import { describe, expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const undetermined = { _tag: "Undetermined" }
const at = (path: string) => expect(said(register, path))

describe("Exograd's commitments", () => {
  heldTo(claims, register, new URL("../policy.json", import.meta.url))

  it("that are vague are said as they are, where the article looks", () => {
    // EXO-D1, EXO-B1
    at("categories.pageVisit.title").toBe("Source address, date and time of a visit")
    at("activities.sites.purposes.visits").toMatchObject({ title: undetermined, basis: undetermined })
    for (const { purposes } of register.version.activities)
      for (const { basis } of purposes) expect(basis).toMatchObject(undetermined)
    // EXO-X1, EXO-S1, EXO-S5
    for (const id of ["vultr", "stripe", "mailchimp"]) at(`recipients.${id}.country`).toMatchObject(undetermined)
    at("rights.identity").toMatchObject({ asked: "of everyone" })
    for (const right of ["restriction", "portability", "objection"])
      at(`rights.told.${right}`).toMatchObject(undetermined)
  })
})
