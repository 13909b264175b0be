/** The `lethe` command as a process, in a folder with a configuration: the quickstart's, on a small database. */
import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"

export const bin = join(import.meta.dirname, "../dist/bin.js")
const quickstart = join(import.meta.dirname, "../../../examples/quickstart")

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Project {
  readonly folder: string
  readonly database: string
  /** Runs the command in the project. */
  readonly lethe: (...command: ReadonlyArray<string>) => Ran
  readonly write: (name: string, text: string) => string
  readonly read: (name: string) => string
  readonly remove: () => void
}

/** A folder with a `lethe.config.ts` of its own, inside the example, so that what it imports is found. */
export const makeProject = (rows = 2_000): Project => {
  const folder = mkdtempSync(join(quickstart, "generated", "cli-test-"))
  const database = join(folder, "hosting.db")
  execFileSync(process.execPath, [join(quickstart, "test/makeDatabase.ts"), database, String(rows)])
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  write("lethe.config.ts", `export { default } from "${relative(folder, join(quickstart, "lethe.config.ts"))}"\n`)
  return {
    folder,
    database,
    lethe: (...command) => run(folder, { QUICKSTART_DATABASE: database }, command),
    write,
    read: (name) => readFileSync(join(folder, name), "utf8"),
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the command in a folder. */
export const run = (
  folder: string,
  environment: Readonly<Record<string, string>>,
  command: ReadonlyArray<string>
): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...command], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 64_000_000
  })
  return { code: status, out: stdout, err: stderr }
}

/** A folder without anything. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "lethe-cli-"))
