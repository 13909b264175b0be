/**
 * How a legal period is counted and when it ends: every clock of the GDPR, with its reasons.
 *
 * @since 0.1.0
 */
export { explain } from "./Explain.ts"
export { toICalendar, toICalendarUnsafe } from "./ICalendar.ts"

export * as AuthorityPeriods from "./AuthorityPeriods.ts"
export * as AuthoritySilence from "./AuthoritySilence.ts"
export * as BreachNotification from "./BreachNotification.ts"
export * as DatedPeriod from "./DatedPeriod.ts"
export * as Deadline from "./Deadline.ts"
export * as DeadlineKinds from "./DeadlineKinds.ts"
export * as Explain from "./Explain.ts"
export * as FixedDate from "./FixedDate.ts"
export * as ICalendar from "./ICalendar.ts"
export * as IndirectCollection from "./IndirectCollection.ts"
export * as Length from "./Length.ts"
export * as OwnPromise from "./OwnPromise.ts"
export * as Period from "./Period.ts"
export * as Place from "./Place.ts"
export * as PriorConsultation from "./PriorConsultation.ts"
export * as Readings from "./Readings.ts"
export * as Refusal from "./Refusal.ts"
export * as Regime from "./Regime.ts"
export * as Request from "./Request.ts"
export * as ResponsePeriod from "./ResponsePeriod.ts"
export * as RightToObject from "./RightToObject.ts"
export * as Step from "./Step.ts"
export * as Suspension from "./Suspension.ts"
export * as Unknown from "./Unknown.ts"
export * as Vectors from "./Vectors.ts"
export * as WorkingDays from "./WorkingDays.ts"
