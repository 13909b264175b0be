/**
 * What a check found, for people to read: the article at the margin, what to do next at the end.
 *
 * @since 0.1.0
 */
import type { Finding, Severity } from "@lethe/core/Finding"
import { toText } from "@lethe/core/LegalSource"
import type { AnyRegister } from "@lethe/core/Register"
import type { Checked } from "./Check.ts"
import { type Code, codes } from "./Codes.ts"
import { placeText } from "./Place.ts"

export interface TextOptions {
  /** For a terminal. Without it the text has no colours. */
  readonly colours?: boolean
  /** How many columns there are: 100 where it is not said. */
  readonly columns?: number
}

/** The findings of a register as text: the errors first, places of one finding together. */
export const checkText = (register: AnyRegister, checked: Checked, options: TextOptions = {}): string => {
  const { columns = 100 } = options
  const paint = options.colours === true ? painted : plain
  const { findings, notChecked } = checked
  const parts = severities.map((severity) => findings.filter((each) => each.severity === severity))
  return [
    paint("strong", `${register.version.name}: ${counted(parts)}`),
    ...parts.flatMap((part, index) =>
      part.length === 0
        ? []
        : ["", heading(severities[index] as Severity, paint), "", ...listed(register, part, columns, paint)]
    ),
    ...(notChecked.length === 0 ? [] : ["", "Not looked into, for want of what would answer it:"]),
    ...notChecked.map(({ question, given }) => `  ${question} ${paint("faint", `(${given})`)}`),
    "",
    ...wrapped(next(register, findings), columns)
  ].join("\n")
}

const severities: ReadonlyArray<Severity> = ["error", "warning", "note"]

type Style = Severity | "strong" | "faint"
const plain = (_: Style, text: string): string => text
const colours: Readonly<Record<Style, string>> = { error: "31", warning: "33", note: "36", strong: "1", faint: "2" }
const painted = (style: Style, text: string): string => `\u001B[${colours[style]}m${text}\u001B[0m`

const counted = (parts: ReadonlyArray<ReadonlyArray<Finding>>): string => {
  const counts = parts.flatMap(({ length }, index) =>
    length === 0 ? [] : [`${length} ${severities[index]}${length === 1 ? "" : "s"}`]
  )
  return counts.length === 0 ? "nothing found" : counts.join(", ")
}

const heading = (severity: Severity, paint: typeof plain): string => paint(severity, headings[severity])
const headings: Readonly<Record<Severity, string>> = {
  error: "Errors: the law is breached, or what it asks for is not said",
  warning: "Warnings: it depends on what the register does not show",
  note: "Notes: advice"
}

/** The article, the message and the code; then each place; then how it is mended. */
const listed = (
  register: AnyRegister,
  findings: ReadonlyArray<Finding>,
  columns: number,
  paint: typeof plain
): ReadonlyArray<string> => {
  const groups = grouped(findings)
  const margin = Math.min(widestLaw, Math.max(...groups.map(({ law }) => law.length))) + 2
  const indent = " ".repeat(margin + 2)
  return groups.flatMap(({ law, severity, code, message, places, advice }, index) => [
    ...(index === 0 ? [] : [""]),
    ...headed(wrapped(message, columns - indent.length), { law, severity, code, margin, indent, columns, paint }),
    ...places
      .slice(0, mostPlaces)
      .map(({ path, detail }) => `${indent}${placeText(register, path)}${detail === "" ? "" : `: ${detail}`}`),
    ...(places.length > mostPlaces ? [`${indent}… and ${places.length - mostPlaces} more`] : []),
    ...wrapped(advice, columns - indent.length - 2).map((line, at) => `${indent}${at === 0 ? "→" : " "} ${line}`)
  ])
}

/** The article stands at the margin; a longer one above. */
const widestLaw = 16

interface Head extends Pick<Group, "law" | "severity" | "code"> {
  readonly margin: number
  readonly indent: string
  readonly columns: number
  readonly paint: typeof plain
}

const headed = (message: ReadonlyArray<string>, head: Head): ReadonlyArray<string> => {
  const { law, severity, code, margin, indent, columns, paint } = head
  const isWide = law.length > widestLaw
  const last = message.length - 1
  const fits = indent.length + (message[last] ?? "").length + 2 + code.length <= columns
  const lines = message.map((line, index) => {
    const start = index === 0 && !isWide ? `  ${paint(severity, law.padEnd(margin))}` : indent
    const end = index === last && fits ? `  ${paint("faint", code)}` : ""
    return `${start}${paint("strong", line)}${end}`
  })
  return [
    ...(isWide ? [`  ${paint(severity, law)}`] : []),
    ...lines,
    ...(fits ? [] : [`${indent}${paint("faint", code)}`])
  ]
}

/** What is wrong at more places is wrong once, in a rule or a basis that they share. */
const mostPlaces = 20

interface Group extends Pick<Finding, "severity" | "code" | "message" | "advice"> {
  readonly law: string
  readonly places: Array<{ readonly path: Finding["path"]; readonly detail: string }>
}

/** Findings of one code under one article, in the order in which the first of them stands in the register. */
const grouped = (findings: ReadonlyArray<Finding>): ReadonlyArray<Group> => {
  const groups = new Map<string, Group>()
  for (const { code, severity, law, message, advice, path } of findings) {
    const article = marginal(law[0])
    const key = `${code} ${article} ${advice}`
    const [said, detail] = splitDetail(code, message)
    const group = groups.get(key) ?? { severity, code, message: said, advice, law: article, places: [] }
    groups.set(key, group)
    group.places.push({ path, detail })
  }
  return [...groups.values()]
}

/** The first sentence is the code's own; the rest is about the place. */
const splitDetail = (code: string, message: string): readonly [string, string] => {
  const says = Object.hasOwn(codes, code) ? codes[code as Code].says : message
  return message.startsWith(says) ? [says, message.slice(says.length).trim()] : [message, ""]
}

/** Most stand under the Regulation: only what does not names its act. */
const marginal = (source: Finding["law"][number]): string => (source.act === "GDPR" ? source.provision : toText(source))

const next = (register: AnyRegister, findings: ReadonlyArray<Finding>): string => {
  const [first] = [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  if (first === undefined) return "Next: nothing. Check again when the register or the law changes."
  const what = first.severity === "error" ? "the errors" : `the ${first.severity}s`
  const where = placeText(register, first.path)
  return `Next: mend ${what}, ${where} first. Each code has a page in the documentation that says why it matters.`
}

const wrapped = (text: string, columns: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const word of text.split(" ")) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}
