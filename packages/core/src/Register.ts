/**
 * The register: what a company does with personal data, as one typed document from which everything else is computed.
 *
 * It is written in TypeScript (`defineRegister`) or as JSON (`decode`); the two are one model. In memory it is the
 * JSON: plain data, arrays in the order of declaration, provisions by id.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Activity } from "./Activity.ts"
import { type Fault, InvalidInput, shapeFaults, tooDeep } from "./Fault.ts"
import { references } from "./internal/references.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { Purpose } from "./Purpose.ts"
import type { RetentionRule } from "./RetentionRule.ts"
import { Statute } from "./Statute.ts"
import { Version } from "./Version.ts"

export type { Activity, Role } from "./Activity.ts"
export type { DataCategory } from "./DataCategory.ts"
export type { DataSubjects } from "./DataSubjects.ts"
export type { Keeps, Purpose } from "./Purpose.ts"
export type { Version } from "./Version.ts"

/**
 * The JSON of a register: its versions, oldest first. `provisions` lists in full those that the reader is not assumed
 * to know.
 */
export const RegisterJson = Schema.Struct({
  format: Schema.Literal("lethe-register/1"),
  provisions: Schema.Array(Statute),
  versions: Schema.NonEmptyArray(Version)
}).annotate({ identifier: "Register" })
export type RegisterJson = typeof RegisterJson.Type

declare const words: unique symbol

/** A register. Its types carry the ids it declares, and nothing else of its literal, so that messages stay short. */
export interface Register<
  out Category extends string = string,
  out Event extends string = string,
  out State extends string = string,
  out Subject extends string = string,
  out Purpose extends string = string
> {
  readonly [words]?: {
    readonly category: Category
    readonly event: Event
    readonly state: State
    readonly subject: Subject
    readonly purpose: Purpose
  }
  /** What it says now. */
  readonly version: Version
  /** What it said before, oldest first. */
  readonly earlier: ReadonlyArray<Version>
  /** Every provision it refers to, by id. */
  readonly provisions: Readonly<Record<string, Statute>>
}
export type AnyRegister = Register

/** The ids a register declares. */
export type CategoryOf<R> = R extends Register<infer C, string, string, string, string> ? C : never
export type EventOf<R> = R extends Register<string, infer E, string, string, string> ? E : never
export type StateOf<R> = R extends Register<string, string, infer S, string, string> ? S : never
export type SubjectOf<R> = R extends Register<string, string, string, infer S, string> ? S : never

/**
 * Reads a register from JSON.
 *
 * `provisions` are those the reader knows, usually `@lethe/jurisdictions`; the document names them by id.
 *
 * **Errors** `InvalidInput` lists every fault with its path: wrong shapes, unknown keys, ids declared twice,
 * references to what is not declared, provisions that are neither known nor listed, or listed otherwise than they are
 * known, versions that do not follow one another. Nothing partial is returned. A listed provision that nothing refers
 * to is no part of the register.
 */
export const decode = (
  json: unknown,
  options: { readonly provisions: Iterable<Statute> }
): Result.Result<Register, InvalidInput> => {
  const refused = (faults: ReadonlyArray<Fault>) => Result.fail(new InvalidInput({ what: "register", faults }))
  if (tooDeep(json)) return refused([{ path: [], message: "nested deeper than 64" }])
  const known = byId(options.provisions)
  const decoded = decodeShape(json)
  const found = references(json, known)
  const faults = [...(Result.isFailure(decoded) ? shapeFaults(decoded.failure) : []), ...found.faults]
  if (Result.isFailure(decoded) || faults.length > 0) return refused(faults)
  const { versions, provisions } = decoded.success
  const all = { ...known, ...byId(provisions as ReadonlyArray<Statute>) }
  return Result.succeed({
    version: versions.at(-1) as Version,
    earlier: versions.slice(0, -1),
    provisions: Object.fromEntries(Array.from(found.provisions, (id) => [id, all[id] as Statute]))
  })
}

/** As `decode`, and throws its error. */
export const decodeUnsafe = (json: unknown, options: { readonly provisions: Iterable<Statute> }): Register =>
  Result.getOrThrow(decode(json, options))

/** Writes a register as JSON. Provisions among `provisions` are named by id only, all others listed in full. */
export const encode = (register: AnyRegister, options: { readonly provisions: Iterable<Statute> }): RegisterJson => {
  const known = byId(options.provisions)
  const own = Object.values(register.provisions).filter(({ id }) => !Object.hasOwn(known, id))
  const [first = register.version, ...more] = versions(register)
  return {
    format: "lethe-register/1",
    provisions: own as ReadonlyArray<typeof Statute.Type>,
    versions: [first, ...more]
  }
}

/** All that it says and said, oldest first. */
export const versions = (register: AnyRegister): ReadonlyArray<Version> => [...register.earlier, register.version]

/** No version was in force yet. */
export class NotInForce extends Schema.TaggedError<NotInForce>()("NotInForce", { firstInForce: Schema.String }) {
  override get message() {
    return `the register is in force since ${this.firstInForce} only`
  }
}

/**
 * The register as it applied on a day: the version in force then, with those before it.
 *
 * **Errors** `NotInForce` for a day before the first version. What applied then nobody wrote down.
 */
export const asOf = <R extends AnyRegister>(register: R, day: PlainDate): Result.Result<R, NotInForce> => {
  const inForce = versions(register).filter(({ inForceFrom }) => inForceFrom <= day)
  const version = inForce.pop()
  return version === undefined
    ? Result.fail(new NotInForce({ firstInForce: versions(register)[0]?.inForceFrom ?? "" }))
    : Result.succeed({ ...register, version, earlier: inForce })
}

/** As `asOf`, and throws its error. */
export const asOfUnsafe = <R extends AnyRegister>(register: R, day: PlainDate): R =>
  Result.getOrThrow(asOf(register, day))

/** One purpose's rule for a category, and where it stands. */
export interface KeepingPurpose {
  readonly activity: Activity
  readonly purpose: Purpose
  readonly rule: RetentionRule
}

/**
 * The purposes that keep a category, in the order of declaration: by a rule of their own, or by their activity's rule
 * for what no other names. Where there is neither, nobody said how long, and the rule says so.
 */
export const keeping = (
  { version }: { readonly version: Version },
  category: string
): ReadonlyArray<KeepingPurpose> => {
  const onDevice = version.categories.some(({ id, held }) => id === category && held !== undefined)
  if (onDevice) return []
  return version.activities.flatMap((activity) =>
    activity.purposes.flatMap((purpose) => {
      const own = purpose.keeps.filter((keeps) => keeps.category === category)
      const used = own.length === 0 && purpose.uses?.includes(category) === true
      const rules = used ? [activity.otherwise ?? unsaid] : own.map(({ rule }) => rule)
      return rules.map((rule) => ({ activity, purpose, rule }))
    })
  )
}

const unsaid: RetentionRule = { _tag: "Undetermined", words: "no rule names it" }

const decodeShape = Schema.decodeUnknownResult(RegisterJson, { errors: "all", onExcessProperty: "error" })

const byId = (provisions: Iterable<Statute>): Record<string, Statute> =>
  Object.fromEntries(Array.from(provisions, (provision) => [provision.id, provision]))
