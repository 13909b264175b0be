import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { InvalidInput } from "../src/Fault.ts"
import * as JsonText from "../src/JsonText.ts"
import { documentRuns } from "./runs.ts"

const told = (text: string) => {
  const parsed = JsonText.parse(text, "register")
  return Result.isSuccess(parsed) ? "" : parsed.failure.message
}

describe("JSON as text", () => {
  it("is read", () => assert.deepEqual(JsonText.parseUnsafe('{ "a": [1, null] }'), { a: [1, null] }))

  for (const [text, where] of [
    ['{\n  "name": "Jane Doe",\n  "zone" "UTC"\n}', ", at line 3 column 10"],
    ['{ "name": "Jane Doe" ', ", at line 1 column 22"],
    ["", ""],
    ["undefined", ""],
    ['["Jane Doe",]', ""]
  ] as const) {
    it(`is refused${where}, and not quoted: ${JSON.stringify(text)}`, () => {
      assert.strictEqual(told(text), `register: 1 fault\n  (whole): is not JSON${where}`)
      assert.notInclude(told(text), "Jane")
    })
  }

  it("its throwing twin throws the same error", () => assert.throws(() => JsonText.parseUnsafe("{"), InvalidInput))

  it("cut anywhere, it is refused within what is left", () =>
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        const cut = text.slice(0, at % text.length)
        const parsed = JsonText.parse(cut)
        if (Result.isSuccess(parsed)) return
        const [line = 1, column = 1] = (/line (\d+) column (\d+)/u.exec(parsed.failure.message) ?? [])
          .slice(1)
          .map(Number)
        const lines = cut.split("\n")
        assert.isAtMost(line, lines.length)
        assert.isAtMost(column, (lines[line - 1]?.length ?? 0) + 1)
      }),
      { numRuns: documentRuns }
    ))
})
