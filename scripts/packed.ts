/**
 * Whether what would be published works for somebody who has only that: the packages are packed, looked over, and
 * installed with npm into projects without effect, with effect 3 and with effect 4.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { command, StepFailed, seconds, step } from "./packed/steps.ts"
import { meet, type Stranger } from "./packed/stranger.ts"
import { pack, type Tarball } from "./packed/tarballs.ts"

const strangers: ReadonlyArray<Stranger> = [
  {
    name: "without effect",
    dependencies: { typescript: "~5.9.3" },
    effect: (versions) => versions.length === 1 && isFour(versions[0]),
    tests: false
  },
  {
    name: "with effect 3",
    dependencies: { effect: "^3.19.0" },
    // npm puts a copy beside each package that needs one, all of one version: else their types would not agree.
    effect: (versions) =>
      versions.filter((version) => !isFour(version)).length === 1 && new Set(versions.filter(isFour)).size === 1,
    tests: false
  },
  {
    name: "with effect 4",
    // The one project that uses what the packages give to tests.
    dependencies: { effect: "4.1.0", "fast-check": "^4.10.0" },
    effect: (versions) => versions.length === 1 && versions[0] === "4.1.0",
    tests: true
  }
]

const isFour = (version: string | undefined): boolean => version?.startsWith("4.") === true

const root = join(import.meta.dirname, "..")
const bin = (name: string) => join(root, "node_modules/.bin", name)

const inspect = async ({ name, file, modules }: Tarball, folder: string) => {
  await step(`${name}: publint`, () => command(bin("publint"), ["run", file, "--strict"], folder))
  const entrypoints = modules.map((module) => `.${module.slice(name.length)}`.replace(/^\.\//u, ""))
  await step(`${name}: attw`, () =>
    command(bin("attw"), [file, "--profile", "esm-only", "--entrypoints", ...entrypoints], folder)
  )
}

const packed = async (folder: string) => {
  await step("build", () =>
    command(bin("turbo"), ["run", "build", "--filter=./packages/*", "--output-logs=errors-only"], root)
  )
  const tarballs = await step("pack", () => pack(root, folder))
  for (const tarball of tarballs) await inspect(tarball, folder)
  const met = await Promise.allSettled(
    strangers.map((stranger, index) => meet(root, join(folder, `stranger-${index}`), stranger, tarballs))
  )
  const failed = met.find((each) => each.status === "rejected")
  if (failed !== undefined) throw failed.reason
}

const start = performance.now()
const folder = mkdtempSync(join(tmpdir(), "lethe-packed-"))
try {
  await packed(folder)
} catch (error) {
  if (!(error instanceof StepFailed)) console.log(error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
  console.log(`      ${seconds(start)}  in all`)
}
