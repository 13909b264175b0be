/**
 * A supervisory authority: GDPR Art. 51. People are told that they may complain to it: Art. 13(2)(d).
 *
 * Its shape only; the authorities themselves are values of `@lethe/jurisdictions`, or the host's own.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Checked } from "./DatedFact.ts"

export const Authority = Schema.Struct({
  /** ISO 3166 country: `FR`. */
  country: Schema.NonEmptyString,
  /** In its own language. */
  name: Schema.NonEmptyString,
  /** As people call it: `CNIL`. */
  short: Schema.NonEmptyString,
  ...Checked.fields
}).annotate({ identifier: "Authority" })
export type Authority = typeof Authority.Type
