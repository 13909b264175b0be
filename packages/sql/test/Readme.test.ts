/** The README's example compiles and runs. */
import { dirname } from "node:path"
import { assert, it } from "vitest"
import { runReadme } from "../../../scripts/testing/readme.ts"

const home = dirname(import.meta.dirname)

it("the example of the README compiles, and runs", async () => {
  const { told } = await runReadme(home, "@lethe/sql")
  const [[text, parameters] = []] = told
  assert.match(String(text), /^SELECT \* FROM "orders" WHERE "orders"."deliveredOn" <= \?/u)
  assert.deepEqual(parameters, [{ _tag: "Text", text: "2024-11-21" }])
})
