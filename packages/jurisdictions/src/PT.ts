/**
 * Portugal: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import { fromTheYearsEnd, read, years } from "./internal/provision.ts"

/** Accounting and VAT records: the ten calendar years after that of the record. */
export const accountingRecords: Statute<"yearOfRecord"> = {
  id: "pt/accounting-records",
  title: "Accounting and VAT records",
  events: ["yearOfRecord"],
  ...fromTheYearsEnd(years(10), "at-least"),
  source: { act: "CIVA", provision: "art. 52; DL 28/2019 art. 19" },
  ...read
}
