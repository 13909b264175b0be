import { configDefaults, defineConfig } from "vitest/config"

// Conditions do not know where the machine stands: the suite runs in three places, and says the same in each.
const zones = ["UTC", "Pacific/Kiritimati", "America/St_Johns"]

// A server is started once.
const exclude = (zone: string) => [...configDefaults.exclude, ...(zone === "UTC" ? [] : ["**/*.server.test.ts"])]

export default defineConfig({
  test: {
    testTimeout: process.env.LETHE_LONG === "1" ? 3_600_000 : 300_000,
    isolate: false,
    projects: zones.map((zone) => ({ extends: true, test: { name: zone, env: { TZ: zone }, exclude: exclude(zone) } }))
  }
})
