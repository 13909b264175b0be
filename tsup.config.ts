import { readdirSync } from "node:fs"
import { defineConfig } from "tsup"

// Each public module is an entry of its own, so that `@lethe/core/Register` brings only what it needs.
const modules = readdirSync("src", { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => `src/${entry.name}`)

export default defineConfig({
  entry: modules,
  format: "esm",
  target: "node22",
  platform: "node",
  clean: true,
  sourcemap: true,
  esbuildOptions(options) {
    // What modules share is nobody's to import.
    options.chunkNames = "internal/[name]-[hash]"
  },
  // TypeScript 7 has no compiler API for tsup to use: declarations come from tsc.
  dts: false
})
