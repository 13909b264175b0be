/**
 * How long what was erased is still in backups.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Period } from "./Period.ts"
import { Said } from "./Said.ts"

/** A restore must not bring back who was erased: until the tail has passed, it could. */
export const Backups = Schema.Union([
  Schema.Literal("none"),
  Schema.Struct({ tail: Said(Period), every: Schema.optionalKey(Period) })
]).annotate({ identifier: "Backups" })
export type Backups = typeof Backups.Type
