/**
 * Whose data it is: GDPR Art. 4(1), 30(1)(c); of children, Art. 8.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Id } from "./Identifier.ts"
import { SaidText, Text } from "./Said.ts"

/** An age in whole years. */
export const Age = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 18 }))

/** Those under an age: not addressed at all, or only with whoever has parental responsibility, Art. 8(1). */
export const Children = Schema.Union([
  Schema.Struct({ under: Age, addressed: Schema.Literal("no") }),
  Schema.Struct({ under: Age, authorisation: SaidText })
]).annotate({ identifier: "Children" })
export type Children = typeof Children.Type

export const DataSubjects = Schema.Struct({
  id: Id,
  title: Schema.optionalKey(Text),
  children: Schema.optionalKey(Children),
  /** What makes them vulnerable, as patients or employees are. */
  vulnerable: Schema.optionalKey(Text)
}).annotate({ identifier: "DataSubjects" })
export type DataSubjects = typeof DataSubjects.Type
