/**
 * All that a register is written with in TypeScript.
 *
 * @since 0.1.0
 */
export * from "./Bases.ts"
export { fromSubject, indirect, other } from "./DataCategory.ts"
export { defineRegister } from "./DefineRegister.ts"
export { defineStatute } from "./DefineStatute.ts"
export { presumed } from "./LegalBasis.ts"
export type { PeriodInput } from "./Period.ts"
export { forTheService, inCaseOf, onOrder, published, withApproval } from "./Recipient.ts"
export { offered } from "./Rights.ts"
export * from "./Rules.ts"
export { notOffered, openEnded, undetermined } from "./Said.ts"
export { adequacy, considered, derogation, safeguard } from "./Transfer.ts"
