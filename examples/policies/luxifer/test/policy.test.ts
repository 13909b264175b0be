import { readFileSync } from "node:fs"
import { faults, policyJson, policyOf } from "@lethe/example-claims"
import { decideUnsafe, on } from "lethe"
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

describe("LUXIFER's periods, worked by hand", () => {
  const ended = (day: string) => ({
    states: { customer: [{ from: "2010-01-01", until: day }] },
    events: { relationshipEnded: day }
  })

  it("LXF-R1: contact details, 10 years after the end of the relationship, though offers end after 2", () => {
    const facts = ended("2016-02-29")
    const decision = decideUnsafe(register, "contact", facts, on("2026-02-28"))
    expect(decision).toMatchObject({ due: false, lastDay: "2026-02-28" })
    expect(decideUnsafe(register, "contact", facts, on("2026-03-01"))).toMatchObject({ due: true, status: "due" })
  })

  it("LXF-R2: the offers themselves end 2 years after the relationship", () => {
    const facts = ended("2020-07-31")
    const offers = (day: string) =>
      decideUnsafe(register, "contact", facts, on(day)).purposes.find(({ purpose }) => purpose.id === "customerOffers")
    expect(offers("2022-07-31")).toMatchObject({
      ended: false,
      window: { ceiling: { _tag: "Day", day: "2022-07-31" } }
    })
    expect(offers("2022-08-01")).toMatchObject({ ended: true })
  })

  it("LXF-R1: the limitation period is a limit that the company adopts, and no duty to keep anything", () => {
    for (const { window } of decideUnsafe(register, "login", ended("2020-07-31"), on("2026-11-27")).purposes)
      expect(window.duty).toEqual({ _tag: "None" })
  })

  it("LXF-R1: nothing of a customer is due while the relationship lasts", () => {
    const facts = { states: { customer: [{ from: "2010-01-01" }] }, events: { relationshipEnded: "not-yet" } }
    expect(decideUnsafe(register, "login", facts, on("2090-01-01"))).toMatchObject({ due: false, status: "running" })
  })

  it("LXF-R3: a year from a day that nobody said is never due", () => {
    expect(decideUnsafe(register, "prospect", {}, on("2090-01-01"))).toMatchObject({
      due: false,
      status: "undetermined"
    })
  })

  it("LXF-D3: the address goes on the day it was used", () => {
    const looked = { events: { cityFound: "2026-11-26T23:30:00Z" } }
    expect(decideUnsafe(register, "address", looked, on("2026-11-27"))).toMatchObject({
      due: false,
      lastDay: "2026-11-27"
    })
    expect(decideUnsafe(register, "address", looked, on("2026-11-28"))).toMatchObject({ due: true })
  })

  it("LXF-D4: of what a client entrusted no last day can be named", () => {
    expect(decideUnsafe(register, "metrics", {}, on("2090-01-01"))).toMatchObject({
      due: false,
      status: "undetermined"
    })
  })
})
