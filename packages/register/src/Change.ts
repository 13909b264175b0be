/**
 * One difference between two registers, and what follows from it for people who are told of one of them.
 *
 * @since 0.1.0
 */
import type { LegalSource } from "@lethe/core/LegalSource"

/** What it is about. */
export type About =
  | "controller"
  | "joint controller"
  | "representative"
  | "data protection officer"
  | "data subjects"
  | "children"
  | "activity"
  | "purpose"
  | "legal basis"
  | "consent"
  | "condition"
  | "data"
  | "period"
  | "provision"
  | "recipient"
  | "transfer"
  | "automated decisions"
  | "profiling"
  | "security"
  | "tracker"
  | "preference"
  | "right"
  | "complaint"
  | "backups"
  | "promise"
  | "counting"

/** `lengthened` and `shortened` only where it is sure; where the facts of a record decide, `changed`. */
export type Kind = "added" | "removed" | "changed" | "lengthened" | "shortened"

/**
 * What is to be done.
 *
 * - `ask-anew`: consent was given for something else, or was never asked: Art. 4(11), 6(1)(a), 7.
 * - `tell-before`: data collected already serve another purpose, of which people are told before: Art. 13(3), 14(4).
 * - `tell`: the notice says something else, and people are pointed to it: Art. 5(1)(a), 12, with the letter of Art. 13.
 * - `not-earlier`: it does not reach what was collected under the earlier promise: Art. 5(1)(a), (b), 13(2)(a).
 * - `due-sooner`: what is there may have to go now: Art. 5(1)(e).
 * - `contract`: a processor needs a contract: Art. 28(3).
 * - `assess`: an impact assessment may be needed first: Art. 35.
 * - `stays-withdrawn`: whoever withdrew is not brought back by another basis: Art. 7(3), 17(1)(b).
 */
export type Duty =
  | "ask-anew"
  | "tell-before"
  | "tell"
  | "not-earlier"
  | "due-sooner"
  | "contract"
  | "assess"
  | "stays-withdrawn"

export interface Consequence {
  readonly duty: Duty
  readonly law: readonly [LegalSource, ...LegalSource[]]
  readonly why: string
}

/** One difference, in words. */
export interface Change {
  readonly about: About
  readonly kind: Kind
  /** Where: keys as in the register's TypeScript. */
  readonly path: ReadonlyArray<string>
  /** What it is called. */
  readonly title: string
  readonly before?: string
  readonly after?: string
  readonly consequences: ReadonlyArray<Consequence>
}
