/**
 * Customers and visits on which a sweep is easily wrong: the days at a cut-off, midnight in Paris, leap days, what is
 * missing. Seen on 22 November 2026; times are UTC, and Paris is an hour ahead in winter.
 */
export interface HardCustomer {
  readonly why: string
  /** An opening on 1 January 2009, where nothing is said. */
  readonly openedAt?: string | null
  readonly closedAt?: string
  readonly contractEndedAt?: string
  readonly email?: null
  readonly name?: ""
  readonly passwordHash?: ""
  readonly invoices?: ReadonlyArray<string>
  readonly signIns?: ReadonlyArray<string>
}

/** In the order of their keys: the first is customer 1. */
export const hardCustomers: ReadonlyArray<HardCustomer> = [
  { why: "nothing keeps it", closedAt: "2018-05-14T09:30:00Z", signIns: ["2018-05-14T09:00:00Z"] },
  {
    why: "an invoice keeps it, without its account and organisation",
    closedAt: "2019-06-30T15:00:00Z",
    contractEndedAt: "2019-07-31T10:00:00Z",
    invoices: ["2014-03-10T08:00:00Z", "2018-03-12T08:00:00Z"]
  },
  { why: "closed on the day of the 3-year cut-off", closedAt: "2023-11-21T12:00:00Z" },
  { why: "closed the day after it", closedAt: "2023-11-22T12:00:00Z" },
  { why: "closed in its last millisecond in Paris", closedAt: "2023-11-21T22:59:59.999Z" },
  { why: "closed at the midnight that ends it in Paris", closedAt: "2023-11-21T23:00:00Z" },
  { why: "closed on the day of the 5-year cut-off", closedAt: "2021-11-21T12:00:00Z" },
  { why: "closed the day after it", closedAt: "2021-11-22T12:00:00Z" },
  { why: "closed in its last millisecond in Paris", closedAt: "2021-11-21T22:59:59.999Z" },
  { why: "closed at the midnight that ends it in Paris", closedAt: "2021-11-21T23:00:00Z" },
  {
    why: "a leap day, whose invoice stays for another month",
    closedAt: "2020-02-29T12:00:00Z",
    invoices: ["2016-02-29T12:00:00Z"]
  },
  { why: "a leap day, whose invoice must go", closedAt: "2020-02-29T12:00:00Z", invoices: ["2012-02-29T12:00:00Z"] },
  {
    why: "an invoice of 31 December, a minute before midnight in Paris",
    closedAt: "2017-01-31T12:00:00Z",
    invoices: ["2015-12-31T22:59:00Z"]
  },
  {
    why: "an invoice of 31 December in UTC, of 1 January in Paris",
    closedAt: "2017-01-31T12:00:00Z",
    invoices: ["2015-12-31T23:00:00Z"]
  },
  {
    why: "never closed; its old invoice must go",
    openedAt: "2009-04-02T08:00:00Z",
    invoices: ["2010-04-02T08:00:00Z", "2026-04-02T08:00:00Z"]
  },
  { why: "opened again: its contract had ended once", contractEndedAt: "2018-09-30T10:00:00Z" },
  {
    why: "its contract ended after its account",
    closedAt: "2020-01-10T10:00:00Z",
    contractEndedAt: "2022-06-30T10:00:00Z"
  },
  {
    why: "its contract ended before its account",
    closedAt: "2021-10-01T10:00:00Z",
    contractEndedAt: "2021-08-01T10:00:00Z"
  },
  { why: "it is not known when it was opened", openedAt: null, closedAt: "2012-02-01T10:00:00Z" },
  { why: "its account was cleared before", closedAt: "2022-02-01T10:00:00Z", email: null, name: "", passwordHash: "" },
  {
    why: "a sign-in after closing keeps it for a year",
    closedAt: "2017-02-01T10:00:00Z",
    signIns: ["2026-01-05T10:00:00Z"]
  },
  { why: "it will be closed at the end of the year", closedAt: "2026-12-31T10:00:00Z" },
  { why: "it has no e-mail address", closedAt: "2023-03-26T01:30:00Z", email: null }
]

/** The first visits. */
export const hardVisits: ReadonlyArray<{ readonly why: string; readonly at: string }> = [
  { why: "on the day of the cut-off", at: "2025-11-21T12:00:00Z" },
  { why: "the day after it", at: "2025-11-22T12:00:00Z" },
  { why: "in its last millisecond in Paris", at: "2025-11-21T22:59:59.999Z" },
  { why: "at the midnight that ends it in Paris", at: "2025-11-21T23:00:00Z" },
  { why: "on a leap day", at: "2024-02-29T12:00:00Z" },
  { why: "in the hour that comes twice", at: "2025-10-26T00:30:00Z" },
  { why: "today", at: "2026-11-22T08:00:00Z" }
]
