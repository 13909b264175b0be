import { said } from "@lethe/example-claims"
import { heldTo } from "@lethe/example-claims/HeldTo"
import { describe, expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const undetermined = { _tag: "Undetermined" }
const at = (path: string) => expect(said(register, path))

describe("LUXIFER's commitments", () => {
  heldTo(claims, register, new URL("../policy.json", import.meta.url))

  it("that are vague are said as they are, where the article looks", () => {
    const purposes = "activities.customers.purposes"
    // LXF-B1, LXF-S3: four bases, the first of which nobody can withdraw
    at(`${purposes}.questions.basis`).toMatchObject({
      _tag: "NotSaidWhich",
      bases: [
        { _tag: "Consent", withdrawnBy: undetermined },
        { _tag: "Contract" },
        { _tag: "LegalObligation" },
        { _tag: "LegitimateInterests", interest: expect.any(String) }
      ]
    })
    at(`${purposes}.prospectOffers.basis`).toMatchObject({ withdrawnBy: undetermined })
    at("rights.told.withdrawal").toMatchObject(undetermined)
    // LXF-P2: no interest either. LXF-P3: an open list
    for (const id of ["needs", "improvement", "monitoring", "research"])
      at(`${purposes}.${id}.basis`).toMatchObject({ bases: [{}, {}, {}, { interest: undetermined }] })
    at(`${purposes}.toldLater.title`).toMatchObject({ _tag: "OpenEnded" })
    // LXF-D4: a processor that says nothing of the end
    at("activities.platform").toMatchObject({ role: "processor", otherwise: undetermined })
    // LXF-R3: a period from no day
    at(`${purposes}.prospectOffers.keeps.prospect`).toMatchObject({ from: undetermined })
    // LXF-X2, LXF-X3, LXF-S1, LXF-C1
    at("recipients.elsewhere").toMatchObject({
      country: undetermined,
      tool: [{ _tag: "Considered" }, { _tag: "Derogation", ground: "explicit-consent" }]
    })
    at("recipients.public").toMatchObject({ disclosed: [{ _tag: "Published" }] })
    at("rights.told.erasure").toMatchObject({ onlyIf: expect.any(String) })
    for (const id of ["analysis", "returning"])
      at(`trackers.${id}`).toMatchObject({
        necessity: "not necessary",
        denied: expect.any(String),
        consent: undetermined
      })
  })
})
