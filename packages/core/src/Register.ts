/**
 * The register: what a company does with personal data, as one typed document from which everything else is computed.
 *
 * It is written in TypeScript (`defineRegister`) or as JSON (`decode`); the two are one model. In memory it is the
 * JSON: plain data, arrays in the order of declaration, provisions by id.
 *
 * Not here yet, and refused rather than half understood: the history of a register (`versions` holds exactly one),
 * and the places that only Art. 13, 14 and 30 ask for.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Fault, InvalidInput, shapeFaults, tooDeep } from "./Fault.ts"
import { Id } from "./Identifier.ts"
import { referenceFaults } from "./internal/references.ts"
import { LegalBasis } from "./LegalBasis.ts"
import { Controller, Recipient } from "./Party.ts"
import { PlainDate } from "./PlainDate.ts"
import { RetentionRule } from "./RetentionRule.ts"
import { OpenEnded, Said, Undetermined } from "./Said.ts"
import { Statute } from "./Statute.ts"
import { Zone } from "./Zone.ts"

const Title = Schema.Union([Schema.NonEmptyString, Undetermined, OpenEnded])

/** Whose data it is. */
export const DataSubjects = Schema.Struct({ id: Id, title: Schema.optionalKey(Schema.NonEmptyString) }).annotate({
  identifier: "DataSubjects"
})
export type DataSubjects = typeof DataSubjects.Type

/** A personal-data category, with the events and the lasting states that are known of a record of it. */
export const DataCategory = Schema.Struct({
  id: Id,
  title: Schema.optionalKey(Title),
  of: Schema.NonEmptyArray(Id),
  events: Schema.Array(Id),
  states: Schema.Array(Id)
}).annotate({ identifier: "DataCategory" })
export type DataCategory = typeof DataCategory.Type

/** How long a purpose keeps a category. */
export const Keeps = Schema.Struct({ category: Id, rule: RetentionRule }).annotate({ identifier: "Keeps" })
export type Keeps = typeof Keeps.Type

/** Why data is processed, with the legal basis of just that: Art. 13(1)(c). A processor's purposes have none. */
export const Purpose = Schema.Struct({
  id: Id,
  title: Schema.optionalKey(Title),
  basis: Schema.optionalKey(Said(LegalBasis)),
  keeps: Schema.Array(Keeps),
  recipients: Schema.optionalKey(Schema.Array(Id))
}).annotate({ identifier: "Purpose" })
export type Purpose = typeof Purpose.Type

/** A processing activity: Art. 30(1). */
export const Activity = Schema.Struct({
  id: Id,
  title: Schema.optionalKey(Schema.NonEmptyString),
  role: Schema.Literals(["controller", "joint controller", "processor"]),
  recipients: Schema.optionalKey(Schema.Array(Id)),
  purposes: Schema.NonEmptyArray(Purpose)
}).annotate({ identifier: "Activity" })
export type Activity = typeof Activity.Type

const MonthDay = Schema.String.check(
  Schema.isPattern(
    /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/u,
    {
      message: "expected a month and a day, as 12-31"
    }
  )
)

/** What was promised from a day on. */
export const Version = Schema.Struct({
  name: Schema.NonEmptyString,
  inForceFrom: PlainDate,
  /** Where the host's days begin and end. */
  zone: Zone,
  financialYearEnds: Schema.optionalKey(Said(MonthDay)),
  controller: Controller,
  subjects: Schema.NonEmptyArray(DataSubjects),
  recipients: Schema.Array(Recipient),
  categories: Schema.NonEmptyArray(DataCategory),
  activities: Schema.NonEmptyArray(Activity)
}).annotate({ identifier: "Version" })
export type Version = typeof Version.Type

/** The JSON of a register. `provisions` lists in full those that the reader is not assumed to know. */
export const RegisterJson = Schema.Struct({
  format: Schema.Literal("lethe-register/1"),
  provisions: Schema.Array(Statute),
  versions: Schema.Tuple([Version])
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
  /** What is in force. */
  readonly version: Version
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
 * known. Nothing partial is returned. A listed provision that nothing refers to is no part of the register.
 */
export const decode = (
  json: unknown,
  options: { readonly provisions: Iterable<Statute> }
): Result.Result<Register, InvalidInput> => {
  if (tooDeep(json))
    return Result.fail(new InvalidInput({ what: "register", faults: [{ path: [], message: "nested deeper than 64" }] }))
  const known = byId(options.provisions)
  const decoded = Schema.decodeUnknownResult(RegisterJson)(json, { errors: "all", onExcessProperty: "error" })
  const faults: ReadonlyArray<Fault> = [
    ...(Result.isFailure(decoded) ? shapeFaults(decoded.failure) : []),
    ...referenceFaults(json, known)
  ]
  if (Result.isFailure(decoded) || faults.length > 0) return Result.fail(new InvalidInput({ what: "register", faults }))
  const [version] = decoded.success.versions
  const listed = byId(decoded.success.provisions as ReadonlyArray<Statute>)
  return Result.succeed({ version, provisions: referredTo(version, { ...known, ...listed }) })
}

/** As `decode`, and throws its error. */
export const decodeUnsafe = (json: unknown, options: { readonly provisions: Iterable<Statute> }): Register =>
  Result.getOrThrow(decode(json, options))

/** Writes a register as JSON. Provisions among `provisions` are named by id only, all others listed in full. */
export const encode = (register: AnyRegister, options: { readonly provisions: Iterable<Statute> }): RegisterJson => {
  const known = byId(options.provisions)
  const own = Object.values(register.provisions).filter(({ id }) => !Object.hasOwn(known, id))
  return {
    format: "lethe-register/1",
    provisions: own as ReadonlyArray<typeof Statute.Type>,
    versions: [register.version]
  }
}

/** One purpose's rule for a category, and where it stands. */
export interface KeepingPurpose {
  readonly activity: Activity
  readonly purpose: Purpose
  readonly rule: RetentionRule
}

/** The purposes that keep a category, in the order of declaration. */
export const keeping = (register: AnyRegister, category: string): ReadonlyArray<KeepingPurpose> =>
  register.version.activities.flatMap((activity) =>
    activity.purposes.flatMap((purpose) =>
      purpose.keeps.filter((keeps) => keeps.category === category).map(({ rule }) => ({ activity, purpose, rule }))
    )
  )

const byId = (provisions: Iterable<Statute>): Record<string, Statute> =>
  Object.fromEntries(Array.from(provisions, (provision) => [provision.id, provision]))

const referredTo = (version: Version, all: Record<string, Statute>): Record<string, Statute> => {
  const ids = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === "string" && Object.hasOwn(all, value)) ids.add(value)
    else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) visit(inner)
  }
  visit(version.activities)
  return Object.fromEntries([...ids].map((id) => [id, all[id] as Statute]))
}
