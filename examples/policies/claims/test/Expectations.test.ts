/** An expectation that is not met is a sentence. */
import { contract, defineRegister, during, undetermined } from "lethe"
import { describe, expect, it } from "vitest"
import type { Claims } from "../src/Claims.ts"
import { checked } from "../src/Checking.ts"
import { type Expectations, surprises } from "../src/Expectations.ts"

const register = defineRegister({
  name: "Example",
  inForceFrom: "2026-01-01",
  zone: "Europe/Brussels",
  controller: { name: "Example", country: "BE", contact: undetermined("not said") },
  subjects: { customer: {} },
  categories: { account: { of: "customer", states: ["customer"] } },
  activities: {
    shop: {
      purposes: {
        supply: { basis: undetermined("not said"), keeps: { account: during("customer") } },
        support: { basis: contract(), keeps: { account: during("customer") } }
      }
    }
  },
  rights: {
    told: {
      access: { _tag: "Offered" },
      rectification: { _tag: "Offered" },
      erasure: { _tag: "Offered" },
      restriction: { _tag: "Offered" },
      portability: { _tag: "Offered" },
      objection: { _tag: "Offered" }
    },
    authority: "APD/GBA"
  },
  security: ["encryption"]
})
const supply = "activities.shop.purposes.supply.basis"
const claims: Claims = {
  ids: ["EX-B1", "EX-O1"],
  commitments: [
    { id: "EX-B1", says: "no basis", reported: ["13(1)(c)"], at: [supply] },
    { id: "EX-O1", says: "an account", at: ["categories.account.states"] }
  ],
  ourReading: []
}
const expected: Expectations = {
  rows: { "EX-B1": { "LETHE-BASIS-001": 1 } },
  elsewhere: {
    "controller.contact": { "LETHE-PARTIES-001": 1 },
    "categories.account.obligatory": { "LETHE-INFORMATION-007": 1 }
  },
  because: { "LETHE-INFORMATION-007": "nobody may be obliged" }
}
const said = (changed: Partial<Expectations>, other: Partial<Claims> = {}) =>
  surprises(register, { ...claims, ...other }, checked(register).findings, { ...expected, ...changed })

describe("surprises", () => {
  it("are none where all is as expected", () => {
    expect(said({})).toEqual([])
  })

  it("a finding that is not expected, and one that is and does not come", () => {
    expect(said({ rows: {} })).toEqual(["EX-B1: LETHE-BASIS-001 is found 1 times, expected 0"])
    expect(said({ rows: { "EX-B1": { "LETHE-BASIS-001": 2 } } })).toEqual([
      "EX-B1: LETHE-BASIS-001 is found 1 times, expected 2"
    ])
    expect(said({ elsewhere: { "controller.contact": { "LETHE-PARTIES-001": 1 } } })).toEqual([
      "categories.account.obligatory: LETHE-INFORMATION-007 is found 1 times, expected 0"
    ])
  })

  it("an article under which nothing is reported", () => {
    const [first, second] = claims.commitments
    const commitments = [{ ...first, reported: ["5(1)(e)"] as const }, second] as Claims["commitments"]
    expect(said({}, { commitments })).toEqual(["EX-B1 is to be reported under 5(1)(e), and is not"])
  })

  it("an error of a commitment that is not to be reported", () => {
    const commitments = claims.commitments.map(({ id, says, at }) => ({ id, says, at }))
    expect(said({}, { commitments })).toEqual(["EX-B1 is not to be reported, and yields LETHE-BASIS-001"])
  })

  it("a warning without a reason, and a reason without a warning", () => {
    expect(said({ because: {} })).toEqual(["LETHE-INFORMATION-007 has no reason"])
    expect(said({ because: { ...expected.because, "LETHE-RISK-004": "none" } })).toEqual([
      "LETHE-RISK-004 has a reason, and is not found as a warning or a note"
    ])
  })

  it("a row that is no commitment's", () => {
    expect(said({ rows: { ...expected.rows, "EX-X9": {} } })).toEqual(["EX-X9 is no commitment"])
  })
})
