/**
 * What the record of processing activities is made of, letter by letter: GDPR Art. 30(1) and (2).
 *
 * @since 0.1.0
 */
import type { Role } from "@lethe/core/Activity"

/** The register does not say it; `notSaid` are its words, where it has any. */
export interface NotSaid {
  readonly notSaid: string
}
export type Told = string | NotSaid

export interface PartyTold {
  readonly name: Told
  readonly country?: Told
  readonly address?: Told
  readonly contact: Told
}

/** Art. 30(1)(a), 30(2)(a): where applicable, the last three. */
export interface Parties {
  readonly name: Told
  readonly country: Told
  readonly address?: Told
  readonly contact: Told
  readonly jointControllers: ReadonlyArray<PartyTold>
  readonly representative?: PartyTold | NotSaid
  readonly dataProtectionOfficer?: { readonly name?: string; readonly contact: Told } | NotSaid
}

/** Art. 30(1)(e), 30(2)(c): where data go, and what allows it. */
export interface TransferTold {
  readonly recipient: string
  readonly country: Told
  readonly tools: ReadonlyArray<Told>
}

/** Art. 30(1)(f): how long, in words; `open` are the register's words for what they leave open, if they do. */
export interface LimitTold {
  readonly category: string
  readonly purpose: string
  readonly period: Told
  readonly open: ReadonlyArray<string>
}

/** One activity of a controller: Art. 30(1)(b)–(g). */
export interface ControllerActivity {
  readonly id: string
  readonly title: string
  readonly role: Exclude<Role, "processor">
  /** (a): those with whom it is decided. */
  readonly jointly: ReadonlyArray<Told>
  /** (b); the basis is not asked for, and stands beside. */
  readonly purposes: ReadonlyArray<{ readonly id: string; readonly title: Told; readonly basis: Told }>
  /** (c) */
  readonly subjects: ReadonlyArray<string>
  /** (c); which of it is special or criminal. */
  readonly categories: ReadonlyArray<{
    readonly id: string
    readonly title: Told
    readonly special: ReadonlyArray<string>
  }>
  /** (d): also those in third countries. */
  readonly recipients: ReadonlyArray<{ readonly title: string; readonly role: string; readonly country?: Told }>
  /** (e) */
  readonly transfers: ReadonlyArray<TransferTold>
  /** (f): for each purpose and category, in words. */
  readonly limits: ReadonlyArray<LimitTold>
  /** (g) */
  readonly security: ReadonlyArray<Told>
}

/** One activity of a processor: Art. 30(2). */
export interface ProcessorActivity {
  readonly id: string
  readonly title: string
  /** (a): for whom. */
  readonly controllers: ReadonlyArray<{ readonly name: Told; readonly contact?: Told }>
  /** (b): the categories of processing. */
  readonly processing: ReadonlyArray<Told>
  /** (c) */
  readonly transfers: ReadonlyArray<TransferTold>
  /** (d) */
  readonly security: ReadonlyArray<Told>
}

/** What the record lacks, under the letter that asks for it. */
export interface Lacking {
  /** `30(1)(f)` */
  readonly letter: string
  readonly activity?: string
  /** Which of its parts, by the key that it has in the record. */
  readonly part: string
  readonly words: string
}

export interface RecordOfProcessing {
  readonly name: string
  readonly inForceFrom: string
  readonly language: "en" | "fr"
  readonly parties: Parties
  /** Art. 30(1). Empty where the company decides about no processing. */
  readonly controller: ReadonlyArray<ControllerActivity>
  /** Art. 30(2). Empty where it processes nothing for others. */
  readonly processor: ReadonlyArray<ProcessorActivity>
  readonly lacking: ReadonlyArray<Lacking>
}
