import type { Verification } from "@lethe/core/Statute"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { agesOfConsent, statutes, strict } from "../src/index.ts"

describe("strict mode", () => {
  it("uses the verified provisions, and names the others", () => {
    const { verified, others } = strict(statutes)
    assert.sameMembers(
      others.map(({ id }) => id),
      [
        ...["fr/tax-documents", "fr/cctv", "fr/objection-list", "fr/working-time-records-day-packages"],
        ...["be/aml", "be/contract-claims", "lu/accounting-records", "lu/salary-claims", "de/aml", "at/cctv"],
        ...["pl/accounting-books", "pl/personnel-files", "pl/personnel-files-hired-before-2019", "eu/aml"]
      ]
    )
    assert.lengthOf(verified, statutes.length - others.length)
  })

  it("takes other facts too", () => {
    const { verified, others } = strict(agesOfConsent)
    assert.isNotEmpty(verified)
    assert.isNotEmpty(others)
  })

  it("has each fact in one of its lists, in its order", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Verification>("verified", "partly-verified", "unverified")), (all) => {
        const facts = all.map((verification, id) => ({ id, verification }))
        const { verified, others } = strict(facts)
        assert.deepEqual(
          [...verified, ...others].sort((a, b) => a.id - b.id),
          facts
        )
        for (const list of [verified, others])
          for (const [index, { id }] of list.entries()) assert.isBelow(list[index - 1]?.id ?? -1, id)
        for (const { verification } of facts.filter((each) => verified.includes(each)))
          assert.strictEqual(verification, "verified")
        for (const { verification } of facts.filter((each) => others.includes(each)))
          assert.notStrictEqual(verification, "verified")
      }),
      { numRuns: 200 }
    ))
})
