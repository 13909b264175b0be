/** Doing what a page says: its files in a folder of their own, its programs run by Node. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll } from "vitest"
import type { Fence } from "./fences.ts"

const here = fileURLToPath(new URL(".", import.meta.url))
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"))

interface Done {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const nodeIn = (folder: string, args: ReadonlyArray<string>): Done => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" })
  return { status, stdout, stderr }
}

/** What an example prints, as it stands on the page. */
export const printedBy = (example: string): string => {
  const folder = mkdtempSync(join(here, "readme-"))
  try {
    writeFileSync(join(folder, "example.ts"), example)
    const { status, stdout, stderr } = nodeIn(folder, ["example.ts"])
    return status === 0 ? stdout : `${stdout}${stderr}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export interface Followed {
  /** Runs Node in the guide's folder. */
  readonly node: (...args: ReadonlyArray<string>) => Done
  /** Compiles what is there. */
  readonly compile: () => Done
  readonly path: (file: string) => string
}

/** The files of a guide, written where whoever follows it has them; for the tests of one file. */
export const follow = (prefix: string, fences: ReadonlyArray<Fence>): Followed => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(here, prefix))
    for (const { file, text } of fences) if (file !== undefined) writeFileSync(join(folder, file), text)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const node = (...args: ReadonlyArray<string>) => nodeIn(folder, args)
  return { node, compile: () => node(join(typescript, "bin", "tsc"), "-p", "."), path: (file) => join(folder, file) }
}
