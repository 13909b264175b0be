/**
 * What Alucad's next policy could say. Invented by us, to show a difference: the company has published nothing of it.
 *
 * It fills most of the gaps of the policy of 2 September 2025, and changes what such a revision usually changes.
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
  statute
} from "lethe"

const whileCustomer = during("customer")

/** Five years, in which a dispute can be brought. */
const untilDisputesEnd = during("customer", atMost("5 years", after("relationshipEnded")))

/** As long as tax and accounting law require, and no longer. */
const accounting = statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") }, "both")
const asTheLawRequires = longestOf(accounting, statute(FR.taxDocuments, { documentEstablished: "issued" }, "both"))

const fiscalLaw = legalObligation(FR.accountingRecords, FR.taxDocuments)

export const register = defineRegister({
  name: "Alucad",
  inForceFrom: "2026-09-01",
  zone: "Europe/Paris",
  financialYearEnds: "12-31",
  controller: {
    name: "Alucad",
    address: "1 rue de l’Exemple, 75000 Paris",
    contact: "contact@alucad.com",
    country: "FR"
  },
  subjects: {
    customer: { title: "Customers", children: { under: 16, addressed: "no" } },
    visitor: { title: "Visitors of the site", children: { under: 16, addressed: "no" } }
  },
  recipients: {
    abroad: {
      role: "processor",
      stated: "by category",
      title: "Providers outside the EU and the EEA",
      country: "US",
      tool: safeguard("commission-clauses", { copy: "on request, by e-mail" })
    },
    helpDesk: {
      role: "processor",
      stated: "by category",
      title: "Help desk",
      country: "US",
      tool: adequacy("EU-US Data Privacy Framework"),
      disclosed: forTheService()
    },
    hosting: { role: "processor", stated: "by category", title: "Hosting providers", disclosed: forTheService() },
    payment: { role: "processor", stated: "by category", title: "Payment processors", disclosed: forTheService() }
  },
  categories: {
    contact: {
      title: "Name, e-mail address and telephone number",
      of: "customer",
      states: ["customer"],
      events: ["relationshipEnded"],
      contents: ["name", "email", "telephone"],
      obligatory: { by: "contract", consequence: "nothing can be ordered" }
    },
    business: {
      title: "Business name, address, postal code, country and VAT number",
      of: "customer",
      states: ["customer"],
      events: ["relationshipEnded"],
      contents: ["workplace", "postal-address", "postal-code", "country", other("VAT number")],
      obligatory: { by: "contract", consequence: "no invoice can be made out" }
    },
    billing: {
      title: "Billing information, for invoices and tax",
      of: "customer",
      states: ["customer"],
      events: ["issued"],
      contents: ["payment"],
      obligatory: { by: "contract", consequence: "no invoice can be made out" }
    },
    analytics: {
      title: "Analytics data",
      of: "visitor",
      events: ["collected"],
      collected: "collected",
      contents: ["ip-address", "browsing-history"],
      origin: "observed"
    }
  },
  activities: {
    services: {
      title: "Services for customers",
      recipients: ["abroad", "hosting", "helpDesk"],
      purposes: {
        orders: {
          title: "Orders and services",
          kinds: "service-provision",
          basis: contract(),
          keeps: { contact: untilDisputesEnd, business: untilDisputesEnd }
        },
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
        compliance: {
          title: "Legal and fiscal obligations",
          kinds: "legal-compliance",
          basis: fiscalLaw,
          keeps: { billing: asTheLawRequires }
        },
        updates: {
          title: "Important updates about the account or the services",
          kinds: "communication",
          basis: contract(),
          keeps: { contact: whileCustomer }
        },
        security: {
          title: "Security of the services, and backups",
          kinds: "security",
          basis: legitimateInterests({ interest: "services that are secure and can be restored" }),
          keeps: { contact: whileCustomer, business: whileCustomer }
        },
        recommendations: {
          title: "Recommendations of services",
          kinds: "personalisation",
          basis: legitimateInterests({ interest: "to show customers what suits their business" }),
          keeps: { business: whileCustomer }
        },
        news: {
          title: "News by e-mail",
          kinds: "direct-marketing",
          basis: consent({ asked: "a box in the account", withdrawnBy: "a link in each e-mail" }),
          keeps: { contact: whileCustomer }
        }
      }
    },
    site: {
      title: "Web site",
      purposes: {
        audience: {
          title: "Analytics",
          kinds: "usage-analytics",
          basis: consent({ asked: "the cookie banner", withdrawnBy: "the cookie banner, at any time" }),
          keeps: {
            analytics: anonymisedOrErasedAfter(atMost("25 months", after("collected")))
          }
        }
      }
    }
  },
  trackers: {
    essential: { title: "Cookies that the site needs", necessity: "strictly necessary", lifetime: "session" },
    analytics: {
      title: "Analytics cookies",
      necessity: "not necessary",
      lifetime: "13 months",
      consent: "the cookie banner",
      withdrawnBy: "the cookie banner, at any time",
      purposes: "audience"
    }
  },
  preferences: {
    essentialCookies: { default: "on", switchedBy: notOffered("the site needs them"), scope: "device" }
  },
  rights: {
    told: {
      access: offered("by e-mail"),
      rectification: offered("by e-mail"),
      erasure: offered("by e-mail"),
      restriction: offered("by e-mail"),
      portability: offered("by e-mail"),
      objection: offered("by e-mail"),
      objectionToMarketing: offered("a link in each e-mail"),
      withdrawal: offered("in the cookie banner, or by a link in each e-mail")
    },
    refusals: { right: "erasure", because: "the law requires retention, as of invoices", ground: "legal obligation" },
    authority: "CNIL"
  },
  backups: { tail: "6 weeks", every: "1 day" },
  automatedDecisions: "none",
  security: ["encrypted transport", "firewalls", "intrusion detection", "access for authorised staff only"],
  promises: {
    breach: {
      about: "breach",
      words: "affected customers are told promptly, by the e-mail of their account, of a breach even if only suspected",
      of: "customer"
    },
    authorityTold: { about: "breach", words: "the authorities are told as the law requires" }
  }
})
