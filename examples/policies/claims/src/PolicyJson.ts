/**
 * A policy's register as the JSON beside it: provisions that `@lethe/jurisdictions` knows are named by id.
 */
import { Register } from "@lethe/core"
import { statutes } from "@lethe/jurisdictions"

export const policyJson = (register: Register.AnyRegister): string =>
  `${JSON.stringify(Register.encode(register, { provisions: statutes }), null, 2)}\n`

/** The register that such a text says. Throws `InvalidInput`. */
export const policyOf = (json: string): Register.AnyRegister =>
  Register.decodeUnsafe(JSON.parse(json), { provisions: statutes })
