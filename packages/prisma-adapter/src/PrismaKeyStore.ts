/**
 * A `KeyStore` on a Prisma client of SQLite or PostgreSQL: best another database than the log's, and other backups.
 *
 * What is deleted may stay on the disk for a while. On SQLite it is overwritten, once the write-ahead log has been
 * checkpointed; on PostgreSQL it is gone after VACUUM, and from the write-ahead log when its segments are recycled.
 *
 * @since 0.1.0
 */
import { KeyStore, type StoredKey, SubjectHasKey } from "@lethe/verifiable-log/KeyStore"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlRunner } from "./internal/client.ts"
import { attempt, databaseOf, type LogDatabase, sql } from "./internal/logSql.ts"

/**
 * The keys on a client that the host opens and closes.
 *
 * **Errors** Throws `InvalidInput` where the client is of another database: it runs once, at start.
 */
export const prismaKeyStore = (client: SqlRunner): KeyStore["Service"] => {
  const database = databaseOf(client)
  return KeyStore.of({
    create: ({ subject, tag, wrapped, wrappedBy }) =>
      Effect.flatMap(
        attempt("write a key", () =>
          database.execute(sql`INSERT INTO "lethe_log_key" ("subject", "tag", "wrapped", "wrapped_by")
            VALUES (${subject}, ${tag}, ${wrapped}, ${wrappedBy}) ON CONFLICT DO NOTHING`)
        ),
        (rows) => (rows === 0 ? Effect.fail(new SubjectHasKey()) : Effect.void)
      ),
    bySubject: (subject) => one(database, sql`"subject" = ${subject}`),
    byTag: (tag) => one(database, sql`"tag" = ${tag}`),
    notWrappedBy: (wrappingKey, { after, most }) =>
      select(database, sql`"wrapped_by" <> ${wrappingKey} AND "tag" > ${after} ORDER BY "tag" LIMIT ${most}`),
    rewrap: (was, { wrapped, wrappedBy }) =>
      Effect.map(
        attempt("wrap a key", () =>
          database.execute(sql`UPDATE "lethe_log_key" SET "wrapped" = ${wrapped}, "wrapped_by" = ${wrappedBy}
            WHERE "tag" = ${was.tag} AND "wrapped_by" = ${was.wrappedBy} AND "wrapped" = ${was.wrapped}`)
        ),
        (rows) => rows > 0
      ),
    destroy: (tag) => attempt("destroy a key", () => destroy(database, tag))
  })
}

const select = (database: LogDatabase, where: ReturnType<typeof sql>) =>
  attempt("read keys", async () =>
    decodeKeys(
      await database.query(sql`SELECT "subject", "tag", "wrapped", "wrapped_by" FROM "lethe_log_key" WHERE ${where}`)
    ).map(
      ({ subject, tag, wrapped, wrapped_by: wrappedBy }): StoredKey => ({
        subject,
        tag,
        wrapped: Uint8Array.from(wrapped),
        wrappedBy
      })
    )
  )

const one = (database: LogDatabase, where: ReturnType<typeof sql>) =>
  Effect.map(select(database, where), ([key]): StoredKey | undefined => key)

const destroy = async (database: LogDatabase, tag: string): Promise<boolean> => {
  // SQLite leaves what it deletes in its file, unless it is told to overwrite it.
  if (database.provider === "sqlite") await database.query(sql`PRAGMA secure_delete = ON`)
  return (await database.execute(sql`DELETE FROM "lethe_log_key" WHERE "tag" = ${tag}`)) > 0
}

const Key = Schema.Struct({
  subject: Schema.String,
  tag: Schema.String,
  wrapped: Schema.Uint8Array,
  wrapped_by: Schema.String
})
const decodeKeys = Schema.decodeUnknownSync(Schema.Array(Key))
