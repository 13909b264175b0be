/**
 * Plans, outcomes and answers about rows, in sentences and tables for people.
 *
 * @since 0.1.0
 */
import * as Decided from "@lethe/retention-calculator/Explain"
import * as Words from "@lethe/retention-calculator/Words"
import type { Outcome } from "./Apply.ts"
import { align } from "./internal/table.ts"
import { type Plan, type PlanLine, type PlannedStay, shortHash } from "./Plan.ts"
import type { WhyKept } from "./WhyKept.ts"

/** Explains a plan, an outcome, or why a row is kept, in English. */
export const explain = (answer: Plan | Outcome | WhyKept): string => {
  switch (answer._tag) {
    case "Plan":
      return explainPlan(answer)
    case "Outcome":
      return explainOutcome(answer)
    case "WhyKept":
      return explainWhyKept(answer)
  }
}

const explainPlan = (plan: Plan): string => {
  const { register, on, at, zone, lines } = plan
  const when = at === undefined ? Words.date(on) : momentText(on, at)
  const due = lines.filter(
    (line) => line.due > 0 || line.unknown > 0 || line.reducible > 0 || line.toReturn > 0 || line.total !== undefined
  )
  const totals = due.some(({ total }) => total !== undefined)
  const header = ["what must go", "happened until", "due", "erase", "clear", ...(totals ? ["of"] : [])]
  const rows = due.map((line) => ({ cells: cellsOf(line, totals), below: [...rulesOf(line), ...notesOf(line)] }))
  return [
    `${register.name}, register in force since ${Words.date(register.inForceFrom)} · ${when}, ${zone}`,
    "",
    ...(lines.every((line) => line.due === 0) ? ["  Nothing must go."] : []),
    ...(rows.length === 0 ? [] : align(header, rows, [2, 3, 4, 5])),
    ...indexNotes(plan),
    "",
    `  Nothing has been changed. Plan ${shortHash(plan.hash)}.`
  ].join("\n")
}

const cellsOf = (line: PlanLine, totals: boolean): ReadonlyArray<string> => [
  line.model === line.category ? Words.name(line.model) : `${Words.name(line.model)}: ${Words.name(line.category)}`,
  untilOf(line),
  number(line.due),
  number(line.erase),
  number(line.clear),
  ...(totals ? [line.total === undefined ? "–" : number(line.total)] : [])
]

const untilOf = ({ cutoffs: [first] }: PlanLine): string =>
  first === undefined ? "–" : first.at === undefined ? Words.date(first.until) : momentText(first.until, first.at)

/** `21 November 2025, 14:30`, as the zone's clocks show it. */
const momentText = (day: Plan["on"], at: string): string => `${Words.date(day)}, ${at.slice(11, 16)}`

const rulesOf = (line: PlanLine): ReadonlyArray<string> => [
  ...new Set(
    line.rules.map(({ rule, collectedBefore }) =>
      collectedBefore === undefined ? `kept ${rule}` : `collected before ${Words.date(collectedBefore)}: kept ${rule}`
    )
  )
]

const number = (rows: number): string => (rows === 0 ? "–" : Words.count(rows))

const notesOf = (line: PlanLine): ReadonlyArray<string> => {
  const stays = line.stays
    .filter(({ rows }) => rows > 0)
    .map((stay) => `${Words.count(stay.rows)} for ${nameOf(stay, line.model)}, ${endOf(stay)}`)
  const rows = line.unknown === 1 ? "1 row has" : `${Words.count(line.unknown)} rows have`
  const unknown = `${rows} no day to count from${missing(line)}`
  return [
    ...(stays.length === 0 ? [] : [`→ cleared where the row must stay: ${stays.join("; ")}`]),
    ...(line.unknown === 0 ? [] : [`→ ${unknown}: never due until it is known`]),
    ...leftNotes(line)
  ]
}

