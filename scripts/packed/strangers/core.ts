/**
 * A register that a stranger writes: what is declared comes back from JSON, and what is wrong is refused.
 */
import { after, atMost, contract, defineRegister, during, Register } from "@lethe/core"

const register = defineRegister({
  name: "A shop",
  inForceFrom: "2026-01-01",
  zone: "Europe/Paris",
  controller: { name: "A shop", country: "FR", contact: "privacy@example.com" },
  subjects: { customer: {} },
  categories: { account: { of: "customer", states: ["customer"], events: ["closed"] } },
  activities: {
    shop: {
      purposes: {
        supply: { basis: contract(), keeps: { account: during("customer", atMost("3 years", after("closed"))) } }
      }
    }
  }
})

const json: unknown = JSON.parse(JSON.stringify(Register.encode(register, { provisions: [] })))
const decoded = Register.decode(json, { provisions: [] })
if (decoded._tag !== "Success") throw new Error("The register does not survive JSON.")
if (decoded.success.version.name !== "A shop") throw new Error("The register has lost its name.")

const refused = Register.decode({ format: "lethe-register/1" }, { provisions: [] })
if (refused._tag !== "Failure" || refused.failure.faults.length === 0)
  throw new Error("A register of nothing is taken.")
