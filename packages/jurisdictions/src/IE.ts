/**
 * Ireland: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import { fromTheDay, read, years } from "./internal/provision.ts"

/** Tax records: 6 years, and as long as an enquiry is open. */
export const taxRecords: Statute<"transactionCompleted"> = {
  id: "ie/tax-records",
  title: "Tax records",
  events: ["transactionCompleted"],
  ...fromTheDay(years(6), "at-least"),
  extendedWhile: "openRevenueEnquiry",
  source: { act: "Taxes Consolidation Act (TCA) 1997", provision: "s. 886" },
  ...read
}
