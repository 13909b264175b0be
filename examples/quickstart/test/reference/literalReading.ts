/**
 * The oracle: Exograd's periods read literally, row by row, with days as strings. Nothing of Lethe is used.
 *
 * What must go is known by the columns alone: a customer's account 3 years after it was closed and 1 year after the
 * contract ended, the organisation 3 and 5 years; a sign-in 3 years after the account was closed and 1 year after it
 * happened; an invoice 10 years after the end of its year; a visit after 1 year.
 */
import type { Customer, SignIn } from "../../generated/client.ts"
import type { Rows } from "../../src/hosting/rows.ts"

/** The keys of what must go on a day, by model; of customers that stay, by what they lose. */
export interface Fates {
  readonly gone: Readonly<
    Record<"customer" | "emailPreference" | "invoice" | "signIn" | "pageVisit", ReadonlySet<number>>
  >
  readonly accountDue: ReadonlySet<number>
  readonly organisationDue: ReadonlySet<number>
  /** Customers of whom it is not known since when they are. */
  readonly unknown: ReadonlySet<number>
}

export const fatesOn = (rows: Rows, today: string): Fates => {
  const customers = new Map(rows.customer.map((customer) => [customer.id, customer]))
  const of = ({ customerId }: { readonly customerId: number }) => customers.get(customerId) as Customer
  const keysOf = <R extends { readonly id: number }>(all: ReadonlyArray<R>, isDue: (row: R) => boolean) =>
    new Set(all.filter(isDue).map(({ id }) => id))
  const accountDue = keysOf(rows.customer, (customer) => accountEnd(customer) < today)
  const organisationDue = keysOf(rows.customer, (customer) => organisationEnd(customer) < today)
  const emailPreference = keysOf(rows.emailPreference, ({ customerId }) => accountDue.has(customerId))
  const invoice = keysOf(rows.invoice, ({ issuedAt }) => `${yearOf(parisDay(issuedAt)) + 10}-12-31` < today)
  const signIn = keysOf(rows.signIn, (row) => signInEnd(of(row), row) < today)
  const stillLeadTo = new Set([
    ...rows.emailPreference.filter(({ id }) => !emailPreference.has(id)).map(({ customerId }) => customerId),
    ...rows.invoice.filter(({ id }) => !invoice.has(id)).map(({ customerId }) => customerId),
    ...rows.signIn.filter(({ id }) => !signIn.has(id)).map(({ customerId }) => customerId)
  ])
  const customer = keysOf(
    rows.customer,
    ({ id }) => accountDue.has(id) && organisationDue.has(id) && !stillLeadTo.has(id)
  )
  const pageVisit = keysOf(rows.pageVisit, ({ at }) => yearsAfter(parisDay(at), 1) < today)
  const unknown = keysOf(rows.customer, ({ openedAt }) => openedAt === null)
  return { gone: { customer, emailPreference, invoice, signIn, pageVisit }, accountDue, organisationDue, unknown }
}

/** Later than every day. */
const notYet = "9999-99-99"

const accountEnd = (customer: Customer): string => ended(customer, 1)
const organisationEnd = (customer: Customer): string => ended(customer, 5)

const ended = ({ openedAt, closedAt, contractEndedAt }: Customer, yearsOfDuty: number): string => {
  if (openedAt === null || closedAt === null) return notYet
  const closed = parisDay(closedAt)
  const contract = contractEndedAt === null ? closed : parisDay(contractEndedAt)
  return later(yearsAfter(closed, 3), yearsAfter(later(closed, contract), yearsOfDuty))
}

const signInEnd = ({ openedAt, closedAt }: Customer, { at }: SignIn): string =>
  openedAt === null || closedAt === null
    ? notYet
    : later(yearsAfter(parisDay(closedAt), 3), yearsAfter(parisDay(at), 1))

const later = (a: string, b: string): string => (a < b ? b : a)

const paris = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", dateStyle: "short" })
const parisDay = (instant: Date): string => paris.format(instant)

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** The same day so many years on; 28 February where there is no 29th. */
const yearsAfter = (day: string, years: number): string => {
  const year = yearOf(day) + years
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const rest = day.slice(4)
  return `${year}${rest === "-02-29" && !isLeap ? "-02-28" : rest}`
}
