/**
 * A fact of law that changes with time: what it rests on, who looked, and the days on which it is so.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LegalSource } from "./LegalSource.ts"
import { PlainDate } from "./PlainDate.ts"
import { Verification } from "./Statute.ts"

/** What a fact rests on, and whether somebody read that. */
export const Checked = Schema.Struct({
  source: LegalSource,
  verification: Verification,
  /** The day on which it was last read; none where nobody did. */
  verifiedOn: Schema.optionalKey(PlainDate),
  /** Where it was read, if not in the provision itself. */
  readAt: Schema.optionalKey(Schema.NonEmptyString),
  note: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "Checked" })
export type Checked = typeof Checked.Type

/** First and last day, both included. Without a first day, since a day that was not recorded; without a last, still. */
export const DatedFact = Schema.Struct({
  ...Checked.fields,
  from: Schema.optionalKey(PlainDate),
  until: Schema.optionalKey(PlainDate)
}).annotate({ identifier: "DatedFact" })
export type DatedFact = typeof DatedFact.Type

/** Whether it is so on that day. */
export const isInForce = ({ from, until }: Pick<DatedFact, "from" | "until">, on: PlainDate): boolean =>
  (from === undefined || from <= on) && (until === undefined || on <= until)
