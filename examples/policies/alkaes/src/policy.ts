/**
 * Alkaes Consulting's privacy policy, last modified on 27 May 2018, as a register.
 *
 * Each commitment's id stands beside what expresses it; `commitments.ts` lists them.
 */
import * as FR from "@lethe/jurisdictions/FR"
import {
  after,
  atLeast,
  atMost,
  atOnce,
  between,
  consent,
  defineRegister,
  during,
  endOfFinancialYear,
  forTheService,
  fromSubject,
  inCaseOf,
  indirect,
  longestOf,
  notOffered,
  notSaidWhich,
  offered,
  openEnded,
  other,
  presumed,
  statute,
  undetermined,
  withoutLimit
} from "lethe"

/** ALK-B1: submitting details is taken for consent to everything, and no other basis is named. */
const takenForConsent = consent({ asked: presumed("submitting details"), withdrawnBy: "a request, at any time" })

/** ALK-O1: aged 16 or under, and so under 17. */
const children = { under: 17, authorisation: "asked before, of a parent or guardian" }

/** ALK-R1: a floor of the company's own, without a ceiling. Our reading: from the day of collection. */
const tenYearsAtLeast = atLeast("10 years", after("collected"))

/** ALK-R2: depending on the volume of the logs. */
const fourToTenDays = between("4 days", "10 days", after("recorded"))

/** ALK-R1: a floor again, for prospects. */
const threeYearsAtLeast = atLeast("3 years", after("collected"))

/** ALK-R3: the same floor while a customer. Our reading: as long as a customer, and no less than the floor. */
const threeYearsAtLeastWhileCustomer = longestOf(during("customer"), threeYearsAtLeast)

/** ALK-R4: at least what the law requires, and nothing about when it ends. */
const accountingDuty = statute(FR.accountingRecords, { financialYearClosed: endOfFinancialYear("issued") })

/** ALK-R7: two years or more in some cases; generally until the person is no customer any more. */
const eitherOfTwo = notSaidWhich(during("customer"), atLeast("2 years", after("received")))

/** ALK-R8: once read, generally. */
const onceRead = notSaidWhich(atOnce(after("read")), undetermined("généralement"))

