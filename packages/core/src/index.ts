/**
 * The words and values of Lethe: what a register, a rule, a provision and a data map are.
 *
 * @since 0.1.0
 */
export * from "./Bases.ts"
export { defineRegister } from "./DefineRegister.ts"
export { cleared, event, from, notPersonal, self, until, via } from "./DataMap.ts"
export * from "./Rules.ts"
export { notOffered, openEnded, undetermined } from "./Said.ts"

export * as Anchor from "./Anchor.ts"
export * as DataMap from "./DataMap.ts"
export * as DateArithmetic from "./DateArithmetic.ts"
export * as Fault from "./Fault.ts"
export * as HolidayCalendar from "./HolidayCalendar.ts"
export * as LegalBasis from "./LegalBasis.ts"
export * as LegalSource from "./LegalSource.ts"
export * as Party from "./Party.ts"
export * as Period from "./Period.ts"
export * as PlainDate from "./PlainDate.ts"
export * as Register from "./Register.ts"
export * as RetentionRule from "./RetentionRule.ts"
export * as Said from "./Said.ts"
export * as Statute from "./Statute.ts"
export * as Zone from "./Zone.ts"
