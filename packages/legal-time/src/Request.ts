/**
 * A data subject's request, as far as its clock goes: when it was received, under whose law, what was awaited, and
 * whether the person was told that it takes longer.
 *
 * @since 0.1.0
 */
import { type Fault, InvalidInput } from "@lethe/core/Fault"
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
  readonly first: DatedPeriod.InForce & { readonly length: CivilLength }
  /** The first period and all that the law adds to it; nothing where it names no number. */
  readonly longest: Length.CalendarLength | undefined
  readonly extension: Extension | undefined
}

export type CivilLength = Length.CalendarLength | Length.WorkingDayLength

export interface Extension {
  readonly notifiedOn: PlainDate
  /** The first period and the extension as one; nothing where that is longer than the law allows. */
  readonly length: Length.CalendarLength | undefined
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
  const told = question.extension === undefined ? undefined : readTold(question, received, { place, faults })
  if (event === undefined || received === undefined || faults.length > 0)
    return Result.fail(new InvalidInput({ what: "request", faults }))
  const law = lawOf(regime)
  return Result.flatMap(DatedPeriod.on(question.rule ?? law.response, received, place.readings), (first) => {
    if (first.length._tag === "Hours") return Result.fail(inHours)
    const known = { place, regime, law, event, received, suspensions, first: { ...first, length: first.length } }
    return withExtension(known, told)
  })
}

const inHours = new InvalidInput({
  what: "request",
  faults: [{ path: ["rule"], message: "expected a period in days or longer, not in hours" }]
})

interface Told {
  readonly notifiedOn: PlainDate | undefined
  readonly months: number | undefined
}

const readTold = (
  { extension, regime }: RequestQuestion,
  received: PlainDate | undefined,
  { place: { zone }, faults }: { readonly place: Counted; readonly faults: Array<Fault> }
): Told => {
  const fault = (field: string, message: string) => faults.push({ path: ["extension", field], message })
  const notifiedOn = readDay(extension?.notifiedOn, { path: ["extension", "notifiedOn"], zone, faults })
  const months = extension?.months
  if (notifiedOn !== undefined && received !== undefined && notifiedOn < received)
    fault("notifiedOn", "lies before receipt")
  if (months !== undefined && !(Number.isInteger(months) && months > 0)) fault("months", "expected a number of months")
  if (regime === "CH") faults.push({ path: ["extension"], message: "the law of CH names no number for an extension" })
  return { notifiedOn, months }
}

const withExtension = (
  known: Omit<Request, "longest" | "extension">,
  told: Told | undefined
): Result.Result<Request, ClockError> => {
  const { law, received, place, first } = known
  if (law.extension === undefined || first.length._tag !== "Calendar")
    return Result.succeed({ ...known, longest: undefined, extension: undefined })
  const inForce = DatedPeriod.on(law.extension, received, place.readings)
  if (Result.isFailure(inForce)) return Result.fail(inForce.failure)
  const most = inForce.success.length
  if (most._tag !== "Calendar") return Result.succeed({ ...known, longest: undefined, extension: undefined })
  const longest = Length.plus(first.length, most)
  if (told?.notifiedOn === undefined) return Result.succeed({ ...known, longest, extension: undefined })
  const { notifiedOn, months = most.months } = told
  const length = months > most.months ? undefined : Length.plus(first.length, { ...most, months })
  return Result.succeed({ ...known, longest, extension: { notifiedOn, length } })
}
