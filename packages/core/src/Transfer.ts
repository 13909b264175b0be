/**
 * What allows data to go to a third country: GDPR Chapter V.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { variants, words } from "./internal/shapes.ts"
import { type Said, SaidText, Text } from "./Said.ts"

/** Appropriate safeguards: Art. 46(2)(a)–(f) and 46(3)(a), (b), in that order. */
export const Instrument = words([
  "public-instrument",
  "binding-corporate-rules",
  "commission-clauses",
  "authority-clauses",
  "code-of-conduct",
  "certification",
  "ad-hoc-clauses",
  "administrative-arrangement"
])
export type Instrument = typeof Instrument.Type

/** Derogations: Art. 49(1)(a)–(g), and the second subparagraph. */
export const DerogationGround = words([
  "explicit-consent",
  "contract",
  "contract-in-interest",
  "public-interest",
  "legal-claims",
  "vital-interests",
  "public-register",
  "compelling-interests"
])
export type DerogationGround = typeof DerogationGround.Type

export const TransferTool = variants({
  /** Art. 45, with the name of the decision where it covers only some. */
  Adequacy: { decision: Schema.optionalKey(Text) },
  /** Art. 46, with the way to a copy: Art. 13(1)(f). */
  Safeguard: {
    instrument: Instrument,
    copy: Schema.optionalKey(SaidText),
    /** The authority's, where Art. 46(3) asks for one. */
    authorisation: Schema.optionalKey(SaidText)
  },
  /** Art. 49, and when it is used. */
  Derogation: { ground: DerogationGround, when: Schema.optionalKey(Text) },
  /** It was thought about, and is no tool. */
  Considered: { words: Text }
}).annotate({ identifier: "TransferTool" })
export type TransferTool = typeof TransferTool.Type

/** Art. 45. */
export const adequacy = (decision?: string): TransferTool =>
  decision === undefined ? { _tag: "Adequacy" } : { _tag: "Adequacy", decision }
/** Art. 46. */
export const safeguard = (
  instrument: Instrument,
  more: { readonly copy?: Said<string>; readonly authorisation?: Said<string> } = {}
): TransferTool => ({ _tag: "Safeguard", instrument, ...more })
/** Art. 49. */
export const derogation = (ground: DerogationGround, more: { readonly when?: string } = {}): TransferTool => ({
  _tag: "Derogation",
  ground,
  ...more
})
export const considered = (words: string): TransferTool => ({ _tag: "Considered", words })
