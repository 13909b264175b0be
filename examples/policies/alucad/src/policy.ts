/**
 * Alucad's privacy policy, last updated on 2 September 2025, as a register.
 *
 * Each commitment's id stands beside what expresses it; `commitments.ts` lists them.
 */
import * as FR from "@lethe/jurisdictions/FR"
import {
  adequacy,
  after,
  anonymisedOrErasedAfter,
  atMost,
  consent,
  contract,
  defineRegister,
  during,
  endOfFinancialYear,
  forTheService,
  legalObligation,
  legitimateInterests,
  longestOf,
  notOffered,
  offered,
  other,
  safeguard,
  statute,
  undetermined
} from "lethe"

/** ALU-R2: customer data, for the length of the relationship. */
const whileCustomer = during("customer")

/** ALU-R2 and ALU-R4: and for disputes as long as is reasonable, which says nothing that can be computed. */
const untilDisputesEnd = longestOf(whileCustomer, undetermined("a reasonable period"))

/** ALU-R3: as long as tax and accounting law require, and no longer. Our reading: these two provisions. */
const accounting = statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") }, "both")
const asTheLawRequires = longestOf(accounting, statute(FR.taxDocuments, { documentEstablished: "issued" }, "both"))

const fiscalLaw = legalObligation(FR.accountingRecords, FR.taxDocuments)

export const register = defineRegister({
  name: "Alucad",
  inForceFrom: "2025-09-02",
  zone: "Europe/Paris",
  // Our reading: the policy does not say when the financial year ends; the calendar year is the usual one.
  financialYearEnds: "12-31",
  controller: {
    // ALU-O4: nobody is named but a person to write to; no postal address.
    name: undetermined("only a contact is named"),
    address: undetermined("not said"),
    contact: "contact@alucad.com",
    country: "FR"
  },
  subjects: {
    // ALU-O2
    customer: { title: "Customers", children: { under: 16, addressed: "no" } },
    visitor: { title: "Visitors of the site", children: { under: 16, addressed: "no" } }
  },
  recipients: {
    // ALU-X1
    abroad: {
      role: "processor",
      stated: "by category",
      title: "Providers outside the EU and the EEA",
      country: undetermined("outside the EU/EEA"),
      tool: [adequacy(), safeguard("commission-clauses", { copy: undetermined("not said") })]
    },
    // ALU-X2
    hosting: { role: "processor", stated: "by category", title: "Hosting providers", disclosed: forTheService() },
    payment: { role: "processor", stated: "by category", title: "Payment processors", disclosed: forTheService() }
  },
  categories: {
    // ALU-D1, and ALU-D4: it is required
    contact: {
      title: "Name, e-mail address and telephone number",
      of: "customer",
      states: ["customer"],
      contents: ["name", "email", "telephone"],
      obligatory: { by: "contract" }
    },
    // ALU-D2, ALU-D4
    business: {
      title: "Business name, address, postal code, country and VAT number",
      of: "customer",
      states: ["customer"],
      contents: ["workplace", "postal-address", "postal-code", "country", other("VAT number")],
      obligatory: { by: "contract" }
    },
    // ALU-D3, ALU-D4
    billing: {
      title: "Billing information, for invoices and tax",
      of: "customer",
      states: ["customer"],
      events: ["issued"],
      contents: ["payment"],
      obligatory: { by: "contract" }
    },
    // ALU-R5: analytics data has a period, and no list of what is in it.
    analytics: { title: "Analytics data", of: "visitor", events: ["collected"], collected: "collected" }
  },
  activities: {
    services: {
      title: "Services for customers",
      recipients: ["abroad", "hosting"],
      purposes: {
        // ALU-P1
        orders: {
          title: "Orders and services",
          kinds: "service-provision",
          basis: contract(),
          keeps: { contact: untilDisputesEnd, business: untilDisputesEnd }
        },
        // ALU-P2 in two: managing the billing is contract, the invoice is law.
        payments: {
          title: "Management of billing",
          kinds: "payment",
          basis: contract(),
          recipients: ["payment"],
          keeps: { billing: whileCustomer }
        },
        invoices: {
          title: "Issue of invoices",
          kinds: "accounting",
          basis: fiscalLaw,
          keeps: { billing: accounting }
        },
        // ALU-P3
        compliance: {
          title: "Legal and fiscal obligations",
          kinds: "legal-compliance",
          basis: fiscalLaw,
          keeps: { billing: asTheLawRequires }
        },
        // ALU-P4: no basis is named.
        updates: {
          title: "Important updates about the account or the services",
          kinds: "communication",
          basis: undetermined("not said"),
          keeps: { contact: whileCustomer }
        },
        // ALU-P5 in two: one interest each.
        security: {
          title: "Security of the services, and backups",
          kinds: "security",
          basis: legitimateInterests({ interest: "services that are secure and can be restored" }),
          keeps: { contact: whileCustomer, business: whileCustomer }
        },
        improvement: {
          title: "Better functionality",
          kinds: "service-improvement",
          basis: legitimateInterests({ interest: "better functionality" }),
          keeps: { business: whileCustomer }
        }
      }
    },
    site: {
      title: "Web site",
      purposes: {
        // ALU-P6. ALU-R5: the period is said of the data, so it counts what is still in backups.
        audience: {
          title: "Analytics",
          kinds: "usage-analytics",
          basis: consent({ asked: "the cookie banner", withdrawnBy: "the cookie banner or the browser, at any time" }),
          keeps: {
            analytics: anonymisedOrErasedAfter(atMost("14 months", after("collected"), { backups: "included" }))
          }
        }
      }
    }
  },
  trackers: {
    // ALU-C1
    essential: { title: "Cookies that the site needs", necessity: "strictly necessary" },
    analytics: {
      title: "Analytics cookies",
      necessity: "not necessary",
      consent: "the cookie banner",
      withdrawnBy: "the cookie banner or the browser, at any time",
      purposes: "audience"
    }
  },
  preferences: {
    // ALU-C1
    essentialCookies: { default: "on", switchedBy: notOffered("the site needs them"), scope: "device" }
  },
  rights: {
    told: {
      // ALU-S1
      access: offered("by e-mail"),
      rectification: offered("by e-mail"),
      erasure: offered("by e-mail"),
      restriction: offered("by e-mail"),
      portability: offered("by e-mail"),
      objection: offered("by e-mail"),
      // ALU-C1
      withdrawal: offered("in the cookie banner or the browser")
    },
    // ALU-S2
    refusals: { right: "erasure", because: "the law requires retention, as of invoices", ground: "legal obligation" },
    // ALU-S3
    authority: undetermined("not said")
  },
  // ALU-R1
  backups: { tail: "12 weeks", every: "1 day" },
  // ALU-O2
  automatedDecisions: "none",
  // ALU-O3
  security: ["encrypted transport", "firewalls", "intrusion detection", "access for authorised staff only"],
  promises: {
    // ALU-X3
    noSale: { about: "sale", words: "data is not sold, rented or shared for the marketing of others" },
    // ALU-O1
    breach: {
      about: "breach",
      words: "affected customers are told promptly, by the e-mail of their account, of a breach even if only suspected",
      of: "customer"
    },
    authorityTold: { about: "breach", words: "the authorities are told as the law requires" }
  }
})
