/** The inputs of the kinds of `lethe-vectors/1` that ask for a deadline. Dates are left to the clocks to check. */
import * as Schema from "effect/Schema"

const optional = <S extends Schema.Constraint>(schema: S) => Schema.optionalKey(Schema.NullOr(schema))

const place = { zone: Schema.String, calendar: optional(Schema.String) }

const suspensions = Schema.Array(
  Schema.Struct({ reason: Schema.String, from: Schema.String, to: optional(Schema.String) })
)
const suspensionPolicy = Schema.Literals(["add-days", "add-days-inclusive", "restart-on-answer", "none"])

export const Period = Schema.Struct({
  ...place,
  event: Schema.String,
  period: Schema.Union([Schema.String, Schema.Struct({ workingDays: Schema.Number })]),
  direction: optional(Schema.Literals(["forward", "backward"]))
})

export const Response = Schema.Struct({
  ...place,
  receivedAt: Schema.String,
  regime: optional(Schema.Literals(["EU", "UK", "CH"])),
  suspensions: optional(suspensions),
  suspensionPolicy: optional(suspensionPolicy),
  extension: optional(Schema.Struct({ notifiedOn: Schema.String, months: optional(Schema.Number) }))
})
export type Response = typeof Response.Type

export const Received = Schema.Struct({ ...place, receivedAt: Schema.String })

export const Collection = Schema.Struct({
  ...place,
  obtainedAt: Schema.String,
  firstCommunicationAt: optional(Schema.String),
  firstDisclosureAt: optional(Schema.String)
})

export const Breach = Schema.Struct({
  ...place,
  awareAt: Schema.String,
  processorAwareAt: optional(Schema.String)
})

export const Consultation = Schema.Struct({
  ...place,
  receivedAt: Schema.String,
  suspensions: optional(suspensions),
  suspensionPolicy: optional(suspensionPolicy),
  extension: optional(Schema.Struct({ notifiedOn: Schema.String }))
})
export type Consultation = typeof Consultation.Type
