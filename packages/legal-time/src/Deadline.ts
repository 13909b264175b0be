/**
 * When a period ends, and why.
 *
 * The last day is the outer limit: where the law says "without undue delay", the deadline may have come before it.
 *
 * @since 0.1.0
 */
import type { Holiday } from "@lethe/core/HolidayCalendar"
import type { LegalSource } from "@lethe/core/LegalSource"
import type { PlainDate } from "@lethe/core/PlainDate"
import { endOfDay, type Instant, type Zone } from "@lethe/core/Zone"
import type { CountAnswer } from "./internal/count.ts"
import type { Counted, Moment } from "./Place.ts"
import type { Derivation, NotRolled } from "./Step.ts"

/** Which clock it is. */
export type Clock =
  | "period"
  | "request-response"
  | "request-refusal"
  | "breach-notification"
  | "processor-notice"
  | "indirect-collection-information"
  | "right-to-object-information"
  | "prior-consultation"
  | "authority-silence"
  | "authority-period"
  | "fixed-date"
  | "own-promise"

/** What a person should look at before relying on the answer. */
export type Warning =
  /** Asked more than some days after receipt: whether that still suspends is open. */
  | "identity-requested-late"
  | "clarification-requested-late"
  | "information-requested-late"
  /** Two suspensions share days: those were counted once. */
  | "suspensions-overlap"
  /** Asked when the period had ended: it suspends nothing, and was left out. */
  | "suspended-after-last-day"
  /** The person was told of the extension after the first period: it is not valid. */
  | "extension-notified-late"
  /** Longer than the law allows: it is not valid. */
  | "extension-too-long"
  /** Only the day of the event is known: hours were counted from its first instant. */
  | "day-without-hour"
  /** How the last day is moved off a weekend or holiday there was not read in a source. */
  | "rolling-unverified"

/** What all clocks answer. */
export interface Ending {
  readonly clock: Clock
  /** The provision that sets the period; a company's own, or none, where no law sets it. */
  readonly law: LegalSource | null
  readonly zone: Zone
  /** Of the calendar: `FR`. `null` where there was none. */
  readonly territory: string | null
  /** The day or instant of the event, as it was given. */
  readonly event: Moment
  /** The civil day of the event in the zone. It is not counted. */
  readonly eventDay: PlainDate
  readonly warnings: ReadonlyArray<Warning>
}

/** The end of a period that has one. */
export interface Ended extends Ending {
  /** Before it was moved. Cautious people keep to it. */
  readonly nominalLastDay: PlainDate
  /** Inclusive: what is done on that day is done in time. */
  readonly lastDay: PlainDate
  /** Moved off a Saturday, a Sunday or a public holiday, by Art. 3(4). */
  readonly rolled: boolean
  readonly notRolled?: NotRolled
  /** The first instant that is too late, with the zone's offset. */
  readonly expiresAtExclusive: Instant
  readonly derivation: Derivation
  /** The public holidays that moved the end. */
  readonly holidays: ReadonlyArray<Holiday>
}

/** The end of a period in days or longer, of working days, or a fixed day. */
export interface Deadline extends Ended {
  readonly _tag: "Deadline"
}

/** The end of a period in hours. */
export interface HourDeadline extends Ended {
  readonly _tag: "HourDeadline"
  /** The first hour that counts: Art. 3(2)(a). */
  readonly periodStart: Instant
  /** By the Regulation, exclusive. */
  readonly expiresAt: Instant
  /** Counted from the event itself, exclusive. Who keeps to it is in time by any reading. */
  readonly strictExpiresAt: Instant
}

/** A clock that stands still: nobody can say yet when it ends. */
export interface Suspended extends Ending {
  readonly _tag: "Suspended"
  readonly status: "suspended"
  readonly nominalLastDay: null
  readonly lastDay: null
  readonly rolled: false
  /** What is awaited, and since when. */
  readonly reason: string
  readonly suspendedSince: PlainDate
  /** From the day of asking to the nominal last day. */
  readonly remainingDaysAtSuspension: number
  readonly derivation: Derivation
}

/** What is known before the counting. */
export interface Asked {
  readonly clock: Clock
  readonly law: LegalSource | null
  readonly place: Counted
  readonly event: Moment
  readonly eventDay: PlainDate
  readonly warnings: ReadonlyArray<Warning>
  /** The steps before the counting. */
  readonly steps: Derivation
}

/** A deadline from what was asked and what was counted. */
export const make = (asked: Asked, counted: CountAnswer): Deadline => {
  const { place, steps } = asked
  const deadline: Deadline = {
    _tag: "Deadline",
    clock: asked.clock,
    law: asked.law,
    zone: place.zone,
    territory: place.calendar?.territory ?? null,
    event: asked.event,
    eventDay: asked.eventDay,
    nominalLastDay: counted.nominalLastDay,
    lastDay: counted.lastDay,
    rolled: counted.rolled,
    expiresAtExclusive: endOfDay(counted.lastDay, place.zone),
    derivation: [...steps, ...counted.steps],
    holidays: counted.holidays,
    warnings: asked.warnings
  }
  return counted.notRolled === undefined ? deadline : { ...deadline, notRolled: counted.notRolled }
}