export const register = defineRegister({
  name: "Alkaes Consulting",
  inForceFrom: "2018-05-27",
  zone: "Europe/Paris",
  // Our reading: the policy does not say when the financial year ends; the calendar year is the usual one.
  financialYearEnds: "12-31",
  controller: { name: "Alkaes Consulting", country: "FR", contact: "by post, or through the sites" },
  subjects: {
    // ALK-O1
    customer: { title: "Customers", children },
    prospect: { title: "Prospects", children },
    visitor: { title: "Visitors and users of the sites", children }
  },
  recipients: {
    // ALK-X2, and ALK-X3: no word on transfers
    atlassian: {
      role: "third party",
      title: "Atlassian, for support",
      country: undetermined("not said"),
      disclosed: forTheService()
    },
    paypal: { role: "third party", title: "PayPal", country: undetermined("not said"), disclosed: forTheService() },
    google: { role: "third party", title: "Google, analytics", country: undetermined("not said") },
    bank: { role: "third party", title: "BNP Paribas, the company's bank", disclosed: inCaseOf("a transfer of money") },
    partners: {
      role: "third party",
      stated: "by category",
      title: "Partners of a joint venture, and buyers",
      disclosed: inCaseOf("a joint venture, a sale or a merger")
    },
    // ALK-D2
    otherUsers: { role: "third party", stated: "by category", title: "Users of the site, of published content" },
    // ALK-P2
    told: {
      role: "third party",
      stated: "by category",
      title: "Employers, providers and authorities",
      disclosed: inCaseOf("offensive content or disruptive behaviour")
    }
  },
  categories: {
    // ALK-D1
    identification: {
      title: "Name, addresses and telephone numbers",
      of: "customer",
      events: ["collected"],
      collected: "collected",
      contents: ["name", "postal-address", "email", "telephone"],
      origin: "provided"
    },
    prospect: {
      title: "Name and addresses of a prospect",
      of: "prospect",
      events: ["collected"],
      collected: "collected",
      contents: ["name", "email"],
      // ALK-X1: whether that is publicly accessible is not said.
      source: [
        fromSubject(),
        indirect({
          from: "Atlassian, when a product is evaluated",
          publiclyAccessible: undetermined("not said")
        })
      ]
    },
    authentication: {
      title: "Logs, traces, terminal, IP address",
      of: ["customer", "visitor"],
      events: ["recorded"],
      collected: "recorded",
      contents: ["ip-address", other("logs and traces"), other("security and use of the terminal")],
      origin: "observed"
    },
    configuration: {
      title: "Configurations and versions of the products used",
      of: "customer",
      states: ["customer"],
      events: ["collected"],
      collected: "collected",
      origin: "provided"
    },
    accounting: {
      title: "Invoices and remittances",
      of: "customer",
      events: ["issued"],
      contents: ["name", "postal-address", "payment"]
    },
    // ALK-R4: the law of accounting records does not reach them.
    quote: { title: "Quotes and pro-forma invoices", of: "customer", events: ["issued"] },
    // ALK-R5
    payment: { title: "On-line payment information", of: "customer", contents: ["payment"] },
    // ALK-D2
    call: {
      title: "Telephone number, time and duration of a call",
      of: ["customer", "visitor"],
      events: ["collected"],
      contents: ["telephone", other("time and duration")],
      origin: "observed"
    },
    email: {
      title: "E-mails, with their route",
      of: ["customer", "visitor"],
      states: ["customer"],
      events: ["received"],
      contents: ["email", other("servers on the way")],
      origin: "provided"
    },
    supportRequest: { title: "Support requests", of: "customer", events: ["collected"], origin: "provided" },
    userName: {
      title: "User name shown with published content and comments",
      of: ["customer", "visitor"],
      events: ["collected"],
      contents: ["username"]
    },
    // ALK-R8
    fax: { title: "Faxes", of: ["customer", "visitor"], events: ["read"], contents: [other("fax number")] },
    // ALK-R6
    pagesVisited: {
      title: "Pages visited in a session",
      of: "visitor",
      events: ["lastAccess"],
      contents: ["browsing-history"],
      origin: "observed"
    }
  },
  activities: {
    business: {
      title: "Products and services",
      recipients: ["atlassian", "partners"],
      purposes: {
        // ALK-P1
        orders: { title: "Orders", basis: takenForConsent, keeps: { identification: tenYearsAtLeast } },
        account: {
          title: "Management of the account",
          basis: takenForConsent,
          keeps: { identification: tenYearsAtLeast }
        },
        messages: {
          title: "Answers to messages",
          kinds: "communication",
          basis: takenForConsent,
          keeps: { email: eitherOfTwo, fax: onceRead, call: tenYearsAtLeast }
        },
        support: {
          title: "Support",
          kinds: "customer-care",
          basis: takenForConsent,
          keeps: { configuration: threeYearsAtLeastWhileCustomer, supportRequest: tenYearsAtLeast }
        },
        invoicing: {
          title: "Invoices",
          kinds: "accounting",
          basis: takenForConsent,
          recipients: ["paypal", "bank"],
          keeps: {
            accounting: accountingDuty,
            quote: atLeast("10 years", after("issued")),
            payment: withoutLimit("kept indefinitely")
          }
        },
        // ALK-X1: data from Atlassian serve to find customers.
        prospecting: {
          title: "Prospecting",
          kinds: "direct-marketing",
          basis: takenForConsent,
          keeps: { prospect: threeYearsAtLeast }
        },
        news: {
          title: "Opinions asked and news sent",
          kinds: "direct-marketing",
          basis: consent({ asked: "the person agrees", withdrawnBy: "a request, at any time" }),
          keeps: { identification: tenYearsAtLeast }
        }
      }
    },
    sites: {
      title: "Web sites",
      recipients: ["otherUsers"],
      purposes: {
        // ALK-P1
        administration: {
          title: "Administration of the sites",
          basis: takenForConsent,
          keeps: {
            authentication: fourToTenDays,
            userName: tenYearsAtLeast,
            // ALK-R6
            pagesVisited: atMost("1 hour", after("lastAccess"))
          }
        },
        improvement: {
          title: "Improvement of the sites and the activity",
          kinds: "service-improvement",
          basis: takenForConsent,
          recipients: ["google"],
          keeps: { authentication: fourToTenDays }
        },
        // ALK-P2
        offences: {
          title: openEnded("comportement perturbateur"),
          basis: takenForConsent,
          recipients: ["told"],
          keeps: { authentication: fourToTenDays }
        }
      }
    }
  },
  trackers: {
    // ALK-C1
    session: { title: "Session cookies", necessity: "strictly necessary", lifetime: "session" },
    rememberMe: { title: "Token to be remembered by", necessity: "strictly necessary" },
    analytics: {
      title: "Google Analytics, where it is used",
      necessity: "not necessary",
      consent: notOffered("bloquer les cookies"),
      withdrawnBy: "the browser",
      recipients: ["google"],
      purposes: "improvement"
    }
  },
  preferences: {
    // ALK-O2
    references: {
      title: "To be named as a reference",
      default: "on",
      switchedBy: "telling the company",
      of: "customer"
    },
    // ALK-O3
    channels: {
      title: "Channels to be reached by",
      channels: ["e-mail", "post", "telephone", "fax"],
      default: "on",
      switchedBy: "telling the company"
    }
  },
  rights: {
    told: {
      // ALK-S1
      access: offered("a request, with a copy"),
      rectification: offered("a request"),
      erasure: offered("a request, as far as the law allows"),
      restriction: offered("a request"),
      objection: offered("a request, for reasons of one's situation"),
      objectionToMarketing: offered("a request, for profiling too, without conditions"),
      portability: offered("a request, where the right applies"),
      withdrawal: offered("a request, at any time")
    },
    // ALK-R4
    refusals: {
      right: "erasure",
      because: "the law is said to require all documents of a sale, quotes among them",
      ground: "legal obligation"
    },
    // ALK-S3
    authority: "CNIL",
    // ALK-S2
    afterDeath: "directives on retention, erasure and communication after death"
  },
  promises: {
    // ALK-X2
    nobodyElse: {
      about: "disclosure",
      words: "nothing else is shared, sold or distributed without consent, unless the law requires it"
    },
    // ALK-O2
    noIndividuals: { about: "other", words: "individuals are never named as references" },
    // ALK-R2
    noBackup: { about: "other", words: "authentication data is not backed up explicitly" }
  }
})
