/**
 * Those to whom data is disclosed, by name or by category: GDPR Art. 4(8)–(10), 13(1)(e) and (f), 28.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { variants, words } from "./internal/shapes.ts"
import { Id } from "./Identifier.ts"
import { Country } from "./Party.ts"
import { AtEnd } from "./RetentionRule.ts"
import { Said, Text } from "./Said.ts"
import { TransferTool } from "./Transfer.ts"

/** When data may be disclosed to a recipient. Of several, any. */
export const Disclosure = variants({
  /** Only as far as the service needs it. */
  ForTheService: {},
  /** On an order of a court or an authority: Art. 48 where it is a third country's. */
  OnOrder: {},
  /** Each only after the person approved; a promise, and no tool of Chapter V. */
  WithApproval: { form: Schema.optionalKey(Text) },
  InCaseOf: { words: Text },
  /** It may be published, to whom it may concern. */
  Published: { words: Text }
}).annotate({ identifier: "Disclosure" })
export type Disclosure = typeof Disclosure.Type

export const forTheService = (): Disclosure => ({ _tag: "ForTheService" })
export const onOrder = (): Disclosure => ({ _tag: "OnOrder" })
export const withApproval = (form?: string): Disclosure =>
  form === undefined ? { _tag: "WithApproval" } : { _tag: "WithApproval", form }
export const inCaseOf = (words: string): Disclosure => ({ _tag: "InCaseOf", words })
export const published = (words: string): Disclosure => ({ _tag: "Published", words })

export const RecipientRole = words(["processor", "controller", "joint controller", "third party", "public authority"])
export type RecipientRole = typeof RecipientRole.Type

/**
 * Without a country no transfer is claimed; with one outside the EEA, `tool` says what allows it, of several any.
 */
export const Recipient = Schema.Struct({
  id: Id,
  role: RecipientRole,
  /** Art. 13(1)(e): recipients, or categories of them. By name where it is not said. */
  stated: Schema.optionalKey(words(["by name", "by category"])),
  title: Schema.optionalKey(Text),
  country: Schema.optionalKey(Said(Country)),
  tool: Schema.optionalKey(Said(Schema.NonEmptyArray(TransferTool))),
  disclosed: Schema.optionalKey(Said(Schema.NonEmptyArray(Disclosure))),
  /** A processor's own: the processor that engaged it, Art. 28(2), (4). */
  engagedBy: Schema.optionalKey(Id),
  atEnd: Schema.optionalKey(Said(AtEnd))
}).annotate({ identifier: "Recipient" })
export type Recipient = typeof Recipient.Type
