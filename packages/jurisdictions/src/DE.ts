/**
 * Germany: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Statute } from "@lethe/core/Statute"
import { boundByAmlLaw, fromTheDay, fromTheYearsEnd, months, partlyRead, read, years } from "./internal/provision.ts"

/** It must still be there while it matters to a tax that is not assessed for good: § 147(3) AO. */
const whileAssessmentIsOpen = { extendedWhile: "openTaxAssessment" } as const

/** Books and annual accounts: 10 years from the end of the calendar year. */
export const accountingBooks: Statute<"recordMade"> = {
  id: "de/accounting-books",
  title: "Books, annual accounts",
  events: ["recordMade"],
  ...fromTheYearsEnd(years(10), "at-least"),
  ...whileAssessmentIsOpen,
  source: { act: "Abgabenordnung (AO)", provision: "§ 147(3)-(4); HGB § 257" },
  ...read,
  note: "Of books the record is the last entry, of annual accounts the drawing up."
}

/** Accounting vouchers: 8 years since 2025, 10 before. */
export const accountingVouchers: Statute<"recordMade", "not-bank-insurer-or-investment-firm"> = {
  id: "de/accounting-vouchers",
  title: "Accounting vouchers",
  events: ["recordMade"],
  countedFrom: "end-of-calendar-year",
  versions: [
    { until: "2024-12-31" as PlainDate, period: years(10) },
    { from: "2025-01-01" as PlainDate, period: years(8) }
  ],
  bound: "at-least",
  ...whileAssessmentIsOpen,
  source: { act: "Abgabenordnung (AO)", provision: "§ 147(3); HGB § 257; BEG IV, EGAO Art. 97 § 19a" },
  ...read,
  conditions: [
    {
      id: "not-bank-insurer-or-investment-firm",
      words: "the company is no bank, insurer or investment firm",
      otherwise: "de/accounting-vouchers-financial"
    }
  ],
  note: "The shorter period is for what the longer one still covered, so that nothing falls free before 2025."
}

/** Accounting vouchers of banks, insurers and investment firms: 10 years still. */
export const accountingVouchersFinancial: Statute<"recordMade", "bank-insurer-or-investment-firm"> = {
  id: "de/accounting-vouchers-financial",
  title: "Accounting vouchers of banks, insurers and investment firms",
  events: ["recordMade"],
  ...fromTheYearsEnd(years(10), "at-least"),
  ...whileAssessmentIsOpen,
  source: { act: "Abgabenordnung (AO)", provision: "§ 147(3); law of 13 November 2025" },
  ...read,
  conditions: [
    {
      id: "bank-insurer-or-investment-firm",
      words: "the company is a bank, an insurer or an investment firm",
      otherwise: "de/accounting-vouchers"
    }
  ]
}

/** Commercial letters, and what else matters to taxes: 6 years. */
export const commercialLetters: Statute<"recordMade"> = {
  id: "de/commercial-letters",
  title: "Commercial letters and other documents",
  events: ["recordMade"],
  ...fromTheYearsEnd(years(6), "at-least"),
  ...whileAssessmentIsOpen,
  source: { act: "Abgabenordnung (AO)", provision: "§ 147(3)" },
  ...read
}

/** Applicants who were not taken: 6 months. */
export const applicants: Statute<"rejected"> = {
  id: "de/applicants",
  title: "Unsuccessful applicants",
  events: ["rejected"],
  ...fromTheDay(months(6), "recommended-at-most"),
  source: { act: "Allgemeines Gleichbehandlungsgesetz (AGG)", provision: "§ 15(4); ArbGG § 61b; BfDI" },
  ...read,
  note: "Two months to claim, three to sue, and a margin."
}

/** A file under anti-money-laundering law: 5 years, and after 10 it is destroyed. */
export const aml: Statute<"relationshipEnded", "bound-by-anti-money-laundering-law"> = {
  id: "de/aml",
  title: "Anti-money-laundering file",
  events: ["relationshipEnded"],
  ...fromTheYearsEnd(years(5), "at-least"),
  ceiling: years(10),
  source: { act: "Geldwäschegesetz (GwG)", provision: "§ 8(4)" },
  ...partlyRead,
  conditions: [boundByAmlLaw],
  note: "The 5 and the 10 years were read; that they run from the year's end is from memory."
}

/** When civil claims are time-barred: 3 years. */
export const limitation: Statute<"claimArose"> = {
  id: "de/limitation",
  title: "Civil limitation",
  events: ["claimArose"],
  ...fromTheYearsEnd(years(3), "recommended-at-most"),
  source: { act: "Bürgerliches Gesetzbuch (BGB)", provision: "§§ 195, 199" },
  ...read,
  note: "The year is that in which the claim became known."
}
