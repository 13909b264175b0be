/**
 * Facts of national law, by country. Each is a value with its source and whether somebody read it.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import * as FR from "./FR.ts"

export { FR }

/** Every provision there is, for reading a register from JSON. */
export const statutes: ReadonlyArray<Statute> = Object.values(FR)
