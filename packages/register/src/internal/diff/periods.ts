/** Which of two rules is the longer, where it can be said whatever the facts. */
import { canonicalJson } from "@lethe/core/CanonicalJson"
import * as History from "@lethe/core/History"
import { isValid, type Period, units } from "@lethe/core/Period"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { AnyRegister, Version } from "@lethe/core/Register"
import { everyPart, type RetentionRule } from "@lethe/core/RetentionRule"
import type { Kind } from "../../Change.ts"
import { type Pair, same } from "./change.ts"

export type Length = Exclude<Kind, "added" | "removed"> | "same"

/**
 * Rules of one shape by their periods, a rule beside one more in a longest-of or shortest-of by that, others by which
 * of the two promises would bind.
 */
export const lengthOf = ({ before, after }: Pair<RetentionRule>): Length => {
  const [was, is] = [shapeOf(before), shapeOf(after)]
  const open = [before, after].some((rule) => everyPart(rule).some(({ _tag }) => _tag === "Undetermined"))
  if (was.shape === is.shape)
    return together(was.periods.map((period, index) => comparePeriods(period, is.periods[index] as Period)))
  if (open) return "changed"
  return byBranches({ before, after }) ?? byPromise({ before, after })
}

/** Of two lengths in months and days, or in hours. Where they mix and cross, nothing is sure. */
export const comparePeriods = (before: Period, after: Period): Length => {
  const [was, is] = [parts(before), parts(after)]
  return together([order(was.months, is.months), order(was.days, is.days), order(was.hours, is.hours)])
}

const parts = (period: Period) => {
  const { years, months, weeks, days, hours } = units(period)
  return { months: years * 12 + months, days: weeks * 7 + days, hours }
}

const order = (before: number, after: number): Length =>
  before === after ? "same" : before < after ? "lengthened" : "shortened"

const together = (lengths: ReadonlyArray<Length>): Length => {
  const found = new Set(lengths.filter((each) => each !== "same"))
  const [only = "same"] = found
  return found.size > 1 ? "changed" : only
}

/** One branch more makes a longest-of longer, and a shortest-of shorter. */
const byBranches = ({ before, after }: Pair<RetentionRule>): Length | undefined => {
  const has = (rule: RetentionRule, tag: "LongestOf" | "ShortestOf", branch: RetentionRule): boolean =>
    rule._tag === tag && branchesOf(branch, tag).every((each) => rule.rules.some((one) => same(one, each)))
  if (has(after, "LongestOf", before) || has(before, "ShortestOf", after)) return "lengthened"
  if (has(before, "LongestOf", after) || has(after, "ShortestOf", before)) return "shortened"
  return undefined
}

const branchesOf = (rule: RetentionRule, tag: "LongestOf" | "ShortestOf"): ReadonlyArray<RetentionRule> =>
  rule._tag === tag ? rule.rules : [rule]

const shapeOf = (rule: RetentionRule) => {
  const periods: Array<Period> = []
  const shape = mapped(rule, (period) => {
    periods.push(period)
    return "period"
  })
  return { shape: canonicalJson(shape), periods }
}

const places = new Set(["period", "least", "most", "within"])

/** The rule with each of its periods written otherwise. */
const mapped = (value: unknown, write: (period: Period) => string): unknown => {
  if (Array.isArray(value)) return value.map((each) => mapped(each, write))
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.map(([key, each]) => [
      key,
      places.has(key) && typeof each === "string" && isValid(each) ? write(each) : mapped(each, write)
    ])
  )
}

/** Whichever of the two was promised first, the shorter binds; where it is the first both times, neither is. */
const byPromise = ({ before, after }: Pair<RetentionRule>): Length => {
  const [there, back] = [binding(before, after), binding(after, before)]
  if (there === "first" && back !== "first") return "lengthened"
  return back === "first" && there !== "first" ? "shortened" : "changed"
}

/** Which of two promises binds, of a register that made the one and then the other. */
const binding = (one: RetentionRule, two: RetentionRule): "first" | "second" | "both" => {
  const [first, second] = ["2000-01-01", "2001-01-01"] as unknown as readonly [PlainDate, PlainDate]
  const register: AnyRegister = { version: promising(two, second), earlier: [promising(one, first)], provisions: {} }
  const binds = History.binding(register, "data", { collected: first, on: second })
  if (binds.length !== 1) return "both"
  return binds[0]?.version.inForceFrom === first ? "first" : "second"
}

const promising = (rule: RetentionRule, inForceFrom: PlainDate): Version => {
  const purposes = [{ id: "purpose", keeps: [{ category: "data", rule }] }]
  const categories = [{ id: "data", of: ["people"], events: [], states: [] }]
  return {
    inForceFrom,
    categories,
    activities: [{ id: "activity", role: "controller", purposes }]
  } as unknown as Version
}
