/**
 * How a register is written in TypeScript: keyed literals, of which each reference is checked where it stands.
 *
 * @since 0.1.0
 */
import type { AutomatedDecisions, ImpactAssessment, Principal, Role } from "./Activity.ts"
import type { Backups } from "./Backups.ts"
import type { Basis, Kept } from "./Bases.ts"
import type { Content, DataCategory, OtherContent, Source, SpecialCategory } from "./DataCategory.ts"
import type { DataSubjects } from "./DataSubjects.ts"
import type { Presumed } from "./LegalBasis.ts"
import type { DataProtectionOfficer } from "./Party.ts"
import type { PeriodInput } from "./Period.ts"
import type { Preference } from "./Preference.ts"
import type { PublicInterestPurpose, PurposeKind } from "./Purpose.ts"
import type { Disclosure, RecipientRole } from "./Recipient.ts"
import type { AtEnd } from "./RetentionRule.ts"
import type { IdentityCheck, Offered, Refusal, Right, Rights } from "./Rights.ts"
import type { Rule } from "./Rules.ts"
import type { NotOffered, OpenEnded, Said, Undetermined } from "./Said.ts"
import type { OwnPromise } from "./OwnPromise.ts"
import type { TransferTool } from "./Transfer.ts"

type Words = Said<string>
type Title = Words | OpenEnded
type OneOrMore<T> = T | readonly [T, ...T[]]

export type SubjectInput = Omit<DataSubjects, "id">

export interface PartyInput {
  readonly name: Words
  readonly country: Words
  readonly contact: Words
}

export interface ControllerInput extends PartyInput {
  readonly address?: Words
}

export interface JointControllerInput {
  readonly name: Words
  readonly country?: Words
  readonly contact: Words
  readonly essence: Words
}

export interface RecipientInput<Recipient extends string = string> {
  readonly role: RecipientRole
  readonly stated?: "by name" | "by category"
  readonly title?: string
  readonly country?: Words
  readonly tool?: Said<OneOrMore<TransferTool>>
  readonly disclosed?: Said<OneOrMore<Disclosure>>
  readonly engagedBy?: Recipient
  readonly atEnd?: Said<AtEnd>
}

export interface CategoryInput<Subject extends string, Collected extends string = string> {
  readonly title?: Title
  readonly of: OneOrMore<Subject>
  readonly events?: readonly string[]
  readonly states?: readonly string[]
  readonly collected?: Collected
  readonly contents?: OneOrMore<Content | OtherContent>
  readonly special?: OneOrMore<SpecialCategory>
  readonly criminal?: DataCategory["criminal"]
  readonly held?: DataCategory["held"]
  readonly identifiable?: DataCategory["identifiable"]
  readonly source?: Said<OneOrMore<Source>>
  readonly origin?: OneOrMore<NonNullable<DataCategory["origin"]>[number]>
  readonly obligatory?: DataCategory["obligatory"]
}

/** Of a category that is not as it should be, any: one mistake is told once, and not at every rule. */
export type Events<C> = C extends { readonly events: readonly (infer E extends string)[] } ? E : AnyOf<C, "events">
export type States<C> = C extends { readonly states: readonly (infer S extends string)[] } ? S : AnyOf<C, "states">
type AnyOf<C, Key> = Key extends keyof C ? string : never

/** A rule over what the category declares. Which other categories it waits for is checked apart: `Ends`. */
type Slot<C, Event extends string> = C extends { readonly special: unknown }
  ? Kept<Said<Rule<Events<C> | Event, States<C>, string>>>
  : "special" extends keyof C
    ? Said<Rule<string, string, string>> | Kept<Said<Rule<string, string, string>>>
    : Said<Rule<Events<C> | Event, States<C>, string>>

