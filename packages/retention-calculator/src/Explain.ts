/**
 * A decision in sentences: why this record is still here, or since when it may go.
 *
 * @since 0.1.0
 */
import type { Keeps } from "@lethe/core/Register"
import type { Statute } from "@lethe/core/Statute"
import type { Decision, PurposeDecision } from "./Decision.ts"
import type { Derivation } from "./Evaluate.ts"
import { across } from "./StorageWindow.ts"
import * as Words from "./Words.ts"

/** Explains a decision, in English. */
export const explain = (decision: Decision): string =>
  [
    `${Words.name(decision.category)} ${verdict(decision)}`,
    ...indent([...purposesLines(decision), dutyLine(decision), ...unknownLine(decision)])
  ]
    .flatMap((line) => Words.fold(line))
    .join("\n")

/** What the decision comes to, as the end of a sentence. */
export const verdict = (decision: Decision): string => {
  const { status, lastDay } = decision
  switch (status) {
    case "due":
      return lastDay === undefined ? "must go." : `must go: its last day was ${Words.date(lastDay)}.`
    case "in-use":
    case "restricted":
      return lastDay === undefined
        ? byDutyAlone(decision)
        : `stays until ${Words.date(lastDay)}${status === "restricted" ? ", only because the law requires it" : ""}.`
    case "on-hold":
      return "is on hold: it would have to go."
    case "running":
      return "stays: its period has not begun."
    case "undetermined":
      return "has no last day: none follows from what is known."
  }
}

/** Nothing names a last day, but a duty holds it. */
const byDutyAlone = (decision: Decision): string => {
  const { duty } = across(decision.purposes.map(({ window }) => window))
  return duty._tag === "Day"
    ? `stays until ${Words.date(duty.day)} at least, because the law requires it; nothing says when it goes.`
    : "stays: a duty to keep it has no end yet."
}

/** Purposes that keep it in the same way are told together. */
const purposesLines = (decision: Decision): ReadonlyArray<string> => {
  const told = new Map<string, { readonly lines: ReadonlyArray<string>; readonly purposes: Array<PurposeDecision> }>()
  for (const each of decision.purposes) {
    const lines = ruleLines(decision, each)
    const same = told.get(lines.join("\n"))
    if (same === undefined) told.set(lines.join("\n"), { lines, purposes: [each] })
    else same.purposes.push(each)
  }
  return [...told.values()].flatMap(({ lines: [rule, ...reasons], purposes }) => {
    const names = purposes.map(({ activity, purpose }) => `${Words.name(purpose.id)} (${Words.name(activity.id)})`)
    return [`for ${Words.list(names)}: ${rule}`, ...indent(reasons)]
  })
}

const ruleLines = (decision: Decision, { purpose, derivation }: PurposeDecision): ReadonlyArray<string> => {
  const keeps = purpose.keeps.find(({ category }) => category === decision.category) as Keeps
  return [Words.rule(decision.register, keeps.rule), ...steps(derivation)]
}

/** One line for each step, in the order in which they were taken. */
const steps = (derivation: Derivation): ReadonlyArray<string> => {
  switch (derivation._tag) {
    case "Counted": {
      const { event, day, start, lastDay, provision, sets } = derivation
      const from = start === day ? "" : ` → counted from ${Words.date(start)}`
      const end = sets.includes("ceiling") ? "last day" : "kept at least until"
      const law = provision === undefined ? "" : ` (${lawOf(provision)})`
      return [`${Words.name(event)} ${Words.date(day)}${from} → ${end} ${Words.date(lastDay)}${law}`]
    }
    case "Waiting":
      return [`${Words.list(derivation.events.map(Words.name), "or")}: ${waiting[derivation.because]}`]
    case "Lasting":
      return [`${Words.name(derivation.state)}: ${lasting(derivation)}`]
    case "OnlyIf": {
      const { event, happened, of } = derivation
      if (happened === "yes") return of === undefined ? [] : steps(of)
      return [`${Words.name(event)}: ${waiting[happened]}`]
    }
    case "NoDay":
      return [
        derivation.recommended === undefined
          ? "no last day follows from these words"
          : `recommended until ${Words.date(derivation.recommended.day)}; a recommendation makes nothing due`
      ]
    case "Objecting":
      return [derivation.day === undefined ? "no objection" : `objected ${Words.date(derivation.day)}`]
    case "NotInForce":
      return [`${Words.name(derivation.event)} ${Words.date(derivation.day)}: not in force for that day`]
    case "Ending":
    case "Restricted":
      return steps(derivation.of)
    case "Combined":
      return [...new Set(derivation.of.flatMap(steps))]
  }
}

const lawOf = (provision: Statute): string =>
  [Words.citation(provision), ...(provision.conditions ?? []).map(({ words }) => words)].join("; ")

const waiting = {
  "not-yet": "has not happened yet",
  unknown: "the day is not known, so nothing is due",
  never: "will never come"
}

const lasting = ({ is }: Derivation & { readonly _tag: "Lasting" }): string => {
  if (is === undefined) return "not known, so nothing is due"
  return is._tag === "Lasts" ? "lasts" : is._tag === "Never" ? "never was" : `ended ${Words.date(is.lastDay)}`
}

const dutyLine = (decision: Decision): string => {
  const { duty } = across(decision.purposes.map(({ window }) => window))
  if (duty._tag === "None") return "No duty to keep it."
  if (duty._tag === "Open") return "There is a duty to keep it, which has no end yet."
  return duty.day < decision.on
    ? `The duty to keep it ended ${Words.date(duty.day)}.`
    : `There is a duty to keep it until ${Words.date(duty.day)}.`
}

const unknownLine = ({ unknown }: Decision): ReadonlyArray<string> =>
  unknown.length === 0 ? [] : [`Not known: ${Words.list(unknown.map(Words.name))}.`]

const indent = (lines: ReadonlyArray<string>): ReadonlyArray<string> => lines.map((line) => `  ${line}`)
