/**
 * The repository as the rules see it: its files, and its packages with their manifests.
 */
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, posix } from "node:path"
import { type Views, views } from "./blank.ts"

export interface Breach {
  readonly path: string
  readonly line: number
  readonly rule: string
  readonly instead: string
}

export interface Manifest {
  readonly name?: string
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface Package {
  /** The folder's name in `packages/`. */
  readonly folder: string
  readonly path: string
  readonly manifest: Manifest
  readonly manifestText: string
}

export interface Source extends Views {
  /** From the root, with slashes. */
  readonly path: string
  /** The folder in `packages/` it belongs to. */
  readonly folder: string | undefined
}

export interface Tree {
  readonly root: string
  readonly files: ReadonlyArray<string>
  readonly packages: ReadonlyArray<Package>
  /** TypeScript, and the TypeScript of Markdown with all else blanked. */
  readonly sources: ReadonlyArray<Source>
}

export const readTree = (root: string): Tree => {
  const files = listFiles(root)
  const manifests = files.filter((path) => /^packages\/[^/]+\/package\.json$/u.test(path))
  return {
    root,
    files,
    packages: manifests.map((path) => readPackage(root, path)),
    sources: files.flatMap((path) => readSource(root, path))
  }
}

/** The first line of a text that has these words, or 1. */
export const lineWith = (text: string, words: string): number =>
  Math.max(1, text.split("\n").findIndex((line) => line.includes(words)) + 1)

/** Tracked files and those that will be; in an unpacked archive without git, all that nobody generated. */
const listFiles = (root: string): ReadonlyArray<string> => {
  try {
    const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 1024 * 1024
    })
    return listed.split("\0").filter((path) => path !== "" && isFile(join(root, path)))
  } catch {
    return walk(root, "")
  }
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()

const notOurs = new Set(["node_modules", "dist", "generated", ".git", ".turbo"])

const walk = (root: string, folder: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : walk(root, path)
    return entry.isFile() ? [path] : []
  })

const readPackage = (root: string, path: string): Package => {
  const manifestText = readFileSync(join(root, path), "utf8")
  return {
    folder: posix.basename(posix.dirname(path)),
    path,
    manifest: JSON.parse(manifestText) as Manifest,
    manifestText
  }
}

const readSource = (root: string, path: string): ReadonlyArray<Source> => {
  const read = path.endsWith(".md") ? onlyTypeScript : /\.[cm]?tsx?$/u.test(path) ? (text: string) => text : undefined
  if (read === undefined) return []
  const folder = /^packages\/([^/]+)\//u.exec(path)?.[1]
  return [{ path, folder, ...views(read(readFileSync(join(root, path), "utf8"))) }]
}

const onlyTypeScript = (markdown: string): string => {
  let inside = false
  const lines = markdown.split("\n").map((line) => {
    const fence = /^\s*```(\w*)/u.exec(line)
    if (fence !== null) inside = !inside && /^(?:ts|typescript)$/u.test(fence[1] ?? "")
    return inside && fence === null ? line : ""
  })
  return lines.join("\n")
}
