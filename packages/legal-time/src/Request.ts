/**
 * A data subject's request, as far as its clock goes: when it was received, under whose law, what was awaited, and
 * whether the person was told that it takes longer.
 *
 * @since 0.1.0
 */
import { type Fault, InvalidInput } from "@lethe/core/Fault"
import type { LegalSource } from "@lethe/core/LegalSource"
import type { PlainDate } from "@lethe/core/PlainDate"
import * as Result from "effect/Result"
import * as DatedPeriod from "./DatedPeriod.ts"
import * as Length from "./Length.ts"
import { type Counted, dayOf, type Moment, type Place, readDay, readMoment, readPlace } from "./Place.ts"
import { lawOf, type Regime, type RegimeLaw, regimes } from "./Regime.ts"
import * as Suspension from "./Suspension.ts"
import type { ClockError } from "./Unknown.ts"

export interface RequestQuestion extends Place {
  /** A day, or an instant with its offset: when the request reached the controller. */
  readonly receivedAt: string
  /** `EU` where it is not said. */
  readonly regime?: Regime
  readonly suspensions?: ReadonlyArray<Suspension.SuspensionInput>
  readonly extension?: ExtensionInput
  /** Another period than that of the regime. */
  readonly rule?: DatedPeriod.DatedPeriod
}

/** That the controller told the person, with reasons, that it needs longer. */
export interface ExtensionInput {
  readonly notifiedOn: string
  /** Further months, at most as many as the law allows; all of them where it is not said. */
  readonly months?: number
}

/** A request that was read. */
export interface Request {
  readonly place: Counted
  readonly regime: Regime
  readonly law: RegimeLaw
  readonly event: Moment
  readonly received: PlainDate
  readonly suspensions: ReadonlyArray<Suspension.Suspension>
  /** The provision that sets the period, and the period. */
  readonly source: LegalSource
  readonly length: Length.CalendarLength | Length.WorkingDayLength
  readonly extension: Extension | undefined
}

/** What the person was told. */
export interface Extension {
  readonly notifiedOn: PlainDate
  readonly months: number | undefined
}

/** Reads a request. **Errors** `InvalidInput` with every fault; `NotInForce`, `NotVerified` of the rules. */
export const read = (question: RequestQuestion): Result.Result<Request, ClockError> => {
  const faults: Array<Fault> = []
  const place = readPlace(question, faults)
  const event = readMoment(question.receivedAt, ["receivedAt"], faults)
  const regime = question.regime ?? "EU"
  if (!regimes.includes(regime)) faults.push({ path: ["regime"], message: `expected one of ${regimes.join(", ")}` })
  const received = event === undefined ? undefined : dayOf(event, place.zone)
  const suspensions = Suspension.read(question.suspensions, received, { zone: place.zone, faults })
  const extension = question.extension === undefined ? undefined : readExtension(question, received, { place, faults })
  if (event === undefined || received === undefined || faults.length > 0)
    return Result.fail(new InvalidInput({ what: "request", faults }))
  const law = lawOf(regime)
  const inForce = DatedPeriod.on(question.rule ?? law.response, received, place.readings)
  if (Result.isFailure(inForce)) return Result.fail(inForce.failure)
  const { source, length } = inForce.success
  if (length._tag === "Hours") return Result.fail(inHours)
  return Result.succeed({ place, regime, law, event, received, suspensions, source, length, extension })
}

const inHours = new InvalidInput({
  what: "request",
  faults: [{ path: ["rule"], message: "expected a period in days or longer, not in hours" }]
})

const readExtension = (
  { extension, regime }: RequestQuestion,
  received: PlainDate | undefined,
  { place: { zone }, faults }: { readonly place: Counted; readonly faults: Array<Fault> }
): Extension | undefined => {
  const fault = (field: string, message: string) => faults.push({ path: ["extension", field], message })
  const notifiedOn = readDay(extension?.notifiedOn, { path: ["extension", "notifiedOn"], zone, faults })
  const months = extension?.months
  if (notifiedOn !== undefined && received !== undefined && notifiedOn < received)
    fault("notifiedOn", "lies before receipt")
  if (months !== undefined && !(Number.isInteger(months) && months > 0)) fault("months", "expected a number of months")
  if (regime === "CH") faults.push({ path: ["extension"], message: "the law of CH names no number for an extension" })
  return notifiedOn === undefined ? undefined : { notifiedOn, months }
}

/**
 * The period and an extension by so many months, or by as many as the law allows, as one. Nothing where the law names
 * no number, or a smaller one.
 */
export const extendedBy = (
  { law, length, received, place }: Request,
  months: number | undefined
): Result.Result<Length.CalendarLength | undefined, ClockError> => {
  if (law.extension === undefined || length._tag !== "Calendar") return Result.succeed(undefined)
  return Result.map(DatedPeriod.on(law.extension, received, place.readings), ({ length: most }) => {
    if (most._tag !== "Calendar" || (months !== undefined && months > most.months)) return undefined
    return Length.plus(length, months === undefined ? most : { ...most, months })
  })
}
