/**
 * Only what effect calls stable: no unstable module is imported, and no unstable export stands in a public type.
 *
 * Both are read from the installed effect, whose every export carries `@stability`. Members are looked up in the
 * declarations that the build wrote; without a build only the imports are checked. The cli is nobody's library.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, posix } from "node:path"
import { lineOf, views } from "./blank.ts"
import { importsOf } from "./imports.ts"
import type { Breach, Source, Tree } from "./tree.ts"

interface EffectModule {
  readonly stable: boolean
  readonly unstableExports: ReadonlySet<string>
}
type Look = (folder: string, specifier: string) => EffectModule | undefined

export const stabilityBreaches = (tree: Tree): ReadonlyArray<Breach> => {
  const look = effectModules(tree)
  const sources = tree.sources.filter(({ path, folder }) => folder !== "cli" && /^packages\/[^/]+\/src\//u.test(path))
  const folders = tree.packages.map(({ folder }) => folder).filter((folder) => folder !== "cli")
  return [
    ...sources.flatMap((source) => moduleBreaches(source, look)),
    ...folders.flatMap((folder) => declarations(tree.root, folder)).flatMap((source) => memberBreaches(source, look))
  ]
}

const moduleBreaches = (source: Source, look: Look): ReadonlyArray<Breach> =>
  importsOf(source)
    .filter(({ specifier }) => look(source.folder ?? "", specifier)?.stable === false)
    .map(({ specifier, line }) => ({
      path: source.path,
      line,
      rule: "stability",
      instead: `${specifier} is not stable: keep it in the cli, or write the small part that is needed`
    }))

const memberBreaches = (source: Source, look: Look): ReadonlyArray<Breach> => {
  const breach = (position: number, name: string): Breach => ({
    path: source.path,
    line: lineOf(source.source, position),
    rule: "stability",
    instead: `${name} is not stable: give the export a type of its own or another stable one`
  })
  return importsOf(source).flatMap(({ specifier, clause }) => {
    const unstable = look(source.folder ?? "", specifier)?.unstableExports ?? new Set()
    const namespace = /\*\s+as\s+([\w$]+)/u.exec(clause)?.[1]
    const members =
      namespace === undefined
        ? named(source, clause, specifier)
        : Array.from(source.code.matchAll(new RegExp(`(?<![.\\w$])${namespace}\\.([\\w$]+)`, "gu")), withIndex)
    return members
      .filter(({ name }) => unstable.has(name))
      .map(({ name, index }) => breach(index, `${specifier} ${name}`))
  })
}

const withIndex = (match: RegExpExecArray) => ({ name: match[1] ?? "", index: match.index })

/** `import { a as b } from "…"`, or `import("…").a`. */
const named = (source: Source, clause: string, specifier: string) => {
  const inBraces = clause
    .replace(/^[^{]*\{|\}[^}]*$/gu, "")
    .split(",")
    .map((each) => each.replace(/^\s*type\s/u, "").trim())
    .map((each) => ({ name: each.split(/\s/u)[0] ?? "", index: source.source.indexOf(each) }))
  const inline = new RegExp(`import\\("${specifier}"\\)\\.([\\w$]+)`, "gu")
  return clause === "" ? Array.from(source.uncommented.matchAll(inline), withIndex) : inBraces
}

const declarations = (root: string, folder: string): ReadonlyArray<Source> => {
  const dist = posix.join("packages", folder, "dist")
  if (!existsSync(join(root, dist))) return []
  return readdirSync(join(root, dist), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => posix.join(dist, file.replaceAll("\\", "/")))
    .map((path) => ({ path, folder, ...views(readFileSync(join(root, path), "utf8")) }))
}

const effectModules = (tree: Tree): Look => {
  const known = new Map<string, EffectModule | undefined>()
  return (folder, specifier) => {
    if (!specifier.startsWith("effect/")) return undefined
    if (!known.has(specifier)) known.set(specifier, readModule(join(tree.root, "packages", folder), specifier))
    return known.get(specifier)
  }
}

const readModule = (importer: string, specifier: string): EffectModule | undefined => {
  const dist = join(effectFolder(importer), "dist")
  const name = specifier.slice("effect/".length)
  const file = [`${name}.d.ts`, `${name}/index.d.ts`].map((each) => join(dist, each)).find(existsSync)
  if (file === undefined) return undefined
  const text = readFileSync(file, "utf8")
  return { stable: /@stability\s+(\w+)/u.exec(text)?.[1] === "stable", unstableExports: unstableExports(text) }
}

const effectFolder = (importer: string): string => {
  try {
    return dirname(createRequire(join(importer, "package.json")).resolve("effect/package.json"))
  } catch {
    return importer
  }
}

/** A doc comment with its tag, and the name it stands before: a declaration's, or one in a list of exports. */
const documented = new RegExp(
  [
    /\/\*\*(?:(?!\*\/)[\s\S])*?@stability\s+(?<tag>\w+)(?:(?!\*\/)[\s\S])*?\*\/\s*/u,
    /(?:export\s+)?(?:declare\s+)?(?:abstract\s+)?/u,
    /(?:(?:const|let|var|function|class|interface|type|namespace|enum|\{)\s+)?/u,
    /(?:(?:[\w$]+|\*)\s+as\s+)?(?<name>[\w$]+)/u
  ]
    .map(({ source }) => source)
    .join(""),
  "gu"
)

/** A name with several declarations is stable when one of them is. */
const unstableExports = (text: string): ReadonlySet<string> => {
  const tags = Array.from(text.matchAll(documented), ({ groups }) => ({ tag: groups?.tag, name: groups?.name ?? "" }))
  const stable = new Set(tags.filter(({ tag }) => tag === "stable").map(({ name }) => name))
  return new Set(tags.map(({ name }) => name).filter((name) => !stable.has(name)))
}
