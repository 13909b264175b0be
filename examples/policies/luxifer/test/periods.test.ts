/**
 * What LUXIFER's policy comes to, on days worked by hand.
 *
 * The day on which the relationship ends is not counted: years end on the same date, or on the month's last day where
 * that date does not exist.
 */
import { end, purposeOf, statuses, window } from "@lethe/example-claims"
import { at, decide, decideUnsafe, on } from "lethe"
import { describe, expect, it } from "vitest"
import { register } from "../src/policy.ts"

const ends = end(register)
const statusOn = statuses(register)
const windowOf = window(register)

const ended = (day: string) => ({
  states: { customer: [{ from: "2010-01-01", until: day }] },
  events: { relationshipEnded: day }
})
const still = { states: { customer: [{ from: "2010-01-01" }] }, events: { relationshipEnded: "not-yet" } }

describe("LXF-R1: contract performance, 10 years after the end of the relationship", () => {
  it("ends on the same date ten years on", () => {
    for (const category of ["contact", "login"]) {
      expect(ends(category, ended("2015-12-31"))).toBe("2025-12-31")
      expect(ends(category, ended("2020-07-31"))).toBe("2030-07-31")
      // 2026 has no 29 February.
      expect(ends(category, ended("2016-02-29"))).toBe("2026-02-28")
      // No month's end sticks: 28 February 2022 leads to the 28th, though 2032 has a 29th.
      expect(ends(category, ended("2022-02-28"))).toBe("2032-02-28")
    }
  })

  it("counts from the day in Brussels, and is due from its midnight", () => {
    // 23:30 UTC of 31 December is half past midnight of 1 January.
    const facts = ended("2015-12-31T23:30:00Z")
    expect(ends("login", facts)).toBe("2026-01-01")
    expect(decideUnsafe(register, "login", facts, at("2026-01-01T22:59:59Z")).due).toBe(false)
    expect(decideUnsafe(register, "login", facts, at("2026-01-01T23:00:00Z")).due).toBe(true)
  })

  it("is never due while the relationship lasts, also when it began again", () => {
    const again = {
      states: { customer: [{ from: "2005-01-01", until: "2008-12-31" }, { from: "2012-03-01" }] },
      events: { relationshipEnded: "2008-12-31" }
    }
    for (const category of ["contact", "login"]) {
      expect(ends(category, still)).toBe("running")
      expect(ends(category, again)).toBe("running")
    }
  })

  it("is never due where nobody knows when the relationship ended", () => {
    const unknown = { states: ended("2012-12-31").states }
    expect(ends("contact", unknown)).toBe("undetermined")
    expect(decideUnsafe(register, "contact", unknown, on("2090-01-01")).unknown).toEqual(["relationshipEnded"])
    expect(decideUnsafe(register, "contact", {}, on("2090-01-01")).unknown).toEqual(["customer", "relationshipEnded"])
  })

  it("is a limit that the company adopts, and no duty to keep anything", () => {
    for (const { window: each } of decideUnsafe(register, "login", ended("2020-07-31"), on("2026-11-27")).purposes)
      expect(each).toMatchObject({ duty: { _tag: "None" }, minimum: { _tag: "None" } })
  })

  it("rests on a limitation period that nobody verified, and says so", () => {
    expect(decideUnsafe(register, "login", ended("2020-07-31"), on("2026-11-27")).reports).toMatchObject([
      { _tag: "NotVerified", provision: { id: "be/contract-claims" } }
    ])
    expect(decide(register, "login", ended("2020-07-31"), on("2026-11-27"), { provisions: "verified" })).toMatchObject({
      failure: { provisions: ["be/contract-claims"] }
    })
  })

  it("a lawsuit in time moves the last day to its own, a late one only stops the erasure", () => {
    const held = (from: string) => ({
      ...ended("2016-02-29"),
      holds: [{ from, until: "2028-06-30", matter: "lawsuit", ground: "GDPR Art. 17(3)(e)" }]
    })
    expect(ends("contact", held("2026-02-28"))).toBe("2028-06-30")
    expect(ends("contact", held("2026-03-01"))).toBe("2026-02-28")
    expect(statusOn("contact", held("2026-03-01"), "2026-02-28", "2026-03-01", "2028-07-01")).toEqual([
      "in-use",
      "on-hold",
      "due"
    ])
  })

  it("a restriction that the person demands to keep proof moves the last day, one for accuracy does not", () => {
    const restricted = (ground: "18(1)(a)" | "18(1)(c)") => ({
      ...ended("2016-02-29"),
      restrictions: [{ ground, from: "2025-06-01", until: "2027-03-31" }]
    })
    expect(ends("login", restricted("18(1)(c)"))).toBe("2027-03-31")
    expect(ends("login", restricted("18(1)(a)"))).toBe("2026-02-28")
  })
})

