/** A real client that tells which statements went through it, and lets a test stand between two of them. */
import type { PrismaClientLike } from "../../src/PrismaStore.ts"
import type { PrismaClient } from "../generated/client.ts"

export interface Statement {
  readonly text: string
  readonly values: ReadonlyArray<unknown>
  readonly inTransaction: boolean
}

export interface Recorded {
  readonly client: PrismaClientLike
  readonly statements: Array<Statement>
  transactions: number
}

/** `before` runs before each statement; what it rejects with is what the statement fails with. */
export const recorded = (client: PrismaClient, before?: (statement: Statement) => Promise<void> | void): Recorded => {
  const statements: Array<Statement> = []
  const wrap = (target: object, inTransaction: boolean): PrismaClientLike =>
    new Proxy(target, {
      get: (of, name) => {
        const value: unknown = Reflect.get(of, name)
        if (name === "$queryRawUnsafe" || name === "$executeRawUnsafe")
          return async (text: string, ...values: ReadonlyArray<unknown>) => {
            const statement = { text, values, inTransaction }
            statements.push(statement)
            await before?.(statement)
            return (value as (...all: ReadonlyArray<unknown>) => unknown).call(of, text, ...values)
          }
        if (name !== "$transaction") return value
        return (run: (transaction: object) => Promise<unknown>, options: object) => {
          found.transactions += 1
          return client.$transaction((transaction) => run(wrap(transaction, true)), options)
        }
      }
    }) as PrismaClientLike
  const found: Recorded = { client: wrap(client, false), statements, transactions: 0 }
  return found
}

/** Whether a statement erases or clears rows of the host. */
export const ends = ({ text }: Statement): boolean =>
  /^(?:DELETE|UPDATE)\b/u.test(text) && !text.includes("lethe_journal")

/** Whether a statement takes a batch: the first of its transaction. */
export const claims = ({ text }: Statement): boolean => text.startsWith('UPDATE "lethe_journal" SET "done_at" = NULL')

/** Whether a statement chooses the rows of a batch. */
export const chooses = ({ text }: Statement): boolean => text.startsWith(choosing)

/** What stands before the query that chooses them. */
export const choosing = 'CREATE TEMP TABLE "lethe_batch" AS '

/** Whether a statement counts what is due. */
export const counts = ({ text }: Statement): boolean => text.includes('AS "erase"')
