/** What the check finds of each of Alucad's commitments. */
import { checked, type Expectations, surprises } from "@lethe/example-claims"
import { expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const expected: Expectations = {
  rows: {
    "ALU-D4": { "LETHE-INFORMATION-008": 3 },
    "ALU-P4": { "LETHE-BASIS-001": 1 },
    "ALU-P5": { "LETHE-BASIS-005": 2 },
    "ALU-S3": { "LETHE-RIGHTS-008": 1 },
    "ALU-R4": { "LETHE-INFORMATION-002": 2 },
    "ALU-R5": { "LETHE-INFORMATION-007": 1, "LETHE-STORAGE-006": 1, "LETHE-STORAGE-009": 1 },
    "ALU-X1": { "LETHE-TRANSFER-001": 1, "LETHE-TRANSFER-004": 1, "LETHE-PARTIES-011": 1 },
    "ALU-X2": { "LETHE-PARTIES-011": 2 },
    "ALU-C1": { "LETHE-TRACKERS-006": 2 },
    "ALU-O4": { "LETHE-PARTIES-001": 2 }
  },
  elsewhere: {
    "rights.afterDeath": { "LETHE-RIGHTS-016": 1 }
  },
  because: {
    "LETHE-BASIS-005": "the balancing is shown to an authority, and not told to people",
    "LETHE-INFORMATION-007": "a policy that is silent may mean that nobody is obliged to provide the data",
    "LETHE-INFORMATION-008": "the services need the data; that they cannot be had without is implied, not said",
    "LETHE-PARTIES-011": "the contract with a processor is not published",
    "LETHE-RIGHTS-016": "the controller is French; people may be told of directives on another page",
    "LETHE-STORAGE-006": "erasing would end the storage; the policy leaves it open",
    "LETHE-TRACKERS-006": "how long a cookie stays may be told in the banner"
  }
}

it("each commitment that is vague or unlawful is an error under its article, no other is, and nothing surprises", () => {
  expect(surprises(register, claims, checked(register).findings, expected)).toEqual([])
})

it("only what no data map can answer is left open", () => {
  expect(checked(register).notChecked.map(({ given }) => given)).toEqual(["dataMap"])
})
