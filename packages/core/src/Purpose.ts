/**
 * Why data is processed, with the legal basis of just that: GDPR Art. 5(1)(b), 6(1), 13(1)(c).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { words } from "./internal/shapes.ts"
import { Title } from "./DataCategory.ts"
import { Id } from "./Identifier.ts"
import { LegalBasis } from "./LegalBasis.ts"
import { RetentionRule } from "./RetentionRule.ts"
import { Said, SaidText } from "./Said.ts"
import { SpecialCondition } from "./SpecialCondition.ts"

/** What kind of purpose it is, where a word of the vocabulary fits. Art. 21(2) is about direct marketing. */
export const PurposeKind = words([
  "service-provision",
  "authentication",
  "security",
  "payment",
  "accounting",
  "communication",
  "service-management",
  "customer-care",
  "fraud-prevention",
  "legal-compliance",
  "service-improvement",
  "usage-analytics",
  "marketing",
  "direct-marketing",
  "advertising",
  "targeted-advertising",
  "personalisation",
  "human-resources",
  "recruitment",
  "sales",
  "governance"
])
export type PurposeKind = typeof PurposeKind.Type

/** How long a purpose keeps a category; of special data, under which condition. */
export const Keeps = Schema.Struct({
  category: Id,
  rule: RetentionRule,
  condition: Schema.optionalKey(Said(SpecialCondition))
}).annotate({ identifier: "Keeps" })
export type Keeps = typeof Keeps.Type

/** Art. 89(1): archiving in the public interest, research or statistics, with their safeguards, may last. */
export const PublicInterestPurpose = Schema.Struct({
  kind: words(["archiving", "scientific research", "historical research", "statistics"]),
  safeguards: SaidText
}).annotate({ identifier: "PublicInterestPurpose" })
export type PublicInterestPurpose = typeof PublicInterestPurpose.Type

/** Processing for another purpose than that of collection, and why it is compatible: Art. 6(4). */
export const FurtherProcessing = Schema.Struct({ of: Id, compatible: SaidText }).annotate({
  identifier: "FurtherProcessing"
})
export type FurtherProcessing = typeof FurtherProcessing.Type

/** A processor's purposes have no basis: it is the controller's. */
export const Purpose = Schema.Struct({
  id: Id,
  title: Schema.optionalKey(Title),
  kinds: Schema.optionalKey(Schema.NonEmptyArray(PurposeKind)),
  basis: Schema.optionalKey(Said(LegalBasis)),
  keeps: Schema.Array(Keeps),
  /** Categories it processes and has no rule for: the activity's own rule is theirs, or none is said. */
  uses: Schema.optionalKey(Schema.NonEmptyArray(Id)),
  recipients: Schema.optionalKey(Schema.Array(Id)),
  article89: Schema.optionalKey(PublicInterestPurpose),
  further: Schema.optionalKey(FurtherProcessing)
}).annotate({ identifier: "Purpose" })
export type Purpose = typeof Purpose.Type
