/**
 * Luxembourg: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import { fromWords, type Period } from "@lethe/core/Period"
import type { Statute } from "@lethe/core/Statute"

const years = (count: number) => fromWords(`${count} years`) as Period

/** Books and vouchers: 10 years. */
export const accountingRecords: Statute<"financialYearClosed"> = {
  id: "lu/accounting-records",
  title: "Books and vouchers",
  events: ["financialYearClosed"],
  countedFrom: "day",
  period: years(10),
  bound: "at-least",
  source: { act: "Code de commerce", provision: "art. 16" },
  verification: "partly-verified",
  note: "It was read in a guide of 2014."
}

/** When claims for wages are time-barred: 3 years. */
export const salaryClaims: Statute<"due"> = {
  id: "lu/salary-claims",
  title: "Salary claims",
  events: ["due"],
  countedFrom: "day",
  period: years(3),
  bound: "recommended-at-most",
  source: { act: "Code civil", provision: "art. 2277" },
  verification: "partly-verified"
}
