/**
 * Plans what must go, and carries it out.
 *
 * @since 0.1.0
 */
export { apply } from "./Apply.ts"
export { explain } from "./Explain.ts"
export { plan } from "./Planning.ts"
export { whyKept } from "./WhyKept.ts"

export * as Apply from "./Apply.ts"
export * as Cutoffs from "./Cutoffs.ts"
export * as Digest from "./Digest.ts"
export * as Explain from "./Explain.ts"
export * as PersonalDataStore from "./PersonalDataStore.ts"
export * as Plan from "./Plan.ts"
export * as Planning from "./Planning.ts"
export * as Questions from "./Questions.ts"
export * as Staying from "./Staying.ts"
export * as Undated from "./Undated.ts"
export * as WhyKept from "./WhyKept.ts"
