/** The register and the data map of a hosting company that does not exist. */
import {
  after,
  atMost,
  cleared,
  consent,
  contract,
  defineRegister,
  during,
  endOfFinancialYear,
  event,
  from,
  legalObligation,
  legitimateInterests,
  notPersonal,
  self,
  statute,
  undetermined,
  until,
  via
} from "@lethe/core"
import type { Period } from "@lethe/core/Period"
import type { Statute } from "@lethe/core/Statute"
import { definePersonalData } from "../../src/DefinePersonalData.ts"
import type { PrismaClient } from "../generated/client.ts"

/** A duty of ten years, which no state has decreed. */
const accountingRecords: Statute<"yearClosed"> = {
  id: "xx/accounting-records",
  title: "Accounting records",
  events: ["yearClosed"],
  countedFrom: "day",
  period: "P10Y" as Period,
  bound: "at-least",
  source: { act: "Trade Act", provision: "s. 22" },
  verification: "unverified"
}

export const register = defineRegister({
  name: "Nimbus Hosting",
  inForceFrom: "2022-12-26",
  zone: "Europe/Paris",
  financialYearEnds: "12-31",
  controller: { name: "Nimbus Hosting", country: "FR", contact: undetermined("not said") },
  subjects: { visitor: {}, customer: {} },
  categories: {
    account: { of: "customer", states: ["customer"], events: ["accountClosed"] },
    organisation: { of: "customer", events: ["leftOrganisation"] },
    signIn: { of: "customer", events: ["accountClosed"] },
    invoice: { of: "customer", events: ["issued"] },
    pageVisit: { of: "visitor", events: ["visited"] }
  },
  activities: {
    hosting: {
      purposes: {
        supply: {
          basis: contract(),
          keeps: {
            account: during("customer", atMost("3 years", after("accountClosed"))),
            organisation: atMost("1 year", after("leftOrganisation")),
            signIn: atMost("6 months", after("accountClosed"))
          }
        },
        newsletter: {
          basis: consent({ withdrawnBy: "a link in each letter" }),
          keeps: { account: during("customer") }
        },
        bookkeeping: {
          basis: legalObligation(accountingRecords),
          keeps: { invoice: statute(accountingRecords, { yearClosed: endOfFinancialYear("issued") }, "both") }
        }
      }
    },
    site: {
      purposes: {
        visits: {
          basis: legitimateInterests({ interest: "to see what is read", balancing: "memo 7" }),
          keeps: { pageVisit: atMost("1 year", after("visited")) }
        }
      }
    }
  }
})

/** What each column is. */
export const columns = {
  tariff: { notPersonal: "what hosting costs" },
  customer: {
    id: self("customer"),
    email: cleared("account", null),
    name: cleared("account", ""),
    organisation: cleared("organisation", null),
    vatNumber: cleared("organisation", "gone"),
    openedAt: from("customer"),
    closedAt: [until("customer"), event("accountClosed")],
    leftOn: event("leftOrganisation"),
    tariffId: notPersonal("what they pay")
  },
  invoice: { id: notPersonal("a number"), customerId: via("customer"), issuedAt: event("issued"), total: "invoice" },
  signIn: { id: notPersonal("random"), customerId: via("customer"), ip: "signIn" },
  pageVisit: {
    visitor: self("visitor"),
    number: notPersonal("a number"),
    path: "pageVisit",
    visitedAt: event("visited")
  },
  auditMark: { id: notPersonal("a number"), customerId: notPersonal("emptied when the customer goes") }
} as const

export const dataMap = definePersonalData<PrismaClient>()(register, columns)

/** The day all tests plan for. Accounts closed until 21 November 2023 are due then. */
export const today = "2026-11-22"