export interface PurposeInput<C, Event extends string, Recipient extends string> {
  readonly title?: Title
  readonly kinds?: OneOrMore<PurposeKind>
  /** Required of a controller; a processor's purposes have none. */
  readonly basis?: Said<Basis>
  readonly keeps?: { readonly [K in keyof C]?: Slot<C[K], Event> }
  readonly uses?: OneOrMore<keyof C & string>
  readonly recipients?: readonly Recipient[]
  readonly article89?: PublicInterestPurpose
  readonly further?: { readonly of: string; readonly compatible: Words }
}

export interface ActivityInput<C, Event extends string, Recipient extends string, Joint extends string> {
  readonly title?: string
  readonly role?: Role
  readonly controllers?: Said<OneOrMore<Principal>>
  readonly jointly?: OneOrMore<Joint>
  readonly recipients?: readonly Recipient[]
  readonly purposes: { readonly [K in string]: PurposeInput<C, Event, Recipient> }
  readonly otherwise?: Said<
    Rule<{ [K in keyof C]: Events<C[K]> }[keyof C] | Event, { [K in keyof C]: States<C[K]> }[keyof C], keyof C & string>
  >
  readonly lookBack?: { readonly [K in keyof C]?: PeriodInput }
  readonly security?: Said<OneOrMore<string>>
  readonly automatedDecisions?: Said<AutomatedDecisions>
  readonly profiling?: Words
  readonly impactAssessment?: Said<ImpactAssessment>
}

/**
 * What purposes lack: what their activity's role asks of them, and what they name that nobody declared. Apart from
 * `ActivityInput`, so that a message names the place and not the whole activity.
 */
export type Lacking<A, Category> = {
  readonly [K in keyof A]: Sound<A[K], Category> extends true ? unknown : LackingIn<A[K], A, Category>
}

/** One comparison for a whole activity: almost all lack nothing, and each is looked into only when it does. */
type Sound<T, Category> =
  T extends SoundActivity<Category>
    ? [Exclude<keyof T, ActivityKey> | Exclude<KeysOf<T["purposes"]>, PurposeKey>] extends [never]
      ? true
      : false
    : false
interface SoundActivity<Category> {
  readonly role?: "controller" | "joint controller"
  readonly purposes: { readonly [K in string]: SoundPurpose<Category> }
}
interface SoundPurpose<Category> {
  readonly basis: unknown
  readonly further?: never
  readonly keeps?: { readonly [K in string]: SoundSlot<Category> }
}
type SoundSlot<Category> =
  | Said<Rule<string, string, Category & string>>
  | Kept<Said<Rule<string, string, Category & string>>>
type ActivityKey = keyof ActivityInput<unknown, string, string, string>
type PurposeKey = keyof PurposeInput<unknown, string, string>
type KeysOf<P> = { readonly [Q in keyof P]: keyof P[Q] }[keyof P]

type LackingIn<T, A, Category> = T extends { readonly role?: infer R; readonly purposes: infer P }
  ? NoMore<T, ActivityInput<unknown, string, string, string>> & {
      readonly purposes: {
        readonly [Q in keyof P]: BasisOf<R, P[Q]> &
          FurtherOf<P[Q], A> &
          EndsOf<P[Q], Category> &
          NoMore<P[Q], PurposeInput<unknown, string, string>>
      }
    }
  : unknown
type BasisOf<R, P> = R extends "processor"
  ? P extends { readonly basis: unknown }
    ? { readonly basis?: "none: it is the controller's" }
    : unknown
  : P extends { readonly basis: unknown }
    ? unknown
    : { readonly basis: Said<Basis> }
type FurtherOf<P, A> = P extends { readonly further: { readonly of: infer Q } }
  ? Q extends PurposesOf<A>
    ? unknown
    : { readonly further: { readonly of: { readonly declared: PurposesOf<A> } } }
  : unknown

/** A rule that waits for the end of another category waits for one that is declared. */
type EndsOf<P, Category> = P extends { readonly keeps: infer K }
  ? [{ [X in keyof K]: Awaited<K[X]> }[keyof K]] extends [Category]
    ? unknown
    : {
        readonly keeps: {
          readonly [X in keyof K]: [Awaited<K[X]>] extends [Category] ? unknown : AfterEndOf<Category, K[X]>
        }
      }
  : unknown
