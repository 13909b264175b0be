/**
 * A processing activity: GDPR Art. 30(1), or 30(2) where the company is a processor.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { words } from "./internal/shapes.ts"
import { Id } from "./Identifier.ts"
import { Period } from "./Period.ts"
import { Purpose } from "./Purpose.ts"
import { RetentionRule } from "./RetentionRule.ts"
import { NotOffered, Said, SaidText, Text } from "./Said.ts"

/** For whom a processor works: Art. 30(2)(a). */
export const Principal = Schema.Struct({ name: Text, contact: Schema.optionalKey(SaidText) }).annotate({
  identifier: "Principal"
})
export type Principal = typeof Principal.Type

/** How far back data is fetched or shown. A window, and no storage period. */
export const LookBack = Schema.Struct({ category: Id, period: Period }).annotate({ identifier: "LookBack" })
export type LookBack = typeof LookBack.Type

/** Decisions based solely on automated processing: Art. 13(2)(f), 22. */
export const AutomatedDecisions = Schema.Union([
  Schema.Literal("none"),
  Schema.Struct({
    logic: SaidText,
    consequences: SaidText,
    /** Art. 22(2)(a)–(c). */
    ground: Said(words(["contract", "law", "explicit consent"])),
    /** Art. 22(3): at least a human who intervenes, hears and can be contradicted; or that there are none. */
    safeguards: Schema.Union([SaidText, NotOffered])
  })
]).annotate({ identifier: "AutomatedDecisions" })
export type AutomatedDecisions = typeof AutomatedDecisions.Type

/** Art. 35. */
export const ImpactAssessment = Schema.Union([
  Schema.Struct({ done: Text }),
  Schema.Struct({ notRequired: Text })
]).annotate({ identifier: "ImpactAssessment" })
export type ImpactAssessment = typeof ImpactAssessment.Type

/** A general description of the measures of Art. 32(1): Art. 30(1)(g). */
export const SecurityMeasures = Said(Schema.NonEmptyArray(Text))

export const Role = words(["controller", "joint controller", "processor"])
export type Role = typeof Role.Type

export const Activity = Schema.Struct({
  id: Id,
  title: Schema.optionalKey(Text),
  role: Role,
  /** A processor's: its controllers. */
  controllers: Schema.optionalKey(Said(Schema.NonEmptyArray(Principal))),
  /** A joint controller's: those with whom. */
  jointly: Schema.optionalKey(Schema.NonEmptyArray(Id)),
  recipients: Schema.optionalKey(Schema.Array(Id)),
  purposes: Schema.NonEmptyArray(Purpose),
  /** For what its purposes use and no rule of theirs names. */
  otherwise: Schema.optionalKey(RetentionRule),
  lookBack: Schema.optionalKey(Schema.NonEmptyArray(LookBack)),
  security: Schema.optionalKey(SecurityMeasures),
  automatedDecisions: Schema.optionalKey(Said(AutomatedDecisions)),
  /** Art. 4(4), with or without a decision; what it is for. */
  profiling: Schema.optionalKey(SaidText),
  impactAssessment: Schema.optionalKey(Said(ImpactAssessment))
}).annotate({ identifier: "Activity" })
export type Activity = typeof Activity.Type
