/**
 * What LuxCloud's policy commits it to, in our words, and the part of the register that expresses each.
 */
import type { Claims } from "@lethe/example-claims"

const ids = [
  ...["LUX-D1", "LUX-D2", "LUX-D3", "LUX-D4", "LUX-O1", "LUX-P1", "LUX-P2", "LUX-P3", "LUX-B1", "LUX-R1", "LUX-R2"],
  ...["LUX-R3", "LUX-X1", "LUX-X2", "LUX-X3", "LUX-S1", "LUX-S2", "LUX-S3", "LUX-C1", "LUX-O2", "LUX-O3"]
]

const services = "activities.services.purposes"
const marketing = "activities.marketing.purposes"

const commitments: Claims["commitments"] = [
  {
    id: "LUX-D1",
    says: "business customers: company, size, sector, contacts, addresses, numbers, card where given",
    at: ["categories.business"]
  },
  { id: "LUX-D2", says: "consumers: name, address, telephone, e-mail, card", at: ["categories.consumer"] },
  { id: "LUX-D3", says: "visits, individual and aggregated", at: ["categories.visit", "categories.aggregate"] },
  {
    id: "LUX-D4",
    says: "other information may be asked for: a list without end",
    reported: ["5(1)(c)"],
    at: ["categories.otherInformation"]
  },
  {
    id: "LUX-O1",
    says: "data from vendors, contractors, applicants, events, the Internet and resellers",
    at: ["categories.obtained"]
  },
  {
    id: "LUX-P1",
    says: "provision, account and billing, support, development, fraud prevention, legal requirements",
    at: [
      `${services}.provisioning.title`,
      `${services}.billing.title`,
      `${services}.support.title`,
      `${services}.development.title`,
      `${services}.fraudPrevention.title`,
      `${services}.lawEnforcement.title`
    ]
  },
  {
    id: "LUX-P2",
    says: "direct marketing by registered preferences, changeable at any time",
    at: [`${marketing}.directMarketing.title`, "preferences.marketing"]
  },
  {
    id: "LUX-P3",
    says: "other purposes, unrelated to the service",
    reported: ["5(1)(b)"],
    at: [`${marketing}.unrelated.title`]
  },
  {
    id: "LUX-B1",
    says: "no legal basis is named for any purpose",
    reported: ["13(1)(c)"],
    at: [
      `${services}.provisioning.basis`,
      `${services}.billing.basis`,
      `${services}.support.basis`,
      `${services}.development.basis`,
      `${services}.fraudPrevention.basis`,
      `${services}.lawEnforcement.basis`,
      `${marketing}.directMarketing.basis`,
      `${marketing}.unrelated.basis`
    ]
  },
  {
    id: "LUX-R1",
    says: "accounting data and contracts as long as the law requires",
    at: ["categories.accounting", `${services}.billing.keeps.accounting`, `${services}.lawEnforcement.keeps.accounting`]
  },
  {
    id: "LUX-R2",
    says: "the rest until the end of the business relationship",
    at: [
      `${services}.provisioning.keeps`,
      `${services}.billing.keeps.business`,
      `${services}.billing.keeps.consumer`,
      `${services}.support.keeps`,
      `${services}.development.keeps`,
      `${services}.fraudPrevention.keeps`,
      `${marketing}.directMarketing.keeps.business`,
      `${marketing}.directMarketing.keeps.consumer`,
      `${marketing}.directMarketing.keeps.visit`
    ]
  },
  {
    id: "LUX-R3",
    says: "some contact details for canvassing after the end, without limit; deleted at the person's request",
    reported: ["5(1)(e)"],
    at: ["categories.canvassing", `${marketing}.directMarketing.keeps.canvassing`]
  },
  {
    id: "LUX-X1",
    says: "nothing to a company outside Luxembourg without prior written approval",
    at: ["recipients.abroad", "promises.approval"]
  },
  {
    id: "LUX-X2",
    says: "disclosed for the service, on an authority's demand, to auditors and risk consultancies; no other use",
    at: [
      "recipients.suppliers",
      "recipients.authorities",
      "recipients.auditors",
      "recipients.riskConsultancies",
      "promises.noOtherUse"
    ]
  },
  {
    id: "LUX-X3",
    says: "affiliates are free of that restriction; help for investigations without an order",
    reported: ["13(1)(e)"],
    at: ["recipients.affiliates", "recipients.investigators"]
  },
  {
    id: "LUX-S1",
    says: "access, update, rectification, erasure and marketing preferences, on-line, by e-mail, by telephone",
    at: ["rights.told.access", "rights.told.rectification", "rights.told.erasure", "rights.told.objectionToMarketing"]
  },
  { id: "LUX-S2", says: "identity is verified before access or correction", at: ["rights.identity"] },
  {
    id: "LUX-S3",
    says: "no word of restriction, portability, objection and complaint",
    reported: ["13(2)(b)", "13(2)(d)"],
    at: ["rights.told.restriction", "rights.told.portability", "rights.told.objection", "rights.authority"]
  },
  {
    id: "LUX-C1",
    says: "trackers of interests without consent; refusal through the browser only",
    reported: ["ePrivacy 5(3)"],
    at: ["trackers.interests"]
  },
  { id: "LUX-O2", says: "a named data protection officer", at: ["dataProtectionOfficer"] },
  {
    id: "LUX-O3",
    says: "encryption, firewalls, passwords, tier-IV data centres, access by need",
    at: ["security"]
  }
]

const ourReading: Claims["ourReading"] = [
  { why: "the calendar year is the usual financial year", at: ["financialYearEnds"] }
]

export const claims: Claims = { ids, commitments, ourReading }
