/** What somebody would write without Lethe: the cut-offs worked out, the SQL by hand. */
import type { PrismaClient } from "./generated/client.ts"

/** Midnight in Paris after the last day that is due, in UTC. */
const cutoffs = {
  pageVisit: new Date("2025-11-21T23:00:00Z"),
  customer: new Date("2023-11-21T23:00:00Z"),
  invoice: new Date("2015-12-31T23:00:00Z")
}

interface Counted {
  readonly model: string
  readonly due: number
  readonly erase: number
  readonly clear: number
  /** The last day of what keeps cleared rows: ten years after the end of the year of the latest invoice. */
  readonly lastDay?: string
}

interface Figures {
  readonly erase: bigint
  readonly clear: bigint
  readonly lastStaying: string | null
}

/** One indexed query a rule: due, to erase, to clear, and the latest of the invoices that keep a customer. */
export const planByHand = async (client: PrismaClient): Promise<ReadonlyArray<Counted>> => {
  const [invoices] = await client.$queryRawUnsafe<Array<{ due: bigint }>>(
    `SELECT COUNT(*) AS due FROM "Invoice" WHERE "issuedAt" < ?`,
    cutoffs.invoice
  )
  const [customers] = await client.$queryRawUnsafe<Array<Figures>>(
    `WITH "due" AS MATERIALIZED (
       SELECT c."email" IS NULL AND c."name" = '' AS "done",
         (SELECT MAX(i."issuedAt") FROM "Invoice" AS i WHERE i."customerId" = c."id" AND i."issuedAt" >= ?) AS "stays"
       FROM "Customer" AS c WHERE c."closedAt" < ?)
     SELECT COUNT(*) - COUNT("stays") AS "erase", SUM("stays" IS NOT NULL AND NOT "done") AS "clear",
       MAX(CASE WHEN NOT "done" THEN "stays" END) AS "lastStaying" FROM "due"`,
    cutoffs.invoice,
    cutoffs.customer
  )
  const [visits] = await client.$queryRawUnsafe<Array<{ due: bigint }>>(
    `SELECT COUNT(*) AS due FROM "PageVisit" WHERE "visitedAt" < ?`,
    cutoffs.pageVisit
  )
  const whole = (model: string, due: bigint | undefined): Counted => ({
    model,
    due: Number(due),
    erase: Number(due),
    clear: 0
  })
  const [erase, clear] = [Number(customers?.erase), Number(customers?.clear)]
  const lastDay = `${Number(customers?.lastStaying?.slice(0, 4)) + 10}-12-31`
  return [
    whole("invoice", invoices?.due),
    { model: "customer", due: erase + clear, erase, clear, lastDay },
    whole("pageVisit", visits?.due)
  ]
}

/** The same by loading rows, ten thousand at a time, and looking at each. */
export const planInJavaScript = async (client: PrismaClient): Promise<number> => {
  let due = 0
  const page = 10_000
  const each = async <Row extends { readonly id: number }>(
    load: (after: number) => Promise<ReadonlyArray<Row>>,
    isDue: (row: Row) => boolean
  ) => {
    for (let after = 0; ; ) {
      const rows = await load(after)
      for (const row of rows) if (isDue(row)) due++
      if (rows.length < page) return
      after = rows.at(-1)?.id ?? 0
    }
  }
  const from = (after: number) => ({ where: { id: { gt: after } }, orderBy: { id: "asc" }, take: page }) as const
  await each(
    (after) => client.invoice.findMany({ ...from(after), select: { id: true, issuedAt: true } }),
    ({ issuedAt }) => issuedAt < cutoffs.invoice
  )
  await each(
    (after) => client.customer.findMany({ ...from(after), select: { id: true, closedAt: true } }),
    ({ closedAt }) => closedAt !== null && closedAt < cutoffs.customer
  )
  await each(
    (after) => client.pageVisit.findMany({ ...from(after), select: { id: true, visitedAt: true } }),
    ({ visitedAt }) => visitedAt < cutoffs.pageVisit
  )
  return due
}

/** Deletes what is due, so many rows a statement. */
export const deleteByHand = async (client: PrismaClient, batch: number): Promise<number> => {
  for (let deleted = 0; ; ) {
    const rows = await client.$executeRawUnsafe(
      `DELETE FROM "PageVisit" WHERE "id" IN (SELECT "id" FROM "PageVisit" WHERE "visitedAt" < ? LIMIT ?)`,
      cutoffs.pageVisit,
      batch
    )
    deleted += rows
    if (rows < batch) return deleted
  }
}
