/**
 * Those who decide about the data, and whom a person may turn to: GDPR Art. 4(7), 13(1)(a) and (b), 26, 27, 37.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Id } from "./Identifier.ts"
import { Said, SaidText, Text } from "./Said.ts"

/** A country, as ISO 3166-1 writes it: `FR`. */
export const Country = Schema.String.check(Schema.isPattern(/^[A-Z]{2}$/u, { message: "expected a country, as FR" }))

/** Who determines purposes and means: Art. 4(7). */
export const Controller = Schema.Struct({
  name: SaidText,
  country: Said(Country),
  contact: SaidText,
  address: Schema.optionalKey(SaidText)
}).annotate({ identifier: "Controller" })
export type Controller = typeof Controller.Type

/** Who determines them together with the controller, and what people are told of their arrangement: Art. 26(1), (2). */
export const JointController = Schema.Struct({
  id: Id,
  name: SaidText,
  country: Schema.optionalKey(Said(Country)),
  contact: SaidText,
  /** The essence of the arrangement: who answers people, who informs them. */
  essence: SaidText
}).annotate({ identifier: "JointController" })
export type JointController = typeof JointController.Type

/** Who stands for a controller outside the Union, in it: Art. 27. */
export const Representative = Schema.Struct({ name: SaidText, country: Said(Country), contact: SaidText }).annotate({
  identifier: "Representative"
})
export type Representative = typeof Representative.Type

/** Art. 37. The law asks for the contact details, not for the name. */
export const DataProtectionOfficer = Schema.Struct({ name: Schema.optionalKey(Text), contact: SaidText }).annotate({
  identifier: "DataProtectionOfficer"
})
export type DataProtectionOfficer = typeof DataProtectionOfficer.Type
