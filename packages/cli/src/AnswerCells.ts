/**
 * The answer for a record as cells of a list.
 *
 * @since 0.1.0
 */
import { type AnyRegister, keeping } from "@lethe/core/Register"
import type { Binding, Decision } from "@lethe/retention-calculator/Decision"
import type { Report } from "@lethe/retention-calculator/Reports"
import * as Words from "@lethe/retention-calculator/Words"

/** The columns that are put behind a list's own. */
export const answerColumns = [
  "status",
  "due",
  "erasable",
  "lastDay",
  "erasableFrom",
  "binds",
  "reports",
  "fault"
] as const

/** Of a line that could not be read: what is wrong with it. */
export const notRead = (faults: ReadonlyArray<string>): ReadonlyArray<string> => [
  "not-read",
  ...["", "", "", "", "", ""],
  faults.join("; ")
]

/** How decisions of one category are written: what they have in common is put into words once. */
export const answerCells = (
  register: AnyRegister,
  category: string,
  wording: Words.Wording
): ((decision: Decision) => ReadonlyArray<string>) => {
  const told = new Map<string, string>()
  const rules = keeping(register, category)
  const rulesOf = (purposes: ReadonlyArray<string>): string => {
    const key = purposes.join()
    const known = told.get(key)
    if (known !== undefined) return known
    const each = rules
      .filter(({ purpose }) => purposes.includes(purpose.id))
      .map(({ purpose, rule }) => `${purpose.id}: ${Words.rule(register, rule, wording)}`)
    told.set(key, each.join("; "))
    return each.join("; ")
  }
  return (decision) => [
    decision.status,
    decision.due ? "yes" : "no",
    decision.erasable ? "yes" : "no",
    decision.lastDay ?? "",
    decision.erasableFrom ?? "",
    decision.binds === undefined ? "" : binding(decision.binds, rulesOf),
    reportsOf(decision),
    ""
  ]
}

const binding = (binds: Binding, rulesOf: (purposes: ReadonlyArray<string>) => string): string => {
  switch (binds._tag) {
    case "Purpose":
      return `purpose ${rulesOf(binds.purposes)}`
    case "Duty":
      return `duty ${rulesOf(binds.purposes)}`
    case "Imposed":
      return `limit of law ${rulesOf(binds.purposes)}`
    case "Promise":
      return `promise of ${binds.inForceFrom}`
    case "Hold":
      return binds.hold.ground === undefined ? "hold" : `hold, ${binds.hold.ground}`
    case "Order":
      return "order"
  }
}

const reportsOf = ({ unknown, reports }: Decision): string => {
  if (unknown.length === 0 && reports.length === 0) return ""
  return [...unknown.map((name) => `unknown ${name}`), ...new Set(reports.map(inWords))].join("; ")
}

/** Short, and without what the record says of its person. */
const inWords = (report: Report): string => {
  switch (report._tag) {
    case "ConsentUnknown":
      return `consent-unknown ${report.purpose}`
    case "NeverApplied":
      return "never-applied"
    case "NotSaidWhich":
      return `not-said-which ${report.purpose} since ${report.since}`
    case "LateHold":
      return `late-hold ${report.hold.from}`
    case "ObjectionPending":
      return `objection-pending ${report.purpose} ${report.on}`
    case "RecommendationPassed":
      return `recommendation-passed ${report.purpose} ${report.day}`
    case "NoLastDay":
      return `no-last-day ${report.purpose} ${report.why}`
    case "NotVerified":
      return `not-verified ${report.provision.id}`
    case "NotInForce":
      return `not-in-force ${report.provision.id} on ${report.day}`
    case "ConditionNotStated":
      return `condition-not-stated ${report.provision.id} ${report.condition.id}`
    case "ProcedureNotStated":
      return `procedure-not-stated ${report.provision.id} ${report.state}`
  }
}
