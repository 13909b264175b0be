/**
 * What the examples of policies are held to: their commitments, their periods, and the JSON of their registers.
 */
export { end, purposeOf, statuses, window } from "./Asking.ts"
export { type Claims, type Commitment, faults, type Reading } from "./Claims.ts"
export { said } from "./Places.ts"
export { policyJson, policyOf } from "./PolicyJson.ts"
export { checked } from "./Checking.ts"
export { type Expectations, surprises } from "./Expectations.ts"
