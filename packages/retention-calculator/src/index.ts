/**
 * What must be kept, what must go, when and why; and the same as a predicate.
 *
 * @since 0.1.0
 */
export { decide, decideUnsafe } from "./Decide.ts"
export { explain } from "./Explain.ts"
export { at, on } from "./Moment.ts"

export * as Compile from "./Compile.ts"
export * as Cutoff from "./Cutoff.ts"
export * as Decide from "./Decide.ts"
export * as Decision from "./Decision.ts"
export * as Evaluate from "./Evaluate.ts"
export * as Explain from "./Explain.ts"
export * as Facts from "./Facts.ts"
export * as Holding from "./Holding.ts"
export * as Impact from "./Impact.ts"
export * as Moment from "./Moment.ts"
export * as Moves from "./Moves.ts"
export * as Predicate from "./Predicate.ts"
export * as ReadCategory from "./ReadCategory.ts"
export * as ReadFacts from "./ReadFacts.ts"
export * as Reading from "./Reading.ts"
export * as Reports from "./Reports.ts"
export * as RetentionKinds from "./RetentionKinds.ts"
export * as Start from "./Start.ts"
export * as StorageWindow from "./StorageWindow.ts"
export * as Timeline from "./Timeline.ts"
export * as TimelineSvg from "./TimelineSvg.ts"
export * as Words from "./Words.ts"
