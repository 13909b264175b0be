/**
 * Prints every holiday that came or went since the list was recorded: what a new version of the source changes.
 *
 * `node scripts/holiday-drift.ts [--write]` ends with 1 where something differs, and records it with `--write`.
 */
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { drift, sourceOf, toText } from "./drift/compare.ts"

const root = new URL("..", import.meta.url)
const list = new URL("packages/jurisdictions/drift/holidays.txt", root)

const recorded = readFileSync(list, "utf8")
const current = execFileSync("pnpm", ["--silent", "--filter", "./packages/jurisdictions", "holidays"], {
  cwd: root,
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"]
})

const changes = drift(recorded, current)
console.log(`${sourceOf(recorded)} → ${sourceOf(current)}`)
for (const change of changes) console.log(toText(change))
console.log(changes.length === 0 ? "No holiday changes." : `${changes.length} calendar years change.`)

if (process.argv.includes("--write")) writeFileSync(list, current)
else if (recorded !== current) process.exitCode = 1
