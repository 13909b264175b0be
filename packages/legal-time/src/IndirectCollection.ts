/**
 * By when a person must be told of data that were not obtained from them: GDPR Art. 14(3).
 *
 * @since 0.1.0
 */
import type { Fault } from "@lethe/core/Fault"
import { gdpr } from "@lethe/core/LegalSource"
import { endOfDay, epochOf, isZone, type Zone } from "@lethe/core/Zone"
import * as Result from "effect/Result"
import { type DatedPeriod, gdprApplies } from "./DatedPeriod.ts"
import type { Deadline } from "./Deadline.ts"
import { civilClock } from "./internal/civilClock.ts"
import { dayOf, isDay, type Moment, type Place, readMoment } from "./Place.ts"
import type { Step } from "./Step.ts"
import type { ClockError } from "./Unknown.ts"

export interface CollectionQuestion extends Place {
  readonly obtainedAt: string
  /** Where the data are used to communicate with the person: the first time. */
  readonly firstCommunicationAt?: string | null
  /** Where they are disclosed to another recipient: the first time. */
  readonly firstDisclosureAt?: string | null
  readonly rule?: DatedPeriod
}

/** Which letter of Art. 14(3) came first. */
export interface CollectionDeadline extends Deadline {
  readonly because: "one-month" | "first-communication" | "first-disclosure"
}

/** A reasonable period, but at the latest one month. */
export const period: DatedPeriod = {
  id: "gdpr/indirect-collection",
  title: "Telling of data obtained elsewhere",
  versions: [
    {
      from: gdprApplies,
      period: "P1M",
      source: gdpr("Art. 14(3)(a)"),
      verification: "verified",
      verifiedOn: "2026-11-22"
    }
  ]
}

/**
 * Finds the last day on which a person can be told in time.
 *
 * **Law** GDPR Art. 14(3): (a) one month after obtaining the data at the latest; (b) at the latest at the time of the
 * first communication to them; (c) when the data are first disclosed, at the latest. The month is an outer limit for
 * (b) and (c): whatever comes first. A first use stays on its day, holiday or not, and where its instant is known, the
 * person must have been told by then.
 *
 * **Errors** as `ResponsePeriod.end`; `InvalidInput` also for a use that lies before the data were obtained.
 */
export const end = (question: CollectionQuestion): Result.Result<CollectionDeadline, ClockError> => {
  const faults: Array<Fault> = []
  const uses = readUses(question, faults)
  const month = civilClock(
    {
      clock: "indirect-collection-information",
      question,
      field: "obtainedAt",
      moment: question.obtainedAt,
      rule: question.rule ?? period
    },
    faults
  )
  return Result.map(month, (deadline) => {
    const [first] = uses.filter(({ day }) => day <= deadline.lastDay).sort(byTime)
    if (first === undefined || (first.day === deadline.lastDay && isDay(first.moment)))
      return { ...deadline, because: "one-month" }
    return atFirstUse(deadline, first)
  })
}

/** As `end`, and throws its error. */
export const endUnsafe = (question: CollectionQuestion): CollectionDeadline => Result.getOrThrow(end(question))

interface Use {
  readonly because: "first-communication" | "first-disclosure"
  readonly moment: Moment
  readonly day: ReturnType<typeof dayOf>
}

const readUses = (question: CollectionQuestion, faults: Array<Fault>): ReadonlyArray<Use> => {
  const zone = (typeof question.zone === "string" && isZone(question.zone) ? question.zone : "UTC") as Zone
  const obtained = readMoment(question.obtainedAt, [], [])
  return (["first-communication", "first-disclosure"] as const).flatMap((because) => {
    const field = because === "first-communication" ? "firstCommunicationAt" : "firstDisclosureAt"
    const given = question[field]
    if (given === undefined || given === null) return []
    const moment = readMoment(given, [field], faults)
    if (moment === undefined) return []
    const day = dayOf(moment, zone)
    if (obtained !== undefined && day < dayOf(obtained, zone))
      faults.push({ path: [field], message: "lies before the data were obtained" })
    return [{ because, moment, day }]
  })
}

/** Of two on one day, the one of which the instant is known; of two instants, the earlier. */
const byTime = (a: Use, b: Use): number => {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  if (isDay(a.moment) || isDay(b.moment)) return Number(isDay(a.moment)) - Number(isDay(b.moment))
  return epochOf(a.moment) - epochOf(b.moment)
}

const letters = { "first-communication": "Art. 14(3)(b)", "first-disclosure": "Art. 14(3)(c)" } as const

const atFirstUse = (month: Deadline, { because, moment, day }: Use): CollectionDeadline => {
  const source = gdpr(letters[because])
  const [event] = month.derivation
  const step: Step = { name: "first-use", source, before: moment, after: day }
  return {
    ...month,
    law: source,
    nominalLastDay: day,
    lastDay: day,
    rolled: false,
    notRolled: "fixed-date",
    expiresAtExclusive: isDay(moment) ? endOfDay(day, month.zone) : moment,
    derivation: [event, step],
    holidays: [],
    because
  }
}
