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
import { RegisterJson } from "./Register.ts"

export { termKey } from "./internal/vocabulary/annotate.ts"
export {
  type DpvTerm,
  dpvPrefixes,
  type Mapping,
  type Model,
  type Place,
  type Term,
  type Values
} from "./internal/vocabulary/term.ts"
export { models }

/** The Schema of a register's JSON with all terms as annotations. It decodes what `RegisterJson` does. */
export const AnnotatedRegister: Schema.Codec<RegisterJson, typeof RegisterJson.Encoded> = Schema.make(
  annotate(RegisterJson.ast, models)
)
