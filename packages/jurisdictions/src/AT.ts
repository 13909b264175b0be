/**
 * Austria: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import { fromTheDay, fromTheYearsEnd, hours, months, partlyRead, read, years } from "./internal/provision.ts"

/** Books and vouchers: 7 years from the end of the calendar year. */
export const accountingRecords: Statute<"financialYearEnded", "not-land"> = {
  id: "at/accounting-records",
  title: "Books and vouchers",
  events: ["financialYearEnded"],
  ...fromTheYearsEnd(years(7), "at-least"),
  source: { act: "Bundesabgabenordnung (BAO)", provision: "§ 132; UGB § 212" },
  ...read,
  conditions: [
    {
      id: "not-land",
      words: "the record is not about land, which is kept 12 or 22 years: which, and from when, was not read"
    }
  ]
}

/** Applicants: 7 months. */
export const applicants: Statute<"applicationReceived"> = {
  id: "at/applicants",
  title: "Applicants",
  events: ["applicationReceived"],
  ...fromTheDay(months(7), "recommended-at-most"),
  source: { act: "Datenschutzbehörde (DSB)", provision: "practice on applications" },
  ...read
}

/** Images of a camera: 72 hours. */
export const cctv: Statute<"recorded", "no-reason-logged-to-store-longer"> = {
  id: "at/cctv",
  title: "Video surveillance",
  events: ["recorded"],
  ...fromTheDay(hours(72), "at-most"),
  source: { act: "Datenschutzgesetz (DSG)", provision: "§ 13(3)" },
  ...partlyRead,
  conditions: [{ id: "no-reason-logged-to-store-longer", words: "the log gives no reason to store the images longer" }],
  note: "Whether it applies is disputed: from memory, the Bundesverwaltungsgericht held it inapplicable in 2019."
}
