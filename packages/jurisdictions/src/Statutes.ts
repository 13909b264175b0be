/**
 * Every provision there is, of all countries.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import * as BE from "./BE.ts"
import * as FR from "./FR.ts"
import * as LU from "./LU.ts"

/** For reading a register from JSON. */
export const statutes: ReadonlyArray<Statute> = [FR, BE, LU].flatMap((country) => Object.values(country))
