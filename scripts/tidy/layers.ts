/**
 * Who may import whom, in manifests and in sources; and that nobody reaches past what a package exports.
 */
import { isBuiltin } from "node:module"
import { type Import, importsOf, isRelative, packageOf, target } from "./imports.ts"
import { type Breach, lineWith, type Package, type Source, type Tree } from "./tree.ts"

interface Layer {
  readonly name: string
  readonly mayImport: ReadonlyArray<string>
}

/** Folder in `packages/` → npm name, and the folders it may import. The order is the table's: arrows only go up. */
const table: ReadonlyArray<readonly [folder: string, name: string, mayImport: ReadonlyArray<string> | "the above"]> = [
  ["core", "@lethe/core", []],
  ["jurisdictions", "@lethe/jurisdictions", ["core"]],
  ["legal-time", "@lethe/legal-time", ["core"]],
  ["retention-calculator", "@lethe/retention-calculator", ["core"]],
  ["register", "@lethe/register", ["core", "retention-calculator"]],
  ["verifiable-log", "@lethe/verifiable-log", ["core"]],
  ["consent-ledger", "@lethe/consent-ledger", ["core", "verifiable-log"]],
  ["sql", "@lethe/sql", ["core", "retention-calculator"]],
  ["lifecycle", "@lethe/lifecycle", ["core", "retention-calculator", "verifiable-log"]],
  ["export-format", "@lethe/export-format", ["core", "verifiable-log"]],
  ["requests", "@lethe/requests", ["core", "legal-time", "retention-calculator", "register", "verifiable-log"]],
  ["prisma-adapter", "@lethe/prisma", "the above"],
  ["mongo-adapter", "@lethe/mongo", "the above"],
  ["lethe", "lethe", "the above"],
  ["cli", "@lethe/cli", "the above"]
]

const layers: ReadonlyMap<string, Layer> = new Map(
  table.map(([folder, name, mayImport], index) => [
    folder,
    { name, mayImport: mayImport === "the above" ? table.slice(0, index).map(([above]) => above) : mayImport }
  ])
)
const folderOf = new Map(table.map(([folder, name]) => [name, folder]))

export const layerBreaches = (tree: Tree): ReadonlyArray<Breach> => [
  ...tree.packages.flatMap(manifestBreaches),
  ...tree.sources.flatMap((source) =>
    importsOf(source).flatMap((found) => [
      ...tableBreach(source, found),
      ...undeclaredBreach(tree, source, found),
      ...indexBreach(source, found),
      ...reachBreach(source, found)
    ])
  )
]

const manifestBreaches = (found: Package): ReadonlyArray<Breach> => {
  const layer = layers.get(found.folder)
  const at = (words: string, rule: string, instead: string): Breach => ({
    path: found.path,
    line: lineWith(found.manifestText, words),
    rule,
    instead
  })
  if (layer === undefined) return [at('"name"', "layers", "give the new package its place in scripts/tidy/layers.ts")]
  const { dependencies, peerDependencies, optionalDependencies } = found.manifest
  const forbidden = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies }).filter((name) => {
    const folder = folderOf.get(name)
    return folder !== undefined && !layer.mayImport.includes(folder)
  })
  return [
    ...(found.manifest.name === layer.name ? [] : [at('"name"', "layers", `name it ${layer.name}`)]),
    ...forbidden.map((name) => at(`"${name}"`, "layers", mayOnly(found.folder, layer)))
  ]
}

const mayOnly = (folder: string, layer: Layer): string =>
  layer.mayImport.length === 0
    ? `${folder} imports no other package: move what both need down, or pass it in`
    : `${folder} may import only ${layer.mayImport.join(", ")}: move what both need down, or pass it in`

const isLibrary = (source: Source): boolean => /^packages\/[^/]+\/src\//u.test(source.path)

const tableBreach = (source: Source, { specifier, line }: Import): ReadonlyArray<Breach> => {
  const layer = layers.get(source.folder ?? "")
  const folder = folderOf.get(packageOf(specifier))
  if (!isLibrary(source) || layer === undefined || folder === undefined) return []
  if (folder === source.folder)
    return [{ path: source.path, line, rule: "layers", instead: "import a file of one's own package by its path" }]
  return layer.mayImport.includes(folder)
    ? []
    : [{ path: source.path, line, rule: "layers", instead: mayOnly(source.folder ?? "", layer) }]
}

const undeclaredBreach = (tree: Tree, source: Source, { specifier, line }: Import): ReadonlyArray<Breach> => {
  const manifest = tree.packages.find(({ folder }) => folder === source.folder)?.manifest
  if (!isLibrary(source) || manifest === undefined || isRelative(specifier) || isBuiltin(specifier)) return []
  const name = packageOf(specifier)
  const declared = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies }
  if (name === manifest.name || Object.hasOwn(declared, name)) return []
  const instead = `declare ${name} among the dependencies or peerDependencies of ${source.folder}`
  return [{ path: source.path, line, rule: "undeclared", instead }]
}

/** The build leaves an index a list of re-exports: what imports it would be built with paths that lead nowhere. */
const indexBreach = (source: Source, { specifier, line }: Import): ReadonlyArray<Breach> =>
  isLibrary(source) && isRelative(specifier) && /^packages\/[^/]+\/src\/index\.ts$/u.test(target(source, specifier))
    ? [
        {
          path: source.path,
          line,
          rule: "index",
          instead: "import the module that has it, not the package's own index"
        }
      ]
    : []

/** No file but a package's own knows where its files are. */
const reachBreach = (source: Source, { specifier, line }: Import): ReadonlyArray<Breach> => {
  const breach = { path: source.path, line, rule: "exports", instead: "import what the package exports, by its name" }
  if (isRelative(specifier)) {
    const into = /^packages\/([^/]+)/u.exec(target(source, specifier))?.[1]
    return into !== undefined && into !== source.folder ? [breach] : []
  }
  const inside = specifier.slice(packageOf(specifier).length)
  return folderOf.has(packageOf(specifier)) && /^\/(?:internal|src|dist)\//u.test(`${inside}/`) ? [breach] : []
}
