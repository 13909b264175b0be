import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { digest } from "../src/Digest.ts"

const reordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reordered)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, each]) => [key, reordered(each)])
        )
      : value

describe("a digest", () => {
  it("is the same whatever the order of keys", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => assert.strictEqual(digest(reordered(value)), digest(value))))
  })

  it("is another for other content", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        fc.pre(JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b)))
        assert.notStrictEqual(digest(a), digest(b))
      })
    )
  })

  it("is SHA-256 in hexadecimal: of {} it is known", () => {
    assert.strictEqual(digest({}), "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")
  })
})

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, each]) => [key, sorted(each)])
        )
      : value
