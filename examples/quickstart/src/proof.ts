/**
 * Proves a sweep: reads every row before and after with the driver alone, decides each by itself, and compares.
 *
 * Nothing here uses the predicates or the SQL of a sweep.
 */
import { DatabaseSync } from "node:sqlite"
import { register } from "@lethe/example-policy-exograd"
import { decideUnsafe, on } from "lethe"
import { tableOf } from "./hosting/database.ts"

export type Row = Readonly<Record<string, unknown>> & { readonly id: number }
const models = ["customer", "emailPreference", "invoice", "signIn", "pageVisit", "tariff"] as const
type Model = (typeof models)[number]

/** Every row of every model, by its key. */
export type Snapshot = Readonly<Record<Model, ReadonlyMap<number, Row>>>

/** Reads all there is. */
export const snapshot = (file: string): Snapshot => {
  const database = new DatabaseSync(file, { readOnly: true })
  const read = (model: Model) => {
    const rows = database.prepare(`SELECT * FROM "${tableOf(model)}"`).all() as unknown as ReadonlyArray<Row>
    return new Map(rows.map((row) => [row.id, row]))
  }
  const found = each(read)
  database.close()
  return found
}

/** What should be left of the rows after a sweep on a day: each is decided by itself. */
export const shouldBeLeft = (before: Snapshot, day: string): Snapshot => {
  const isDue = (category: string, facts: Facts) => decideUnsafe(register, category, facts, on(day)).due
  const customerOf = (row: Row): Row => before.customer.get(row.customerId as number) as Row
  const keep = (model: Model, due: (row: Row) => boolean) => new Map([...before[model]].filter(([, row]) => !due(row)))
  const children = {
    emailPreference: keep("emailPreference", (row) => isDue("account", accountFacts(customerOf(row)))),
    invoice: keep("invoice", (row) => isDue("billing", { events: { issued: row.issuedAt as string } })),
    signIn: keep("signIn", (row) => isDue("connection", connectionFacts(customerOf(row), row)))
  }
  const parents = new Set(Object.values(children).flatMap((rows) => [...rows.values()].map((row) => row.customerId)))
  const customers = [...before.customer.values()].flatMap((row) => {
    const organisation = isDue("organisation", accountFacts(row))
    const account = isDue("account", accountFacts(row))
    if (organisation && account && !parents.has(row.id)) return []
    return [{ ...row, ...(organisation ? withoutOrganisation : {}), ...(account ? withoutAccount : {}) }]
  })
  return {
    ...children,
    customer: new Map(customers.map((row) => [row.id, row])),
    pageVisit: keep("pageVisit", (row) => isDue("pageVisit", { events: { visited: row.at as string } })),
    tariff: before.tariff
  }
}

/** What became of the rows of one model, and how many of them ended otherwise than they should. */
export interface Compared {
  readonly model: string
  readonly before: number
  readonly erased: number
  readonly cleared: number
  readonly left: number
  readonly stillThere: number
  readonly goneOrChanged: number
}

export interface Proof {
  readonly models: ReadonlyArray<Compared>
  readonly wrong: number
}

/** Compares what is left with what should be, row by row and column by column. */
export const compare = (before: Snapshot, expected: Snapshot, after: Snapshot): Proof => {
  const compared = models.map((model): Compared => {
    const left = after[model]
    const same = (a: Row | undefined, b: Row | undefined) => JSON.stringify(a) === JSON.stringify(b)
    const wrong = [...before[model].keys()].filter((id) => !same(left.get(id), expected[model].get(id)))
    // It should have gone or been cleared, and is as it was.
    const stillThere = wrong.filter((id) => same(left.get(id), before[model].get(id))).length
    const invented = [...left.keys()].filter((id) => !before[model].has(id)).length
    return {
      model,
      before: before[model].size,
      erased: [...before[model].keys()].filter((id) => !left.has(id)).length,
      cleared: [...left].filter(([id, row]) => !same(row, before[model].get(id))).length,
      left: left.size,
      stillThere,
      goneOrChanged: wrong.length - stillThere + invented
    }
  })
  return { models: compared, wrong: compared.reduce((sum, one) => sum + one.stillThere + one.goneOrChanged, 0) }
}

type Facts = Parameters<typeof decideUnsafe>[2]

const withoutOrganisation = { company: "", address: "", vatNumber: "" }
const withoutAccount = { name: "", email: null, passwordHash: "" }

const customerFacts = ({ openedAt, closedAt }: Row) => ({
  states:
    openedAt === null
      ? {}
      : { customer: [{ from: openedAt as string, ...(closedAt === null ? {} : { until: closedAt as string }) }] },
  events: { accountClosed: (closedAt as string | null) ?? "not-yet" }
})

const accountFacts = (customer: Row): Facts => {
  const { states, events } = customerFacts(customer)
  const { contractEndedAt } = customer
  return {
    states,
    events: { ...events, ...(contractEndedAt === null ? {} : { contractEnded: contractEndedAt as string }) }
  }
}

const connectionFacts = (customer: Row, signIn: Row): Facts => {
  const { states, events } = customerFacts(customer)
  return { states, events: { ...events, connected: signIn.at as string } }
}

const each = <A>(read: (model: Model) => A): Readonly<Record<Model, A>> =>
  Object.fromEntries(models.map((model) => [model, read(model)])) as Record<Model, A>
