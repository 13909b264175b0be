/**
 * The phases of a record, from its first known day until it is gone everywhere, as data.
 *
 * Nothing is computed anew: the calculator is asked on every day on which something may change.
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import { earlier, last, later, type PlainDate } from "@lethe/core/PlainDate"
import { type AnyRegister, versions } from "@lethe/core/Register"
import * as Result from "effect/Result"
import { type DecideError, decide, decideKnown } from "./Decide.ts"
import type { Decision, Status } from "./Decision.ts"
import type { Facts, KnownFacts } from "./Facts.ts"
import { read } from "./ReadFacts.ts"
import { on as onDay } from "./Moment.ts"
import type { Ceiling, Floor } from "./StorageWindow.ts"

/** A stretch of days on which the status is the same. First and last day inclusive; without a last, open. */
export interface Phase {
  readonly status: Status
  readonly from: PlainDate
  readonly until?: PlainDate
  /** The purposes whose own use has not ended. */
  readonly inUseFor: ReadonlyArray<string>
}

/** What keeps the record, and until when: a purpose, a duty, a promise, a hold, or the backups. */
export interface Lane {
  readonly kind: "purpose" | "duty" | "promise" | "hold" | "backups"
  readonly name: string
  readonly from: PlainDate
  /** The last day, inclusive; none where there is none yet. */
  readonly until?: PlainDate
}

export interface Timeline {
  readonly category: string
  readonly register: string
  readonly on: PlainDate
  readonly from: PlainDate
  /** The last day that is drawn. */
  readonly until: PlainDate
  readonly events: ReadonlyArray<{ readonly name: string; readonly day: PlainDate }>
  readonly phases: ReadonlyArray<Phase>
  readonly lanes: ReadonlyArray<Lane>
  readonly lastDay?: PlainDate
  readonly lastDayInBackups?: PlainDate
}

/**
 * The timeline of a record, as it is known on a day.
 *
 * **Properties** The phases follow one another without a gap; on each day the status is what `decide` says of it.
 *
 * **Errors** As `decide`.
 */
export const timeline = (
  register: AnyRegister,
  category: string,
  facts: Facts,
  on: string
): Result.Result<Timeline, DecideError> =>
  Result.map(decide(register, category, facts, onDay(on)), (decision) => {
    const known = Result.getOrThrow(read(facts, register.version.zone))
    const events = daysOfEvents(known)
    const from = events.reduce((first, { day }) => earlier(first, day), decision.on)
    const ask = (day: PlainDate) => Result.getOrThrow(decideKnown(register, category, known, { day }))
    const inForce = versions(register).flatMap(({ inForceFrom }) => (inForceFrom > from ? [inForceFrom] : []))
    // Each version has ends of its own.
    const turns = [from, ...inForce, ...[decision, ask(from), ...inForce.map(ask)].flatMap(turnsOf)]
    const days = [...new Set(turns.filter((day) => day >= from))].toSorted()
    const phases = merged(days.map((day) => ({ day, decision: ask(day) })))
    const lanes = lanesOf(decision, from)
    const ends = [...lanes.flatMap(({ until }) => until ?? []), ...phases.map((phase) => phase.from), decision.on]
    const { lastDay, lastDayInBackups } = decision
    return {
      category,
      register: register.version.name,
      on: decision.on,
      from,
      until: ends.filter((day) => day !== last).reduce(later),
      events,
      phases,
      lanes,
      ...(lastDay === undefined ? {} : { lastDay }),
      ...(lastDayInBackups === undefined ? {} : { lastDayInBackups })
    }
  })

/** As `timeline`, and throws its error. */
export const timelineUnsafe = (...question: Parameters<typeof timeline>): Timeline =>
  Result.getOrThrow(timeline(...question))

/** The days on which something may change: each after which something ends, or on which it begins. */
const turnsOf = (decision: Decision): ReadonlyArray<PlainDate> => {
  const windows = [...decision.purposes, ...decision.promises.flatMap(({ purposes }) => purposes)].flatMap(
    ({ window }) => [window.ceiling, window.ordinary, window.imposed, window.duty, window.whole]
  )
  return [
    ...windows.flatMap((end: Ceiling | Floor) => (end._tag === "Day" ? [addDays(end.day, 1)] : [])),
    ...decision.holds.flatMap(({ hold }) => [hold.from, ...(hold.until === undefined ? [] : [addDays(hold.until, 1)])]),
    ...(decision.binds?._tag === "Order" ? [decision.binds.order.on] : [])
  ]
}

const merged = (
  asked: ReadonlyArray<{ readonly day: PlainDate; readonly decision: Decision }>
): ReadonlyArray<Phase> => {
  const phases: Array<Phase> = []
  for (const { day, decision } of asked) {
    const inUseFor = decision.purposes
      .filter(({ ended, applies, window }) => !ended && applies !== "never" && window.ceiling._tag !== "Nothing")
      .map(({ purpose }) => purpose.id)
    const before = phases.at(-1)
    const isSame = before?.status === decision.status && before.inUseFor.join() === inUseFor.join()
    if (before !== undefined && !isSame) phases[phases.length - 1] = { ...before, until: addDays(day, -1) }
    if (!isSame) phases.push({ status: decision.status, from: day, inUseFor })
  }
  return phases
}

const daysOfEvents = ({ events }: KnownFacts): Timeline["events"] =>
  Object.entries(events)
    .flatMap(([name, day]) => (day === "never" || day === "not-yet" ? [] : [{ name, day }]))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))

const lanesOf = (decision: Decision, from: PlainDate): ReadonlyArray<Lane> => {
  const until = (end: Ceiling | Floor) => (end._tag === "Day" ? { until: end.day } : {})
  const { lastDay, lastDayInBackups } = decision
  return [
    ...decision.purposes
      .filter(({ window }) => window.ceiling._tag !== "Nothing")
      .map(({ purpose, window }): Lane => ({ kind: "purpose", name: purpose.id, from, ...until(window.ceiling) })),
    ...decision.promises.map(
      ({ version, ceiling }): Lane => ({
        kind: "promise",
        name: version.inForceFrom,
        from,
        ...until(ceiling)
      })
    ),
    ...decision.purposes
      .filter(({ window }) => window.duty._tag !== "None")
      .map(({ purpose, window }): Lane => ({ kind: "duty", name: purpose.id, from, ...until(window.duty) })),
    ...decision.holds.map(
      ({ hold }): Lane => ({
        kind: "hold",
        name: hold.matter ?? hold.ground ?? "",
        from: hold.from,
        ...(hold.until === undefined ? {} : { until: hold.until })
      })
    ),
    ...(lastDay === undefined || lastDayInBackups === undefined || lastDayInBackups === lastDay
      ? []
      : [{ kind: "backups" as const, name: "", from: addDays(lastDay, 1), until: lastDayInBackups }])
  ]
}
