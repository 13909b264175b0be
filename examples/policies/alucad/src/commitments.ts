/**
 * What Alucad's policy commits it to, in our words, and the part of the register that expresses each.
 */
import type { Claims } from "@lethe/example-claims"

const ids = [
  ...["ALU-D1", "ALU-D2", "ALU-D3", "ALU-D4", "ALU-P1", "ALU-P2", "ALU-P3", "ALU-P4", "ALU-P5", "ALU-P6"],
  ...["ALU-S1", "ALU-S2", "ALU-S3", "ALU-R1", "ALU-R2", "ALU-R3", "ALU-R4", "ALU-R5", "ALU-X1", "ALU-X2", "ALU-X3"],
  ...["ALU-C1", "ALU-O1", "ALU-O2", "ALU-O3", "ALU-O4"]
]

const purposes = "activities.services.purposes"
const audience = "activities.site.purposes.audience"

const commitments: Claims["commitments"] = [
  {
    id: "ALU-D1",
    says: "contact details: name, e-mail, telephone",
    at: ["categories.contact.title", "categories.contact.contents"]
  },
  {
    id: "ALU-D2",
    says: "business details: name, address, postal code, country, VAT number",
    at: ["categories.business.title", "categories.business.contents"]
  },
  {
    id: "ALU-D3",
    says: "billing information, for invoices and tax",
    at: ["categories.billing.title", "categories.billing.contents"]
  },
  {
    id: "ALU-D4",
    says: "this data is required to provide the services",
    at: ["categories.contact.obligatory", "categories.business.obligatory", "categories.billing.obligatory"]
  },
  {
    id: "ALU-P1",
    says: "orders and services, on the contract",
    at: [`${purposes}.orders.title`, `${purposes}.orders.basis`]
  },
  {
    id: "ALU-P2",
    says: "invoices and billing, on contract and legal obligation",
    at: [
      `${purposes}.payments.title`,
      `${purposes}.payments.basis`,
      `${purposes}.invoices.title`,
      `${purposes}.invoices.basis`
    ]
  },
  {
    id: "ALU-P3",
    says: "legal and fiscal compliance, on legal obligation",
    at: [`${purposes}.compliance.title`, `${purposes}.compliance.basis`]
  },
  {
    id: "ALU-P4",
    says: "important updates about account or services; no basis named",
    reported: ["13(1)(c)"],
    at: [`${purposes}.updates.title`, `${purposes}.updates.basis`]
  },
  {
    id: "ALU-P5",
    says: "security, backups and better functionality, on legitimate interests",
    at: [
      `${purposes}.security.title`,
      `${purposes}.security.basis`,
      `${purposes}.improvement.title`,
      `${purposes}.improvement.basis`
    ]
  },
  {
    id: "ALU-P6",
    says: "analytics and cookies that the site does not need, on consent",
    at: [`${audience}.title`, `${audience}.basis`]
  },
  {
    id: "ALU-S1",
    says: "access, rectification, erasure, restriction, portability, objection",
    at: [
      "rights.told.access",
      "rights.told.rectification",
      "rights.told.erasure",
      "rights.told.restriction",
      "rights.told.portability",
      "rights.told.objection"
    ]
  },
  { id: "ALU-S2", says: "no erasure where the law requires retention, as of invoices", at: ["rights.refusals"] },
  {
    id: "ALU-S3",
    says: "no word of a complaint to an authority",
    reported: ["13(2)(d)"],
    at: ["rights.authority"]
  },
  { id: "ALU-R1", says: "daily backups, gone for good after at most 12 weeks", at: ["backups"] },
  {
    id: "ALU-R2",
    says: "customer data for the length of the relationship",
    at: [
      `${purposes}.orders.keeps.contact.rules.0`,
      `${purposes}.orders.keeps.business.rules.0`,
      `${purposes}.payments.keeps.billing`,
      `${purposes}.updates.keeps.contact`,
      `${purposes}.security.keeps.contact`,
      `${purposes}.security.keeps.business`,
      `${purposes}.improvement.keeps.business`
    ]
  },
  {
    id: "ALU-R3",
    says: "as long as tax and other law require, and no longer",
    at: [`${purposes}.invoices.keeps.billing`, `${purposes}.compliance.keeps.billing`]
  },
  {
    id: "ALU-R4",
    says: "a reasonable period for disputes: no period and no criteria",
    reported: ["13(2)(a)"],
    at: [`${purposes}.orders.keeps.contact.rules.1`, `${purposes}.orders.keeps.business.rules.1`]
  },
  {
    id: "ALU-R5",
    says: "analytics at most 14 months, then anonymised or deleted; the backups overrun it",
    reported: ["5(1)(e)"],
    at: ["categories.analytics", `${audience}.keeps.analytics`]
  },
  {
    id: "ALU-X1",
    says: "transfers on adequacy or standard clauses; no country, no way to a copy",
    reported: ["13(1)(f)"],
    at: ["recipients.abroad"]
  },
  {
    id: "ALU-X2",
    says: "third parties for hosting and payment, by category",
    at: ["recipients.hosting", "recipients.payment"]
  },
  { id: "ALU-X3", says: "no sale, rental or sharing for the marketing of others", at: ["promises.noSale"] },
  {
    id: "ALU-C1",
    says: "essential cookies cannot be switched off; analytics with consent that can be withdrawn at any time",
    at: ["trackers", "preferences.essentialCookies", "rights.told.withdrawal"]
  },
  {
    id: "ALU-O1",
    says: "customers told promptly of any breach, also a suspected one; the authority as the law requires",
    at: ["promises.breach", "promises.authorityTold"]
  },
  {
    id: "ALU-O2",
    says: "no automated decisions; nothing directed at children under 16",
    at: ["automatedDecisions", "subjects.customer.children", "subjects.visitor.children"]
  },
  {
    id: "ALU-O3",
    says: "encrypted transport, firewalls, intrusion detection, limited access",
    at: ["security"]
  },
  {
    id: "ALU-O4",
    says: "the controller's name and address are nowhere",
    reported: ["13(1)(a)"],
    at: ["controller.name", "controller.address"]
  }
]

const ourReading: Claims["ourReading"] = [
  { why: "the calendar year is the usual financial year", at: ["financialYearEnds"] },
  { why: "the company writes from France, and names no country of its own", at: ["controller.country"] }
]

export const claims: Claims = { ids, commitments, ourReading }
