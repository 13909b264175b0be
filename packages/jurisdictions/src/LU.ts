/**
 * Luxembourg: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import { fromTheDay, partlyRead, years } from "./internal/provision.ts"

/** Books and vouchers: 10 years. */
export const accountingRecords: Statute<"financialYearClosed"> = {
  id: "lu/accounting-records",
  title: "Books and vouchers",
  events: ["financialYearClosed"],
  ...fromTheDay(years(10), "at-least"),
  source: { act: "Code de commerce", provision: "art. 16" },
  ...partlyRead,
  note: "It was read in a guide of 2014."
}

/** When claims for wages are time-barred: 3 years. */
export const salaryClaims: Statute<"due"> = {
  id: "lu/salary-claims",
  title: "Salary claims",
  events: ["due"],
  ...fromTheDay(years(3), "recommended-at-most"),
  source: { act: "Code civil", provision: "art. 2277" },
  ...partlyRead
}
