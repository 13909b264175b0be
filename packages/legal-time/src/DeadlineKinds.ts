/**
 * The kinds of `lethe-vectors/1` that ask for a deadline.
 *
 * They are run with the default readings, and with all facts, also those that nobody has verified.
 *
 * @since 0.1.0
 */
import { InvalidInput, shapeFaults } from "@lethe/core/Fault"
import type { HolidayCalendar } from "@lethe/core/HolidayCalendar"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as AuthoritySilence from "./AuthoritySilence.ts"
import * as BreachNotification from "./BreachNotification.ts"
import * as IndirectCollection from "./IndirectCollection.ts"
import * as Inputs from "./internal/vectorInputs.ts"
import * as Period from "./Period.ts"
import type { Place } from "./Place.ts"
import * as PriorConsultation from "./PriorConsultation.ts"
import * as Refused from "./Refusal.ts"
import type { RequestQuestion } from "./Request.ts"
import * as ResponsePeriod from "./ResponsePeriod.ts"
import type { Json, Kind, Kinds, Refusal } from "./Vectors.ts"
import { yearsNeeded } from "./YearsNeeded.ts"

/** The calendar of a territory, or why there is none: `@lethe/jurisdictions/HolidayCalendar`'s `of`. */
export type CalendarOf = (
  territory: string,
  years: { readonly from: number; readonly to: number }
) => Result.Result<HolidayCalendar, Refusal>

/** Every kind of deadline, over the calendars given. */
export const deadlineKinds = (calendarOf: CalendarOf): Kinds => {
  const kind = kindOver(calendarOf)
  return {
    period: kind(Inputs.Period, (input, place) =>
      Result.map(Period.end({ ...input, ...place, direction: input.direction ?? "forward" }), period(input))
    ),
    "request-response": kind(Inputs.Response, response),
    "request-refusal": kind(Inputs.Received, (input, place) => same(Refused.end({ ...input, ...place }))),
    "indirect-collection-information": kind(Inputs.Collection, (input, place) =>
      same(IndirectCollection.end({ ...input, ...place }))
    ),
    "breach-notification": kind(Inputs.Breach, (input, place) => same(BreachNotification.end({ ...input, ...place }))),
    "prior-consultation": kind(Inputs.Consultation, consultation),
    "authority-silence": kind(Inputs.Received, (input, place) => same(AuthoritySilence.end({ ...input, ...place })))
  }
}

type Answered = Result.Result<object, Refusal>

const same = (answered: Answered): Answered => answered

/** Without a calendar nothing is moved, in whichever unit; the format has one word for it. */
const period =
  ({ calendar }: { readonly calendar?: unknown }) =>
  (answer: object): object =>
    (calendar ?? null) === null ? { ...answer, notRolled: "no-calendar" } : answer

const response = (input: Inputs.Response, place: Place): Answered => {
  const { suspensionPolicy, suspensions, extension, regime, receivedAt } = input
  const question: RequestQuestion = {
    ...place,
    receivedAt,
    ...(regime && { regime }),
    ...(suspensions && { suspensions: suspensions.map(open) }),
    ...(extension && { extension: { notifiedOn: extension.notifiedOn, ...monthsOf(extension) } }),
    readings: suspensionPolicy ? { suspension: suspensionPolicy } : {}
  }
  // What an extension would give may need a year that the answer does not.
  const extended = ResponsePeriod.ifExtended(question)
  return Result.map(ResponsePeriod.end(question), (answer) => ({
    ...answer,
    extension: Result.isSuccess(extended) ? extended.success : null,
    warning: answer.warnings[0] ?? null
  }))
}

/** What is absent is as if it were `null`. */
const open = ({ reason, from, to = null }: NonNullable<Inputs.Response["suspensions"]>[number]) => ({
  reason,
  from,
  to
})
const monthsOf = ({ months }: NonNullable<Inputs.Response["extension"]>) =>
  months === undefined || months === null ? {} : { months }

const consultation = (input: Inputs.Consultation, place: Place): Answered => {
  const { suspensionPolicy, suspensions, extension, receivedAt } = input
  return PriorConsultation.end({
    ...place,
    receivedAt,
    ...(suspensions && { suspensions: suspensions.map(open) }),
    ...(extension && { extension }),
    readings: suspensionPolicy ? { suspension: suspensionPolicy } : {}
  })
}

interface Placed {
  readonly zone: string
  readonly calendar?: string | null
}

/** Decodes an input, finds its calendar, and answers. */
const kindOver =
  (calendarOf: CalendarOf) =>
  <S extends Schema.Codec<Placed, unknown>>(
    shape: S,
    answer: (input: S["Type"], place: { readonly zone: string; readonly calendar: HolidayCalendar | null }) => Answered
  ): Kind =>
  (input) => {
    const decoded = Schema.decodeUnknownResult(shape)(input, { errors: "all" })
    if (Result.isFailure(decoded))
      return Result.fail(new InvalidInput({ what: "input", faults: shapeFaults(decoded.failure) }))
    const { zone, calendar: territory = null } = decoded.success as Placed
    const calendar: Result.Result<HolidayCalendar | null, Refusal> =
      territory === null ? Result.succeed(null) : calendarFor(calendarOf, territory, input)
    return Result.flatMap(calendar, (calendar) =>
      Result.map(answer(decoded.success, { zone, calendar }), (answer): Json => ({ ...answer }))
    )
  }

/** A question without a date has nothing that a calendar could say; its clock refuses it. */
const calendarFor = (calendarOf: CalendarOf, territory: string, input: Json) => {
  const [first, ...others] = datesIn(input)
  const { period, direction } = input
  return first === undefined
    ? Result.succeed(null)
    : calendarOf(territory, yearsNeeded([first, ...others], { period, backward: direction === "backward" }))
}

const datesIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}/u.test(value) ? [value] : []
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(datesIn) : []
}
