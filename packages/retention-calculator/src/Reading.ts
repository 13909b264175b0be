/**
 * A rule read in its register: provisions and the financial year filled in, each anchor turned into how it is counted.
 *
 * Evaluation and the compiled predicate both start from this reading, so that they cannot read a rule differently.
 *
 * @since 0.1.0
 */
import type { Anchor, Snap } from "@lethe/core/Anchor"
import { type Period, units } from "@lethe/core/Period"
import type { AnyRegister } from "@lethe/core/Register"
import { everyPart, type RetentionRule } from "@lethe/core/RetentionRule"
import { isUndetermined } from "@lethe/core/Said"
import type { Statute } from "@lethe/core/Statute"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Counting } from "./Start.ts"

/** The rule has a form whose dates this version of Lethe does not compute. Nothing is guessed in its place. */
export class NotComputable extends Schema.TaggedError<NotComputable>()("NotComputable", {
  forms: Schema.Array(Schema.String)
}) {
  override get message() {
    return `not computed yet: ${this.forms.join(", ")}`
  }
}

/** Days to count from, and how: of several events the one that gives the latest last day. */
export interface Term {
  readonly events: ReadonlyArray<{ readonly event: string; readonly counting: Counting }>
  readonly provision?: Statute
}

/** What a term's last day is. */
export type Sets = "ceiling" | "minimum" | "duty" | "imposed"

export type Reading =
  | {
      readonly _tag: "Terms"
      readonly terms: ReadonlyArray<{ readonly sets: ReadonlyArray<Sets>; readonly term: Term }>
    }
  | { readonly _tag: "While"; readonly state: string; readonly afterwards?: Reading }
  | { readonly _tag: "Longest" | "Shortest" | "NotSaidWhich"; readonly of: ReadonlyArray<Reading> }
  | { readonly _tag: "OnlyIf"; readonly event: string; readonly of: Reading }
  /** No last day: the rule sets none, or the policy's words give none. */
  | {
      readonly _tag: "NoDay"
      readonly why: "without-limit" | "undetermined" | "recommendation"
      readonly words: string
      /** What its last day would be. A duty that nobody can date still holds. */
      readonly sets: ReadonlyArray<Sets>
      readonly term?: Term
    }

/** How a register's financial year ends. Empty where the register says that it is not said. */
export const yearEndsOf = (register: AnyRegister): string => {
  const ends = register.version.financialYearEnds
  return typeof ends === "string" ? ends : ""
}

export const read = (register: AnyRegister, rule: RetentionRule): Result.Result<Reading, NotComputable> => {
  const forms = [...new Set(notComputed(register, rule))]
  return forms.length > 0 ? Result.fail(new NotComputable({ forms })) : Result.succeed(readRule(register, rule))
}

const notComputed = (register: AnyRegister, rule: RetentionRule): ReadonlyArray<string> => [
  ...(register.earlier.length > 0 ? ["promises that were made earlier"] : []),
  ...everyPart(rule).flatMap((part) => [
    ...(part._tag === "UntilObjection" ? ["until objection"] : []),
    ...(part._tag === "EndOfService" ? ["end of service"] : []),
    ...(part._tag === "Ending" && part.by === "anonymise" ? ["anonymising"] : []),
    ...(part._tag === "Restricted" ? ["restrictions"] : []),
    ...("backups" in part ? ["periods that include the backups"] : []),
    ...("covers" in part ? ["duties over part of a category"] : []),
    ...(anchorsOf(part).some((anchor) => "orElse" in anchor) ? ["a second day to count from"] : []),
    ...(anchorsOf(part).some(({ _tag }) => _tag === "EndOfStorage") ? ["the end of another category's storage"] : []),
    ...(periodsOf(register, part).some(inHours) ? ["periods in hours"] : [])
  ])
]

const anchorsOf = (part: RetentionRule): ReadonlyArray<Anchor> =>
  part._tag === "Statute" ? Object.values(part.events) : "from" in part ? [part.from] : []

/** The periods of one part of a rule, its provision's among them. */
const periodsOf = (register: AnyRegister, part: RetentionRule): ReadonlyArray<Period> => {
  if (part._tag === "Period") return [part.period]
  if (part._tag === "Range") return [part.least, part.most]
  const provision = part._tag === "Statute" ? register.provisions[part.provision] : undefined
  return provision === undefined ? [] : [provision.period]
}

const inHours = (period: Period): boolean => units(period).hours > 0

