/**
 * Spain: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import type { Statute } from "@lethe/core/Statute"
import { boundByAmlLaw, fromTheDay, months, read, years } from "./internal/provision.ts"

/** Commercial books: 6 years. */
export const commercialBooks: Statute<"lastEntry"> = {
  id: "es/commercial-books",
  title: "Commercial books",
  events: ["lastEntry"],
  ...fromTheDay(years(6), "at-least"),
  source: { act: "Código de Comercio", provision: "art. 30" },
  ...read
}

/** Documents under anti-money-laundering law: 10 years, and then they are eliminated. */
export const aml: Statute<"relationshipEnded", "bound-by-anti-money-laundering-law"> = {
  id: "es/aml",
  title: "Anti-money-laundering documents",
  events: ["relationshipEnded"],
  ...fromTheDay(years(10), "exactly"),
  source: { act: "Ley 10/2010", provision: "art. 25" },
  ...read,
  conditions: [boundByAmlLaw]
}

/** Images of a camera: 1 month. */
export const cctv: Statute<"recorded"> = {
  id: "es/cctv",
  title: "Video surveillance",
  events: ["recorded"],
  ...fromTheDay(months(1), "at-most"),
  source: { act: "LOPDGDD", provision: "art. 22.3" },
  ...read
}