type AfterEndOf<Category, Slot> =
  Slot extends Kept<unknown> ? Kept<Rule<string, string, Category & string>> : Rule<string, string, Category & string>
type Awaited<R> = R extends Rule<string, string, infer D> ? D : R extends Kept<infer Inner> ? Awaited<Inner> : never

export interface TrackerInput<Purpose extends string, Recipient extends string> {
  readonly title?: string
  readonly necessity: Said<"strictly necessary" | "not necessary">
  readonly lifetime?: Said<PeriodInput | "session" | "until deleted">
  readonly consent?: Words | Presumed | NotOffered
  readonly withdrawnBy?: Words | NotOffered
  readonly denied?: string
  readonly recipients?: readonly Recipient[]
  readonly purposes?: Purpose | readonly Purpose[]
}

export interface PreferenceInput<Subject extends string, Category extends string, Purpose extends string>
  extends Omit<Preference, "id" | "purposes" | "categories" | "of" | "channels"> {
  readonly channels?: OneOrMore<NonNullable<Preference["channels"]>[number]>
  readonly purposes?: Purpose | readonly Purpose[]
  readonly categories?: OneOrMore<Category>
  readonly of?: OneOrMore<Subject>
}

export interface PromiseInput<Subject extends string, Recipient extends string>
  extends Omit<OwnPromise, "id" | "of" | "recipients" | "within"> {
  readonly of?: OneOrMore<Subject>
  readonly recipients?: OneOrMore<Recipient>
  readonly within?: PeriodInput
}

export interface RightsInput extends Omit<Rights, "told" | "refusals"> {
  readonly told?: { readonly [R in Right]?: Offered | Undetermined | NotOffered }
  readonly identity?: Said<IdentityCheck>
  readonly refusals?: OneOrMore<Refusal>
}

export type BackupsInput = Backups | { readonly tail: Said<PeriodInput>; readonly every?: PeriodInput }

/** No key more than the shape has: inference alone would let it pass. */
export type NoMore<T, Shape> = [Exclude<keyof T, keyof Shape>] extends [never]
  ? unknown
  : { readonly [K in Exclude<keyof T, keyof Shape>]: NoSuchPlace }
interface NoSuchPlace {
  readonly "there is no such place": never
}

/** The purposes of all activities. */
export type PurposesOf<A> = {
  [K in keyof A]: A[K] extends { readonly purposes: infer P } ? keyof P & string : never
}[keyof A] extends infer Purpose extends string
  ? Purpose
  : never

export interface RegisterInput<E, S, J, R, C, A> {
  readonly name: string
  readonly inForceFrom: string
  readonly zone: string
  readonly financialYearEnds?: Said<`${number}-${number}`>
  readonly events?: E
  readonly controller: ControllerInput
  readonly jointControllers?: J
  readonly representative?: Said<PartyInput>
  readonly dataProtectionOfficer?: Said<DataProtectionOfficer>
  readonly subjects: S
  readonly recipients?: R
  readonly categories: C
  readonly activities: A & Lacking<NoInfer<A>, NoInfer<keyof C & string>>
  readonly trackers?: Said<{
    readonly [K in string]: TrackerInput<NoInfer<PurposesOf<A>>, NoInfer<keyof R & string>>
  }>
  readonly preferences?: {
    readonly [K in string]: PreferenceInput<
      NoInfer<keyof S & string>,
      NoInfer<keyof C & string>,
      NoInfer<PurposesOf<A>>
    >
  }
  readonly rights?: Said<RightsInput>
  readonly backups?: Said<BackupsInput>
  readonly security?: Said<OneOrMore<string>>
  readonly automatedDecisions?: Said<AutomatedDecisions>
  readonly promises?: {
    readonly [K in string]: PromiseInput<NoInfer<keyof S & string>, NoInfer<keyof R & string>>
  }
}
