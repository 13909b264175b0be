/** A shop whose orders two purposes keep: a rule of its own, and a duty counted from the financial year's end. */
import { after, atMost, consent, contract, defineRegister, during } from "@lethe/core"
import { endOfFinancialYear, legalObligation, statute } from "@lethe/core"
import { FR } from "@lethe/jurisdictions"

const books = statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("delivered") })

export const register = defineRegister({
  name: "Shop",
  inForceFrom: "2024-01-01",
  zone: "Europe/Paris",
  financialYearEnds: "12-31",
  controller: { name: "Shop", country: "FR", contact: "privacy@example.org" },
  subjects: { customers: {} },
  categories: {
    orders: { of: "customers", events: ["delivered", "returned"] },
    profiles: { of: "customers", events: ["closed"], states: ["customer"] },
    visits: { of: "customers", events: ["visited"] }
  },
  activities: {
    sales: {
      purposes: {
        delivery: { basis: contract(), keeps: { orders: atMost("2 years", after("delivered", "returned")) } },
        account: { basis: contract(), keeps: { profiles: during("customer", atMost("3 years", after("closed"))) } },
        newsletter: {
          basis: consent({ withdrawnBy: "a link in each message" }),
          keeps: { profiles: atMost("1 year", after("closed")) }
        },
        audience: { basis: contract(), keeps: { visits: atMost("1 year", after("visited")) } }
      }
    },
    accounting: { purposes: { accounts: { basis: legalObligation(FR.accountingRecords), keeps: { orders: books } } } }
  }
})
