/** A Chromium: one that is there, or one that is installed now. */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { chromium } from "playwright-core"

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable"
]

const named = process.argv.find((each) => each.startsWith("--chromium="))?.slice("--chromium=".length)

/** `--chromium=PATH` names one that stands elsewhere. */
const found = (): string | undefined =>
  [named ?? "", ...places, chromium.executablePath()].find((path) => path !== "" && existsSync(path))

/** Where it is. Throws where there is none and none can be installed. */
export const executable = (): string => {
  const there = found()
  if (there !== undefined) return there
  for (const [command, ...args] of installations()) {
    console.log(`There is no Chromium: ${command} ${args.join(" ")}`)
    spawnSync(command, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
    })
    const installed = found()
    if (installed !== undefined) return installed
  }
  throw new Error("There is no Chromium, and none could be installed. Install one, or name it: --chromium=PATH.")
}

type Command = readonly [string, ...string[]]

/** The system's own packages first, where they may be installed; then Playwright's download. */
const installations = (): ReadonlyArray<Command> => {
  const isRoot = process.getuid?.() === 0
  const as = (command: Command): Command => (isRoot ? command : ["sudo", "-n", ...command])
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js")
  const apt: ReadonlyArray<Command> = existsSync("/usr/bin/apt-get")
    ? [as(["apt-get", "update", "-qq"]), as(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"])]
    : []
  return [
    ...apt,
    [process.execPath, cli, "install", "--with-deps", "chromium"],
    [process.execPath, cli, "install", "chromium"]
  ]
}
