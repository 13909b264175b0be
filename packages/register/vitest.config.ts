import { defineConfig } from "vitest/config"

// The calculator does not know where the machine stands: the suite runs in three places, and says the same in each.
const zones = ["UTC", "Pacific/Kiritimati", "America/St_Johns"]

export default defineConfig({
  test: {
    testTimeout: process.env.LETHE_LONG === "1" ? 3_600_000 : 60_000,
    isolate: false,
    projects: zones.map((zone) => ({ extends: true, test: { name: zone, env: { TZ: zone } } }))
  }
})
