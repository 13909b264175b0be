/**
 * What a first hour with Lethe needs.
 *
 * @since 0.1.0
 */
export { cleared, event, from, notPersonal, self, until, via } from "@lethe/core/DataMap"
export * from "@lethe/core/Writing"
export { decide, decideUnsafe } from "@lethe/retention-calculator/Decide"
export { at, on } from "@lethe/retention-calculator/Moment"
export { defineConfig, type LetheConfig } from "./Config.ts"
export { explain } from "./Explain.ts"
export { createLethe, type Lethe, type LetheOptions } from "./Lethe.ts"
