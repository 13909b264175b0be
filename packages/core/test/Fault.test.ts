import { assert, describe, it } from "vitest"
import { InvalidInput, pathText, tooDeep } from "../src/Fault.ts"

describe("Fault", () => {
  it("a path is written as one would reach for the place", () => {
    assert.strictEqual(pathText(["versions", 0, "categories", 2, "of"]), "versions[0].categories[2].of")
    assert.strictEqual(pathText([0, "id"]), "[0].id")
    assert.strictEqual(pathText([]), "(whole)")
  })

  it("an error counts its faults and names each on a line of its own", () => {
    const one = new InvalidInput({ what: "data map", faults: [{ path: ["customer", "email"], message: "is no role" }] })
    assert.strictEqual(one.message, "data map: 1 fault\n  customer.email: is no role")
    const two = new InvalidInput({ what: "register", faults: [...one.faults, { path: [], message: "Missing key" }] })
    assert.strictEqual(two.message, "register: 2 faults\n  customer.email: is no role\n  (whole): Missing key")
    assert.strictEqual(two._tag, "InvalidInput")
  })

  it("too deep is deeper than so many objects and arrays within one another", () => {
    assert.isFalse(tooDeep("text", 0))
    assert.isFalse(tooDeep({ a: [1] }, 2))
    assert.isTrue(tooDeep({ a: [1] }, 1))
    assert.isTrue(tooDeep({ a: 1, b: { c: {} } }, 2))
  })
})
