/**
 * Those who decide about the data, and those who receive it: GDPR Art. 4(7)–(10), 13(1)(a), (e), (f).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Id } from "./Identifier.ts"
import { Said } from "./Said.ts"

const Text = Said(Schema.NonEmptyString)

const Country = Schema.String.check(Schema.isPattern(/^[A-Z]{2}$/u, { message: "expected a country, as FR" }))

export const Controller = Schema.Struct({
  name: Text,
  country: Country,
  contact: Text,
  address: Schema.optionalKey(Text)
}).annotate({ identifier: "Controller" })
export type Controller = typeof Controller.Type

/** Without a country no transfer is claimed; with one outside the EEA, `tool` is that of Chapter V. */
export const Recipient = Schema.Struct({
  id: Id,
  role: Schema.Literals(["processor", "joint controller", "third party"]),
  title: Schema.optionalKey(Schema.NonEmptyString),
  country: Schema.optionalKey(Said(Country)),
  tool: Schema.optionalKey(Text)
}).annotate({ identifier: "Recipient" })
export type Recipient = typeof Recipient.Type
