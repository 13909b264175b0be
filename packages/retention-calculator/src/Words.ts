/**
 * Dates, events and rules in English words.
 *
 * @since 0.1.0
 */
import type { Anchor, Snap } from "@lethe/core/Anchor"
import { toText } from "@lethe/core/LegalSource"
import { toWords } from "@lethe/core/Period"
import { dayOfMonth, monthOf, type PlainDate, yearOf } from "@lethe/core/PlainDate"
import type { AnyRegister } from "@lethe/core/Register"
import type { RestrictedAs, RetentionRule, StatuteUse } from "@lethe/core/RetentionRule"
import { type Statute, versionsOf } from "@lethe/core/Statute"

/** `2026-11-22` as `22 November 2026`. */
export const date = (day: PlainDate): string => `${dayOfMonth(day)} ${months[monthOf(day) - 1]} ${yearOf(day)}`

/** `41212` as `41,212`. */
export const count = (number: number): string => number.toLocaleString("en-GB")

/** `accountClosed` as `account closed`. */
export const name = (id: string): string =>
  id
    .replaceAll("-", " ")
    .replaceAll(/([a-z0-9])([A-Z])/gu, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`)

/** `a, b and c`. */
export const list = (items: ReadonlyArray<string>, and = "and"): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`

/** A line that is longer than a terminal is wide, on several: those after the first are indented further. */
export const fold = (line: string, widest = 96): ReadonlyArray<string> => {
  const indent = line.slice(0, line.length - line.trimStart().length)
  const lines: Array<string> = []
  for (const word of line.trimStart().split(" ")) {
    const last = lines.at(-1)
    if (last === undefined) lines.push(`${indent}${word}`)
    else if (last.length + 1 + word.length > widest) lines.push(`${indent}    ${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** A rule as a phrase: `while customer, then at most 3 years after “account closed”`. */
export const rule = (register: AnyRegister, each: RetentionRule): string => {
  const inner = (other: RetentionRule) => rule(register, other)
  switch (each._tag) {
    case "Period":
      return `${bounds[each.bound]} ${toWords(each.period)} ${anchor(each.from)}${withBackups(each)}`
    case "Range":
      return `between ${toWords(each.least)} and ${toWords(each.most)} ${anchor(each.from)}${withBackups(each)}`
    case "While":
      return `while ${name(each.state)}${each.afterwards === undefined ? "" : `, then ${inner(each.afterwards)}`}`
    case "Statute":
      return statute(register.provisions[each.provision], each)
    case "LongestOf":
      return `the longest of: ${each.rules.map(inner).join("; ")}`
    case "ShortestOf":
      return `the shortest of: ${each.rules.map(inner).join("; ")}`
    case "NotSaidWhich":
      return `not said which: ${each.rules.map(inner).join("; ")}`
    case "UntilObjection":
      return "until the person objects"
    case "OnlyIf":
      return `only if ${quoted(each.event)}: ${inner(each.rule)}`
    case "AtOnce":
      return `at once ${anchor(each.from)}`
    case "EndOfService":
      return `${ended(each.how)} within ${toWords(each.within)} after ${quoted(each.event)}`
    case "Ending":
      return each.by === "erase" ? inner(each.rule) : `${inner(each.rule)}, then ${ends[each.by]}`
    case "Restricted":
      return `${inner(each.rule)}, ${restrictions[each.as]}`
    case "WithoutLimit":
      return `without limit (“${each.why}”)`
    case "Undetermined":
      return `not said (“${each.words}”)`
  }
}

const withBackups = ({ backups }: { readonly backups?: "included" }): string =>
  backups === undefined ? "" : ", backups included"

const ends = { anonymise: "anonymised", "erase or anonymise": "erased or anonymised" }
const restrictions: Readonly<Record<RestrictedAs, string>> = {
  archive: "in an archive for named persons",
  blocking: "blocked but for authorities",
  recoverable: "out of use and only to be restored"
}

const ended = (how: (RetentionRule & { readonly _tag: "EndOfService" })["how"]): string =>
  how === "either" ? "returned or deleted" : how

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"]
]
const bounds = { "at-most": "at most", "at-least": "at least", exactly: "exactly" }

const statute = (provision: Statute | undefined, each: RetentionRule & { readonly _tag: "Statute" }): string => {
  if (provision === undefined) return each.provision
  const from = provision.events.map((event) => anchor(each.events[event] as Anchor, provision.countedFrom))
  const part = each.covers === undefined ? "" : `, of it ${list(each.covers)}`
  return `${useOf(provision, each.as)}, ${versionsOf(provision)
    .map(({ period }) => toWords(period))
    .join(" or ")} ${list(from)} (${citation(provision)})${part}`
}

/** Whether the provision is kept to at least, at most or just; and that it is only recommended. */
const useOf = ({ bound }: Statute, as: StatuteUse | undefined): string => {
  const own = bound.endsWith("at-least") ? "duty" : bound.endsWith("at-most") ? "limit" : "both"
  return `${uses[as ?? own]} as ${bound.startsWith("recommended") ? "recommended" : "the law says"}`
}

const uses: Readonly<Record<StatuteUse, string>> = { duty: "at least", limit: "at most", both: "as long" }

/** A provision with its source, marked when nobody verified it. */
export const citation = (provision: Statute): string =>
  provision.verification === "verified"
    ? toText(provision.source)
    : `${toText(provision.source)}, ${provision.verification}`

/** An event in a sentence: `“account closed”`. */
export const quoted = (event: string): string => `“${name(event)}”`

const anchor = (from: Anchor, then: Snap = "day"): string => {
  if (from._tag === "Undetermined") return `from a day that is not said (“${from.words}”)`
  const counted = from._tag === "EndOfStorage" ? `after ${name(from.category)} is gone` : afterEvents(from, then)
  return from.orElse === undefined ? counted : `${counted}, where that is not known ${anchor(from.orElse, then)}`
}

const afterEvents = ({ events, countedFrom }: Anchor & { readonly _tag: "Event" }, then: Snap): string => {
  const of = events.length === 1 ? quoted(events[0]) : `the latest of ${list(events.map(quoted))}`
  const snaps = [countedFrom, then].filter((snap) => snap !== "day")
  return snaps.reduce((text, snap) => start[snap](text), snaps.length === 0 ? `after ${of}` : of)
}

const start: Readonly<Record<Snap, (of: string) => string>> = {
  day: (of) => of,
  "day-after": (of) => `from the day after ${of}`,
  "end-of-calendar-year": (of) => `after the end of the calendar year of ${of}`,
  "start-of-next-calendar-year": (of) => `from 1 January after ${of}`,
  "end-of-financial-year": (of) => `after the end of the financial year of ${of}`
}
