/** Each code has a page, made from what stands at it; each is one of a kind, and tells what to do. */
import { readdirSync, readFileSync } from "node:fs"
import { assert, it } from "vitest"
import { pages } from "../reference/pages.ts"
import { codes, type Entry, pageOf } from "../src/Codes.ts"

const docs = new URL("../../../docs/", import.meta.url)

it("the pages of the documentation are those of the codes there are", () => {
  const written = new Map(pages())
  assert.sameMembers(readdirSync(new URL("reference/findings/", docs)), [...written.keys()])
  for (const [file, text] of written)
    assert.strictEqual(
      readFileSync(new URL(`reference/findings/${file}`, docs), "utf8"),
      text,
      "run `npx -y pnpm@12 --filter @lethe/register reference`"
    )
  for (const code of Object.keys(codes)) assert.include(readFileSync(new URL(pageOf(code), docs), "utf8"), code)
})

it("a code has a family and a number; its first sentence is one, and ends", () => {
  for (const [code, { says, why, mend, law }] of Object.entries<Entry>(codes)) {
    assert.match(code, /^LETHE-[A-Z]+-\d{3}$/u)
    assert.match(says, /^[A-Z][^.]*\.$/u, code)
    for (const text of [why, mend]) assert.match(text, /^\S.*[.)]$/u, code)
    assert.isNotEmpty(law)
  }
})

it("the numbers of a family have no holes, and no two codes say the same", () => {
  const families = new Map<string, Array<number>>()
  for (const code of Object.keys(codes)) {
    const [, family = "", number = ""] = code.split("-")
    families.set(family, [...(families.get(family) ?? []), Number(number)])
  }
  for (const [family, numbers] of families)
    assert.deepEqual(
      numbers,
      Array.from(numbers, (_, index) => index + 1),
      family
    )
  const says = Object.values<Entry>(codes).map((each) => each.says)
  assert.strictEqual(new Set(says).size, says.length)
})
