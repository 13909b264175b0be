import { defineConfig } from "vitest/config"

export default defineConfig({ test: { testTimeout: process.env.LETHE_LONG === "1" ? 3_600_000 : 60_000 } })
