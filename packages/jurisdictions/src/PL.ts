/**
 * Poland: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import { fromTheYearsEnd, partlyRead, read, years } from "./internal/provision.ts"

/** Accounting books: 5 years, from 1 January after the financial year. */
export const accountingBooks: Statute<"financialYearEnded"> = {
  id: "pl/accounting-books",
  title: "Accounting books",
  events: ["financialYearEnded"],
  countedFrom: "start-of-next-calendar-year",
  period: years(5),
  bound: "at-least",
  source: { act: "Ustawa o rachunkowości", provision: "art. 74(2)-(3)" },
  ...partlyRead,
  note:
    "Whether it is the calendar or the financial year that follows, where the two differ, is not verified. " +
    "Financial statements are another matter: 5 years after the year of their approval, art. 74(1)."
}

/** Tax documents: 5 years after the year in which the payment was due. */
export const tax: Statute<"paymentDeadline"> = {
  id: "pl/tax",
  title: "Tax documents",
  events: ["paymentDeadline"],
  ...fromTheYearsEnd(years(5), "at-least"),
  source: { act: "Ordynacja podatkowa", provision: "art. 70, 86" },
  ...read,
  note: "The VAT of a December is due in January, and kept a year longer than that of the November before."
}

/** Personnel files of those hired since 2019: 10 years. */
export const personnelFiles: Statute<"employmentEnded", "hired-from-2019"> = {
  id: "pl/personnel-files",
  title: "Personnel files",
  events: ["employmentEnded"],
  ...fromTheYearsEnd(years(10), "at-least"),
  source: { act: "Kodeks pracy", provision: "art. 94" },
  ...partlyRead,
  conditions: [
    {
      id: "hired-from-2019",
      words: "the employee was hired in 2019 or later",
      otherwise: "pl/personnel-files-hired-before-2019"
    }
  ],
  note: "That it runs from the end of the calendar year is from memory."
}

/** Personnel files of those hired before 2019: 50 years. */
export const personnelFilesHiredBefore2019: Statute<"employmentEnded", "hired-before-2019"> = {
  id: "pl/personnel-files-hired-before-2019",
  title: "Personnel files of those hired before 2019",
  events: ["employmentEnded"],
  ...fromTheYearsEnd(years(50), "at-least"),
  source: { act: "Kodeks pracy", provision: "art. 94" },
  ...partlyRead,
  conditions: [
    { id: "hired-before-2019", words: "the employee was hired before 2019", otherwise: "pl/personnel-files" }
  ],
  note: "That it runs from the end of the calendar year is from memory."
}
