/**
 * A decision of the Commission that a country protects personal data adequately: GDPR Art. 45(3).
 *
 * Its shape only; the decisions themselves are values of `@lethe/jurisdictions`, or the host's own.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { DatedFact } from "./DatedFact.ts"

/** It covers no more than its scope, from the day of its adoption to the last day on which it was valid. */
export const AdequacyDecision = Schema.Struct({
  /** ISO 3166 country: `JP`. */
  country: Schema.NonEmptyString,
  /** Whose data, or which recipients, where it is not all of them. */
  scope: Schema.optionalKey(Schema.NonEmptyString),
  /** Why it ended. */
  ended: Schema.optionalKey(Schema.NonEmptyString),
  ...DatedFact.fields
}).annotate({ identifier: "AdequacyDecision" })
export type AdequacyDecision = typeof AdequacyDecision.Type
