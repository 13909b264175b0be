/**
 * Plans, outcomes and answers about rows, in sentences and tables for people.
 *
 * @since 0.1.0
 */
import * as Decided from "@lethe/retention-calculator/Explain"
import * as Words from "@lethe/retention-calculator/Words"
import type { Outcome } from "./Apply.ts"
import { align } from "./internal/table.ts"
import { type Plan, type PlanLine, shortHash } from "./Plan.ts"
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
  const { register, on, zone, lines } = plan
  const due = lines.filter((line) => line.due > 0 || line.unknown > 0 || line.total !== undefined)
  const totals = due.some(({ total }) => total !== undefined)
  const header = ["model", "must go", "until", "due", "erase", "clear", ...(totals ? ["of"] : [])]
  const rows = due.map((line) => ({ cells: cellsOf(line, totals), below: notesOf(line) }))
  return [
    `${register.name}, register in force since ${Words.date(register.inForceFrom)} · ${Words.date(on)}, ${zone}`,
    "",
    ...(due.length === 0 ? ["  Nothing must go."] : align(header, rows, [3, 4, 5, 6])),
    ...indexNotes(plan),
    "",
    `  Nothing has been changed. Plan ${shortHash(plan.hash)}.`
  ].join("\n")
}

const cellsOf = (line: PlanLine, totals: boolean): ReadonlyArray<string> => [
  Words.name(line.model),
  `${Words.name(line.category)}: ${[...new Set(line.rules.map(({ rule }) => rule))].join("; or ")}`,
  line.cutoffs[0] === undefined ? "–" : Words.date(line.cutoffs[0].until),
  number(line.due),
  number(line.erase),
  number(line.clear),
  ...(totals ? [line.total === undefined ? "–" : number(line.total)] : [])
]

const number = (rows: number): string => (rows === 0 ? "–" : Words.count(rows))

const notesOf = (line: PlanLine): ReadonlyArray<string> => [
  ...line.stays
    .filter(({ rows }) => rows > 0)
    .map(({ model, category, rows, lastDay }) => {
      const what = model === line.model ? Words.name(category) : `${Words.name(model)} (${Words.name(category)})`
      const end = lastDay === undefined ? "with no last day that can be named" : `the last until ${Words.date(lastDay)}`
      return `${count(rows)} without ${Words.name(line.category)}: ${what} must stay, ${end}`
    }),
  ...(line.unknown === 0 ? [] : [`${count(line.unknown)} with no day to count from: never due until it is known`])
]

const count = (rows: number): string => (rows === 1 ? "1 row stays" : `${Words.count(rows)} rows stay`)

const indexNotes = ({ notIndexed }: Plan): ReadonlyArray<string> =>
  notIndexed.map(
    ({ model, column }) => `  No index begins with ${model}.${column}: each search for it reads the whole table.`
  )

const explainOutcome = (outcome: Outcome): string => {
  const header = ["model", "", "planned", "done", "before", "skipped"]
  const rows = outcome.steps.map(({ model, way, category, planned, done, doneBefore, skipped }) => ({
    cells: [
      Words.name(model),
      way === "erase" ? "rows erased" : `${Words.name(category ?? "")} cleared`,
      ...[planned, done, doneBefore, skipped].map(number)
    ],
    below: []
  }))
  return [
    `Plan ${shortHash(outcome.plan)} carried out.`,
    "",
    ...(rows.length === 0 ? ["  There was nothing to do."] : align(header, rows, [2, 3, 4, 5])),
    "",
    ...(outcome.left.length === 0
      ? ["  Read back: nothing that was due is left."]
      : outcome.left.map(
          ({ model, category, rows }) =>
            `  Read back: ${Words.count(rows)} rows of ${Words.name(model)} still hold ${Words.name(category)} that must go.`
        ))
  ].join("\n")
}

const explainWhyKept = ({ model, on, decisions, erasable, stays }: WhyKept): string => {
  const title = `This ${Words.name(model)}, on ${Words.date(on)}:`
  const whole = erasable
    ? ["The whole row may go."]
    : stays.map(({ model: child, rows, lastDay, category }) => {
        const end =
          lastDay === undefined ? "with no last day that can be named" : `the last until ${Words.date(lastDay)}`
        const which = rows === 1 ? "one" : Words.count(rows)
        return `The row itself stays for ${which} of ${Words.name(child)} (${Words.name(category)}), ${end}; what must go is cleared.`
      })
  return [title, ...decisions.flatMap((decision) => Decided.explain(decision).split("\n")), ...whole].join("\n  ")
}
