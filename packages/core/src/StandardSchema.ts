/**
 * The register for whoever takes a Standard Schema: form libraries, routers, validators of configuration.
 *
 * The interface is version 1 of standardschema.dev, written out, so that no package is needed for it. Nothing of
 * `effect` is in it.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { decode, type Register, type RegisterJson } from "./Register.ts"
import type { Statute } from "./Statute.ts"

/** A Standard Schema, version 1. */
export interface StandardSchemaV1<Input, Output> {
  readonly "~standard": {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output>
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<StandardIssue> }

export interface StandardIssue {
  readonly message: string
  readonly path: ReadonlyArray<string | number>
}

/**
 * A register over the provisions that are known, usually `@lethe/jurisdictions`.
 *
 * **Properties** A document is refused exactly where `Register.decode` refuses it, and its issues are all of the
 * faults, each with its path; where it is not, the value is what `decode` returns.
 */
export const standardSchema = (options: {
  readonly provisions: Iterable<Statute>
}): StandardSchemaV1<RegisterJson, Register> => {
  const provisions = Array.from(options.provisions)
  return {
    "~standard": {
      version: 1,
      vendor: "lethe",
      validate: (value) => {
        const decoded = decode(value, { provisions })
        return Result.isSuccess(decoded)
          ? { value: decoded.success }
          : { issues: decoded.failure.faults.map(({ message, path }) => ({ message, path })) }
      }
    }
  }
}
