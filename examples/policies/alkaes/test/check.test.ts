/** What the check finds of each of Alkaes Consulting's commitments. */
import { checked, type Expectations, surprises } from "@lethe/example-claims"
import { expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const expected: Expectations = {
  rows: {
    "ALK-D1": { "LETHE-INFORMATION-007": 3 },
    "ALK-D2": { "LETHE-INFORMATION-007": 3 },
    "ALK-P2": { "LETHE-PURPOSE-001": 1 },
    "ALK-B1": { "LETHE-CONSENT-003": 9 },
    "ALK-R1": { "LETHE-STORAGE-001": 7 },
    "ALK-R3": { "LETHE-STORAGE-001": 1 },
    "ALK-R4": { "LETHE-INFORMATION-007": 1, "LETHE-STORAGE-001": 2 },
    "ALK-R5": { "LETHE-INFORMATION-007": 1, "LETHE-STORAGE-002": 1 },
    "ALK-R7": { "LETHE-INFORMATION-003": 1 },
    "ALK-R8": { "LETHE-INFORMATION-007": 1, "LETHE-INFORMATION-003": 1 },
    "ALK-X1": { "LETHE-INFORMATION-009": 1 },
    "ALK-X3": { "LETHE-TRANSFER-001": 3 },
    "ALK-C1": { "LETHE-TRACKERS-006": 2, "LETHE-TRACKERS-002": 1 }
  },
  elsewhere: {
    "categories.prospect.obligatory": { "LETHE-INFORMATION-007": 1 },
    security: { "LETHE-RISK-004": 1 }
  },
  because: {
    "LETHE-INFORMATION-007": "a policy that is silent may mean that nobody is obliged to provide the data",
    "LETHE-RISK-004": "the record describes the measures, a policy need not",
    "LETHE-TRACKERS-006": "how long a cookie stays may be told in the banner"
  }
}

it("each commitment that is vague or unlawful is an error under its article, no other is, and nothing surprises", () => {
  expect(surprises(register, claims, checked(register).findings, expected)).toEqual([])
})

it("only what no data map can answer is left open", () => {
  expect(checked(register).notChecked.map(({ given }) => given)).toEqual(["dataMap"])
})
