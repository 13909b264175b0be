import { readFileSync } from "node:fs"
import { assert, it } from "vitest"
import { page } from "../reference/page.ts"

it("the page of the documentation lists the facts there are", () => {
  const written = readFileSync(new URL("../../../docs/reference/jurisdictions.md", import.meta.url), "utf8")
  assert.strictEqual(written, page(), "run `npx -y pnpm@12 --filter @lethe/jurisdictions reference`")
})
