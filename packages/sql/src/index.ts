/**
 * A retention predicate as SQL text and parameters.
 *
 * @since 0.1.0
 */
export * as Condition from "./Condition.ts"
export * as Dialect from "./Dialect.ts"
export * as Render from "./Render.ts"
