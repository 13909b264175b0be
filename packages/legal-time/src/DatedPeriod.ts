/**
 * A period that a provision sets, by the day from which it sets it: lawmakers change numbers.
 *
 * Each clock has its own as a default, and takes another in its place.
 *
 * @since 0.1.0
 */
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import type { LegalSource } from "@lethe/core/LegalSource"
import { isValid, type PlainDate } from "@lethe/core/PlainDate"
import type { Verification } from "@lethe/core/Statute"
import * as Result from "effect/Result"
import * as Length from "./Length.ts"
import type { Readings } from "./Readings.ts"
import { NotInForce, NotVerified } from "./Unknown.ts"

export interface DatedPeriod {
  /** `gdpr/response`. */
  readonly id: string
  readonly title: string
  /** In order, each until the next. */
  readonly versions: readonly [PeriodVersion, ...Array<PeriodVersion>]
  /** What is proposed and not adopted, in words. It changes no answer. */
  readonly proposed?: string
}

export interface PeriodVersion {
  /** The first day on which an event begins a period of this length. */
  readonly from: string
  readonly period: Length.PeriodInput
  readonly source: LegalSource
  readonly verification: Verification
  readonly verifiedOn?: string
}

/** The first day of the GDPR, Art. 99(2). */
export const gdprApplies = "2018-05-25"

/** A version in force, ready to be counted. */
export interface InForce {
  readonly length: Length.Length
  readonly source: LegalSource
}

/**
 * The version that a day's event falls under.
 *
 * **Errors** `NotInForce` before the first one. `NotVerified` where only verified facts may be used. `InvalidInput`
 * where a rule of the caller's has no date, no period, or its versions out of order.
 */
export const on = (
  rule: DatedPeriod,
  day: PlainDate,
  readings: Pick<Readings, "facts">
): Result.Result<InForce, NotInForce | NotVerified | InvalidInput> => {
  const ready = readyOf(rule)
  if (ready.faults.length > 0) return Result.fail(new InvalidInput({ what: `rule ${rule.id}`, faults: ready.faults }))
  const found = ready.versions.findLast(({ version }) => version.from <= day)
  if (found === undefined) return Result.fail(new NotInForce({ rule: rule.id, from: rule.versions[0].from }))
  return readings.facts === "verified" && found.version.verification !== "verified"
    ? Result.fail(new NotVerified({ facts: [rule.id] }))
    : Result.succeed(found.inForce)
}

interface Ready {
  readonly versions: ReadonlyArray<{ readonly version: PeriodVersion; readonly inForce: InForce }>
  readonly faults: ReadonlyArray<Fault>
}

/** A rule is read once. */
const known = new WeakMap<DatedPeriod, Ready>()

const readyOf = (rule: DatedPeriod): Ready => {
  const ready = known.get(rule) ?? readRule(rule)
  known.set(rule, ready)
  return ready
}

const readRule = ({ versions }: DatedPeriod): Ready => {
  const faults: Array<Fault> = []
  const read = versions.flatMap((version, index) => {
    const length = Length.from(version.period)
    const before = versions[index - 1]
    if (!isValid(version.from)) faults.push({ path: ["versions", index, "from"], message: "expected a day" })
    else if (before !== undefined && before.from >= version.from)
      faults.push({ path: ["versions", index, "from"], message: "does not come after the version before it" })
    if (length === undefined) faults.push({ path: ["versions", index, "period"], message: Length.expected })
    return length === undefined ? [] : [{ version, inForce: { length, source: version.source } }]
  })
  return { versions: read, faults }
}
