/** The record as Markdown. */
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Words from "@lethe/retention-calculator/Words"
import type { RecordOfProcessing } from "../../RecordDocument.ts"
import { escapeMarkdown } from "../notice/escape.ts"
import { type Headings, headings } from "./headings.ts"
import { type Sheet, sheets } from "./rows.ts"

export const markdown = (record: RecordOfProcessing): string => {
  const { language, inForceFrom, name } = record
  const words = headings[language]
  const all = sheets(record)
  const since = Words.date(inForceFrom as PlainDate, { language })
  const blocks = [
    `# ${words.title.replace("{0}", () => escapeMarkdown(name))}`,
    words.inForce.replace("{0}", since),
    ...lacking(record),
    ...(["30(1)", "30(2)"] as const).flatMap((law) => {
      const mine = all.filter((each) => each.law === law)
      return mine.length === 0 ? [] : [`## ${words.laws[law]}`, ...mine.flatMap((each) => sheet(record, each))]
    })
  ]
  return `${blocks.join("\n\n")}\n`
}

const lacking = (record: RecordOfProcessing): ReadonlyArray<string> => {
  const words = headings[record.language]
  if (record.lacking.length === 0) return []
  const activities = [...record.controller, ...record.processor]
  const items = record.lacking.map(({ letter, activity, part, words: said }) => {
    const where = activities.find(({ id }) => id === activity)?.title
    const what = named(part, words)
    const quoted = said === "" || said === "not said" ? "" : ` (${words.quoted.replace("{0}", () => said)})`
    return `- ${letter} ${what}${where === undefined ? "" : `, ${escapeMarkdown(where)}`}${escapeMarkdown(quoted)}`
  })
  return [`## ${words.lacking}`, items.join("\n")]
}

/** What a part of the record is called. */
const named = (part: string, { parts, columns }: Headings): string => {
  const all: Readonly<Record<string, string>> = { ...columns, ...parts, dataProtectionOfficer: columns.dpo }
  return all[part] ?? part
}

const sheet = ({ language }: RecordOfProcessing, { title, rows }: Sheet): ReadonlyArray<string> => {
  const words = headings[language]
  const lines = rows.map(
    ({ letter, heading, values }) =>
      `| ${letter} | ${words.columns[heading]} | ${values.map(escapeMarkdown).join("<br>")} |`
  )
  return [
    `### ${escapeMarkdown(title)}`,
    [`| ${words.letter} | ${words.what} | ${words.values} |`, "| --- | --- | --- |", ...lines].join("\n")
  ]
}
