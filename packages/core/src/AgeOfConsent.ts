/**
 * The age from which a child consents alone to an information society service offered to it: GDPR Art. 8(1).
 *
 * Its shape only; the ages themselves are values of `@lethe/jurisdictions`, or the host's own.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { DatedFact } from "./DatedFact.ts"

/** **Law** Art. 8(1): 16, or what national law provides, not below 13. Only where consent is the basis. */
export const AgeOfConsent = Schema.Struct({
  /** ISO 3166 country: `FR`. */
  country: Schema.NonEmptyString,
  age: Schema.Int.check(Schema.isBetween({ minimum: 13, maximum: 16 })),
  ...DatedFact.fields
}).annotate({ identifier: "AgeOfConsent" })
export type AgeOfConsent = typeof AgeOfConsent.Type
