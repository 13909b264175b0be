/**
 * France: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { Statute, StatuteCondition } from "@lethe/core/Statute"
import { boundByAmlLaw, fromTheDay, months, partlyRead, read, years } from "./internal/provision.ts"

const décret20211362 = (provision: string) => ({ act: "Décret 2021-1362", provision })
const hostingProvider: StatuteCondition<"hosting-provider"> = {
  id: "hosting-provider",
  words: "the company is a hosting provider"
}

/** Accounting books and vouchers: 10 years. */
export const accountingRecords: Statute<"financialYearClosed"> = {
  id: "fr/accounting-records",
  title: "Accounting books and vouchers",
  events: ["financialYearClosed"],
  ...fromTheDay(years(10), "at-least"),
  source: { act: "Code de commerce", provision: "art. L123-22" },
  ...read,
  note: "The article names no start; the close of the financial year is the accepted one."
}

/** What a hosting provider keeps of a customer's civil identity: 5 years. */
export const hostIdentity: Statute<"contractEnded", "hosting-provider"> = {
  id: "fr/host-identity",
  title: "Hosting provider: civil identity",
  events: ["contractEnded"],
  ...fromTheDay(years(5), "at-least"),
  source: décret20211362("civil identity"),
  ...read,
  conditions: [hostingProvider]
}

/** What a hosting provider keeps of the rest of an account, and of payments: 1 year. */
export const hostAccount: Statute<"contractEnded", "hosting-provider"> = {
  id: "fr/host-account",
  title: "Hosting provider: other account and payment data",
  events: ["contractEnded"],
  ...fromTheDay(years(1), "at-least"),
  source: décret20211362("account and payment data"),
  ...read,
  conditions: [hostingProvider]
}

/** What a hosting provider keeps of the technical data of a connection: 1 year. */
export const hostConnection: Statute<"connected", "hosting-provider"> = {
  id: "fr/host-connection",
  title: "Hosting provider: technical connection data",
  events: ["connected"],
  ...fromTheDay(years(1), "at-least"),
  source: décret20211362("technical connection data"),
  ...read,
  conditions: [hostingProvider],
  note: "General and indiscriminate retention is limited by CJEU C-511/18 and the Conseil d'État of 21 April 2021."
}

/** Documents that the tax authority may inspect: 6 years. */
export const taxDocuments: Statute<"documentEstablished"> = {
  id: "fr/tax-documents",
  title: "Documents subject to tax inspection",
  events: ["documentEstablished"],
  ...fromTheDay(years(6), "at-least"),
  source: { act: "Livre des procédures fiscales", provision: "art. L102 B" },
  ...partlyRead,
  note:
    "The text has two starts: the last operation entered in the books, or the day of the document. " +
    "A bill of 2025-26 would make it 10 years; whether it was adopted is not verified."
}

/** An employer's copy of a payslip: 5 years. */
export const payslipDuplicate: Statute<"issued"> = {
  id: "fr/payslip-duplicate",
  title: "Employer's copy of a payslip",
  events: ["issued"],
  ...fromTheDay(years(5), "at-least"),
  source: { act: "Code du travail", provision: "art. L3243-4" },
  ...read,
  note: "Whether its issue is the start is debated."
}

/** The staff register, of those who left: 5 years. */
export const staffRegister: Statute<"employmentEnded"> = {
  id: "fr/staff-register",
  title: "Staff register",
  events: ["employmentEnded"],
  ...fromTheDay(years(5), "at-least"),
  source: { act: "Code du travail", provision: "art. R1221-26" },
  ...read
}

/** Counts of working time: 1 year. */
export const workingTimeRecords: Statute<"recorded", "not-day-based-package"> = {
  id: "fr/working-time-records",
  title: "Working-time counts",
  events: ["recorded"],
  ...fromTheDay(years(1), "at-least"),
  source: { act: "Code du travail", provision: "art. D3171-16" },
  ...read,
  conditions: [
    {
      id: "not-day-based-package",
      words: "the employee's working time is not a package counted in days",
      otherwise: "fr/working-time-records-day-packages"
    }
  ]
}

/** Counts of working time of packages counted in days: 3 years. */
export const workingTimeRecordsDayPackages: Statute<"recorded", "day-based-package"> = {
  id: "fr/working-time-records-day-packages",
  title: "Working-time counts of packages counted in days",
  events: ["recorded"],
  ...fromTheDay(years(3), "at-least"),
  source: { act: "Code du travail", provision: "art. D3171-16" },
  ...partlyRead,
  conditions: [
    {
      id: "day-based-package",
      words: "the employee's working time is a package counted in days",
      otherwise: "fr/working-time-records"
    }
  ],
  note: "The three years were read; that they run from the day of the count, as the other year does, was not."
}

