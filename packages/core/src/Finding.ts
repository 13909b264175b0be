/**
 * What a check found: a stable code, how bad it is, where, under which law, and how it is mended.
 *
 * The shape only; who looks is `@lethe/register`, or a host's own check.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LegalSource } from "./LegalSource.ts"
import { words } from "./internal/shapes.ts"

/**
 * - `error`: the law is breached on the face of what was checked, or what it asks for is not said.
 * - `warning`: it depends on what the check cannot see.
 * - `note`: advice.
 */
export const Severity = words(["error", "warning", "note"])
export type Severity = typeof Severity.Type

/** One finding. Its path leads to the place in the document that was checked. */
export const Finding = Schema.Struct({
  /** `LETHE-STORAGE-001`: never reused, never renamed. */
  code: Schema.NonEmptyString,
  severity: Severity,
  path: Schema.Array(Schema.Union([Schema.String, Schema.Number])),
  /** The provision it stands under first; others that ask the same after it. */
  law: Schema.NonEmptyArray(LegalSource),
  message: Schema.NonEmptyString,
  advice: Schema.NonEmptyString
}).annotate({ identifier: "Finding" })
export type Finding = typeof Finding.Type
