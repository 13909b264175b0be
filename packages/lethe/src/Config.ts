/**
 * What `lethe.config.ts` exports: how the command line opens the host's Lethe, and how it lets go of it.
 *
 * @since 0.1.0
 */
import type { LetheOptions } from "./Lethe.ts"

export interface LetheConfig extends LetheOptions {
  /** Called when the command is done: closes what was opened. */
  readonly close?: () => unknown
}

/** Says what the `lethe` command works on. */
export const defineConfig = (config: LetheConfig): LetheConfig => config
