import {
  after,
  atMost,
  contract,
  defineRegister,
  during,
  endOfFinancialYear,
  legalObligation,
  legitimateInterests,
  onlyIf,
  statute
} from "@lethe/core"
import { FR } from "@lethe/jurisdictions"

/** A shop: what it sells, what its books need, and quarrels over it. */
export const shop = defineRegister({
  name: "Shop",
  inForceFrom: "2026-01-01",
  zone: "Europe/Paris",
  financialYearEnds: "12-31",
  controller: { name: "Shop", country: "FR", contact: "privacy@example.org" },
  subjects: { customers: {} },
  categories: {
    orders: { of: "customers", events: ["delivered", "disputed"] },
    accounts: { of: "customers", events: ["accountClosed"], states: ["customer"] },
    invoices: { of: "customers", events: ["issued"] }
  },
  activities: {
    sales: {
      purposes: {
        delivery: { basis: contract(), keeps: { orders: atMost("2 years", after("delivered")) } },
        quarrels: {
          basis: legitimateInterests({ interest: "defence of claims", balancing: "memo 7" }),
          keeps: { orders: onlyIf("disputed", atMost("5 years", after("disputed"))) }
        },
        account: {
          basis: contract(),
          keeps: { accounts: during("customer", atMost("1 year", after("accountClosed"))) }
        }
      }
    },
    accounting: {
      purposes: {
        books: {
          basis: legalObligation(FR.accountingRecords),
          keeps: {
            orders: statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("delivered") }),
            invoices: statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") })
          }
        }
      }
    }
  }
})
