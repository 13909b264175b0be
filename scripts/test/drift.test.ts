/** What counts as a change between two lists of holidays. */
import { describe, expect, it } from "vitest"
import { drift, sourceOf, toText } from "../drift/compare.ts"

const older = `# date-holidays 1.0.0, with our corrections
AT 2026 01-01 12-25
FR 2026 01-01 05-01 12-25
FR-67 2026 +04-03 -05-01
FR-68 2026 =
`

const texts = (newer: string) => drift(older, newer).map(toText)

describe("the drift of holidays", () => {
  it("is nothing between a list and itself", () => expect(texts(older)).toEqual([]))

  it("is every day that came or went", () =>
    expect(texts(older.replace("AT 2026 01-01 12-25", "AT 2026 01-06 12-25"))).toEqual(["AT 2026  + 01-06 - 01-01"]))

  it("of a country is that of the parts that follow it", () =>
    expect(texts(older.replace("05-01 12-25", "05-01 05-08 12-25"))).toEqual([
      "FR 2026  + 05-08",
      "FR-67 2026  + 05-08",
      "FR-68 2026  + 05-08"
    ]))

  it("is none where a part says in another way what it said", () =>
    expect(texts(older.replace("FR-68 2026 =", "FR-68 2026 01-01 05-01 12-25"))).toEqual([]))

  it("is of a part alone where only the part changes", () =>
    expect(texts(older.replace("+04-03 -05-01", "+04-03"))).toEqual(["FR-67 2026  + 05-01"]))

  it("is all of a year that came or went", () => {
    expect(texts(`${older}AT 2027 01-01\n`)).toEqual(["AT 2027  + 01-01"])
    expect(texts(older.replace("AT 2026 01-01 12-25\n", ""))).toEqual(["AT 2026  - 01-01 - 12-25"])
  })

  it("names the versions", () => {
    expect(sourceOf(older)).toBe("date-holidays 1.0.0")
    expect(sourceOf("AT 2026 01-01\n")).toBe("a source that is not named")
  })
})
