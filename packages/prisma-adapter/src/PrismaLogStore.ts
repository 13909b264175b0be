/**
 * A `LogStore` on a Prisma client of SQLite or PostgreSQL.
 *
 * A batch is one statement: written whole or not at all, without a transaction. The primary key of a record, its log
 * and number, is what keeps two writers apart. `LogTables` has the tables.
 *
 * @since 0.1.0
 */
import {
  type Batch,
  type Extent,
  type IndexedRecord,
  IndexNotNext,
  type LogId,
  LogRetired,
  LogStore,
  type StoreUnavailable
} from "@lethe/verifiable-log/LogStore"
import type { Tile, TileBytes } from "@lethe/verifiable-log/Tile"
import * as Effect from "effect/Effect"
import type { SqlRunner } from "./internal/client.ts"
import * as Statements from "./internal/logStatements.ts"
import { attempt, databaseOf, type LogDatabase, unavailable } from "./internal/logSql.ts"

/**
 * The log's records and tiles on a client that the host opens and closes.
 *
 * **Errors** Throws `InvalidInput` where the client is of another database: it runs once, at start.
 */
export const prismaLogStore = (client: SqlRunner): LogStore["Service"] => {
  const database = databaseOf(client)
  const run = <A>(log: LogId, operation: string, call: () => Promise<A | Retired>) =>
    orRetired(log, attempt(operation, call))
  return LogStore.of({
    append: (batch) => append(database, batch),
    extent: (log) => run(log, "say how much it holds", () => extent(database, log)),
    read: (log, { from, to }) =>
      run(log, "read records", async () => {
        const rows = await database.query(Statements.read(log, from, to))
        const records = Statements.recordsFrom(rows)
        return unlessRetired(
          records.map(({ record }) => record),
          rows
        )
      }),
    readTag: (log, tag, { from, most }) =>
      run(log, "read by tag", async (): Promise<ReadonlyArray<IndexedRecord> | Retired> => {
        const rows = await database.query(Statements.readTag(log, tag, from, most))
        return unlessRetired(Statements.recordsFrom(rows), rows)
      }),
    writeTiles: (log, tiles) => run<undefined>(log, "write tiles", () => writeTiles(database, log, tiles)),
    readTiles: (log, tiles) => run(log, "read tiles", () => readTiles(database, log, tiles)),
    retire: (log) => attempt("retire a log", () => retire(database, log))
  })
}

const retired = Symbol("retired")
type Retired = typeof retired

const orRetired = <A>(
  log: LogId,
  run: Effect.Effect<A | Retired, StoreUnavailable>
): Effect.Effect<A, LogRetired | StoreUnavailable> =>
  Effect.flatMap(run, (result) => (result === retired ? Effect.fail(new LogRetired({ log })) : Effect.succeed(result)))

const unlessRetired = <A>(result: A, rows: ReadonlyArray<unknown>): A | Retired =>
  Statements.saysRetired(rows) ? retired : result

/**
 * Writes a batch. Where it was not written, and where that is not known, what is at its index decides: a row with its
 * token is its own, another one is a conflict, and none leaves it open.
 */
const append = (
  database: LogDatabase,
  batch: Batch
): Effect.Effect<void, IndexNotNext | LogRetired | StoreUnavailable> =>
  Effect.flatMap(
    Effect.promise(async () => {
      const attempted = await database.execute(Statements.append(batch, database.provider)).then(
        (rows) => ({ rows }),
        (cause: unknown) => ({ rows: 0, cause })
      )
      if (attempted.rows > 0) return undefined
      const failed = "cause" in attempted ? unavailable("append", attempted.cause) : undefined
      return database.query(Statements.at(batch.log, batch.first)).then(
        (rows) => verdict(batch, Statements.foundAt(rows, batch.first), failed),
        (cause: unknown) => failed ?? unavailable("append", cause)
      )
    }),
    (error) => (error === undefined ? Effect.void : Effect.fail(error))
  )

const verdict = ({ log, first, token }: Batch, found: Statements.FoundAt, failed: StoreUnavailable | undefined) => {
  if (found.retired) return new LogRetired({ log })
  if (found.token === token) return undefined
  if (found.taken || failed === undefined) return new IndexNotNext({ log, index: first })
  return failed
}

const extent = async (database: LogDatabase, log: LogId): Promise<Extent | Retired> => {
  const { size, tiles, ended } = Statements.extentFrom(await database.query(Statements.extent(log)))
  return ended ? retired : { size, tiles }
}

const writeTiles = async (
  database: LogDatabase,
  log: LogId,
  tiles: ReadonlyArray<TileBytes>
): Promise<undefined | Retired> => {
  for (let at = 0; at < tiles.length; at += tilesAtOnce) {
    const part = tiles.slice(at, at + tilesAtOnce)
    if ((await database.execute(Statements.writeTiles(log, part, database.provider))) > 0) continue
    // Nothing was written: they are all there, or the log has ended.
    if (Statements.saysRetired(await database.query(Statements.readTiles(log, [])))) return retired
  }
  return undefined
}

/** A statement does not take any number of values. */
const tilesAtOnce = 500

const readTiles = async (
  database: LogDatabase,
  log: LogId,
  tiles: ReadonlyArray<Tile>
): Promise<ReadonlyArray<TileBytes> | Retired> => {
  const rows = await database.query(Statements.readTiles(log, tiles))
  return unlessRetired(Statements.tilesFrom(rows), rows)
}

/**
 * Ends a log. A mark takes the next index, so that no append that is under way can come after it; then all goes but an
 * emptied first row, so that none can begin anew. Each step can be done again.
 */
const retire = async (database: LogDatabase, log: LogId): Promise<void> => {
  for (;;) {
    const last = Statements.lastFrom(await database.query(Statements.last(log)))
    if (last?.isMark === true) break
    const marked = await database.execute(Statements.mark(log, last === undefined ? 0 : last.number + 1)).then(
      () => undefined,
      (cause: unknown) => ({ cause })
    )
    if (marked === undefined) break
    // Somebody appended meanwhile: the mark goes behind. Else the database has failed.
    const now = Statements.lastFrom(await database.query(Statements.last(log)))
    if (now?.number === last?.number) return Promise.reject(marked.cause)
  }
  await database.execute(Statements.emptyFirst(log))
  await database.execute(Statements.removeRecords(log))
  await database.execute(Statements.removeTiles(log))
}
