/** What an explanation is made of, in one language. Days and names come in as words. */
import type { RestrictedAs } from "@lethe/core/RetentionRule"
import type { End } from "../Decision.ts"

export interface Sentences {
  readonly mustGo: (lastDay: string | undefined) => string
  readonly ordered: (by: string, on: string) => string
  readonly staysUntil: (lastDay: string) => string
  readonly onlyByLaw: string
  readonly restrictedAs: Readonly<Record<RestrictedAs, string>>
  readonly staysByDuty: (day: string) => string
  readonly dutyWithoutEnd: string
  readonly staysOnHold: string
  readonly onHold: (lastDay: string | undefined) => string
  readonly running: string
  readonly undetermined: string

  readonly forPurposes: (purposes: string, rule: string) => string
  readonly applies: Readonly<Record<"never" | "no-longer" | "unknown", string>>
  readonly suppressionEntry: string
  readonly promised: (on: string, version: string) => string

  readonly countedFrom: (start: string) => string
  readonly lastDay: (day: string) => string
  readonly keptAtLeastUntil: (day: string) => string
  readonly at: (day: string, time: string) => string
  readonly gone: (category: string) => string
  readonly extended: (state: string, until: string | undefined) => string
  readonly waiting: Readonly<Record<"not-yet" | "unknown" | "never", string>>
  readonly stateUnknown: string
  readonly lasts: string
  readonly neverWas: string
  readonly ended: (day: string) => string
  readonly objected: (day: string) => string
  readonly noObjection: string
  readonly condition: (words: string) => string
  readonly notInForce: string
  readonly noDay: string
  readonly recommended: (day: string) => string

  readonly noDuty: string
  readonly openDuty: string
  readonly dutyEnded: (day: string) => string
  readonly dutyUntil: (day: string) => string
  readonly reducedTo: (contents: string) => string
  readonly inBackups: (day: string) => string
  readonly end: Readonly<Record<Exclude<End, "erase">, string>>
  readonly hold: (matter: string, from: string, until: string | undefined) => string
  readonly movesTo: (day: string | undefined) => string
  readonly tooLate: string
  readonly useRestricted: (ground: string, from: string) => string
  readonly notKnown: (names: string) => string
  readonly neverApplied: string
  readonly notSaidWhich: (since: string) => string
  readonly objectionPending: (purpose: string, on: string) => string
  readonly recommendationPassed: (day: string, source: string) => string
  readonly notVerified: (provision: string) => string
  readonly conditionNotStated: (provision: string, condition: string) => string
  readonly procedureNotStated: (provision: string) => string
}
