/**
 * Why processing is lawful: GDPR Art. 6(1). A controller's purpose has one each.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { variants } from "./internal/shapes.ts"
import { StatuteId } from "./Identifier.ts"
import { LegalSource } from "./LegalSource.ts"
import { NotOffered, Said, SaidText, Text } from "./Said.ts"

/** Provisions with a period by id, others as they are cited. */
export const Provisions = Schema.Array(Schema.Union([StatuteId, LegalSource]))

/** How consent is withdrawn, as easily as it is given: Art. 7(3). */
export const Withdrawal = Schema.Union([SaidText, NotOffered])

/** Taken for granted from an act that is about something else: Art. 4(11), 7(2). */
export const Presumed = Schema.Struct({ _tag: Schema.Literal("Presumed"), from: Text }).annotate({
  identifier: "Presumed"
})
export type Presumed = typeof Presumed.Type
export const presumed = (from: string): Presumed => ({ _tag: "Presumed", from })

/** How consent is asked: Art. 7(1), (2). */
export const Asked = Schema.Union([SaidText, Presumed])

const bases = {
  /** Art. 6(1)(a), with the way it is withdrawn. */
  Consent: { withdrawnBy: Withdrawal, asked: Schema.optionalKey(Asked) },
  /** Art. 6(1)(b). */
  Contract: {},
  /** Art. 6(1)(c), with the provisions that oblige. */
  LegalObligation: { provisions: Provisions },
  /** Art. 6(1)(d). */
  VitalInterests: {},
  /** Art. 6(1)(e), with the provisions that entrust the task. */
  PublicTask: { provisions: Provisions },
  /** Art. 6(1)(f), with the interest, Art. 13(1)(d), and where the balancing is recorded. */
  LegitimateInterests: { interest: SaidText, balancing: Schema.optionalKey(SaidText) }
}

/** One of Art. 6(1)(a)–(f). */
export const OneBasis = variants(bases).annotate({ identifier: "OneBasis" })
export type OneBasis = typeof OneBasis.Type

export const LegalBasis = variants({
  ...bases,
  /** The policy names several and does not say which applies. */
  NotSaidWhich: { bases: Schema.NonEmptyArray(Said(OneBasis)).check(Schema.isMinLength(2)) }
}).annotate({ identifier: "LegalBasis" })
export type LegalBasis = typeof LegalBasis.Type
