/**
 * A deadline in sentences: when it ends, why, and what is to be done, in English or French.
 *
 * The names of holidays are those of the calendar, in whichever language it has them.
 *
 * @since 0.1.0
 */
import { addDays } from "@lethe/core/DateArithmetic"
import { isWeekend } from "@lethe/core/HolidayCalendar"
import type { Period } from "@lethe/core/Period"
import { dayOfMonth, type PlainDate } from "@lethe/core/PlainDate"
import { type Instant, instantAt, epochOf, type Zone } from "@lethe/core/Zone"
import type { WithoutUndueDelay } from "./BreachNotification.ts"
import type { Deadline, HourDeadline } from "./Deadline.ts"
import { english } from "./internal/english.ts"
import { french } from "./internal/french.ts"
import type { Phrases, SaidStep } from "./internal/phrases.ts"
import type { Promised } from "./OwnPromise.ts"
import { isDay, type Moment } from "./Place.ts"
import type { ConsultationDeadline, SuspendedConsultation } from "./PriorConsultation.ts"
import type { ResponseDeadline, SuspendedResponse } from "./ResponsePeriod.ts"
import type { Step } from "./Step.ts"

export type Language = "en" | "fr"

/** Whatever a clock answers. */
export type Explainable =
  | Deadline
  | HourDeadline
  | ResponseDeadline
  | SuspendedResponse
  | ConsultationDeadline
  | SuspendedConsultation
  | WithoutUndueDelay
  | Promised

/** The sentences, one a line; the last says what to do. */
export const explain = (answer: Explainable, { language = "en" }: { readonly language?: Language } = {}): string =>
  lines(answer, languages[language]).join("\n")

const languages: Readonly<Record<Language, Phrases>> = { en: english, fr: french }

const lines = (answer: Explainable, words: Phrases): ReadonlyArray<string> => {
  if (answer._tag === "Promised") return promised(answer, words)
  if (answer._tag === "WithoutUndueDelay")
    return [first(answer, words), `${words.noNumber} (${words.source(answer.law)}).`, words.act[answer.clock]("")]
  const warnings = answer.warnings.map((warning) => words.warnings[warning])
  const reasons = [first(answer, words), ...answer.derivation.flatMap((step) => said(step, answer, words))]
  if (answer._tag === "Suspended") {
    const since = words.day(answer.suspendedSince)
    return [...reasons, ...warnings, words.suspended(since, answer.remainingDaysAtSuspension)]
  }
  return [...reasons, ...also(answer, words), ...warnings, last(answer, words)]
}

type Told = Exclude<Explainable, Promised>

const first = ({ clock, event, zone }: Told, words: Phrases): string =>
  words.event[clock](moment(event, zone, words), zone)

const last = (answer: Deadline | HourDeadline, words: Phrases): string => {
  const by = answer._tag === "HourDeadline" ? moment(answer.expiresAt, answer.zone, words) : words.day(answer.lastDay)
  return words.act[answer.clock](by)
}

/** A day, or what the zone's clocks show. */
const moment = (each: Moment, zone: Zone, words: Phrases): string => {
  if (isDay(each)) return words.day(each)
  const shown = instantAt(epochOf(each), zone)
  return words.instant({ day: shown.slice(0, 10) as PlainDate, time: shown.slice(11, 16), zone })
}

/** One line for each step that moved something. */
const said = (step: Step, { zone, law }: Pick<Told, "zone" | "law">, words: Phrases): ReadonlyArray<string> => {
  if (step.name === "event-day") return []
  const sources = laysOut.has(step.name) && law !== null && law !== step.source ? [law, step.source] : [step.source]
  const sentence = words.steps[step.name]({
    before: moment(step.before, zone, words),
    after: moment(step.after, zone, words),
    period: inWords(step, words),
    rest: words.rest(restsOf(step), step.holidays ?? []),
    clipped: isClipped(step)
  } satisfies SaidStep)
  return [`${sentence} (${sources.map(words.source).join("; ")}).`]
}

/** The steps that lay out the period which the clock's own provision sets. */
const laysOut: ReadonlySet<Step["name"]> = new Set(["days", "weeks", "months", "hours", "working-days"])

const inWords = ({ name, period }: Step, words: Phrases): string => {
  if (period === undefined) return ""
  return name === "working-days" ? words.workingDays(Number(period.slice(1, -1))) : words.period(period as Period)
}

/** The days from the first to before the second on which nobody works. */
const restsOf = ({ name, before, after, holidays = [] }: Step): ReadonlyArray<PlainDate> => {
  if (name !== "following-working-day" || !isDay(before) || !isDay(after)) return []
  const named = new Set(holidays.map(({ day }) => day))
  const days: Array<PlainDate> = []
  for (let day = before; day < after; day = addDays(day, 1)) if (!named.has(day) && isWeekend(day)) days.push(day)
  return days
}

const isClipped = ({ name, before, after }: Step): boolean =>
  name === "months" && isDay(before) && isDay(after) && dayOfMonth(after) < dayOfMonth(before)

/** What else the answer of a clock holds. */
const also = (answer: Deadline | HourDeadline, words: Phrases): ReadonlyArray<string> => {
  const told: Array<string> = []
  if (answer._tag === "HourDeadline") told.push(words.strict(moment(answer.strictExpiresAt, answer.zone, words)))
  if (answer._tag === "Deadline" && answer.notRolled !== undefined) told.push(words.notRolled[answer.notRolled])
  if ("remedyAvailableFrom" in answer) told.push(words.remedy(words.day(answer.remedyAvailableFrom as PlainDate)))
  if ("extendable" in answer) told.push(words.notExtendable)
  if ("extensionNoticeDueBy" in answer && answer.extensionNoticeDueBy !== null && !("extensionValid" in answer))
    told.push(words.extendable(words.day(answer.extensionNoticeDueBy as PlainDate)))
  if ("extensionValid" in answer && answer.extensionValid === true) told.push(words.extended)
  if (answer.clock === "request-response" || answer.clock === "request-refusal") told.push(words.outerLimit)
  return told
}

const promised = ({ statutory, promised, binding, lastDay, expiresAtExclusive }: Promised, words: Phrases) => {
  const law = lines(statutory, words)
  const end = (each: Deadline | HourDeadline): string =>
    each._tag === "HourDeadline" ? moment(each.expiresAt, each.zone, words) : words.day(each.lastDay)
  const lawEnds = statutory._tag === "Suspended" ? null : end(statutory)
  const by =
    (binding === "law" ? statutory : promised)._tag === "HourDeadline"
      ? moment(expiresAtExclusive as Instant, statutory.zone, words)
      : words.day(lastDay)
  const counted = promised.derivation.flatMap((step) => said(step, promised, words))
  const reasons = statutory._tag === "Suspended" ? law : law.slice(0, -1)
  return [...reasons, ...counted, words.promise(binding, end(promised), lawEnds), words.act[statutory.clock](by)]
}
