/** The shop's next register: visits are kept for longer, from July on. */
import { after, atMost, contract, defineRegister } from "@lethe/core"
import { register as before } from "./shop.ts"

export const register = defineRegister(
  {
    name: "Shop",
    inForceFrom: "2026-07-01",
    zone: "Europe/Paris",
    controller: { name: "Shop", country: "FR", contact: "privacy@example.org" },
    subjects: { customers: {} },
    categories: { visits: { of: "customers", events: ["visited"] } },
    activities: {
      sales: {
        purposes: { audience: { basis: contract(), keeps: { visits: atMost("25 months", after("visited")) } } }
      }
    }
  },
  { replaces: before }
)