const readRule = (register: AnyRegister, rule: RetentionRule): Reading => {
  switch (rule._tag) {
    case "Period":
      return terms(register, rule.from, [[setBy[rule.bound], rule.period]])
    case "Range":
      return terms(register, rule.from, [
        [["minimum"], rule.least],
        [["ceiling"], rule.most]
      ])
    case "AtOnce":
      return terms(register, rule.from, [[["ceiling"], undefined]])
    case "While":
      return rule.afterwards === undefined
        ? { _tag: "While", state: rule.state }
        : { _tag: "While", state: rule.state, afterwards: readRule(register, rule.afterwards) }
    case "Statute":
      return readStatute(register, rule)
    case "LongestOf":
    case "ShortestOf":
    case "NotSaidWhich":
      return { _tag: combination[rule._tag], of: rule.rules.map((each) => readRule(register, each)) }
    case "Ending":
    case "Restricted":
      return readRule(register, rule.rule)
    case "OnlyIf":
      return { _tag: "OnlyIf", event: rule.event, of: readRule(register, rule.rule) }
    case "WithoutLimit":
      return { _tag: "NoDay", why: "without-limit", words: rule.why, sets: [] }
    case "Undetermined":
      return { _tag: "NoDay", why: "undetermined", words: rule.words, sets: [] }
    case "UntilObjection":
    case "EndOfService":
      return { _tag: "NoDay", why: "undetermined", words: "not computed yet", sets: [] }
  }
}

const setBy = { "at-most": ["ceiling"], "at-least": ["minimum"], exactly: ["minimum", "ceiling"] } as const
const combination = { LongestOf: "Longest", ShortestOf: "Shortest", NotSaidWhich: "NotSaidWhich" } as const

const terms = (
  register: AnyRegister,
  from: Anchor,
  periods: ReadonlyArray<readonly [ReadonlyArray<Sets>, Period | undefined]>
): Reading => {
  const anchored = countings(register, from)
  if (typeof anchored === "string") {
    return { _tag: "NoDay", why: "undetermined", words: anchored, sets: periods.flatMap(([sets]) => sets) }
  }
  return {
    _tag: "Terms",
    terms: periods.map(([sets, period]) => ({
      sets,
      term: { events: anchored.map(({ event, snaps }) => ({ event, counting: counting(snaps, period) })) }
    }))
  }
}

const readStatute = (register: AnyRegister, rule: RetentionRule & { readonly _tag: "Statute" }): Reading => {
  const provision = register.provisions[rule.provision] as Statute
  const anchored = provision.events.map((event) =>
    countings(register, rule.events[event] as Anchor, provision.countedFrom)
  )
  const sets = setByStatute(provision, rule.as)
  const unsaid = anchored.find((each) => typeof each === "string")
  if (unsaid !== undefined) return { _tag: "NoDay", why: "undetermined", words: unsaid, sets }
  const events = (anchored as ReadonlyArray<ReadonlyArray<Anchored>>)
    .flat()
    .map(({ event, snaps }) => ({ event, counting: counting(snaps, provision.period) }))
  const term: Term = { events, provision }
  return sets.length === 0
    ? { _tag: "NoDay", why: "recommendation", words: provision.title, sets, term }
    : { _tag: "Terms", terms: [{ sets, term }] }
}

/** A recommendation is no law: it sets nothing unless the register adopts it, and then only for the company itself. */
const setByStatute = ({ bound }: Statute, as: "duty" | "limit" | "both" | undefined): ReadonlyArray<Sets> => {
  const recommended = bound === "recommended-at-least" || bound === "recommended-at-most"
  if (recommended && as === undefined) return []
  const use = as ?? (bound === "at-least" ? "duty" : bound === "at-most" ? "limit" : "both")
  const floor: Sets = bound === "at-least" || bound === "exactly" ? "duty" : "minimum"
  const limits: ReadonlyArray<Sets> = bound === "at-most" || bound === "exactly" ? ["ceiling", "imposed"] : ["ceiling"]
  return use === "duty" ? [floor] : use === "limit" ? limits : [floor, ...limits]
}

interface Anchored {
  readonly event: string
  readonly snaps: ReadonlyArray<Snap>
}

/** The events of an anchor and their snaps; or the words in which the policy leaves it open. */
const countings = (register: AnyRegister, from: Anchor, thenFrom?: Snap): ReadonlyArray<Anchored> | string => {
  if (from._tag === "Undetermined") return from.words
  if (from._tag === "EndOfStorage") return "not computed yet"
  const snaps = [from.countedFrom, ...(thenFrom === undefined ? [] : [thenFrom])].filter((snap) => snap !== "day")
  const yearEnds = register.version.financialYearEnds
  if (snaps.includes("end-of-financial-year") && isUndetermined(yearEnds)) return yearEnds.words
  return from.events.map((event) => ({ event, snaps }))
}

const counting = (snaps: ReadonlyArray<Snap>, period: Period | undefined): Counting =>
  period === undefined ? { snaps } : { snaps, period }
