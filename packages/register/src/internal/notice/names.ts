/** What the values of a register are called in a notice, in one language. */
import type { TransferTool } from "@lethe/core/Transfer"
import type { DerogationGround, Instrument } from "@lethe/core/Transfer"
import type { Content, SpecialCategory } from "@lethe/core/DataCategory"
import type { OneBasis } from "@lethe/core/LegalBasis"
import type { Channel } from "@lethe/core/Preference"
import type { RecipientRole } from "@lethe/core/Recipient"
import type { SpecialCondition } from "@lethe/core/SpecialCondition"

export interface NoticeNames {
  readonly bases: Readonly<Record<OneBasis["_tag"], string>>
  readonly conditions: Readonly<Record<SpecialCondition["_tag"], string>>
  readonly special: Readonly<Record<SpecialCategory, string>>
  readonly contentNames: Readonly<Record<Content, string>>
  readonly roles: Readonly<Record<RecipientRole, string>>
  readonly tools: Readonly<Record<TransferTool["_tag"], string>>
  readonly instruments: Readonly<Record<Instrument, string>>
  readonly derogations: Readonly<Record<DerogationGround, string>>
  readonly channels: Readonly<Record<Channel, string>>
  readonly rights: Readonly<Record<ToldRight, { readonly name: string; readonly what: string }>>
}

/** The rights that Art. 13(2)(b)–(d) and (f) ask to be told of, each in a row. */
export type ToldRight =
  | "access"
  | "rectification"
  | "erasure"
  | "restriction"
  | "portability"
  | "objection"
  | "objectionToMarketing"
  | "objectionToResearch"
  | "withdrawal"
  | "humanIntervention"
