/**
 * What Exograd's policy comes to, on days worked by hand.
 *
 * The day of an event is not counted: years end on the same date, or on the month's last day where that date does not
 * exist; those from the end of the financial year, here the calendar year, on 31 December.
 */
import { end, purposeOf, statuses, window } from "@lethe/example-claims"
import { at, decide, decideUnsafe, on } from "lethe"
import { describe, expect, it } from "vitest"
import { register } from "../src/policy.ts"

const ends = end(register)
const statusOn = statuses(register)
const windowOf = window(register)

const customer = (until?: string) => ({
  customer: [{ from: "2015-01-01", ...(until === undefined ? {} : { until }) }]
})
const closed = (day: string, events: Readonly<Record<string, string>> = {}) => ({
  states: customer(day),
  events: { accountClosed: day, ...events }
})

describe("EXO-R1: visitors, 1 year, in our reading from the visit", () => {
  const visited = (day: string) => ({ events: { visited: day } })

  it("ends on the same date a year on", () => {
    expect(ends("pageVisit", visited("2025-11-21"))).toBe("2026-11-21")
    // 2025 has no 29 February; 2028 has one, and nothing leads to it from the 28th.
    expect(ends("pageVisit", visited("2024-02-29"))).toBe("2025-02-28")
    expect(ends("pageVisit", visited("2027-02-28"))).toBe("2028-02-28")
    expect(ends("pageVisit", visited("2024-12-31"))).toBe("2025-12-31")
  })

  it("counts from the day in Paris, and is due from its midnight", () => {
    // 23:30 UTC is half past one of the next day in summer, half past midnight in winter.
    expect(ends("pageVisit", visited("2025-06-30T23:30:00Z"))).toBe("2026-07-01")
    expect(ends("pageVisit", visited("2025-12-31T23:30:00Z"))).toBe("2027-01-01")
    const due = (instant: string) => decideUnsafe(register, "pageVisit", visited("2025-06-30"), at(instant)).due
    expect(due("2026-06-30T21:59:59Z")).toBe(false)
    expect(due("2026-06-30T22:00:00Z")).toBe(true)
  })

  it("is never due where nobody knows the day of the visit", () => {
    expect(ends("pageVisit", {})).toBe("undetermined")
    expect(decideUnsafe(register, "pageVisit", {}, on("2090-01-01")).unknown).toEqual(["visited"])
  })

  it("a hold placed on the last day is in time, one of the next day is late", () => {
    const held = (from: string) => ({ ...visited("2024-02-29"), holds: [{ from, until: "2026-02-28" }] })
    expect(ends("pageVisit", held("2025-02-28"))).toBe("2026-02-28")
    expect(ends("pageVisit", held("2025-03-01"))).toBe("2025-02-28")
    expect(statusOn("pageVisit", held("2025-02-28"), "2025-03-01", "2026-03-01")).toEqual(["on-hold", "due"])
    expect(decideUnsafe(register, "pageVisit", held("2025-03-01"), on("2025-03-01"))).toMatchObject({
      due: true,
      erasable: false,
      reports: [{ _tag: "LateHold" }]
    })
  })
})

describe("EXO-R2: subscription and use of services, at most 3 years after the account is closed", () => {
  it("ends on the same date three years on", () => {
    expect(ends("usage", closed("2023-11-21"))).toBe("2026-11-21")
    expect(ends("usage", closed("2024-02-29"))).toBe("2027-02-28")
    expect(ends("usage", closed("2022-12-31"))).toBe("2025-12-31")
    expect(ends("usage", closed("2022-12-31T23:30:00Z"))).toBe("2026-01-01")
    expect(statusOn("usage", closed("2023-11-21"), "2026-11-21", "2026-11-22")).toEqual(["in-use", "due"])
  })

  it("ends so for each of its purposes, whatever else keeps the data", () => {
    for (const [purpose, category] of [
      ["supply", "organisation"],
      ["supply", "account"],
      ["communication", "account"],
      ["supply", "usage"]
    ] as const)
      expect(windowOf(purpose, category, closed("2024-02-29"))?.ceiling).toEqual({ _tag: "Day", day: "2027-02-28" })
  })

  it("is never due while the account is open, or opened again", () => {
    const again = {
      states: { customer: [{ from: "2015-01-01", until: "2016-01-01" }, { from: "2018-01-01" }] },
      events: { accountClosed: "2016-01-01" }
    }
    expect(ends("usage", { states: customer(), events: { accountClosed: "not-yet" } })).toBe("running")
    expect(ends("usage", again)).toBe("running")
  })

  it("is never due where nobody knows when the account was closed", () => {
    expect(ends("usage", { states: customer("2016-01-01") })).toBe("undetermined")
    expect(decideUnsafe(register, "usage", { states: customer("2016-01-01") }, on("2090-01-01")).unknown).toEqual([
      "accountClosed"
    ])
  })

  it("ends earlier where the service has ended for the person, for a purpose of its own", () => {
    const said = { ...closed("2023-11-21"), purposes: { supply: { ended: "2024-02-29" } } }
    expect(ends("usage", said)).toBe("2024-02-29")
  })
})

