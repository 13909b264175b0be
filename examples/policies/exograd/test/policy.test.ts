import { readFileSync } from "node:fs"
import { faults, policyJson, policyOf } from "@lethe/example-claims"
import { decideUnsafe, on } from "lethe"
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

describe("Exograd's periods, worked by hand", () => {
  const customer = (from: string, until: string) => ({ customer: [{ from, until }] })

  it("EXO-R1: a visit of 21 November 2025 is kept until 21 November 2026", () => {
    const visit = { events: { visited: "2025-11-21T14:00:00Z" } }
    expect(decideUnsafe(register, "pageVisit", visit, on("2026-11-21"))).toMatchObject({
      due: false,
      lastDay: "2026-11-21"
    })
    expect(decideUnsafe(register, "pageVisit", visit, on("2026-11-22"))).toMatchObject({ due: true })
  })

  it("EXO-R1: a visit on 29 February ends on the 28th, and one at 23:30 UTC is of the next day in Paris", () => {
    expect(decideUnsafe(register, "pageVisit", { events: { visited: "2024-02-29" } }, on("2025-01-01")).lastDay).toBe(
      "2025-02-28"
    )
    expect(
      decideUnsafe(register, "pageVisit", { events: { visited: "2025-06-30T23:30:00Z" } }, on("2026-01-01")).lastDay
    ).toBe("2026-07-01")
  })

  it("EXO-R2: use of services, 3 years after the account is closed", () => {
    const facts = { states: customer("2019-04-02", "2023-11-21"), events: { accountClosed: "2023-11-21" } }
    expect(decideUnsafe(register, "usage", facts, on("2026-11-21"))).toMatchObject({
      due: false,
      lastDay: "2026-11-21"
    })
    expect(decideUnsafe(register, "usage", facts, on("2026-11-22"))).toMatchObject({ due: true, status: "due" })
  })

  it("EXO-R2: nothing of a customer is due while the account is open", () => {
    const facts = { states: { customer: [{ from: "2001-01-01" }] }, events: { accountClosed: "not-yet" } }
    expect(decideUnsafe(register, "usage", facts, on("2090-01-01"))).toMatchObject({ due: false, status: "running" })
  })

  it("EXO-R3: civil identity, 5 years after the latest of contract and account", () => {
    const facts = {
      states: customer("2015-01-01", "2021-03-31"),
      events: { accountClosed: "2021-03-31", contractEnded: "2021-01-15" }
    }
    expect(decideUnsafe(register, "organisation", facts, on("2024-04-01"))).toMatchObject({
      due: false,
      lastDay: "2026-03-31"
    })
    expect(decideUnsafe(register, "account", facts, on("2024-04-01"))).toMatchObject({
      due: true,
      lastDay: "2024-03-31"
    })
  })

  it("EXO-R3: an invoice of March 2015 until the end of 2025", () => {
    const invoice = { events: { issued: "2015-03-10" } }
    expect(decideUnsafe(register, "billing", invoice, on("2025-12-31"))).toMatchObject({
      due: false,
      lastDay: "2025-12-31"
    })
    expect(decideUnsafe(register, "billing", invoice, on("2026-01-01"))).toMatchObject({ due: true })
  })

  it("EXO-R2 and R3: a connection, the longer of both", () => {
    const facts = {
      states: customer("2015-01-01", "2020-06-30"),
      events: { accountClosed: "2020-06-30", connected: "2022-08-01" }
    }
    expect(decideUnsafe(register, "connection", facts, on("2023-07-31"))).toMatchObject({
      due: false,
      lastDay: "2023-08-01"
    })
    expect(decideUnsafe(register, "connection", facts, on("2023-08-02"))).toMatchObject({ due: true })
  })
})
