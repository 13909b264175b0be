/**
 * Cases as data, in the format `lethe-vectors/1`: a question, and what must be answered. Any implementation can run
 * them, in any language.
 *
 * What a kind of question means is a function (`Kind`). Those of deadlines are in `DeadlineKinds`; others can be put
 * beside them.
 *
 * @since 0.1.0
 */
import { type Fault, InvalidInput, shapeFaults, tooDeep } from "@lethe/core/Fault"
import { epochOf, type Instant, isInstant } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

export type Json = Readonly<Record<string, unknown>>

export interface VectorCase {
  /** Unique over all files that are run together. */
  readonly id: string
  readonly title?: string
  readonly kind: string
  readonly input: Json
  /** Each key must be equal in the answer; the answer may have more. */
  readonly expected: Json
  readonly law?: string
  /** `settled` by text and authority, `convention` for a chosen practice, `disputed` where it is argued both ways. */
  readonly confidence?: "settled" | "convention" | "disputed"
}

/** Why a question has no answer. In a case, `{ "error": "YearNotCovered" }` expects it. */
export interface Refusal {
  readonly _tag: string
  readonly message: string
}

/** How a kind of question is answered. */
export type Kind = (input: Json) => Result.Result<Json, Refusal>
export type Kinds = Readonly<Record<string, Kind>>

export interface Difference {
  /** `lastDay`, `extension.lastDay`. */
  readonly field: string
  readonly expected: unknown
  readonly got: unknown
}

/** How a case went: without differences it passed. */
export interface Outcome {
  readonly id: string
  readonly differences: ReadonlyArray<Difference>
  /** Why there was no answer. */
  readonly refusal?: string
}

const Fields = Schema.Record(Schema.String, Schema.Unknown)
const Case = Schema.Struct({
  id: Schema.NonEmptyString,
  title: Schema.optionalKey(Schema.String),
  kind: Schema.NonEmptyString,
  input: Fields,
  expected: Fields,
  law: Schema.optionalKey(Schema.String),
  confidence: Schema.optionalKey(Schema.Literals(["settled", "convention", "disputed"]))
})
const File = Schema.Struct({ format: Schema.Literal("lethe-vectors/1"), cases: Schema.Array(Case) })

/**
 * Reads a document's cases.
 *
 * **Errors** `InvalidInput` where it is not in the format: every fault at its place, also an id that comes twice, and a
 * case that expects nothing and so could not fail.
 */
export const decode = (document: unknown, name = "vectors"): Result.Result<ReadonlyArray<VectorCase>, InvalidInput> => {
  const fail = (faults: ReadonlyArray<Fault>) => Result.fail(new InvalidInput({ what: name, faults }))
  if (tooDeep(document)) return fail([{ path: [], message: "is nested deeper than 64 levels" }])
  const decoded = Schema.decodeUnknownResult(File)(document, { errors: "all" })
  if (Result.isFailure(decoded)) return fail(shapeFaults(decoded.failure))
  const { cases } = decoded.success
  const faults = [...repeated(cases.map(({ id }) => id)), ...cases.flatMap(expectsNothing)]
  return faults.length > 0 ? fail(faults) : Result.succeed(cases)
}

/** As `decode`, and throws its error. */
export const decodeUnsafe = (document: unknown, name?: string): ReadonlyArray<VectorCase> =>
  Result.getOrThrow(decode(document, name))

/** The ids that come more than once, each where it comes again. */
export const repeated = (ids: ReadonlyArray<string>): ReadonlyArray<Fault> => {
  const seen = new Set<string>()
  return ids.flatMap((id, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ path: ["cases", index, "id"], message: `the id ${id} comes twice` }]
  })
}

const expectsNothing = ({ expected }: VectorCase, index: number): ReadonlyArray<Fault> =>
  Object.keys(expected).length > 0 ? [] : [{ path: ["cases", index, "expected"], message: "expects nothing" }]

/** Runs cases, in order. A case of a kind that is not known fails. */
export const run = (cases: ReadonlyArray<VectorCase>, kinds: Kinds): ReadonlyArray<Outcome> =>
  cases.map(({ id, kind, input, expected }) => {
    const answered = Object.hasOwn(kinds, kind) ? kinds[kind]?.(input) : undefined
    if (answered === undefined) {
      const known = Object.keys(kinds).join(", ")
      return { id, differences: [{ field: "kind", expected: known, got: kind }] }
    }
    if (Result.isSuccess(answered)) return { id, differences: differences(expected, answered.success) }
    const { _tag, message } = answered.failure
    return { id, differences: differences(expected, { error: _tag }), refusal: message }
  })

/** Where an answer is not what was expected. What is expected to be `null` may be absent. */
export const differences = (expected: Json, got: Json, path = ""): ReadonlyArray<Difference> =>
  Object.entries(expected).flatMap(([key, value]) => {
    const [field, found] = [`${path}${key}`, Object.hasOwn(got, key) ? got[key] : undefined]
    return isObject(value) && isObject(found)
      ? differences(value, found, `${field}.`)
      : isEqual(value, found)
        ? []
        : [{ field, expected: value, got: found }]
  })

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** Instants are compared as instants, however they are written. */
const isEqual = (expected: unknown, got: unknown): boolean => {
  if (expected === null) return (got ?? null) === null
  if (isWrittenInstant(expected) && isWrittenInstant(got)) return epochOf(expected) === epochOf(got)
  if (Array.isArray(expected) && Array.isArray(got))
    return expected.length === got.length && differences({ ...expected }, { ...got }).length === 0
  return expected === got
}

const isWrittenInstant = (value: unknown): value is Instant => typeof value === "string" && isInstant(value)
