/**
 * The port to the host's database: the smallest set of operations a sweep needs.
 *
 * A store is asked in predicates over events and states, never in its own language; its data map tells it which column
 * says what. It does not decide anything: what is due is decided by the register, once, for dry run and erasure alike.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import type { InvalidInput } from "@lethe/core/Fault"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Predicate } from "@lethe/retention-calculator/Predicate"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** The database could not be reached, was locked, or gave up. What the interrupted operation began was not kept. */
export class StoreUnavailable extends Schema.TaggedError<StoreUnavailable>()("StoreUnavailable", {
  operation: Schema.String,
  /** The database's own code for it, as `SQLITE_BUSY`. Its text is not repeated: it may be about somebody. */
  code: Schema.optionalKey(Schema.String),
  cause: Schema.Defect()
}) {
  override get message() {
    const code = this.code === undefined ? "" : ` (${this.code})`
    const begun = "What was begun was not kept; running again goes on from there."
    const stopped = `the database could not ${this.operation}: it is locked, gone, or refused${code}.`
    return /^(?:erase|clear|write|carry)/u.test(this.operation) ? `${stopped} ${begun}` : stopped
  }
}

/** Another run has carried out this batch. Nothing was done twice. */
export class BatchTaken extends Schema.TaggedError<BatchTaken>()("BatchTaken", {}) {}

/** A category of a row, and what makes it due. */
export interface DueCategory {
  readonly category: string
  readonly due: Predicate
  /** Rows of which something is not known that a rule counts from, as far as their own columns would say it. */
  readonly unknown: Predicate
  /** Rows that only duties over parts of them keep. They are left whole for now. */
  readonly reducible: Predicate
  /** Rows that must be returned to the controller before they go, which no sweep does. They are left. */
  readonly toReturn: Predicate
  /** The events and states that its rules read and that columns say. */
  readonly reads: { readonly events: ReadonlyArray<string>; readonly states: ReadonlyArray<string> }
}

/** What is asked of one model: when each category of its rows is due, and which rows keep theirs. */
export interface Question {
  readonly model: string
  readonly categories: ReadonlyArray<DueCategory>
  /** The models whose rows lead to these, each with what makes its own rows due. */
  readonly children: ReadonlyArray<{ readonly model: string; readonly categories: ReadonlyArray<DueCategory> }>
}

/** Why rows stay although a category of theirs must go, and the latest days from which those reasons run. */
export interface Staying {
  /** The row itself, for another of its categories, or a child. */
  readonly model: string
  readonly category: string
  readonly rows: number
  readonly events: Readonly<Record<string, PlainDate>>
  readonly states: Readonly<Record<string, PlainDate>>
  /** Events and states of which some of these rows have no day. */
  readonly dateless: ReadonlyArray<string>
}

/** How many rows hold data of a category that must go, and what becomes of them. */
export interface Figures {
  /** Rows of which nothing may stay. */
  readonly erase: number
  /** Rows that must stay, for another category or a child, without this one. */
  readonly clear: number
  /** Rows that stay, and were cleared before. */
  readonly cleared: number
  /** Rows of which no day is known to count from. */
  readonly unknown: number
  /** Rows that would be reduced to what a duty covers. */
  readonly reducible: number
  /** Rows that would be returned. */
  readonly toReturn: number
  readonly staying: ReadonlyArray<Staying>
  /** All rows, where it was asked for. */
  readonly total?: number
}

/** What to count: one category, of one row only where a key is given, with all rows of the model where wanted. */
export interface CountOptions {
  readonly category: string
  readonly totals: boolean
  readonly key?: string
}

/** A way in which rows end. */
export type Way = "erase" | "clear"

/** What is written before a batch is carried out. No personal content: model, category, way, and how many at most. */
export interface Intent {
  readonly plan: string
  readonly step: number
  readonly batch: number
  readonly model: string
  readonly way: Way
  /** The category that is cleared. */
  readonly category?: string
  /** At most so many rows. */
  readonly limit: number
  readonly atMilliseconds: number
}

/** One bounded piece of a run. */
export interface Batch extends Intent {
  readonly question: Question
  /** The intent of the batch after it, when there is to be one. */
  readonly next?: Intent
}

/** What the journal says of one step of a plan. */
export interface StepProgress {
  readonly step: number
  /** Rows done by batches whose outcome is written. */
  readonly rows: number
  /** The batch whose intent is written and whose outcome is not. */
  readonly open?: number
  /** The number of the next batch. */
  readonly next: number
}

/** What a row's columns, and its parent's, say. Empty columns are left out. */
export interface RowFacts {
  readonly events: Readonly<Record<string, PlainDate>>
  /** Of the events those that are known to the instant, in milliseconds since 1970. */
  readonly instants?: Readonly<Record<string, number>>
  readonly states: Readonly<Record<string, { readonly from?: PlainDate; readonly until?: PlainDate }>>
}

/** What the database itself says of the mapped tables. */
export interface Inspection {
  /** A digest of the mapped tables' shape. */
  readonly schema: string
  /** Columns that sweeps search by and that no index begins with. */
  readonly notIndexed: ReadonlyArray<{ readonly model: string; readonly column: string }>
}

export class PersonalDataStore extends Context.Service<
  PersonalDataStore,
  {
    readonly dataMap: DataMap

    /** Holds the map to the database's own catalogue. `InvalidInput` names every fault; nothing was changed. */
    readonly inspect: Effect.Effect<Inspection, InvalidInput | StoreUnavailable>

    /**
     * Counts, in one query, what is due in a category; of the row with this key only, where one is given. Of all rows,
     * those that are cleared already are left out; of one row, it is also told what keeps it once it is cleared.
     */
    readonly count: (question: Question, options: CountOptions) => Effect.Effect<Figures, StoreUnavailable>

    /** Makes the journal if it is missing, and reads how far a plan has got. */
    readonly progress: (plan: string) => Effect.Effect<ReadonlyArray<StepProgress>, StoreUnavailable>

    /** Writes the first intent of a step. One that stands open is written anew, one with an outcome is left alone. */
    readonly intend: (intent: Intent) => Effect.Effect<void, StoreUnavailable>

    /**
     * Carries out a batch and answers how many rows it ended. In one transaction: the rows, each held to the
     * predicates once more, the batch's outcome, and the next intent. Whole or not at all.
     */
    readonly carryOut: (batch: Batch) => Effect.Effect<number, BatchTaken | StoreUnavailable>

    /** What is known of the row with this key; nothing when there is none. `InvalidInput` where no single key says. */
    readonly row: (model: string, key: string) => Effect.Effect<RowFacts | undefined, InvalidInput | StoreUnavailable>
  }
>()("@lethe/lifecycle/PersonalDataStore") {}
