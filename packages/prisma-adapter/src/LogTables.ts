/**
 * The tables of the verifiable log and of its keys, as SQL for the host's migrations.
 *
 * They are apart: keys belong into another database than the log, or at least into other backups. Lethe never creates
 * or changes a table of these itself.
 *
 * @since 0.1.0
 */

/** The databases that the log's stores know, as Prisma names them. */
export type LogProvider = "sqlite" | "postgresql"

/** The statements that make the log's tables. */
export const logTables: Readonly<Record<LogProvider, ReadonlyArray<string>>> = {
  sqlite: [
    `CREATE TABLE IF NOT EXISTS "lethe_log_record" (
  "log" TEXT NOT NULL, "number" INTEGER NOT NULL, "tag" TEXT, "record" BLOB, "token" TEXT,
  PRIMARY KEY ("log", "number")
) WITHOUT ROWID`,
    `CREATE INDEX IF NOT EXISTS "lethe_log_record_tag" ON "lethe_log_record" ("log", "tag", "number")
  WHERE "tag" IS NOT NULL`,
    `CREATE TABLE IF NOT EXISTS "lethe_log_tile" (
  "log" TEXT NOT NULL, "level" INTEGER NOT NULL, "number" INTEGER NOT NULL, "width" INTEGER NOT NULL,
  "hashes" BLOB NOT NULL, PRIMARY KEY ("log", "level", "number", "width")
)`
  ],
  postgresql: [
    `CREATE TABLE IF NOT EXISTS "lethe_log_record" (
  "log" TEXT NOT NULL, "number" BIGINT NOT NULL, "tag" TEXT, "record" BYTEA, "token" TEXT,
  PRIMARY KEY ("log", "number")
)`,
    `CREATE INDEX IF NOT EXISTS "lethe_log_record_tag" ON "lethe_log_record" ("log", "tag", "number")
  WHERE "tag" IS NOT NULL`,
    `CREATE TABLE IF NOT EXISTS "lethe_log_tile" (
  "log" TEXT NOT NULL, "level" INTEGER NOT NULL, "number" BIGINT NOT NULL, "width" INTEGER NOT NULL,
  "hashes" BYTEA NOT NULL, PRIMARY KEY ("log", "level", "number", "width")
)`
  ]
}

/** The statements that make the keys' table. */
export const keyTables: Readonly<Record<LogProvider, ReadonlyArray<string>>> = {
  sqlite: [
    `CREATE TABLE IF NOT EXISTS "lethe_log_key" (
  "subject" TEXT NOT NULL PRIMARY KEY, "tag" TEXT NOT NULL, "wrapped" BLOB NOT NULL, "wrapped_by" TEXT NOT NULL
)`,
    `CREATE INDEX IF NOT EXISTS "lethe_log_key_tag" ON "lethe_log_key" ("tag")`
  ],
  postgresql: [
    `CREATE TABLE IF NOT EXISTS "lethe_log_key" (
  "subject" TEXT COLLATE "C" NOT NULL PRIMARY KEY, "tag" TEXT COLLATE "C" NOT NULL, "wrapped" BYTEA NOT NULL,
  "wrapped_by" TEXT NOT NULL
)`,
    `CREATE INDEX IF NOT EXISTS "lethe_log_key_tag" ON "lethe_log_key" ("tag")`
  ]
}
