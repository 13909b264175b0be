/** What the check finds of each of Exograd's commitments. */
import { checked, type Expectations, surprises } from "@lethe/example-claims"
import { expect, it } from "vitest"
import { claims } from "../src/commitments.ts"
import { register } from "../src/policy.ts"

const expected: Expectations = {
  rows: {
    "EXO-D1": { "LETHE-INFORMATION-007": 1, "LETHE-INFORMATION-001": 1 },
    "EXO-D2": { "LETHE-INFORMATION-007": 5 },
    "EXO-B1": { "LETHE-BASIS-001": 5 },
    "EXO-X1": { "LETHE-TRANSFER-001": 3, "LETHE-PARTIES-011": 3 },
    "EXO-S1": { "LETHE-RIGHTS-001": 1 },
    "EXO-S2": { "LETHE-RIGHTS-014": 1 },
    "EXO-S5": { "LETHE-RIGHTS-003": 3 }
  },
  elsewhere: {
    "rights.afterDeath": { "LETHE-RIGHTS-016": 1 },
    security: { "LETHE-RISK-004": 1 }
  },
  because: {
    "LETHE-INFORMATION-007": "a policy that is silent may mean that nobody is obliged to provide the data",
    "LETHE-PARTIES-011": "the contract with a processor is not published",
    "LETHE-RIGHTS-014":
      "that a service goes on is no ground of Art. 17(3), but may be why Art. 17(1) does not apply yet",
    "LETHE-RIGHTS-016": "the controller is French; people may be told of directives on another page",
    "LETHE-RISK-004": "the record describes the measures, a policy need not"
  }
}

it("each commitment that is vague or unlawful is an error under its article, no other is, and nothing surprises", () => {
  expect(surprises(register, claims, checked(register).findings, expected)).toEqual([])
})

it("only what no data map can answer is left open", () => {
  expect(checked(register).notChecked.map(({ given }) => given)).toEqual(["dataMap"])
})
