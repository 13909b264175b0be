/**
 * What LuxCloud's policy comes to, on days worked by hand.
 *
 * A period from the end of the financial year, here the calendar year, ends on 31 December; what lasts as long as a
 * state ends with the last day of that state.
 */
import { end, purposeOf, statuses, window } from "@lethe/example-claims"
import type { PurposeFacts } from "@lethe/retention-calculator/Facts"
import { at, decide, decideUnsafe, on } from "lethe"
import { describe, expect, it } from "vitest"
import { register } from "../src/policy.ts"

const ends = end(register)
const statusOn = statuses(register)
const windowOf = window(register)

const customer = (until?: string) => ({
  states: { customer: [{ from: "2019-04-02", ...(until === undefined ? {} : { until }) }] }
})

describe("LUX-R1: accounting data and contracts, as long as the law requires", () => {
  const recorded = (day: string) => ({ events: { recorded: day } })

  it("10 years from 31 December of the year", () => {
    expect(ends("accounting", recorded("2015-12-31"))).toBe("2025-12-31")
    expect(ends("accounting", recorded("2016-01-02"))).toBe("2026-12-31")
    expect(ends("accounting", recorded("2016-02-29"))).toBe("2026-12-31")
    // 23:30 UTC of 31 December 2015 is half past midnight of 1 January 2016 in Luxembourg.
    expect(ends("accounting", recorded("2015-12-31T23:30:00Z"))).toBe("2026-12-31")
  })

  it("is due at the midnight of Luxembourg", () => {
    const due = (instant: string) => decideUnsafe(register, "accounting", recorded("2016-01-02"), at(instant)).due
    expect(due("2026-12-31T22:59:59Z")).toBe(false)
    expect(due("2026-12-31T23:00:00Z")).toBe(true)
  })

  it("a duty and a ceiling, for both purposes", () => {
    const tenYears = { _tag: "Day", day: "2026-12-31" }
    for (const purpose of ["billing", "lawEnforcement"])
      expect(windowOf(purpose, "accounting", recorded("2016-01-02"))).toMatchObject({
        duty: tenYears,
        ceiling: tenYears
      })
  })

  it("rests on a provision that is only partly verified, and says so", () => {
    expect(decideUnsafe(register, "accounting", recorded("2016-01-02"), on("2026-06-01")).reports).toMatchObject([
      { _tag: "NotVerified", provision: { id: "lu/accounting-records" } }
    ])
    expect(
      decide(register, "accounting", recorded("2016-01-02"), on("2026-06-01"), { provisions: "verified" })
    ).toMatchObject({ failure: { provisions: ["lu/accounting-records"] } })
  })

  it("is never due where nobody knows the day, or before it has come", () => {
    expect(ends("accounting", {})).toBe("undetermined")
    expect(decideUnsafe(register, "accounting", {}, on("2090-01-01")).unknown).toEqual(["recorded"])
    expect(ends("accounting", recorded("not-yet"))).toBe("running")
  })

  it("a hold in time moves the last day, an open one without a day, and a late one does not", () => {
    const held = (from: string, until?: string) => ({
      ...recorded("2016-01-02"),
      holds: [{ from, ...(until === undefined ? {} : { until }) }]
    })
    expect(ends("accounting", held("2026-11-01", "2028-02-29"))).toBe("2028-02-29")
    // One that is over before the last day moves nothing.
    expect(ends("accounting", held("2020-01-01", "2022-01-01"))).toBe("2026-12-31")
    expect(ends("accounting", held("2026-12-31"))).toBe("on-hold")
    expect(decideUnsafe(register, "accounting", held("2027-01-01"), on("2027-01-01"))).toMatchObject({
      lastDay: "2026-12-31",
      due: true,
      erasable: false,
      status: "on-hold"
    })
  })
})

