/**
 * The packages as they would be published.
 */
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { command } from "./steps.ts"

type Target = string | null | { readonly types: string; readonly default: string }

export interface Tarball {
  readonly folder: string
  readonly name: string
  readonly file: string
  /** What can be imported: `@lethe/core`, `@lethe/core/Register`. */
  readonly modules: ReadonlyArray<string>
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, Target>>
}

/** Packs every package that is not private. `workspace:` ranges become the versions they stand for. */
export const pack = async (root: string, into: string): Promise<ReadonlyArray<Tarball>> => {
  const folders = readdirSync(join(root, "packages")).filter((folder) =>
    statSync(join(root, "packages", folder, "package.json"), { throwIfNoEntry: false })?.isFile()
  )
  const packages = folders.map((folder) => {
    const path = join(root, "packages", folder)
    return { folder, path, manifest: JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Manifest }
  })
  return Promise.all(
    packages
      .filter(({ manifest }) => manifest.private !== true)
      .map(async ({ folder, path, manifest }) => {
        await command("pnpm", ["pack", "--pack-destination", into], path)
        const { name, version } = manifest
        const file = join(into, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`)
        return { folder, name, file, modules: modulesOf(path, manifest) }
      })
  )
}

const modulesOf = (path: string, manifest: Manifest): ReadonlyArray<string> =>
  Object.entries(manifest.exports ?? {})
    .flatMap(([subpath, target]) => {
      // Data is exported too: a manifest, a JSON Schema.
      if (target === null || subpath.endsWith(".json")) return []
      const types = typeof target === "string" ? target.replace(/\.js$/u, ".d.ts") : target.types
      return types.includes("*") ? matching(path, subpath, types) : [subpath]
    })
    .filter((subpath) => subpath !== "./index" && manifest.exports?.[subpath] !== null)
    .map((subpath) => manifest.name + subpath.slice(1))

/** A pattern's modules are those that have declarations: chunks have none. */
const matching = (path: string, subpath: string, types: string): ReadonlyArray<string> => {
  const [before = "", after = ""] = types.split("*")
  return readdirSync(join(path, before))
    .filter((file) => file.endsWith(after))
    .map((file) => subpath.replace("*", file.slice(0, -after.length)))
}
