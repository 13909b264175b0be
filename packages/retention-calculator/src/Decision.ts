/**
 * The answer for a record: its status, its last day, what binds, and how it came about.
 *
 * @since 0.1.0
 */
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Activity, AnyRegister, Purpose, Version } from "@lethe/core/Register"
import type { RestrictedAs } from "@lethe/core/RetentionRule"
import type { Instant } from "@lethe/core/Zone"
import type { Derivation } from "./Evaluate.ts"
import type { Hold, Order, Restriction } from "./Facts.ts"
import type { Standing } from "./Holding.ts"
import type { Reading } from "./Reading.ts"
import type { Report } from "./Reports.ts"
import type { Ceiling, StorageWindow } from "./StorageWindow.ts"

/**
 * - `running`: a state lasts, or an event has not come.
 * - `in-use`: counting, and not past the last day.
 * - `restricted`: out of ordinary use; only a duty still holds it, or a rule that restricts it.
 * - `due`: it must go.
 * - `on-hold`: it would have to go, and a hold stops the erasure.
 * - `undetermined`: no last day follows from what the register and the facts say. Never due, always reported.
 */
export type Status = "running" | "in-use" | "restricted" | "due" | "on-hold" | "undetermined"

/** What one purpose may still do with the record. */
export interface PurposeDecision {
  readonly activity: Activity
  readonly purpose: Purpose
  readonly window: StorageWindow
  /** Whether its own use has ended. */
  readonly ended: boolean
  /** Whether it applies to the person: never, no longer, or of consent not known. */
  readonly applies: "yes" | "never" | "no-longer" | "unknown"
  /** After an objection to direct marketing a hash of the contact stays, with a period of its own: Art. 21(3). */
  readonly leaves?: "suppression-entry"
  readonly derivation: Derivation
}

/** What was promised earlier, and still binds what was collected under it. */
export interface PromiseDecision {
  readonly version: Version
  readonly ceiling: Ceiling
  readonly purposes: ReadonlyArray<PurposeDecision>
}

/** What the last day is the last day of. */
export type Binding =
  | { readonly _tag: "Purpose" | "Duty" | "Imposed"; readonly purposes: ReadonlyArray<string> }
  | { readonly _tag: "Promise"; readonly version: string; readonly inForceFrom: PlainDate }
  | { readonly _tag: "Hold"; readonly hold: Hold }
  | { readonly _tag: "Order"; readonly order: Order }

/** The answer, with its reasons. */
export interface Decision {
  readonly _tag: "Decision"
  readonly register: AnyRegister
  readonly category: string
  readonly on: PlainDate
  /** Of a question at an instant. */
  readonly at?: number
  readonly status: Status
  /** The legal answer. */
  readonly due: boolean
  /** Due, and no hold is active, late ones included. */
  readonly erasable: boolean
  /** The last day it may be kept, duties and holds in time included; missing where none can be named. */
  readonly lastDay?: PlainDate
  /** Of a period in hours that ends within the last day; exclusive. */
  readonly expiresAt?: Instant
  /** The first day it may go. */
  readonly erasableFrom?: PlainDate
  /** What goes on the last day is in backups until then. */
  readonly lastDayInBackups?: PlainDate
  /** What makes the last day the last. */
  readonly binds?: Binding
  /** What becomes of it. Anonymising is an end only with a recorded assessment. */
  readonly end: End
  /** How it is restricted, while it is. */
  readonly restrictedAs: ReadonlyArray<RestrictedAs>
  /** While only duties over parts hold it: what the row is reduced to. */
  readonly reducedTo?: ReadonlyArray<string>
  readonly purposes: ReadonlyArray<PurposeDecision>
  readonly promises: ReadonlyArray<PromiseDecision>
  readonly holds: ReadonlyArray<Standing>
  readonly restrictions: ReadonlyArray<Restriction>
  /** What is not known, and keeps the record. */
  readonly unknown: ReadonlyArray<string>
  readonly reports: ReadonlyArray<Report>
}

export type End = Extract<Reading, { readonly _tag: "Ending" }>["by"]
