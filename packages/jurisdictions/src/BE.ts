/**
 * Belgium: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Statute } from "@lethe/core/Statute"
import { boundByAmlLaw, fromTheDay, months, partlyRead, read, years } from "./internal/provision.ts"

/** Accounting books: 7 years, from 1 January after the close. */
export const accountingBooks: Statute<"financialYearClosed"> = {
  id: "be/accounting-books",
  title: "Accounting books",
  events: ["financialYearClosed"],
  countedFrom: "start-of-next-calendar-year",
  period: years(7),
  bound: "at-least",
  source: { act: "Code de droit économique", provision: "art. III.88" },
  ...read
}

/** Records of income tax and VAT: 10 years from 1 January after the taxable period, 7 for periods until 2021. */
export const incomeTaxRecords: Statute<"taxablePeriodEnded", "not-vat-on-real-estate"> = {
  id: "be/income-tax-records",
  title: "Income tax and VAT records",
  events: ["taxablePeriodEnded"],
  countedFrom: "start-of-next-calendar-year",
  versions: [
    { forEventsUntil: "2021-12-31" as PlainDate, period: years(7) },
    { forEventsFrom: "2022-01-01" as PlainDate, period: years(10) }
  ],
  bound: "at-least",
  source: { act: "CIR 92", provision: "art. 315; law of 20 November 2022" },
  ...read,
  conditions: [
    {
      id: "not-vat-on-real-estate",
      words:
        "the record is not about VAT on real estate, which is kept 15 or 25 years: which, and from when, was not read"
    }
  ]
}

/** An employee's individual pay account: 5 years. */
export const socialDocuments: Statute<"annualClosing"> = {
  id: "be/social-documents",
  title: "Individual pay account",
  events: ["annualClosing"],
  ...fromTheDay(years(5), "at-least"),
  source: { act: "AR 8 August 1980", provision: "art. 25" },
  ...read,
  note: "Other social documents have other starts: the day after their end, or the last entry."
}

/** A file under anti-money-laundering law: 10 years. */
export const aml: Statute<"relationshipEnded", "bound-by-anti-money-laundering-law"> = {
  id: "be/aml",
  title: "Anti-money-laundering file",
  events: ["relationshipEnded"],
  ...fromTheDay(years(10), "at-least"),
  source: { act: "Law of 18 September 2017", provision: "art. 60" },
  ...partlyRead,
  conditions: [boundByAmlLaw],
  note: "Files of 2017, 2018 and 2019 were reduced to 7, 8 and 9 years; that is not modelled here."
}

/** Images of a camera: 1 month. */
export const cctv: Statute<"recorded", "not-listed-site"> = {
  id: "be/cctv",
  title: "Video surveillance",
  events: ["recorded"],
  ...fromTheDay(months(1), "at-most"),
  source: { act: "Law of 21 March 2007", provision: "images of cameras" },
  ...read,
  conditions: [
    { id: "not-listed-site", words: "the site is not one of those listed", otherwise: "be/cctv-listed-sites" }
  ]
}

/** Images of a camera on a listed site: 3 months. */
export const cctvListedSites: Statute<"recorded", "listed-site"> = {
  id: "be/cctv-listed-sites",
  title: "Video surveillance of listed sites",
  events: ["recorded"],
  ...fromTheDay(months(3), "at-most"),
  source: { act: "Law of 21 March 2007", provision: "images of cameras, listed sites" },
  ...read,
  conditions: [{ id: "listed-site", words: "the site is one of those listed", otherwise: "be/cctv" }]
}

/** When personal actions are time-barred: 10 years. Nobody checked it yet. */
export const contractClaims: Statute<"relationshipEnded"> = {
  id: "be/contract-claims",
  title: "Personal actions",
  events: ["relationshipEnded"],
  ...fromTheDay(years(10), "recommended-at-most"),
  source: { act: "ancien Code civil", provision: "art. 2262bis" },
  verification: "unverified"
}
