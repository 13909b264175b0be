/**
 * Every number that a clock takes where it is given no other, in one list: to be looked at again, or overridden.
 *
 * @since 0.1.0
 */
import * as AuthorityPeriods from "./AuthorityPeriods.ts"
import * as AuthoritySilence from "./AuthoritySilence.ts"
import * as BreachNotification from "./BreachNotification.ts"
import type { DatedPeriod } from "./DatedPeriod.ts"
import * as IndirectCollection from "./IndirectCollection.ts"
import * as PriorConsultation from "./PriorConsultation.ts"
import * as Refusal from "./Refusal.ts"
import { lawOf, regimes } from "./Regime.ts"

export const rules: ReadonlyArray<DatedPeriod> = [
  ...regimes
    .map(lawOf)
    .flatMap(({ response, extension }) => (extension === undefined ? [response] : [response, extension])),
  Refusal.period,
  BreachNotification.period,
  IndirectCollection.period,
  ...Object.values(PriorConsultation.periods),
  AuthoritySilence.period,
  ...Object.values(AuthorityPeriods.periods)
]
