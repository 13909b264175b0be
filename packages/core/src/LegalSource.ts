/**
 * The provision that a number, a duty or a step of a calculation comes from.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** An act and the place in it. */
export const LegalSource = Schema.Struct({
  /** `Regulation (EU) 2016/679`, `Code de commerce`. */
  act: Schema.NonEmptyString,
  /** `Art. 5(1)(e)`, `art. L123-22`. */
  provision: Schema.NonEmptyString
}).annotate({ identifier: "LegalSource" })
export type LegalSource = typeof LegalSource.Type

/** A provision of the General Data Protection Regulation. */
export const gdpr = (provision: string): LegalSource => ({ act: "GDPR", provision })

/** A provision of the Regulation that says how periods are counted. */
export const regulation1182_71 = (provision: string): LegalSource => ({ act: "Reg. 1182/71", provision })

/** `GDPR Art. 5(1)(e)`. */
export const toText = (source: LegalSource): string => `${source.act} ${source.provision}`
