/**
 * What Alkaes Consulting's policy commits it to, in our words, and the part of the register that expresses each.
 */
import type { Claims } from "@lethe/example-claims"

const ids = [
  ...["ALK-D1", "ALK-D2", "ALK-P1", "ALK-P2", "ALK-B1", "ALK-R1", "ALK-R2", "ALK-R3", "ALK-R4", "ALK-R5", "ALK-R6"],
  ...["ALK-R7", "ALK-R8", "ALK-X1", "ALK-X2", "ALK-X3", "ALK-C1", "ALK-S1", "ALK-S2", "ALK-S3"],
  ...["ALK-O1", "ALK-O2", "ALK-O3"]
]

const business = "activities.business.purposes"
const sites = "activities.sites.purposes"

const commitments: Claims["commitments"] = [
  {
    id: "ALK-D1",
    says: "identification and contact, authentication, configuration, billing",
    at: [
      "categories.identification",
      "categories.prospect.title",
      "categories.prospect.contents",
      "categories.authentication",
      "categories.configuration",
      "categories.accounting"
    ]
  },
  {
    id: "ALK-D2",
    says: "telephone records, e-mails with their route, support requests, user names shown with content",
    at: [
      "categories.call",
      "categories.email",
      "categories.supportRequest",
      "categories.userName",
      "recipients.otherUsers"
    ]
  },
  {
    id: "ALK-P1",
    says: "orders, account, messages, support, invoices, the sites and the activity, opinions and news if agreed",
    at: [
      `${business}.orders.title`,
      `${business}.account.title`,
      `${business}.messages.title`,
      `${business}.support.title`,
      `${business}.invoicing.title`,
      `${business}.news.title`,
      `${business}.news.basis`,
      `${sites}.administration.title`,
      `${sites}.improvement.title`
    ]
  },
  {
    id: "ALK-P2",
    says: "offensive content is told to employers, providers or authorities",
    reported: ["5(1)(b)"],
    at: [`${sites}.offences.title`, "recipients.told"]
  },
  {
    id: "ALK-B1",
    says: "submitting details counts as consent to everything; no other basis is named",
    reported: ["4(11)", "7(2)"],
    at: [
      `${business}.orders.basis`,
      `${business}.account.basis`,
      `${business}.messages.basis`,
      `${business}.support.basis`,
      `${business}.invoicing.basis`,
      `${business}.prospecting.basis`,
      `${sites}.administration.basis`,
      `${sites}.improvement.basis`,
      `${sites}.offences.basis`
    ]
  },
  {
    id: "ALK-R1",
    says: "identification at least 10 years for customers, at least 3 for prospects: floors without a ceiling",
    reported: ["5(1)(e)"],
    at: [
      `${business}.orders.keeps`,
      `${business}.account.keeps`,
      `${business}.news.keeps`,
      `${business}.messages.keeps.call`,
      `${business}.support.keeps.supportRequest`,
      `${sites}.administration.keeps.userName`,
      `${business}.prospecting.keeps`
    ]
  },
  {
    id: "ALK-R2",
    says: "authentication data 4 to 10 days, and in no explicit backup",
    at: [
      `${sites}.administration.keeps.authentication`,
      `${sites}.improvement.keeps`,
      `${sites}.offences.keeps`,
      "promises.noBackup"
    ]
  },
  {
    id: "ALK-R3",
    says: "configuration data at least 3 years while a customer",
    reported: ["5(1)(e)"],
    at: [`${business}.support.keeps.configuration`]
  },
  {
    id: "ALK-R4",
    says: "accounting at least 10 years; erasure refused; quotes counted in, which are no accounting record",
    reported: ["5(1)(e)"],
    at: [
      "categories.quote",
      `${business}.invoicing.keeps.accounting`,
      `${business}.invoicing.keeps.quote`,
      "rights.refusals"
    ]
  },
  {
    id: "ALK-R5",
    says: "on-line payment information indefinitely",
    reported: ["5(1)(e)"],
    at: ["categories.payment", `${business}.invoicing.keeps.payment`]
  },
  {
    id: "ALK-R6",
    says: "pages visited: within the hour after the last access",
    at: ["categories.pagesVisited", `${sites}.administration.keeps.pagesVisited`]
  },
  {
    id: "ALK-R7",
    says: "e-mails two years or more in some cases, generally until no longer a customer",
    reported: ["13(2)(a)"],
    at: [`${business}.messages.keeps.email`]
  },
  {
    id: "ALK-R8",
    says: "faxes deleted once read, generally",
    reported: ["13(2)(a)"],
    at: ["categories.fax", `${business}.messages.keeps.fax`]
  },
  {
    id: "ALK-X1",
    says: "data from Atlassian on evaluation, for prospecting; whether publicly accessible is not said",
    reported: ["14(2)(f)"],
    at: ["categories.prospect.source", `${business}.prospecting.title`]
  },
  {
    id: "ALK-X2",
    says: "Atlassian for support, PayPal, the bank, a joint venture or buyer; otherwise no third party",
    at: [
      "recipients.atlassian.role",
      "recipients.atlassian.title",
      "recipients.atlassian.disclosed",
      "recipients.paypal.role",
      "recipients.paypal.title",
      "recipients.paypal.disclosed",
      "recipients.bank",
      "recipients.partners",
      "promises.nobodyElse"
    ]
  },
  {
    id: "ALK-X3",
    says: "no word on transfers to Atlassian, Google and PayPal",
    reported: ["13(1)(f)"],
    at: ["recipients.atlassian.country", "recipients.google", "recipients.paypal.country"]
  },
  {
    id: "ALK-C1",
    says: "session cookies, a remember-me token, Google Analytics; refusal through the browser only",
    reported: ["ePrivacy 5(3)"],
    at: ["trackers"]
  },
  {
    id: "ALK-S1",
    says: "access, rectification, erasure, restriction, objection, portability, withdrawal",
    at: ["rights.told"]
  },
  { id: "ALK-S2", says: "directives on the fate of the data after death", at: ["rights.afterDeath"] },
  { id: "ALK-S3", says: "complaint to the CNIL", at: ["rights.authority"] },
  {
    id: "ALK-O1",
    says: "aged 16 or under: prior authorisation of a parent",
    at: ["subjects.customer.children", "subjects.prospect.children", "subjects.visitor.children"]
  },
  {
    id: "ALK-O2",
    says: "customers may be named as references and may opt out; individuals never",
    at: ["preferences.references", "promises.noIndividuals"]
  },
  { id: "ALK-O3", says: "preferences of contact channels", at: ["preferences.channels"] }
]

const ourReading: Claims["ourReading"] = [
  { why: "the calendar year is the usual financial year", at: ["financialYearEnds"] }
]

export const claims: Claims = { ids, commitments, ourReading }
