/**
 * What Exograd's policy commits it to, in our words, and the part of the register that expresses each.
 */
import type { Claims } from "@lethe/example-claims"

const ids = [
  ...["EXO-D1", "EXO-D2", "EXO-P1", "EXO-B1", "EXO-R1", "EXO-R2", "EXO-R3", "EXO-X1"],
  ...["EXO-C1", "EXO-C2", "EXO-S1", "EXO-S2", "EXO-S3", "EXO-S4", "EXO-S5"]
]

/** The rules that follow the law of hosting providers. */
const asHost = [
  "activities.hosting.purposes.supply.keeps.connection.rules.1",
  "activities.hosting.purposes.legalObligations.keeps.organisation",
  "activities.hosting.purposes.legalObligations.keeps.account"
] as const

const commitments: Claims["commitments"] = [
  {
    id: "EXO-D1",
    says: "visitors: source address, date and time; purpose not said",
    reported: ["13(1)(c)"],
    at: ["categories.pageVisit", "activities.sites.purposes.visits.title"]
  },
  {
    id: "EXO-D2",
    says: "customers: organisation, billing, account, connections, use of services",
    at: [
      "categories.organisation",
      "categories.billing",
      "categories.account",
      "categories.connection",
      "categories.usage"
    ]
  },
  {
    id: "EXO-P1",
    says: "supply of services, communication, billing, legal obligations",
    at: [
      "activities.hosting.purposes.supply.title",
      "activities.hosting.purposes.communication.title",
      "activities.hosting.purposes.billing.title",
      "activities.hosting.purposes.legalObligations.title"
    ]
  },
  {
    id: "EXO-B1",
    says: "legal bases only implied",
    reported: ["13(1)(c)"],
    at: [
      "activities.sites.purposes.visits.basis",
      "activities.hosting.purposes.supply.basis",
      "activities.hosting.purposes.communication.basis",
      "activities.hosting.purposes.billing.basis",
      "activities.hosting.purposes.legalObligations.basis"
    ]
  },
  { id: "EXO-R1", says: "visitors: 1 year", at: ["activities.sites.purposes.visits.keeps.pageVisit"] },
  {
    id: "EXO-R2",
    says: "subscription and use of services: at most 3 years after the account is closed",
    at: [
      "activities.hosting.purposes.supply.keeps.organisation",
      "activities.hosting.purposes.supply.keeps.account",
      "activities.hosting.purposes.supply.keeps.usage",
      "activities.hosting.purposes.supply.keeps.connection.rules.0",
      "activities.hosting.purposes.communication.keeps.account"
    ]
  },
  {
    id: "EXO-R3",
    says: "where public authorities require it: the legal period instead",
    at: [
      "activities.hosting.purposes.billing.keeps.billing",
      "activities.hosting.purposes.legalObligations.keeps.billing",
      ...asHost.flatMap((rule) => ["_tag", "provision", "events", "as"].map((part) => `${rule}.${part}`))
    ]
  },
  {
    id: "EXO-X1",
    says: "processors Vultr, Stripe and Mailchimp; partners by category; no word on transfers",
    reported: ["13(1)(f)"],
    at: ["recipients.vultr", "recipients.stripe", "recipients.mailchimp", "recipients.partners"]
  },
  {
    id: "EXO-C1",
    says: "essential e-mail is part of the service and cannot be switched off",
    at: ["preferences.essentialEmail"]
  },
  {
    id: "EXO-C2",
    says: "commercial e-mail is off by default, asked for when the account is made, switchable at any time",
    at: ["preferences.commercialEmail"]
  },
  {
    id: "EXO-S1",
    says: "access, rectification and erasure by e-mail; proof of identity asked of everyone",
    reported: ["12(6)"],
    at: ["rights.told.access", "rights.told.rectification", "rights.told.erasure", "rights.identity"]
  },
  { id: "EXO-S2", says: "what the services or the law need may not be erased", at: ["rights.refusals"] },
  { id: "EXO-S3", says: "every request is handled within 30 calendar days", at: ["promises.answer"] },
  { id: "EXO-S4", says: "complaint to the CNIL", at: ["rights.authority"] },
  {
    id: "EXO-S5",
    says: "restriction, portability and objection are not mentioned",
    reported: ["13(2)(b)"],
    at: ["rights.told.restriction", "rights.told.portability", "rights.told.objection"]
  }
]

const ourReading: Claims["ourReading"] = [
  {
    why: "what it supplies is hosting: the provisions that bind hosting providers bind it",
    at: [`${asHost[0]}.met`, `${asHost[1]}.met`, `${asHost[2]}.met`]
  },
  { why: "the calendar year is the usual financial year", at: ["financialYearEnds"] }
]

export const claims: Claims = { ids, commitments, ourReading }
