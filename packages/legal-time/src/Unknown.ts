/**
 * What cannot be computed because something is not known. Nothing is guessed in its place.
 *
 * @since 0.1.0
 */
import type { InvalidInput } from "@lethe/core/Fault"
import type { YearNotCovered } from "@lethe/core/HolidayCalendar"
import * as Schema from "effect/Schema"

/** Working days were asked for, and there is no calendar to tell them by. */
export class CalendarNeeded extends Schema.TaggedError<CalendarNeeded>()("CalendarNeeded", {}) {
  override get message() {
    return "working days cannot be counted without a calendar"
  }
}

/** The period leads beyond the first or the last day there is. */
export class BeyondCalendar extends Schema.TaggedError<BeyondCalendar>()("BeyondCalendar", {}) {
  override get message() {
    return "the period leads beyond the years 1 to 9999"
  }
}

/** No number is known for that day: the rule began later. */
export class NotInForce extends Schema.TaggedError<NotInForce>()("NotInForce", {
  rule: Schema.String,
  from: Schema.String
}) {
  override get message() {
    return `${this.rule} is known from ${this.from} on`
  }
}

/** Only verified facts were to be used, and nobody has read this one in a source that can be named. */
export class NotVerified extends Schema.TaggedError<NotVerified>()("NotVerified", {
  facts: Schema.Array(Schema.String)
}) {
  override get message() {
    return `not verified: ${this.facts.join(", ")}`
  }
}

/** Why there is no deadline. */
export type ClockError = InvalidInput | YearNotCovered | CalendarNeeded | BeyondCalendar | NotInForce | NotVerified
