/**
 * What a company promises beyond the law. A promise binds whoever made it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { words } from "./internal/shapes.ts"
import { Id } from "./Identifier.ts"
import { Period } from "./Period.ts"
import { Text } from "./Said.ts"

export const OwnPromise = Schema.Struct({
  id: Id,
  words: Text,
  about: words(["answer", "disclosure", "sale", "breach", "change", "other"]),
  of: Schema.optionalKey(Schema.NonEmptyArray(Id)),
  recipients: Schema.optionalKey(Schema.NonEmptyArray(Id)),
  /** The period in which it is kept: of days, calendar days. */
  within: Schema.optionalKey(Period),
  /** The act that it precedes. */
  before: Schema.optionalKey(Text)
}).annotate({ identifier: "OwnPromise" })
export type OwnPromise = typeof OwnPromise.Type
