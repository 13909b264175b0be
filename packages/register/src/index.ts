/**
 * What follows from a register.
 *
 * @since 0.1.0
 */
export { check } from "./Check.ts"

export * as Check from "./Check.ts"
export * as Codes from "./Codes.ts"
export * as Place from "./Place.ts"
