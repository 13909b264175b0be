/**
 * What people can choose: which channels reach them, and what they can leave out.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { words } from "./internal/shapes.ts"
import { Id } from "./Identifier.ts"
import { NotOffered, Said, SaidText, Text } from "./Said.ts"

export const Channel = words(["e-mail", "telephone", "text message", "post", "fax", "push", "website"])
export type Channel = typeof Channel.Type

export const Preference = Schema.Struct({
  id: Id,
  title: Schema.optionalKey(Text),
  channels: Schema.optionalKey(Schema.NonEmptyArray(Channel)),
  default: Said(words(["on", "off"])),
  /** How the person switches it, or that it cannot be. */
  switchedBy: Schema.Union([SaidText, NotOffered]),
  scope: Schema.optionalKey(words(["device", "account"])),
  /** What it is about. */
  purposes: Schema.optionalKey(Schema.NonEmptyArray(Id)),
  categories: Schema.optionalKey(Schema.NonEmptyArray(Id)),
  of: Schema.optionalKey(Schema.NonEmptyArray(Id))
}).annotate({ identifier: "Preference" })
export type Preference = typeof Preference.Type
