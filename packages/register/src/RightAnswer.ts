/**
 * What an answer about one right says: whether it applies, by which law, under which conditions, why, and who answers.
 *
 * @since 0.1.0
 */
import type { Principal } from "@lethe/core/Activity"
import type { LegalSource } from "@lethe/core/LegalSource"
import type { Undetermined } from "@lethe/core/Said"

/** Each right of the Regulation, and two that stand beside it: Art. 11(2), and directives after death. */
export type RightName =
  /** Art. 13, 14. */
  | "information"
  /** Art. 15. */
  | "access"
  /** Art. 16. */
  | "rectification"
  /** Art. 17. */
  | "erasure"
  /** Art. 18(1). */
  | "restriction"
  /** Art. 19, first sentence. */
  | "notification"
  /** Art. 20(1). */
  | "portability"
  /** Art. 21(1). */
  | "objection"
  /** Art. 21(2), (3). */
  | "objectionToMarketing"
  /** Art. 21(6). */
  | "objectionToResearch"
  /** Art. 7(3). */
  | "withdrawal"
  /** Art. 22. */
  | "automatedDecisions"
  /** Art. 77. */
  | "complaint"
  /** Art. 15(2). */
  | "safeguardsOfTransfers"
  /** Art. 18(3). */
  | "restrictionLifted"
  /** Art. 19, second sentence. */
  | "recipientsNamed"
  /** Art. 20(2). */
  | "directTransmission"
  /** Art. 26(3). */
  | "againstEachController"
  /** Art. 78, 79. */
  | "judicialRemedies"
  /** French law, art. 85. */
  | "afterDeath"
  /** Art. 11(2): no right, but what becomes of Art. 15–20 where nobody can tell whose the data is. */
  | "inabilityToIdentify"

/**
 * Whether it applies. `conditional` depends on what happens, and on what the conditions name; `undetermined` on the
 * legal basis, which is not said: it would be otherwise under one than under another.
 */
export type Applies = "yes" | "no" | "conditional" | "no-while-obligation" | "undetermined"

/** One condition of a right; `words` of it are in `RightsText`. */
export type ConditionName =
  | "already-informed"
  | "exceptions-14-5"
  | "copy-limited"
  | "manifestly-unfounded"
  | "national-limits"
  | "withdrawn"
  | "no-other-basis"
  | "evidence-of-consent"
  | "no-longer-necessary"
  | "objected"
  | "while-obliged"
  | "while-the-task-requires"
  | "exceptions-17-3"
  | "public-health"
  | "grounds-of-restriction"
  | "objection-pending"
  | "unless-disproportionate"
  | "automated-means"
  | "provided-or-observed"
  | "rights-of-others"
  | "technically-feasible"
  | "particular-situation"
  | "compelling-grounds"
  | "absolute"
  | "if-marketing"
  | "if-research"
  | "public-interest-task"
  | "not-retroactive"
  | "where-consent"
  | "if-explicit-consent"
  | "solely-automated"
  | "safeguards-22-3"
  | "law-22-2-b"
  | "special-22-4"
  | "if-transferred"
  | "before-lifting"
  | "on-request"
  | "actual-recipients"
  | "beside-the-complaint"
  | "french-law"
  | "not-identified"
  | "on-the-device"

/** Why the answer is what it is. */
export type Because =
  | "always"
  | "basis"
  | "consent"
  | "consent-overlies"
  | "no-consent"
  | "special-consent"
  | "not-consent-nor-contract"
  | "inferred"
  | "not-from-the-person"
  | "marketing"
  | "not-marketing"
  | "not-said-marketing"
  | "research"
  | "archiving"
  | "not-research"
  | "decisions"
  | "no-decisions"
  | "not-said-decisions"
  | "transfer"
  | "no-transfer"
  | "not-said-transfer"
  | "joint"
  | "not-joint"
  | "identified"
  | "may-be-identified"
  | "cannot-identify"
  | "french-controller"
  | "not-french"
  | "what-happens"
  | "basis-not-said"
  | "condition-not-said"
  | "controllers-basis"

/** To whom a person turns, and who has to answer. */
export type AnsweredBy =
  | { readonly _tag: "Controller" }
  /** Art. 26(3): each of them, whatever their arrangement; ids of the joint controllers beside the controller. */
  | { readonly _tag: "EachController"; readonly jointly: ReadonlyArray<string>; readonly law: LegalSource }
  /** Art. 28(3)(e): a processor passes the request on, and assists. */
  | {
      readonly _tag: "PassedOn"
      readonly to: Undetermined | ReadonlyArray<Principal>
      readonly law: LegalSource
    }
  | { readonly _tag: "Authority" }
  | { readonly _tag: "Court" }

/** One right, over one purpose's use of one category. */
export interface RightAnswer {
  readonly right: RightName
  readonly law: readonly [LegalSource, ...LegalSource[]]
  readonly applies: Applies
  readonly conditions: ReadonlyArray<ConditionName>
  readonly because: Because
  readonly answeredBy: AnsweredBy
}
