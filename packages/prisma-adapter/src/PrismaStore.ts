/**
 * A `PersonalDataStore` on a Prisma client.
 *
 * The host opens the client and closes it. Sweeps run as SQL through it, in its transactions; its models say which
 * table and column a field is, and the database's own catalogue says what may go.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import {
  type Batch,
  BatchTaken,
  type Inspection,
  PersonalDataStore,
  type RowFacts,
  StoreUnavailable
} from "@lethe/lifecycle/PersonalDataStore"
import { sqlite, sqliteForCounting } from "@lethe/sql/Dialect"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { readCatalogue } from "./internal/catalogue.ts"
import { codeOf, execute, type PrismaClientLike, query, type SqlRunner, tablesOf } from "./internal/client.ts"
import { counting } from "./internal/count.ts"
import { inspect, modelFaults } from "./internal/inspect.ts"
import * as Journal from "./internal/journal.ts"
import { type Layout, placeOf } from "./internal/layout.ts"
import { prepare } from "./internal/prepared.ts"
import { rowFrom, rowStatement } from "./internal/row.ts"
import { clear, erase } from "./internal/statements.ts"

export type { PrismaClientLike }

/**
 * The store of a client and a data map.
 *
 * **Errors** Throws `InvalidInput` when the map does not fit the client's models: it runs once, at start. What the
 * database's catalogue says against the map is an error of the first plan.
 */
export const prismaStore = (client: PrismaClientLike, dataMap: DataMap): PersonalDataStore["Service"] => {
  const { layout, afresh } = layouts(client, dataMap, Result.getOrThrow(fittingTables(client, dataMap)))
  return PersonalDataStore.of({
    dataMap,
    inspect: Effect.flatMap(
      attempt("be inspected", afresh),
      (found): Effect.Effect<Inspection, InvalidInput> => Effect.fromResult(inspect(found))
    ),
    count: (question, options) =>
      attempt("count what is due", async () => {
        const found = await layout()
        const prepared = prepare({ ...found, dialect: found.counting }, question)
        const { statement, read } = counting(prepared, options.category, options)
        return read(await query(client, statement))
      }),
    progress: (plan) =>
      attempt("read the journal", async () => {
        await execute(client, Journal.create)
        return Journal.progressFrom(await query(client, Journal.progress(plan)))
      }),
    intend: (intent) => attempt("write the journal", async () => void (await execute(client, Journal.intend(intent)))),
    carryOut: (batch) => carryOut(client, layout, batch),
    row: (model, key) => Effect.flatMap(attempt("read a row", layout), (found) => readRow(client, found, model, key))
  })
}

const fittingTables = (client: PrismaClientLike, dataMap: DataMap): Result.Result<Layout["tables"], InvalidInput> =>
  Result.flatMap(tablesOf(client), (tables) => {
    const faults = modelFaults(dataMap, tables)
    return faults.length === 0 ? Result.succeed(tables) : Result.fail(new InvalidInput({ what: "data map", faults }))
  })

/** The layout, read once, or afresh. What could not be read is read again the next time. */
const layouts = (client: PrismaClientLike, dataMap: DataMap, tables: Layout["tables"]) => {
  let read: Promise<Layout> | undefined
  const layout = (): Promise<Layout> => {
    read ??= readLayout(client, dataMap, tables).catch((cause) => {
      read = undefined
      return Promise.reject(cause)
    })
    return read
  }
  const afresh = (): Promise<Layout> => {
    read = undefined
    return layout()
  }
  return { layout, afresh }
}

const readRow = (
  client: PrismaClientLike,
  layout: Layout,
  model: string,
  key: string
): Effect.Effect<RowFacts | undefined, InvalidInput | StoreUnavailable> => {
  const faults = severalKeys(layout, model)
  if (faults.length > 0) return new InvalidInput({ what: "question", faults })
  const { zone } = layout.map.register.version
  return attempt("read a row", async () =>
    rowFrom(await query(client, rowStatement(layout, model, key)), layout, model, zone)
  )
}

const severalKeys = (layout: Layout, model: string): ReadonlyArray<Fault> => {
  const { length } = placeOf(layout, model).catalogue.key
  const message = `the key of its rows has ${length} columns: a single value does not say which row is meant`
  return length > 1 ? [{ path: ["key"], message }] : []
}

/** One batch: the rows, its outcome, and the next intent, in one transaction. */
const carryOut = (client: PrismaClientLike, layout: () => Promise<Layout>, batch: Batch) =>
  Effect.flatMap(
    attempt(`${batch.way} a batch`, async () => {
      const ready = prepare(await layout(), batch.question)
      const { choose, end, forget } =
        batch.category === undefined ? erase(ready, batch.limit) : clear(ready, batch.category, batch.limit)
      const run = async (transaction: SqlRunner): Promise<number> => {
        if ((await execute(transaction, Journal.claim(batch))) !== 1) return Promise.reject(taken)
        await execute(transaction, choose)
        const rows = await execute(transaction, end)
        await execute(transaction, forget)
        await execute(transaction, Journal.close(batch, rows))
        if (batch.next !== undefined) await execute(transaction, Journal.intend(batch.next))
        return rows
      }
      return client
        .$transaction(run, transactionLimits)
        .catch((cause) => (cause === taken ? taken : Promise.reject(cause)))
    }),
    (rows) => (typeof rows === "number" ? Effect.succeed(rows) : Effect.fail(new BatchTaken()))
  )

/** Rolls a transaction back when its batch was done by another run. */
const taken = Symbol("taken")

/** A batch may take longer than Prisma's five seconds; a queue for the connection, too. */
const transactionLimits = { maxWait: 60_000, timeout: 600_000 }

const readLayout = async (client: PrismaClientLike, map: DataMap, tables: Layout["tables"]): Promise<Layout> => ({
  map,
  tables,
  catalogue: await readCatalogue(client),
  ...(await dialectsOf(client))
})

/** The driver adapter decides how instants are stored; this asks it. */
const dialectsOf = async (client: SqlRunner): Promise<Pick<Layout, "dialect" | "counting">> => {
  const rows = (await client.$queryRawUnsafe("SELECT typeof(?) AS kind", new Date(0))) as ReadonlyArray<{
    readonly kind: string
  }>
  const stored = { instants: rows[0]?.kind === "text" ? "text" : "milliseconds" } as const
  return { dialect: sqlite(stored), counting: sqliteForCounting(stored) }
}

const attempt = <A>(operation: string, run: () => Promise<A>): Effect.Effect<A, StoreUnavailable> =>
  Effect.tryPromise({
    try: run,
    catch: (cause) => {
      const code = codeOf(cause)
      return new StoreUnavailable({ operation, ...(code === undefined ? {} : { code }), cause })
    }
  })
