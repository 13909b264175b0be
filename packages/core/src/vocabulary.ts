/**
 * The vocabulary of the register: what each model, property and word means, which provision it comes from, and what
 * the W3C Data Privacy Vocabulary (DPV 2.3) and fideslang call it.
 *
 * Its terms annotate copies of the Schemas. Nothing else in this package imports it, so that a register costs no more
 * for being explained.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { annotate } from "./internal/vocabulary/annotate.ts"
import { models } from "./internal/vocabulary/models.ts"
import { type Outlined, outline as outlineOf } from "./internal/vocabulary/outline.ts"
import { RegisterJson } from "./Register.ts"

export { termKey } from "./internal/vocabulary/annotate.ts"
export type { Field, Fields, Outlined, Shape, Variant } from "./internal/vocabulary/outline.ts"
export {
  type DpvTerm,
  citation,
  dpvPrefixes,
  type Mapping,
  type Model,
  type Place,
  type Term,
  titleOf,
  type Values
} from "./internal/vocabulary/term.ts"
export { models }

/** The Schema of a register's JSON with all terms as annotations. It decodes what `RegisterJson` does. */
export const AnnotatedRegister: Schema.Codec<RegisterJson, typeof RegisterJson.Encoded> = Schema.make(
  annotate(RegisterJson.ast, models)
)

/** Every model and enumeration of the register with its terms, as a list to show to people. */
export const outline = (): ReadonlyArray<Outlined> => outlineOf(AnnotatedRegister.ast)
