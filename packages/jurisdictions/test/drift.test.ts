import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { snapshot } from "../drift/snapshot.ts"

const home = join(import.meta.dirname, "..")
const recorded = readFileSync(join(home, "drift/holidays.txt"), "utf8")

describe("the recorded holidays", () => {
  it("are those that there are: after an upgrade, see CONTRIBUTING.md", () => {
    assert.isTrue(snapshot() === recorded, "run `npx -y pnpm@12 drift`, and look at each date")
  })

  it.runIf(process.env.TZ === "UTC")("are the same where clocks skip midnight, so that a day begins at one", () => {
    const env = { ...process.env, TZ: "Africa/Cairo" }
    const printed = execFileSync(process.execPath, [join(home, "drift/main.ts")], { encoding: "utf8", env })
    assert.isTrue(printed === recorded)
  })
})
