/** What the quickstart prints, for a person. */
import { styleText } from "node:util"
import type { Compared, Proof, Snapshot } from "./proof.ts"

let stages = 0

/** The next stage, in a sentence. */
export const stage = (sentence: string): void => {
  stages += 1
  console.log(`${styleText("bold", `${stages}. ${sentence}`)}\n`)
}

export const print = (text: string): void => console.log(`${text.replaceAll(/^(?=.)/gmu, "  ")}\n`)

/** `100,000 rows: 5,161 customers, …` */
export const totals = (rows: Snapshot): string => {
  const names = { customer: "customers", invoice: "invoices", signIn: "sign-ins", pageVisit: "page visits" }
  const each = Object.entries(names).map(([model, name]) => `${count(rows[model as keyof typeof names].size)} ${name}`)
  const all = Object.values(rows).reduce((sum, { size }) => sum + size, 0)
  return `${count(all)} rows: ${each.join(", ")}`
}

/** What was proved, and a table of what became of the rows. */
export const told = ({ models, wrong }: Proof): string => {
  const sum = (of: (model: Compared) => number) => models.reduce((total, model) => total + of(model), 0)
  const all = { before: sum((each) => each.before), erased: sum((each) => each.erased) }
  const last = { ...all, cleared: sum((each) => each.cleared), left: sum((each) => each.left) }
  const lines = [
    ["", "before", "erased", "cleared", "left"],
    ...[...models, { model: "all", ...last }].map(({ model, before, erased, cleared, left }) => [
      names[model] ?? model,
      ...[before, erased, cleared, left].map((rows) => (rows === 0 ? "–" : count(rows)))
    ])
  ]
  return [
    `due and still there:       ${count(sum((each) => each.stillThere))} rows`,
    `gone or changed too early: ${count(sum((each) => each.goneOrChanged))} rows`,
    "",
    ...lines.map(([name = "", ...figures]) => name.padEnd(18) + figures.map((each) => each.padStart(10)).join("")),
    "",
    wrong === 0 ? "Nothing that was due is left, and nothing else was touched." : "This is not as it should be."
  ].join("\n")
}

const names: Readonly<Record<string, string>> = {
  customer: "customers",
  emailPreference: "e-mail preferences",
  invoice: "invoices",
  signIn: "sign-ins",
  pageVisit: "page visits",
  tariff: "tariffs"
}

const count = (rows: number): string => rows.toLocaleString("en-GB")
