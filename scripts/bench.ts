/**
 * Runs every package's benchmarks, prints the ratios, and writes them to `docs/reference/benchmarks.md`.
 *
 * Only ratios mean anything: both sides of each ran in turn, in one process, on one machine.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import type { Comparison, Measured, Spread } from "./bench/compare.ts"

const root = new URL("..", import.meta.url)
const page = new URL("docs/reference/benchmarks.md", root)

/** All packages with benchmarks, or those that are named. */
const named = process.argv.slice(2)
const packages = readdirSync(new URL("packages", root)).filter(
  (name) => existsSync(new URL(`packages/${name}/bench/main.ts`, root)) && (named.length === 0 || named.includes(name))
)

const runBench = (name: string): ReadonlyArray<Comparison> => {
  console.log(`packages/${name} …`)
  const output = execFileSync("pnpm", ["--silent", "--filter", `./packages/${name}`, "bench"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"]
  })
  return JSON.parse(output.trim().split("\n").at(-1) ?? "[]")
}

const comparisons = packages.flatMap(runBench)

const times = ({ median, least, most }: Spread) => `${median.toFixed(2)} × (${least.toFixed(2)}–${most.toFixed(2)})`
const milliseconds = ({ median }: Spread) => `${median < 10 ? median.toFixed(1) : Math.round(median)} ms`
const measured = (side: Measured) =>
  "bytes" in side ? `${(side.bytes / 1_000).toFixed(1)} kB` : milliseconds(side.milliseconds)
const medians = ({ ours, other }: Comparison) =>
  [ours, other].map((side) => `${side.name} ${measured(side)}`).join(", ")
const grown = (side: Measured) => ("bytes" in side ? "–" : side.growthMiB.toFixed(1))
const growth = ({ ours, other }: Comparison) => `${grown(ours)} and ${grown(other)} MiB`

for (const each of comparisons) {
  console.log(`\n${each.title}\n  ${times(each.ratio)}, wanted ${each.goal}; ${medians(each)}`)
}

const rows = comparisons.map((each) => {
  const cells = [each.title, times(each.ratio), each.goal, medians(each), growth(each), each.pairs]
  return `| ${cells.join(" | ")} |`
})
const machine = `${process.version} on ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}`

mkdirSync(new URL("docs/reference", root), { recursive: true })
writeFileSync(
  page,
  `# Benchmarks

Written by \`npx -y pnpm@12 bench\`, which anyone can run. Ours is divided by the other, pair by pair, the two run in
turn in one process; each figure is the median, with the least and the most in parentheses. Only the ratios mean
anything: the milliseconds are those of one machine (${machine}).
The last but one column is by how much the process grew during a run (median).

| what | ours ÷ the other | wanted | medians | memory grew by | pairs |
|---|---|---|---|---|---|
${rows.join("\n")}

What each side does is in \`packages/*/bench/\`: the SQL by hand returns the same figures as the plan (the benchmark
compares them before it begins), and the batched \`DELETE\` goes through the same client. The log's 64
callers know nothing of each other; the insert beside them writes 64 rows a statement, into a table with a key and an
index by person, through the same client.
`
)
