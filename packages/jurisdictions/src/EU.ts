/**
 * The European Union: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Statute } from "@lethe/core/Statute"
import { boundByAmlLaw, partlyRead, years } from "./internal/provision.ts"

/** A file under anti-money-laundering law, of a relationship that ends from 10 July 2027 on: 5 years, then it goes. */
export const aml: Statute<"relationshipEnded", "bound-by-anti-money-laundering-law"> = {
  id: "eu/aml",
  title: "Anti-money-laundering file",
  events: ["relationshipEnded"],
  countedFrom: "day",
  versions: [{ forEventsFrom: "2027-07-10" as PlainDate, period: years(5) }],
  bound: "exactly",
  source: { act: "Regulation (EU) 2024/1624", provision: "art. 77, from 10 July 2027" },
  ...partlyRead,
  conditions: [boundByAmlLaw],
  note: "The article was read; the number of years and the first day are from memory. Before, national law holds."
}
