/**
 * The record of processing activities: GDPR Art. 30(1), and 30(2) of what is processed for others.
 *
 * Each part has its letter. What a register does not say is `notSaid`, with its own words for it; nothing is left out
 * and nothing made up. The record is for the authority and the company itself, and not for publication.
 *
 * @since 0.1.0
 */
import type { AnyRegister } from "@lethe/core/Register"
import type { Wording } from "@lethe/retention-calculator/Words"
import { controllerActivity, parties, processorActivity } from "./internal/record/activities.ts"
import { csv } from "./internal/record/csv.ts"
import { markdown } from "./internal/record/markdown.ts"
import { missingOf } from "./internal/record/missing.ts"
import type { RecordOfProcessing } from "./RecordDocument.ts"

export type * from "./RecordDocument.ts"

/**
 * The record of the register in force.
 *
 * **Law** Art. 30(1)(a)–(g) for what is decided alone or jointly, 30(2)(a)–(d) for what is done for others. (f) and (g)
 * are asked for where possible: what is not said of them is lacking all the same, and said to be.
 *
 * **Properties**
 *
 * - Every activity is in one of the two records, in the order of declaration.
 * - Whatever is not said is lacking, once, under its letter.
 */
export const of = (register: AnyRegister, wording: Wording = {}): RecordOfProcessing => {
  const { version } = register
  const record = {
    name: version.name,
    inForceFrom: version.inForceFrom,
    language: wording.language ?? "en",
    parties: parties(version),
    controller: version.activities.flatMap((activity) => controllerActivity(register, activity, wording)),
    processor: version.activities.flatMap((activity) => processorActivity(register, activity, wording))
  }
  return { ...record, lacking: missingOf(record) }
}

/** As JSON, two spaces deep. */
export const toJson = (record: RecordOfProcessing): string => `${JSON.stringify(record, null, 2)}\n`

/**
 * As CSV (RFC 4180): one row for each activity, several values of a cell on lines of their own. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export const toCsv = (record: RecordOfProcessing): string => csv(record)

/** As Markdown, an activity for each heading, a letter for each row. */
export const toMarkdown = (record: RecordOfProcessing): string => markdown(record)
