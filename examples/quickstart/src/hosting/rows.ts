/** A hosting company's rows: always the same ones, and none of a person who exists. */
import type { Customer, EmailPreference, Invoice, PageVisit, SignIn, Tariff } from "../../generated/client.ts"
import { type HardCustomer, hardCustomers, hardVisits } from "./hardCases.ts"
import { type Random, randomFrom } from "./random.ts"

export interface Rows {
  readonly tariff: Array<Tariff>
  readonly customer: Array<Customer>
  readonly emailPreference: Array<EmailPreference>
  readonly invoice: Array<Invoice>
  readonly signIn: Array<SignIn>
  readonly pageVisit: Array<PageVisit>
}

const day = 86_400_000
const today = Date.parse("2026-11-22T09:00:00Z")
const founded = Date.parse("2009-01-01T09:00:00Z")
const browsers = ["Firefox", "Chromium", "Safari"] as const

/** So many rows in all, from a seed. */
export const hostingCompany = (total = 100_000, seed = 20_261_122): Rows => {
  const random = randomFrom(seed)
  const rows: Rows = { tariff: tariffs, customer: [], emailPreference: [], invoice: [], signIn: [], pageVisit: [] }
  for (const hard of hardCustomers) addHardCustomer(rows, hard)
  while (count(rows) < total * 0.6) addCustomer(rows, random)
  for (const { at } of hardVisits) addVisit(rows, random, Date.parse(at))
  while (count(rows) < total) addVisit(rows, random, today - random.between(1, 700 * day))
  return rows
}

export const count = (rows: Rows): number => Object.values(rows).reduce((sum, each) => sum + each.length, 0)

const tariffs: Array<Tariff> = [
  { id: 1, name: "Small", monthlyCents: 500 },
  { id: 2, name: "Medium", monthlyCents: 2_000 },
  { id: 3, name: "Large", monthlyCents: 9_000 }
]

const customerRow = (id: number): Customer => ({
  id,
  company: `Company ${id}`,
  address: `${id} Example Street`,
  vatNumber: `XX${String(id).padStart(9, "0")}`,
  name: `Person ${id}`,
  email: `person-${id}@example.org`,
  passwordHash: `not-a-hash-${id}`,
  openedAt: new Date(founded),
  closedAt: null,
  contractEndedAt: null,
  tariffId: 1 + (id % 3)
})

const addHardCustomer = (rows: Rows, { why: _, invoices = [], signIns = [], ...hard }: HardCustomer): void => {
  const id = rows.customer.length + 1
  const { openedAt, closedAt, contractEndedAt, ...other } = hard
  rows.customer.push({
    ...customerRow(id),
    ...other,
    ...(openedAt === undefined ? {} : { openedAt: openedAt === null ? null : new Date(openedAt) }),
    ...(closedAt === undefined ? {} : { closedAt: new Date(closedAt) }),
    ...(contractEndedAt === undefined ? {} : { contractEndedAt: new Date(contractEndedAt) })
  })
  for (const at of invoices) addInvoice(rows, id, Date.parse(at), 12_000)
  for (const at of signIns) addSignIn(rows, id, Date.parse(at), "Firefox")
}

const addCustomer = (rows: Rows, random: Random): void => {
  const id = rows.customer.length + 1
  const opened = random.between(founded, today - day)
  const closed = random.chance(55) ? random.between(opened, today) : undefined
  const last = closed ?? today
  rows.customer.push({
    ...customerRow(id),
    ...(random.chance(3) ? { email: null } : {}),
    openedAt: random.chance(0.5) ? null : new Date(opened),
    closedAt: closed === undefined ? null : new Date(closed),
    // A contract ends about when its account is closed; for some nobody wrote it down.
    contractEndedAt: closed === undefined || random.chance(20) ? null : new Date(closed + random.between(-30, 90) * day)
  })
  if (random.chance(80)) rows.emailPreference.push({ id, customerId: id, commercial: random.chance(25) })
  // Some only tried; the others are billed once a year.
  const paying = random.chance(85)
  for (let at = opened + 20 * day; paying && at < last; at += 365 * day) {
    addInvoice(rows, id, at, 500 * random.between(1, 200), random)
  }
  for (let left = random.between(0, 8); left > 0; left--) {
    addSignIn(rows, id, random.between(opened, last), random.oneOf(browsers))
  }
}

const addInvoice = (rows: Rows, customerId: number, at: number, amountCents: number, random?: Random): void => {
  const means = random?.oneOf(["card", "bank transfer"]) ?? "card"
  rows.invoice.push({ id: rows.invoice.length + 1, customerId, issuedAt: new Date(at), amountCents, means })
}

const addSignIn = (rows: Rows, customerId: number, at: number, browser: string): void => {
  const ip = `192.0.2.${customerId % 256}`
  rows.signIn.push({ id: rows.signIn.length + 1, customerId, at: new Date(at), ip, browser })
}

const addVisit = (rows: Rows, random: Random, at: number): void => {
  const ip = `2001:db8::${random.between(1, 65_535).toString(16)}`
  const path = random.oneOf(["/", "/prices", "/help", "/sign-up"])
  rows.pageVisit.push({ id: rows.pageVisit.length + 1, at: new Date(at), ip, path })
}
