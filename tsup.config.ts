import { readdirSync } from "node:fs"
import { defineConfig } from "tsup"

// Each public module is an entry of its own, so that `@lethe/core/Register` brings only what it needs.
const modules = readdirSync("src", { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => `src/${entry.name}`)

/**
 * An index only re-exports what is an entry itself. Bundled, its namespaces would be objects beside the modules' code,
 * which nobody's bundler could leave out.
 */
const indexReexports = {
  name: "index-reexports",
  setup(build: { onResolve: (options: { filter: RegExp }, resolve: (from: Resolving) => object | undefined) => void }) {
    build.onResolve({ filter: /^\.\/[^/]+\.ts$/ }, ({ path, importer }) =>
      /[\\/]src[\\/]index\.ts$/u.test(importer) ? { path: path.replace(/\.ts$/u, ".js"), external: true } : undefined
    )
  }
}
interface Resolving {
  readonly path: string
  readonly importer: string
}

export default defineConfig({
  entry: modules,
  format: "esm",
  target: "node22",
  platform: "node",
  clean: true,
  sourcemap: true,
  esbuildPlugins: [indexReexports],
  esbuildOptions(options) {
    // What modules share is nobody's to import.
    options.chunkNames = "internal/[name]-[hash]"
  },
  // TypeScript 7 has no compiler API for tsup to use: declarations come from tsc.
  dts: false
})
