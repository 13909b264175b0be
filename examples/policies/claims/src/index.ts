/**
 * What the examples of policies are held to: their commitments, and the JSON of their registers.
 */
export { type Claims, type Commitment, faults, type Reading } from "./Claims.ts"
export { policyJson, policyOf } from "./PolicyJson.ts"