describe("LXF-R2: legitimate interests, up to 2 years after the end of the relationship", () => {
  const purposes = [
    ["customerOffers", "contact"],
    ["needs", "contact"],
    ["improvement", "contact"],
    ["research", "contact"],
    ["monitoring", "login"]
  ] as const

  it("ends two years on, while the contract's purposes go on", () => {
    for (const [purpose, category] of purposes) {
      const last = (day: string) => windowOf(purpose, category, ended(day))?.ceiling
      expect(last("2020-07-31")).toEqual({ _tag: "Day", day: "2022-07-31" })
      expect(last("2020-02-29")).toEqual({ _tag: "Day", day: "2022-02-28" })
      expect(last("2022-02-28")).toEqual({ _tag: "Day", day: "2024-02-28" })
      expect(last("2023-12-31T23:30:00Z")).toEqual({ _tag: "Day", day: "2026-01-01" })
      const has = (day: string) =>
        purposeOf(decideUnsafe(register, category, ended("2020-07-31"), on(day)), purpose)?.ended
      expect([has("2022-07-31"), has("2022-08-01")]).toEqual([false, true])
    }
    expect(ends("contact", ended("2020-07-31"))).toBe("2030-07-31")
  })

  it("an objection ends the offers the same day and leaves a hash of the contact; the contract's data stays", () => {
    const objected = { ...still, purposes: { customerOffers: { objected: "2024-02-29" } } }
    expect(windowOf("customerOffers", "contact", objected)?.ceiling).toEqual({ _tag: "Day", day: "2024-02-29" })
    const decision = decideUnsafe(register, "contact", objected, on("2024-03-01"))
    expect(decision.status).toBe("running")
    expect(purposeOf(decision, "customerOffers")).toMatchObject({ ended: true, leaves: "suppression-entry" })
  })

  it("an objection to market research is for the company to decide, and reported until it has", () => {
    const said = (research: object) => ({ ...ended("2020-07-31"), purposes: { research } })
    const pending = decideUnsafe(register, "contact", said({ objected: "2020-10-01" }), on("2021-01-01"))
    expect(pending.reports).toContainEqual({ _tag: "ObjectionPending", purpose: "research", on: "2020-10-01" })
    expect(purposeOf(pending, "research")?.window.ceiling).toEqual({ _tag: "Day", day: "2022-07-31" })
    const upheld = said({ objected: "2020-10-01", ended: "2020-10-15" })
    expect(windowOf("research", "contact", upheld)?.ceiling).toEqual({ _tag: "Day", day: "2020-10-15" })
  })
})

describe("LXF-R3: those who gave permission without being customers, 1 year from a day that is not said", () => {
  const said = (prospectOffers: object) => ({ purposes: { prospectOffers } })

  it("has no last day, though the permission's is known, and is never due", () => {
    expect(ends("prospect", {})).toBe("undetermined")
    expect(ends("prospect", said({ given: "2020-02-29" }))).toBe("undetermined")
    expect(windowOf("prospectOffers", "prospect", said({ given: "2020-02-29" }))?.ceiling).toEqual({
      _tag: "Never",
      words: "not said"
    })
  })

  it("ends when the permission is withdrawn, or the person objects", () => {
    expect(ends("prospect", said({ given: "2020-02-29", withdrawn: "2026-01-31" }))).toBe("2026-01-31")
    expect(ends("prospect", said({ given: "2020-02-29", objected: "2025-12-31T23:30:00Z" }))).toBe("2026-01-01")
  })

  it("reports where nothing is known of the permission, and where it was never given", () => {
    expect(decideUnsafe(register, "prospect", {}, on("2026-11-27")).reports).toMatchObject([
      { _tag: "ConsentUnknown", purpose: "prospectOffers" },
      { _tag: "NoLastDay", purpose: "prospectOffers", why: "undetermined" }
    ])
    const never = { purposes: { prospectOffers: "never" } } as const
    expect(decideUnsafe(register, "prospect", never, on("2026-11-27")).reports).toEqual([{ _tag: "NeverApplied" }])
  })
})

describe("what LUXIFER holds for its clients", () => {
  it("LXF-D3: the address goes on the day it was used, in Brussels", () => {
    expect(ends("address", { events: { cityFound: "2026-11-26T23:30:00Z" } })).toBe("2026-11-27")
    expect(ends("address", { events: { cityFound: "2024-02-29" } })).toBe("2024-02-29")
    expect(ends("address", {})).toBe("undetermined")
  })

  it("LXF-D4: no last day can be named of what a client entrusted", () => {
    for (const category of ["profile", "project", "metrics", "pageCopy", "chat", "status", "usage"])
      expect(ends(category, {})).toBe("undetermined")
    for (const category of ["behaviour", "demographics"]) expect(ends(category, {})).toBe("undetermined")
  })
})
