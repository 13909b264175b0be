/**
 * What appending to a log costs beside a hand-written insert of as many rows a statement, through the same client.
 *
 * Somebody without Lethe would gather rows too: the other side writes 64 a statement, into a table with a key and an
 * index by person. The log's side are 64 callers who know nothing of each other.
 */
import { clearUnsafe, type Log, openLog } from "@lethe/verifiable-log/promise"
import { type Comparison, compare } from "../../../scripts/bench/compare.ts"
import { prismaLogStore } from "../src/promise.ts"
import { type Client, type Engine, startPostgres, startSqlite } from "../test/log/engines.ts"

const callers = 64
const rows = callers * 300

const content = (index: number) => `event ${index} ${"an order was shipped, and its parcel has a number ".repeat(3)}`
const tag = (index: number) => String(1 + (index % 500)).padStart(32, "0")

/** 64 at a time, each of its own. */
const appendAll = async (log: Log): Promise<void> => {
  for (let at = 0; at < rows; at += callers) {
    await Promise.all(
      Array.from({ length: callers }, (_, n) => log.append(clearUnsafe(content(at + n), { tag: tag(at + n) })))
    )
  }
}

const table = (provider: Engine["provider"]): ReadonlyArray<string> => [
  `CREATE TABLE "audit" ("run" TEXT NOT NULL, "number" ${provider === "sqlite" ? "INTEGER" : "BIGINT"} NOT NULL,
    "subject" TEXT, "content" ${provider === "sqlite" ? "BLOB" : "BYTEA"} NOT NULL, PRIMARY KEY ("run", "number"))`,
  `CREATE INDEX "audit_subject" ON "audit" ("run", "subject", "number")`
]

/** One statement for 64 rows. */
const insertAll = async (client: Client, provider: Engine["provider"], run: string): Promise<void> => {
  const placeholder = (position: number) => (provider === "sqlite" ? "?" : `$${position}`)
  const values = Array.from({ length: callers }, (_, row) =>
    [1, 2, 3, 4].map((column) => placeholder(row * 4 + column)).join(", ")
  )
  const text = `INSERT INTO "audit" ("run", "number", "subject", "content") VALUES (${values.join("), (")})`
  for (let at = 0; at < rows; at += callers) {
    const parameters = Array.from({ length: callers }, (_, n) => [
      run,
      at + n,
      tag(at + n),
      Buffer.from(content(at + n))
    ])
    await client.$executeRawUnsafe(text, ...parameters.flat())
  }
}

const appending = async (name: string, engine: Engine): Promise<Comparison> => {
  const client = engine.connect()
  for (const statement of table(engine.provider)) await client.$executeRawUnsafe(statement)
  let run = 0
  try {
    return await compare({
      title: `appending ${rows.toLocaleString("en")} unsealed records on ${name}, 64 callers at once, against a hand-written insert of 64 rows a statement`,
      goal: "at most 1.43 × (0.7 of its rows a second)",
      pairs: 7,
      ours: {
        name: "log.append",
        prepare: () => openLog({ store: prismaLogStore(client), id: `bench-${run++}` }),
        run: appendAll
      },
      other: {
        name: "INSERT by hand",
        prepare: async () => String(run++),
        run: (name) => insertAll(client, engine.provider, name)
      }
    })
  } finally {
    await client.$disconnect()
  }
}

/** On both databases. */
export const logging = async (): Promise<ReadonlyArray<Comparison>> => {
  const compared: Array<Comparison> = []
  for (const [name, start] of [
    ["SQLite", startSqlite],
    ["PostgreSQL", startPostgres]
  ] as const) {
    const engine = await start()
    try {
      compared.push(await appending(name, engine))
    } finally {
      await engine.stop()
    }
  }
  return compared
}
