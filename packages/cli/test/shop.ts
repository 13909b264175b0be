/** A small register with two purposes for orders, and one that changes; and lists of orders. */
import {
  after,
  atMost,
  contract,
  consent,
  defineRegister,
  during,
  endOfFinancialYear,
  legalObligation,
  statute
} from "@lethe/core"
import { FR } from "@lethe/jurisdictions"

const shop = {
  name: "Shop",
  inForceFrom: "2024-01-01",
  zone: "Europe/Paris",
  financialYearEnds: "12-31",
  controller: { name: "Shop", country: "FR", contact: "privacy@example.org" },
  subjects: { customers: {} },
  categories: {
    orders: { of: "customers", events: ["ordered", "delivered"], collected: "ordered" },
    profiles: { of: "customers", events: ["closed"], states: ["customer"] }
  }
} as const

const accounting = {
  purposes: {
    books: {
      basis: legalObligation(FR.accountingRecords),
      keeps: { orders: statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("delivered") }) }
    }
  }
}

export const register = defineRegister({
  ...shop,
  activities: {
    sales: {
      purposes: {
        delivery: {
          basis: contract(),
          keeps: {
            orders: atMost("2 years", after("delivered")),
            profiles: during("customer", atMost("3 years", after("closed")))
          }
        },
        newsletter: { basis: consent(), keeps: { profiles: atMost("1 year", after("closed")) } }
      }
    },
    accounting
  }
})
