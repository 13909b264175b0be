/** The inputs of the kinds of `lethe-vectors/1` that ask how long something is kept. */
import * as Periods from "@lethe/core/Period"
import { expected, isZone } from "@lethe/core/Zone"
import * as Schema from "effect/Schema"
import * as Words from "./schemas.ts"

const optional = <S extends Schema.Constraint>(schema: S) => Schema.optionalKey(Schema.NullOr(schema))

const Day = Schema.Union([Words.PlainDate, Words.Instant])
const zone = optional(Schema.String.check(Schema.makeFilter(isZone, { message: expected.zone })))
const period = Schema.String.check(
  Schema.makeFilter(Periods.isValid, { message: "expected a period, as P3Y, P7Y2M, P12W, P30D or PT72H" })
)

export const Retention = Schema.Struct({
  /** `null`: it has not come. */
  event: Schema.NullOr(Day),
  anchor: Schema.Literals(["event", "day-after-event", "end-of-calendar-year", "start-of-next-calendar-year"]),
  period,
  bound: Schema.Literals(["at-least", "at-most", "exactly"]),
  zone,
  holds: optional(Schema.Array(Schema.Struct({ from: Day, until: optional(Day), reason: optional(Schema.String) }))),
  restrictions: optional(
    Schema.Array(
      Schema.Struct({
        ground: Schema.Literals(["18(1)(a)", "18(1)(b)", "18(1)(c)", "18(1)(d)"]),
        from: Day,
        until: optional(Day)
      })
    )
  )
})
export type Retention = typeof Retention.Type

export const Statute = Schema.Struct({
  provision: Schema.String,
  /** By the provision's own names. `null`: it has not come. */
  events: Schema.Record(Schema.String, Schema.NullOr(Day)),
  zone
})
export type Statute = typeof Statute.Type
