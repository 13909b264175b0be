/**
 * Every provision there is, of all countries.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import * as AT from "./AT.ts"
import * as BE from "./BE.ts"
import * as DE from "./DE.ts"
import * as ES from "./ES.ts"
import * as EU from "./EU.ts"
import * as FR from "./FR.ts"
import * as IE from "./IE.ts"
import * as IT from "./IT.ts"
import * as LU from "./LU.ts"
import * as NL from "./NL.ts"
import * as PL from "./PL.ts"
import * as PT from "./PT.ts"

const countries = [FR, BE, LU, DE, AT, NL, IE, ES, IT, PL, PT, EU]

/** For reading a register from JSON. */
export const statutes: ReadonlyArray<Statute> = countries.flatMap(
  (country): ReadonlyArray<Statute> => Object.values(country)
)
