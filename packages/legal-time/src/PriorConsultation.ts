/**
 * How long the supervisory authority has to advise a controller that consulted it before processing: GDPR Art. 36(2).
 *
 * @since 0.1.0
 */
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import { gdpr } from "@lethe/core/LegalSource"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import * as DatedPeriod from "./DatedPeriod.ts"
import { type Deadline, type Ending, make, type Suspended, type Warning } from "./Deadline.ts"
import { type Stage, type Suspendable, stage, suspended } from "./internal/stage.ts"
import * as Length from "./Length.ts"
import { dayOf, type Place, readDay, readMoment, readPlace } from "./Place.ts"
import { regulation } from "./Step.ts"
import * as Suspension from "./Suspension.ts"
import type { ClockError } from "./Unknown.ts"

export interface ConsultationQuestion extends Place {
  readonly receivedAt: string
  /** While the authority awaits information it has asked for: reason `information`. */
  readonly suspensions?: ReadonlyArray<Suspension.SuspensionInput>
  /** That the authority told the controller that it takes longer. */
  readonly extension?: { readonly notifiedOn: string }
  readonly rules?: Partial<typeof periods>
}

interface Consultation extends Ending {
  /** The last day for telling of an extension; `null` while the clock stands still. */
  readonly extensionNoticeDueBy: PlainDate | null
  /** The last day with an extension, told in time or not told yet; `null` while the clock stands still. */
  readonly extendedLastDay: PlainDate | null
  readonly extensionValid?: boolean
}

export interface ConsultationDeadline extends Deadline, Omit<Consultation, "clock"> {
  readonly status: "running"
}

/** The clock stands still until the authority has what it asked for. */
export interface SuspendedConsultation extends Suspended, Omit<Consultation, "clock"> {}

const rule = (id: string, title: string, period: string): DatedPeriod.DatedPeriod => ({
  id: `gdpr/${id}`,
  title,
  versions: [{ from: DatedPeriod.gdprApplies, period, source: gdpr("Art. 36(2)"), verification: "partly-verified" }]
})

/** Eight weeks, six more, and a month to tell of them. The numbers were read in a list, not in the text. */
export const periods = {
  advice: rule("prior-consultation", "Advising on a prior consultation", "P8W"),
  extension: rule("prior-consultation-extension", "Extending the advice on a prior consultation", "P6W"),
  notice: rule("prior-consultation-notice", "Telling that the advice on a prior consultation takes longer", "P1M")
}

/**
 * Finds the last day on which the authority can advise in time.
 *
 * **Law** GDPR Art. 36(2): eight weeks of receipt of the request; six more for its complexity, told within one month of
 * receipt; suspended until the authority has obtained the information it asked for. An extension counts from receipt.
 * Whether the month of the notice stands still as well is open: "those periods", as we read it.
 *
 * **Errors** as `ResponsePeriod.end`. The calendar must cover the extended period too.
 */
export const end = (
  question: ConsultationQuestion
): Result.Result<ConsultationDeadline | SuspendedConsultation, ClockError> => {
  const faults: Array<Fault> = []
  const place = readPlace(question, faults)
  const event = readMoment(question.receivedAt, ["receivedAt"], faults)
  const received = event === undefined ? undefined : dayOf(event, place.zone)
  const reading = { zone: place.zone, faults }
  const suspensions = Suspension.read(question.suspensions, received, reading)
  const notifiedOn = readNotice(question.extension, received, reading)
  if (event === undefined || received === undefined || faults.length > 0)
    return Result.fail(new InvalidInput({ what: clock, faults }))
  const asked = { place, event, received, suspensions, law }
  const staged = stages(asked, { ...periods, ...question.rules })
  return Result.map(staged, (staged) => answer(asked, staged, notifiedOn))
}

/** As `end`, and throws its error. */
export const endUnsafe = (question: ConsultationQuestion): ConsultationDeadline | SuspendedConsultation =>
  Result.getOrThrow(end(question))

const clock = "prior-consultation"

const law: Suspendable["law"] = {
  counting: regulation,
  suspension: () => ({ policy: "add-days", source: gdpr("Art. 36(2)") })
}

const readNotice = (
  extension: ConsultationQuestion["extension"],
  received: PlainDate | undefined,
  { zone, faults }: { readonly zone: Parameters<typeof dayOf>[1]; readonly faults: Array<Fault> }
): PlainDate | undefined => {
  if (extension === undefined) return undefined
  const path = ["extension", "notifiedOn"]
  const day = readDay(extension.notifiedOn, { path, zone, faults })
  if (day !== undefined && received !== undefined && day < received)
    faults.push({ path, message: "lies before receipt" })
  return day
}

type Name = keyof typeof periods
type Staged = Readonly<Record<Name, Stage>>

/** The advice, the extended advice, and the notice of it, each counted from receipt. */
const stages = (
  asked: Suspendable,
  rules: Readonly<Record<Name, DatedPeriod.DatedPeriod>>
): Result.Result<Staged, ClockError> => {
  const lengthOf = (name: Name) =>
    Result.flatMap(DatedPeriod.on(rules[name], asked.received, asked.place.readings), ({ length }) =>
      length._tag === "Calendar" ? Result.succeed(length) : Result.fail(notCalendar(name))
    )
  const lay = (length: Result.Result<Length.CalendarLength, ClockError>) =>
    Result.flatMap(length, (length): Result.Result<Stage, ClockError> => stage(asked, length))
  const extended = Result.flatMap(lengthOf("advice"), (advice) =>
    Result.map(lengthOf("extension"), (more) => Length.plus(advice, more))
  )
  return Result.all({ advice: lay(lengthOf("advice")), extension: lay(extended), notice: lay(lengthOf("notice")) })
}

const notCalendar = (name: Name): InvalidInput =>
  new InvalidInput({ what: clock, faults: [{ path: ["rules", name], message: "expected a period in days or longer" }] })

const lastDayOf = (stage: Stage): PlainDate | null => (stage._tag === "Open" ? null : stage.counted.lastDay)

const answer = (
  { place, event, received, suspensions }: Suspendable,
  { advice, extension, notice }: Staged,
  notifiedOn: PlainDate | undefined
): ConsultationDeadline | SuspendedConsultation => {
  const noticeDueBy = lastDayOf(notice)
  const valid = notifiedOn === undefined ? undefined : noticeDueBy === null || notifiedOn <= noticeDueBy
  const ending = valid === true ? extension : advice
  const warnings: ReadonlyArray<Warning> = [
    ...Suspension.lateWarnings(suspensions, received, place.readings.lateAfterDays),
    ...ending.warnings,
    ...(valid === false ? (["extension-notified-late"] as const) : [])
  ]
  const told = {
    extensionNoticeDueBy: noticeDueBy,
    extendedLastDay: lastDayOf(extension),
    ...(valid === undefined ? {} : { extensionValid: valid })
  }
  const asked = { clock, law: gdpr("Art. 36(2)"), event, eventDay: received, warnings } as const
  if (ending._tag === "Ended")
    return { ...make({ ...asked, place, steps: ending.steps }, ending.counted), ...told, status: "running" }
  return { ...suspended({ ...asked, place }, ending), ...told }
}
