/** The README's example compiles, runs, and prints what the README says. */
import { dirname } from "node:path"
import { assert, it } from "vitest"
import { runReadme } from "../../../scripts/testing/readme.ts"

const home = dirname(import.meta.dirname)

it("the example of the README compiles, runs, and prints what the README says", async () => {
  const { printed, says } = await runReadme(home, "@lethe/retention-calculator")
  assert.strictEqual(printed, says)
})
