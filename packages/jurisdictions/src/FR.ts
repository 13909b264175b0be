/**
 * France: provisions that say how long data is kept.
 *
 * `verification` says whether somebody read the provision in a source that can be named, and when.
 *
 * @since 0.1.0
 */
import { fromWords, type Period } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Statute } from "@lethe/core/Statute"

const years = (count: number) => fromWords(`${count} years`) as Period
const read = { verification: "verified", verifiedOn: "2026-11-22" as PlainDate } as const
const décret20211362 = (provision: string) => ({ act: "Décret 2021-1362", provision })

/** Accounting books and vouchers: 10 years. */
export const accountingRecords: Statute<"financialYearClosed"> = {
  id: "fr/accounting-records",
  title: "Accounting books and vouchers",
  events: ["financialYearClosed"],
  countedFrom: "day",
  period: years(10),
  bound: "at-least",
  source: { act: "Code de commerce", provision: "art. L123-22" },
  ...read,
  note: "The article names no start; the close of the financial year is the accepted one."
}

/** What a hosting provider keeps of a customer's civil identity: 5 years. */
export const hostIdentity: Statute<"contractEnded"> = {
  id: "fr/host-identity",
  title: "Hosting provider: civil identity",
  events: ["contractEnded"],
  countedFrom: "day",
  period: years(5),
  bound: "at-least",
  source: décret20211362("civil identity"),
  ...read,
  appliesTo: "hosting providers"
}

/** What a hosting provider keeps of the rest of an account, and of payments: 1 year. */
export const hostAccount: Statute<"contractEnded"> = {
  id: "fr/host-account",
  title: "Hosting provider: other account and payment data",
  events: ["contractEnded"],
  countedFrom: "day",
  period: years(1),
  bound: "at-least",
  source: décret20211362("account and payment data"),
  ...read,
  appliesTo: "hosting providers"
}

/** What a hosting provider keeps of the technical data of a connection: 1 year. */
export const hostConnection: Statute<"connected"> = {
  id: "fr/host-connection",
  title: "Hosting provider: technical connection data",
  events: ["connected"],
  countedFrom: "day",
  period: years(1),
  bound: "at-least",
  source: décret20211362("technical connection data"),
  ...read,
  appliesTo: "hosting providers",
  note: "General and indiscriminate retention is limited by CJEU C-511/18 and the Conseil d'État of 21 April 2021."
}
