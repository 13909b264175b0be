/**
 * All rules of a category, read in their register: what its purposes say now, and what was promised before.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import { type AnyRegister, type KeepingPurpose, keeping, type Version } from "@lethe/core/Register"
import { type RetentionRule, reads } from "@lethe/core/RetentionRule"
import * as Result from "effect/Result"
import { type Context, readIn } from "./internal/readRule.ts"
import {
  type CategoryReading,
  type EarlierPromise,
  NotComputable,
  placeOf,
  type PurposeReading,
  type Reading
} from "./Reading.ts"

/** Reads a rule in a register, for no purpose in particular: nobody objects to it. */
export const read = (register: AnyRegister, rule: RetentionRule): Result.Result<Reading, NotComputable> =>
  readIn(contextOf(register, register.version, []), rule)

const contextOf = (
  { provisions }: Pick<AnyRegister, "provisions">,
  version: Version,
  awaiting: ReadonlyArray<string>
): Context => ({ version, provisions, purpose: "", awaiting, category: readCategory })

/** Reads a category where it is waited for: what the version says of it. */
export const readCategory = (context: Context, category: string): Result.Result<CategoryReading, NotComputable> => {
  const purposes: Array<PurposeReading> = []
  const forms: Array<string> = []
  for (const kept of keeping(context, category)) {
    const reading = readIn({ ...context, purpose: kept.purpose.id }, kept.rule)
    if (Result.isFailure(reading)) forms.push(...reading.failure.forms)
    else purposes.push({ ...kept, reading: reading.success, endsByObjection: endsByObjection(kept) })
  }
  if (forms.length > 0) return Result.fail(new NotComputable({ forms: [...new Set(forms)] }))
  const declared = context.version.categories.find(({ id }) => id === category)
  const known = { events: declared?.events ?? [], states: declared?.states ?? [] }
  const collected = declared?.collected === undefined ? {} : { collected: declared.collected }
  return Result.succeed({
    category,
    place: placeOf(context.version),
    purposes,
    earlier: [],
    reads: readsOf(purposes),
    known,
    ...collected
  })
}

const readsOf = (purposes: ReadonlyArray<KeepingPurpose>): CategoryReading["reads"] => {
  const all = purposes.map(({ rule }) => reads(rule))
  return {
    events: [...new Set(all.flatMap(({ events }) => [...events]))],
    states: [...new Set(all.flatMap(({ states }) => [...states]))]
  }
}

/** **Law** GDPR Art. 21(2), (3): absolute for direct marketing. Who objects to what rests on consent withdraws it. */
const endsByObjection = ({ purpose: { kinds, basis } }: KeepingPurpose): boolean =>
  kinds?.includes("direct-marketing") === true || basis?._tag === "Consent"

/**
 * Reads a category as it is promised on a day: by the version in force then (of a day before all versions the first),
 * and those before it.
 *
 * **Errors** `NotComputable` for a rule that waits for its own end, or is nested deeper than 64.
 */
export const readCategoryOn = (
  register: AnyRegister,
  category: string,
  day: PlainDate
): Result.Result<CategoryReading, NotComputable> => {
  const { earlier, version } = register
  if (earlier.length === 0) return remembered(register, version, category)
  const inForce = [...earlier, version].filter(({ inForceFrom }) => inForceFrom <= day)
  const now = inForce.at(-1) ?? (earlier[0] as Version)
  const current = remembered(register, now, category)
  if (Result.isFailure(current)) return current
  const promises: Array<EarlierPromise> = []
  for (const [index, before] of inForce.slice(0, -1).entries()) {
    const promised = readCategory(contextOf(register, before, [category]), category)
    if (Result.isFailure(promised)) return Result.fail(promised.failure)
    const replacedOn = (inForce[index + 1] as Version).inForceFrom
    const { purposes } = promised.success
    if (purposes.length > 0) promises.push({ version: before, replacedOn, purposes })
  }
  return Result.succeed({ ...current.success, earlier: promises })
}

/** A register does not change: its rules are read once. */
const readings = new WeakMap<Version, Remembered>()

interface Remembered {
  readonly provisions: AnyRegister["provisions"]
  readonly categories: Map<string, Result.Result<CategoryReading, NotComputable>>
}

const remembered = (
  register: AnyRegister,
  version: Version,
  category: string
): Result.Result<CategoryReading, NotComputable> => {
  const last = readings.get(version)
  const known =
    last?.provisions === register.provisions ? last : { provisions: register.provisions, categories: new Map() }
  if (known !== last) readings.set(version, known)
  const found = known.categories.get(category)
  if (found !== undefined) return found
  const made = readCategory(contextOf(register, version, [category]), category)
  known.categories.set(category, made)
  return made
}
