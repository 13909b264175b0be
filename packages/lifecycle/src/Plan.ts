/**
 * A plan: what must go on a day, by which rule, until which cut-off, and how many rows. It changes nothing.
 *
 * A plan is data for people to review. Its hash ties it to the register, the data map and the shape of the database it
 * was made from: `apply` refuses when one of them is no longer what it was.
 *
 * @since 0.1.0
 */
import type { DataMap } from "@lethe/core/DataMap"
import { epochOf } from "@lethe/core/Zone"
import type { Now } from "@lethe/retention-calculator/Moment"
import * as Schema from "effect/Schema"
import { digest } from "./Digest.ts"
import { Instant, PlainDate, Zone } from "./internal/schemas.ts"

/** What keeps rows that lose a category, and until when. */
export const PlannedStay = Schema.Struct({
  model: Schema.String,
  category: Schema.String,
  rows: Schema.Int,
  /** The last day of the last of them; missing when none can be named. */
  lastDay: Schema.optionalKey(PlainDate)
})
export type PlannedStay = typeof PlannedStay.Type

/** One category of one model. */
export const PlanLine = Schema.Struct({
  model: Schema.String,
  category: Schema.String,
  /** The rules that keep it, in words, with the purpose of each. What was promised before binds what is older. */
  rules: Schema.Array(
    Schema.Struct({ purpose: Schema.String, rule: Schema.String, collectedBefore: Schema.optionalKey(PlainDate) })
  ),
  /** What happened, or ended, until these days is due; of periods in hours until the instant. */
  cutoffs: Schema.Array(Schema.Struct({ anchor: Schema.String, until: PlainDate, at: Schema.optionalKey(Instant) })),
  /** What the register says is to become of it, where that is not erasure. A sweep only erases and clears. */
  end: Schema.optionalKey(Schema.Literals(["anonymise", "erase or anonymise", "returned", "either"])),
  due: Schema.Int,
  erase: Schema.Int,
  clear: Schema.Int,
  /** Rows of which no day is known to count from: never due, and reported. */
  unknown: Schema.Int,
  /** What would date them: events, and states whose first day is missing. */
  undated: Schema.Struct({ events: Schema.Array(Schema.String), states: Schema.Array(Schema.String) }),
  /** Rows that only duties over parts of them keep: left whole for now. */
  reducible: Schema.Int,
  /** Rows that must be returned to the controller before they go: left. */
  toReturn: Schema.Int,
  stays: Schema.Array(PlannedStay),
  total: Schema.optionalKey(Schema.Int)
})
export type PlanLine = typeof PlanLine.Type

/** One thing to do: rows of a model that end in one way. */
export const PlanStep = Schema.Struct({
  model: Schema.String,
  way: Schema.Literals(["erase", "clear"]),
  category: Schema.optionalKey(Schema.String),
  rows: Schema.Int
})
export type PlanStep = typeof PlanStep.Type

export const Plan = Schema.Struct({
  _tag: Schema.tag("Plan"),
  format: Schema.Literal("lethe-plan/1"),
  register: Schema.Struct({ name: Schema.String, inForceFrom: PlainDate, digest: Schema.String }),
  dataMap: Schema.String,
  schema: Schema.String,
  on: PlainDate,
  /** Of a plan for an instant. */
  at: Schema.optionalKey(Instant),
  zone: Zone,
  /** When it was made. Two plans are two, even if they say the same. */
  madeAt: Instant,
  lines: Schema.Array(PlanLine),
  steps: Schema.Array(PlanStep),
  notIndexed: Schema.Array(Schema.Struct({ model: Schema.String, column: Schema.String })),
  hash: Schema.String
}).annotate({ identifier: "Plan" })
export type Plan = typeof Plan.Type

/** The moment that a plan is for. */
export const plannedFor = ({ on, at }: Plan): Now => (at === undefined ? { day: on } : { day: on, at: epochOf(at) })

/** The hash of all that a plan says. */
export const hashOf = ({ hash: _, ...content }: Plan): string => digest(content)

/** `6f1c·e2a9`: the beginning of a hash, for people. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}·${hash.slice(4, 8)}`

export const registerDigest = ({ register }: DataMap): string =>
  digest({ version: register.version, earlier: register.earlier, provisions: register.provisions })

export const mapDigest = ({ models, notPersonal }: DataMap): string => digest({ models, notPersonal })
