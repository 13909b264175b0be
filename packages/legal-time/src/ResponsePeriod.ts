/**
 * How long a controller has to answer a data subject's request: GDPR Art. 12(3).
 *
 * The outer limit: the answer is due "without undue delay" before it. Whether a request was one, when it reached the
 * controller through one of its channels, and whether an extension was necessary, is settled by the caller.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import { type Deadline, type Ending, make, type Suspended, type Warning } from "./Deadline.ts"
import { type Stage, stage, suspended } from "./internal/stage.ts"
import type { Regime } from "./Regime.ts"
import { extendedBy, type Request, type RequestQuestion, read } from "./Request.ts"
import { lateWarnings } from "./Suspension.ts"
import type { ClockError } from "./Unknown.ts"

interface Response extends Ending {
  readonly clock: "request-response"
  readonly regime: Regime
  /** The last day for telling of an extension; `null` while nobody can say, or where the law names no extension. */
  readonly extensionNoticeDueBy: PlainDate | null
  /** Only where an extension was told: whether that was in time and within the law. Otherwise it changes nothing. */
  readonly extensionValid?: boolean
}

/** The last day to answer. Of a valid extension, the extended one. */
export interface ResponseDeadline extends Omit<Deadline, "clock">, Response {
  readonly clock: "request-response"
  readonly status: "running"
}

/** The clock stands still: nobody can say yet when it ends. */
export interface SuspendedResponse extends Omit<Suspended, "clock">, Response {
  readonly clock: "request-response"
}

/**
 * Finds the last day on which a request can be answered in time.
 *
 * **Law**
 *
 * - GDPR Art. 12(3): one month of receipt; where it is extended, and the person is told so within that month, up to
 *   two further months, counted from receipt in one step.
 * - Art. 12(6), recital 63: the clock stands still while proof of identity or a clarification is awaited.
 * - UK GDPR Art. 12A, since 5 February 2026; DSV Art. 18, Switzerland: thirty days.
 * - Reg. 1182/71: how the months are counted (`Period`).
 *
 * **Properties**
 *
 * - A later receipt never expires earlier.
 * - An extension counts from receipt: its nominal day bears the date of the day of receipt, or is a month's last.
 * - An extension told after the first period changes no date.
 *
 * **Errors** as `Period.end`; `NotInForce` for a request before the law applied; `NotVerified` where only verified
 * facts may be used.
 */
export const end = (question: RequestQuestion): Result.Result<ResponseDeadline | SuspendedResponse, ClockError> =>
  Result.flatMap(read(question), (request) => {
    const first = stage(request, request.length)
    if (Result.isFailure(first)) return Result.fail(first.failure)
    return request.extension === undefined
      ? Result.succeed(answer(request, first.success, notExtended))
      : extended(request, first.success, request.extension)
  })

/** As `end`, and throws its error. */
export const endUnsafe = (question: RequestQuestion): ResponseDeadline | SuspendedResponse =>
  Result.getOrThrow(end(question))

/** What an extension would give. */
export interface Extension {
  readonly noticeDueBy: PlainDate
  readonly nominalLastDay: PlainDate
  readonly lastDay: PlainDate
  readonly rolled: boolean
}

/**
 * What an extension would give, by as many months as the question names or else the law allows; `null` while the clock
 * stands still, and where the law names no number.
 *
 * **Errors** as `end`.
 */
export const ifExtended = (question: RequestQuestion): Result.Result<Extension | null, ClockError> =>
  Result.flatMap(read(question), (request) => {
    const asked = extendedBy(request, request.extension?.months)
    const most = extendedBy(request, undefined)
    if (Result.isFailure(asked)) return Result.fail(asked.failure)
    if (Result.isFailure(most)) return Result.fail(most.failure)
    const length = asked.success ?? most.success
    if (length === undefined) return Result.succeed(null)
    const first = stage(request, request.length)
    const extended = stage(request, length)
    if (Result.isFailure(first)) return Result.fail(first.failure)
    if (Result.isFailure(extended)) return Result.fail(extended.failure)
    if (first.success._tag === "Open" || extended.success._tag === "Open") return Result.succeed(null)
    const { nominalLastDay, lastDay, rolled } = extended.success.counted
    return Result.succeed({ noticeDueBy: first.success.counted.lastDay, nominalLastDay, lastDay, rolled })
  })

/** As `ifExtended`, and throws its error. */
export const ifExtendedUnsafe = (question: RequestQuestion): Extension | null => Result.getOrThrow(ifExtended(question))

/** The answer where the person was told of an extension. */
const extended = (
  request: Request,
  first: Stage,
  { notifiedOn, months }: NonNullable<Request["extension"]>
): Result.Result<ResponseDeadline | SuspendedResponse, ClockError> =>
  Result.flatMap(extendedBy(request, months), (length) => {
    const invalid = (warning: Warning) => Result.succeed(answer(request, first, { extensionValid: false, warning }))
    if (length === undefined) return invalid("extension-too-long")
    // Told while the clock stood still, it was told in time.
    if (first._tag === "Ended" && notifiedOn > first.counted.lastDay) return invalid("extension-notified-late")
    return Result.map(stage(request, length), (ending) => answer(request, ending, { extensionValid: true, first }))
  })

const notExtended: Extended = {}

interface Extended {
  readonly extensionValid?: boolean
  readonly warning?: Warning
  /** How the first period ended, where the answer is that of the extended one. */
  readonly first?: Stage
}

const answer = (
  request: Request,
  ending: Stage,
  { extensionValid, warning, first = ending }: Extended
): ResponseDeadline | SuspendedResponse => {
  const { place, event, received, regime, law } = request
  const asked = {
    clock: "request-response",
    law: request.source,
    event,
    eventDay: received,
    warnings: warningsOf(request, ending, warning)
  } as const
  const response = {
    regime,
    extensionNoticeDueBy: law.extension === undefined || first._tag === "Open" ? null : first.counted.lastDay,
    ...(extensionValid === undefined ? {} : { extensionValid })
  }
  const { steps } = ending
  if (ending._tag === "Ended")
    // Assigned to what was just made: a copy of so many fields is a fifth of the whole cost.
    return Object.assign(make({ ...asked, place, steps }, ending.counted), asked, response, running)
  return { ...suspended({ ...asked, place }, ending), ...asked, ...response }
}

const warningsOf = (request: Request, ending: Stage, warning: Warning | undefined): ReadonlyArray<Warning> => {
  const { suspensions, received, place, law } = request
  const unverified = ending._tag === "Ended" && ending.counted.rolled && !law.rollingVerified
  if (suspensions.length === 0 && warning === undefined && !unverified) return none
  return [
    ...lateWarnings(suspensions, received, place.readings.lateAfterDays),
    ...ending.warnings,
    ...(warning === undefined ? [] : [warning]),
    ...(unverified ? (["rolling-unverified"] as const) : [])
  ]
}

const running = { status: "running" } as const
const none: ReadonlyArray<Warning> = []
