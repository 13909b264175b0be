/**
 * Rights as people are told of them: GDPR Art. 12(6), 13(2)(b)–(d), 15–22, 17(3).
 *
 * What people have by law does not depend on it; what a company tells them does.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { words } from "./internal/shapes.ts"
import { LegalSource } from "./LegalSource.ts"
import { NotOffered, Said, Undetermined, SaidText, Text } from "./Said.ts"

/** Art. 15, 16, 17, 18, 20, 21(1), 21(2), 7(3), 22(3). */
export const Right = words([
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "objectionToMarketing",
  "withdrawal",
  "humanIntervention"
])
export type Right = typeof Right.Type

/** People are told that they have it, how it is exercised, and on which condition of the company's own. */
export const Offered = Schema.Struct({
  _tag: Schema.Literal("Offered"),
  how: Schema.optionalKey(SaidText),
  onlyIf: Schema.optionalKey(Text)
}).annotate({ identifier: "Offered" })
export type Offered = typeof Offered.Type

/** A right people are told of. */
export const offered = (how?: string | { readonly how?: Said<string>; readonly onlyIf?: string }): Offered =>
  typeof how === "string" ? { _tag: "Offered", how } : { _tag: "Offered", ...how }

export const RightTold = Schema.Struct({
  right: Right,
  told: Schema.Union([Offered, Undetermined, NotOffered])
}).annotate({ identifier: "RightTold" })
export type RightTold = typeof RightTold.Type

/** Further information to confirm who asks: only where there are reasonable doubts, Art. 12(6). */
export const IdentityCheck = Schema.Struct({
  /** `verified`: by the means at hand, without asking for more. */
  asked: words(["in doubt", "verified", "of everyone"]),
  what: Schema.optionalKey(Text)
}).annotate({ identifier: "IdentityCheck" })
export type IdentityCheck = typeof IdentityCheck.Type

/** Art. 17(3)(a)–(e). */
export const RefusalGround = words([
  "freedom of expression",
  "legal obligation",
  "public health",
  "research",
  "legal claims"
])
export type RefusalGround = typeof RefusalGround.Type

export const Refusal = Schema.Struct({
  right: Right,
  because: Text,
  ground: Schema.optionalKey(Said(RefusalGround))
}).annotate({ identifier: "Refusal" })
export type Refusal = typeof Refusal.Type

export const Rights = Schema.Struct({
  told: Schema.Array(RightTold),
  identity: Schema.optionalKey(Said(IdentityCheck)),
  refusals: Schema.optionalKey(Schema.NonEmptyArray(Refusal)),
  /** To whom people can complain: Art. 13(2)(d), 77. */
  authority: Schema.optionalKey(SaidText),
  /** Directives on what becomes of the data after death. */
  afterDeath: Schema.optionalKey(SaidText),
  /** Rights under another law than the Regulation. */
  others: Schema.optionalKey(Schema.NonEmptyArray(Schema.Struct({ right: Text, source: LegalSource })))
}).annotate({ identifier: "Rights" })
export type Rights = typeof Rights.Type
