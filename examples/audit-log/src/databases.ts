/** Two databases, a file each: the log's, and apart from it the keys'. */
import { keyTables, logTables } from "@lethe/prisma/promise"
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3"
import { PrismaClient } from "../generated/client.ts"

/** Opens the database in a file. */
export const open = (file: string): PrismaClient =>
  new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) })

/** What a host's own migrations do once. */
export const migrate = async (log: PrismaClient, keys: PrismaClient): Promise<void> => {
  for (const statement of logTables.sqlite) await log.$executeRawUnsafe(statement)
  for (const statement of keyTables.sqlite) await keys.$executeRawUnsafe(statement)
}
