/**
 * Exograd's privacy policy, last changed on 26 December 2022, as a register.
 *
 * Each commitment's id stands beside what expresses it; `commitments.ts` lists them.
 */
import * as FR from "@lethe/jurisdictions/FR"
import {
  after,
  atMost,
  defineRegister,
  during,
  endOfFinancialYear,
  longestOf,
  notOffered,
  offered,
  statute,
  undetermined
} from "lethe"

/** EXO-B1: the policy implies its bases and names none. */
const implied = (basis: string) => undetermined(`implied: ${basis}`)

/** EXO-R2: subscription and use of services, at most 3 years after the account is closed. */
const threeYearsAfterClosing = during("customer", atMost("3 years", after("accountClosed")))

/** Our reading: the contract has ended when the last service has, and the account is closed. */
const endOfContract = after("contractEnded", "accountClosed")

/** EXO-R3, in our reading those of a hosting provider: the policy names no provision. */
const asHost = { as: "both", met: ["hosting-provider"] } as const

/** EXO-R3: what authorities require is kept for the legal period instead. */
const accounting = statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") }, "both")

export const register = defineRegister({
  name: "Exograd",
  inForceFrom: "2022-12-26",
  zone: "Europe/Paris",
  // Our reading: the policy does not say when the financial year ends; the calendar year is the usual one.
  financialYearEnds: "12-31",
  controller: { name: "Exograd", country: "FR", contact: "contact@exograd.com" },
  subjects: { visitor: { title: "Visitors of the sites" }, customer: { title: "Customers" } },
  recipients: {
    // EXO-X1: processors by name, partners by category, no word on transfers.
    vultr: { role: "processor", title: "Vultr, hosting", country: undetermined("not said") },
    stripe: { role: "processor", title: "Stripe, payment", country: undetermined("not said") },
    mailchimp: { role: "processor", title: "Mailchimp, newsletter", country: undetermined("not said") },
    partners: { role: "third party", stated: "by category", title: "Partners" }
  },
  categories: {
    // EXO-D1
    pageVisit: { title: "Source address, date and time of a visit", of: "visitor", events: ["visited"] },
    // EXO-D2, in five parts
    organisation: {
      title: "Name, address, e-mail, SIREN and VAT number of the organisation",
      of: "customer",
      states: ["customer"],
      events: ["accountClosed", "contractEnded"]
    },
    account: {
      title: "Name, e-mail and password of the account",
      of: "customer",
      states: ["customer"],
      events: ["accountClosed", "contractEnded"]
    },
    billing: { title: "Means of payment, amount, date and source of transactions", of: "customer", events: ["issued"] },
    connection: {
      title: "Client, date and time, address and browser of a connection",
      of: "customer",
      states: ["customer"],
      events: ["accountClosed", "connected"]
    },
    usage: {
      title: "Services used, times of access, statistics",
      of: "customer",
      states: ["customer"],
      events: ["accountClosed"]
    }
  },
  activities: {
    sites: {
      title: "Web sites",
      purposes: {
        // EXO-D1: for what purpose is not said. EXO-R1: 1 year, from the visit in our reading.
        visits: {
          title: undetermined("not said"),
          basis: undetermined("not said"),
          keeps: { pageVisit: atMost("1 year", after("visited")) }
        }
      }
    },
    hosting: {
      title: "Services for customers",
      recipients: ["vultr", "partners"],
      purposes: {
        // EXO-P1, in four purposes
        supply: {
          title: "Supply of the services",
          basis: implied("contract"),
          keeps: {
            organisation: threeYearsAfterClosing,
            account: threeYearsAfterClosing,
            usage: threeYearsAfterClosing,
            // EXO-R2 and EXO-R3 in one rule: the legal period where it is the longer.
            connection: longestOf(
              threeYearsAfterClosing,
              statute(FR.hostConnection, { connected: "connected" }, asHost)
            )
          }
        },
        // EXO-C1 and EXO-C2 say which of it can be switched off.
        communication: {
          title: "Communication with the customer",
          basis: implied("contract"),
          recipients: ["mailchimp"],
          keeps: { account: threeYearsAfterClosing }
        },
        billing: {
          title: "Billing",
          basis: implied("contract"),
          recipients: ["stripe"],
          keeps: { billing: accounting }
        },
        legalObligations: {
          title: "Legal obligations",
          basis: implied("legal obligation"),
          keeps: {
            billing: accounting,
            organisation: statute(FR.hostIdentity, { contractEnded: endOfContract }, asHost),
            account: statute(FR.hostAccount, { contractEnded: endOfContract }, asHost)
          }
        }
      }
    }
  },
  preferences: {
    // EXO-C1
    essentialEmail: {
      title: "What matters for the account, the services and their billing",
      channels: "e-mail",
      default: "on",
      switchedBy: notOffered("part of the services"),
      scope: "account",
      purposes: "communication"
    },
    // EXO-C2
    commercialEmail: {
      title: "Commercial news",
      channels: "e-mail",
      default: "off",
      switchedBy: "in the account, when it is made and at any time",
      scope: "account",
      purposes: "communication"
    }
  },
  rights: {
    told: {
      // EXO-S1
      access: offered("by e-mail"),
      rectification: offered("by e-mail"),
      erasure: offered("by e-mail"),
      // EXO-S5
      restriction: undetermined("not mentioned"),
      portability: undetermined("not mentioned"),
      objection: undetermined("not mentioned")
    },
    identity: { asked: "of everyone", what: "a proof of identity" },
    // EXO-S2
    refusals: [
      { right: "erasure", because: "the services that the customer subscribed to need the data" },
      { right: "erasure", because: "the law requires the data", ground: "legal obligation" }
    ],
    // EXO-S4
    authority: "CNIL"
  },
  promises: {
    // EXO-S3: calendar days, and so neither the month of the law nor working days.
    answer: { about: "answer", words: "every request is handled within 30 calendar days", within: "30 days" }
  }
})
