/** The README's example compiles and runs. */
import { dirname } from "node:path"
import { assert, it } from "vitest"
import { runReadme } from "../../../scripts/testing/readme.ts"

const home = dirname(import.meta.dirname)

it("the example of the README compiles, and runs", async () => {
  const { module } = await runReadme(home, "@lethe/jurisdictions")
  const { register } = module as { readonly register: { readonly provisions: object } }
  assert.deepEqual(Object.keys(register.provisions), ["fr/accounting-records"])
})
