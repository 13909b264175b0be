/**
 * Italy: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import { fromTheDay, read, years } from "./internal/provision.ts"

/** Books, invoices and letters: 10 years from the last entry. */
export const accountingRecords: Statute<"lastEntry"> = {
  id: "it/accounting-records",
  title: "Books, invoices, letters",
  events: ["lastEntry"],
  ...fromTheDay(years(10), "at-least"),
  source: { act: "Codice civile", provision: "art. 2220" },
  ...read
}
