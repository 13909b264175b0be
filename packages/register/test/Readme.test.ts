/** The README's examples compile, run, and print what the README says. */
import { dirname } from "node:path"
import { assert, it } from "vitest"
import { runReadme } from "../../../scripts/testing/readme.ts"

const home = dirname(import.meta.dirname)

it("the example of the README compiles, runs, and prints what the README says", async () => {
  const { printed, says } = await runReadme(home, "@lethe/register")
  assert.strictEqual(printed, says)
})

it("the example of what follows compiles, runs, and prints what the README says", async () => {
  const { printed, says } = await runReadme(home, "@lethe/register", "## What follows")
  assert.strictEqual(printed, says)
})
