/**
 * Writing a register in TypeScript.
 *
 * Keyed literals with full inference: a reference to an undeclared id is a type error at its place. What types cannot
 * see is decoded as JSON would be, and refused with all its faults.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Basis } from "./Bases.ts"
import { InvalidInput } from "./Fault.ts"
import * as Register from "./Register.ts"
import type { Rule } from "./Rules.ts"
import type { NotOffered, OpenEnded, Said } from "./Said.ts"
import type { Statute } from "./Statute.ts"

type Title = string | Said<string> | OpenEnded
export type { NotOffered }

export interface CategoryInput<Subject extends string> {
  readonly title?: Title
  readonly of: Subject | readonly Subject[]
  readonly events?: readonly string[]
  readonly states?: readonly string[]
}
type Events<C> = C extends { readonly events: readonly (infer E extends string)[] } ? E : never
type States<C> = C extends { readonly states: readonly (infer S extends string)[] } ? S : never

export interface RecipientInput {
  readonly role: "processor" | "joint controller" | "third party"
  readonly title?: string
  readonly country?: Said<string>
  readonly tool?: Said<string>
}

export interface PurposeInput<C, Recipient extends string> {
  readonly title?: Title
  /** Required of a controller; a processor's purposes have none. */
  readonly basis?: Said<Basis>
  readonly keeps: { readonly [K in keyof C]?: Said<Rule<Events<C[K]>, States<C[K]>>> }
  readonly recipients?: readonly Recipient[]
}

export interface ActivityInput<C, Recipient extends string> {
  readonly title?: string
  readonly role?: Register.Activity["role"]
  readonly recipients?: readonly Recipient[]
  readonly purposes: { readonly [K in string]: PurposeInput<C, Recipient> }
}

/**
 * What an activity's role asks of its purposes, where they lack it; apart from `ActivityInput`, so that a message
 * names the purpose and not the whole activity.
 */
type Bases<A> = {
  readonly [K in keyof A]: A[K] extends { readonly role?: infer Role; readonly purposes: infer P }
    ? { readonly purposes: { readonly [Q in keyof P]: BasisOf<Role, P[Q]> } }
    : unknown
}
type BasisOf<Role, P> = Role extends "processor"
  ? P extends { readonly basis: unknown }
    ? { readonly basis?: "none: it is the controller's" }
    : unknown
  : P extends { readonly basis: unknown }
    ? unknown
    : { readonly basis: Said<Basis> }

export interface RegisterInput<S, R, C, A> {
  readonly name: string
  readonly inForceFrom: string
  readonly zone: string
  readonly controller: {
    readonly name: Said<string>
    readonly country: string
    readonly contact: Said<string>
    readonly address?: Said<string>
  }
  readonly financialYearEnds?: Said<`${number}-${number}`>
  readonly subjects: S
  readonly recipients?: R
  readonly categories: C
  readonly activities: A
}

/**
 * Declares a register.
 *
 * **Errors** Throws `InvalidInput` naming every fault at its place in the literal: it runs once, at start.
 */
export function defineRegister<
  const S extends Record<string, { readonly title?: string }>,
  const R extends Record<string, RecipientInput>,
  const C extends Record<string, CategoryInput<keyof S & string>>,
  const A extends Record<string, ActivityInput<NoInfer<C>, NoInfer<keyof R & string>>>
>(
  input: RegisterInput<S, R, C, A & Bases<NoInfer<A>>>
): Register.Register<
  keyof C & string,
  { [K in keyof C]: Events<C[K]> }[keyof C],
  { [K in keyof C]: States<C[K]> }[keyof C],
  keyof S & string,
  { [K in keyof A]: A[K] extends { readonly purposes: infer P } ? keyof P & string : never }[keyof A]
>
export function defineRegister(input: RegisterInput<Keyed, Keyed, Keyed, Keyed>): Register.Register {
  const json = toJson(input)
  const decoded = Register.decode(json, { provisions: [] })
  return Result.getOrThrow(
    Result.mapError(
      decoded,
      (error) =>
        new InvalidInput({
          what: `register ${String(input?.name)}`,
          faults: error.faults.map(({ path, message }) => ({ path: asWritten(json, path), message }))
        })
    )
  )
}

type Keyed = Readonly<Record<string, object>>

const toJson = (input: RegisterInput<Keyed, Keyed, Keyed, Keyed>) => {
  const provisions = new Map<string, Statute>()
  const { subjects, recipients, categories, activities, ...rest } = input
  const collect = (found: unknown) => {
    // Two texts under one id are two provisions, and a fault; the same one twice is one.
    for (const provision of (found as { readonly provisions?: ReadonlyArray<Statute> }).provisions ?? [])
      provisions.set(JSON.stringify(provision), provision)
  }
  /** A rule or a basis as JSON; `undetermined(…)` is JSON already. */
  const unwrap = (value: unknown, key: "rule" | "basis"): unknown => {
    if (typeof value !== "object" || value === null || !(key in value)) return value
    collect(value)
    return (value as Readonly<Record<string, unknown>>)[key]
  }
  const purposeJson = (purpose: Readonly<Record<string, unknown>>) => ({
    ...purpose,
    ...("basis" in purpose ? { basis: unwrap(purpose.basis, "basis") } : {}),
    keeps: Object.entries((purpose.keeps ?? {}) as Readonly<Record<string, unknown>>)
      .filter(([, rule]) => rule !== undefined)
      .map(([category, rule]) => ({ category, rule: unwrap(rule, "rule") }))
  })
  const version = {
    ...rest,
    subjects: entries(subjects),
    recipients: entries(recipients),
    categories: entries(categories).map((category) => ({
      events: [],
      states: [],
      ...category,
      of: typeof category.of === "string" ? [category.of] : category.of
    })),
    activities: entries(activities).map((activity) => ({
      role: "controller",
      ...activity,
      purposes: entries(activity.purposes as Keyed | undefined).map(purposeJson)
    }))
  }
  return { format: "lethe-register/1", provisions: [...provisions.values()], versions: [version] }
}

const entries = (keyed: Keyed | undefined): ReadonlyArray<Readonly<Record<string, unknown>>> =>
  Object.entries(keyed ?? {}).map(([id, item]) => ({ ...item, id }))

/** A path in the JSON as the one in the literal: `activities.sites.purposes`, not `versions[0].activities[0]…`. */
const asWritten = (json: unknown, path: ReadonlyArray<string | number>): ReadonlyArray<string | number> => {
  const written: Array<string | number> = []
  let here: unknown = json
  for (const key of path) {
    here = (here as Readonly<Record<string | number, unknown>> | undefined)?.[key]
    const item = here as { readonly id?: unknown; readonly category?: unknown } | undefined
    const id =
      typeof key === "number" ? (item?.id ?? (written.at(-1) === "keeps" ? item?.category : undefined)) : undefined
    written.push(typeof id === "string" ? id : key)
  }
  const keeps = written.lastIndexOf("keeps")
  const trimmed = keeps >= 0 && written[keeps + 2] === "rule" ? written.toSpliced(keeps + 2, 1) : written
  return trimmed[0] === "versions" ? trimmed.slice(2) : trimmed
}
