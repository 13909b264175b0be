/** What the check finds of each of LUXIFER's commitments. */
import { checked, type Expectations, surprises } from "@lethe/example-claims"
import { expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const expected: Expectations = {
  rows: {
    "LXF-D1": { "LETHE-INFORMATION-007": 3 },
    "LXF-D2": { "LETHE-PARTIES-015": 1 },
    "LXF-D4": { "LETHE-PARTIES-012": 1 },
    "LXF-P2": { "LETHE-BASIS-002": 4, "LETHE-BASIS-003": 4 },
    "LXF-P3": { "LETHE-PURPOSE-001": 1 },
    "LXF-B1": { "LETHE-BASIS-002": 3, "LETHE-BASIS-006": 1, "LETHE-MARKETING-001": 1, "LETHE-BASIS-005": 1 },
    "LXF-R3": { "LETHE-INFORMATION-002": 1 },
    "LXF-X1": { "LETHE-PARTIES-011": 3 },
    "LXF-X2": { "LETHE-TRANSFER-001": 1, "LETHE-TRANSFER-005": 1 },
    "LXF-X3": { "LETHE-PURPOSE-002": 1 },
    "LXF-S1": { "LETHE-RIGHTS-006": 1 },
    "LXF-S3": { "LETHE-BASIS-002": 7, "LETHE-CONSENT-001": 8, "LETHE-RIGHTS-010": 1 },
    "LXF-C1": { "LETHE-TRACKERS-002": 2, "LETHE-TRACKERS-003": 2, "LETHE-TRACKERS-006": 2 }
  },
  elsewhere: {
    dataProtectionOfficer: { "LETHE-PARTIES-009": 1 },
    "rights.told.objectionToMarketing": { "LETHE-RIGHTS-011": 1 },
    security: { "LETHE-RISK-004": 1 }
  },
  because: {
    "LETHE-BASIS-005": "the balancing is shown to an authority, and not told to people",
    "LETHE-BASIS-006": "compliance is a purpose, and no provision is named: which ones bind the company depends",
    "LETHE-INFORMATION-007": "a policy that is silent may mean that nobody is obliged to provide the data",
    "LETHE-MARKETING-001":
      "to customers the law allows it with a way to refuse in each message, of which the policy says nothing",
    "LETHE-PARTIES-009":
      "people are profiled; whether on a large scale is not said, and the law asks for an officer only then",
    "LETHE-PARTIES-011": "the contract with a processor is not published",
    "LETHE-PARTIES-015": "a policy addresses people; the contacts of clients are in the company's own record",
    "LETHE-RIGHTS-011": "the general objection is told, and covers marketing; not apart from it",
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
