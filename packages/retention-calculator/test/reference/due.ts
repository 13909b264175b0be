/**
 * Whether a record is due on a day, read off the rules word for word. No windows, no cut-offs, no predicate: for each
 * rule it asks on that one day whether it still keeps the record, is over, or sets nothing.
 */
import type { Anchor } from "@lethe/core/Anchor"
import type { AnyRegister } from "@lethe/core/Register"
import type { RetentionRule } from "@lethe/core/RetentionRule"
import type { Statute } from "@lethe/core/Statute"
import type { KnownFacts } from "../../src/Facts.ts"
import { lastDay } from "./walk.ts"

/** What a rule says on a day. */
interface Said {
  readonly use: "keeps" | "over" | "nothing"
  /** A duty holds the record. */
  readonly held: boolean
  /** A limit that law imposes on the data is past. */
  readonly imposed: boolean
}

interface Question {
  readonly register: AnyRegister
  readonly facts: KnownFacts
  readonly day: string
}

/** Whether every purpose is over, or law ends it, and no duty holds it. */
export const isDue = (rules: ReadonlyArray<RetentionRule>, question: Question): boolean => {
  const said = rules.map((rule) => says(rule, question))
  const ended = said.every(({ use }) => use !== "keeps") && said.some(({ use }) => use === "over")
  return (ended || said.some(({ imposed }) => imposed)) && !said.some(({ held }) => held)
}

/** The last day of every period of a rule whose event has a day. */
export const lastDays = (rule: RetentionRule, question: Question): ReadonlyArray<string> => {
  const inner = "rules" in rule ? rule.rules : "rule" in rule ? [rule.rule] : []
  const below = [...inner, ...(rule._tag === "While" && rule.afterwards ? [rule.afterwards] : [])]
  const state = rule._tag === "While" && Object.hasOwn(question.facts.states, rule.state)
  const ended = state && question.facts.states[(rule as { readonly state: string }).state]
  return [
    ...countedIn(rule, question).flatMap((counted) => knownEnds(counted, question)),
    ...(ended && ended._tag === "Ended" ? [ended.lastDay] : []),
    ...below.flatMap((each) => lastDays(each, question))
  ]
}

const keeps: Said = { use: "keeps", held: false, imposed: false }
const nothing: Said = { use: "nothing", held: false, imposed: false }

const says = (rule: RetentionRule, question: Question): Said => {
  switch (rule._tag) {
    case "Period":
      // A company's own minimum names no end.
      return rule.bound === "at-least" ? keeps : ends(rule, question)
    case "Range":
    case "AtOnce":
      return ends(rule, question)
    case "While": {
      const state = stateSays(rule.state, question)
      return rule.afterwards === undefined ? state : together([state, says(rule.afterwards, question)], "every")
    }
    case "Statute":
      return statuteSays(rule, question)
    case "LongestOf":
    case "NotSaidWhich":
      return together(
        rule.rules.map((each) => says(each, question)),
        "every"
      )
    case "ShortestOf":
      return together(
        rule.rules.map((each) => says(each, question)),
        "some"
      )
    case "OnlyIf": {
      const known = fact(rule.event, question)
      if (known === "never") return nothing
      const inner = says(rule.rule, question)
      // Nobody knows yet whether it applies: nothing is over, and its duty may hold.
      return known === undefined || known === "not-yet" ? { ...keeps, held: inner.held } : inner
    }
    default:
      return keeps
  }
}

/** All are over that set something, or one is. */
const together = (said: ReadonlyArray<Said>, over: "every" | "some"): Said => {
  const setting = said.filter(({ use }) => use !== "nothing")
  return {
    use: setting.length === 0 ? "nothing" : setting[over](({ use }) => use === "over") ? "over" : "keeps",
    held: said.some(({ held }) => held),
    imposed: said.some(({ imposed }) => imposed)
  }
}

const ends = (rule: RetentionRule, question: Question): Said =>
  isPast(countedIn(rule, question).at(-1), question) ? { ...keeps, use: "over" } : keeps

const stateSays = (name: string, { facts, day }: Question): Said => {
  const state = Object.hasOwn(facts.states, name) ? facts.states[name] : undefined
  if (state?._tag === "Never") return nothing
  return state?._tag === "Ended" && state.lastDay < day ? { ...keeps, use: "over" } : keeps
}

const statuteSays = (rule: RetentionRule & { readonly _tag: "Statute" }, question: Question): Said => {
  const { bound } = question.register.provisions[rule.provision] as Statute
  const law = bound === "at-least" || bound === "at-most" || bound === "exactly"
  // A recommendation that nobody adopted says nothing of the end, and so there is none.
  if (!law && rule.as === undefined) return keeps
  const asDuty = rule.as === undefined ? bound !== "at-most" : rule.as !== "limit"
  const asLimit = rule.as === undefined ? bound !== "at-least" : rule.as !== "duty"
  const isDuty = asDuty && (bound === "at-least" || bound === "exactly")
  const [counted] = countedIn(rule, question)
  const past = isPast(counted, question)
  const never = counted?.events.every(({ event }) => fact(event, question) === "never") ?? false
  return {
    use: asLimit && past ? "over" : !asLimit && isDuty && counted !== undefined ? "nothing" : "keeps",
    held: isDuty && !past && !never,
    imposed: asLimit && past && (bound === "at-most" || bound === "exactly")
  }
}

/** A period, and the events it is counted from. */
interface Counted {
  readonly period: string | undefined
  readonly events: ReadonlyArray<{ readonly event: string; readonly snaps: ReadonlyArray<string> }>
}

/** The periods of the rule itself; none where the policy leaves open what they are counted from. */
const countedIn = (rule: RetentionRule, { register }: Question): ReadonlyArray<Counted> => {
  const provision = rule._tag === "Statute" ? register.provisions[rule.provision] : undefined
  const anchors: ReadonlyArray<Anchor> =
    "from" in rule ? [rule.from] : rule._tag === "Statute" ? Object.values(rule.events) : []
  if (anchors.length === 0) return []
  const events = anchors.flatMap((anchor) =>
    anchor._tag !== "Event"
      ? []
      : anchor.events.map((event) => ({ event, snaps: [anchor.countedFrom, provision?.countedFrom ?? "day"] }))
  )
  const yearUnsaid = typeof register.version.financialYearEnds !== "string"
  if (anchors.some(({ _tag }) => _tag === "Undetermined")) return []
  if (yearUnsaid && events.some(({ snaps }) => snaps.includes("end-of-financial-year"))) return []
  if (rule._tag === "Range") return [rule.least, rule.most].map((period) => ({ period, events }))
  return [{ period: rule._tag === "Period" ? rule.period : provision?.period, events }]
}

/** Counted from the latest of the events whose day is known: past when it is past for each of them. */
const isPast = (counted: Counted | undefined, question: Question): boolean => {
  const ends = counted === undefined ? [] : knownEnds(counted, question)
  return ends.length > 0 && ends.every((end) => end < question.day)
}

const knownEnds = ({ events, period }: Counted, question: Question): ReadonlyArray<string> =>
  events.flatMap(({ event, snaps }) => {
    const day = fact(event, question)
    const yearEnds = String(question.register.version.financialYearEnds)
    return day === undefined || day === "never" || day === "not-yet" ? [] : [lastDay(day, snaps, period, yearEnds)]
  })

const fact = (event: string, { facts }: Question): string | undefined =>
  Object.hasOwn(facts.events, event) ? facts.events[event] : undefined
