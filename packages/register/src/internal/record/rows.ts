/** The record as rows of text: what CSV and Markdown both write. */
import type {
  ControllerActivity,
  PartyTold,
  ProcessorActivity,
  RecordOfProcessing,
  Told,
  TransferTold
} from "../../RecordDocument.ts"
import { headings, type Headings } from "./headings.ts"

/** A letter, what it asks for, and the values. */
export interface Row {
  readonly letter: string
  readonly heading: keyof Headings["columns"]
  readonly values: ReadonlyArray<string>
}

export interface Sheet {
  readonly law: string
  readonly title: string
  readonly rows: ReadonlyArray<Row>
}

/** One sheet for each activity. */
export const sheets = (record: RecordOfProcessing): ReadonlyArray<Sheet> => [
  ...record.controller.map((activity) => controllerSheet(record, activity)),
  ...record.processor.map((activity) => processorSheet(record, activity))
]

const controllerSheet = (record: RecordOfProcessing, activity: ControllerActivity): Sheet => {
  const words = headings[record.language]
  const say = (told: Told) => text(told, words)
  return {
    law: "30(1)",
    title: activity.title,
    rows: [
      ...partyRows(record, "30(1)(a)"),
      ...row("30(1)(a)", "jointly", activity.jointly.map(say)),
      ...row(
        "30(1)(b)",
        "purposes",
        activity.purposes.map(({ title, basis }) => `${say(title)} (${say(basis)})`)
      ),
      ...row("30(1)(c)", "subjects", activity.subjects),
      ...row(
        "30(1)(c)",
        "categories",
        activity.categories.map(({ title, special }) => [say(title), ...special].join(", "))
      ),
      ...row(
        "30(1)(d)",
        "recipients",
        activity.recipients.map((each) => recipientText(each, words))
      ),
      ...row(
        "30(1)(e)",
        "transfers",
        activity.transfers.map((each) => transferText(each, words))
      ),
      ...row("30(1)(f)", "limits", limitTexts(activity, words)),
      ...row("30(1)(g)", "security", activity.security.map(say))
    ]
  }
}

/** A period with the purposes that it is for. */
const limitTexts = ({ limits }: ControllerActivity, words: Headings): ReadonlyArray<string> => {
  const purposes = new Map<string, { readonly of: (typeof limits)[number]; readonly titles: Array<string> }>()
  for (const of of limits) {
    const key = JSON.stringify([of.category, of.period])
    const same = purposes.get(key)
    if (same === undefined) purposes.set(key, { of, titles: [of.purpose] })
    else same.titles.push(of.purpose)
  }
  return Array.from(
    purposes.values(),
    ({ of, titles }) => `${of.category} (${titles.join("; ")})${words.colon}${text(of.period, words)}`
  )
}

const processorSheet = (record: RecordOfProcessing, activity: ProcessorActivity): Sheet => {
  const words = headings[record.language]
  const say = (told: Told) => text(told, words)
  return {
    law: "30(2)",
    title: activity.title,
    rows: [
      ...partyRows(record, "30(2)(a)"),
      ...row(
        "30(2)(a)",
        "controllers",
        activity.controllers.map(({ name, contact }) =>
          [name, ...(contact === undefined ? [] : [contact])].map(say).join(", ")
        )
      ),
      ...row("30(2)(b)", "processing", activity.processing.map(say)),
      ...row(
        "30(2)(c)",
        "transfers",
        activity.transfers.map((each) => transferText(each, words))
      ),
      ...row("30(2)(d)", "security", activity.security.map(say))
    ]
  }
}

const partyRows = ({ parties, language }: RecordOfProcessing, letter: string): ReadonlyArray<Row> => {
  const words = headings[language]
  const { representative, dataProtectionOfficer: dpo, jointControllers } = parties
  return [
    ...row(letter, "company", [partyText(parties, words)]),
    ...row(
      letter,
      "jointControllers",
      letter === "30(1)(a)" ? jointControllers.map((each) => partyText(each, words)) : []
    ),
    ...row(
      letter,
      "representative",
      representative === undefined
        ? []
        : ["notSaid" in representative ? text(representative, words) : partyText(representative, words)]
    ),
    ...row(
      letter,
      "dpo",
      dpo === undefined
        ? []
        : [
            "notSaid" in dpo
              ? text(dpo, words)
              : [...(dpo.name === undefined ? [] : [dpo.name]), text(dpo.contact, words)].join(", ")
          ]
    )
  ]
}

const row = (letter: string, heading: Row["heading"], values: ReadonlyArray<string>): ReadonlyArray<Row> =>
  values.length === 0 ? [] : [{ letter, heading, values }]

/** `not said (“as needed”)`. */
const text = (told: Told, { notSaid, quoted }: Headings): string => {
  if (typeof told === "string") return told
  return told.notSaid === "" || told.notSaid === "not said"
    ? notSaid
    : `${notSaid} (${quoted.replace("{0}", () => told.notSaid)})`
}

const partyText = ({ name, country, address, contact }: PartyTold, words: Headings): string =>
  [name, address, country, contact].flatMap((each) => (each === undefined ? [] : [text(each, words)])).join(", ")

const recipientText = ({ title, role, country }: ControllerActivity["recipients"][number], words: Headings): string =>
  `${title} (${[role, ...(country === undefined ? [] : [text(country, words)])].join(", ")})`

const transferText = ({ recipient, country, tools }: TransferTold, words: Headings): string => {
  const where = `${recipient}${words.colon}${text(country, words)}`
  return tools.length === 0 ? where : `${where}; ${tools.map((each) => text(each, words)).join("; ")}`
}