/** A consumer's electronic contract of 120 euros or more: 10 years. */
export const electronicConsumerContract: Statute<"delivered", "of-120-euros-or-more"> = {
  id: "fr/electronic-consumer-contract",
  title: "Electronic consumer contract of 120 euros or more",
  events: ["delivered"],
  ...fromTheDay(years(10), "at-least"),
  source: { act: "Code de la consommation", provision: "art. L213-1" },
  ...read,
  conditions: [{ id: "of-120-euros-or-more", words: "the contract is of 120 euros or more" }]
}

/** When civil claims are time-barred: 5 years. */
export const generalLimitation: Statute<"factsKnown"> = {
  id: "fr/general-limitation",
  title: "Proof for civil claims",
  events: ["factsKnown"],
  ...fromTheDay(years(5), "recommended-at-most"),
  source: { act: "Code civil", provision: "art. 2224" },
  ...read,
  note: "It is the ceiling of an intermediate archive."
}

/** A file under anti-money-laundering law: 5 years. */
export const aml: Statute<"relationshipEnded", "bound-by-anti-money-laundering-law"> = {
  id: "fr/aml",
  title: "Anti-money-laundering file",
  events: ["relationshipEnded"],
  ...fromTheDay(years(5), "at-least"),
  source: { act: "Code monétaire et financier", provision: "art. L561-12" },
  ...read,
  conditions: [boundByAmlLaw]
}

/** Somebody who has bought nothing: 3 years after the last contact. */
export const prospects: Statute<"lastContact"> = {
  id: "fr/prospects",
  title: "Prospects",
  events: ["lastContact"],
  ...fromTheDay(years(3), "recommended-at-most"),
  source: { act: "CNIL", provision: "guidance on commercial management; SAN-2020-008" },
  ...read,
  note: "A contact comes from the person: a click counts, opening an e-mail does not. Without one, collection."
}

/** Marketing to former customers: 3 years. */
export const customerMarketing: Statute<"relationshipEnded"> = {
  id: "fr/customer-marketing",
  title: "Customers, marketing use",
  events: ["relationshipEnded"],
  ...fromTheDay(years(3), "recommended-at-most"),
  source: { act: "CNIL", provision: "guidance on commercial management" },
  ...read
}

/** An account that nobody uses: 2 years. */
export const inactiveAccount: Statute<"lastActivity", "notice-given"> = {
  id: "fr/inactive-account",
  title: "Inactive account",
  events: ["lastActivity"],
  ...fromTheDay(years(2), "recommended-at-most"),
  source: { act: "CNIL", provision: "inactive accounts" },
  ...read,
  conditions: [{ id: "notice-given", words: "the person was given notice before the account goes" }]
}

/** Candidates who were not taken: 2 years. */
export const candidates: Statute<"lastContact"> = {
  id: "fr/candidates",
  title: "Unsuccessful candidates",
  events: ["lastContact"],
  ...fromTheDay(years(2), "recommended-at-most"),
  source: { act: "CNIL", provision: "recruitment guide" },
  ...read,
  note: "It ends sooner where the person asks for erasure."
}

/** A choice about trackers: 6 months. */
export const trackerChoice: Statute<"chosen"> = {
  id: "fr/tracker-choice",
  title: "Choice to accept or refuse trackers",
  events: ["chosen"],
  ...fromTheDay(months(6), "recommended-at-most"),
  source: { act: "CNIL", provision: "délibération 2020-092" },
  ...read
}

/** A tracker that measures the audience: 13 months. */
export const audienceTracker: Statute<"firstSet"> = {
  id: "fr/audience-tracker",
  title: "Audience-measurement tracker",
  events: ["firstSet"],
  ...fromTheDay(months(13), "recommended-at-most"),
  source: { act: "CNIL", provision: "audience measurement" },
  ...read,
  note: "Visits do not prolong it."
}

/** What measuring the audience gave: 25 months. */
export const audienceData: Statute<"collected"> = {
  id: "fr/audience-data",
  title: "Audience-measurement data",
  events: ["collected"],
  ...fromTheDay(months(25), "recommended-at-most"),
  source: { act: "CNIL", provision: "audience measurement" },
  ...read
}

/** Images of a camera: 1 month. */
export const cctv: Statute<"recorded"> = {
  id: "fr/cctv",
  title: "Video surveillance",
  events: ["recorded"],
  ...fromTheDay(months(1), "at-most"),
  source: { act: "Code de la sécurité intérieure", provision: "art. L252-5; CNIL" },
  ...partlyRead
}

/** What remembers an objection to direct marketing: 3 years. */
export const objectionList: Statute<"objected"> = {
  id: "fr/objection-list",
  title: "Suppression entry after an objection to direct marketing",
  events: ["objected"],
  ...fromTheDay(years(3), "recommended-at-least"),
  source: { act: "CNIL", provision: "guidance on commercial management; MED-2023-040" },
  ...partlyRead,
  note: "Only a hash of the contact."
}
