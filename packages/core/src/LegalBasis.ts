/**
 * Why processing is lawful: GDPR Art. 6(1). A controller's purpose has one each.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { StatuteId } from "./Identifier.ts"
import { LegalSource } from "./LegalSource.ts"
import { NotOffered, Said } from "./Said.ts"

export const LegalBasis = Schema.TaggedUnion({
  /** Art. 6(1)(a), with the way it is withdrawn: Art. 7(3). */
  Consent: { withdrawnBy: Schema.Union([Said(Schema.NonEmptyString), NotOffered]) },
  /** Art. 6(1)(b). */
  Contract: {},
  /** Art. 6(1)(c), with the provisions that oblige: ids of provisions, or sources without a period. */
  LegalObligation: { provisions: Schema.Array(Schema.Union([StatuteId, LegalSource])) },
  /** Art. 6(1)(d). */
  VitalInterests: {},
  /** Art. 6(1)(e). */
  PublicTask: { provisions: Schema.Array(Schema.Union([StatuteId, LegalSource])) },
  /** Art. 6(1)(f), with the interest, Art. 13(1)(d), and where the balancing is recorded. */
  LegitimateInterests: { interest: Said(Schema.NonEmptyString), balancing: Schema.optionalKey(Schema.NonEmptyString) }
}).annotate({ identifier: "LegalBasis" })
export type LegalBasis = typeof LegalBasis.Type