describe("LUX-R2: the rest, until the end of the business relationship", () => {
  const categories = ["business", "consumer", "visit", "aggregate", "otherInformation", "obtained"]

  it("ends with the last day of the relationship", () => {
    for (const category of categories) {
      expect(ends(category, customer("2024-02-29"))).toBe("2024-02-29")
      expect(statusOn(category, customer("2024-02-29"), "2024-02-29", "2024-03-01")).toEqual(["in-use", "due"])
    }
  })

  it("ends on the day that it is in Luxembourg", () => {
    expect(ends("consumer", customer("2023-12-31T23:30:00Z"))).toBe("2024-01-01")
    expect(ends("consumer", customer("2023-06-30T22:30:00Z"))).toBe("2023-07-01")
  })

  it("does not end while it lasts, and after it began again with the last of its days", () => {
    const twice = (until?: string) => ({
      states: { customer: [{ from: "2010-01-01", until: "2012-12-31" }, ...customer(until).states.customer] }
    })
    for (const category of categories) expect(ends(category, customer())).toBe("running")
    expect(ends("business", twice())).toBe("running")
    expect(ends("business", twice("2023-11-21"))).toBe("2023-11-21")
  })

  it("is never due where nothing is known of the relationship", () => {
    for (const category of categories) expect(ends(category, {})).toBe("undetermined")
    expect(decideUnsafe(register, "visit", {}, on("2090-01-01")).unknown).toEqual(["customer"])
  })

  it("an objection to marketing ends that purpose alone, the same day, and leaves a hash of the contact", () => {
    const objected = { ...customer("2024-02-29"), purposes: { directMarketing: { objected: "2022-05-05" } } }
    expect(windowOf("directMarketing", "business", objected)?.ceiling).toEqual({ _tag: "Day", day: "2022-05-05" })
    expect(ends("business", objected)).toBe("2024-02-29")
    const marketing = (day: string) =>
      purposeOf(decideUnsafe(register, "business", objected, on(day)), "directMarketing")
    expect(marketing("2022-05-05")).toMatchObject({ applies: "yes", ended: false, leaves: "suppression-entry" })
    expect(marketing("2022-05-06")).toMatchObject({ applies: "no-longer", ended: true, leaves: "suppression-entry" })
  })
})

describe("LUX-R3: contact details for canvassing, until the person asks", () => {
  const said = (directMarketing: PurposeFacts | "never") => ({ purposes: { directMarketing } })

  it("has no limit as long as nobody objects, and is never due", () => {
    expect(ends("canvassing", {})).toBe("running")
    expect(ends("canvassing", said({ given: "2019-04-02" }))).toBe("running")
    // That the policy sets no limit stays in the answer's derivation.
    expect(purposeOf(decideUnsafe(register, "canvassing", {}, on("2090-01-01")), "directMarketing")).toMatchObject({
      derivation: { how: "shortest", of: [{ why: "without-limit" }, { _tag: "Objecting" }] }
    })
  })

  it("ends on the day of the objection, and leaves a hash of the contact", () => {
    expect(ends("canvassing", said({ objected: "2026-03-31" }))).toBe("2026-03-31")
    expect(ends("canvassing", said({ objected: "2024-02-29" }))).toBe("2024-02-29")
    expect(ends("canvassing", said({ objected: "2025-12-31T23:30:00Z" }))).toBe("2026-01-01")
    expect(
      purposeOf(
        decideUnsafe(register, "canvassing", said({ objected: "2026-03-31" }), on("2026-04-01")),
        "directMarketing"
      )
    ).toMatchObject({ leaves: "suppression-entry" })
  })

  it("ends on the day of a request that it be deleted", () => {
    expect(ends("canvassing", said({ ended: "2026-03-31" }))).toBe("2026-03-31")
  })

  it("reports who was never canvassed, and decides nothing of it", () => {
    expect(ends("canvassing", said("never"))).toBe("undetermined")
    expect(decideUnsafe(register, "canvassing", said("never"), on("2026-11-27")).reports).toEqual([
      { _tag: "NeverApplied" }
    ])
  })

  it("a hold placed before the objection keeps it, one placed after only stops the erasure", () => {
    const held = (from: string) => ({ ...said({ objected: "2026-03-31" }), holds: [{ from, until: "2026-12-31" }] })
    expect(ends("canvassing", held("2026-01-01"))).toBe("2026-12-31")
    expect(decideUnsafe(register, "canvassing", held("2026-04-01") as never, on("2026-04-01"))).toMatchObject({
      lastDay: "2026-03-31",
      due: true,
      erasable: false
    })
  })
})
