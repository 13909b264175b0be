/**
 * What is stored on, or read from, a person's device: Directive 2002/58/EC (ePrivacy) Art. 5(3).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { words } from "./internal/shapes.ts"
import { Id } from "./Identifier.ts"
import { Asked, Withdrawal } from "./LegalBasis.ts"
import { Period } from "./Period.ts"
import { NotOffered, Said, Text } from "./Said.ts"

export const Tracker = Schema.Struct({
  id: Id,
  title: Schema.optionalKey(Text),
  /** For what the person asked for, or to carry a message: then no consent is needed. */
  necessity: Said(words(["strictly necessary", "not necessary"])),
  lifetime: Schema.optionalKey(Said(Schema.Union([Period, words(["session", "until deleted"])]))),
  /** How consent is asked before, and how it is taken back. */
  consent: Schema.optionalKey(Schema.Union([Asked, NotOffered])),
  withdrawnBy: Schema.optionalKey(Withdrawal),
  /** In what words the policy says that there is none such. */
  denied: Schema.optionalKey(Text),
  recipients: Schema.optionalKey(Schema.Array(Id)),
  purposes: Schema.optionalKey(Schema.NonEmptyArray(Id))
}).annotate({ identifier: "Tracker" })
export type Tracker = typeof Tracker.Type
