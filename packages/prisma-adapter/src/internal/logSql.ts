/** SQL with its values in place, for the two databases that the log's stores know. */
import { InvalidInput } from "@lethe/core/Fault"
import { StoreUnavailable } from "@lethe/verifiable-log/LogStore"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { LogProvider } from "../LogTables.ts"
import { codeOf, type SqlRunner } from "./client.ts"

/** A piece of SQL whose values are sent apart from it. */
export interface Fragment {
  readonly strings: ReadonlyArray<string>
  readonly values: ReadonlyArray<unknown>
}

/** SQL as a template: what stands in `${…}` is a value, or another piece. */
export const sql = (strings: TemplateStringsArray, ...values: ReadonlyArray<unknown>): Fragment => ({ strings, values })

/** Pieces in a row. */
export const joined = (pieces: ReadonlyArray<Fragment>, between: string): Fragment => ({
  strings: ["", ...pieces.slice(1).map(() => between), ""].slice(0, pieces.length + 1),
  values: pieces
})

interface Written {
  readonly text: string
  readonly values: ReadonlyArray<unknown>
}

/** The text with the placeholders of the database, and the values in their order. */
export const written = (fragment: Fragment, provider: LogProvider): Written => {
  const values: Array<unknown> = []
  const text: Array<string> = []
  const write = ({ strings, values: inner }: Fragment): void => {
    for (const [at, string] of strings.entries()) {
      text.push(string)
      if (at >= inner.length) continue
      const value = inner[at]
      if (isFragment(value)) write(value)
      else {
        const position = values.push(value)
        text.push(provider === "postgresql" ? `$${position}` : "?")
      }
    }
  }
  write(fragment)
  return { text: text.join(""), values }
}

const isFragment = (value: unknown): value is Fragment =>
  typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && "strings" in value

/** Runs SQL on a client, in the words of its database. */
export interface LogDatabase {
  readonly provider: LogProvider
  readonly query: (fragment: Fragment) => Promise<ReadonlyArray<unknown>>
  /** Answers how many rows it changed. */
  readonly execute: (fragment: Fragment) => Promise<number>
}

/**
 * The database behind a client.
 *
 * **Errors** Throws `InvalidInput` where it is none of the two: it runs once, at start.
 */
export const databaseOf = (client: SqlRunner): LogDatabase => {
  // Prisma 7 says here which database a client is of; there is no documented place at run time.
  const provider: unknown = Reflect.get(client, "_activeProvider")
  const known = provider === "sqlite" || provider === "postgresql" ? provider : undefined
  return databaseAs(client, Result.getOrThrow(known === undefined ? Result.fail(notKnown()) : Result.succeed(known)))
}

const notKnown = (): InvalidInput =>
  new InvalidInput({
    what: "Prisma client",
    faults: [{ path: [], message: "the log's stores know SQLite and PostgreSQL, and this is a client of neither" }]
  })

const databaseAs = (client: SqlRunner, provider: LogProvider): LogDatabase => {
  return {
    provider,
    query: async (fragment) => {
      const { text, values } = written(fragment, provider)
      return (await client.$queryRawUnsafe(text, ...values)) as ReadonlyArray<unknown>
    },
    execute: async (fragment) => {
      const { text, values } = written(fragment, provider)
      return client.$executeRawUnsafe(text, ...values)
    }
  }
}

/** What the database did not do. */
export const attempt = <A>(operation: string, run: () => Promise<A>): Effect.Effect<A, StoreUnavailable> =>
  Effect.tryPromise({ try: run, catch: (cause) => unavailable(operation, cause) })

export const unavailable = (operation: string, cause: unknown): StoreUnavailable => {
  const code = codeOf(cause)
  return new StoreUnavailable({ operation, ...(code === undefined ? {} : { code }), cause })
}
