/**
 * LuxCloud's privacy policy, which has no date, as a register.
 *
 * Each commitment's id stands beside what expresses it; `commitments.ts` lists them.
 */
import * as LU from "@lethe/jurisdictions/LU"
import {
  defineRegister,
  during,
  endOfFinancialYear,
  forTheService,
  inCaseOf,
  indirect,
  notOffered,
  offered,
  onOrder,
  openEnded,
  other,
  shortestOf,
  statute,
  undetermined,
  untilObjection,
  withApproval,
  withoutLimit
} from "lethe"

/** LUX-B1: no basis is named for anything. */
const notNamed = undetermined("not said")

/** LUX-R2, in our reading the rule for all that has no other: until the end of the business relationship. */
const whileCustomer = during("customer")

/** LUX-R1: as long as the law requires. Our reading: the commercial code, for contracts too. */
const asTheLawRequires = statute(LU.accountingRecords, { financialYearClosed: endOfFinancialYear("recorded") }, "both")

/** LUX-S1: on-line, by e-mail, by telephone. */
const online = offered("in the account on-line, by e-mail or by telephone")

export const register = defineRegister({
  name: "LuxCloud",
  // Our choice: the policy has no date, and is read against the Regulation from the day that it applies.
  inForceFrom: "2018-05-25",
  zone: "Europe/Luxembourg",
  // Our reading: the policy does not say when the financial year ends; the calendar year is the usual one.
  financialYearEnds: "12-31",
  controller: {
    name: "LuxCloud S.A.",
    country: "LU",
    contact: "by post, at the address",
    address: "Aerogolf Center, 1B rue Heienhaff, L-1736 Senningerberg"
  },
  // LUX-O2. The law asks for the contact details, not for the name.
  dataProtectionOfficer: { contact: "by post, at the company's address" },
  subjects: {
    businessContact: { title: "Contacts of business customers" },
    consumer: { title: "Consumers" },
    visitor: { title: "Visitors of the sites and control panels, and readers of e-mails" },
    endUser: { title: "End users of resellers" }
  },
  recipients: {
    // LUX-X1: a promise of its own, inside the EEA too, and no tool of Chapter V.
    abroad: {
      role: "processor",
      stated: "by category",
      title: "Companies outside Luxembourg",
      disclosed: withApproval("in writing, before each disclosure")
    },
    // LUX-X2
    suppliers: {
      role: "processor",
      stated: "by category",
      title: "Software providers and suppliers of parts of the service",
      disclosed: forTheService()
    },
    authorities: { role: "public authority", stated: "by category", title: "Authorities", disclosed: onOrder() },
    auditors: {
      role: "processor",
      stated: "by category",
      title: "Auditors",
      disclosed: inCaseOf("an audit")
    },
    riskConsultancies: {
      role: "processor",
      stated: "by category",
      title: "Intelligence and risk management consultancies",
      disclosed: inCaseOf("an examination of risks")
    },
    // LUX-X3: the restriction is one for unaffiliated third parties; help needs no order.
    affiliates: {
      role: "third party",
      stated: "by category",
      title: "Affiliates",
      disclosed: undetermined("unaffiliated third parties")
    },
    investigators: {
      role: "public authority",
      stated: "by category",
      title: "Those who investigate unlawful activity, without an order",
      disclosed: undetermined("to help investigation")
    }
  },
  categories: {
    // LUX-D1
    business: {
      title: "A business customer's company and contacts",
      of: "businessContact",
      states: ["customer"],
      contents: [
        "workplace",
        other("size and sector of the company"),
        "name",
        "job-title",
        "postal-address",
        "ip-address",
        "telephone",
        other("fax number"),
        "email",
        "payment-card"
      ]
    },
    // LUX-D2
    consumer: {
      title: "A consumer's contact details and card",
      of: "consumer",
      states: ["customer"],
      contents: ["name", "postal-address", "telephone", "email", "payment-card"]
    },
    // LUX-D3: individual, and aggregated
    visit: {
      title: "Visits of sites and panels, and responses to e-mails",
      of: "visitor",
      states: ["customer"],
      contents: [
        other("type of domain"),
        "ip-address",
        other("date, time and duration"),
        other("browser, system and device"),
        other("search engine and terms"),
        other("files downloaded")
      ],
      origin: "observed",
      identifiable: "identified"
    },
    aggregate: {
      title: "Aggregated visits",
      of: "visitor",
      states: ["customer"],
      origin: "inferred",
      identifiable: "not identifiable"
    },
    // LUX-D4
    otherInformation: {
      title: openEnded("other information"),
      of: ["businessContact", "consumer"],
      states: ["customer"]
    },
    // LUX-O1. Our reading: of these sources only the Internet is publicly accessible.
    obtained: {
      title: "What others say of a person",
      of: ["businessContact", "consumer", "endUser"],
      states: ["customer"],
      source: [
        indirect({ from: "vendors and contractors", publiclyAccessible: "no" }),
        indirect({ from: "applicants for employment", publiclyAccessible: "no" }),
        indirect({ from: "marketing events", publiclyAccessible: "no" }),
        indirect({ from: "the Internet", publiclyAccessible: "yes" }),
        indirect({ from: "resellers, of their end users", publiclyAccessible: "no" })
      ]
    },
    // LUX-R1
    accounting: { title: "Accounting data and contracts", of: ["businessContact", "consumer"], events: ["recorded"] },
    // LUX-R3
    canvassing: { title: "Contact details for canvassing", of: ["businessContact", "consumer"] }
  },
  activities: {
    services: {
      title: "Provision and improvement of the service",
      recipients: [
        "abroad",
        "suppliers",
        "authorities",
        "auditors",
        "riskConsultancies",
        "affiliates",
        "investigators"
      ],
      purposes: {
        // LUX-P1
        provisioning: {
          title: "Provision of the software",
          kinds: "service-provision",
          basis: notNamed,
          keeps: {
            business: whileCustomer,
            consumer: whileCustomer,
            obtained: whileCustomer,
            otherInformation: whileCustomer
          }
        },
        billing: {
          title: "Account and billing",
          kinds: "accounting",
          basis: notNamed,
          keeps: { business: whileCustomer, consumer: whileCustomer, accounting: asTheLawRequires }
        },
        support: {
          title: "Technical support",
          kinds: "customer-care",
          basis: notNamed,
          keeps: { business: whileCustomer, consumer: whileCustomer }
        },
        development: {
          title: "Development of products",
          kinds: "service-improvement",
          basis: notNamed,
          keeps: { visit: whileCustomer, aggregate: whileCustomer }
        },
        fraudPrevention: {
          title: "Prevention and detection of fraud",
          kinds: "fraud-prevention",
          basis: notNamed,
          keeps: { business: whileCustomer, consumer: whileCustomer }
        },
        lawEnforcement: {
          title: "Requirements of law and law enforcement",
          kinds: "legal-compliance",
          basis: notNamed,
          keeps: { accounting: asTheLawRequires }
        }
      }
    },
    marketing: {
      title: "Marketing",
      recipients: ["affiliates"],
      purposes: {
        // LUX-P2
        directMarketing: {
          title: "Direct marketing",
          kinds: "direct-marketing",
          basis: notNamed,
          keeps: {
            business: whileCustomer,
            consumer: whileCustomer,
            visit: whileCustomer,
            // LUX-R3
            canvassing: shortestOf(withoutLimit("canvassing after the relationship"), untilObjection())
          }
        },
        // LUX-P3
        unrelated: { title: openEnded("other purposes unrelated"), basis: notNamed }
      }
    }
  },
  trackers: {
    // LUX-C1
    interests: {
      title: "Interests, on the sites, in resellers' panels and in e-mails",
      necessity: "not necessary",
      consent: notOffered("block our cookies"),
      withdrawnBy: "the browser",
      purposes: ["directMarketing", "development"]
    }
  },
  preferences: {
    // LUX-P2. Our reading: on, as long as nothing else was said at registration.
    marketing: {
      title: "Direct marketing",
      default: "on",
      switchedBy: "at registration, and with customer service at any time",
      scope: "account",
      purposes: "directMarketing"
    }
  },
  rights: {
    told: {
      // LUX-S1
      access: online,
      rectification: online,
      erasure: online,
      objectionToMarketing: online,
      // LUX-S3
      restriction: undetermined("not mentioned"),
      portability: undetermined("not mentioned"),
      objection: undetermined("not mentioned")
    },
    // LUX-S2
    identity: { asked: "verified" },
    // LUX-S3
    authority: undetermined("not mentioned")
  },
  // LUX-O3
  security: [
    "encryption",
    "firewalls",
    "passwords of high quality",
    "data centres of tier IV",
    "access for those who need it"
  ],
  promises: {
    // LUX-X1
    approval: {
      about: "disclosure",
      words: "nothing goes to a company outside Luxembourg without the person's written approval",
      recipients: "abroad",
      before: "each disclosure"
    },
    // LUX-X2
    noOtherUse: {
      about: "disclosure",
      words: "recipients may use the data for nothing else",
      recipients: ["suppliers", "auditors", "riskConsultancies"]
    }
  }
})
