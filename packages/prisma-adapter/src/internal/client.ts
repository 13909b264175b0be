/** The part of a Prisma client that is used, and what it says of its own models. */
import { InvalidInput } from "@lethe/core/Fault"
import type { Parameter, Sql } from "@lethe/sql/Dialect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** Runs SQL: a client, or a transaction of one. */
export interface SqlRunner {
  $queryRawUnsafe(query: string, ...values: ReadonlyArray<unknown>): PromiseLike<unknown>
  $executeRawUnsafe(query: string, ...values: ReadonlyArray<unknown>): PromiseLike<number>
}

/** A Prisma client, opened by the host, who will close it. */
export interface PrismaClientLike extends SqlRunner {
  $transaction<A>(
    run: (transaction: SqlRunner) => Promise<A>,
    options?: { readonly maxWait?: number; readonly timeout?: number }
  ): Promise<A>
}

/** A model as the client knows it, with the names its table and columns have in the database. */
export interface Table {
  readonly model: string
  readonly name: string
  readonly columns: ReadonlyMap<string, { readonly name: string; readonly type: string }>
}

const RuntimeDataModel = Schema.Struct({
  models: Schema.Record(
    Schema.String,
    Schema.Struct({
      dbName: Schema.optionalKey(Schema.NullOr(Schema.String)),
      fields: Schema.Array(
        Schema.Struct({
          name: Schema.String,
          kind: Schema.String,
          type: Schema.String,
          dbName: Schema.optionalKey(Schema.NullOr(Schema.String))
        })
      )
    })
  )
})
const Described = Schema.Struct({ _activeProvider: Schema.String, _runtimeDataModel: RuntimeDataModel })

/** The tables behind a client's models, by the name of the model's delegate. */
export const tablesOf = (client: object): Result.Result<ReadonlyMap<string, Table>, InvalidInput> => {
  const refuse = (message: string) =>
    Result.fail(new InvalidInput({ what: "Prisma client", faults: [{ path: [], message }] }))
  // Prisma 7 keeps its data model here, for extensions; there is no documented place at run time.
  const described = Schema.decodeUnknownResult(Described)({
    _activeProvider: Reflect.get(client, "_activeProvider"),
    _runtimeDataModel: Reflect.get(client, "_runtimeDataModel")
  })
  if (Result.isFailure(described)) return refuse("this is no client of Prisma 7: it does not describe its models")
  const {
    _activeProvider: provider,
    _runtimeDataModel: { models }
  } = described.success
  if (provider !== "sqlite") return refuse("only SQLite is supported yet")
  return Result.succeed(
    new Map(
      Object.entries(models).map(([model, { dbName, fields }]) => {
        const scalars = fields.filter(({ kind }) => kind !== "object")
        const columns = new Map(
          scalars.map((field) => [field.name, { name: field.dbName ?? field.name, type: field.type }])
        )
        const delegate = model.charAt(0).toLowerCase() + model.slice(1)
        return [delegate, { model: delegate, name: dbName ?? model, columns }]
      })
    )
  )
}

export const query = (runner: SqlRunner, { text, parameters }: Sql): PromiseLike<unknown> =>
  runner.$queryRawUnsafe(text, ...parameters.map(bound))

export const execute = (runner: SqlRunner, { text, parameters }: Sql): PromiseLike<number> =>
  runner.$executeRawUnsafe(text, ...parameters.map(bound))

/** A parameter as Prisma takes it; its driver adapter stores a date as it stores the rows' own. */
const bound = (parameter: Parameter): unknown => {
  switch (parameter._tag) {
    case "Text":
      return parameter.text
    case "Number":
      return parameter.number
    case "Null":
      return null
    case "Instant":
      return new Date(parameter.epochMilliseconds)
  }
}

const Refusal = Schema.Struct({
  code: Schema.optionalKey(Schema.String),
  meta: Schema.optionalKey(
    Schema.Struct({
      driverAdapterError: Schema.optionalKey(
        Schema.Struct({ cause: Schema.optionalKey(Schema.Struct({ originalCode: Schema.optionalKey(Schema.String) })) })
      )
    })
  )
})

/** The database's own code of an error, or Prisma's: `SQLITE_BUSY`, `P1008`. */
export const codeOf = (error: unknown): string | undefined => {
  const refusal = Schema.decodeUnknownOption(Refusal)(error)
  if (refusal._tag === "None") return undefined
  const { code, meta } = refusal.value
  return [meta?.driverAdapterError?.cause?.originalCode, code].find((each) => /^[A-Z0-9_]+$/u.test(each ?? ""))
}
