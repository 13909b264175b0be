/**
 * Every provision there is, of all countries.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import * as FR from "./FR.ts"

/** For reading a register from JSON. */
export const statutes: ReadonlyArray<Statute> = Object.values(FR)
