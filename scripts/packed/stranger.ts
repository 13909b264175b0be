/**
 * A stranger's project: installs the packed packages with npm, runs and type-checks code of its own.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { command, step } from "./steps.ts"
import type { Tarball } from "./tarballs.ts"

export interface Stranger {
  readonly name: string
  /** What the project depends on besides Lethe. */
  readonly dependencies: Readonly<Record<string, string>>
  /** The versions of effect it ends up with. */
  readonly effect: (versions: ReadonlyArray<string>) => boolean
  /** Whether it installs what only `…/testing` needs. */
  readonly tests: boolean
}

interface Place {
  readonly root: string
  readonly folder: string
}

export const meet = async (root: string, folder: string, stranger: Stranger, tarballs: ReadonlyArray<Tarball>) => {
  const place = { root, folder }
  const say = (what: string) => `${stranger.name}: ${what}`
  const files = settle(place, stranger, tarballs)
  await step(say("npm install"), () =>
    // Without scripts: none of ours has any, and a driver's may want to download more.
    command("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], folder)
  )
  await step(
    say("copies of effect"),
    () => checkCopies(folder, stranger),
    (found) => found.join(", ")
  )
  for (const file of files) await step(say(`node ${file}`), () => command(process.execPath, [file], folder))
  if (tarballs.some(({ name }) => name === "@lethe/cli")) {
    await step(say("npx lethe --help"), () => command("npx", ["--no-install", "lethe", "--help"], folder))
  }
  await step(say("types, TypeScript 7"), () => command(join(root, "node_modules/.bin/tsc"), ["-p", "."], folder))
  const older = join(folder, "node_modules/typescript/bin/tsc")
  if (existsSync(older)) {
    await step(say("types, TypeScript 5.9"), () => command(process.execPath, [older, "-p", "."], folder))
  }
}

/** Writes the project, and returns the files to run. */
const settle = ({ root, folder }: Place, stranger: Stranger, tarballs: ReadonlyArray<Tarball>) => {
  mkdirSync(folder)
  const packed = Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`]))
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
  const dependencies = { ...stranger.dependencies, ...packed }
  write("package.json", JSON.stringify({ name: "stranger", private: true, type: "module", dependencies }))
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["*.ts"] }))
  const modules = tarballs
    .flatMap(({ modules }) => modules)
    .filter((module) => stranger.tests || !module.endsWith("/testing"))
  write("everything.ts", modules.map((module, index) => `export * as m${index} from "${module}"\n`).join(""))
  write("required.cjs", tarballs.map(({ modules: [first] }) => `require("${first}")\n`).join(""))
  const written = join(root, "scripts/packed/strangers")
  const own = readdirSync(written).filter((file) => tarballs.some((tarball) => `${tarball.folder}.ts` === file))
  for (const file of own) copyFileSync(join(written, file), join(folder, file))
  return ["everything.ts", "required.cjs", ...own]
}

const compilerOptions = {
  target: "ES2023",
  lib: ["ES2023", "DOM"],
  module: "nodenext",
  types: [],
  strict: true,
  skipLibCheck: false,
  noEmit: true
}

const checkCopies = async (folder: string, stranger: Stranger) => {
  const versions = copies(folder).map(
    (copy) => (JSON.parse(readFileSync(join(copy, "package.json"), "utf8")) as { readonly version: string }).version
  )
  if (!stranger.effect(versions)) throw new Error(`Installed copies of effect: ${versions.join(", ")}`)
  return versions
}

/** Every folder `effect` in a `node_modules`, however deep. */
const copies = (folder: string): ReadonlyArray<string> => {
  const modules = join(folder, "node_modules")
  if (!existsSync(modules)) return []
  const packages = readdirSync(modules).flatMap((name) =>
    name.startsWith("@")
      ? readdirSync(join(modules, name)).map((inner) => join(modules, name, inner))
      : [join(modules, name)]
  )
  return packages.flatMap((path) => [...(path === join(modules, "effect") ? [path] : []), ...copies(path)])
}
