import Holidays from "date-holidays"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import { territories } from "../src/Territories.ts"
import * as Territory from "../src/Territory.ts"

const codes = territories.map(({ code }) => code)

describe("the territories", () => {
  it("are the 27 member states, the EEA, the United Kingdom, Switzerland, and parts of some", () => {
    const countries = "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
    assert.deepEqual(
      codes.filter((code) => !code.includes("-")),
      countries.split(" ")
    )
    const parts = (country: string) => codes.filter((code) => code.startsWith(`${country}-`)).length
    assert.deepEqual(["AT", "CH", "DE", "ES", "FR", "GB", "IT"].map(parts), [9, 26, 16, 17, 11, 4, 1])
  })

  it("have a code of their own, and are found by it", () => {
    assert.strictEqual(new Set(codes).size, codes.length)
    assert.deepEqual(codes, codes.toSorted())
    for (const territory of territories) assert.deepEqual(Territory.find(territory.code), Result.succeed(territory))
  })

  it("that are parts of a country are parts in the source as well, which would fall back on the country", () => {
    const source = new Holidays()
    const elsewhere = new Set(["FR-6AE", "IT-BZ"])
    for (const code of codes.filter((each) => each.includes("-") && !elsewhere.has(each))) {
      const [country = "", part = ""] = code.split("-")
      assert.property(source.getStates(country), part, code)
    }
  })

  it("that were compared say when and for which years; the others do not", () => {
    for (const { code, verification, verifiedOn, comparedFor } of territories) {
      assert.strictEqual(verification === "verified", comparedFor !== undefined, code)
      assert.strictEqual(verification === "unverified", verifiedOn === undefined, code)
    }
  })

  it("of Spain are not those whose days follow the moon", () => {
    for (const code of ["ES-CE", "ES-ML"]) {
      const refused = Territory.find(code)
      assert.isTrue(Result.isFailure(refused) && refused.failure.nearest[0] === "ES")
    }
  })
})
