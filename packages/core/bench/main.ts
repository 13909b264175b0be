/**
 * What the register costs: to ship, to import, to type-check and to decode.
 *
 * Both sides of a pair run in turn; compilers and imports in processes of their own. What is printed is JSON for
 * `scripts/bench.ts`.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { buildSync } from "esbuild"
import { type Comparison, compare, sizes } from "../../../scripts/bench/compare.ts"
import * as Register from "../src/Register.ts"
import { inJson, inTypeScript } from "./registers.ts"

const packageFolder = dirname(import.meta.dirname)
// Inside the package, so that imports resolve; out of sight of its checks.
mkdirSync(join(packageFolder, "node_modules"), { recursive: true })
const folder = mkdtempSync(join(packageFolder, "node_modules", ".bench-"))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

const bundle = (name: string, text: string): string => {
  const outfile = join(folder, `${name}.mjs`)
  buildSync({
    entryPoints: [file(`${name}.ts`, text)],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node"
  })
  return outfile
}

/** Milliseconds that a fresh process takes to import a file. */
const importing = (path: string): number => {
  const script = `const start = performance.now(); await import(${JSON.stringify(path)}); process.stdout.write(String(performance.now() - start))`
  return Number(spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout)
}

const shipping = async (): Promise<ReadonlyArray<Comparison>> => {
  const ours = bundle(
    "register",
    'import * as Register from "@lethe/core/Register"\nglobalThis.read = (json) => Register.decode(json, { provisions: [] })'
  )
  const other = bundle(
    "struct",
    'import * as Schema from "effect/Schema"\nconst One = Schema.Struct({ a: Schema.String, b: Schema.Number })\nglobalThis.read = Schema.decodeUnknownResult(One)'
  )
  return [
    sizes({
      title: "`@lethe/core/Register` as a bundle, gzipped, against one that decodes a struct with effect/Schema",
      goal: "at most 1.5 ×",
      ours: { name: "register", bytes: gzipSync(readFileSync(ours)).length },
      other: { name: "struct", bytes: gzipSync(readFileSync(other)).length }
    }),
    await compare({
      title: "importing the same two bundles, each in a process of its own",
      goal: "at most 1.5 ×",
      pairs: 31,
      ours: { name: "register", run: async () => importing(ours), measured: true },
      other: { name: "struct", run: async () => importing(other), measured: true }
    })
  ]
}

const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")

const checking = async (): Promise<ReadonlyArray<Comparison>> => {
  const check = (activities: number, typed: boolean) => {
    const name = `${typed ? "typed" : "any"}-${activities}`
    const project = dirname(file(`${name}/register.ts`, inTypeScript(activities, typed)))
    const compilerOptions = { noEmit: true, declaration: false, declarationMap: false, types: [] }
    file(
      `${name}/tsconfig.json`,
      JSON.stringify({
        extends: "../../../../../tsconfig.base.json",
        compilerOptions,
        include: ["register.ts"],
        exclude: []
      })
    )
    const run = async () => {
      const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project], { encoding: "utf8" })
      if (status !== 0) throw new Error(stdout.slice(0, 2_000))
    }
    return { name: `${activities.toLocaleString("en")}${typed ? "" : ", untyped"}`, run }
  }
  return [
    await compare({
      title: "type-checking a register of 1,000 activities, against the same file with every import typed `any`",
      goal: "at most 6 ×",
      pairs: 7,
      ours: check(1_000, true),
      other: check(1_000, false)
    }),
    await compare({
      title: "type-checking a register of 2,000 activities, against one of 1,000",
      goal: "at most 2.5 ×",
      pairs: 7,
      ours: check(2_000, true),
      other: check(1_000, true)
    })
  ]
}

const decoding = (): Promise<Comparison> => {
  const text = inJson(1_000)
  const json: unknown = JSON.parse(text)
  return compare({
    title: "decoding a register of 1,000 activities, all faults asked for, against `JSON.parse` of its text",
    goal: "at most 8 ×",
    pairs: 31,
    ours: { name: "decode", run: async () => Register.decodeUnsafe(json, { provisions: [] }) },
    other: { name: "JSON.parse", run: async () => JSON.parse(text) }
  })
}

try {
  console.log(JSON.stringify([...(await shipping()), ...(await checking()), await decoding()]))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
