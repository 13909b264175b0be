/**
 * A decision in sentences: why this record is still here, or since when it may go. In English or French.
 *
 * @since 0.1.0
 */
import type { Keeps } from "@lethe/core/Register"
import { later, type PlainDate } from "@lethe/core/PlainDate"
import { tellStanding } from "./ExplainStanding.ts"
import type { Decision, PurposeDecision } from "./Decision.ts"
import { tellSteps } from "./ExplainSteps.ts"
import { tellerOf, type Teller } from "./internal/teller.ts"
import { across } from "./StorageWindow.ts"
import * as Words from "./Words.ts"

/** Explains a decision, in English where no language is named. */
export const explain = (decision: Decision, wording: Words.Wording = {}): string => {
  const teller = tellerOf(wording)
  return [
    `${teller.called(decision.category)} ${verdict(decision, wording)}`,
    ...indent([...purposesLines(decision, teller), ...tellStanding(decision, teller)])
  ]
    .flatMap((line) => Words.fold(line))
    .join("\n")
}

/** What the decision comes to, as the end of a sentence. */
export const verdict = (decision: Decision, wording: Words.Wording = {}): string => {
  const { say, day } = tellerOf(wording)
  const { status, lastDay, expiresAt, binds } = decision
  const last =
    lastDay === undefined || expiresAt === undefined
      ? lastDay && day(lastDay)
      : say.at(day(lastDay), expiresAt.slice(11, 16))
  if (binds?._tag === "Order") return say.ordered(binds.order.by, day(binds.order.on))
  switch (status) {
    case "due":
      return say.mustGo(last)
    case "in-use":
    case "restricted":
      return last === undefined
        ? withoutLastDay(decision, wording)
        : `${say.staysUntil(last)}${restricted(decision, wording)}.`
    case "on-hold":
      return say.onHold(legalLastDay(decision, wording))
    case "running":
      return say.running
    case "undetermined":
      return say.undetermined
  }
}

/** Under which restriction it stays: in an archive for the duty alone, or as its rules say. */
const restricted = ({ status, restrictedAs, binds }: Decision, wording: Words.Wording): string => {
  const { say } = tellerOf(wording)
  if (status !== "restricted") return ""
  return binds?._tag === "Duty" && restrictedAs.join() === "archive"
    ? say.onlyByLaw
    : restrictedAs.map((as) => say.restrictedAs[as]).join("")
}

/** The last day before any hold. */
const legalLastDay = ({ purposes, promises }: Decision, wording: Words.Wording): string | undefined => {
  const { ceiling, duty } = across(purposes.map(({ window }) => window))
  if (ceiling._tag !== "Day" || promises.length > 0) return undefined
  return tellerOf(wording).day(duty._tag === "Day" ? later(ceiling.day, duty.day) : ceiling.day)
}

/** Nothing names a last day, but a duty or an open hold keeps it. */
const withoutLastDay = (decision: Decision, wording: Words.Wording): string => {
  const { say, day } = tellerOf(wording)
  if (decision.binds?._tag === "Hold") return say.staysOnHold
  const { duty } = across(decision.purposes.map(({ window }) => window))
  return duty._tag === "Day" ? say.staysByDuty(day(duty.day)) : say.dutyWithoutEnd
}

/** Purposes that keep it in the same way are told together; then what was promised before, where it still binds. */
const purposesLines = (decision: Decision, teller: Teller): ReadonlyArray<string> => [
  ...together(decision, decision.purposes, teller),
  ...decision.promises.flatMap(({ version, purposes }) => [
    teller.say.promised(teller.day(version.inForceFrom), version.name),
    ...indent(together(decision, purposes, teller))
  ])
]

const together = (
  decision: Decision,
  purposes: ReadonlyArray<PurposeDecision>,
  teller: Teller
): ReadonlyArray<string> => {
  const told = new Map<string, { readonly lines: ReadonlyArray<string>; readonly purposes: Array<PurposeDecision> }>()
  for (const each of purposes) {
    const lines = ruleLines(decision, each, teller)
    const same = told.get(lines.join("\n"))
    if (same === undefined) told.set(lines.join("\n"), { lines, purposes: [each] })
    else same.purposes.push(each)
  }
  return [...told.values()].flatMap(({ lines: [rule = "", ...reasons], purposes: alike }) => {
    const names = alike.map(({ activity, purpose }) => `${teller.called(purpose.id)} (${teller.called(activity.id)})`)
    return [teller.say.forPurposes(teller.list(names), rule), ...indent(reasons)]
  })
}

const ruleLines = (
  decision: Decision,
  { activity, purpose, derivation, applies, leaves, ...rest }: PurposeDecision,
  teller: Teller
): ReadonlyArray<string> => {
  const own = purpose.keeps.find(({ category }) => category === decision.category) as Keeps | undefined
  const rule = own?.rule ?? activity.otherwise
  const end = rest.window.ceiling
  return [
    rule === undefined ? teller.say.noDay : Words.rule(decision.register, rule, teller.wording),
    ...(applies === "never" ? [] : tellSteps(derivation, teller)),
    ...(applies === "yes" ? [] : [teller.say.applies[applies]]),
    ...(applies === "no-longer" && end._tag === "Day" ? [teller.say.ended(teller.day(end.day as PlainDate))] : []),
    ...(leaves === undefined ? [] : [teller.say.suppressionEntry])
  ]
}

const indent = (lines: ReadonlyArray<string>): ReadonlyArray<string> => lines.map((line) => `  ${line}`)
