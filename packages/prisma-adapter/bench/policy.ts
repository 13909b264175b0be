/** What was promised about the rows, and where they live. */
import {
  after,
  atMost,
  cleared,
  contract,
  defineRegister,
  during,
  endOfFinancialYear,
  event,
  from,
  legalObligation,
  notPersonal,
  self,
  statute,
  until,
  via
} from "@lethe/core"
import * as FR from "@lethe/jurisdictions/FR"
import { definePersonalData } from "../src/DefinePersonalData.ts"
import type { PrismaClient } from "./generated/client.ts"

export const register = defineRegister({
  name: "A hosting company",
  inForceFrom: "2022-12-26",
  zone: "Europe/Paris",
  financialYearEnds: "12-31",
  controller: { name: "A hosting company", country: "FR", contact: "privacy@example.org" },
  subjects: { visitor: {}, customer: {} },
  categories: {
    pageVisit: { of: "visitor", events: ["visited"] },
    account: { of: "customer", states: ["customer"], events: ["accountClosed"] },
    invoice: { of: "customer", events: ["issued"] }
  },
  activities: {
    hosting: {
      purposes: {
        visits: { basis: contract(), keeps: { pageVisit: atMost("1 year", after("visited")) } },
        supply: {
          basis: contract(),
          keeps: { account: during("customer", atMost("3 years", after("accountClosed"))) }
        },
        bookkeeping: {
          basis: legalObligation(FR.accountingRecords),
          keeps: {
            invoice: statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") }, "both")
          }
        }
      }
    }
  }
})

export const dataMap = definePersonalData<PrismaClient>()(register, {
  customer: {
    id: self("customer"),
    email: cleared("account", null),
    name: cleared("account", ""),
    openedAt: from("customer"),
    closedAt: [until("customer"), event("accountClosed")]
  },
  invoice: { id: notPersonal("a number"), customerId: via("customer"), issuedAt: event("issued"), amount: "invoice" },
  pageVisit: { id: self("visitor"), ip: "pageVisit", path: "pageVisit", visitedAt: event("visited") }
})
