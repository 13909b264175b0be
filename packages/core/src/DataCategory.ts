/**
 * A category of personal data: what is in it, whose it is, where it comes from.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { variants, words } from "./internal/shapes.ts"
import { EventName, Id } from "./Identifier.ts"
import { LegalSource } from "./LegalSource.ts"
import { OpenEnded, Said, Undetermined, SaidText, Text } from "./Said.ts"

export const Title = Schema.Union([Text, Undetermined, OpenEnded])

/** What a category holds, where a word of the vocabulary fits. */
export const Content = words([
  "name",
  "email",
  "telephone",
  "postal-address",
  "street",
  "city",
  "postal-code",
  "country",
  "username",
  "password",
  "unique-id",
  "ip-address",
  "cookie-id",
  "bank-account",
  "payment-card",
  "payment",
  "government-id",
  "passport",
  "date-of-birth",
  "age-range",
  "gender",
  "marital-status",
  "language",
  "job-title",
  "workplace",
  "location",
  "precise-location",
  "behaviour",
  "browsing-history",
  "purchase-history",
  "social-network",
  "privacy-preferences",
  "picture"
])
export type Content = typeof Content.Type

/** What no word of the vocabulary names. */
export const OtherContent = Schema.Struct({ other: Text }).annotate({ identifier: "OtherContent" })
export type OtherContent = typeof OtherContent.Type
export const other = (words: string): OtherContent => ({ other: words })

/** Art. 9(1). */
export const SpecialCategory = words([
  "racial-or-ethnic-origin",
  "political-opinions",
  "religious-or-philosophical-beliefs",
  "trade-union-membership",
  "genetic",
  "biometric",
  "health",
  "sex-life",
  "sexual-orientation"
])
export type SpecialCategory = typeof SpecialCategory.Type

/** Where data comes from: the person, Art. 13, or another, Art. 14(2)(f). */
export const Source = variants({
  Subject: {},
  Indirect: { from: SaidText, publiclyAccessible: Said(words(["yes", "no"])) }
}).annotate({ identifier: "Source" })
export type Source = typeof Source.Type

export const fromSubject = (): Source => ({ _tag: "Subject" })
export const indirect = (input: {
  readonly from: Said<string>
  readonly publiclyAccessible: Said<"yes" | "no">
}): Source => ({ _tag: "Indirect", ...input })

/** How it came to be there: Art. 20(1) reaches what was provided, which observed data is held to be, and no more. */
export const Origin = words(["provided", "observed", "inferred"])
export type Origin = typeof Origin.Type

/** Whether the person is obliged to provide it, and what follows if not: Art. 13(2)(e). */
export const Obligation = Schema.Union([
  Schema.Literal("none"),
  Schema.Struct({
    by: words(["law", "contract", "entering a contract"]),
    consequence: Schema.optionalKey(SaidText)
  })
]).annotate({ identifier: "Obligation" })
export type Obligation = typeof Obligation.Type

/** With the events and the lasting states that are known of a record of it. */
export const DataCategory = Schema.Struct({
  id: Id,
  title: Schema.optionalKey(Title),
  of: Schema.NonEmptyArray(Id),
  events: Schema.Array(EventName),
  states: Schema.Array(EventName),
  /** The event on which it was collected: which version's promise binds is read from its day. */
  collected: Schema.optionalKey(EventName),
  contents: Schema.optionalKey(Schema.NonEmptyArray(Schema.Union([Content, OtherContent]))),
  special: Schema.optionalKey(Schema.NonEmptyArray(SpecialCategory)),
  /** Art. 10: under the control of official authority, or as a law authorises. */
  criminal: Schema.optionalKey(Said(Schema.Union([Schema.Literal("official authority"), LegalSource]))),
  /** Only on the person's own device: no period of ours, and no column. */
  held: Schema.optionalKey(Schema.Literal("on the person's device")),
  /** How far the controller can tell whose it is: Art. 4(5), 11. */
  identifiable: Schema.optionalKey(Said(words(["identified", "pseudonymous", "not identifiable"]))),
  source: Schema.optionalKey(Said(Schema.NonEmptyArray(Source))),
  origin: Schema.optionalKey(Schema.NonEmptyArray(Origin)),
  obligatory: Schema.optionalKey(Said(Obligation))
}).annotate({ identifier: "DataCategory" })
export type DataCategory = typeof DataCategory.Type
