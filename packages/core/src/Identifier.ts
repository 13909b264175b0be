/**
 * The ids a register declares, and those of provisions.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** A declared id: `pageVisit`, `vultr`. */
export const Id = Schema.String.check(
  Schema.isPattern(/^[a-z][A-Za-z0-9-]*$/u, { message: "expected an id, as pageVisit" })
).annotate({ identifier: "Id" })

/** An event or a state of a record. */
export const EventName = Id

/** The id of a provision: `fr/accounting-records`. */
export const StatuteId = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u, { message: "expected an id, as fr/accounting-records" })
).annotate({ identifier: "StatuteId" })