/** What a sweep does not do. */
const leftNotes = ({ reducible, toReturn, end, due }: PlanLine): ReadonlyArray<string> => {
  const rows = (count: number) => (count === 1 ? "1 row" : `${Words.count(count)} rows`)
  const stay = (count: number) => (count === 1 ? "stays" : "stay")
  return [
    ...(reducible === 0
      ? []
      : [`→ ${rows(reducible)} ${stay(reducible)} whole, though a duty asks for parts only: a sweep does not reduce`]),
    ...(toReturn === 0
      ? []
      : [`→ ${rows(toReturn)} ${stay(toReturn)}: return the data to the controller; a sweep only erases`]),
    ...(end === "anonymise" && due > 0
      ? ["→ the register says anonymise: a sweep erases, or clears as the data map says, and anonymises nothing"]
      : [])
  ]
}

const nameOf = ({ model, category }: PlannedStay, own: string): string =>
  model === own || model === category ? Words.name(category) : `${Words.name(model)} (${Words.name(category)})`

const endOf = ({ rows, lastDay }: PlannedStay): string => {
  if (lastDay === undefined) return "with no last day that can be named"
  return `${rows === 1 ? "until" : "the last until"} ${Words.date(lastDay)}`
}

const indexNotes = ({ notIndexed }: Plan): ReadonlyArray<string> =>
  notIndexed.map(
    ({ model, column }) => `  No index begins with ${model}.${column}: each search for it reads the whole table.`
  )

const explainOutcome = (outcome: Outcome): string => {
  const { steps } = outcome
  const header = ["model", "", "planned", "done"]
  // A first run that nothing disturbed has neither.
  const earlier = steps.some(({ doneBefore }) => doneBefore > 0)
  const moved = steps.some(({ skipped }) => skipped > 0)
  const rows = steps.map(({ model, way, category, planned, done, doneBefore, skipped }) => ({
    cells: [
      Words.name(model),
      way === "erase" ? "rows erased" : `${Words.name(category ?? "")} cleared`,
      ...[planned, done, ...(earlier ? [doneBefore] : []), ...(moved ? [skipped] : [])].map(number)
    ],
    below: []
  }))
  const columns = [...header, ...(earlier ? ["done before"] : []), ...(moved ? ["skipped"] : [])]
  return [
    `Plan ${shortHash(outcome.plan)} carried out.`,
    "",
    ...(rows.length === 0 ? ["  There was nothing to do."] : align(columns, rows, [2, 3, 4, 5])),
    "",
    ...(outcome.left.length === 0
      ? ["  Read back: nothing that was due is left."]
      : outcome.left.map(({ model, category, rows }) => {
          const which = `${Words.count(rows)} ${rows === 1 ? "row" : "rows"} of ${Words.name(model)}`
          return `  Read back: ${Words.name(category)} must still go from ${which}.`
        }))
  ].join("\n")
}

/** Which days are missing. */
const missing = ({ undated: { events, states } }: PlanLine): string => {
  const days = [...events.map(Words.quoted), ...states.map((state) => `first day of ${Words.name(state)}`)]
  return days.length === 0 ? "" : ` (no ${Words.list(days, "or")})`
}

const explainWhyKept = ({ model, on, decisions, cleared, erasable, stays }: WhyKept): string => {
  const title = `This ${Words.name(model)}, on ${Words.date(on)}:`
  const reasons = decisions.flatMap((decision) => [
    ...Decided.explain(decision).split("\n"),
    ...(cleared.includes(decision.category) ? ["  It was cleared; the row stays without it."] : [])
  ])
  const needs = stays.map(
    (stay) => `${Words.count(stay.rows)} ${stay.rows === 1 ? "row" : "rows"} of ${nameOf(stay, model)}, ${endOf(stay)}`
  )
  const whole = (): string => {
    if (erasable) return "The whole row may go."
    if (needs.length > 0) return `The row itself stays, without what must go: it is needed for ${Words.list(needs)}.`
    return decisions.some(({ due }) => due) ? "The row itself stays, without what must go." : ""
  }
  return [title, ...reasons, ...Words.fold(whole())].filter((line) => line !== "").join("\n  ")
}
