/**
 * The `lethe` command, and what it shows progress with.
 *
 * @since 0.1.0
 */
export { progress } from "./Progress.ts"
