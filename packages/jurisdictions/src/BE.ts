/**
 * Belgium: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when. What changed its
 * length is not here: a provision has one period yet.
 *
 * @since 0.1.0
 */
import { fromWords, type Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Statute } from "@lethe/core/Statute"

const years = (count: number) => fromWords(`${count} years`) as Period
const read = { verification: "verified", verifiedOn: "2026-11-22" as PlainDate } as const

/** Accounting books: 7 years, from 1 January after the close. */
export const accountingBooks: Statute<"financialYearClosed"> = {
  id: "be/accounting-books",
  title: "Accounting books",
  events: ["financialYearClosed"],
  countedFrom: "start-of-next-calendar-year",
  period: years(7),
  bound: "at-least",
  source: { act: "Code de droit économique", provision: "art. III.88" },
  ...read
}

/** An employee's individual pay account: 5 years. */
export const socialDocuments: Statute<"annualClosing"> = {
  id: "be/social-documents",
  title: "Individual pay account",
  events: ["annualClosing"],
  countedFrom: "day",
  period: years(5),
  bound: "at-least",
  source: { act: "AR 8 August 1980", provision: "art. 25" },
  ...read
}

/** A file under anti-money-laundering law: 10 years. */
export const aml: Statute<"relationshipEnded"> = {
  id: "be/aml",
  title: "Anti-money-laundering file",
  events: ["relationshipEnded"],
  countedFrom: "day",
  period: years(10),
  bound: "at-least",
  source: { act: "Law of 18 September 2017", provision: "art. 60" },
  verification: "partly-verified",
  appliesTo: "entities bound by anti-money-laundering law",
  note: "Files of 2017, 2018 and 2019 were reduced to 7, 8 and 9 years; that is not modelled here."
}

/** Images of a camera: 1 month. */
export const cctv: Statute<"recorded"> = {
  id: "be/cctv",
  title: "Video surveillance",
  events: ["recorded"],
  countedFrom: "day",
  period: fromWords("1 month") as Period,
  bound: "at-most",
  source: { act: "Law of 21 March 2007", provision: "images of cameras" },
  ...read,
  note: "For listed sites it is 3 months."
}

/** When personal actions are time-barred: 10 years. Nobody checked it yet. */
export const contractClaims: Statute<"relationshipEnded"> = {
  id: "be/contract-claims",
  title: "Personal actions",
  events: ["relationshipEnded"],
  countedFrom: "day",
  period: years(10),
  bound: "recommended-at-most",
  source: { act: "ancien Code civil", provision: "art. 2262bis" },
  verification: "unverified"
}
