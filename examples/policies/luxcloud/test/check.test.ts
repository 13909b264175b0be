/** What the check finds of each of LuxCloud's commitments. */
import { checked, type Expectations, surprises } from "@lethe/example-claims"
import { expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const expected: Expectations = {
  rows: {
    "LUX-D1": { "LETHE-INFORMATION-007": 1 },
    "LUX-D2": { "LETHE-INFORMATION-007": 1 },
    "LUX-D4": { "LETHE-PURPOSE-003": 1, "LETHE-INFORMATION-007": 1 },
    "LUX-P3": { "LETHE-PURPOSE-001": 1 },
    "LUX-B1": { "LETHE-BASIS-001": 8 },
    "LUX-R1": { "LETHE-INFORMATION-007": 1 },
    "LUX-R3": { "LETHE-INFORMATION-007": 1, "LETHE-STORAGE-002": 1 },
    "LUX-X1": { "LETHE-PARTIES-011": 1 },
    "LUX-X2": { "LETHE-PARTIES-011": 3 },
    "LUX-X3": { "LETHE-INFORMATION-005": 2 },
    "LUX-S3": { "LETHE-RIGHTS-003": 3, "LETHE-RIGHTS-008": 1 },
    "LUX-C1": { "LETHE-TRACKERS-002": 1, "LETHE-TRACKERS-006": 1 }
  },
  elsewhere: {},
  because: {
    "LETHE-INFORMATION-007": "a policy that is silent may mean that nobody is obliged to provide the data",
    "LETHE-PARTIES-011": "the contract with a processor is not published",
    "LETHE-TRACKERS-006": "how long a cookie stays may be told in the banner"
  }
}

it("each commitment that is vague or unlawful is an error under its article, no other is, and nothing surprises", () => {
  expect(surprises(register, claims, checked(register).findings, expected)).toEqual([])
})

it("only what no data map can answer is left open", () => {
  expect(checked(register).notChecked.map(({ given }) => given)).toEqual(["dataMap"])
})