describe("EXO-R3: where authorities require it, the legal period instead", () => {
  it("civil identity: 5 years from the latest of the contract's end and the account's closing", () => {
    const organisation = (contractEnded: string) => closed("2021-03-31", { contractEnded })
    expect(ends("organisation", organisation("2021-01-15"))).toBe("2026-03-31")
    expect(ends("organisation", organisation("2021-06-30"))).toBe("2026-06-30")
    expect(ends("organisation", closed("2020-02-29", { contractEnded: "2020-02-29" }))).toBe("2025-02-28")
    // Of the two, the latest that is known.
    expect(ends("organisation", closed("2021-03-31"))).toBe("2026-03-31")
    expect(windowOf("legalObligations", "organisation", organisation("2021-01-15"))).toMatchObject({
      duty: { _tag: "Day", day: "2026-03-31" },
      ceiling: { _tag: "Day", day: "2026-03-31" }
    })
    // After three years the law alone keeps it.
    const decision = decideUnsafe(register, "organisation", organisation("2021-01-15"), on("2024-04-01"))
    expect(decision.binds).toEqual({ _tag: "Purpose", purposes: ["legalObligations"] })
    expect(purposeOf(decision, "supply")?.ended).toBe(true)
  })

  it("the rest of the account: the law's year lies within the three of the policy, and is a duty", () => {
    const facts = closed("2021-03-31", { contractEnded: "2021-01-15" })
    expect(ends("account", facts)).toBe("2024-03-31")
    expect(windowOf("legalObligations", "account", facts)?.duty).toEqual({ _tag: "Day", day: "2022-03-31" })
    // Whatever else has ended for the person, the year has to pass.
    const said = { ...facts, purposes: { supply: { ended: "2021-04-01" }, communication: { ended: "2021-04-01" } } }
    expect(ends("account", said)).toBe("2022-03-31")
  })

  it("invoices: 10 years from 31 December of their year", () => {
    const issued = (day: string) => ({ events: { issued: day } })
    expect(ends("billing", issued("2015-03-10"))).toBe("2025-12-31")
    expect(ends("billing", issued("2016-02-29"))).toBe("2026-12-31")
    expect(ends("billing", issued("2015-12-31"))).toBe("2025-12-31")
    expect(ends("billing", issued("2015-12-31T23:30:00Z"))).toBe("2026-12-31")
    expect(ends("billing", issued("not-yet"))).toBe("running")
    for (const purpose of ["billing", "legalObligations"])
      expect(windowOf(purpose, "billing", issued("2015-03-10"))?.duty).toEqual({ _tag: "Day", day: "2025-12-31" })
  })

  it("connections: a year as a duty, and the later of it and of the policy's three years", () => {
    const connected = (day: string, end: string) => closed(end, { connected: day })
    expect(windowOf("supply", "connection", connected("2024-02-29", "2024-03-31"))).toMatchObject({
      duty: { _tag: "Day", day: "2025-02-28" },
      ceiling: { _tag: "Day", day: "2027-03-31" }
    })
    expect(ends("connection", connected("2024-02-29", "2024-03-31"))).toBe("2027-03-31")
    // One of two years after the closing: the law's year ends after the policy's three.
    expect(ends("connection", connected("2022-08-01", "2020-06-30"))).toBe("2023-08-01")
  })

  it("a connection of a day that nobody knows is held by a duty without an end, and never due", () => {
    const facts = closed("2016-01-01")
    expect(ends("connection", facts)).toBe("undetermined")
    expect(windowOf("supply", "connection", facts)?.duty).toEqual({ _tag: "Open" })
    expect(decideUnsafe(register, "connection", facts, on("2090-01-01")).unknown).toEqual(["connected"])
  })

  it("rests on provisions that somebody read", () => {
    const facts = closed("2021-03-31", { contractEnded: "2021-01-15" })
    expect(decide(register, "organisation", facts, on("2026-04-01"), { provisions: "verified" })).toMatchObject({
      success: { due: true }
    })
  })

  it("needs no condition stated: in our reading the company is a hosting provider", () => {
    for (const category of ["organisation", "account", "connection"])
      expect(decideUnsafe(register, category, closed("2021-03-31"), on("2026-11-27")).reports).toEqual([])
  })
})
