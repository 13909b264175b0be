/**
 * The Netherlands: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import { fromTheYearsEnd, read, years } from "./internal/provision.ts"

/** The administration that the tax authority may inspect: 7 years. */
export const administration: Statute<"yearEnded", "not-land"> = {
  id: "nl/administration",
  title: "Tax administration",
  events: ["yearEnded"],
  ...fromTheYearsEnd(years(7), "at-least"),
  source: { act: "Algemene wet inzake rijksbelastingen (AWR)", provision: "art. 52(4)" },
  ...read,
  conditions: [
    { id: "not-land", words: "the record is not about land, which is kept longer: from memory 10 years, not verified" }
  ],
  note: "It runs from when the record is no longer current."
}
